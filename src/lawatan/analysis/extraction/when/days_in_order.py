"""Weekdays of plans told in the order in which they will come: "in Nairobi on Saturday and in Kampala on Wednesday".

A weekday of what is to come is the next one of its name; behind another day of the same plan it is the next after that.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from lawatan.analysis.time import reanchor, resolve_weekday
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.records.mention import TimeExpression

RULE = ".in-order"  # ends the id of the rule of a day that was moved on
WEEK = timedelta(days=7)


def put_days_in_order(found: Sequence[Candidate], grammar: ContactGrammar, published: str | None) -> None:
    """Moves a weekday of a planned contact on by a week where the one told before it would be later.

    The contacts are of one sentence and of one of their people; "after" between them turns their order round.
    """
    if published is None:
        return
    plans = [c for c in found if c.status in TO_COME and len(c.times) == 1 and not c.background]
    plans.sort(key=lambda c: (c.times[0].start, c.trigger_item))
    for a, c in pairwise(plans):
        told, day = (reanchor(k.times[0], published, "future") for k in (a, c))
        first, before = day.first or "", told.last or ""
        are_days = len(first) == len(before) == ISO_DAY and resolve_weekday(c.times[0], published, "future") is not None
        if are_days and first < before and _are_told_in_turn(a, c, grammar):
            c.times = [_a_week_on(day)]


def _are_told_in_turn(a: Candidate, c: Candidate, grammar: ContactGrammar) -> bool:
    is_behind = a.sentence is c.sentence and a.times[0].start != c.times[0].start
    if not is_behind or not {x.entity for x in a.actors} & {x.entity for x in c.actors}:
        return False
    items = c.sentence.items
    return not any(i.lower in grammar.after for i in items[min(a.trigger_item, c.trigger_item) : c.trigger_item])


def _a_week_on(t: TimeExpression) -> TimeExpression:
    first, last = (
        (date.fromisoformat(d) + WEEK).isoformat() if d and len(d) == ISO_DAY else d for d in (t.first, t.last)
    )
    return replace(t, first=first, last=last, rule=t.rule + RULE, how="computed")
