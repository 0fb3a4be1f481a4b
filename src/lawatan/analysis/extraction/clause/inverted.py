"""Subjects behind their predicate: "Among those arriving in Oslo on Friday were X and Y", "Leading the team was X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.objects import ObjectRow

REACH = 12  # items of "arriving in Oslo late on Friday for the summit" before "were"
OPENING = 6  # items of "Among the guests who" before the predicate
COPULAS = "guest_copulas"  # class of words
OPENINGS = "inverted_openings"  # class of words with which such a sentence opens: "also", "due", "on hand"


def inverted(clause: ObjectRow, i: int) -> list[int]:
    """Who stands behind "was" where the sentence opens with the predicate at item `i`; empty where nobody does.

    The predicate is a participle, stands in a relative clause or behind a word that opens such sentences ("Also in
    Oslo is X"), and no person stands before "was" but its object: "The first to receive Y was X".
    """
    g, items = clause.grammar, clause.items
    copulas, ending = g.classes.get(COPULAS), g.table.participle_ending
    if copulas is None or not ending or i > OPENING:
        return []
    is_relative = i > 0 and items[i - 1].lower in g.relatives
    is_stay = items[0].lower in g.prepositions["in"] and clause.is_place(1)  # "In Oslo for a visit is X"
    is_opened = is_stay or _opens(clause, i)
    if not (items[i].lower.endswith(ending) or is_relative or is_opened) or any(_is_named(clause, k) for k in range(i)):
        return []
    whom = clause.object(i + 1)
    for k in range(i + 1, min(i + REACH, len(items) - 1)):
        if items[k].text in (",", ";") or (_is_named(clause, k) and k not in whom):
            return []
        if copulas.length_at(items, k):
            k += items[k + 1].lower in g.definite
            return clause.group_starting_at(k + 1) if clause.is_person(k + 1) else []
        if is_opened and items[k].lower in g.determiners and not _is_governed(clause, k):
            return []  # "In Oslo on Sunday the winner was X"
    return []


def _is_governed(clause: ObjectRow, k: int) -> bool:
    """As in "in the capital", "to greet the guest": whether the noun phrase at item `k` hangs on what is before it."""
    before, g = clause.items[k - 1], clause.grammar
    return before.lower in g.any_preposition or (before.kind is ItemKind.WORD and before.lower not in g.determiners)


def _opens(clause: ObjectRow, i: int) -> bool:
    """As in "Also in Oslo", "Due in Oslo": nothing but opening words stands before item `i`, or it is one."""
    words = clause.grammar.classes.get(OPENINGS)
    k = 0
    while words is not None and k <= i and (n := words.length_at(clause.items, k)):
        k += n
    return k >= max(i, 1)


def _is_named(clause: ObjectRow, k: int) -> bool:
    m = clause.items[k].mention
    return m is not None and m.type is EntityType.PERSON
