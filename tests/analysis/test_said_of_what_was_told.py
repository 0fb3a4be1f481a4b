"""What somebody says of a contact told before: "Officials said on Tuesday the talks would be held on Friday"."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

THURSDAY = "2009-05-14"
A, B = "Norwegian Foreign Minister Espen Barth Eide", "Kenyan President Mwai Kibaki"
C, D = "Menteri Luar Negeri Norwegia Espen Barth Eide", "Presiden Kenya Mwai Kibaki"


def told(text: str, lang: str = "en") -> list[tuple[str, str, str | None, str]]:
    return [(c.type.value, c.status.value, c.start, ",".join(c.cities)) for c in contacts(text, THURSDAY, lang=lang)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            f"{A} and {B} are to meet. His spokesman said on Tuesday that the meeting would take place on August 6.",
            ("planned", "2009-08-06", ""),
        ),
        (
            "en",
            f"{A} and {B} have met. Aides said on Tuesday that the meeting took place last Friday in Nairobi.",
            ("completed", "2009-05-08", "Nairobi"),
        ),
        (
            "en",
            f"{A} and {B} will meet in Nairobi. Eide told reporters on Wednesday the talks would be on May 23.",
            ("planned", "2009-05-23", "Nairobi"),
        ),
        (
            "en",
            f"{A} and {B} are to meet. The summit will be held in Nairobi on September 10.",
            ("planned", "2009-09-10", "Nairobi"),
        ),
        (
            "en",
            f"{A} and {B} have met. The encounter, in Nairobi on Friday, was their first in years.",
            ("completed", "2009-05-08", "Nairobi"),
        ),
        (
            "en",
            f"{A} met {B} in Nairobi. The summit opens in Doha on Friday.",
            ("completed", None, "Nairobi"),
        ),
        (
            "en",
            f"{A} met {B} in Nairobi. Eide said the agreement would be signed in June.",
            ("completed", None, "Nairobi"),
        ),
        (
            "id",
            f"{C} dan {D} akan bertemu. Kantornya mengatakan pertemuan itu akan digelar di Nairobi pada 6 Agustus.",
            ("planned", "2009-08-06", "Nairobi"),
        ),
    ],
)
def test_a_day_said_of_a_meeting_is_its_day(lang: str, text: str, expected: tuple[str, str | None, str]) -> None:
    assert ("meeting", *expected) in told(text, lang)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{A} was in Nairobi until Tuesday.", [("2009-05-12", "completed")]),
        (f"{A} is in Nairobi until Tuesday.", [("2009-05-19", "ongoing")]),
    ],
)
def test_a_stay_told_in_the_past_has_ended(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [(c.end, c.status.value) for c in contacts(text, THURSDAY)] == expected


@pytest.mark.parametrize(
    "text",
    [
        f"{A} agreed, after weeks of silence, to meet {B} in Nairobi.",
        f"{A} agreed with {B} in a letter to meet him in Nairobi.",
        f"{A} agreed late on Monday to hold talks with {B} in Nairobi.",
    ],
)
def test_what_is_agreed_to_is_to_come(text: str) -> None:
    assert [(kind, status) for kind, status, *_ in told(text)] == [("meeting", "planned")]


def test_before_leaving_is_to_come_where_the_meeting_is() -> None:
    found = told(f"{A} meets {B} in Nairobi tomorrow before leaving for Kampala.")
    assert found == [("meeting", "planned", "2009-05-15", "Nairobi"), ("visit", "planned", None, "Kampala")]


def test_a_call_in_which_somebody_says_what_he_would_do_took_place() -> None:
    assert {status for _, status, *_ in told(f"{A} told {B} by telephone on Tuesday he would attend.")} == {"completed"}


def test_another_visit_called_off_is_not_the_one_to_come() -> None:
    found = told(f"{A} will travel to Kenya in 2010. A visit to Nairobi was called off in March.")
    assert found == [("visit", "planned", "2010", "")]
