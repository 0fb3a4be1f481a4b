"""Drills on the soil of who hosts them; troops whom somebody talks to; conferences from which somebody returns."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType

A = "Norwegian Prime Minister Jens Stoltenberg"


@pytest.mark.parametrize(
    "text",
    [
        "Exercise Peace Mission, hosted by Kyrgyzstan, began on Monday.",
        "Peace Mission, a command-and-staff exercise that Kyrgyzstan is to host in September, was discussed.",
        "Joint drills by Russia and China, which Kyrgyzstan will host in September, were announced.",
    ],
)
def test_a_drill_is_where_its_host_is(text: str) -> None:
    assert of_type(EventType.EXERCISE, text).destination == ("KGZ",)


def test_who_hosts_a_drill_takes_part_in_it() -> None:
    found = of_type(EventType.EXERCISE, "Kyrgyzstan is hosting the exercise Peace Mission with Russia and China.")
    assert {p.country for p in found.participants} == {"KGZ", "RUS", "CHN"}


@pytest.mark.parametrize("text", [f"{A} talked with soldiers in Dili on Friday.", f"{A} told Dili soldiers to stay."])
def test_troops_are_no_side(text: str) -> None:
    assert EventType.MEETING not in {m.type for m in contacts(text)}


@pytest.mark.parametrize(
    "way", ["returning to Norway from the climate change conference in Bali", "returning from a conference in Bali"]
)
def test_who_returns_from_a_conference_was_there(way: str) -> None:
    found = of_type(EventType.GATHERING, f"{A} was in Dili while {way}.")
    assert [p.country for p in found.participants] == ["NOR"]
    assert found.cities == ("Bali",)


def test_islam_is_a_given_name() -> None:
    found = of_type(EventType.MEETING, f"{A} met Islam Karimov, the Uzbek leader whom he had known for years.")
    assert {p.name for p in found.participants} == {"Jens Stoltenberg", "Islam Karimov"}
