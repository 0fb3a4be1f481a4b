"""Plans that had a day: those set anew are put off to it, those told in the past keep the day that has come."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

THURSDAY = "2009-05-14"
A, B = "Norwegian Foreign Minister Espen Barth Eide", "Kenyan President Mwai Kibaki"
C, D = "Menteri Luar Negeri Norwegia Espen Barth Eide", "Presiden Kenya Mwai Kibaki"


def told(text: str, lang: str = "en") -> list[tuple[str, str, str | None]]:
    return [(c.type.value, c.status.value, c.start) for c in contacts(text, THURSDAY, lang=lang)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", f"{A} was to have met {B} in Nairobi on Monday but the meeting was put off until June.", "2009-06"),
        ("en", f"{A} had been due to meet {B} on May 6. The meeting has been moved to May 27.", "2009-05-27"),
        ("en", f"{A} was to have met {B} on Monday. Aides said they would now meet on May 25.", "2009-05-25"),
        ("en", f"{A} had been due to meet {B} on Tuesday. The talks were postponed.", "2009-05-12"),
        ("id", f"{C} sedianya bertemu {D} di Nairobi, Senin, tetapi pertemuan itu diundur hingga Juni.", "2009-06"),
    ],
)
def test_a_meeting_set_anew_has_its_new_day(lang: str, text: str, expected: str) -> None:
    assert told(text, lang) == [("meeting", "postponed", expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{A} had been scheduled to visit Nairobi last Sunday, but the trip will now begin on Saturday.",
            "2009-05-16",
        ),
        (f"{A} was to have begun a visit to Nairobi on Monday, but will now go on May 20.", "2009-05-20"),
        (f"{A} had planned to travel to Nairobi on Tuesday. He will now go there on Saturday.", "2009-05-16"),
        (
            f"{A} had been scheduled to arrive in Nairobi on Wednesday but will now come on Friday morning.",
            "2009-05-15",
        ),
    ],
)
def test_a_visit_set_anew_has_its_new_day(text: str, expected: str) -> None:
    assert told(text) == [("visit", "postponed", expected)]


def test_who_will_now_meet_another_has_not_put_it_off() -> None:
    text = f"{A} had planned to see {B} on Tuesday but will now meet Ugandan President Yoweri Museveni instead."
    assert told(text) == [("meeting", "cancelled", "2009-05-12"), ("meeting", "planned", None)]


def test_what_did_not_take_place_on_a_day_keeps_it() -> None:
    text = f"{A} was to have flown to Nairobi on Monday, but the trip did not take place."
    assert told(text) == [("visit", "cancelled", "2009-05-11")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{A} was due in Nairobi on April 29.", ("visit", "2009-04-29")),
        (f"{A} was to fly to Nairobi on Wednesday.", ("visit", "2009-05-13")),
        (f"{A} was due to hold talks with {B} in Nairobi on Wednesday.", ("meeting", "2009-05-13")),
        (f"{A} was scheduled to meet {B} on May 8.", ("meeting", "2009-05-08")),
        (f"{A} was due to hold talks with {B} in Nairobi on Friday.", ("meeting", "2009-05-15")),
        (f"{A} was expected to meet {B} on May 20.", ("meeting", "2009-05-20")),
        (f"{A} will meet {B} on February 20.", ("meeting", "2010-02-20")),
    ],
)
def test_a_plan_told_in_the_past_is_of_the_day_that_came(text: str, expected: tuple[str, str]) -> None:
    assert [(kind, start) for kind, _, start in told(text)] == [expected]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", f"{A} said in March he would meet {B}. The two met in Nairobi on May 7.", ["2009-05-07"]),
        ("en", f"{A} announced last month that he would meet {B}. They met in Nairobi on Tuesday.", ["2009-05-12"]),
        ("id", f"{C} pada Maret lalu mengatakan akan menemui {D}. Keduanya bertemu di Nairobi, Rabu.", ["2009-05-13"]),
    ],
)
def test_what_was_announced_long_ago_and_told_as_done_is_one(lang: str, text: str, expected: list[str]) -> None:
    assert [start for _, _, start in told(text, lang)] == expected
    assert {status for _, status, _ in told(text, lang)} == {"completed"}


def test_what_was_announced_this_week_is_to_come() -> None:
    text = f"{A} said on Tuesday he would meet {B}. The two met in Nairobi on May 7."
    assert [(status, start) for _, status, start in told(text)] == [("planned", None), ("completed", "2009-05-07")]
