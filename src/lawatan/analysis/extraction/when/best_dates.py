"""What the predicates of a contact say of its days in, the dates that it has of its own out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.exercises.ships_stay import PORT_CALL
from lawatan.analysis.extraction.when.dating import (
    LASTING,
    Dates,
    end_after,
    ended_on,
    goes_on_until,
    is_begun,
    with_end_of,
)
from lawatan.analysis.extraction.when.lengths import length_in_days
from lawatan.analysis.extraction.when.ways_home import RULE as WAY_HOME
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME, EventType, Status
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.contact import Contact
    from lawatan.analysis.extraction.when.dating import DateField
    from lawatan.records.mention import TimeExpression

LEGS = timedelta(days=14)  # between the days of two legs of one tour
_COMING = ("arrival", "departure")  # senses of predicates whose day is the first of a visit


def best_dates(contact: Contact, published: str | None) -> Dates:
    """The most precise start, a range before a single day; the end that goes with it; any stated duration."""
    with_start = [d for d in _begun_dates(contact, published) if d.start is not None]
    duration = next((d.duration for d in contact.dates if d.duration), None)
    if not with_start:
        end = next((d.end for d in contact.dates if d.end), None) or contact.left
        if end is not None and duration is not None and contact.type in LASTING:
            return ended_on(end, duration, _lengths(contact, duration))
        return Dates(None, end, duration)

    def rank(d: Dates) -> tuple[int, int, int, int]:
        assert d.start is not None
        is_range = d.end is not None and d.end.value != d.start.value
        return (int(is_begun(d.start)), len(d.start.date or ""), int(d.start.date is not None), int(is_range))

    if contact.type is EventType.VISIT:
        with_start.sort(key=lambda d: (d.start.date or "9") if d.start and id(d) in _days_of_coming(contact) else "9")
    best = max(with_start, key=rank)
    best = Dates(_day_of_first_leg(contact, best), best.end, best.duration)
    is_longer = goes_on_until(contact.type, best, contact.dates)
    if best.end is None or is_begun(best.start) or is_longer:
        is_told = {id(d) for d in contact.dates if d.end and not (duration and d.end.rule == WAY_HOME)}
        told = [end_after(d.end, best.start) for d in contact.dates if id(d) in is_told and d.start is None]
        ends = [e for e in told if e is not None]
        if len(contact.states()) > 1:  # of a tour that of its last leg
            ends.sort(key=lambda e: e.date or "", reverse=True)
        end = (None if is_longer else best.end) or (ends[0] if ends else None)
        best = Dates(best.start, end or contact.left, best.duration)
    is_first = best.end == best.start and all(c.status in TO_COME for c in contact.candidates)  # of several days
    is_call = contact.type is EventType.EXERCISE and all(c.rule.endswith(PORT_CALL) for c in contact.candidates)
    is_first |= is_call and best.end is not None and best.start is not None and best.end.date == best.start.date
    lengths = _lengths(contact, duration) if duration is not None else []
    if (best.end is None or is_first) and duration is not None and lengths and contact.type in LASTING:
        return with_end_of(best, duration, lengths[0])
    return Dates(best.start, best.end, best.duration or duration)


def _day_of_first_leg(contact: Contact, best: Dates) -> DateField | None:
    """As in "visited Oslo on 4 April and Riga from 5-6 April": the start of the first leg of what is one tour."""
    told = [(c, d) for c, d in zip(contact.candidates, contact.dates, strict=True) if c.places and not c.background]
    here = {p.country for c, d in told if d.start == best.start for p in c.places}
    start, is_tour = best.start, contact.type is EventType.VISIT and len(contact.states()) > 1
    if not is_tour or not here or start is None or len(start.date or "") != ISO_DAY:
        return start
    last = date.fromisoformat(start.date or "")
    for c, d in told:
        day = d.start.date if d.start is not None else None
        if d.start is None or day is None or len(day) != ISO_DAY or is_begun(d.start):
            continue
        is_near = timedelta() < last - date.fromisoformat(day) <= LEGS
        if is_near and here.isdisjoint(p.country for p in c.places):
            start, last = d.start, date.fromisoformat(day)
    return start


def _days_of_coming(contact: Contact) -> set[int]:
    """As in "leaves on Sunday and is received on Monday": the day of the arrival, else of the way there."""
    for sense in _COMING:
        told = zip(contact.candidates, contact.dates, strict=True)
        if days := {id(d) for c, d in told if c.sense == sense and d.start is not None}:
            return days
    return set()


def _begun_dates(contact: Contact, published: str | None) -> list[Dates]:
    """The dates that can be the contact's: the day of a leg to come is no start of a tour that is under way."""
    if contact.type is not EventType.VISIT or published is None:
        return contact.dates
    if not any(_goes_on(c) for c in contact.candidates):
        return contact.dates
    today = published[:ISO_DAY]
    return [
        d
        for c, d in zip(contact.candidates, contact.dates, strict=True)
        if c.status is Status.ONGOING or d.start is None or (d.start.date or "") <= today
    ]


def _goes_on(c: Candidate) -> bool:
    """As in "is on a tour", "is currently in": words that say so of the visit itself, none of a leg."""
    is_said = c.status is Status.ONGOING and c.status_cue is not None and not c.in_headline
    return is_said and c.sense in ("tour", "travel", "stay") and not c.status_rule.endswith(".ending")


def _lengths(contact: Contact, duration: str) -> list[TimeExpression]:
    """The words for a length in days, which may be told in weeks: "a three-week exercise"."""
    told = [t for c in contact.candidates for t in c.times if t.type is TimeType.DURATION]
    return [t for t in told if duration in (t.value, length_in_days(t, contact.type))]
