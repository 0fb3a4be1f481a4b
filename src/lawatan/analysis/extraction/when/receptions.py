"""Receptions on one day of a stay: "X arrived on Monday. President Y received him on Tuesday" tells of one visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.dating import Dates
from lawatan.analysis.time import days_between
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import CALLED_OFF, EventType, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.contact import Contact

RECEPTION = "reception"  # the sense of verbs of receiving
STAY_DAYS = 5  # after the first day on which a reception is still of that stay, if the page does not say how long it is


def join_stay(contacts: Sequence[Contact], c: Candidate, dates: Dates) -> bool:
    """Adds a reception to the stay of its guest, or the arrival to the stay of a reception told before; whether it did.

    The day of the reception is no date of the visit.
    """
    if c.type is not EventType.VISIT or c.background or c.status in CALLED_OFF or dates.start is None:
        return False
    guests = {a.entity for a in c.parts.get(Part.TRAVELLER, [])}
    for k in reversed(contacts):
        if k.type is not EventType.VISIT or k.is_off or k.is_background or not k.entities(Part.TRAVELLER) & guests:
            continue
        hosts = (a for a in c.parts.get(Part.HOST, []) if a.is_person)
        where = {p.country for p in c.places} or {a.country for a in hosts if a.country}
        if k.states() and where and not k.states() & where:
            continue
        if c.sense == RECEPTION and _is_within(_first_day(k), dates.start.date):
            k.add(c, Dates())
            return True
        if all(o.sense == RECEPTION for o in k.candidates) and _is_within(dates.start.date, _first_day(k)):
            k.dates = [Dates() for _ in k.dates]
            k.add(c, dates)
            return True
    return False


def _first_day(contact: Contact) -> str | None:
    """The day from which a stay without a known end lasts; None where its end is told, or only a month."""
    days = [d.start.date for d in contact.dates if d.start is not None]
    ends = [d.end for d in contact.dates if d.end is not None]
    return min((d for d in days if d), default=None) if not ends else None


def _is_within(first: str | None, day: str | None) -> bool:
    if first is None or day is None or not len(first) == len(day) == ISO_DAY:
        return False
    return first <= day and days_between(first, day) <= STAY_DAYS
