"""Who gives an occasion: "a dinner hosted by X" tells of no visit to him."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType


@pytest.mark.parametrize("occasion", ["the African Union summit", "a dinner", "the ASEAN summit"])
@pytest.mark.parametrize("given", [" hosted by", ", hosted by", " on Monday, co-hosted by"])
def test_who_gives_an_occasion_receives_no_guest(occasion: str, given: str) -> None:
    text = f"Bulgarian President Elena Petrova attended {occasion}{given} Kenyan President Daniel Kiprop."
    assert not on_wednesday("en", text, EventType.VISIT)


def test_a_guest_is_hosted() -> None:
    text = "Bulgarian President Elena Petrova, hosted by Kenyan President Daniel Kiprop, toured Nairobi on Monday."
    (visit,) = on_wednesday("en", text, EventType.VISIT)
    assert visit.cities == ("Nairobi",)


@pytest.mark.parametrize("noun", ["visit to Nairobi", "trip to Nairobi", "departure for Nairobi"])
def test_who_announces_a_trip_does_not_make_it(noun: str) -> None:
    text = f"The team's {noun} was announced by Bulgarian President Elena Petrova."
    assert not on_wednesday("en", text, EventType.VISIT)
