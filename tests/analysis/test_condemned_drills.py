"""A state that condemns or watches a drill of two others takes no part in it."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

FRIDAY = "2010-06-04"


def sides(text: str, lang: str) -> list[set[str | None]]:
    return [{p.country for p in c.participants} for c in contacts(text, FRIDAY, lang=lang)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Peru mengecam latihan bersama Kenya-Norwegia yang dimulai Senin."),
        ("id", "Peru, Rabu, memprotes latihan bersama Kenya dan Norwegia di Mombasa."),
        ("id", "Peru menyebut latihan bersama antara Kenya dan Norwegia provokasi."),
        ("en", "Peru criticised the joint exercise of Kenya and Norway that began on Monday."),
    ],
)
def test_who_condemns_a_drill_has_no_part_in_it(lang: str, text: str) -> None:
    assert sides(text, lang) == [{"KEN", "NOR"}]


def test_who_speaks_of_his_own_drill_has() -> None:
    assert sides("Peru menyebut latihan bersama dengan Kenya di Lima itu sukses.", "id") == [{"KEN", "PER"}]
