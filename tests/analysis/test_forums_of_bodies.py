"""Gatherings told by the body or the office of those who gather, and who among them is named."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType


@pytest.mark.parametrize(
    ("named", "forum"),
    [
        ("ASEAN's annual summit", "ASEAN's annual summit"),
        ("the African Union's ministerial conference", "African Union's ministerial conference"),
        ("the Nordic-Baltic Defence Ministers' Meeting", "Nordic-Baltic Defence Ministers' Meeting"),
        ("a summit on financing vaccines", "summit"),
    ],
)
def test_the_name_of_a_forum(named: str, forum: str) -> None:
    text = f"Croatian President Ivo Josipovic attended {named} in Jakarta on Monday."
    (found,) = on_wednesday("en", text, EventType.GATHERING)
    assert (found.forum, [p.name for p in found.participants]) == (forum, ["Ivo Josipovic"])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "European leaders, including Croatian President Ivo Josipovic, attended the summit in Riga on Monday."),
        ("id", "Para pemimpin Eropa, termasuk Presiden Kroasia Ivo Josipovic, menghadiri KTT di Riga, Senin."),
    ],
)
def test_one_of_the_leaders_is_named(lang: str, text: str) -> None:
    (found,) = on_wednesday(lang, text, EventType.GATHERING)
    assert "Ivo Josipovic" in {p.name for p in found.participants}


def test_ministers_meet_at_home_too() -> None:
    text = "Croatian Foreign Minister Vesna Pusic will chair the second Adriatic Foreign Ministers' Meeting in Zagreb."
    (found,) = on_wednesday("en", text, EventType.GATHERING)
    assert found.destination == ("HRV",)


@pytest.mark.parametrize(
    "text",
    [
        "Indian Prime Minister Manmohan Singh chaired the Chief Ministers' Conference in New Delhi on Monday.",
        "The Defence Ministry in Kuala Lumpur gave a list for the ASEAN summit.",
    ],
)
def test_no_gathering_of_states_is_attended(text: str) -> None:
    assert not on_wednesday("en", text, EventType.GATHERING)
