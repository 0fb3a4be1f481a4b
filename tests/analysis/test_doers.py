"""Who goes in a phrase of time without a subject: who does something, not to whom it is done."""

from __future__ import annotations

import pytest
from tests.analysis.told import WEDNESDAY, contacts, of_type

from lawatan.records.event_mention import EventType

TEXTS = [
    (
        "en",
        "Danish Prime Minister Mette Lund criticised Polish President Jan Nowak after arriving in Oslo.",
        "Mette Lund",
    ),
    ("en", "Danish Prime Minister Mette Lund thanked Poland's Jan Nowak before leaving for Oslo.", "Mette Lund"),
    (
        "en",
        "Danish Prime Minister Mette Lund, who had warned Polish President Jan Nowak before flying to Oslo, was calm.",
        "Mette Lund",
    ),
    ("en", "Police said Polish President Jan Nowak was unhurt before flying to Oslo on Monday.", "Jan Nowak"),
    (
        "id",
        "Perdana Menteri Denmark Mette Lund memuji Presiden Polandia Jan Nowak sebelum bertolak ke Oslo.",
        "Mette Lund",
    ),
]


@pytest.mark.parametrize(("lang", "text", "name"), TEXTS)
def test_who_goes_before_or_after(lang: str, text: str, name: str) -> None:
    visit = of_type(EventType.VISIT, text, WEDNESDAY, lang=lang)
    assert [p.name for p in visit.participants] == [name]


NOTHING = [
    "Danish Prime Minister Mette Lund saw Polish President Jan Nowak as a threat to the plan.",
    "Danish Prime Minister Mette Lund came away from the vote in Poland with a promise.",
    "Danish Prime Minister Mette Lund arrived at a deal with Poland.",
    "Danish Prime Minister Mette Lund landed a contract in Poland.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_other_senses_of_seeing_and_coming(text: str) -> None:
    assert [m.type for m in contacts(text, WEDNESDAY) if m.type is not EventType.AGREEMENT] == []


SIDES = [
    ("In an agreement with Uganda reached on Monday, Kenya promised to cut tariffs.", {"UGA", "KEN"}),
    ("Under a deal reached with Mexico last week, Guatemala will get cheaper gas.", {"MEX", "GTM"}),
    ("The pact was signed by the presidents of Kenya, Uganda, Rwanda and Moldova.", {"KEN", "UGA", "RWA", "MDA"}),
    ("Chad signed the pact alongside Sudan in Tripoli in February.", {"TCD", "SDN"}),
]


@pytest.mark.parametrize(("text", "sides"), SIDES)
def test_sides_of_a_document(text: str, sides: set[str]) -> None:
    document = of_type(EventType.AGREEMENT, text, WEDNESDAY)
    assert {p.country for p in document.participants} == sides
