"""Whether a noun means another one of a series than the one told before: "the next summit", "KTT tahun lalu"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind

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


def is_open_noun(items: Sequence[Item], k: int, n: int, grammar: ContactGrammar) -> bool:
    """Whether the noun at items `k`..`k+n` can mean what was told before: no name, number or article parts it off."""
    last = k + n - 1
    if is_another(items, last if grammar.table.forum_head_first else k, grammar):
        return False
    if not grammar.table.forum_head_first:
        return k > 0 and items[k - 1].lower in grammar.definite
    behind = items[last + 1] if last + 1 < len(items) else None
    is_bare = behind is None or behind.kind in (ItemKind.TIME, ItemKind.PUNCTUATION)
    return is_bare or (behind is not None and behind.lower in grammar.any_preposition | grammar.definite)
