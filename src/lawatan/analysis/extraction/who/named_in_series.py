"""Talks of which a noun tells several, and the text names some: "a series of meetings, among them with A and B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause


def names_some(c: Candidate, clause: Clause, i: int, n: int) -> bool:
    """Whether words such as "among them" stand between the noun at items `i`..`i+n` and whom it names last."""
    words = clause.grammar.classes.get("including")
    named = [a for a in c.actors if a.name and a.span.start >= c.trigger.end]
    if words is None or not named or c.type is not EventType.MEETING:
        return False
    last = next((k for k, item in enumerate(clause.items) if item.end >= named[0].span.end), i)
    return words.find(clause.items, i + n, last) is not None
