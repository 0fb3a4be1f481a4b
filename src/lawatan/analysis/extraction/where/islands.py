"""Islands that are towns of diplomacy: "on the resort island of Jeju", "on Bali" read as "in"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence

REACH = 6  # items of "on the southern resort island of Jeju"


def read_islands(sentence: ItemisedSentence, grammar: ContactGrammar) -> ItemisedSentence:
    """The sentence with the preposition of an island as that of a city, for packs in which the two differ."""
    links, nouns = grammar.classes.get("island_links"), grammar.classes.get("island_nouns")
    if links is None or nouns is None:
        return sentence
    items = sentence.items
    found = [k for k, i in enumerate(items) if i.lower in links.by_first and _governs_island(items, k, grammar)]
    word = min(grammar.prepositions["at"], key=len) if found else ""
    read = (replace(i, lower=word) if k in found else i for k, i in enumerate(items))
    return replace(sentence, items=tuple(read)) if found else sentence


def _governs_island(items: tuple[Item, ...], k: int, grammar: ContactGrammar) -> bool:
    nouns = grammar.classes["island_nouns"]
    is_island = False
    for p in range(k + 1, min(k + 1 + REACH, len(items))):
        m = items[p].mention
        is_island = is_island or nouns.length_at(items, p) > 0
        if m is not None and m.type is EntityType.CITY:
            return is_island or nouns.length_at(items, p + 1) > 0
        if m is not None or items[p].time is not None or items[p].text == ",":
            return False
    return False
