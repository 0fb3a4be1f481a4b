"""Holders of an office of two states that are named before them; who is sent to a forum, and who only sends him."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

FRIDAY = "2010-06-04"


def told(text: str, lang: str) -> list[tuple[str, list[tuple[str | None, str | None]]]]:
    found = contacts(text, FRIDAY, lang=lang)
    return [(c.type.value, sorted((p.country, p.name or p.role) for p in c.participants)) for c in found]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Kenya dan Peru berselisih sebelum kedua presiden bertemu di Jenewa, Rabu."),
        ("id", "Hubungan Kenya dan Peru membaik setelah kedua presiden bertemu di Jenewa, Rabu."),
        ("en", "Kenya and Peru were at odds before the two presidents met in Geneva on Wednesday."),
    ],
)
def test_the_two_presidents_are_those_of_the_states_named(lang: str, text: str) -> None:
    assert told(text, lang) == [("meeting", [("KEN", "president"), ("PER", "president")])]


def test_of_three_states_none_are_the_two() -> None:
    assert told("Kenya, Peru dan Norwegia berselisih sebelum kedua presiden bertemu.", "id") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Presiden Kenya Mwai Kibaki mengutus wakilnya, Kalonzo Musyoka, ke Kampala untuk KTT IGAD.",
            "Kalonzo Musyoka",
        ),
        ("Presiden Kenya Mwai Kibaki mengutus wakilnya Kalonzo Musyoka ke Kampala untuk KTT IGAD.", "Kalonzo Musyoka"),
        ("Presiden Kenya Mwai Kibaki akan mengirim utusan ke KTT Liga Arab di Doha.", "envoy"),
    ],
)
def test_who_is_sent_is_at_the_forum(text: str, name: str) -> None:
    sides = [("KEN", name)]
    assert sorted(told(text, "id")) == [("gathering", sides), ("visit", sides)]


def test_a_president_is_called_by_his_initials() -> None:
    found = told("Presiden SBY bertemu Presiden Peru Alan Garcia di Lima, Rabu.", "id")
    assert [state for kind, sides in found if kind == "meeting" for state, _ in sides] == ["IDN", "PER"]
