"""Sides that stand apart: behind "with" once more, behind "brought together", between whom a hyphen stands."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType

A = "Norwegian Foreign Minister Espen Barth Eide"
B = "Danish Foreign Minister Lars Lokke Rasmussen"
C = "US Secretary of State John Kerry"


@pytest.mark.parametrize(
    "text",
    [
        f"{A} had talks with {B} and with {C}.",
        f"{A} had talks with Lars Lokke Rasmussen, the foreign minister in Copenhagen, and with {C}.",
        f"{A} met with Lars Lokke Rasmussen, Denmark's foreign minister, as well as with {C}.",
    ],
)
def test_who_follows_with_once_more_takes_part(text: str) -> None:
    assert {p.country for p in of_type(EventType.MEETING, text).participants} == {"NOR", "DNK", "USA"}


def test_with_of_another_verb_is_not_of_the_talks() -> None:
    found = of_type(EventType.MEETING, f"{A} discussed trade with {B}, and agreed with {C} on arms.")
    assert {p.country for p in found.participants} == {"NOR", "DNK"}


@pytest.mark.parametrize(
    "text",
    [
        f"A separate exchange brought {A} together with {B} on Tuesday.",
        f"Dinner on Friday brought {A} face to face with {B}.",
        f"{A} found time on Friday for {B}.",
        f"{A} had time, too, for {B} on Friday.",
    ],
)
def test_what_brings_two_together_is_a_meeting(text: str) -> None:
    assert {p.country for p in of_type(EventType.MEETING, text).participants} == {"NOR", "DNK"}


@pytest.mark.parametrize("text", [f"{A} had no time for {B}.", f"{A} had time for reporters on Friday."])
def test_no_time_and_time_for_others_are_none(text: str) -> None:
    assert not contacts(text)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("EU-Iran talks to resume in Vienna on Monday", {"EU", "IRN"}),
        ("A fresh round of EU-Iran talks opened in Vienna on Monday.", {"EU", "IRN"}),
        ("ASEAN-China talks on trade will be held in Vienna on Monday.", {"ASEAN", "CHN"}),
    ],
)
def test_talks_between_which_a_hyphen_stands_are_of_the_two(text: str, states: set[str]) -> None:
    found = of_type(EventType.MEETING, text)
    assert {p.country for p in found.participants} == states
    assert found.cities == ("Vienna",)


def test_a_council_of_two_is_a_body() -> None:
    assert of_type(EventType.GATHERING, "The NATO-Russia Council met in Brussels on Monday.").forum


@pytest.mark.parametrize(
    "text",
    [
        f"{A} was at Oslo airport to meet {B} when he arrived on Saturday.",
        f"{A} went to Oslo airport to meet {B} on Saturday.",
    ],
)
def test_who_is_met_at_an_airport_is_on_a_visit(text: str) -> None:
    (found,) = contacts(text)
    assert found.type is EventType.VISIT
    assert {(p.country, p.part) for p in found.participants} == {("DNK", "traveller"), ("NOR", "host")}


def test_both_by_itself_means_the_two_told_before() -> None:
    found = of_type(EventType.VISIT, f"{A} met {B} in Oslo. Both will travel to Riga on Friday.")
    assert {p.country for p in found.participants} == {"NOR", "DNK"}


def test_what_goes_well_goes_nowhere() -> None:
    text = f"Addressing the Council of the Baltic Sea States in Riga, {A} said the drill was going well."
    assert EventType.VISIT not in {m.type for m in contacts(text)}
