"""A side behind the same preposition once more: "talks with A and, in the morning, with B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import PLACES, ItemKind
from lawatan.analysis.extraction.clause.objects import MAX_SKIP
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.who.actor import PERSON_TYPES

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.objects import ObjectRow

APPOSED = 8  # items of ", the foreign minister of Kenya in Oslo," between a side and the conjunction


def next_side(row: ObjectRow, k: int, words: frozenset[str], *, later: bool = True) -> list[int]:
    """Who follows a preposition of `words` after a conjunction behind the side at item `k`.

    Times may stand between, and what the side is besides: "with A, the Chinese minister, and with B". Without `later`
    nobody who is met after the others: "with A and then with B".
    """
    items, g = row.items, row.grammar
    joined = False
    p = _past_apposition(row, k)
    start = p
    while p < len(items) and p - start < MAX_SKIP:
        item = items[p]
        if item.lower in words and joined:
            return row.object(p + 1)
        if not later and (item.lower in g.next_leg - row.conjunctions or item.kind is ItemKind.TIME):
            return []
        is_next = item.lower in row.conjunctions or (items[p - 1].text == "," and item.lower in g.next_leg - g.skip)
        after = g.classes.get("afterwards")
        if after is not None and after.length_at(items, p):
            return []  # "with A and then with B": at talks of their own
        also = g.classes.get("joined_also")
        n = also.length_at(items, p) if also is not None else 0
        joined = joined or is_next or n > 0
        passed = item.text == "," or item.kind is ItemKind.TIME or item.lower in row.conjunctions or n > 0
        if not (passed or item.lower in g.next_leg or item.lower in g.timed):
            return []
        p += max(n, 1)
    return []


def _past_apposition(row: ObjectRow, k: int) -> int:
    """The item of the comma that closes what is said of the side at item `k` behind a comma, else the next one."""
    items, g = row.items, row.grammar
    if k + 3 < len(items) and items[k + 1].lower in g.prepositions["at"] and row.is_place(k + 2):
        return k + 3 if items[k + 3].text == "," else k + 1  # "the foreign minister in Oslo, and with Y"
    if k + 1 >= len(items) or items[k + 1].text != ",":
        return k + 1
    over = either(g.determiners, g.any_preposition, g.possessives)
    for p in range(k + 2, min(k + 2 + APPOSED, len(items))):
        m = items[p].mention
        if items[p].text == ",":
            return p
        is_same = m is not None and (m.type in PLACES or (m.type in PERSON_TYPES and not m.name) or _is_of(row, k, p))
        is_word = items[p].kind is ItemKind.WORD and not row.is_boundary(p) and items[p].lower not in g.relatives
        if not is_same and not (is_word and (items[p].lower in over or items[p].text.islower())):
            return k + 1
        if items[p].lower in row.conjunctions or items[p].lower in g.auxiliaries:
            return k + 1
    return k + 1


def _is_of(row: ObjectRow, k: int, p: int) -> bool:
    """Whether items `k` and `p` mean the same person."""
    a, b = row.items[k].mention, row.items[p].mention
    return a is not None and b is not None and a.entity == b.entity
