"""Talks that somebody speaks of, and that nobody holds: "supports talks with X", "Talks with X must go on"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.whether.governing import RIGHT_BEFORE
from lawatan.analysis.extraction.whether.wanted import sought
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.whether.readings import InClause

_BECAME = ("cancelled", "postponed", "ended")  # what talks that are held can have to be
BEHIND_REACH = 9  # items of "between A and B" before what is said of the talks


def spoken_of(p: InClause) -> tuple[int, int] | None:
    """The words that say that talks are wished for, or needed; None where a day makes them talks of their own."""
    stop = p.clause.end_of(p.end - 1)
    is_dated = any(i.time is not None and i.time.type is TimeType.DATE for i in p.items[p.i : stop])
    if p.frame.type != "meeting" or is_dated:
        return None
    if (looked_for := sought(p)) is not None:
        return looked_for
    wished = p.cues("advocated").find_last(p.items, max(p.left, p.i - RIGHT_BEFORE), p.i)
    apart = either(p.grammar.possessives, p.grammar.any_preposition)  # "her talks", "won backing in talks with"
    if wished is not None and not any(i.lower in apart for i in p.items[sum(wished) : p.i]):
        return wished
    needed = p.cues("needed_after").find(p.items, p.end, min(p.right, p.end + BEHIND_REACH)) if p.is_noun else None
    if needed is None or not all(_is_of_sides(p, i) for i in p.items[p.end : needed[0]]):
        return None  # "Talks with X found that aid must flow"
    became = any(p.cues(name).find(p.items, sum(needed) - 1, stop) for name in _BECAME)
    return None if became else needed  # "Talks with X had to be put off"


def _is_of_sides(p: InClause, item: Item) -> bool:
    """Whether an item can stand in "talks between A and B", "the talks with Iran"."""
    g = p.grammar
    return item.mention is not None or item.lower in either(g.any_preposition, g.determiners, p.clause.conjunctions)
