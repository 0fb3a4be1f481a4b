"""Contacts that are the object of a verb of promising or asking: "promised a visit", "sought talks with X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.records.event_mention import Status

if TYPE_CHECKING:
    from lawatan.analysis.extraction.whether.readings import InClause, StatusReading

REACH = 5  # items of a noun phrase before its noun: "a three-day official"
_OBJECTS_OF = (("promised_nouns", Status.PLANNED), ("wanted_nouns", Status.PROPOSED))


def wanted(p: InClause) -> StatusReading | None:
    """The status of a noun of a contact not told before, right behind a verb that makes it one still to come."""
    if not p.is_noun or (p.end < len(p.items) and p.items[p.end].lower in p.grammar.definite):
        return None
    if p.inside is not None:
        return None  # "proposed a summit in talks with X"
    for k in range(p.i, max(0, p.i - REACH), -1):
        for name, status in _OBJECTS_OF:
            found = p.cues(name).find_last(p.items, max(0, k - REACH), k)
            if found is not None and sum(found) == k:
                return p.said(found, status)
        if not _describes(p, k - 1):
            return None
    return None


def _describes(p: InClause, k: int) -> bool:
    """Whether item `k` can stand in the noun phrase of the predicate before its noun."""
    item, g = p.items[k], p.grammar
    if item.kind is ItemKind.TIME:
        return True
    if item.mention is not None:
        return item.mention.name is None and item.mention.country is not None
    if item.kind is not ItemKind.WORD or item.lower in g.definite or item.lower in g.any_preposition:
        return False
    return not (p.clause.is_boundary(k) or item.lower in g.relatives or item.lower in g.speech)
