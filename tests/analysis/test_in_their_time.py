"""Visits by those who hold no office now: in their time as office-holders, or as private persons."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType, Status


def visits(lang: str, text: str) -> list[EventMention]:
    document = make_document(text, lang=lang, published="2011-05-16", published_how="given")
    found = analyse(document, min_confidence=0.0).event_mentions
    return [m for m in found if m.type is EventType.VISIT]


OFFICIAL = [
    ("id", "Mantan Presiden Rusia Boris Yeltsin, saat masih berkuasa, mengunjungi Jepang pada 1993.", "JPN"),
    ("id", "Mantan Menlu Jepang Makiko Tanaka mengunjungi Beijing pada 2001 sewaktu menjabat menteri.", "CHN"),
    ("id", "Mendiang Perdana Menteri Israel Yitzhak Rabin mengunjungi Jakarta pada 1993.", "IDN"),
    ("id", "Mantan Perdana Menteri Inggris Tony Blair berkunjung ke Tripoli pada 2004.", "LBY"),
    ("id", "Presiden pertama Ghana, Kwame Nkrumah, mengunjungi Beijing pada 1966.", "CHN"),
    ("en", "Former British prime minister Tony Blair travelled to Tripoli in 2004.", "LBY"),
    ("en", "The late Syrian president Hafez al-Assad visited Tehran in 1997.", "IRN"),
    ("en", "Former Russian president Boris Yeltsin visited Tokyo in 1993 while in office.", "JPN"),
]


@pytest.mark.parametrize(("lang", "text", "state"), OFFICIAL)
def test_in_office_then(lang: str, text: str, state: str) -> None:
    (visit,) = visits(lang, text)
    assert (visit.destination, visit.status) == ((state,), Status.COMPLETED)


PRIVATE = [
    ("id", "Mantan Presiden AS Jimmy Carter mengunjungi Damaskus pekan lalu."),
    ("id", "Mantan Presiden Peru Alberto Fujimori, yang dituduh korupsi ketika masih berkuasa, mengunjungi Chile."),
    ("id", "Mantan Perdana Menteri Inggris Tony Blair berkunjung ke Tripoli pada 2010."),
    ("en", "Former U.S. president Bill Clinton visited Pyongyang in August 2009."),
]


@pytest.mark.parametrize(("lang", "text"), PRIVATE)
def test_private_now(lang: str, text: str) -> None:
    assert not visits(lang, text)


def test_whose_daughter() -> None:
    text = "Presiden Indonesia Megawati Sukarnoputri, putri Sukarno, mengunjungi Pyongyang pada Maret 2002."
    (visit,) = visits("id", text)
    assert [p.name for p in visit.participants] == ["Megawati Sukarnoputri"]
