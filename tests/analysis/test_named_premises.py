"""Hotels, rooms, halls and streets that bear the name of a city: it is not where they are."""

from __future__ import annotations

import pytest
from tests.analysis.told import of_type

from lawatan.records.event_mention import EventType

MET = {
    "en": "Peruvian Foreign Minister Javier Olmedo met Kenyan Foreign Minister Musalia Mudavadi {} on Friday.",
    "id": "Menteri Luar Negeri Peru Javier Olmedo bertemu Menteri Luar Negeri Kenya Musalia Mudavadi {}, Jumat.",
    "ms": "Menteri Luar Peru Javier Olmedo bertemu Menteri Luar Kenya Musalia Mudavadi {}, Jumaat.",
}


@pytest.mark.parametrize(
    ("lang", "where", "cities"),
    [
        ("en", "at the Bristol Hotel in Warsaw", ("Warsaw",)),
        ("en", "at Hotel Borobudur Jakarta", ("Jakarta",)),
        ("en", "at the Berlin Hall in Geneva", ("Geneva",)),
        ("en", "in the Lisbon Room of the ministry", ()),
        ("id", "di Hotel Borobudur Jakarta", ("Jakarta",)),
        ("id", "di hotel Paris Bangkok", ("Bangkok",)),
        ("id", "di Jalan Bandung, Jakarta", ("Jakarta",)),
        ("id", "di Jl. Bandung, Jakarta", ("Jakarta",)),
        ("id", "di Ruang Surabaya Kementerian Perdagangan", ()),
        ("ms", "di Bilik Melaka, Hotel Majestic, Kuala Lumpur", ("Kuala Lumpur",)),
    ],
)
def test_the_name_of_a_building_is_no_place(lang: str, where: str, cities: tuple[str, ...]) -> None:
    assert of_type(EventType.MEETING, MET[lang].format(where), lang=lang).cities == cities


@pytest.mark.parametrize(
    ("lang", "where", "cities"),
    [
        ("en", "at a hotel in Jakarta", ("Jakarta",)),
        ("en", "at the Plaza Hotel New York", ("New York",)),
        ("en", "at Warsaw's Bristol Hotel", ("Warsaw",)),
        ("en", "at the Jakarta Convention Center", ("Jakarta",)),
        ("id", "di hotel Jakarta", ("Jakarta",)),
        ("id", "di Gedung Merdeka Bandung", ("Bandung",)),
        ("id", "di Balai Kota Surabaya", ("Surabaya",)),
        ("id", "di Grand Hotel Surabaya", ("Surabaya",)),
    ],
)
def test_the_city_of_a_building_is(lang: str, where: str, cities: tuple[str, ...]) -> None:
    assert of_type(EventType.MEETING, MET[lang].format(where), lang=lang).cities == cities
