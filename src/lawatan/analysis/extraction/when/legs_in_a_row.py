"""Legs that one predicate tells with a day each: "will go to Kyiv on Monday and to Moscow the day after".

Day after day they are one visit, from the day of the first to that of the last; else each is a visit apart.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.dating import Dates
from lawatan.analysis.time import days_between
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.contact import Contact

STOPS = "stops_by"  # class of words: "singgah", "stopped in"
NEXT = 1  # days from the end of a leg to the next one of the same row


def join_rows(contacts: list[Contact], grammar: ContactGrammar) -> list[Contact]:
    """The contacts, with the legs of each row as one visit."""
    legs = [k for k in contacts if k.type is EventType.VISIT and len(k.candidates) == 1]
    for leg, after in zip(reversed(legs[:-1]), reversed(legs[1:]), strict=True):
        joined = _in_a_row(leg, after, grammar)
        if joined is not None:
            leg.dates = [joined]
            for c in after.candidates:
                leg.add(c, Dates())
            contacts = [k for k in contacts if k is not after]
    return contacts


def _in_a_row(leg: Contact, after: Contact, grammar: ContactGrammar) -> Dates | None:
    """The dates of two legs as one visit, if one predicate tells of both, a day each, and no day lies between them."""
    one, other = leg.candidates[0], after.candidates[0]
    if one.trigger != other.trigger or one.background or leg.states() & after.states():
        return None
    first, last = leg.dates[0], after.dates[0]
    if first.start is None or last.start is None or _lasts(leg) or _lasts(after):
        return None  # "Estonia and Latvia on 15-16 and 17-18 May respectively": days of their own
    days = (first.start.date or "", last.start.date or "")
    if any(len(day) != ISO_DAY for day in days) or not 0 <= days_between(*days) <= NEXT:
        return None
    return replace(first, end=last.end or (None if _arrives(other, grammar) else last.start))


def _lasts(leg: Contact) -> bool:
    """Whether a leg told by itself has a first and a last day of its own."""
    day = leg.dates[0]
    is_alone = len(leg.candidates) == 1
    return is_alone and day.end is not None and day.start is not None and day.end.date != day.start.date


def _arrives(c: Candidate, grammar: ContactGrammar) -> bool:
    """Whether a leg is told by the coming there, which says nothing of how long it lasts; a stop on a way is brief."""
    words = grammar.classes.get(STOPS)
    is_stop = words is not None and words.length_at(c.sentence.items, c.trigger_item) > 0
    return c.sense == "arrival" and not is_stop
