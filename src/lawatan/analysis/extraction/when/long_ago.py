"""Contacts told with a day long before the page's own beside those told without any: the latter are of the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.time import days_between
from lawatan.records.days import ISO_DAY, last_day
from lawatan.records.event_mention import TO_COME, EventType, Status

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.contact import Contact
    from lawatan.analysis.extraction.when.dating import Dates

LONG = 40  # days before a page is published that are none of its story
_TWO_SIDED = (EventType.MEETING, EventType.CALL)
_THIS = ("THIS P1Y", "THIS P1M")
NEWS_DAYS = 6  # days before publication of which news tells as its own


def is_long_ago(contact: Contact, c: Candidate, dates: Dates, published: str | None) -> bool:
    """As in "The two talked for an hour. They had met in Oslo in January 2020": whether `c` is an earlier contact.

    `contact` has no day yet, or `c` is told of "earlier this year". A noun that means what was told before ("the
    talks") goes on telling of it.
    """
    if any(t.mod == "START" and t.value in _THIS for t in c.times) and dates.start is not None:
        return _is_of_story(contact, published)
    is_other = c.type in _TWO_SIDED or _is_other_document(contact, c) or _is_other_visit(contact, c)
    if not is_other or c.is_definite or published is None or dates.start is None:
        return False
    if any(d.start is not None or d.end is not None for d in contact.dates):
        return False
    if all(k.in_headline or k.background for k in contact.candidates):
        return False
    last = last_day(dates.start.date)
    return last is not None and days_between(last, published[:ISO_DAY]) > LONG


def _is_other_visit(contact: Contact, c: Candidate) -> bool:
    """As in "X went to Oslo. On his only previous visit, in 2004, ...", "X is in Oslo. On his first trip there ..."."""
    if c.type is not EventType.VISIT or not c.is_nominal or not c.times:
        return False
    is_there = any(k.status is Status.ONGOING and (k.status_cue or not k.is_nominal) for k in contact.candidates)
    is_story = all(k.status_rule.endswith((".past-form", ".form")) for k in contact.candidates)
    return is_there or (c.background and is_story)


def _is_other_document(contact: Contact, c: Candidate) -> bool:
    """As in "signed three accords. The pact signed in October 1998": documents by words of which none is shared."""
    if c.type is not EventType.AGREEMENT or c.forum is None:
        return False
    words = set(c.forum.name.casefold().split())
    names = [set(k.forum.name.casefold().split()) for k in contact.candidates if k.forum is not None]
    return bool(names) and not any(words & name for name in names)


def _is_of_story(contact: Contact, published: str | None) -> bool:
    """Whether a contact is under way or to come, or of the last days before a page was published."""
    is_open = (
        k.status in TO_COME or k.status is Status.ONGOING or k.purpose_of is not None for k in contact.candidates
    )
    if any(is_open):
        return True
    days = [d.start.date for d in contact.dates if d.start is not None and len(d.start.date or "") == ISO_DAY]
    return published is not None and any(days_between(day or "", published[:ISO_DAY]) <= NEWS_DAYS for day in days)
