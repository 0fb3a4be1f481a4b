"""Words of moving that open an infinitive, and move nobody: "went on to urge restraint", "continues to press Oslo"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause


def opens_infinitive(candidate: Candidate, clause: Clause, end: int) -> bool:
    """Whether a predicate of moving ends in a word of purpose, before item `end`, that a verb follows, and no place."""
    items, g = clause.items, clause.grammar
    if candidate.sense != "departure" or candidate.places or candidate.region is not None or end >= len(items):
        return False
    is_purpose = end > candidate.trigger_item + 1 and bool(g.purpose.length_at(items, end - 1))
    behind = items[end]
    is_word = behind.kind is ItemKind.WORD and behind.text.islower() and behind.lower not in g.determiners
    return is_purpose and is_word and not g.there.length_at(items, end)
