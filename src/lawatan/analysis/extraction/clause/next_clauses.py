"""Where what a predicate governs ends because a clause with a subject of its own begins: "and on Tuesday he met"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.legs import is_before_time

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.row import Row


def next_clause(row: Row, i: int, end: int) -> int:
    """The conjunction behind item `i` with which a pronoun, over times, begins a clause of its own; else `end`."""
    items, g = row.items, row.grammar
    for k in range(i, end - 1):
        if items[k].lower not in row.conjunctions:
            continue
        p = k + 1
        while p < end and (items[p].time is not None or items[p].text == "," or is_before_time(row, p)):
            p += 1
        is_timed = p > k + 1
        if p + 1 < end and row.is_pronoun(p) and (is_timed or items[p + 1].lower in g.auxiliaries):
            return k
    return end
