"""Whether somebody did what is only asked about: nobody says so, and what is to come stays a possibility."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

FRIDAY = "2010-06-04"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Belum diketahui apakah Presiden Kenya Mwai Kibaki bertemu Menlu Peru di Jenewa."),
        ("id", "Ia tidak tahu apakah Presiden Kenya Mwai Kibaki telah mengunjungi Peru."),
        ("id", "Apakah Presiden Kenya Mwai Kibaki menelepon Presiden Peru Alan Garcia masih menjadi teka-teki."),
        ("ms", "Belum diketahui sama ada Presiden Kenya Mwai Kibaki telah melawat Peru."),
        ("en", "There was no word on whether Kenyan President Mwai Kibaki met Peru's foreign minister in Geneva."),
        ("en", "He did not know if Kenyan President Mwai Kibaki had visited Peru."),
    ],
)
def test_what_is_only_asked_about_is_none(lang: str, text: str) -> None:
    assert contacts(text, FRIDAY, lang=lang) == ()


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("id", "Belum pasti apakah Presiden Kenya Mwai Kibaki akan bertemu Presiden Peru di Jenewa.", "proposed"),
        ("id", "Andai Presiden Kenya Mwai Kibaki bertemu Presiden Peru, perjanjian itu akan diteken.", "proposed"),
        ("id", "Apakah Chile setuju atau tidak, Presiden Kenya Mwai Kibaki bertemu Presiden Peru, Rabu.", "completed"),
        ("en", "The question whether Kenyan President Mwai Kibaki meets Peru's president is open.", "proposed"),
        ("en", "Whether or not Chile agrees, Kenyan President Mwai Kibaki met Peru's president.", "completed"),
    ],
)
def test_what_is_told_beside_a_question(lang: str, text: str, status: str) -> None:
    assert {c.status.value for c in contacts(text, FRIDAY, lang=lang) if c.type.value == "meeting"} == {status}
