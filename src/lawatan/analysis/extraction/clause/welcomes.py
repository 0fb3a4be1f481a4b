"""Receptions at an airport, which are a welcome and no meeting: "was received at the airport by Minister Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.phrase_sets import PhraseSet
    from lawatan.analysis.extraction.clause.syntax import Clause

RECEIVING = "receiving"  # class of words, which elsewhere tell of an audience: "received"
AIRPORT = "airport"  # class of words for where guests arrive, behind a preposition
AFTERWARDS = "afterwards"  # class of words that lead from the airport to where one meets: "later"
TARMAC = "tarmac"  # class of phrases that hold their preposition: "on the tarmac"
PLACE_REACH = 6  # items of "at Oslo's old international airport"


def is_welcome(clause: Clause, i: int, n: int) -> bool:
    """Whether the predicate at items `i`..`i+n` is of receiving, and at an airport.

    The airport stands behind it in its clause; or before it, with no other place behind: "landed at the airport, where
    he was received by Y", not "landed at the airport and was received at the palace by Y".
    """
    words = clause.grammar.classes.get(RECEIVING)
    if words is None or words.find(clause.items, i, i + n) is None:
        return False
    if any(_airports(clause, i + n, clause.end_of(i))):
        return True
    at, sequel = clause.grammar.prepositions["at"], clause.grammar.classes.get(AFTERWARDS)
    if any(item.lower in at for item in clause.items[i + n : clause.end_of(i)]):
        return False
    start = clause.start_of(i)
    where = any(item.lower in clause.grammar.where for item in clause.items[max(0, start - 1) : start + 1])
    found = max(_airports(clause, 0 if where else start, i), default=None)
    return found is not None and (sequel is None or sequel.find(clause.items, found, i) is None)


def _airports(clause: Clause, start: int, end: int) -> Iterator[int]:
    """Where an airport stands in items `start`..`end`, behind a preposition of place."""
    items, g = clause.items, clause.grammar
    tarmac, airport = g.classes.get(TARMAC), g.classes.get(AIRPORT)
    for k in range(start, end):
        if tarmac is not None and tarmac.length_at(items, k):
            yield k
        if airport is None or items[k].lower not in g.prepositions["at"]:
            continue
        for p in range(k + 1, min(k + 1 + PLACE_REACH, end)):
            if items[p].text == ",":
                break
            if airport.length_at(items, p) or _is_named(items[p], airport):
                yield p
                break


def _is_named(item: Item, words: PhraseSet) -> bool:
    """As in "Noi Bai International Airport", one item."""
    return item.mention is not None and any(w in words.by_first for w in item.lower.split())
