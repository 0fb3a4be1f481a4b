"""Days and cities of what stands beside a contact: of a quotation, of where it was spoken of, of an earlier one."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

THURSDAY = "2009-05-14"
A, B = "Norwegian Foreign Minister Espen Barth Eide", "Kenyan President Mwai Kibaki"
C, D = "Menteri Luar Negeri Norwegia Espen Barth Eide", "Presiden Kenya Mwai Kibaki"


def told(text: str, lang: str = "en") -> list[tuple[str, str | None, str]]:
    return [(c.type.value, c.start, ",".join(c.cities)) for c in contacts(text, THURSDAY, lang=lang)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f'"Elections will be held on June 7," {B} told {A} in Nairobi.', None),
        (f'"Our parliament will vote on Friday," {A} said after meeting {B} in Nairobi.', None),
        (f'"The talks on Friday will go ahead," {A} told {B} when they met in Nairobi on Tuesday.', "2009-05-12"),
        (f'"We held very good talks in Nairobi on Sunday," {A} said of his meeting with {B}.', "2009-05-10"),
    ],
)
def test_a_day_in_a_quotation_is_of_what_is_quoted(text: str, day: str | None) -> None:
    assert ("meeting", day, "Nairobi") in told(text)
    assert {start for kind, start, _ in told(text) if kind == "meeting"} == {day}


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", f"{A} has met {B}. Eide, speaking in Oslo on Wednesday, said the two met in Kampala.", None),
        ("en", f"{A} met {B} in Kampala. He told reporters in Oslo on Monday that the talks had gone well.", None),
        ("en", f"{A} met {B} in Kampala. He told reporters in Kampala on Monday that it went well.", "2009-05-11"),
        ("en", f"{A} held talks with {B} in Kampala, his office said in Oslo on Wednesday.", None),
        ("id", f"{C} telah bertemu {D}. Eide, berbicara di Oslo, Rabu, mengatakan keduanya bertemu di Kampala.", None),
    ],
)
def test_where_and_when_a_contact_was_spoken_of_is_not_its_day(lang: str, text: str, day: str | None) -> None:
    assert told(text, lang) == [("meeting", day, "Kampala")]


def test_a_previous_visit_with_a_date_is_another_one() -> None:
    text = f"{A} visited Nairobi on Monday. On his only previous visit, in November 2008, he went on to Kampala."
    assert ("visit", "2009-05-11", "Nairobi") in told(text)
    text = f"{A} is in Nairobi. On his first trip there, in January 2008, he was still a member of parliament."
    assert told(text) == [("visit", None, "Nairobi"), ("visit", "2008-01", "Nairobi")]
    text = f"{A} is visiting Nairobi. On his trip in February he brought a message."
    assert told(text) == [("visit", None, "Nairobi")]


def test_who_has_been_to_a_place_is_there_no_more() -> None:
    found = contacts(f"{A} has been to Nairobi.", THURSDAY)
    assert [(c.type.value, c.status.value) for c in found] == [("visit", "completed")]


def test_whom_somebody_had_seen_elsewhere_he_met_here() -> None:
    text = f"{A} visited Oslo's embassy in Kampala. In Nairobi he met {B}, whom he had last seen in Mombasa in 2007."
    assert ("meeting", None, "Nairobi") in told(text)


def test_last_year_s_talks_are_not_those_to_come() -> None:
    text = f"{A} is due to fly to Nairobi on Friday for talks with {B}. Last year's meeting was held in Oslo."
    assert told(text) == [("visit", "2009-05-15", "Nairobi"), ("meeting", None, "Nairobi")]


def test_the_day_of_another_contact_behind_it_is_not_its_day() -> None:
    text = f"{A} met {B} in Kampala. The following day, May 9, he received Peruvian President Alan Garcia in Oslo."
    assert ("meeting", None, "Kampala") in told(text)
