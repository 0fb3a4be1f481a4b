"""Meetings of one state's own bodies, or of no state's: cabinets, parliaments, parties, shareholders, the press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item


def is_no_forum(items: Sequence[Item], grammar: ContactGrammar) -> bool:
    """Whether a name is that of no gathering of states: "news conference", "a plenary session of the House".

    A body of several states in the name makes it one: "the assembly of ASEAN's parliaments".
    """
    if any(i.lower in grammar.no_forum for i in items):
        return True
    if any(_is_parliament(items, k, grammar) for k in range(len(items) - 1)):
        return True
    home = grammar.classes.get("home_meetings")
    if home is None or home.find(items, 0, len(items)) is None:
        return False
    words = grammar.table.classes.get("of_several", [])
    bodies = (i.mention for i in items)
    return not any(i.lower in words for i in items) and not any(
        m is not None and m.type is EntityType.ORGANISATION for m in bodies
    )


def _is_parliament(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """As in "Kongres Peru", "Kongres Amerika Serikat": a congress with the name of a state right behind."""
    words, m = grammar.classes.get("own_congress"), items[k + 1].mention
    is_state = m is not None and m.type is EntityType.COUNTRY
    return is_state and words is not None and words.length_at(items, k) > 0


def is_own_rite(items: Sequence[Item], start: int, head: tuple[int, int], grammar: ContactGrammar) -> bool:
    """As in "at his inauguration", "pada pelantikannya": who takes office is no guest; `head` is the rite's item."""
    rites, suffix = grammar.classes.get("ceremony"), grammar.table.owner_suffix
    k, n = head
    if rites is None or not n or not rites.length_at(items, k):
        return False
    is_owned = any(i.lower in grammar.possessives for i in items[start:k])
    return is_owned or (bool(suffix) and items[k + n - 1].lower.endswith(suffix))
