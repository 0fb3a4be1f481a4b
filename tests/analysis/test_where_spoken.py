"""A visit that names no place goes where its traveller spoke."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType

SPOKE = "Estonian Foreign Minister Eva-Maria Liimets told reporters in Tbilisi on Friday that trade would grow. "


@pytest.mark.parametrize(
    "rest",
    [
        "She is on a two-day visit.",
        "Liimets, on a two-day visit, praised the reforms.",
        "It is her first visit since the elections in Moldova.",
    ],
)
def test_who_speaks_abroad_is_there(rest: str) -> None:
    visit = of_type(EventType.VISIT, SPOKE + rest)
    assert (visit.destination, visit.cities) == (("GEO",), ("Tbilisi",))


@pytest.mark.parametrize(
    ("rest", "destination"),
    [
        ("She will make a visit to Moldova next month.", [("MDA",)]),
        ("Her last visit was in 2004.", []),
        ("Another visit is planned.", []),
        ("Tourists like to visit.", []),
    ],
)
def test_another_visit_goes_elsewhere(rest: str, destination: list[tuple[str, ...]]) -> None:
    assert [m.destination for m in contacts(SPOKE + rest) if m.type is EventType.VISIT] == destination


def test_a_place_behind_a_new_clause_is_no_destination() -> None:
    text = "Estonian Foreign Minister Eva-Maria Liimets made her first visit since the elections in Moldova."
    assert not contacts(text)
