"""States told by a possessive, or with one in their name: "Britain's X", "the People's Republic of China"."""

from __future__ import annotations

import pytest
from tests.analysis.told import of_type

from lawatan.records.event_mention import EventType

EIDE = "Norwegian Foreign Minister Espen Barth Eide"


@pytest.mark.parametrize(
    ("owner", "name", "country"),
    [
        ("Britain", "Yvette Cooper", "GBR"),
        ("Georgia", "Nikos Papadakis", "GEO"),
        ("Kenya", "Tariq Aziz", "KEN"),
        ("Spain", "Oleh Bondar", "ESP"),
        ("Ukraine", "Maria Fernandes", "UKR"),
    ],
)
@pytest.mark.parametrize("mark", ["'s", "\u2019s"])
def test_person_by_the_state(owner: str, name: str, country: str, mark: str) -> None:
    meeting = of_type(EventType.MEETING, f"{EIDE} met {owner}{mark} {name} in Oslo on Monday.")
    assert [(p.name, p.country) for p in meeting.participants] == [("Espen Barth Eide", "NOR"), (name, country)]


@pytest.mark.parametrize(
    ("state", "country"),
    [
        ("the People's Republic of China", "CHN"),
        ("the People\u2019s Republic of China", "CHN"),
        ("the Democratic People's Republic of Korea", "PRK"),
        ("the Lao People's Democratic Republic", "LAO"),
        ("the Republic of Korea", "KOR"),
    ],
)
def test_state_with_a_possessive_in_its_name(state: str, country: str) -> None:
    assert of_type(EventType.VISIT, f"{EIDE} arrived in {state} on Monday.").destination == (country,)


def test_office_of_another_state_is_of_the_next_name() -> None:
    text = "At a meeting with Kenya's Tariq Aziz, the Ugandan president, Felix Ochola, called for calm on Monday."
    meeting = of_type(EventType.MEETING, text)
    assert {(p.name, p.country) for p in meeting.participants} == {("Tariq Aziz", "KEN"), ("Felix Ochola", "UGA")}
