"""Visits told by one of their days: "met X on Tuesday, the second day of his three-day visit"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME, EventType
from lawatan.records.mention import TimeExpression, TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item

RULE = "time.nth-day"
REACH = 7  # items before the noun of a visit in which "the second day of" stands
IN_DAYS = re.compile(r"P(?P<days>[0-9]{1,2})D")


def take_nth_day(found: Sequence[Candidate], grammar: ContactGrammar) -> None:
    """Gives visits without a date the first day that follows from the day told beside them and its number.

    The last day needs to be told of how many.
    """
    for v in found:
        dates = [t for t in v.times if t.type is not TimeType.DURATION]
        if v.type is not EventType.VISIT or not v.is_nominal or dates or v.status in TO_COME:
            continue
        lengths = [int(m["days"]) for t in v.times if (m := IN_DAYS.fullmatch(t.value))]
        number = _number_of(v, lengths, grammar)
        day = only_day(v.sentence.items)
        if number is None or day is None or any(c.status in TO_COME for c in found if day in c.times):
            continue
        first = (dt.date.fromisoformat(day.first or "") - dt.timedelta(days=number - 1)).isoformat()
        start = TimeExpression(TimeType.DATE, day.start, day.end, first, RULE, first=first, last=first, how="computed")
        v.times = [*v.times, start]


def _number_of(v: Candidate, lengths: Sequence[int], grammar: ContactGrammar) -> int | None:
    """Which day of the visit is told: of the last one its length says so."""
    items, words = v.sentence.items, grammar.classes.get("visit_days")
    numbers, final = grammar.table.classes.get("nth", []), grammar.classes.get("final")
    for k in range(v.trigger_item - 1, max(0, v.trigger_item - REACH), -1):
        if words is None or not words.length_at(items, k):
            continue
        for p in (k - 1, k + 1):
            if items[p].lower in numbers:
                return numbers.index(items[p].lower) + 1
            if final is not None and final.length_at(items, p) and len(lengths) == 1:
                return lengths[0]
    return None


def only_day(items: Sequence[Item]) -> TimeExpression | None:
    """The one day that a sentence tells; None where it tells several."""
    days = [i.time for i in items if i.time is not None and len(i.time.first or "") == ISO_DAY]
    is_one = len(days) == 1 and days[0].first == days[0].last and days[0].mod is None
    return days[0] if is_one else None
