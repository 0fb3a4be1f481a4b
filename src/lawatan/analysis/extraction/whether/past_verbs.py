"""Nouns of contacts whose verb is in a form of the past: "held closed-door talks", "began a three-day visit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.whether.governing import REACH_RIGHT
from lawatan.analysis.extraction.whether.readings import is_past_word

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.syntax import Clause

REACH = 6  # items between the verb and the noun: "held a second round of closed-door"


def is_told_in_past(clause: Clause, i: int, n: int, grammar: ContactGrammar) -> bool:
    """Whether the verb that a noun at items `i`..`i+n` is the object of, or the subject of, has a form of the past."""
    items, g = clause.items, grammar
    if not g.determiners:
        return False  # a language whose verbs have no such form
    if n > 1 and is_past_word(items, i, g):
        return True  # "paid a visit"
    carried_out = g.classes.get("carried_out")
    for k in range(i - 1, max(-1, i - 1 - REACH), -1):
        item = items[k]
        if item.lower in g.light or (carried_out is not None and carried_out.length_at(items, k)):
            return is_past_word(items, k, g)
        is_open = item.kind is ItemKind.TIME or (item.mention is not None and item.mention.name is None)
        is_word = item.kind is ItemKind.WORD and item.lower not in either(g.relatives, g.conjunctions, g.speech)
        is_other = item.lower in g.any_preposition and item.lower not in g.table.owning
        if is_other or not (is_open or is_word):
            break
    words = g.classes.get("took_place")
    return words is not None and words.find(items, i + n, min(clause.end_of(i), i + n + REACH_RIGHT)) is not None
