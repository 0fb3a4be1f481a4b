"""What is moved to another time is put off, what had been planned came to nothing, and neither is to come or over."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

FRIDAY = "2010-06-04"
A, B = "Norwegian Foreign Minister Espen Barth Eide", "Kenyan President Mwai Kibaki"
C, D = "Menteri Luar Negeri Norwegia Espen Barth Eide", "Presiden Kenya Mwai Kibaki"


def told(text: str, lang: str) -> list[tuple[str, str, str | None]]:
    return [(c.type.value, c.status.value, c.start) for c in contacts(text, FRIDAY, lang=lang)]


@pytest.mark.parametrize(
    ("lang", "text", "start"),
    [
        ("en", f"{A}'s visit to Kenya has been moved to November.", "2010-11"),
        ("en", f"{A}'s visit to Kenya, originally planned for March, has been shifted to November.", "2010-03"),
        ("en", f"{A}'s visit to Kenya, which had been due in March, has been put back to November.", "2010-03"),
        ("en", f"A visit to Kenya by {A} was moved from March to November.", "2010-03"),
        ("en", f"The ministry said {A}'s trip to Kenya would be put off until November.", "2010-11"),
        ("en", f"{A} has moved his visit to Kenya to November.", "2010-11"),
        ("en", f"{A} called off his visit to Kenya; he will go there in November instead.", "2010-11"),
        ("id", f"Kunjungan {C} ke Kenya digeser ke bulan November.", "2010-11"),
        ("id", f"Kunjungan {C} ke Kenya dipindah dari Maret menjadi November.", "2010-03"),
        ("id", f"Kunjungan {C} ke Kenya yang sejatinya dijadwalkan Maret silam mundur ke November.", "2010-03"),
        ("id", f"{C} menggeser lawatan ke Kenya hingga November.", "2010-11"),
        ("ms", "Lawatan Menteri Luar Norway Espen Barth Eide ke Kenya dipinda ke November.", "2010-11"),
    ],
)
def test_a_visit_moved_to_another_time_is_put_off(lang: str, text: str, start: str) -> None:
    assert told(text, lang) == [("visit", "postponed", start)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"{A} was originally due in Kenya in March."),
        ("en", f"{A} had originally planned to visit Kenya in March."),
        ("en", f"{A}'s visit to Kenya had been scheduled for March."),
        ("en", f"A visit to Kenya by {A} had been planned for March."),
        ("id", f"{C} sejatinya berkunjung ke Kenya pada Maret silam."),
        ("id", f"Kunjungan {C} ke Kenya semula dijadwalkan pada Maret."),
        ("id", f"Kunjungan {C} ke Kenya sedianya dilakukan pada Maret."),
    ],
)
def test_what_had_been_planned_at_first_came_to_nothing(lang: str, text: str) -> None:
    assert told(text, lang) == [("visit", "cancelled", "2010-03")]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", f"Talks between {A} and {B} were moved to Geneva in May.", "completed"),
        ("en", f"{A} moved to the head of the table at his meeting with {B} on Thursday.", "completed"),
        ("id", f"Pertemuan {C} dengan {D} dipindahkan ke Jenewa pada Mei.", "completed"),
        ("en", f"The meeting between {A} and {B} on Thursday pushed oil prices up to a new high.", "completed"),
    ],
)
def test_what_is_moved_to_another_place_is_not_put_off(lang: str, text: str, expected: str) -> None:
    assert {status for kind, status, _ in told(text, lang) if kind == "meeting"} == {expected}


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", f"{A}'s visit to Kenya ended on Thursday, but the elections have been moved to November.", "completed"),
        ("en", f"Talks between {A} and {B} took place on Thursday after the vote was moved to November.", "completed"),
        ("id", f"Pertemuan {C} dengan {D} digelar Kamis setelah rapat kabinet digeser ke Selasa.", "completed"),
        ("id", f"Kunjungan {C} ke Kenya berlangsung Kamis, sedangkan pemilu digeser ke November.", "ongoing"),
        ("en", f"{A}'s visit to Kenya had been set for May and went ahead on Thursday.", "completed"),
        ("id", f"Kunjungan {C} ke Kenya semula dijadwalkan pada Mei dan akhirnya berlangsung Kamis.", "ongoing"),
    ],
)
def test_what_else_is_moved_says_nothing_of_it(lang: str, text: str, expected: str) -> None:
    assert {status for _, status, _ in told(text, lang)} == {expected}


def test_what_is_brought_forward_is_not_put_off() -> None:
    assert "postponed" not in {status for _, status, _ in told(f"{A}'s visit to Kenya was moved forward to May.", "en")}


def test_the_day_of_what_came_about_is_the_later_one() -> None:
    assert told(f"{A}'s visit to Kenya had been set for May and went ahead on Thursday.", "en")[0][2] == "2010-06-03"


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", f"The postponed visit by {B} to Norway was cancelled.", "cancelled"),
        ("en", f"The visit by {B} to Norway has been postponed, not cancelled.", "postponed"),
        ("en", f"The visit by {B} to Norway has not been cancelled but postponed.", "postponed"),
        ("id", f"Kunjungan {D} ke Norwegia yang ditunda akhirnya dibatalkan.", "cancelled"),
        ("id", f"Kunjungan {D} ke Norwegia dibatalkan, bukan ditunda.", "cancelled"),
        ("id", f"Kunjungan {D} ke Norwegia ditunda, bukan dibatalkan.", "postponed"),
        ("id", f"Gara-gara usulnya ditampik {C}, {D} urung melawat ke Norwegia.", "cancelled"),
    ],
)
def test_of_two_that_are_told_the_one_that_counts(lang: str, text: str, expected: str) -> None:
    assert told(text, lang)[0][:2] == ("visit", expected)


@pytest.mark.parametrize("owned", ["decision", "daughter", "letter"])
def test_whose_kin_or_thing_is_welcomed_or_sent_does_not_travel(owned: str) -> None:
    assert told(f"Norway welcomed Kenyan President Mwai Kibaki's {owned} in Oslo on Thursday.", "en") == []
    assert told(f"Kenya sent President Mwai Kibaki's {owned} to Oslo on Thursday.", "en") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"The visit by {B} to Norway has not been cancelled."),
        ("en", f"The visit by {B} to Norway was not called off."),
        ("en", f"The visit by {B} to Norway has not yet been postponed."),
        ("id", f"Kunjungan {D} ke Norwegia tidak dibatalkan."),
        ("id", f"Kunjungan {D} ke Norwegia belum ditunda."),
        ("ms", "Lawatan Presiden Kenya Mwai Kibaki ke Norway tidak dibatalkan."),
    ],
)
def test_what_is_not_called_off_is_still_planned(lang: str, text: str) -> None:
    assert [(kind, status) for kind, status, _ in told(text, lang)] == [("visit", "planned")]
