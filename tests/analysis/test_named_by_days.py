"""Days that tell apart what a contact is about, and are none of its own: "menjelang pemilu 14 Februari"."""

from __future__ import annotations

import pytest
from tests.analysis.told import of_type

from lawatan.records.event_mention import EventType

ID = "Menteri Luar Negeri Norwegia Espen Barth Eide bertemu Menteri Luar Negeri Ghana Shirley Ayorkor Botchway "
MS = "Menteri Luar Norway Espen Barth Eide bertemu Menteri Luar Ghana Shirley Ayorkor Botchway "
EN = "Norwegian Foreign Minister Espen Barth Eide met Ghanaian Foreign Minister Shirley Ayorkor Botchway "


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (ID + "menjelang pemilu 9 April.", "id"),
        (ID + "untuk membahas pelaksanaan kesepakatan 13 Februari.", "id"),
        (ID + "sejalan dengan gencatan senjata 7 Februari, yang masih rapuh.", "id"),
        ("Setelah gempa 6 Februari, " + ID[:1].lower() + ID[1:] + "di Oslo.", "id"),
        (MS + "bagi membincangkan gempa bumi 6 Februari.", "ms"),
        (MS + "menjelang pilihan raya 9 April.", "ms"),
        (EN + "to talk about the 7 February quake.", "en"),
        (EN + "in line with the February 7 truce.", "en"),
    ],
)
def test_day_of_what_is_talked_about(text: str, lang: str) -> None:
    assert of_type(EventType.MEETING, text, lang=lang, published="2025-03-12").start is None


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        (ID + "untuk membahas pemilu pada 7 Februari.", "id", "2025-02-07"),
        (ID + "di Oslo 7 Februari.", "id", "2025-02-07"),
        (ID + "menjelang pemilu 9 April, Selasa (11/3).", "id", "2025-03-11"),
        (EN + "on the 7 February in Oslo.", "en", "2025-02-07"),
    ],
)
def test_day_of_the_contact(text: str, lang: str, day: str) -> None:
    assert of_type(EventType.MEETING, text, lang=lang, published="2025-03-12").start == day


def test_day_of_the_document_that_is_signed() -> None:
    text = "Norwegia dan Ghana menandatangani perjanjian 7 Februari 2025 di Oslo."
    assert of_type(EventType.AGREEMENT, text, lang="id", published="2025-03-12").start == "2025-02-07"
