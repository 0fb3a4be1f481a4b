"""Points of a programme told without a future: clauses about a place, ways in the present, times later in the day."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType, Status

HOST = "Kenyan President Daniel Kiprop"


@pytest.mark.parametrize(
    ("lang", "text", "start"),
    [
        ("en", f"Bulgarian President Elena Petrova flies to Nairobi, where on 25 May she meets {HOST}.", "2013-05-25"),
        (
            "en",
            f"Bulgarian President Elena Petrova flies to Nairobi, where, on Friday, she meets {HOST}.",
            "2013-05-17",
        ),
        (
            "id",
            "Presiden Bulgaria Elena Petrova akan bertolak ke Nairobi, di mana pada Sabtu ia menemui Presiden Kenya "
            "Daniel Kiprop.",
            "2013-05-18",
        ),
        (
            "id",
            "Presiden Bulgaria Elena Petrova akan ke Nairobi, di mana ia menemui Presiden Kenya Daniel Kiprop.",
            None,
        ),
    ],
)
def test_a_clause_about_the_place_of_a_plan_is_planned(lang: str, text: str, start: str | None) -> None:
    (meeting,) = on_wednesday(lang, text, EventType.MEETING)
    assert (meeting.status, meeting.start) == (Status.PLANNED, start)


def test_a_clause_about_a_place_in_the_past_is_of_its_own_day() -> None:
    text = f"Bulgarian President Elena Petrova flew to Nairobi on Monday, where on Tuesday she met {HOST}."
    (meeting,) = on_wednesday("en", text, EventType.MEETING)
    assert (meeting.status, meeting.start) == (Status.COMPLETED, "2013-05-14")


@pytest.mark.parametrize(
    "text",
    [
        "Sore nanti Presiden Bulgaria Elena Petrova bertatap muka dengan Presiden Kenya Daniel Kiprop.",
        "Nanti malam Presiden Bulgaria Elena Petrova menemui Presiden Kenya Daniel Kiprop.",
        "Presiden Bulgaria Elena Petrova bertemu Presiden Kenya Daniel Kiprop petang nanti.",
    ],
)
def test_later_today_is_to_come(text: str) -> None:
    (meeting,) = on_wednesday("id", text, EventType.MEETING)
    assert meeting.status is Status.PLANNED


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("From here Bulgarian President Elena Petrova goes on to Nairobi.", None),
        ("Bulgarian President Elena Petrova continues to Nairobi.", None),
        ("Bulgarian President Elena Petrova goes to Nairobi, arriving on Saturday.", "2013-05-18"),
        ("Bulgarian President Elena Petrova is to fly to Nairobi, arriving on Saturday.", "2013-05-18"),
    ],
)
def test_a_way_onward_in_the_present_is_to_come(text: str, start: str | None) -> None:
    (visit,) = on_wednesday("en", text, EventType.VISIT)
    assert (visit.status, visit.start) == (Status.PLANNED, start)


def test_who_arrived_behind_a_past_has_come() -> None:
    text = "Bulgarian President Elena Petrova left for Nairobi, arriving there on Tuesday."
    (visit,) = on_wednesday("en", text, EventType.VISIT)
    assert (visit.status, visit.start) == (Status.ONGOING, "2013-05-14")


@pytest.mark.parametrize(
    ("lang", "text", "start"),
    [
        ("en", "Talks with {} are on the programme for Friday.", "2013-05-17"),
        ("en", "Talks with {} are on her schedule.", None),
        ("en", "Next on her list is a meeting with {}.", None),
        ("en", "Her meeting with {} is Friday.", "2013-05-17"),
        ("en", "Her talks with {} are on Friday.", "2013-05-17"),
        ("en", "A dinner with {} follows tonight.", "2013-05-15"),
        ("id", "Pertemuan dengan {} masuk agenda Jumat.", "2013-05-17"),
    ],
)
def test_what_is_on_the_programme_is_to_come(lang: str, text: str, start: str | None) -> None:
    came = {
        "en": "Bulgarian President Elena Petrova landed in Nairobi on Tuesday. ",
        "id": "Presiden Bulgaria Elena Petrova mendarat di Nairobi, Selasa. ",
    }[lang]
    host = {"en": HOST, "id": "Presiden Kenya Daniel Kiprop"}[lang]
    (meeting,) = on_wednesday(lang, came + text.format(host), EventType.MEETING)
    assert (meeting.status, meeting.start) == (Status.PLANNED, start)


@pytest.mark.parametrize(
    "text",
    [
        f"Bulgarian President Elena Petrova held talks on Tuesday with {HOST}; the border is on the agenda.",
        f"The talks between Bulgarian President Elena Petrova and {HOST} on Tuesday are the first since 2009.",
    ],
)
def test_a_matter_on_the_agenda_plans_no_talks(text: str) -> None:
    (meeting,) = on_wednesday("en", text, EventType.MEETING)
    assert (meeting.status, meeting.start) == (Status.COMPLETED, "2013-05-14")
