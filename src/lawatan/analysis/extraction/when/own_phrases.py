"""Times that a noun has behind it, not those of a verb before it: "in June sent a note on the May talks"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.mention import TimeType

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
        dates = [t for t in c.times if t.type is TimeType.DATE]
        behind = [t for t in dates if t.start >= c.trigger.end]
        if not (c.is_nominal and behind and clause.grammar.verb_prefixes):
            continue
        others = [t for t in dates if t.start < c.trigger.start and _has_verb(clause, t, c)]
        c.times = [t for t in c.times if t not in others]


def _has_verb(clause: Clause, time: TimeExpression, c: Candidate) -> bool:
    """Whether a verb stands between a time and the noun of a contact behind it, and no comma."""
    between = [i for i in clause.items[: c.trigger_item] if i.start > time.start]
    prefixes = clause.grammar.verb_prefixes
    is_verb = any(i.text.islower() and i.lower.startswith(prefixes) and i.mention is None for i in between[:4])
    return is_verb and all(i.text != "," for i in between)
