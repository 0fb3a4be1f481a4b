"""Which of several times of a contact are its own: those behind its noun, and the new date of what was put off."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType
from lawatan.records.mention import TimeType

PLAN_REACH = 4  # items between "originally" and the day: "originally due to start on"
PHRASE_REACH = 6  # items between "during" and the noun of a visit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.records.mention import TimeExpression

PLAN_REACH = 7  # items from "originally" to the day planned: "originally due to be held in Oslo on"


def keep_own_phrase(clause: Clause, candidates: Iterable[Candidate]) -> None:
    """As in "pada Juni mengirim nota tentang pertemuan di Manila pada Mei": June is of the sending, May of the talks.

    For languages whose pack says how verbs begin.
    """
    for c in candidates:
        if c.is_nominal and c.type is EventType.VISIT:
            c.times = _of_course(clause, c)
        c.times = _of_plan_now(clause, c)
        dates = [t for t in c.times if t.type is TimeType.DATE]
        behind = [t for t in dates if t.start >= c.trigger.end]
        if not (c.is_nominal and behind and clause.grammar.verb_prefixes):
            continue
        others = [t for t in dates if t.start < c.trigger.start and _has_verb(clause, t, c)]
        c.times = [t for t in c.times if t not in others]


<<<<<<< HEAD
def _of_course(clause: Clause, c: Candidate) -> list[TimeExpression]:
    """As in "opens a school on 6 May during a visit from 5 to 7 May": the day of what is done meanwhile is none.

    Takes the times before "during" from a visit that has dates behind it.
    """
    items, g = clause.items, clause.grammar
    near = range(c.trigger_item - 1, max(-1, c.trigger_item - PHRASE_REACH), -1)
    during = next((k for k in near if items[k].lower in g.during), None)
    is_dated = any(t.type is TimeType.DATE and t.start >= c.trigger.end for t in c.times)
    return c.times if during is None or not is_dated else [t for t in c.times if t.start > items[during].start]


def _of_plan_now(clause: Clause, c: Candidate) -> list[TimeExpression]:
    """As in "the visit, originally set for 6 May, will be on 9 May": not the day that has been given up."""
    words = clause.grammar.classes.get("formerly")
    if words is None or sum(t.type is TimeType.DATE for t in c.times) < 2:
        return c.times
    at = {i.start: k for k, i in enumerate(clause.items)}
    off = [
        t for t in c.times if (k := at.get(t.start)) and words.find(clause.items, max(0, k - PLAN_REACH), k) is not None
    ]
    return [t for t in c.times if t not in off[:1]]
=======
def keep_new_date(clause: Clause, candidates: Iterable[Candidate]) -> None:
    """As in "originally planned for Friday, will now take place on Monday": the first date yields to the new one."""
    words = clause.grammar.classes.get("at_first")
    for c in candidates if words is not None else ():
        dates = [t for t in c.times if t.type is TimeType.DATE]
        first = [t for t in dates if _is_of_first_plan(clause, t)] if len(dates) > 1 else []
        if 0 < len(first) < len(dates):
            c.times = [t for t in c.times if t not in first]


def _is_of_first_plan(clause: Clause, time: TimeExpression) -> bool:
    items, words = clause.items, clause.grammar.classes["at_first"]
    k = bisect_left(items, time.start, key=lambda i: i.start)
    found = words.find_last(items, max(0, k - PLAN_REACH), k)
    return found is not None and not any(i.text == "," or i.time is not None for i in items[found[0] : k])
>>>>>>> fb769c5 (What begins on a day ends on another; days of what is talked about, of force, of a first plan are not the contact's; clauses of place have their own)


def _has_verb(clause: Clause, time: TimeExpression, c: Candidate) -> bool:
    """Whether a verb stands between a time and the noun of a contact behind it, and no comma."""
    between = [i for i in clause.items[: c.trigger_item] if i.start > time.start]
    prefixes = clause.grammar.verb_prefixes
    is_verb = any(i.text.islower() and i.lower.startswith(prefixes) and i.mention is None for i in between[:4])
    return is_verb and all(i.text != "," for i in between)
