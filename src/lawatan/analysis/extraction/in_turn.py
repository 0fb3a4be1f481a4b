"""The day of what follows in one sentence: "met X on Monday and later held talks with Y" tells of one day."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.grammar import ContactGrammar

ISO_DAY = len("2023-08-14")
REACH = 5  # items between the conjunction and the second predicate: "and later in the day was to meet"
_BRIEF = (EventType.MEETING, EventType.CALL)


def share_day_in_turn(found: Sequence[Candidate], grammar: ContactGrammar) -> None:
    """Gives a meeting or call without a time the day of the one that the same sentence tells before it."""
    later = grammar.status["later"]
    told = sorted((c for c in found if c.type in _BRIEF), key=lambda c: c.trigger_item)
    for a, c in pairwise(told):
        days = [t for t in a.times if t.type in (TimeType.DATE, TimeType.TIME) and len(t.first or "") == ISO_DAY]
        if c.times or len(days) != 1 or c.status is not a.status or a.trigger_item == c.trigger_item:
            continue
        items = c.sentence.items
        cue = later.find_last(items, max(a.trigger_item + 1, c.trigger_item - REACH), c.trigger_item)
        if cue is not None and items[cue[0] - 1].lower in grammar.conjunctions:
            c.times = days
