"""Further legs of a way behind its first place: "ke Brunei, lalu ke Oman", "to Rome on Monday and then to Oslo"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.row import Row


def next_leg(row: Row, k: int, words: frozenset[str], *, days: bool) -> int | None:
    """The preposition, one of `words`, of the leg that goes on behind the place at item `k`; None where none does.

    With `days` a time may stand between the two.
    """
    items, g = row.items, row.grammar
    joined = False
    p = k + 1
    while p < len(items):
        after = items[p + 1].time if p + 1 < len(items) else None
        is_leg = items[p].text == "," or items[p].lower in g.next_leg
        is_day = items[p].time is not None or (after is not None and items[p].lower in g.any_preposition)
        if not is_leg and not (days and is_day):
            break
        joined = joined or is_leg
        p += 1
    return p if joined and p < len(items) and items[p].lower in words else None
