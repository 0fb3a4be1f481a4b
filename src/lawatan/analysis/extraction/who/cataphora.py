"""Pronouns that point forward: "Before his visit to China, Prime Minister X said", "On her arrival, Y was met by"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.records.mention import EntityMention

OPENING_REACH = 3  # items before a pronoun in the phrase with which the sentence opens
FORWARD_REACH = 16  # items of that phrase behind the pronoun


def named_behind(clause: Clause, k: int) -> EntityMention | None:
    """The person right behind the comma that ends the opening phrase of the pronoun at item `k`; None without one."""
    g, items = clause.grammar, clause.items
    if k > OPENING_REACH or k == 0 or not g.possessives or any(i.mention is not None for i in items[:k]):
        return None
    opens = items[0].lower in g.any_preposition | g.adjuncts | g.order | g.ahead or clause.is_boundary(0)
    asked = g.classes.get("asked")
    opens = opens or (asked is not None and asked.length_at(items, 0) > 0)  # "Asked about his visit to China, X said"
    comma = next((p for p in range(k + 1, min(k + FORWARD_REACH, len(items))) if items[p].text == ","), None)
    if not opens or comma is None:
        return None
    p = comma + 1
    while p < len(items) and items[p].lower in g.determiners:
        p += 1
    m = items[p].mention if p < len(items) else None
    other = g.classes.get("objective")
    if other is not None and any(other.length_at(items, q) and clause.is_pronoun(q) for q in range(p + 1, len(items))):
        return None  # "During his visit, X will receive him"
    return m if m is not None and m.type is EntityType.PERSON and clause.is_free(p) else None
