"""For whom talks are: "There was a meeting for X with Y", "On the programme for X is a meeting with Y"."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType

A = "Norwegian Foreign Minister Espen Barth Eide"
B = "Danish Foreign Minister Lars Lokke Rasmussen"


@pytest.mark.parametrize(
    "text",
    [
        f"There was a meeting for {A} with {B} on Friday.",
        f"There were talks on Friday for {A} with {B}.",
        f"There was also a meeting with {B} for {A} on Friday.",
        f"For {A} there were talks with {B} on Friday.",
        f"On the programme for {A} was a meeting with {B}.",
        f"A meeting with {B} is planned for {A} on Friday.",
    ],
)
def test_for_whom_a_meeting_is_takes_part(text: str) -> None:
    found = of_type(EventType.MEETING, text)
    assert {p.name for p in found.participants} == {"Espen Barth Eide", "Lars Lokke Rasmussen"}


@pytest.mark.parametrize(
    "text",
    [
        f"{A} said the talks were good for Denmark.",
        f"Meetings with farmers were arranged for {A} on Friday.",
        f"A meeting between {A} and {B} is unlikely.",
        f"Talks between {A} and {B} are not expected this week.",
    ],
)
def test_what_is_good_for_somebody_or_not_to_come_is_no_meeting(text: str) -> None:
    assert not contacts(text)
