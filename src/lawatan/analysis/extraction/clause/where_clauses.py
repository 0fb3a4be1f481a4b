"""Clauses about the place just told: "flies to Oslo, where on Friday he meets Y", "di mana ia menemui Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item


def where_at(items: Sequence[Item], k: int, grammar: ContactGrammar) -> int:
    """Number of items of the word or phrase at item `k` that opens such a clause; 0 where there is none."""
    if items[k].lower in grammar.where:
        return 1
    n = grammar.boundaries.length_at(items, k)
    return n if n > 1 and " ".join(i.lower for i in items[k : k + n]) in grammar.where else 0
