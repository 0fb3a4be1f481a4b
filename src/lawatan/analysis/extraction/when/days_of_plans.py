"""Days of plans that are told in the past: "was due in Colombo on 29 April", read in May, is of the April before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.dating import WEEKDAY
from lawatan.analysis.time import days_between, reanchor
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.records.mention import TimeExpression

WAS_DUE = "was_due"  # class of plans told in the past: "was to", "were due"
CUE_REACH = 24  # items before a predicate in which these words stand
DAYS_BACK = 60  # days before publication of which such a plan may be
GONE_BY = ".gone-by"  # what the rule of a day read thus ends in
YESTERDAY = 1  # a weekday that many days before publication is not that of the week after


def face_days_of_plans(candidates: Sequence[Candidate], grammar: ContactGrammar, published: str | None) -> None:
    """Reads the days of plans told in the past backwards, where they came shortly before publication."""
    if published is None or WAS_DUE not in grammar.classes:
        return
    for c in candidates:
        if c.status in TO_COME and _was_due(c, grammar):
            c.times = [_faced(t, published) for t in c.times]


def _was_due(c: Candidate, grammar: ContactGrammar) -> bool:
    cue, items, words = c.status_cue, c.sentence.items, grammar.classes[WAS_DUE]
    start = cue.start if cue is not None else c.trigger.start  # "was due in"
    near = range(max(0, c.trigger_item - CUE_REACH), c.trigger_item + 1)
    at = next((k for k in near if items[k].start == start), None)
    return at is not None and any(words.length_at(items, k) for k in range(max(0, at - 1), at + 1))


def _faced(time: TimeExpression, published: str) -> TimeExpression:
    past = reanchor(time, published, "past")
    if past.first is None or len(past.first) != ISO_DAY or past.first != past.last:
        return time
    gap = days_between(past.first, published[:ISO_DAY])
    is_past = 0 < gap <= (YESTERDAY if WEEKDAY.fullmatch(time.value) else DAYS_BACK)
    return replace(past, rule=time.rule + GONE_BY) if is_past else time
