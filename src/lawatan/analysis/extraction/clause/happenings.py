"""Wars, crises and the like: where they go on is not where others talk of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.row import Row

HAPPENINGS = "happenings"  # class of nouns for what goes on somewhere
QUOTES = ('"', "\u201d", "\u2019", "'")
HEAD_REACH = 3  # the most words of such a noun: "gencatan senjata"


def is_of_happening(row: Row, k: int) -> bool:
    """As in "the war in Iraq dominated the talks": a happening stands right before the preposition at item `k`."""
    words = row.grammar.classes.get(HAPPENINGS)
    k -= k > 0 and row.items[k - 1].text in QUOTES
    return words is not None and any(p + words.length_at(row.items, p) == k for p in range(max(0, k - HEAD_REACH), k))
