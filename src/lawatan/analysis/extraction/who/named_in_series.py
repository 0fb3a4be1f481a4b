"""Talks of which a noun tells several, and the text names some: "a series of meetings, among them with A and B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause


SERIES_REACH = 3  # items of "a series of separate" before "meetings"


def names_some(c: Candidate, clause: Clause, i: int, n: int) -> bool:
    """Whether words such as "among them" stand between the noun at items `i`..`i+n` and whom it names last."""
    g = clause.grammar
    words = g.classes.get("including")
    named = [a for a in c.actors if a.name and a.is_official and a.span.start >= c.trigger.end]
    if words is None or not named or c.type is not EventType.MEETING:
        return False
    last = next((k for k, item in enumerate(clause.items) if item.end >= named[0].span.end), i)
    if words.find(clause.items, i + n, last) is not None:
        return True
    series = g.classes.get("series_nouns")  # "a series of meetings with President X": with him at least once
    told = series.find_last(clause.items, max(0, i - SERIES_REACH), i) if series is not None else None
    is_with = any(x.lower in g.prepositions["with"] for x in clause.items[i + n - 1 : i + n + 1])
    return told is not None and is_with and all(a.is_person for a in c.actors)
