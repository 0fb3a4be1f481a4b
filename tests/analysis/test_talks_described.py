"""Places of talks whose noun has an attribute, meetings beside a forum in one sentence, months of visits."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventMention, EventType

FRIDAY = "2024-05-17"


def of(kind: EventType, text: str, lang: str) -> EventMention:
    (found,) = (c for c in contacts(text, FRIDAY, lang=lang) if c.type is kind)
    return found


@pytest.mark.parametrize("kind", ["nuklir", "dagang", "keamanan", "program nuklir", "perdagangan bebas"])
def test_kind_of_talks_does_not_hide_their_place(kind: str) -> None:
    text = (
        f"Menlu Kenya Musalia Mudavadi dan Menlu Peru Elmer Schialer menggelar perundingan {kind} di Roma pada Senin."
    )
    assert of(EventType.MEETING, text, "id").cities == ("Rome",)


def test_kind_of_talks_in_malay() -> None:
    text = "Kenya dan Kesatuan Eropah mengadakan perbincangan perdagangan bebas di Brussels semalam."
    assert of(EventType.MEETING, text, "ms").cities == ("Brussels",)


@pytest.mark.parametrize(
    "text",
    [
        "Menlu Kenya Musalia Mudavadi dan Menlu Peru Elmer Schialer mengadakan pembicaraan perang di Ukraina.",
        "Menlu Kenya Musalia Mudavadi dan Menlu Peru Elmer Schialer membahas tentara asing di Suriah.",
    ],
)
def test_what_is_talked_about_is_elsewhere(text: str) -> None:
    assert of(EventType.MEETING, text, "id").destination == ()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "id",
            "Presiden Kenya William Ruto menghadiri KTT G7 di Kanada dan di sela-sela acara itu bertemu "
            "Presiden Peru Dina Boluarte.",
        ),
        (
            "ms",
            "Presiden Kenya, William Ruto menghadiri Sidang Kemuncak G7 di Kanada dan di pinggir sidang itu bertemu "
            "Presiden Peru, Dina Boluarte.",
        ),
    ],
)
def test_meeting_beside_a_forum_in_one_sentence(lang: str, text: str) -> None:
    assert {p.country for p in of(EventType.MEETING, text, lang).participants} == {"KEN", "PER"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Kenya dan Peru menandatangani perjanjian itu saat Presiden Kenya William Ruto ke Lima pada Juni 2023."),
        ("ms", "Kenya dan Peru menandatangani pakta itu semasa Presiden Kenya, William Ruto ke Lima pada Jun 2023."),
        ("en", "Kenya and Peru signed the treaty when Kenyan President William Ruto visited Lima in June 2023."),
    ],
)
def test_signed_in_the_month_of_the_visit(lang: str, text: str) -> None:
    pact = of(EventType.AGREEMENT, text, lang)
    assert (pact.start, pact.end) == ("2023-06", "2023-06")


def test_who_comes_along_to_a_place_is_not_called_on() -> None:
    text = "Presiden Kenya William Ruto berkunjung ke Kyiv bersama Presiden Peru Dina Boluarte pada Sabtu."
    assert [c.type for c in contacts(text, FRIDAY, lang="id")] == [EventType.VISIT]


def test_who_is_called_on_by_an_envoy() -> None:
    text = "Duta Besar Jepang Masaki Yasushi berkunjung ke Menteri Pertahanan Kenya Soipan Tuya di Nairobi."
    assert of(EventType.MEETING, text, "id").cities == ("Nairobi",)
