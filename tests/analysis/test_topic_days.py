"""The month of what people talk about or prepare is not the day of their contact."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

WEDNESDAY = "2022-06-15"
A, B = "Polish Foreign Minister Zbigniew Rau", "Turkish Foreign Minister Mevlut Cavusoglu"
C, D = "Menlu Polandia Zbigniew Rau", "Menlu Turki Mevlut Cavusoglu"
E, F = "Menteri Luar Poland Zbigniew Rau", "Menteri Luar Turki Mevlut Cavusoglu"

OF_TOPICS = [
    ("en", f"{A} met {B} in Ankara to prepare the summit in October."),
    ("en", f"{A} met {B} in Ankara for talks on the elections due in October."),
    ("en", f"{A} met {B} in Ankara to talk about the war that broke out in February."),
    ("en", f"{A} met {B} in Ankara over the exercises last month."),
    ("en", f"{A} met {B} in Ankara to finalise the deal expected on Friday."),
    ("id", f"{C} bertemu {D} di Ankara untuk menyiapkan KTT pada Oktober."),
    ("id", f"{C} bertemu {D} di Ankara soal referendum yang dijadwalkan pada September."),
    ("id", f"{C} bertemu {D} di Ankara membahas perang yang pecah pada Februari."),
    ("id", f"{C} bertemu {D} di Ankara untuk membahas pemilihan umum bulan depan."),
    ("ms", f"{E} bertemu {F} di Ankara untuk membincangkan pilihan raya pada Oktober."),
]
OF_CONTACTS = [
    ("en", f"{A} met {B} in Ankara in October.", "2021-10"),
    ("en", f"{A} met {B} in Ankara to discuss the war on Monday.", "2022-06-13"),
    ("en", f"{A} held talks on the conflict with {B} in May.", "2022-05"),
    ("en", f"{A} met {B} in Ankara in May to prepare the summit.", "2022-05"),
    ("id", f"{C} bertemu {D} di Ankara pada Mei untuk menyiapkan KTT.", "2022-05"),
    ("id", f"{C} bertemu {D} di Ankara untuk membahas perang pada Senin.", "2022-06-13"),
]


@pytest.mark.parametrize(("lang", "text"), OF_TOPICS)
def test_the_month_of_a_topic_is_not_of_the_meeting(lang: str, text: str) -> None:
    (c,) = contacts(text, WEDNESDAY, lang=lang)
    assert (c.type.value, c.start, c.end, c.status.value) == ("meeting", None, None, "completed")


@pytest.mark.parametrize(("lang", "text", "day"), OF_CONTACTS)
def test_the_day_of_the_meeting_stays(lang: str, text: str, day: str) -> None:
    (c,) = contacts(text, WEDNESDAY, lang=lang)
    assert (c.type.value, c.start) == ("meeting", day)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"{A} is in Ankara about the conference next year."),
        ("en", f"{A} is in Ankara to lay the groundwork for a summit in October."),
        ("id", f"{C} berada di Ankara guna membahas KTT Oktober mendatang."),
    ],
)
def test_who_prepares_a_summit_to_come_is_there_now_and_does_not_attend(lang: str, text: str) -> None:
    assert [(c.type.value, c.start, c.status.value) for c in contacts(text, WEDNESDAY, lang=lang)] == [
        ("visit", None, "ongoing")
    ]


@pytest.mark.parametrize(
    ("lang", "text", "cities"),
    [
        ("en", "Poland and Turkey signed an agreement to reopen the embassy in Tripoli.", ()),
        ("en", "Poland and Turkey signed a deal to build a nuclear plant in Mersin.", ()),
        ("en", "Poland and Turkey signed a contract for a base in Djibouti at a ceremony in Warsaw.", ("Warsaw",)),
        ("en", "Poland and Turkey signed a memorandum of understanding on trade in Ankara.", ("Ankara",)),
        ("id", "Polandia dan Turki menandatangani perjanjian untuk membangun pangkalan di Djibouti.", ()),
        ("id", "Polandia dan Turki menandatangani perjanjian dagang di Ankara.", ("Ankara",)),
    ],
)
def test_the_place_of_what_a_document_is_about_is_not_where_it_was_signed(
    lang: str, text: str, cities: tuple[str, ...]
) -> None:
    (c,) = contacts(text, WEDNESDAY, lang=lang)
    assert (c.type.value, tuple(c.cities)) == ("agreement", cities)
