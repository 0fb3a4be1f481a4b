"""States that a page calls by where they are: "stopped in the Balkan country", "tiba di negara Teluk itu"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.described_states import state_described
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Place
    from lawatan.analysis.extraction.clause.syntax import Clause


def place_described(
    clause: Clause, start: int, end: int, named: Sequence[Place], home: frozenset[str | None], *, alone: bool = False
) -> list[tuple[Place, Span]]:
    """The last of the places `named` abroad that such words between the items describe, and the words.

    With `alone`, nothing where they describe several of the states named.
    """
    items, g = clause.items, clause.grammar
    for k in range(start, min(end, len(items))):
        states, n = state_described(clause, k)
        if not states or (k > start and items[k - 1].lower not in g.prepositions["to"] | g.prepositions["in"]):
            continue
        told = [p for p in named if p.country in states and p.country not in home]
        if told and not (alone and len({p.country for p in told}) > 1):
            return [(replace(told[-1], city=None), Span(items[k].start, items[k + n - 1].end))]
    return []
