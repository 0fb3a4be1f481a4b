"""Groups of three states and more by their adjectives, and places behind names that make no visit."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType


@pytest.mark.parametrize(
    ("text", "states"),
    [
        (
            "Kenyan Foreign Minister Musalia Mudavadi met his Peruvian, Chilean and Danish counterparts in Geneva on "
            "Friday.",
            {"KEN", "PER", "CHL", "DNK"},
        ),
        (
            "The Peruvian, Chilean, Danish and Swedish foreign ministers met Kenyan Foreign Minister Musalia Mudavadi "
            "in Geneva on Friday.",
            {"KEN", "PER", "CHL", "DNK", "SWE"},
        ),
    ],
)
def test_each_adjective_before_a_group_is_a_state_of_it(text: str, states: set[str]) -> None:
    meeting = of_type(EventType.MEETING, text)
    assert {p.country for p in meeting.participants} == states
    assert all(p.role is not None for p in meeting.participants)


def test_a_foreign_secretary_is_one_of_the_foreign_ministers() -> None:
    text = (
        "British Foreign Secretary Jack Straw and German Foreign Minister Joschka Fischer arrived in Tehran on Friday. "
        "Iran agreed to it in Tehran on Friday after talks with the foreign ministers of Britain and Germany."
    )
    meeting = of_type(EventType.MEETING, text)
    assert {p.name for p in meeting.participants} == {None, "Jack Straw", "Joschka Fischer"}


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        (
            "Kenyan Foreign Minister Musalia Mudavadi met his Peruvian and Chilean counterparts, Elmer Schialer and "
            "Alberto van Klaveren, in Oslo on Friday.",
            0,
        ),
        ("Kenyan President William Ruto, in Oslo on Friday for talks with Jonas Gahr Store, said peace was near.", 1),
        ("Kenyan President William Ruto, in Oslo on a two-day visit, said peace was near.", 1),
    ],
)
def test_a_day_behind_a_place_is_no_reason_to_be_there(text: str, visits: int) -> None:
    assert sum(m.type is EventType.VISIT for m in contacts(text)) == visits
