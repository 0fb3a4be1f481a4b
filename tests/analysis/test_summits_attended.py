"""Summits without a name: whom one attends, where it is, whose it is."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType

A = "Norwegian Prime Minister Jens Stoltenberg"


@pytest.mark.parametrize(
    "text",
    [
        f"{A} will attend a summit in Chile on Friday.",
        f"{A} will attend a regional summit that starts on Friday in Chile.",
        f"{A} flew to Chile on Friday for a summit.",
        f"{A} will be at a summit in Chile on Friday.",
    ],
)
def test_who_attends_a_summit_abroad_is_at_a_gathering(text: str) -> None:
    found = of_type(EventType.GATHERING, text)
    assert [p.country for p in found.participants] == ["NOR"]
    assert found.destination == ("CHL",)


@pytest.mark.parametrize(
    "text",
    [
        f"{A} will attend a summit with Danish Prime Minister Anders Moe in Copenhagen on Friday.",
        f"{A} attended a summit of business leaders in Chile on Friday.",
        f"{A} held a summit with Danish Prime Minister Anders Moe in Copenhagen on Friday.",
    ],
)
def test_talks_of_two_and_business_are_none(text: str) -> None:
    assert EventType.GATHERING not in {m.type for m in contacts(text)}


def test_talks_may_begin_somewhere() -> None:
    text = f"{A} held talks with Danish Prime Minister Anders Moe that began on Friday in Riga."
    assert of_type(EventType.MEETING, text).cities == ("Riga",)
    signed = of_type(
        EventType.AGREEMENT, f"In Riga {A} and Danish Prime Minister Anders Moe signed a pact that took aim at Chile."
    )
    assert "CHL" not in signed.destination


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("ASEAN leaders are in Cebu, where their summit opened on Friday.", "ASEAN"),
        ("The African Union appealed for peace on the second day of its summit in Maputo.", "AU"),
    ],
)
def test_a_summit_owned_by_a_body_is_its_gathering(text: str, body: str) -> None:
    (found,) = contacts(text)
    assert found.type is EventType.GATHERING
    assert [p.country for p in found.participants] == [body]


def test_a_body_in_an_aside_owns_nothing() -> None:
    assert not contacts("Toyota, which supplies NATO, will hold its conference in Tokyo on Friday.")


def test_who_sends_somebody_is_not_there() -> None:
    found = of_type(EventType.GATHERING, f"{A} sent Foreign Minister Espen Barth Eide to the NATO summit in Riga.")
    assert [p.name for p in found.participants] == ["Espen Barth Eide"]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Arrangements for the next Arab summit, in Damascus in March, were discussed.", "2022-03"),
        ("Plans for the OPEC summit in Riyadh in November were discussed.", "2022-11"),
        ("Preparations for the OPEC summit in Riyadh in 2000 took a year.", "2000"),
    ],
)
def test_what_is_prepared_is_to_come(text: str, start: str) -> None:
    assert of_type(EventType.GATHERING, text).start == start
