"""Names of persons that are words of other things: a state, a place, a month, a small word of the language."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventType

NEXT = " arrived in Oslo on Saturday. {} met Icelandic Prime Minister Sigurjon Haraldsson on Sunday."
NEXT_ID = " tiba di Oslo pada Sabtu. {} bertemu Perdana Menteri Islandia Sigurjon Haraldsson pada Minggu."


@pytest.mark.parametrize(
    ("office", "name", "again"),
    [
        ("Portuguese Prime Minister", "Luís Montenegro", "Montenegro"),
        ("Bolivian Foreign Minister", "Ana Cuba", "Cuba"),
        ("Honduran President", "Carlos Roberto Flores", "Flores"),
        ("Indian Defence Minister", "A. K. Antony", "Antony"),
        ("Chinese Defence Minister", "Dong Jun", "Dong"),
        ("Japanese Defence Minister", "Gen Nakatani", "Nakatani"),
        ("German President", "Christian Wulff", "Wulff"),
        ("Algerian Foreign Minister", "Christian Ndaw", "Ndaw"),
        ("New Zealand Defence Minister", "Andrew Little", "Little"),
        ("Bissau-Guinean Foreign Minister", "Suzi Barbosa", "Barbosa"),
    ],
)
def test_name_and_family_name(office: str, name: str, again: str) -> None:
    found = contacts(f"{office} {name}{NEXT.format(again)}", "2022-01-31")
    assert {m.type: m.participants[0].name for m in found} == {EventType.VISIT: name, EventType.MEETING: name}
    assert {m.destination for m in found if m.type is EventType.VISIT} == {("NOR",)}


@pytest.mark.parametrize(
    ("office", "name", "again"),
    [
        ("Presiden Uzbekistan", "Islam Karimov", "Karimov"),
        ("Menteri Luar Negeri China", "Yang Jiechi", "Yang"),
        ("Perdana Menteri Portugal", "Luís Montenegro", "Montenegro"),
    ],
)
def test_name_and_family_name_in_indonesian(office: str, name: str, again: str) -> None:
    found = contacts(f"{office} {name}{NEXT_ID.format(again)}", "2012-01-30", lang="id")
    assert {m.type: m.participants[0].name for m in found} == {EventType.VISIT: name, EventType.MEETING: name}


def test_state_on_a_page_on_somebody_of_its_name() -> None:
    text = "Portuguese Prime Minister Luís Montenegro flew to Montenegro on Saturday."
    (visit,) = contacts(text, "2025-01-27")
    assert (visit.participants[0].name, visit.destination) == ("Luís Montenegro", ("MNE",))
