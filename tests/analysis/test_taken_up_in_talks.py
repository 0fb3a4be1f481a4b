"""Sides of what is discussed are no sides of the talks; who is spoken of is not with who speaks."""

from __future__ import annotations

import pytest
from tests.analysis.told import WEDNESDAY, contacts

NONE = [
    ("en", "The bilateral meeting with Japan on Monday also took up ties between the EU and Mercosur."),
    ("en", "Talks with Japan on Monday covered relations between China and India."),
    (
        "id",
        "Pertemuan bilateral dengan Jepang pada Senin juga membahas hubungan negara-negara Teluk dengan pemasoknya, "
        "yakni Jepang, India dan Brasil.",
    ),
]


@pytest.mark.parametrize(("lang", "text"), NONE)
def test_sides_of_a_matter(lang: str, text: str) -> None:
    assert contacts(text, WEDNESDAY, lang=lang) == ()


TWO = [
    ("en", "The meeting on Monday between Kenya and Uganda discussed trade."),
    ("en", "A meeting in Oslo on Monday between Kenya and Uganda discussed cooperation with Ghana."),
    ("id", "Pertemuan antara Menlu Kenya Tony Ade dan Menlu Uganda Moses Kato pada Senin membahas kerja sama."),
    ("id", "Menlu Kenya Tony Ade membahas kerja sama Sudan dengan Menlu Uganda Moses Kato, Senin."),
]


@pytest.mark.parametrize(("lang", "text"), TWO)
def test_sides_of_talks(lang: str, text: str) -> None:
    (meeting,) = contacts(text, WEDNESDAY, lang=lang)
    assert {p.country for p in meeting.participants} == {"KEN", "UGA"}


def test_only_the_speaker_is_there() -> None:
    text = (
        "The Japanese minister's trip in May will bring loans, Kenyan Finance Minister Tony Ade told reporters on "
        "Saturday on the sidelines of the African Development Bank's annual meeting."
    )
    (forum,) = contacts(text, WEDNESDAY, lang="en")
    assert [p.country for p in forum.participants] == ["KEN"]
