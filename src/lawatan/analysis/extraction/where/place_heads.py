"""Places around a predicate: of which a relative clause tells ("di Lima, yang didatangi X"), where a tour begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause

ADVERBS = 4  # items between "yang" and its passive verb: "yang sudah dua kali"
NOUN_REACH = 4  # items of an apposition before "yang": "ibu kota Kenya yang"


def place_headed(clause: Clause, i: int) -> list[int]:
    """The place before the relative clause whose passive predicate stands at item `i`; empty where there is none.

    Who comes from a place, or is of it, is somebody visited, and the place is not.
    """
    items, g = clause.items, clause.grammar
    k = i - 1
    while k > 0 and i - k <= ADVERBS and items[k].lower not in g.relatives and _is_adverb(clause, k):
        k -= 1
    if k < 1 or items[k].lower not in g.relatives:
        return []
    p = _before_apposition(clause, k - 1)
    p -= p > 0 and items[p].text == ","
    if p < 0 or not clause.is_place(p):
        return []
    away = g.prepositions["from"] | g.prepositions["with"] | g.prepositions["by"]
    first = clause.group_ending_at(p)[0]
    if first and (items[first - 1].lower in away or items[first - 1].lower in g.purpose.by_first):
        return [p] if _is_way(clause, first - 2) else []
    return [p]


def _is_way(clause: Clause, k: int) -> bool:
    """As in "datang dari Brussel, yang disinggahinya": a verb of coming right before the "from" of a place."""
    return k >= 0 and any(f.type == EventType.VISIT for _, f, _ in clause.grammar.frames_at(clause.items, k))


def opens_tour(clause: Clause, i: int, n: int) -> bool:
    """As in "memulai lawatannya ke Timur Tengah di Amman": a tour of a region, and where it begins is said behind."""
    words = clause.grammar.classes.get("beginning")
    is_region = i + n + 1 < len(clause.items) and clause.grammar.regions.length_at(clause.items, i + n + 1) > 0
    return is_region and words is not None and words.find(clause.items, max(0, i - 1), i + n) is not None


def _is_adverb(clause: Clause, k: int) -> bool:
    item, g = clause.items[k], clause.grammar
    is_count = item.lower in g.counted or (item.kind is ItemKind.WORD and clause.items[k + 1].lower in g.counted)
    return item.kind is ItemKind.TIME or item.lower in g.auxiliaries or item.lower in g.anterior or is_count


def _before_apposition(clause: Clause, k: int) -> int:
    """The item before the comma of a noun for a place that ends at item `k`: ", kota", ", ibu kota negara itu"."""
    items, nouns = clause.items, clause.grammar.classes.get("place_nouns")
    for p in range(k, max(0, k - NOUN_REACH), -1):
        if items[p].text == ",":
            is_noun = nouns is not None and p < k and nouns.length_at(items, p + 1) > 0
            return p - 1 if is_noun else k
    return k
