"""Times that a noun has behind it, not those of a verb before it: "in June sent a note on the May talks"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType
from lawatan.records.mention import TimeType

PLAN_REACH = 4  # items between "originally" and the day: "originally due to start on"
PROMISE_REACH = 16  # items from "promised" to what is promised
PHRASE_REACH = 6  # items between "during" and the noun of a visit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.records.mention import TimeExpression


def keep_own_phrase(clause: Clause, candidates: Iterable[Candidate]) -> None:
    """As in "pada Juni mengirim nota tentang pertemuan di Manila pada Mei": June is of the sending, May of the talks.

    For languages whose pack says how verbs begin.
    """
    for c in candidates:
        if c.is_nominal and c.type is EventType.VISIT:
            c.times = _of_course(clause, c)
        c.times = _of_promised(clause, _of_plan_now(clause, c), c)
        dates = [t for t in c.times if t.type is TimeType.DATE]
        behind = [t for t in dates if t.start >= c.trigger.end]
        if not (c.is_nominal and behind and clause.grammar.verb_prefixes):
            continue
        others = [t for t in dates if t.start < c.trigger.start and _has_verb(clause, t, c)]
        c.times = [t for t in c.times if t not in others]


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


def _of_promised(clause: Clause, times: list[TimeExpression], c: Candidate) -> list[TimeExpression]:
    """As in "promised on a visit in March to receive Y": what stands before the promised act is of the promise."""
    cue, words = c.status_cue, clause.grammar.classes.get("promising")
    near = range(max(0, c.trigger_item - PROMISE_REACH), c.trigger_item)
    at = next((k for k in near if cue is not None and clause.items[k].start == cue.start), None)
    if at is None or cue is None or words is None or not words.length_at(clause.items, at):
        return times
    return [t for t in times if not cue.end <= t.start < c.trigger.start]


def _has_verb(clause: Clause, time: TimeExpression, c: Candidate) -> bool:
    """Whether a verb stands between a time and the noun of a contact behind it, and no comma."""
    between = [i for i in clause.items[: c.trigger_item] if i.start > time.start]
    prefixes = clause.grammar.verb_prefixes
    is_verb = any(i.text.islower() and i.lower.startswith(prefixes) and i.mention is None for i in between[:4])
    return is_verb and all(i.text != "," for i in between)
