"""What governs one infinitive governs the next: "is expected to be drafted in May and to be signed at the summit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.whether.governing import REACH_PLANNED
from lawatan.records.event_mention import Status

if TYPE_CHECKING:
    from lawatan.analysis.extraction.whether.readings import InClause, StatusReading

REACH = 40  # items between what governs the first infinitive and the second
_MARKS = frozenset({",", ";"})


def in_joined_infinitive(p: InClause) -> StatusReading | None:
    """The status of what stands in an infinitive that a conjunction joins to a planned one before it."""
    items, g = p.items, p.grammar
    stops = either(_MARKS, g.relatives, g.speech, g.after, g.ahead, g.during)
    for k in range(p.i - 1, max(0, p.i - REACH_PLANNED), -1):
        if items[k].lower in stops:
            return None
        if items[k].lower in g.control_links and items[k - 1].lower in g.conjunctions:
            return _governed(p, k - 1)
    return None


def _governed(p: InClause, k: int) -> StatusReading | None:
    """By the last words of planning before item `k`, the conjunction, that an infinitive stands behind.

    Who agreed to do something at a forum was there.
    """
    items, g = p.items, p.grammar
    for name in ("planned", "pledged") if p.frame.type != "gathering" else ("planned",):
        found = p.cues(name).find_last(items, max(0, k - REACH), k)
        if found is None:
            continue
        end = sum(found)
        is_linked = items[end - 1].lower in g.control_links or items[end].lower in g.control_links
        if is_linked and not any(i.text == ";" or i.lower in g.speech for i in items[end:k]):
            return p.said(found, Status.PLANNED)
    return None
