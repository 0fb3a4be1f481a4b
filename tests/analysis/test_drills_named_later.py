"""Drills whose name, or whose commanders, a later sentence tells."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention


def drills(text: str, lang: str) -> list[EventMention]:
    document = make_document(text, lang=lang, published="2015-06-20", published_how="given")
    return [m for m in analyse(document, min_confidence=0.0).event_mentions if m.type.value == "exercise"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "An infantry exercise that had 340 soldiers from Peru and Chile combing the hills ended on Friday.\n\n"
            "Named Condor Storm and under way since May, it was the 12th in the series.\n\n"
            "The navies of Peru and Chile will hold Exercise Sea Lion off Callao in December.",
            [("Condor Storm", "completed"), ("Exercise Sea Lion", "planned")],
        ),
        (
            "id",
            "Prajurit Peru dan Chile menggelar latihan bersama di Tacna sejak Senin. Bersandi Badai Kondor, latihan "
            "itu berakhir pekan depan.\n\nAngkatan laut kedua negara akan menggelar Latihan Singa Laut pada Desember.",
            [("Badai Kondor", "ongoing"), ("Latihan Singa Laut", "planned")],
        ),
    ],
)
def test_names(lang: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(m.forum, m.status.value) for m in drills(text, lang)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Peruvian and Chilean soldiers ended an infantry exercise near Tacna on Friday. The final assault was "
            "watched by Peruvian army chief General Ronald Hurtado and Chilean army commander General Humberto Oviedo.",
            {"Ronald Hurtado", "Humberto Oviedo"},
        ),
        (
            "id",
            "Latihan bersama Angkatan Darat Peru dan Chile ditutup di Tacna, Jumat. Penutupan dipimpin Panglima "
            "Angkatan Darat Chile Jenderal Humberto Oviedo dan disaksikan Panglima Angkatan Darat Peru Jenderal "
            "Ronald Hurtado.",
            {"Ronald Hurtado", "Humberto Oviedo"},
        ),
        (
            "en",
            "Peru and Chile held a naval drill on Monday. A session of parliament was attended by Peruvian Defence "
            "Minister Jakke Valakivi.",
            set(),
        ),
    ],
)
def test_who_was_there(lang: str, text: str, expected: set[str]) -> None:
    assert {p.name for m in drills(text, lang) for p in m.participants if p.name} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Lima sejak Rabu menggelar latihan gabungan dengan angkatan bersenjata Chile.",
        "KRI Hiu-634 dan kapal Filipina BRP Ramon Alcaraz menuntaskan Patroli Terkoordinasi Philindo.",
        "Patkor Corpat ke-33 antara Angkatan Laut India dan Indonesia dibuka di Belawan, Senin.",
    ],
)
def test_drills_of_two(text: str) -> None:
    assert [len({p.country for p in m.participants}) for m in drills(text, "id")] == [2]
