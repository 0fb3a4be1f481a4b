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
