"""The month of what a page tells of earlier times: "He was in Paris in July. There he also met Y": both in July.

So is what was done in the course of a visit: "menandatangani pakta itu saat X mengunjungi Y pada Juni 2024".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.dating import DateField, Dates
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME, EventType, Part
from lawatan.records.mention import TimeType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.contact import Contact

RULE = "time.month-told-before"
REACH = 2  # sentences back to the contact that has the month
OPENING = 4  # items from the top of a sentence in which "there" points back


def month_told(contact: Contact, dated: Sequence[tuple[Contact, Dates]], grammar: ContactGrammar) -> Dates | None:
    """The month or year of a contact told shortly before, of one of the same people in the same place.

    `dated` are the contacts of the page with the dates that are told of them.
    """
    if contact.type is EventType.EXERCISE or not all(_is_open(c) for c in contact.candidates):
        return None
    for c in contact.candidates:
        people, places = {a.entity for a in c.actors}, {p.country for p in c.places}
        is_there = grammar.there.find(c.sentence.items, 0, OPENING) is not None
        for other, dates in dated:
            start = dates.start
            if other is contact or start is None or not 0 < len(start.date or "") < ISO_DAY:
                continue
            for o in other.candidates:
                gap = c.sentence.index - o.sentence.index
                beside = 0 < gap <= REACH and o.times and {a.entity for a in o.actors} & people
                is_same = (is_there and gap == 1) or bool(places & {p.country for p in o.places})
                if (beside and is_same) or _in_course(c, o, grammar):
                    month = DateField(start.date, start.date, start.span, How.COMPUTED, RULE)
                    return Dates(month, month)
    return None


def _in_course(c: Candidate, visit: Candidate, grammar: ContactGrammar) -> bool:
    """Whether a visit is told in a clause of when something was done by who travelled, or by both states."""
    if visit.type is not EventType.VISIT or visit.sentence is not c.sentence or visit.trigger_item < c.trigger_item:
        return False
    between = c.sentence.items[c.trigger_item : visit.trigger_item]
    sides = {a.country for a in c.actors} - {None}
    travellers = visit.parts.get(Part.TRAVELLER, [])
    states = {a.country for a in travellers} | {p.country for p in visit.places}
    is_theirs = {a.entity for a in travellers} & {a.entity for a in c.actors} or len(sides & states) > 1
    return bool(is_theirs) and any(i.lower in grammar.when for i in between)


def _is_open(c: Candidate) -> bool:
    """Whether a contact is told as over, without a date of its own."""
    has_date = any(t.type is not TimeType.DURATION for t in c.times)
    return not has_date and c.distance is None and not c.in_headline and c.status not in TO_COME
