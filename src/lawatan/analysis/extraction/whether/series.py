"""Words for a series, which speak of the noun behind them: "dalam rangkaian lawatan itu X menemui Y" tells of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind

if TYPE_CHECKING:
    from lawatan.analysis.extraction.whether.readings import InClause

DESCRIBING = 2  # items of "of direct" between "a series" and its noun: "a series of direct talks"


def is_of_other_noun(p: InClause, found: tuple[int, int]) -> bool:
    """Whether a cue is a word for a series of something else than what the predicate tells: "a series of attacks"."""
    words = p.grammar.classes.get("series_nouns")
    if words is None or not words.length_at(p.items, found[0]):
        return False
    if not p.is_noun:
        return True
    k = sum(found)
    between = p.items[k : p.i]
    is_plain = all(x.kind is ItemKind.WORD and x.lower not in p.grammar.definite for x in between)
    return len(between) > DESCRIBING or not is_plain or any(p.grammar.frames_at(p.items, q) for q in range(k, p.i))
