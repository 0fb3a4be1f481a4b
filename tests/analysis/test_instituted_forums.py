"""Forums that are set up or done away with, and parliaments by the name of a congress: nobody meets there by that."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventType


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenyan President William Ruto said it was time to abolish the IGAD summit this year."),
        ("en", "Kenyan President William Ruto wants to end the G20 forum next year."),
        ("en", "The G77 forum was founded in Geneva in 1964, Kenyan President William Ruto said."),
        ("en", "The ASEAN Regional Forum, established in 1994, has 27 members."),
        ("id", "Presiden Kenya William Ruto memandang perlu untuk mengakhiri format forum IGAD tahun ini."),
        ("id", "Presiden Kenya William Ruto mengatakan Afrika akan membubarkan forum IGAD tahun depan."),
        ("id", "Forum G20 dibentuk pada 1999."),
        ("id", "Setelah karier yang panjang di Kongres Peru, Dina Boluarte menjadi Presiden Peru."),
    ],
)
def test_an_institution_is_no_gathering(lang: str, text: str) -> None:
    assert not [m for m in contacts(text, lang=lang) if m.type is EventType.GATHERING]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenyan President William Ruto ended the IGAD summit in Nairobi on Friday."),
        ("en", "The ASEAN Regional Forum, established in 1994, will open in Manila on Tuesday."),
        ("en", "Kenyan President William Ruto attended the IGAD forum, founded in 1986, in Nairobi on Friday."),
        ("id", "Presiden Kenya William Ruto mengakhiri KTT IGAD di Nairobi, Jumat."),
        ("id", "Forum Regional ASEAN, yang dibentuk pada 1994, akan dibuka di Manila, Selasa."),
        ("id", "Presiden Kenya William Ruto membentuk panel pada KTT IGAD di Nairobi, Jumat."),
        ("id", "Presiden Peru Dina Boluarte hadir di Kongres Uni Afrika di Addis Ababa, Jumat."),
    ],
)
def test_a_session_of_one_is(lang: str, text: str) -> None:
    assert [m for m in contacts(text, lang=lang) if m.type is EventType.GATHERING]
