"""Contacts that hang on a verb or a noun of promising or asking: "promised a visit", "efforts towards a summit".

And offers of talks that are turned down: "ignored an offer of talks with X".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.records.event_mention import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawatan.analysis.extraction.whether.readings import InClause, StatusReading

REACH = 5  # items of a noun phrase before its noun: "a three-day official"
REFUSED_REACH = 4  # items between a verb of refusing and the offer: "has ignored several of their"
_HELD = ("ongoing", "completed", "under_way")  # words of talks that are held: "support for ongoing talks"
_OBJECTS_OF = {"promised_nouns": Status.PLANNED, "wanted_nouns": Status.PROPOSED}


def wanted(p: InClause) -> StatusReading | None:
    """The status of a noun of a contact not told before, right behind a verb that makes it one still to come."""
    if not p.is_noun or _is_told_before(p):
        return None
    if p.inside is not None:
        return None  # "proposed a summit in talks with X"
    cue = _before_phrase(p, _OBJECTS_OF)
    return p.said(cue[1], _OBJECTS_OF[cue[0]]) if cue is not None else None


def sought(p: InClause) -> tuple[int, int] | None:
    """As in "support for new talks between A and B", "upaya menuju pertemuan": how talks are looked for."""
    if not p.is_noun or _is_told_before(p) or p.inside is not None:
        return None
    cue = _before_phrase(p, ("sought_nouns",))
    if cue is None:
        return None
    start = sum(cue[1])
    held = any(p.cues(name).find(p.items, start, p.i) is not None for name in _HELD)
    is_own = any(i.lower in p.grammar.possessives for i in p.items[start : p.i])
    return None if held or is_own else cue[1]


def refused(p: InClause) -> tuple[int, int] | None:
    """As in "ignored an offer of talks with X", "menutup pintu perundingan": words that talks are turned down by."""
    if not p.is_noun or p.frame.type != "meeting" or p.inside is not None:
        return None
    cue = _before_phrase(p, ("offers",))
    if cue is None:
        return None
    at = cue[1][0]
    return p.cues("offer_refused").find_last(p.items, max(0, at - REFUSED_REACH), at)


def _is_told_before(p: InClause) -> bool:
    """Whether a word behind the noun says that it was told before: "pertemuan itu"."""
    return p.end < len(p.items) and p.items[p.end].lower in p.grammar.definite


def _before_phrase(p: InClause, names: Iterable[str]) -> tuple[str, tuple[int, int]] | None:
    """The cue that stands right before the noun phrase of the predicate, with its class, one of `names`."""
    for k in range(p.i, max(0, p.i - REACH), -1):
        for name in names:
            found = p.cues(name).find_last(p.items, max(0, k - REACH), k)
            if found is not None and sum(found) == k:
                return name, found
        if not _describes(p, k - 1):
            break
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
