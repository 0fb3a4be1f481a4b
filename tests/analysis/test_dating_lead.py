"""Days that reach a contact across sentences: the lead's one day, parts of a day, legs of a tour that is under way."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType, Status

FRIDAY = "2022-03-04"
LEAD = (
    "Finnish President Sauli Niinisto walked out of the palace in Warsaw smiling. Poland's Andrzej Duda smiled too. "
    "The scene on Thursday was meant to end a quarrel. The papers were thick. "
)


def contacts(text: str, published: str | None = FRIDAY, *, lang: str = "en") -> tuple[EventMention, ...]:
    return analyse(make_document(text, lang=lang, published=published)).event_mentions


def of_type(event_type: EventType, text: str, published: str | None = FRIDAY, *, lang: str = "en") -> EventMention:
    (mention,) = (m for m in contacts(text, published, lang=lang) if m.type is event_type)
    return mention


def test_the_one_day_of_the_lead_dates_what_its_people_do() -> None:
    text = LEAD + "Nobody clapped. Rain fell. Niinisto met Duda in the palace."
    assert of_type(EventType.MEETING, text).start == "2022-03-03"


def test_a_lead_of_two_days_dates_nothing() -> None:
    text = LEAD + "The quarrel broke out on Monday. Rain fell. Niinisto met Duda in the palace."
    assert of_type(EventType.MEETING, text).start != "2022-03-03"


def test_a_part_of_the_day_is_of_the_day_told_last() -> None:
    text = (
        "Finnish President Sauli Niinisto landed in Warsaw on Wednesday. "
        "That evening he met Polish President Andrzej Duda."
    )
    assert of_type(EventType.MEETING, text).start == "2022-03-02"


def test_this_evening_of_a_plan_is_not_a_past_one() -> None:
    text = (
        "Finnish President Sauli Niinisto landed in Warsaw on Wednesday. "
        "In the evening he will meet Polish President Andrzej Duda."
    )
    meeting = of_type(EventType.MEETING, text)
    assert (meeting.status, meeting.start) == (Status.PLANNED, FRIDAY)


def test_a_leg_to_come_is_no_start_of_a_tour_under_way() -> None:
    text = (
        "Finnish President Sauli Niinisto, who is on a tour of Estonia and Latvia, praised the army. "
        "Niinisto will fly to Latvia on Sunday."
    )
    visits = [m for m in contacts(text) if m.type is EventType.VISIT and "EST" in m.destination]
    assert [(m.status, m.start) for m in visits] == [(Status.ONGOING, None)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Finnish President Sauli Niinisto was in Tallinn on Tuesday.", Status.COMPLETED),
        ("Finnish President Sauli Niinisto was in Tallinn on Friday.", Status.ONGOING),
        ("Finnish President Sauli Niinisto has been in Tallinn since Tuesday.", Status.ONGOING),
    ],
)
def test_a_stay_on_a_day_of_the_past_is_over(text: str, status: Status) -> None:
    visit = of_type(EventType.VISIT, text)
    assert visit.status is status
    assert visit.end == (visit.start if status is Status.COMPLETED else None)
