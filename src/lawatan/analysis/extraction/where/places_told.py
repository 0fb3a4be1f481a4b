"""Places that a predicate's own words do not name: "the country", "kota itu", "Paris menjadi tujuan lawatan X"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.records.mention import TimeType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lawatan.analysis.extraction.candidates import Place
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause

COPULA_REACH = 5  # items between "menjadi" and the noun of the visit: "menjadi tujuan pertama lawatan"
BESIDE_REACH = 12  # items between "in Caracas" and "during a visit"
STAY_REACH = 7  # items of "for a two-day official" before "visit"
REACH = 12  # items before a copula in which the place stands


def place_told(clause: Clause, start: int, end: int, named: Sequence[Place]) -> list[tuple[Place, Span]]:
    """As in "visited the country", "tiba di kota itu": the state or city named last, and the words that point at it.

    The words stand at item `start` or behind a preposition of place up to item `end`; `named` are in text order.
    """
    items, g = clause.items, clause.grammar
    for phrases, is_city in ((g.there_state, False), (g.there_city, True)):
        found = phrases.find(items, start, end)
        if found is None:
            continue
        k, n = found
        if k > start and items[k - 1].lower not in g.prepositions["to"] | g.prepositions["in"]:
            continue
        told = next((p for p in reversed(named) if not is_city or p.city), None)
        if told is not None:
            return [(told if is_city else replace(told, city=None), Span(items[k].start, items[k + n - 1].end))]
    return []


def place_equated(clause: Clause, i: int, place_of: Callable[[Item], Place | None]) -> list[Place]:
    """As in "Paris menjadi tujuan pertama lawatan X", "kunjungan ke Paris ini merupakan kunjungan ketiga X".

    The state or city nearest before a copula that stands right before the noun of the visit at item `i`.
    """
    items, g = clause.items, clause.grammar
    copula = next((k for k in range(i - 1, max(0, i - COPULA_REACH), -1) if items[k].lower in g.copulas), 0)
    for k in range(copula - 1, max(-1, copula - REACH), -1):
        place = place_of(items[k])
        if place is not None:
            return [place]
        if clause.is_boundary(k) or items[k].mention is not None:
            return []
    return []


def place_of_stay(clause: Clause, i: int, place_of: Callable[[Item], Place | None]) -> list[Place]:
    """As in "X, in Tehran for a two-day visit": the place before the "for" or "on" of the noun at item `i`."""
    items, g = clause.items, clause.grammar
    links = g.classes.get("stay_links")
    for k in range(i - 1, max(1, i - STAY_REACH), -1):
        if items[k].lower in g.prepositions.get("for", ()) or (links is not None and links.length_at(items, k)):
            place = place_of(items[k - 1]) if items[k - 2].lower in g.prepositions["at"] else None
            return [place] if place is not None else []
        ends = items[k].text == "," or items[k].lower in g.any_preposition | g.order or _is_date(items[k])
        if items[k].mention is not None or ends:
            return []  # "arrived in Oslo on Monday and left on Friday": from Oslo, not to it
    return []


def _is_date(item: Item) -> bool:
    return item.time is not None and item.time.type is not TimeType.DURATION


def place_beside(clause: Clause, i: int, place_of: Callable[[Item], Place | None]) -> list[Place]:
    """As in "said in Caracas during a visit", "on the second day of his visit": where what is told beside it happened.

    The place nearest before the noun of the visit at item `i`, else nearest behind, that "in" or "at" governs.
    """
    items, at = clause.items, clause.grammar.prepositions["at"]
    first = _start_of_adjunct(clause, i)
    if first is None:
        return []
    for way in (range(first - 1, max(0, first - BESIDE_REACH), -1), range(i + 1, min(len(items), i + BESIDE_REACH))):
        for k in way:
            if clause.is_boundary(k):
                break
            place = place_of(items[k]) if items[k - 1].lower in at else None
            if place is not None:
                return [place]
    return []


def _start_of_adjunct(clause: Clause, i: int) -> int | None:
    """The preposition that makes the noun at item `i` what goes on meanwhile: "during", "on the first day of"."""
    items, g = clause.items, clause.grammar
    meanwhile = (g.during | g.adjuncts) - g.after
    days = g.classes.get("visit_parts")
    on_day = False
    for k in range(i - 1, max(-1, i - STAY_REACH), -1):
        on_day = on_day or (days is not None and days.length_at(items, k) > 0)
        if on_day and items[k].text == ",":
            return k  # "in Caracas on Friday, the second day of a visit"
        if items[k].mention is not None or items[k].text == "," or items[k].lower in g.conjunctions:
            return None
        if items[k].lower in meanwhile or (on_day and items[k].lower in g.prepositions["about"]):
            return k
        if items[k].lower in g.any_preposition and items[k].lower not in g.prepositions["by"]:
            return None
    return None
