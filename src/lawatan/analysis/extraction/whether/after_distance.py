"""What lies so long before a plan: "will visit Oslo on Friday, a week after X was there", "sepekan setelah X ke sana".

What came before something to come is over where its verb is in a form of the past, or where a week or more lies
between them; of a day or two before a plan nothing is said.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.distances import days_of_distance
from lawatan.analysis.extraction.when.time_bearing import is_distance
from lawatan.records.event_mention import Status

if TYPE_CHECKING:
    from lawatan.analysis.extraction.whether.readings import InClause, StatusReading

REACH = 12  # items from "after" to the predicate
MAIN_REACH = 30  # items before "after" in which the plan stands
FEW_DAYS = 7


def after_distance(p: InClause) -> StatusReading | None:
    """Over, for a predicate behind "a week after" that a plan in the same sentence precedes; None elsewhere."""
    items, g = p.items, p.grammar
    for k in range(p.i - 1, max(0, p.i - REACH), -1):
        if items[k].text in (";", ":") or items[k].lower in g.relatives:
            return None
        if items[k].lower not in g.after or not is_distance(p.clause, k - 1):
            continue
        planned, to_come = p.cues("planned"), p.cues("future")
        if to_come.find(items, k, p.i) is not None or not _lies_back(p, k - 1):
            return None
        start = max(0, k - MAIN_REACH)
        is_plan = planned.find(items, start, k) is not None or to_come.find(items, start, k) is not None
        said = p.said((k, 1), Status.COMPLETED, "after-distance")
        return replace(said, background=True) if is_plan else None
    return None


def _lies_back(p: InClause, k: int) -> bool:
    """Whether the time at item `k` is long enough, or the verb in the past, for what lies so long before a plan."""
    time = p.items[k].time
    if p.is_past_form or time is None:
        return time is not None
    days = days_of_distance(time)
    return days >= FEW_DAYS if days is not None else time.value.endswith(("W", "M", "Y")) and "T" not in time.value
