"""Stops told by their order alone: "Riga and Oslo follow", "Next comes Oslo", "After Riga comes Oslo"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.legs import is_before_time

if TYPE_CHECKING:
    from collections.abc import Callable, Set

    from lawatan.analysis.extraction.clause.syntax import Clause

BESIDE = 2  # items of "After Riga"


def stops_in_order(clause: Clause, states: Set[str], row: Callable[[Clause, int], list[int]]) -> list[int]:
    """The stops of such a sentence, behind or before others in the `states` of a visit that goes on; none without them.

    `row` gives the places of a list that begins at an item.
    """
    items, classes = clause.items, clause.grammar.classes
    follow, following, beside = (classes.get(name) for name in ("stops_follow", "stops_next", "stops_beside"))
    left = classes.get("leaving_stop")
    if follow is None or following is None or beside is None or left is None or not states:
        return []
    first = row(clause, 0) if clause.is_place(0) else []
    if first:
        n = follow.length_at(items, first[-1] + 1)
        return first if n and _closes(clause, first[-1] + 1 + n) else []
    n = following.length_at(items, 0)
    if n:
        return _closing(clause, row(clause, n))
    if not left.length_at(items, 0) or len(items) <= BESIDE or not clause.is_place(1):
        return []
    m, at = items[1].mention, BESIDE + (items[BESIDE].text == ",")
    n = beside.length_at(items, at)
    return _closing(clause, row(clause, at + n)) if n and m is not None and m.country in states else []


def _closing(clause: Clause, found: list[int]) -> list[int]:
    return found if found and _closes(clause, found[-1] + 1) else []


def _closes(clause: Clause, k: int) -> bool:
    """Whether nothing but a time or the end of a clause stands at item `k`."""
    items = clause.items
    is_end = k >= len(items) or items[k].kind in (ItemKind.PUNCTUATION, ItemKind.TIME)
    return is_end or is_before_time(clause, k)
