"""Talks of a guest and the host who received him, told by a noun alone."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType
from lawatan.records.span import How

DAY = "2012-05-16"
RECEIVED_EN = (
    "Norwegian Defence Minister Espen Barth Eide was welcomed by Defence Minister Artis Pabriks in Riga on Monday."
)
RECEIVED_ID = (
    "Menteri Pertahanan Norwegia Espen Barth Eide disambut Menteri Pertahanan Latvia Artis Pabriks di Riga, Senin."
)
TWO = {"Espen Barth Eide", "Artis Pabriks"}


def meetings(text: str) -> list[EventMention]:
    document = make_document(text, published=DAY, published_how="given")
    return [m for m in analyse(document).event_mentions if m.type is EventType.MEETING]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ceremony was followed by bilateral talks.",
        "Talks lasted an hour.",
        "After the talks Eide praised the air patrols over the Baltic.",
        "A two-hour closed-door meeting came next.",
        "An hour of talks followed.",
        "He arrived late. Talks began at noon.",
    ],
)
def test_english(sentence: str) -> None:
    (meeting,) = meetings(f"{RECEIVED_EN} {sentence}")
    assert {p.name for p in meeting.participants} == TWO
    assert meeting.start == "2012-05-14"


@pytest.mark.parametrize(
    "sentence",
    [
        "Lagu kebangsaan kedua negara dimainkan, disusul pertemuan bilateral di lantai dua.",
        "Pertemuan berlangsung tertutup selama satu jam.",
        "Dalam pertemuan itu dibahas patroli udara di atas Laut Baltik.",
        "Seusai pembicaraan, Eide memuji patroli udara itu.",
    ],
)
def test_indonesian(sentence: str) -> None:
    (meeting,) = meetings(f"{RECEIVED_ID} {sentence}")
    assert {p.name for p in meeting.participants} == TWO


def test_both_are_computed_from_the_noun() -> None:
    text = f"{RECEIVED_EN} The talks lasted an hour."
    (meeting,) = meetings(text)
    words = [e for e in meeting.evidence if e.field.startswith("participants")]
    assert any(e.how is How.COMPUTED and text[e.start : e.end] == "talks" for e in words)


@pytest.mark.parametrize(
    "text",
    [
        f"{RECEIVED_EN} Peace talks on Syria have stalled, Eide said.",
        f"{RECEIVED_EN} Eide called for talks on Syria.",
        f"{RECEIVED_EN} The six-party talks resume next week.",
        f"{RECEIVED_EN} A parade was held. Rain fell. The talks on fishing were put off in April.",
        f"{RECEIVED_ID} Perundingan damai di Suriah belum selesai, kata Eide.",
        f"{RECEIVED_ID} Eide meminta pertemuan darurat NATO.",
        "Norwegian Defence Minister Espen Barth Eide arrived in Riga on Monday. Talks lasted an hour.",
    ],
)
def test_talks_of_others_are_not_theirs(text: str) -> None:
    assert not [m for m in meetings(text) if {p.name for p in m.participants} == TWO]
