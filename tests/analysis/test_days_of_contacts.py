"""Whose day is whose in English: clauses of place, what is talked about, documents, new dates, beginnings."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType, Status

A = "Egyptian Foreign Minister Badr Abdelatty"
B = "Tanzanian Foreign Minister Mahmoud Kombo"
C = "Peruvian President Dina Boluarte"
MET = (EventType.MEETING, EventType.CALL)


def dates(event_type: EventType, text: str) -> tuple[object, object]:
    mention = of_type(event_type, text)
    return mention.start, mention.end


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{A} left on Friday for Doha, where he will meet {B} on Tuesday.", "2022-02-15"),
        (f"{A} flew to Doha on Friday, where he will meet {B} on Tuesday.", "2022-02-15"),
        (f"{A} flew to Doha on Friday, where he will meet {B}.", None),
        (f"{A} was in Doha on Friday, where he met {B}.", "2022-02-11"),
        (f"{A}, in Doha since Friday, met {B} on Saturday.", "2022-02-12"),
        (f"The truce, agreed in January when {A} met {B}, expires on Tuesday.", "2022-01"),
        (f"{A} (left) meets {B} in Doha on 2 February.", "2022-02-02"),
        (f"{A} is to meet {B} at 3 p.m. on Tuesday.", "2022-02-15"),
        (f"{A} and {B} agreed late on Friday to hold a summit on 2 March.", "2022-03-02"),
        (
            "The Egyptian foreign minister, who met his Tanzanian counterpart, Mahmoud Kombo, on Friday, left.",
            "2022-02-11",
        ),
        (f"{A} emerged from talks with {B} late on Friday saying that peace was possible.", "2022-02-11"),
    ],
)
def test_a_clause_of_place_has_its_own_day(text: str, day: str | None) -> None:
    assert dates(EventType.MEETING, text) == (day, day)


@pytest.mark.parametrize(
    "text",
    [
        f"{A} met {B} to discuss the sanctions imposed in January.",
        f"{A} met {B} to review the deal struck in Paris in January.",
        f"{A} and {B} discussed the results of the elections held on Friday.",
        f"{A} congratulated {B} by phone on his victory in the vote held on Friday.",
    ],
)
def test_the_day_of_what_is_talked_about_is_no_day_of_the_talks(text: str) -> None:
    assert {m.start for m in contacts(text) if m.type in MET} == {None}


@pytest.mark.parametrize("noun", ["talks", "a ceremony"])
def test_the_day_on_which_talks_are_held_is_theirs(noun: str) -> None:
    assert dates(EventType.MEETING, f"{A} met {B} at {noun} held in Doha on Friday.")[0] == "2022-02-11"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The 2019 treaty between Egypt and Tanzania expires in May.", "2019"),
        ("A visa agreement between Egypt and Tanzania, signed in January, will enter into force on 1 June.", "2022-01"),
        ("An agreement between Egypt and Tanzania took effect on Friday. It was signed in January.", "2022-01"),
        ("Egypt withdrew on Friday from a treaty it signed with Tanzania in 2011.", "2011"),
        ("Under the pact, signed in 2011 by Egypt and Tanzania, the base will close next month.", "2011"),
        (f"The accord, which {A} and {B} signed on Friday, must be ratified before 1 March.", "2022-02-11"),
        ("Egypt and Tanzania issued a joint declaration on Friday calling for a truce by 1 March.", "2022-02-11"),
    ],
)
def test_a_document_is_of_the_day_of_its_signing(text: str, when: str) -> None:
    (mention,) = (m for m in contacts(text) if m.type is EventType.AGREEMENT)
    assert (mention.start, mention.end, mention.status) == (when, when, Status.COMPLETED)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"The meeting between {A} and {B}, originally planned for Tuesday, will now take place on 28 February."),
        (
            "id",
            "Pertemuan Menteri Luar Negeri Mesir Badr Abdelatty dan Menteri Luar Negeri Tanzania Mahmoud Kombo semula "
            "dijadwalkan pada Selasa, tetapi akan digelar pada 28 Februari.",
        ),
    ],
)
def test_a_first_date_yields_to_the_new_one(lang: str, text: str) -> None:
    assert of_type(EventType.MEETING, text, lang=lang).start == "2022-02-28"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{A} will meet {B} in Doha. It will take place on 28 February.", "2022-02-28"),
        (f"{A} will meet {B} on Tuesday. It will be cold on 28 February.", "2022-02-15"),
        (f"{A} is to hold talks with {B} when he visits Doha in June.", "2022-06"),
    ],
)
def test_meetings_dated_by_what_stands_beside(text: str, day: str) -> None:
    assert of_type(EventType.MEETING, text).start == day


def test_talks_in_an_aside_are_over_before_the_main_verb() -> None:
    text = f"{A}, fresh from talks with {B} on Friday, will meet {C} on Tuesday."
    assert {(m.status, m.start) for m in contacts(text)} == {
        (Status.COMPLETED, "2022-02-11"),
        (Status.PLANNED, "2022-02-15"),
    }


def test_what_follows_a_plan_is_counted_from_its_day() -> None:
    text = f"{A} will meet {B} in Doha on Tuesday and {C} in Rome a day later."
    assert {m.start for m in contacts(text)} == {"2022-02-15", "2022-02-16"}


@pytest.mark.parametrize(
    ("event_type", "text", "when"),
    [
        (EventType.MEETING, f"{A} opened two days of talks with {B} on Friday.", ("2022-02-11", "2022-02-12")),
        (EventType.MEETING, f"Three-day talks between {A} and {B} begin on Tuesday.", ("2022-02-15", "2022-02-17")),
        (EventType.MEETING, f"{A} spoke of two days of work when he met {B} on Friday.", ("2022-02-11", "2022-02-11")),
        (EventType.EXERCISE, "Egypt and Tanzania begin naval drills on Tuesday.", ("2022-02-15", None)),
        (EventType.EXERCISE, "Egypt and Tanzania will start naval drills on 1 March.", ("2022-03-01", None)),
        (
            EventType.EXERCISE,
            "Egypt and Tanzania began naval drills on Friday that will last ten days.",
            ("2022-02-11", "2022-02-20"),
        ),
        (
            EventType.EXERCISE,
            "Egypt and Tanzania will start a week-long naval drill on Tuesday.",
            ("2022-02-15", "2022-02-21"),
        ),
        (
            EventType.EXERCISE,
            "The exercise, which involves forces from Egypt and Tanzania, began on Friday and will run for ten days.",
            ("2022-02-11", "2022-02-20"),
        ),
        (
            EventType.GATHERING,
            f"Leaders including {C} will gather on Tuesday for a two-day NATO summit.",
            ("2022-02-15", "2022-02-16"),
        ),
        (EventType.GATHERING, f"The NATO summit opens in Doha on 1 March with {A} taking part.", ("2022-03-01", None)),
        (
            EventType.GATHERING,
            f"The summit of the African Union, attended by {A} and {B}, will run from 1 to 3 March.",
            ("2022-03-01", "2022-03-03"),
        ),
        (EventType.GATHERING, f"The NATO summit, which {A} is attending, ends on Tuesday.", (None, "2022-02-15")),
        (
            EventType.GATHERING,
            f"{A} will join {B} at the OSCE ministerial council. The meeting is to be held on 1 and 2 March.",
            ("2022-03-01", "2022-03-02"),
        ),
    ],
)
def test_when_what_lasts_begins_and_ends(event_type: EventType, text: str, when: tuple[object, object]) -> None:
    assert dates(event_type, text) == when


@pytest.mark.parametrize(
    "text",
    [
        f"{A} and {B} held a phone call on Friday, in which they agreed to build a bridge in May.",
        f"{A} and {B} agreed in a phone call on Friday to meet tomorrow.",
        f"{A} and {B} discussed by phone on Friday the upcoming elections, which are due in May.",
    ],
)
def test_what_is_planned_in_a_call_is_not_the_call(text: str) -> None:
    (call,) = (m for m in contacts(text) if m.type is EventType.CALL)
    assert (call.status, call.start) == (Status.COMPLETED, "2022-02-11")
