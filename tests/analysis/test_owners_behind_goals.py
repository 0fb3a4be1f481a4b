"""Whose visit it is, told behind where it leads: "the visit to Turkey of President Duda", "kunjungan ke Turki X"."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

WEDNESDAY = "2022-06-15"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The two sides discussed the visit to Turkey of Polish President Andrzej Duda next month."),
        ("en", "Officials are preparing a state visit to Turkey of the Polish president, Andrzej Duda, in July."),
        ("id", "Kedua pihak membahas kunjungan ke Turki Presiden Polandia Andrzej Duda bulan depan."),
    ],
)
def test_the_traveller_may_stand_behind_the_destination(lang: str, text: str) -> None:
    (c,) = contacts(text, WEDNESDAY, lang=lang)
    assert (c.type.value, c.start, c.status.value, c.destination) == ("visit", "2022-07", "planned", ("TUR",))
    assert [(p.name, p.country) for p in c.participants] == [("Andrzej Duda", "POL")]


@pytest.mark.parametrize(
    "text", ["The visit to the capital of Poland was short.", "A visit to Turkey of this kind is rare."]
)
def test_a_place_or_a_thing_there_is_no_traveller(text: str) -> None:
    assert not contacts(text, WEDNESDAY, lang="en")
