"""Contacts told with a day long before the page's own beside those told without any: the latter are of the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.time import days_between
from lawatan.records.days import ISO_DAY, last_day
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.contact import Contact
    from lawatan.analysis.extraction.when.dating import Dates

LONG = 40  # days before a page is published that are none of its story
_TWO_SIDED = (EventType.MEETING, EventType.CALL)


def is_long_ago(contact: Contact, c: Candidate, dates: Dates, published: str | None) -> bool:
    """As in "The two talked for an hour. They had met in Oslo in January 2020": whether `c` is an earlier contact.

    `contact` has no day yet. A noun that means what was told before ("the talks") goes on telling of it.
    """
    if c.type not in _TWO_SIDED or c.is_definite or published is None or dates.start is None:
        return False
    if any(d.start is not None or d.end is not None for d in contact.dates):
        return False
    if all(k.in_headline or k.background for k in contact.candidates):
        return False
    last = last_day(dates.start.date)
    return last is not None and days_between(last, published[:ISO_DAY]) > LONG
