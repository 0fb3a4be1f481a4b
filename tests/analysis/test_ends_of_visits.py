"""Last days of visits: ways home behind what was done, lengths told with a meeting, ends that are still ahead."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType, Status

MARIN = "Finnish Prime Minister Sanna Marin "
KALLAS = "Estonian Prime Minister Kaja Kallas "
FRIDAY, SUNDAY, MONDAY = "2022-02-11", "2022-02-13", "2022-02-14"


@pytest.mark.parametrize(
    ("lang", "text", "end", "status"),
    [
        ("en", MARIN + f"came to Tallinn on Friday and met {KALLAS}before flying home.", FRIDAY, Status.COMPLETED),
        ("en", MARIN + f"came to Tallinn on Sunday. She met {KALLAS}before she flew home.", SUNDAY, Status.COMPLETED),
        (
            "en",
            MARIN + f"came to Tallinn on Sunday. She met {KALLAS}before she flew back in the evening.",
            SUNDAY,
            Status.COMPLETED,
        ),
        ("en", MARIN + f"came to Tallinn on Friday. She will meet {KALLAS}before flying home.", None, Status.ONGOING),
        (
            "id",
            "Perdana Menteri Finlandia Sanna Marin tiba di Tallinn, Minggu. Ia bertemu Perdana Menteri Estonia Kaja "
            "Kallas sebelum pulang pada sore hari.",
            SUNDAY,
            Status.COMPLETED,
        ),
    ],
)
def test_a_way_home_behind_what_was_done(lang: str, text: str, end: str | None, status: Status) -> None:
    visit = of_type(EventType.VISIT, text, lang=lang)
    assert (visit.end, visit.status) == (end, status)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", MARIN + f"arrived in Tallinn on Sunday. During the two-day visit she will meet {KALLAS}."),
        (
            "id",
            "Perdana Menteri Finlandia Sanna Marin tiba di Tallinn, Minggu. Dalam kunjungan dua hari itu ia akan "
            "bertemu Perdana Menteri Estonia Kaja Kallas.",
        ),
    ],
)
def test_the_length_of_a_visit_is_not_that_of_a_meeting_on_it(lang: str, text: str) -> None:
    visit = of_type(EventType.VISIT, text, lang=lang)
    meeting = of_type(EventType.MEETING, text, lang=lang)
    assert (visit.start, visit.end) == (SUNDAY, MONDAY)
    assert (meeting.start, meeting.end, meeting.duration) == (None, None, None)


def test_what_ends_on_a_day_to_come_goes_on() -> None:
    text = "Perdana Menteri Finlandia Sanna Marin tiba di Tallinn, Minggu. Kunjungan itu berakhir pada Senin."
    visit = of_type(EventType.VISIT, text, lang="id")
    assert (visit.end, visit.status) == (MONDAY, Status.ONGOING)


@pytest.mark.parametrize(
    ("lang", "text", "start"),
    [
        ("en", MARIN + "will visit Estonia before the end of the month.", "2022-02"),
        ("en", MARIN + "may visit Estonia before the year is out.", "2022"),
        ("id", "Perdana Menteri Finlandia Sanna Marin akan mengunjungi Estonia sebelum akhir bulan ini.", "2022-02"),
        ("id", "Perdana Menteri Finlandia Sanna Marin akan mengunjungi Estonia sebelum tahun ini berakhir.", "2022"),
        ("ms", "Perdana Menteri Finland Sanna Marin akan melawat Estonia sebelum hujung tahun.", "2022"),
        ("en", MARIN + "will visit Estonia before the end of the war.", None),
    ],
)
def test_the_time_within_which_something_is_to_be(lang: str, text: str, start: str | None) -> None:
    assert of_type(EventType.VISIT, text, lang=lang).start == start


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", MARIN + f"proposed a summit in a phone call with {KALLAS}on Friday."),
        ("en", MARIN + f"explained her plans for a truce in a telephone call to {KALLAS}on Friday."),
        (
            "id",
            "Perdana Menteri Finlandia Sanna Marin mengusulkan pertemuan dalam pembicaraan telepon dengan Perdana "
            "Menteri Estonia Kaja Kallas pada Jumat.",
        ),
    ],
)
def test_what_is_proposed_in_a_call_is_not_the_call(lang: str, text: str) -> None:
    call = of_type(EventType.CALL, text, lang=lang)
    assert (call.status, call.start) == (Status.COMPLETED, FRIDAY)


def test_a_call_that_is_proposed_is() -> None:
    assert of_type(EventType.CALL, MARIN + f"proposed a phone call with {KALLAS}.").status is Status.PROPOSED


def test_a_two_day_meeting_keeps_its_length() -> None:
    text = MARIN + f"and {KALLAS}opened a two-day meeting in Tallinn on Sunday."
    assert [m.duration for m in contacts(text) if m.type is EventType.MEETING] == ["P2D"]


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("en", MARIN + f"met {KALLAS}on Sunday, the second day of her three-day visit to Estonia.", (12, 14)),
        ("en", "On the last day of a two-day visit to Estonia, " + MARIN + f"met {KALLAS}on Sunday.", (12, 13)),
        (
            "id",
            "Pada hari kedua kunjungan tiga harinya ke Estonia, Perdana Menteri Finlandia Sanna Marin bertemu Perdana "
            "Menteri Estonia Kaja Kallas pada Minggu.",
            (12, 14),
        ),
    ],
)
def test_a_visit_told_by_one_of_its_days(lang: str, text: str, days: tuple[int, int]) -> None:
    visit = of_type(EventType.VISIT, text, lang=lang)
    assert (visit.start, visit.end) == tuple(f"2022-02-{day}" for day in days)


def test_the_last_day_of_a_visit_of_unknown_length_says_no_first() -> None:
    text = "On the last day of a visit to Estonia, " + MARIN + f"met {KALLAS}on Sunday."
    assert of_type(EventType.VISIT, text).start in (None, SUNDAY)


@pytest.mark.parametrize(
    "text",
    [
        MARIN + "arrived in Tallinn on Sunday. She will stay for two days.",
        MARIN + "arrived in Tallinn on Sunday. She said she would be staying for two days.",
    ],
)
def test_who_stays_for_some_days(text: str) -> None:
    visit = of_type(EventType.VISIT, text)
    assert (visit.start, visit.end) == (SUNDAY, MONDAY)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A Japanese destroyer sailed into Mombasa in Kenya on Sunday. The ship will stay until Tuesday."),
        (
            "id",
            "Kapal perusak Jepang bersandar di Mombasa, Kenya, Minggu. Kapal itu akan berada di sana hingga Selasa.",
        ),
    ],
)
def test_until_when_a_ship_stays(lang: str, text: str) -> None:
    call = of_type(EventType.EXERCISE, text, lang=lang)
    assert (call.start, call.end, call.status) == (SUNDAY, "2022-02-15", Status.ONGOING)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", MARIN.rstrip() + f", who said she would travel to Oslo next week, met {KALLAS}in Tallinn on Friday."),
        (
            "id",
            "Perdana Menteri Finlandia Sanna Marin, yang akan berkunjung ke Oslo pekan depan, bertemu Perdana Menteri "
            "Estonia Kaja Kallas di Tallinn pada Jumat.",
        ),
    ],
)
def test_a_plan_told_in_an_aside_is_not_that_of_the_main_clause(lang: str, text: str) -> None:
    meeting = of_type(EventType.MEETING, text, lang=lang)
    assert (meeting.status, meeting.start) == (Status.COMPLETED, FRIDAY)
