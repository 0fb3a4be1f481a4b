"""One visit told by several sentences, and who does what in them: receptions on a later day, guests, offices."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType

ARRIVED = "Bulgarian President Elena Petrova flew to Nairobi on Monday from Addis Ababa. "
TIBA = "Presiden Bulgaria Elena Petrova tiba di Nairobi, Senin, untuk kunjungan tiga hari. "
SIDES = {"Elena Petrova", "Daniel Kiprop"}


@pytest.mark.parametrize(
    "text",
    [
        ARRIVED + "Kenyan President Daniel Kiprop received her on Tuesday.",
        "Kenyan President Daniel Kiprop received Bulgarian President Elena Petrova on Tuesday. Petrova flew to Nairobi "
        "on Monday.",
    ],
)
def test_a_reception_is_a_day_of_the_stay(text: str) -> None:
    (visit,) = on_wednesday("en", text, EventType.VISIT)
    assert {p.name for p in visit.participants} == SIDES
    assert visit.start == "2013-05-13"
    (meeting,) = on_wednesday("en", text, EventType.MEETING)
    assert meeting.start == "2013-05-14"


def test_a_reception_weeks_later_is_another_visit() -> None:
    text = (
        "Bulgarian President Elena Petrova flew to Nairobi on April 2. Kenyan President Daniel Kiprop received her "
        "again on May 13."
    )
    assert len(on_wednesday("en", text, EventType.VISIT)) == 2


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Bulgarian President Elena Petrova, in Nairobi on a three-day visit, praised Kenya's role in Somalia."),
        ("id", "Presiden Bulgaria Elena Petrova, di Nairobi dalam kunjungan tiga hari, memuji peran Kenya di Somalia."),
    ],
)
def test_a_stay_told_beside_its_place(lang: str, text: str) -> None:
    (visit,) = on_wednesday(lang, text, EventType.VISIT)
    assert (visit.destination, visit.cities) == (("KEN",), ("Nairobi",))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", ARRIVED + "The visitor and Kenyan President Daniel Kiprop discussed fishing on Tuesday."),
        ("en", ARRIVED + "Kenyan President Daniel Kiprop told the president on Tuesday that trade must grow."),
        ("id", TIBA + "Setelah bertemu Presiden Kenya Daniel Kiprop, Selasa, ia memuji pelabuhan itu."),
        ("id", TIBA + "Seusai berunding dengan Presiden Kenya Daniel Kiprop, Selasa, dia memuji pelabuhan itu."),
        ("id", TIBA + "Presiden Kenya Daniel Kiprop mengatakan kepada presiden itu dalam pertemuan pada Selasa bahwa "
         "perdagangan harus tumbuh."),
    ],
)  # fmt: skip
def test_both_sides_are_found(lang: str, text: str) -> None:
    (meeting,) = on_wednesday(lang, text, EventType.MEETING)
    assert {p.name for p in meeting.participants} == SIDES
    assert meeting.start == "2013-05-14"
