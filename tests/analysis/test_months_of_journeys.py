"""Months that a journey and what was done on it share, in one sentence."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType, Status

MARIN = "Finnish Prime Minister Sanna Marin "
KALLAS = "Estonian Prime Minister Kaja Kallas"
JANUARY, FEBRUARY = "2022-01", "2022-02"


@pytest.mark.parametrize(
    ("text", "month"),
    [
        (f"came to Tallinn early this month and met {KALLAS}.", FEBRUARY),
        (f"visited Tallinn last month to meet {KALLAS}.", JANUARY),
        (f"was in Tallinn last month for talks with {KALLAS}.", JANUARY),
        (f"went to Tallinn and met {KALLAS} last month.", JANUARY),
        (f"paid a visit to Estonia, where she met {KALLAS} last month.", JANUARY),
    ],
)
def test_one_month_for_both(text: str, month: str) -> None:
    for kind in (EventType.VISIT, EventType.MEETING):
        told = of_type(kind, MARIN + text)
        assert (told.status, told.start) == (Status.COMPLETED, month)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "id",
            "Perdana Menteri Finlandia Sanna Marin telah datang ke Tallinn awal bulan ini dan bertemu Perdana Menteri "
            "Estonia Kaja Kallas.",
        ),
        (
            "ms",
            "Perdana Menteri Finland Sanna Marin melawat Tallinn awal bulan ini untuk bertemu Perdana Menteri Estonia "
            "Kaja Kallas.",
        ),
    ],
)
def test_one_month_for_both_in_other_languages(lang: str, text: str) -> None:
    for kind in (EventType.VISIT, EventType.MEETING):
        told = of_type(kind, text, lang=lang)
        assert (told.status, told.start) == (Status.COMPLETED, FEBRUARY)


def test_a_trip_to_come_does_not_take_the_month_of_what_its_host_did() -> None:
    text = MARIN + f"leaves next for Tallinn, where {KALLAS}, who met her in January, awaits her."
    assert of_type(EventType.VISIT, text).start is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "id",
            "Pembicaraan terakhir Finlandia dan Estonia dilakukan pada Januari di Tallinn, ketika Perdana Menteri "
            "Finlandia Sanna Marin melakukan kunjungan.",
        ),
        (
            "en",
            "The last round of talks between Finland and Estonia was held in January in Tallinn, when Finnish Prime "
            "Minister Sanna Marin paid a visit.",
        ),
    ],
)
def test_a_journey_in_a_clause_of_time_is_there_and_then(lang: str, text: str) -> None:
    visit = of_type(EventType.VISIT, text, lang=lang)
    assert (visit.destination, visit.cities, visit.start) == (("EST",), ("Tallinn",), JANUARY)


def test_a_journey_of_another_state_is_not() -> None:
    text = (
        "The last round of talks between Finland and Estonia was held in January in Tallinn, when Danish Prime "
        "Minister Mette Frederiksen paid a visit."
    )
    assert not [m for m in contacts(text) if m.type is EventType.VISIT]
