"""Who stands where in a picture, the meeting it shows, the last time of something, and what somebody was to have."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventMention, EventType, Status

THURSDAY = "2019-04-25"


def told(kind: EventType, text: str, lang: str = "en") -> EventMention:
    (mention,) = (c for c in contacts(text, THURSDAY, lang=lang) if c.type is kind)
    return mention


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Taro Yamaguchi (left), Japan's defence minister, meets Petra Novak, the Czech defence minister, in Brno.",
        ),
        (
            "en",
            "Taro Yamaguchi, left, Japan's defence minister, met Petra Novak, right, the Czech defence minister.",
        ),
        (
            "en",
            "Taro Yamaguchi (second right), Japan's defence minister, met Petra Novak (L), the Czech defence minister.",
        ),
        (
            "id",
            "Taro Yamaguchi (kiri), Menteri Pertahanan Jepang, bertemu Petra Novak (kanan), Menteri Pertahanan Ceko.",
        ),
        (
            "id",
            "Taro Yamaguchi (dua dari kiri), Menteri Pertahanan Jepang, bertemu Menteri Pertahanan Ceko Petra Novak.",
        ),
        (
            "ms",
            "Taro Yamaguchi (kiri), Menteri Pertahanan Jepun, bertemu Menteri Pertahanan Czech Petra Novak (kanan).",
        ),
    ],
)
def test_where_somebody_stands_in_a_picture_parts_no_name_from_its_office(lang: str, text: str) -> None:
    meeting = told(EventType.MEETING, text, lang)
    assert {(p.name, p.country) for p in meeting.participants} == {("Taro Yamaguchi", "JPN"), ("Petra Novak", "CZE")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Kenyan President William Ruto shakes hands with King Felipe VI as they meet in Madrid in March 2018.",
        ),
        (
            "en",
            "Kenyan President William Ruto spoke with King Felipe VI of Spain when they met in Madrid in March 2018.",
        ),
        (
            "id",
            "Presiden Kenya William Ruto menyalami Raja Spanyol Felipe VI ketika bertemu di Madrid, Maret 2018.",
        ),
        (
            "id",
            "Presiden Kenya William Ruto menyalami Raja Spanyol Felipe VI saat keduanya bertemu di Madrid, Maret 2018.",
        ),
    ],
)
def test_when_the_two_met_tells_of_the_meeting_before_it(lang: str, text: str) -> None:
    meeting = told(EventType.MEETING, text, lang)
    assert (meeting.cities, meeting.start) == (("Madrid",), "2018-03")
    assert {p.country for p in meeting.participants} == {"KEN", "ESP"}


def test_when_one_met_another_is_a_meeting_of_its_own() -> None:
    text = "Kenyan President William Ruto met King Felipe VI of Spain when he saw French President Emmanuel Macron."
    found = [c for c in contacts(text, THURSDAY) if c.type is EventType.MEETING]
    assert {frozenset(p.country for p in c.participants) for c in found} >= {frozenset({"KEN", "ESP"})}
    assert all({p.country for p in c.participants} != {"KEN", "ESP", "FRA"} for c in found)


@pytest.mark.parametrize(
    ("kind", "text", "day"),
    [
        (
            "call",
            "The last time Kenyan President William Ruto phoned King Felipe VI of Spain was in February.",
            "2019-02",
        ),
        ("meeting", "The last time Kenyan President William Ruto met King Felipe VI of Spain was in 2017.", "2017"),
        (
            "meeting",
            "The previous time President William Ruto of Kenya met King Felipe VI of Spain was in Lima in 2017.",
            "2017",
        ),
        (
            "visit",
            "It was the first visit since 1998, the last time Chinese President Jiang Zemin visited New Delhi.",
            "1998",
        ),
    ],
)
def test_the_last_time_has_its_day_behind_it(kind: str, text: str, day: str) -> None:
    found = contacts(text, THURSDAY)
    assert [(c.type.value, c.start) for c in found] == [(kind, day)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan President William Ruto was to have talks with King Felipe VI of Spain on Thursday.", "planned"),
        ("Kenyan President William Ruto was to have lunch with King Felipe VI of Spain on Thursday.", "planned"),
        ("Kenyan President William Ruto was to have met King Felipe VI of Spain on Thursday.", "cancelled"),
        ("Kenyan President William Ruto was to have held talks with King Felipe VI of Spain on Thursday.", "cancelled"),
    ],
)
def test_who_was_to_have_talks_may_yet_hold_them(text: str, expected: str) -> None:
    assert told(EventType.MEETING, text).status is Status(expected)
