"""Whether a noun means another one of a series than the one told before: "the next summit", "KTT tahun lalu"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item

BESIDE = 3  # items beside a noun in which "next" or "last year's" stands


def is_another(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """Whether the noun at item `k` is said to be a next or an earlier one."""
    words = grammar.classes.get("another")
    if words is None:
        return False
    if grammar.table.forum_head_first:
        return k + 1 < len(items) and words.length_at(items, k + 1) > 0
    for p in range(k - 1, max(-1, k - 1 - BESIDE), -1):
        if words.length_at(items, p):
            return True
        if items[p].lower in grammar.definite or not items[p].text[0].isalpha():
            return False
    return False
