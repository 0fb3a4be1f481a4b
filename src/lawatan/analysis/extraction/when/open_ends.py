"""Visits to come that are known by a month or a year: "is expected in Oslo in June", "akan ke Riga bulan depan".

That says when they begin and leaves their end open. Where a month is told of a state as what is visited in it ("will
visit Peru in June"), the visit lies within it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.dating import Dates
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME, EventType, Status

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.contact import Contact

NAMED = "XXXX-"  # how the values of months with a name begin


def open_end(contact: Contact, dates: Dates, status: Status, grammar: ContactGrammar) -> Dates:
    """The dates of a contact, without an end where it is a visit to come and no day of it is known."""
    start, end = dates.start, dates.end
    if contact.type is not EventType.VISIT or status not in TO_COME or start is None or end is None:
        return dates
    is_coarse = start.date == end.date and len(start.date or "") < ISO_DAY
    if not is_coarse or (status is Status.PLANNED and any(_is_within(c, grammar) for c in contact.candidates)):
        return dates
    return Dates(start, None, dates.duration)


def _is_within(c: Candidate, grammar: ContactGrammar) -> bool:
    """As in "will visit Peru in June": a verb with a state as its object, and a month with a name."""
    items = c.sentence.items
    behind = next((k for k in range(c.trigger_item, len(items)) if items[k].start >= c.trigger.end), len(items))
    is_object = items[behind - 1].lower not in grammar.any_preposition and behind < len(items)
    is_object = is_object and any(p.span.start == items[behind].start for p in c.places)
    return not c.is_nominal and is_object and any(t.value.startswith(NAMED) for t in c.times)
