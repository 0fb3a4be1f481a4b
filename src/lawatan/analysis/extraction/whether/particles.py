"""Verbs whose particle stands behind their object: "has put his visit off until May", "called the talks off"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.records.event_mention import Status

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.phrase_sets import PhraseSet
    from lawatan.analysis.extraction.whether.readings import InClause

BEFORE = 5  # items of "put his planned three-day visit"
PARTICLE = "particle_off"  # class of the particle
PARTED = {Status.POSTPONED: "putting_off", Status.CANCELLED: "calling_off"}  # classes of the verbs


def parted(p: InClause) -> tuple[tuple[int, int], Status] | None:
    """The verb before the noun and what it says of it; None where no particle stands behind the noun's phrase."""
    particle = p.grammar.classes.get(PARTICLE)
    if particle is None or not p.is_noun:
        return None
    behind = particle.find(p.items, p.end, p.right)
    if behind is None or _leads_on(p, behind[0] + 1):
        return None
    for status, name in PARTED.items():
        found = _verb(p, p.grammar.classes.get(name))
        if found is not None:
            return found, status
    return None


def _verb(p: InClause, words: PhraseSet | None) -> tuple[int, int] | None:
    found = words.find_last(p.items, max(p.clause.start_of(p.i), p.i - BEFORE), p.i) if words is not None else None
    if found is None or any(x.text == "," or x.lower in p.grammar.any_preposition for x in p.items[sum(found) : p.i]):
        return None
    return found


def _leads_on(p: InClause, k: int) -> bool:
    """As in "off the coast": a noun follows the particle at item `k`."""
    g = p.grammar
    if k >= len(p.items):
        return False
    is_word = p.items[k].kind is ItemKind.WORD and p.items[k].text.isalpha()
    return (p.items[k].mention is not None and p.items[k].time is None) or (
        is_word and p.items[k].lower in g.determiners
    )
