"""Where somebody comes from: "flew in from a summit in Rome", which says nothing of where to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.row import Row

REACH = 5  # items behind a verb of coming in which its "from" stands


def whence(row: Row, i: int) -> int | None:
    """As in "flew in from a summit", "baru datang dari sidang di Wina": the item of the "from" of a way, right behind.

    Only times stand between it and the predicate that ends before item `i`.
    """
    g = row.grammar
    for k in range(i, min(i + REACH, len(row.items))):
        if row.items[k].lower in g.prepositions["from"]:
            return k
        if row.items[k].kind is not ItemKind.TIME and row.items[k].lower not in g.gap:
            return None
    return None


def is_whence(row: Row, i: int, k: int) -> bool:
    """Whether the preposition at item `k` belongs to what somebody comes from: a noun stands behind "from"."""
    start = whence(row, i)
    if start is None or start >= k:
        return False
    p = start + 1 + (row.items[start + 1].lower in row.grammar.determiners)
    return p < len(row.items) and not row.is_place(p)
