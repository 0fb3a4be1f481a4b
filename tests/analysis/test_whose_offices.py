"""Persons of a page with office and state: what a body, a company, somebody served or a comma does not make theirs."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.mention import EntityType

Person = tuple[str | None, str | None, str | None]


def persons(text: str, lang: str) -> set[Person]:
    found = analyse(make_document(text, lang=lang)).entities
    return {(m.name, m.role, m.country) for m in found if m.type is EntityType.PERSON}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Price, head of the Danish Dental Guild, left.", ("Tom Price", "chief", None)),
        ("Tom Price, president of the Danish Red Cross, left.", ("Tom Price", "president", None)),
        ("Ada Obi, president of the Kenyan Rugby Federation, left.", ("Ada Obi", "president", None)),
        ("Ada Obi, head of the Kenyan Space Agency, left.", ("Ada Obi", "chief", "KEN")),
        ("Jean Roux, ambassador of the French Republic, left.", ("Jean Roux", "ambassador", "FRA")),
        ("Luis Soto, president of the Chilean Senate, left.", ("Luis Soto", "parliament president", "CHL")),
        ("Salma Noor, Kenyan foreign minister, left.", ("Salma Noor", "foreign minister", "KEN")),
    ],
)
def test_adjective_of_a_longer_name(text: str, expected: Person) -> None:
    """The adjective of a state with which the name of a private body begins makes nobody an official of that state."""
    assert persons(text, "en") == {expected}


def test_officials_of_whom_one_speaks() -> None:
    """Whom nobody names is one of those told before, and not who was named last."""
    text = "Hodan Warsame asked for shelter, Omani officials said. She is no danger, the Omani official said."
    assert {m[1] for m in persons(text, "en")} == {None}


def test_comma_before_who_says_so() -> None:
    assert persons("They plan a Law on Excise, the president said.", "en") == set()
    assert persons("Members of the Security Council met. Membership of the European Union helps.", "en") == set()


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        (
            "PT Aneka Garam Antag merugi. Kata Dirut Antag, Rina Hapsari, Antag tetap bekerja.",
            "id",
            {("Rina Hapsari", "president director", None)},
        ),
        (
            "Presiden Direktur Yudi Bakti memimpin PT Bakti Telekom. Yudi Bakti pergi.",
            "id",
            {("Yudi Bakti", "president director", None)},
        ),
        ("PT Lontar Jaya and PT Duta Niaga were sold. Lontar Jaya closed.", "en", set()),
    ],
)
def test_companies_are_no_persons(text: str, lang: str, expected: set[Person]) -> None:
    assert persons(text, lang) == expected


def test_two_parties_of_a_headline() -> None:
    text = "Mbeki, Kenyan Foreign Minister Discuss Border\n\nThabo Mbeki came on Monday.\n"
    assert all(role is None for name, role, _ in persons(text, "en") if name is not None)


def test_heads_side_by_side_are_of_two_states() -> None:
    """Who was premier of one state shares it with no former president beside him."""
    text = "Pertemuan mantan PM Nepal Girija Koirala dengan mantan Presiden Carlos Mesa berlangsung lama."
    assert ("Carlos Mesa", "former president", "NPL") not in persons(text, "id")
