"""Clefts in, plain sentences out: "It was in Oslo on Monday that X met Y" is read as "In Oslo on Monday, X met Y".

What stands between the opening and "that" is a place or a time, no person: "It was X who met Y" stays as it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import PLACES, Item, ItemisedSentence, ItemKind

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar

OPENING, THAT = "cleft_openings", "relative_that"  # classes of phrases: "it was"; "that"
REACH = 9  # items of "in Oslo late on Monday afternoon" before "that"


def read_clefts(row: ItemisedSentence, grammar: ContactGrammar) -> ItemisedSentence:
    """The row without "It was", with a comma for "that"; the same row where it is no cleft of a place or a time."""
    words, that = grammar.classes.get(OPENING), grammar.classes.get(THAT)
    n = words.length_at(row.items, 0) if words is not None and row.items else 0
    if not n or that is None:
        return row
    found = that.find(row.items, n + 1, n + REACH)
    if found is None:
        return row
    told, link = row.items[n : found[0]], row.items[found[0]]
    is_told = any(i.time is not None or (i.mention is not None and i.mention.type in PLACES) for i in told)
    words_of_it = grammar.any_preposition | grammar.determiners | grammar.gap | {","}
    is_plain = all(
        i.time is not None or i.lower in words_of_it or (i.mention is not None and i.mention.type in PLACES)
        for i in told
    )
    opens = told[0].time is not None or told[0].lower in grammar.any_preposition
    if not (is_told and is_plain and opens):
        return row
    comma = Item(ItemKind.PUNCTUATION, link.start, link.end, ",", ",")
    return replace(row, items=(*told, comma, *row.items[sum(found) :]))
