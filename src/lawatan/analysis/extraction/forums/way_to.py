"""Bare prepositions before a forum's name: "left for the summit", "in Oslo for the summit", "came to the summit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause

WORDS = 3  # items before "to" that say what something is to a forum: "follow-up"


def leads_there(clause: Clause, i: int) -> bool:
    """Whether the preposition at item `i` can lead somebody to a forum.

    "To" before a verb leads nowhere ("to scrap the forum"), nor does "for" behind words of asking and preparing
    ("called for the forum to be dissolved"), nor "to" behind what something is to the forum ("a sequel to"). In
    languages without articles only "where" tells.
    """
    items, g = clause.items, clause.grammar
    if not g.determiners:
        asked = g.classes.get("where_asked")  # "di mana pertemuan itu berlangsung"
        return asked is None or not asked.length_at(items, i + 1)
    related = g.classes.get("related_to")
    found = related.find_last(items, max(0, i - WORDS), i) if related is not None else None
    if found is not None and sum(found) == i:
        return False
    if items[i].lower in g.control_links:
        after = items[i + 1] if i + 1 < len(items) else None
        known = g.determiners | g.skip | g.international | frozenset(g.table.forum_modifiers)
        is_word = after is not None and after.kind is ItemKind.WORD and after.text.isalpha() and after.text.islower()
        is_head = is_word and g.classes["forum"].length_at(items, i + 1) > 0
        return after is None or not is_word or is_head or after.lower in known
    ways, asking = g.classes.get("trip_for"), g.classes.get("asking_for")
    if ways is None or asking is None or not ways.length_at(items, i) or i == 0:
        return True
    return asking.length_at(items, i - 1) == 0
