"""Talks that others are asked to hold, that are looked for, or that are turned down: none that was held."""

from __future__ import annotations

import pytest
from tests.analysis.told import WEDNESDAY, contacts

from lawatan.records.event_mention import Status

A, B = "President Moses Kato of Uganda", "President John Ruto of Kenya"
C, D = "Presiden Uganda Moses Kato", "Presiden Kenya John Ruto"
NONE = [
    ("en", f"Foreign Minister Ola Berg of Norway urged {A} to end the siege and meet {B}."),
    ("en", f"Foreign Minister Ola Berg of Norway told {A} on Monday to lift the ban and hold talks with {B}."),
    ("id", "Norwegia menyeru Sudan dan Mesir, Senin, menghentikan tembakan dan memulai kembali perundingan."),
    ("id", "Norwegia mengimbau Sudan dan Mesir, Senin, menggelar perundingan."),
    ("id", f"Menlu Norwegia Ola Berg mendesak {C} mengakhiri perang dan bertemu dengan {D}."),
    ("ms", f"Norway menggesa {C} dan {D} menghentikan peperangan dan memulakan semula rundingan."),
    ("en", f"{A} shut the door on talks with Kenya."),
    ("en", f"{A} ignored an offer of direct talks with Kenya."),
    ("en", f"{A} brushed aside calls for talks with Kenya."),
    ("en", f"There is support for new talks between {A} and {B}."),
    ("en", f"Momentum towards a summit between {A} and {B} has grown."),
    ("en", f"Norway spoke in favour of a meeting between {A} and {B}."),
    ("id", f"{C} menutup pintu bagi pembicaraan dengan Kenya."),
    ("id", f"{C} mengabaikan semua tawaran dialog dengan Kenya."),
    ("id", f"Menlu Norwegia Ola Berg mendukung upaya menuju pertemuan baru antara {C} dan {D}."),
    ("ms", f"{C} menutup semua tawaran perbincangan dengan Kenya."),
]


@pytest.mark.parametrize(("lang", "text"), NONE)
def test_not_held(lang: str, text: str) -> None:
    assert contacts(text, WEDNESDAY, lang=lang) == ()


HELD = [
    ("en", f"{A} closed two days of talks with Kenya."),
    ("en", f"{A} closed his talks with {B} on Monday."),
    ("en", f"{A} voiced support for Sudan in talks with {B}."),
    ("en", f"{A} dismissed the claims at a meeting with {B}."),
    ("en", f"{A} urged Sudan to end the siege and met {B} on Monday."),
    ("en", f"Efforts towards peace were discussed at a summit between {A} and {B}."),
    ("id", f"{C} menutup pembicaraan dengan {D}, Senin."),
    ("id", f"{C} menyampaikan dukungan bagi Sudan dalam pembicaraan dengan {D}."),
    ("id", f"{C} meminta bantuan dan bertemu {D} pada Senin."),
    ("id", f"{C} mengajak {D} makan siang dan mengadakan pembicaraan di Oslo, Senin."),
]


@pytest.mark.parametrize(("lang", "text"), HELD)
def test_held(lang: str, text: str) -> None:
    (meeting,) = contacts(text, WEDNESDAY, lang=lang)
    assert meeting.status is Status.COMPLETED


def test_an_offer_renewed() -> None:
    (meeting,) = contacts(f"{A} renewed his offer of talks with Kenya.", WEDNESDAY, lang="en")
    assert meeting.status is Status.PROPOSED
