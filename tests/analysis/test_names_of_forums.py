"""What belongs to the name of a forum, and forums that only stand in somebody's title."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("seminar on The World's Oceans", "international seminar on The World's Oceans"),
        ("conference on Women's Rights", "international conference on Women's Rights"),
        ("conference on Somalia's future", "international conference"),
        ("conference on Somalia", "international conference on Somalia"),
    ],
)
def test_an_owner_in_a_name(told: str, name: str) -> None:
    text = f"Kenyan President William Ruto opened an international {told} in Nairobi on Friday."
    assert of_type(EventType.GATHERING, text).forum == name


@pytest.mark.parametrize(
    "text",
    [
        "Dalam acara itu, Presiden Kenya William Ruto didampingi Direktur Kampanye Pertemuan Air Lukas Pohan Siregar.",
        "Presiden Kenya William Ruto bertemu Sekretaris Jenderal Konferensi Islam Iyad Madani di Jeddah, Jumat.",
        "Juru Bicara Konferensi Air Dunia Javier Olmedo berbicara di Lima, Jumat.",
    ],
)
def test_a_forum_in_a_title_is_not_attended(text: str) -> None:
    assert not [m for m in contacts(text, lang="id") if m.type is EventType.GATHERING]


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Kenya William Ruto selaku Ketua membuka Konferensi Air Dunia di Bali, Jumat.",
        "Sekretaris Jenderal KTT G20 mengatakan KTT G20 di Seoul dibuka Jumat.",
        "Menteri Luar Negeri Peru Javier Olmedo menghadiri Konferensi Air Dunia di Bali, Jumat.",
    ],
)
def test_a_forum_beside_a_title_is(text: str) -> None:
    assert [m for m in contacts(text, lang="id") if m.type is EventType.GATHERING]


@pytest.mark.parametrize("sides", ["Rusia-NATO", "Rusia NATO"])
def test_both_sides_of_talks_are_told(sides: str) -> None:
    text = f"Perundingan {sides} digelar di Jenewa, Jumat."
    meeting = of_type(EventType.MEETING, text, lang="id")
    assert [p.country for p in meeting.participants] == ["RUS", "NATO"]


def test_talks_that_have_stopped_are_not_told() -> None:
    assert not contacts("Perundingan Norwegia NATO sudah lama berhenti.", lang="id")
