"""Arguments in noun phrases of a shape of their own: relative words, compounds, "visiting" officials, regions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.items import ItemKind
from lawatan.records.mention import EntityType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from lawatan.analysis.extraction.syntax import Clause
    from lawatan.language_pack.contacts import Frame

WHOM_REACH = 7  # items between "with whom" and the predicate
REGION_REACH = 12  # items after a predicate in which its region stands
COMPOUND_REACH = 4  # items between "China-Russia" and its noun
HYPHENS = ("-", "\u2010", "\u2011", "\u2013")


def whom(clause: Clause, i: int) -> list[int]:
    """As in "X, with whom the governor held talks": who stands before the relative words to the left."""
    for k in range(i - 1, max(clause.start_of(i), i - WHOM_REACH - 1), -1):
        if clause.items[k].lower == ",":
            break
        if (
            clause.items[k].lower in clause.grammar.relatives
            and clause.items[k - 1].lower in clause.grammar.prepositions["with"]
        ):
            p = k - 3 if clause.items[k - 2].lower == "," else k - 2
            return clause.group_ending_at(p) if p >= 0 and clause.is_actor(p) else []
    return []


def modified(clause: Clause, i: int) -> list[int]:
    """As in "visiting Prime Minister Y": the persons from item `i` on, over the adjective of their state."""
    k = i
    while k < len(clause.items) and (m := clause.items[k].mention) is not None and m.rule == "country.adjective":
        k += 1
    m = clause.items[k].mention if k < len(clause.items) else None
    return clause.group_starting_at(k) if m is not None and m.type in (EntityType.PERSON, EntityType.OFFICE) else []


def compound(clause: Clause, i: int) -> list[int]:
    """As in "the third China-Russia strategic dialogue": two states and a hyphen before the noun."""
    for k in range(i - 1, max(1, i - COMPOUND_REACH) - 1, -1):
        m = clause.items[k].mention
        if m is None and clause.items[k].kind is ItemKind.WORD:
            continue
        first = clause.items[k - 2].mention if k > 1 else None
        if m is None or first is None or clause.items[k - 1].text not in HYPHENS or not m.country:
            return []
        return [k - 2, k] if first.country and first.country != m.country else []
    return []


def region(clause: Clause, frame: Frame, i: int, n: int) -> Span | None:
    """As in "a trip to the Middle East": words that name a region or a part of a state as the destination."""
    items, g = clause.items, clause.grammar
    starts = [i + n] if "object" in frame.destination else []
    words = frozenset().union(*(g.prepositions.get(slot, frozenset()) for slot in frame.destination))
    starts += [k + 1 for k in range(i + n, min(clause.end_of(i), i + n + REGION_REACH)) if items[k].lower in words]
    for start in starts:
        k = start
        while k < len(items) and items[k].lower in g.skip - g.any_preposition:
            k += 1
        m = g.regions.length_at(items, k) if k < len(items) else 0
        if m and items[k].text[0].isupper() and not _modifies_noun(clause, k + m):
            return Span(items[k].start, items[k + m - 1].end)
    return None


def _modifies_noun(clause: Clause, k: int) -> bool:
    """Whether a plain word follows, as after "Middle East" in "to Middle East peace"."""
    items, g = clause.items, clause.grammar
    if k >= len(items) or items[k].kind is not ItemKind.WORD:
        return False
    lower = items[k].lower
    return not (lower in g.any_preposition or clause.is_boundary(k) or lower in g.relatives | g.definite | g.skip)
