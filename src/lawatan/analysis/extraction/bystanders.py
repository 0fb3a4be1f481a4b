"""States that a sentence about a drill names and that take no part: where it is, who watches, whose border is near."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawatan.analysis.extraction.syntax import Clause

LONGEST = 3  # items of "border with the", "protest from"


def is_bystander(clause: Clause, k: int) -> bool:
    """As in "off the coast of Guam", "watched by the United States", "near the border with Chile": item `k`."""
    items, g = clause.items, clause.grammar
    p = k - 1
    while p > 0 and items[p].lower in g.determiners:
        p -= 1
    if p < 0:
        return False
    if p and items[p].lower in g.prepositions.get("by", ()) and items[p - 1].lower in g.waters:
        return True
    words = g.classes.get("bystanders")
    if words is None:
        return False
    return any(words.length_at(items, first) == p + 1 - first for first in range(max(0, p + 1 - LONGEST), p + 1))
