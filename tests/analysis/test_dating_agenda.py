"""Days over parts of a page, days of journeys to a meeting, and days beside what is told of a longer visit."""

from __future__ import annotations

import pytest
from tests.analysis.told import SUNDAY, of_type

from lawatan.records.event_mention import EventType, Status

DIARY = "What to watch\n\nThe coming week is a full one for diplomats, and flights are short.\n\n"
AGENDA = "Agenda pekan ini\n\nPekan ini padat bagi para diplomat. Inilah yang patut diamati.\n\n"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            DIARY + "MONDAY - Polish President Andrzej Duda meets Lithuanian President Gitanas Nauseda in Vilnius.\n\n"
            "TUESDAY - Nobody has planned anything for that day, said the officials.\n",
        ),
        (
            "en",
            DIARY + "Monday\nPolish President Andrzej Duda meets Lithuanian President Gitanas Nauseda in Vilnius.\n\n"
            "Tuesday\nNobody has planned anything for that day, said the officials.\n",
        ),
        (
            "id",
            AGENDA + "Senin\nPresiden Polandia Andrzej Duda akan bertemu Presiden Lithuania Gitanas Nauseda.\n\n"
            "Selasa\nBelum ada acara apa pun untuk hari itu, kata para pejabat.\n",
        ),
        (
            "ms",
            AGENDA + "ISNIN - Presiden Poland Andrzej Duda akan bertemu Presiden Lithuania Gitanas Nauseda.\n\n"
            "SELASA - Belum ada apa-apa acara untuk hari itu, kata para pegawai.\n",
        ),
    ],
)
def test_a_heading_that_is_a_day_dates_what_stands_under_it(lang: str, text: str) -> None:
    meeting = of_type(EventType.MEETING, text, lang=lang)
    assert (meeting.status, meeting.start, meeting.end) == (Status.PLANNED, "2022-02-14", "2022-02-14")


def test_a_list_of_days_told_in_the_past_is_read_backwards() -> None:
    text = (
        "How the week went\n\nIt was a full week for diplomats, and flights were short.\n\n"
        "MONDAY - Polish President Andrzej Duda met Lithuanian President Gitanas Nauseda.\n\n"
        "TUESDAY - Nobody did anything on that day, said the officials.\n"
    )
    meeting = of_type(EventType.MEETING, text)
    assert (meeting.status, meeting.start) == (Status.COMPLETED, "2022-02-07")


def test_a_day_under_a_heading_that_says_its_own_keeps_it() -> None:
    text = (
        DIARY + "MONDAY - Polish President Andrzej Duda met Lithuanian President Gitanas Nauseda in May.\n\n"
        "TUESDAY - Nobody has planned anything for that day, said the officials.\n"
    )
    assert of_type(EventType.MEETING, text).start == "2021-05"


def test_one_line_with_a_day_is_no_heading() -> None:
    text = (
        "Duda in Vilnius\n\nThe presidents were in high spirits, and so was the crowd.\n\n2 February 2022\n\n"
        "Polish President Andrzej Duda had met Lithuanian President Gitanas Nauseda.\n"
    )
    assert of_type(EventType.MEETING, text).start is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Polish President Andrzej Duda will travel to Vilnius on Monday to see President Gitanas Nauseda."),
        (
            "id",
            "Presiden Polandia Andrzej Duda akan terbang ke Vilnius hari Senin untuk bertemu Presiden Gitanas Nauseda.",
        ),
    ],
)
def test_who_will_travel_on_a_day_to_meet_somebody_meets_him_on_that_day(lang: str, text: str) -> None:
    meeting = of_type(EventType.MEETING, text, lang=lang)
    assert (meeting.status, meeting.start) == (Status.PLANNED, "2022-02-14")


def test_talks_for_which_somebody_came_have_no_day() -> None:
    text = "Polish President Andrzej Duda arrived in Vilnius on Saturday for talks with President Gitanas Nauseda."
    assert of_type(EventType.MEETING, text).start is None


def test_the_day_of_an_arrival_says_more_than_the_month_of_the_stay() -> None:
    text = (
        "Polish President Andrzej Duda landed in Vilnius on Friday and sat down with President Gitanas Nauseda. "
        "Duda flies home on Tuesday."
    )
    assert of_type(EventType.MEETING, text).start == "2022-02-11"


def test_what_was_told_of_the_day_before_is_no_plan_for_tomorrow() -> None:
    text = "On Monday Polish President Andrzej Duda met Lithuanian President Gitanas Nauseda."
    assert of_type(EventType.MEETING, text).start == "2022-02-07"


def test_each_entry_of_an_agenda_may_have_its_own_dateline() -> None:
    text = (
        DIARY + "MONDAY, FEB 14\nKAMPALA - Polish President Andrzej Duda pays a one-day visit to Uganda.\n\n"
        "TUESDAY, FEB 15\nNAIROBI - Parliament debates a bill on the police.\n"
    )
    visit = of_type(EventType.VISIT, text)
    assert (visit.status, visit.start, visit.end) == (Status.PLANNED, "2022-02-14", "2022-02-14")


@pytest.mark.parametrize(
    "second",
    [
        "Rombongan bermalam, dan hari ini Duda akan diterima Presiden Lithuania Gitanas Nauseda.",
        "Rombongan bermalam, dan hari ini ia akan diterima Presiden Lithuania Gitanas Nauseda.",
    ],
)
def test_a_day_that_opens_the_second_clause_is_of_that_clause(second: str) -> None:
    text = f"Presiden Polandia Andrzej Duda mengunjungi Lithuania, Sabtu. {second}"
    meeting, visit = (of_type(kind, text, lang="id") for kind in (EventType.MEETING, EventType.VISIT))
    assert (meeting.status, meeting.start) == (Status.PLANNED, SUNDAY)
    assert (visit.status, visit.start) == (Status.ONGOING, "2022-02-12")


def test_the_day_before_an_aside_is_of_the_clause_behind_it() -> None:
    text = "Kemarin, sesudah pembukaan, giliran Presiden Kenya William Ruto yang bertemu Andrzej Duda dari Polandia."
    assert of_type(EventType.MEETING, text, lang="id").start == "2022-02-12"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Polish President Andrzej Duda has been in Kampala since Monday."),
        ("id", "Presiden Polandia Andrzej Duda berada di Kampala sejak Senin."),
    ],
)
def test_since_a_day_is_never_ahead(lang: str, text: str) -> None:
    visit = of_type(EventType.VISIT, text, lang=lang)
    assert (visit.status, visit.start) == (Status.ONGOING, "2022-02-07")
