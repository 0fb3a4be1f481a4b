"""Where a matter is that is talked about, and where the talks were; a city of talks, and who "they" are."""

from __future__ import annotations

import pytest
from tests.analysis.told import WEDNESDAY, contacts

X, Y = "Norwegian Foreign Minister Ola Berg", "Kenyan Foreign Minister Tony Ade"
A, B = "Menlu Norwegia Ola Berg", "Menlu Kenya Tony Ade"
PLACED = [
    ("en", f"{X} met {Y} to discuss the role of NATO in Sudan.", None),
    ("en", f"{X} held talks with {Y} about the offensive against Boko Haram in Nigeria.", None),
    ("id", f"{A} bertemu {B} untuk membahas perang melawan Boko Haram di Nigeria.", None),
    ("id", f"{A} bertemu {B} guna membicarakan penahanan Kofi Boa di Ghana.", None),
    ("en", f"{X} met {Y} for talks on Iraq in Jordan.", "JOR"),
    ("en", f"{X} discussed NATO with {Y} in Ghana.", "GHA"),
    ("en", f"{X} met {Y} to discuss the role of NATO in Vienna.", "AUT"),
    ("id", f"{A} membahas NATO dengan {B} di Ghana.", "GHA"),
    ("id", f"{A} bertemu {B} membahas konflik Palestina di Mesir.", "EGY"),
]


@pytest.mark.parametrize(("lang", "text", "state"), PLACED)
def test_where(lang: str, text: str, state: str | None) -> None:
    (meeting,) = contacts(text, WEDNESDAY, lang=lang)
    assert meeting.destination == ((state,) if state else ())


def test_a_city_is_no_side() -> None:
    text = "Orang-orang Yaman itu, yang mengadakan pertemuan di Jenewa pada Senin, mengatakan, mereka berharap damai."
    assert contacts(text, WEDNESDAY, lang="id") == ()
