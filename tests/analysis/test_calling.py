"""Who is called on the telephone, and whose colleague somebody is."""

from __future__ import annotations

import pytest
from tests.analysis.told import WEDNESDAY, contacts

from lawatan.records.event_mention import EventType

CALLS = [
    ("Danish Prime Minister Mette Lund called Polish President Jan Nowak on Monday.", {"DNK", "POL"}),
    ("Danish Prime Minister Mette Lund called Polish President Jan Nowak late on Monday.", {"DNK", "POL"}),
    ("Danish Prime Minister Mette Lund telephoned to congratulate Polish President Jan Nowak.", {"DNK", "POL"}),
    (
        "By telephone from Oslo, Danish Prime Minister Mette Lund urged Polish President Jan Nowak to pay.",
        {"DNK", "POL"},
    ),
    ("Danish Prime Minister Mette Lund placed calls Monday to Polish President Jan Nowak.", {"DNK", "POL"}),
]


@pytest.mark.parametrize(("text", "sides"), CALLS)
def test_called(text: str, sides: set[str]) -> None:
    (call,) = contacts(text, WEDNESDAY)
    assert (call.type, {p.country for p in call.participants}) == (EventType.CALL, sides)


SEVERAL = [
    "In telephone calls to Polish President Jan Nowak and Kenyan President Ali Tano, Danish Prime Minister Mette Lund "
    "asked for help.",
    "Danish Prime Minister Mette Lund spoke with Polish President Jan Nowak and Kenyan President Ali Tano in separate "
    "telephone calls.",
]


@pytest.mark.parametrize("text", SEVERAL)
def test_who_calls_several_calls_each(text: str) -> None:
    calls = contacts(text, WEDNESDAY)
    assert [m.type for m in calls] == [EventType.CALL] * 2
    assert {frozenset(p.country for p in m.participants) for m in calls} == {
        frozenset(("DNK", s)) for s in ("POL", "KEN")
    }


NAMES = [
    "Danish Prime Minister Mette Lund called Polish President Jan Nowak a thug.",
    "Danish Prime Minister Mette Lund called Polish President Jan Nowak weak.",
    "Danish Prime Minister Mette Lund called Polish President Jan Nowak's bluff on Monday.",
    "Danish Prime Minister Mette Lund called for Polish President Jan Nowak to go.",
]


@pytest.mark.parametrize("text", NAMES)
def test_called_something(text: str) -> None:
    assert contacts(text, WEDNESDAY) == ()


STATES = [
    (
        "Danish Prime Minister Mette Lund, whose envoy Jon Krag met Polish President Jan Nowak, was calm.",
        {("Jon Krag", "DNK"), ("Jan Nowak", "POL")},
    ),
    (
        "Danish Prime Minister Mette Lund, whose foreign minister met Polish President Jan Nowak, was calm.",
        {(None, "DNK"), ("Jan Nowak", "POL")},
    ),
    (
        "Danish Prime Minister Mette Lund met with Polish President Jan Nowak and with the speaker of parliament, "
        "Ewa Lis.",
        {("Mette Lund", "DNK"), ("Jan Nowak", "POL"), ("Ewa Lis", "POL")},
    ),
]


@pytest.mark.parametrize(("text", "people"), STATES)
def test_states_of_those_beside(text: str, people: set[tuple[str | None, str]]) -> None:
    (meeting,) = contacts(text, WEDNESDAY)
    assert {(p.name, p.country) for p in meeting.participants} == people
