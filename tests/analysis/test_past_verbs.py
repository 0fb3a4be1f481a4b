"""A weekday that is tomorrow's name, behind a noun whose verb is in the past: that of the week before."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import TO_COME, Status

FRIDAY, LAST, NEXT = "2023-06-16", "2023-06-10", "2023-06-17"
X, Y = "Danish Prime Minister Mette Lund", "Polish President Jan Nowak"
OVER = [
    f"{X} and {Y} held closed-door talks at the airport late Saturday.",
    f"{X} held a second round of talks with {Y} on Saturday.",
    f"{X} and {Y} began peace talks in Oslo on Saturday.",
    f"{X} paid a visit to Poland on Saturday.",
    f"{X} made a two-day visit to Poland on Saturday.",
    "Denmark and Poland held a joint naval exercise on Saturday.",
    f"Closed-door talks between {X} and {Y} were held in Oslo on Saturday.",
]


@pytest.mark.parametrize("text", OVER)
def test_over(text: str) -> None:
    (told,) = contacts(text, FRIDAY, lang="en")
    assert told.status not in TO_COME
    assert told.start == LAST


AHEAD = [
    f"{X} and {Y} hold closed-door talks at the airport on Saturday.",
    f"{X} arrived for talks with {Y} on Saturday.",
    f"{X} agreed to closed-door talks with {Y} on Saturday.",
    f"{X} announced a visit to Poland on Saturday.",
]


@pytest.mark.parametrize("text", AHEAD)
def test_ahead(text: str) -> None:
    (told,) = contacts(text, FRIDAY, lang="en")
    assert (told.status, told.start) == (Status.PLANNED, NEXT)
