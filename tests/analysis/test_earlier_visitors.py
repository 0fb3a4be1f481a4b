"""Who went there before: their day is not that of the guest, and nobody goes on about them."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType

CAME = "Bulgarian President Elena Petrova landed in Nairobi on Monday, becoming the first Bulgarian president to "


@pytest.mark.parametrize("way", ["travel to Kenya", "travel to the country", "go there", "visit Kenya"])
def test_the_year_of_an_earlier_visitor_is_not_that_of_the_guest(way: str) -> None:
    visits = on_wednesday("en", f"{CAME}{way} since Georgi Stoyanov in 1978.", EventType.VISIT)
    assert {(v.participants[0].name, v.start) for v in visits} == {
        ("Elena Petrova", "2013-05-13"),
        ("Georgi Stoyanov", "1978"),
    }


def test_talks_told_next_are_not_those_of_an_earlier_visitor() -> None:
    text = f"{CAME}visit Kenya since Georgi Stoyanov in 1978. Talks with President Daniel Kiprop took up the morning."
    (meeting,) = on_wednesday("en", text, EventType.MEETING)
    assert {p.name for p in meeting.participants} == {"Elena Petrova", "Daniel Kiprop"}


@pytest.mark.parametrize("noun", ["a brief chat", "a quiet sit-down", "breakfast together"])
def test_two_who_had_a_chat_have_met(noun: str) -> None:
    text = f"Bulgarian President Elena Petrova and Kenyan President Daniel Kiprop had {noun} in Oslo on Monday."
    (meeting,) = on_wednesday("en", text, EventType.MEETING)
    assert meeting.cities == ("Oslo",)
