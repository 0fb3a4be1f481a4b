"""A city after which a document is called makes its state no side of it."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Presiden Kenya Mwai Kibaki menandatangani Traktat Lisabon, Rabu."),
        ("id", "Presiden Kenya Mwai Kibaki menandatangani Protokol Kyoto, Rabu."),
        ("en", "Kenyan President Mwai Kibaki signed the Lisbon Treaty on Wednesday."),
    ],
)
def test_the_city_is_no_side(lang: str, text: str) -> None:
    assert contacts(text, "2010-06-04", lang=lang) == ()


def test_two_who_sign_are_the_sides() -> None:
    (document,) = contacts("Kenya dan Peru menandatangani Perjanjian Praha, Rabu.", "2010-06-04", lang="id")
    assert {p.country for p in document.participants} == {"KEN", "PER"}
