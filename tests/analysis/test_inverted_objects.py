"""Subjects behind their predicate and its object: "The first to receive X was Y"."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType

GUEST = "Norwegian Foreign Minister Espen Barth Eide"
HOST = "Danish Prime Minister Anders Moe"


@pytest.mark.parametrize(
    "opening",
    ["The first to receive", "Receiving", "Among those who met", "Among those to meet", "Next to hold talks with"],
)
def test_who_stands_behind_the_object(opening: str) -> None:
    found = of_type(EventType.MEETING, f"{opening} {GUEST} in Copenhagen on Saturday was {HOST}.")
    assert {p.country for p in found.participants} == {"NOR", "DNK"}


def test_a_congratulation_is_no_meeting() -> None:
    assert not contacts(f"The first to congratulate {GUEST} on Saturday was {HOST}.")
