"""What a copula ties to a noun: "X's next stop is Oslo", "Oslo is the last stop of X's tour"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.phrases import PhraseRow

VERBS = {"equated": "stop_verbs", "included": "stops_included"}  # slots to the class of their verbs
REACH = 14  # items between the noun with its owner and the copula: "of the Kenyan prime minister, X, on Monday"
BEFORE = 6  # items between a copula and the noun behind it: "Oslo is the fourth and last stop"


def equated(clause: PhraseRow, slot: str, i: int, n: int) -> list[int]:
    """The persons or places on the other side of the verb from the noun at items `i`..`i+n`; empty without one."""
    g, words = clause.grammar, clause.grammar.classes.get(VERBS[slot])
    if words is None:
        return []
    for k in range(i + n, min(i + n + REACH, len(clause.items))):
        m = words.length_at(clause.items, k)
        if m:
            return _row_behind(clause, k + m)
        lower = clause.items[k].lower
        if (
            clause.is_boundary(k)
            or lower in (";", ":")
            or clause.is_pronoun(k)
            or lower in g.speech | g.speaker_pronouns
        ):
            break
    copula = words.find_last(clause.items, max(0, i - BEFORE), i)
    between = clause.items[sum(copula) : i] if copula is not None else ()
    if copula is None or not copula[0] or any(x.kind is not ItemKind.WORD for x in between):
        return []
    if g.status["negation"].find(clause.items, copula[0], i) is not None:
        return []  # "Oslo was not on his itinerary"
    place = copula[0] - 1
    return clause.group_ending_at(place) if clause.is_place(place) and clause.is_free(place) else []


def _row_behind(clause: PhraseRow, k: int) -> list[int]:
    """The list that begins at item `k`, over an article and what describes its first member."""
    items, g = clause.items, clause.grammar
    while k < len(items) and (items[k].kind is ItemKind.TIME or items[k].lower in g.skip | g.determiners):
        k += 1
    if k >= len(items) or items[k].mention is None:
        return []
    return clause.objects_from(k) if clause.is_place(k) else clause.group_starting_at(k)
