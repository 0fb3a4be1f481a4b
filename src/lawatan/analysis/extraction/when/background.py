"""The month of what a page tells of earlier times: "He was in Paris in July. There he also met Y": both in July."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.dating import DateField, Dates
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME, EventType
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
                if beside and ((is_there and gap == 1) or places & {p.country for p in o.places}):
                    month = DateField(start.date, start.date, start.span, How.COMPUTED, RULE)
                    return Dates(month, month)
    return None


def _is_open(c: Candidate) -> bool:
    """Whether a contact is told as over, without a date of its own."""
    has_date = any(t.type is not TimeType.DURATION for t in c.times)
    return not has_date and c.distance is None and not c.in_headline and c.status not in TO_COME
