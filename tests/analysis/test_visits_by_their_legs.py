"""The first and last day of visits: legs in a row, visits of some hours, ways home, days of a month told before."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventType

EN = "Norwegian Defence Minister Tore Sandvik"
ID = "Menteri Pertahanan Norwegia Tore Sandvik"
MS = "Menteri Pertahanan Norway Tore Sandvik"
THURSDAY = "2024-05-16"


def visits(lang: str, text: str) -> list[tuple[str, str | None, str | None]]:
    """Destination, start and end of the visits of a page of 16 May 2024, a Thursday."""
    found = analyse(make_document(text, lang=lang, published=THURSDAY), min_confidence=0.0).event_mentions
    return [(" ".join(m.destination), m.start, m.end) for m in found if m.type is EventType.VISIT]


@pytest.mark.parametrize(
    ("lang", "text", "first", "last"),
    [
        ("en", f"Next Monday {EN} will travel to Baku, and to Amman the day after.", "2024-05-20", "2024-05-21"),
        ("en", f"{EN} was in Baku on Monday and in Amman on Tuesday.", "2024-05-13", "2024-05-14"),
        ("en", f"{EN} arrives in Baku on Monday and in Amman on Tuesday.", "2024-05-20", None),
        ("id", f"{ID} akan singgah di Baku hari Jumat, berlanjut ke Amman hari Sabtu.", "2024-05-17", "2024-05-18"),
        ("id", f"{ID} akan ke Baku pada Senin, lalu ke Amman sehari kemudian.", "2024-05-20", "2024-05-21"),
        ("ms", f"{MS} singgah di Baku pada Isnin, diikuti Amman sehari kemudian.", "2024-05-13", "2024-05-14"),
    ],
)
def test_legs_day_after_day_are_one_visit(lang: str, text: str, first: str, last: str | None) -> None:
    assert visits(lang, text) == [("AZE JOR", first, last)]


def test_legs_that_share_a_day() -> None:
    text = f"{ID} singgah di Lima hari Senin, berlanjut ke Hanoi dan Kigali hari Selasa, kemudian Baku hari Rabu."
    assert visits("id", text) == [("PER VNM RWA AZE", "2024-05-13", "2024-05-15")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"{EN} paid a visit of a few hours to Baku on Tuesday."),
        ("en", f"{EN} made a surprise visit of barely three hours to Baku on Tuesday."),
        ("en", f"{EN} made a day trip to Baku on Tuesday."),
        ("en", f"{EN} made a brief stopover in Baku on Tuesday."),
        ("en", f"{EN} was in and out of Baku on Tuesday."),
        ("en", f"{EN} landed in Baku on Tuesday morning. By evening he was home again."),
        ("en", f"{EN}, who flew in to Baku on Tuesday and was gone again by noon, is the first of his office to come."),
        ("en", f"{EN} had stopped in Baku, where he and President Ilham Aliyev met on Tuesday."),
        ("id", f"{ID} singgah beberapa jam di Baku pada Selasa."),
        ("id", f"{ID} singgah selama dua jam di Baku pada Selasa."),
        ("ms", f"{MS} singgah beberapa jam di Baku pada Selasa."),
    ],
)
def test_visits_of_some_hours(lang: str, text: str) -> None:
    assert visits(lang, text) == [("AZE", "2024-05-14", "2024-05-14")]


def test_who_comes_after_hours_in_the_air_may_stay() -> None:
    assert visits("en", f"{EN} arrived in Baku on Tuesday after nine hours in the air.") == [
        ("AZE", "2024-05-14", None)
    ]


@pytest.mark.parametrize(
    ("lang", "text", "first", "last"),
    [
        (
            "en",
            f"{EN} is due in Baku on Friday. On Saturday he meets President Ilham Aliyev; on Sunday he is to leave for "
            "home.",
            "2024-05-17",
            "2024-05-19",
        ),
        ("en", f"{EN}, in Baku since Tuesday, is to be home on Friday.", "2024-05-14", "2024-05-17"),
        (
            "en",
            f"{EN} is in Baku on the last leg of a four-day trip. He flies home tomorrow.",
            "2024-05-14",
            "2024-05-17",
        ),
        ("id", f"{ID} berada di Baku sejak Selasa dan akan pulang pada Jumat.", "2024-05-14", "2024-05-17"),
        ("ms", f"{MS} berada di Baku sejak Selasa dan akan pulang pada Jumaat.", "2024-05-14", "2024-05-17"),
        ("en", f"{EN} is on the third and last day of a visit to Azerbaijan.", "2024-05-14", "2024-05-16"),
        ("en", f"{EN} is on the second day of a visit to Azerbaijan.", "2024-05-15", None),
        ("id", f"Kunjungan {ID} ke Azerbaijan memasuki hari kedua.", "2024-05-15", None),
        ("ms", f"{MS} kini berada pada hari kedua lawatan kerja empat hari ke Azerbaijan.", "2024-05-15", "2024-05-18"),
        (
            "en",
            f"{EN} was received by President Ilham Aliyev in Baku on Wednesday, two days after his plane landed there.",
            "2024-05-13",
            None,
        ),
        (
            "id",
            f"{ID} diterima Presiden Ilham Aliyev di Baku pada Rabu, dua hari setelah tiba di Azerbaijan.",
            "2024-05-13",
            None,
        ),
    ],
)
def test_first_and_last_days(lang: str, text: str, first: str, last: str | None) -> None:
    assert visits(lang, text) == [("AZE", first, last)]


def test_way_home_ends_the_last_stay() -> None:
    text = f"{ID} tiba di Baku hari ini dari Lima. Di Lima ia menghabiskan hari Rabu. Besok ia pulang."
    assert visits("id", text)[0] == ("AZE", "2024-05-16", "2024-05-17")


@pytest.mark.parametrize(
    ("lang", "text", "first", "last"),
    [
        ("en", f"{EN} visited Azerbaijan last month. He landed in Baku on the 12th.", "2024-04-12", None),
        ("en", f"In April came {EN}: he reached Baku on the 12th.", "2024-04-12", None),
        (
            "en",
            f"{EN} was in Baku on Monday. He is to be in Baku again in July, arriving on the 12th.",
            "2024-05-13",
            None,
        ),
        (
            "id",
            f"{ID} berkunjung ke Baku bulan lalu. Ia tiba pada tanggal 12 dan pulang tanggal 14.",
            "2024-04-12",
            "2024-04-14",
        ),
        ("ms", f"{MS} melawat Azerbaijan bulan lalu. Beliau tiba di Baku pada 12 hari bulan.", "2024-04-12", None),
    ],
)
def test_days_of_the_month_told_before(lang: str, text: str, first: str, last: str | None) -> None:
    assert visits(lang, text)[0][1:] in ((first, last), (first, first))


@pytest.mark.parametrize(
    ("lang", "text", "month"),
    [
        ("en", f"Two months earlier {EN} had flown to Baku.", "2024-03"),
        ("en", f"Peace came in July 2023. Three months earlier {EN} had flown to Baku.", "2023-04"),
        ("id", f"Tiga bulan sebelumnya {ID} terbang ke Baku.", "2024-02"),
        ("ms", f"Tiga bulan sebelum itu {MS} terbang ke Baku.", "2024-02"),
    ],
)
def test_months_before_what_is_told(lang: str, text: str, month: str) -> None:
    assert visits(lang, text) == [("AZE", month, month)]


@pytest.mark.parametrize(
    ("lang", "text", "legs"),
    [
        (
            "en",
            f"{EN} arrived in Baku on Tuesday. On Friday he continues to Amman.",
            [("AZE", "2024-05-14", "2024-05-17"), ("JOR", "2024-05-17", None)],
        ),
        (
            "id",
            f"{ID} tiba di Baku pada Selasa (14/5). Pada Jumat (17/5) ia melanjutkan perjalanan ke Amman.",
            [("AZE", "2024-05-14", "2024-05-17"), ("JOR", "2024-05-17", None)],
        ),
        (
            "en",
            f"In Baku, on the 12th of June, President Ilham Aliyev will receive {EN}. "
            "On the 14th he travels on to Amman.",
            [("AZE", "2024-06-12", "2024-06-14"), ("JOR", "2024-06-14", None)],
        ),
    ],
)
def test_onward_legs_with_days_of_their_own(lang: str, text: str, legs: list[tuple[str, str, str | None]]) -> None:
    assert visits(lang, text) == legs


@pytest.mark.parametrize(
    ("lang", "text", "first", "last"),
    [
        ("en", f"President Ilham Aliyev received {EN} in Baku on Tuesday. He flies home on Friday.", "14", "17"),
        ("id", f"Presiden Ilham Aliyev menerima {ID} di Baku pada Selasa. Ia pulang pada Jumat.", "14", "17"),
        ("en", f"President Ilham Aliyev dined with {EN} in Baku on Tuesday, a day after he flew in.", None, None),
        ("en", f"{EN} landed in Baku on Tuesday. The two meet again on Friday before he leaves.", "14", "17"),
        ("en", f"{EN} flew to Baku on Monday. He stayed six hours.", "13", "13"),
        ("en", f"On May 13 {EN} had been in Baku, where he was received by President Ilham Aliyev.", "13", "13"),
        ("id", f"{ID} akan diterima Presiden Ilham Aliyev di Baku pada Minggu. Ia bertolak besok.", "17", None),
        ("en", f"{EN} gave a speech in Oslo on Monday and flew to Baku on Wednesday.", "15", None),
    ],
)
def test_guest_host_and_the_days_between(lang: str, text: str, first: str | None, last: str | None) -> None:
    days = tuple(f"2024-05-{day}" if day is not None else None for day in (first, last))
    assert [v[1:] for v in visits(lang, text)] == ([days] if first is not None else [])


@pytest.mark.parametrize(
    ("lang", "text", "start"),
    [
        ("en", f"{EN} has postponed a visit to Azerbaijan. He was to land in Baku on Sunday.", "2024-05-19"),
        (
            "id",
            f"{ID} menunda lawatannya ke Azerbaijan. Sandvik mestinya mendarat di Baku, Minggu (19/5).",
            "2024-05-19",
        ),
        ("en", f"A spokesman denied that {EN} had been in Baku on Monday.", "2024-05-13"),
    ],
)
def test_days_of_what_is_off_or_denied(lang: str, text: str, start: str) -> None:
    assert [v[:2] for v in visits(lang, text)] == [("AZE", start)]


def test_days_over_places_of_a_diary() -> None:
    text = (
        "The week abroad\n\nMONDAY, 13 MAY - BAKU\n\n"
        f"{EN} lands in Baku before noon and meets President Ilham Aliyev.\n\n"
        "WEDNESDAY, 15 MAY - AMMAN\n\nSandvik flies to Amman and is received by King Abdullah.\n\n"
        "FRIDAY, 17 MAY - OSLO\n\nHe is back at his desk."
    )
    assert [v[:2] for v in visits("en", text)] == [("AZE", "2024-05-13"), ("JOR", "2024-05-15")]


@pytest.mark.parametrize(
    ("lang", "text", "first", "last"),
    [
        ("en", f"{EN} will travel to Baku next week. He leaves on Tuesday and returns on Thursday.", "21", "23"),
        ("en", f"On 13 May {EN} flew to Baku. Two days later he was home.", "13", "15"),
        ("id", f"Lawatan {ID} ke Azerbaijan dimulai Rabu dan berakhir Jumat.", "15", "17"),
        ("ms", f"Lawatan {MS} ke Azerbaijan bermula Rabu dan berakhir Jumaat.", "15", "17"),
        ("id", f"{ID} tiba di Baku pada Selasa. Besok ia bertolak pulang.", "14", "17"),
    ],
)
def test_setting_out_and_coming_back(lang: str, text: str, first: str, last: str) -> None:
    assert visits(lang, text) == [("AZE", f"2024-05-{first}", f"2024-05-{last}")]


def test_a_place_is_left_before_its_stay_is_told() -> None:
    text = f"{EN} flew from Baku to Amman on Wednesday. He had been in Baku since Monday."
    assert visits("en", text) == [("JOR", "2024-05-15", None), ("AZE", "2024-05-13", "2024-05-15")]


def test_landed_where_the_page_stands() -> None:
    text = (
        f"BAKU - President Ilham Aliyev and {EN} spoke for three hours on Wednesday. Sandvik landed late on Tuesday. "
        "On Friday he goes on to Amman."
    )
    assert visits("en", text) == [("AZE", "2024-05-14", "2024-05-17"), ("JOR", "2024-05-17", None)]
