"""Talks that somebody stays away from or leaves: "having left the summit early"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.word_sets import either

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.row import Row

LONGEST = 3  # words of "walked out of"


def is_left(row: Row, i: int) -> bool:
    """Whether the verb before the noun at item `i`, over its articles, says that the subject is not there."""
    g, k = row.grammar, i
    words = g.classes.get("staying_away")
    while k > 0 and row.items[k - 1].lower in either(g.determiners, g.definite):
        k -= 1
    return words is not None and any(p + words.length_at(row.items, p) == k for p in range(max(0, k - LONGEST), k))
