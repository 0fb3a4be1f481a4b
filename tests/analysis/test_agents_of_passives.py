"""What else those do who do what a passive tells: "Usul itu diajukan oleh X ketika bertemu Y"."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventMention, EventType

FRIDAY = "2024-05-17"


NAMED = {
    "id": ("Presiden Kenya William Ruto", "Presiden Peru Dina Boluarte"),
    "ms": ("Presiden Kenya, William Ruto", "Presiden Peru, Dina Boluarte"),
    "en": ("Kenyan President William Ruto", "Peruvian President Dina Boluarte"),
}


def told(text: str, lang: str) -> list[EventMention]:
    one, other = NAMED[lang]
    return list(contacts(text.format(A=one, B=other), FRIDAY, lang=lang))


def sides(c: EventMention) -> set[str | None]:
    return {p.country for p in c.participants}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Usul itu diajukan oleh {A} ketika bertemu {B} di Lima."),
        ("id", "Undangan itu disampaikan langsung oleh {A} saat bertemu {B}."),
        ("id", "Hal itu ditegaskan oleh {A} dalam pertemuan dengan {B} di Lima."),
        ("id", "Kerja sama itu dibahas {A} dalam pertemuan dengan {B} di Lima."),
        ("id", "Chad dikecam oleh {A} setelah berunding dengan {B} di Lima."),
        ("ms", "Perkara itu dibangkitkan oleh {A} semasa pertemuan dengan {B}."),
        ("en", "The idea was raised by {A} during talks with {B} in Lima."),
        ("en", "Chad was criticised by {A} after talks with {B}."),
    ],
)
def test_who_did_it_meets(lang: str, text: str) -> None:
    (meeting,) = told(text, lang)
    assert meeting.type is EventType.MEETING
    assert sides(meeting) == {"KEN", "PER"}


def test_who_did_it_travels() -> None:
    (visit,) = told("Pernyataan itu dikeluarkan oleh {A} usai berkunjung ke Doha.", "id")
    assert (visit.type, visit.destination, sides(visit)) == (EventType.VISIT, ("QAT",), {"KEN"})


def test_who_was_received_meets_and_not_the_host() -> None:
    text = "Menlu Iran Abbas Araghchi diterima oleh {A} sebelum bertemu {B}."
    assert {"IRN", "PER"} in [sides(c) for c in told(text, "id")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Isu itu dibahas {A} dan {B} di Lima."),
        (
            "id",
            "Isu itu akan dibicarakan oleh {A} bersama {B} di Lima.",
        ),
        ("ms", "Isu itu turut dibincangkan {A} bersama {B} di Lima."),
    ],
)
def test_what_is_talked_about_tells_who_talks(lang: str, text: str) -> None:
    (meeting,) = told(text, lang)
    assert (meeting.type, meeting.destination, sides(meeting)) == (EventType.MEETING, ("PER",), {"KEN", "PER"})


@pytest.mark.parametrize(
    "text",
    [
        "RUU itu dibahas DPR bersama Menteri Pertahanan Sjafrie Sjamsoeddin di Jakarta.",
        "Perang dagang tidak dibahas oleh {A} dan {B}.",
        "Sejarah kedua negara dibahas dalam buku karya sejarawan Kenya dan Peru.",
    ],
)
def test_what_is_discussed_at_home_or_not_at_all_is_no_contact(text: str) -> None:
    assert told(text, "id") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Perundingan gencatan senjata antara Kenya dan Peru dijadwalkan berlangsung di Doha pada 20 Mei."),
        ("ms", "Rundingan gencatan senjata antara Kenya dan Peru dijadual berlangsung di Doha pada 20 Mei."),
    ],
)
def test_talks_of_a_document_are_talks_and_no_document(lang: str, text: str) -> None:
    (talks,) = told(text, lang)
    assert (talks.type, talks.start) == (EventType.MEETING, "2024-05-20")
