"""Office-holders of whom no state is told are of the state that bestows their title."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventType

FRIDAY = "2024-05-17"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Timbalan Perdana Menteri Datuk Seri Dr Zaki Osman bertolak ke Riyadh semalam.", "MYS"),
        ("Menteri Perdagangan, Tengku Datuk Seri Zaki Osman berlepas ke Riyadh semalam.", "MYS"),
        ("Yang Berhormat Pehin Datu Lailaraja Zaki Osman, Menteri Pertahanan Kedua tiba di Riyadh semalam.", "BRN"),
    ],
)
def test_title_tells_the_state(text: str, state: str) -> None:
    (visit,) = contacts(text, FRIDAY, lang="ms")
    assert (visit.type, visit.destination, visit.participants[0].country) == (EventType.VISIT, ("SAU",), state)


def test_title_goes_before_the_dateline() -> None:
    text = "HANOI: Menteri Luar, Datuk Seri Zaki Osman bertemu Menteri Luar Bui Thanh Son semalam."
    (meeting,) = contacts(text, FRIDAY, lang="ms")
    assert [p.country for p in meeting.participants] == ["MYS", "VNM"]


@pytest.mark.parametrize(
    "text",
    [
        "Usahawan Datuk Seri Zaki Osman bertolak ke Riyadh semalam.",
        "Keselamatan menjadi agenda lawatan Menteri Pertahanan, Datuk Seri Zaki Osman ke negeri itu hari ini.",
    ],
)
def test_no_office_no_contact(text: str) -> None:
    assert not contacts(text, FRIDAY, lang="ms")
