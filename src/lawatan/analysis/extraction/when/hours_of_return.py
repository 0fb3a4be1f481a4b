"""Ways home told by an hour alone: "flew there on Tuesday and returned to Paris at dawn", "was home by nightfall".

Before the morning it is the day after the one on which the visit began; by the evening it is that day itself, or the
next one where it began in the evening or at night.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import TimeExpression, TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar

RULE = "time.hour-of-return"
REACH = 6  # items behind a way home in which its hour stands
BACK = 1  # sentences from the visit to its way home
NIGHT = ("TEV", "TNI")  # what the values of evenings and nights end in


def day_by_hour(
    c: Candidate, before: Sequence[Candidate], grammar: ContactGrammar
) -> TimeExpression | None:  # fmt: skip
    """The day of a way home that says its hour, counted from the visit told before it."""
    at_night, by_evening = grammar.classes.get("small_hours"), grammar.classes.get("by_evening")
    if at_night is None or by_evening is None or any(t.first for t in c.times):
        return None
    items = c.sentence.items
    first = next((k for k in range(c.trigger_item, len(items)) if items[k].start >= c.trigger.end), len(items))
    stop = next((k for k in range(first, len(items)) if items[k].text in (",", ";")), len(items))
    stop = min(stop, first + REACH)
    hour = at_night.find(items, first, stop)
    found = hour or by_evening.find(items, first, stop)
    has_day = any(i.time is not None and i.time.first is not None for i in items[first : stop + REACH])
    start = _day_of_visit(c, before) if found is not None and not has_day else None
    if found is None or start is None:
        return None
    days = 1 if hour is not None or start.value.endswith(NIGHT) else 0
    day = (dt.date.fromisoformat(start.first or "") + dt.timedelta(days=days)).isoformat()
    words = (items[found[0]].start, items[min(sum(found), len(items)) - 1].end)
    return TimeExpression(TimeType.DATE, *words, day, RULE, first=day, last=day, how="computed")


def _day_of_visit(c: Candidate, before: Sequence[Candidate]) -> TimeExpression | None:
    """The one day that the visit before a way home is told with."""
    travellers = c.entities_of(Part.TRAVELLER)
    for v in reversed(before):
        if c.sentence.index - v.sentence.index > BACK:
            return None
        if v.type is not EventType.VISIT or v.background or v.in_headline:
            continue
        if not v.entities_of(Part.TRAVELLER) & travellers:
            continue
        days = [t for t in v.times if t.type is not TimeType.DURATION and len(t.first or "") == ISO_DAY]
        return days[0] if len(days) == 1 and days[0].first == days[0].last else None
    return None
