"""Officers and royals named by rank and state alone."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Belgian Admiral Michel Hofman arrived in Hanoi on Friday.", ("Michel Hofman", "admiral", "BEL")),
        ("en", "Admiral Michel Hofman of the Belgian navy arrived in Hanoi.", ("Michel Hofman", "admiral", "BEL")),
        ("en", "A Belgian general, Marc Thys, arrived in Hanoi on Friday.", ("Marc Thys", "general", "BEL")),
        ("en", "Belgian army general Marc Thys arrived in Hanoi on Friday.", ("Marc Thys", "general", "BEL")),
        ("en", "Belgium's Prince Philippe arrived in Hanoi on Friday.", ("Philippe", "prince", "BEL")),
        ("id", "Laksamana Belgia Michel Hofman tiba di Hanoi, Jumat.", ("Michel Hofman", "admiral", "BEL")),
        ("id", "Jenderal Marc Thys dari Belgia tiba di Hanoi, Jumat.", ("Marc Thys", "general", "BEL")),
        ("ms", "Jeneral Belgium Marc Thys tiba di Hanoi, Jumaat.", ("Marc Thys", "general", "BEL")),
    ],
)
def test_a_rank_beside_a_state_is_an_office(lang: str, text: str, expected: tuple[str, str, str]) -> None:
    (traveller,) = of_type(EventType.VISIT, text, lang=lang).participants
    assert (traveller.name, traveller.role, traveller.country) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "General Marc Thys arrived in Hanoi on Friday."),
        ("en", "Retired Belgian Admiral Michel Hofman arrived in Hanoi on Friday."),
        ("en", "Belgian captain Eden Hazard arrived in Hanoi on Friday."),
        ("id", "Laksamana (Purn) Michel Hofman dari Belgia tiba di Hanoi, Jumat."),
    ],
)
def test_no_rank_without_a_state_and_none_of_the_past(lang: str, text: str) -> None:
    assert not contacts(text, lang=lang)
