"""Holders of two or three states who are named behind them: "pemimpin kedua negara, A dari X dan B dari Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.who.actor import PERSON_TYPES

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.coordination import CoordinatedRow

_OPENING = (",", ":", "(", "-", "--", "\u2013", "\u2014")


def holders_behind(row: CoordinatedRow, k: int) -> list[int]:
    """The persons named behind "of the two states", which stands right behind the holders at item `k`."""
    items, g = row.items, row.grammar
    holders = items[k].mention
    if holders is None or holders.type not in PERSON_TYPES:
        return []
    p = k + 1
    while p < len(items) and items[p].lower in g.any_preposition | g.determiners:
        p += 1
    trios = g.classes.get("trio_states")
    n = g.pair_states.length_at(items, p) or (trios.length_at(items, p) if trios is not None else 0)
    p += n
    while p < len(items) and items[p].lower in g.definite:
        p += 1
    while n and p < len(items) and items[p].text in _OPENING:
        p += 1
    if not n or p >= len(items) or items[p - 1].text not in _OPENING:
        return []
    group = row.group_starting_at(p)
    mentions = [items[q].mention for q in group]
    if any(m is None or m.type not in PERSON_TYPES or not m.name for m in mentions):
        return []
    return group if len({m.country for m in mentions if m is not None and m.country}) > 1 else []
