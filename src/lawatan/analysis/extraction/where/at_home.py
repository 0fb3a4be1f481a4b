"""What officials do at home with those of another state, told there in the days of it: in the city of the dateline.

A reporter writes from where the story is. Who is told to be abroad in those days is not at home, and what was longer
ago, at a forum or is still to come may be anywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.time import days_between
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME, EventType, Part
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.contact import Contact

FRESH = 3  # days back in which what is told is news
ISO_LENGTH = len("SGP")  # states, not organisations, have a home
_HELD = (EventType.MEETING, EventType.AGREEMENT, EventType.GATHERING)


def is_at_home(contact: Contact, contacts: Sequence[Contact], state: str, published: str | None) -> bool:
    """Whether a contact without a city is news of somebody of the state, at home there, and somebody of another."""
    if contact.type not in _HELD or published is None or not _is_news(contact, published):
        return False
    if contact.states() - {state} or any(p.city for c in contact.candidates for p in c.places):
        return False
    if contact.type is EventType.MEETING and any(c.forum is not None for c in contact.candidates):
        return False
    actors = [a for c in contact.candidates for a in c.actors if a.country and len(a.country) == ISO_LENGTH]
    hosts = {a.entity for a in actors if a.country == state}
    if not hosts or all(a.country == state for a in actors):
        return False
    return not any(k is not contact and _is_abroad(k, hosts, state) for k in contacts)


def _is_news(contact: Contact, published: str) -> bool:
    """Whether a contact was held on the day of publication or shortly before."""
    if contact.is_off or contact.is_background or any(c.status in TO_COME for c in contact.candidates):
        return False
    days = [d.start.date or "" for d in contact.dates if d.start is not None]
    if not days:  # "said on Thursday after talks with Y"
        times = (i.time for c in contact.candidates for i in c.sentence.items if i.time is not None)
        days = [t.first or "" for t in times if t.type is TimeType.DATE]
    today = published[:ISO_DAY]
    return bool(days) and all(len(day) == ISO_DAY and 0 <= days_between(day, today) <= FRESH for day in days)


def _is_abroad(contact: Contact, hosts: set[int], state: str) -> bool:
    """Whether one of the hosts is on a visit or at talks elsewhere, in the time of the story."""
    if contact.is_background or contact.is_off or contact.type is EventType.CALL:
        return False
    there = contact.entities(Part.TRAVELLER) if contact.type is EventType.VISIT else contact.entities()
    return bool(there & hosts) and bool(contact.states() - {state})
