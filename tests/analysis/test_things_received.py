"""Things that somebody is given, and guests whom he receives."""

from __future__ import annotations

import pytest
from tests.analysis.told import WEDNESDAY, contacts

NONE = [
    ("en", "The sword that President Moses Kato of Uganda received from President John Ruto of Kenya is of gold."),
    ("en", "President Moses Kato of Uganda received on Monday from President John Ruto of Kenya a golden sword."),
    ("id", "Pada 2004 Tono Sitepu menerima Hadiah Sastra dari Raja Swedia."),
    ("id", "Bupati Tono Sitepu menerima Penghargaan Wana Asri dari Wakil Presiden Vietnam Tran Van Ba."),
    ("id", "Presiden Uganda Moses Kato menerima dari Presiden Kenya John Ruto sebilah pedang."),
    ("ms", "Presiden Uganda Moses Kato menerima daripada Presiden Kenya John Ruto sebilah pedang."),
]


@pytest.mark.parametrize(("lang", "text"), NONE)
def test_a_thing(lang: str, text: str) -> None:
    assert contacts(text, WEDNESDAY, lang=lang) == ()


GUESTS = [
    ("en", "President Moses Kato of Uganda received President John Ruto from Kenya on Monday."),
    ("en", "President Moses Kato of Uganda received a visit from President John Ruto of Kenya on Monday."),
    ("id", "Presiden Uganda Moses Kato menerima Menlu John Ruto dari Kenya, Senin."),
    ("id", "Presiden Uganda Moses Kato menerima surat kepercayaan dari Duta Besar Kenya John Ruto."),
]


@pytest.mark.parametrize(("lang", "text"), GUESTS)
def test_a_guest(lang: str, text: str) -> None:
    told = contacts(text, WEDNESDAY, lang=lang)
    assert {p.country for c in told for p in c.participants} == {"UGA", "KEN"}
