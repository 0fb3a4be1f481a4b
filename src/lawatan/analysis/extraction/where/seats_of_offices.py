"""Buildings called after the office that sits there: "di Kantor Wakil Presiden, Jakarta" names no vice president."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import Item, ItemKind
from lawatan.analysis.extraction.who.actor import PERSON_TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import ItemisedSentence
    from lawatan.records.mention import EntityMention

REACH = 3  # items of "kediaman resmi" between a preposition of place and the office


def read_seats(sentence: ItemisedSentence, grammar: ContactGrammar) -> ItemisedSentence:
    """The sentence with plain words in the place of such offices, for packs in which an office follows its building."""
    if grammar.determiners:
        return sentence
    found = [k for k in range(len(sentence.items)) if _is_of_seat(sentence.items, k, grammar)]
    words = (_as_word(item) if k in found else item for k, item in enumerate(sentence.items))
    return replace(sentence, items=tuple(words)) if found else sentence


def _is_of_seat(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """Whether the office at item `k` stands right behind the noun of a building, and that behind "at", "to", "from"."""
    m, g, premises = items[k].mention, grammar, grammar.classes.get("premises")
    if m is None or m.type not in PERSON_TYPES or m.role is None or premises is None or _is_named(items[k], m):
        return False
    governing = g.prepositions["at"] | g.prepositions["to"] | g.prepositions["from"]
    for p in range(k - 1, max(0, k - REACH), -1):
        if premises.length_at(items, p):
            return items[p - 1].lower in governing
        if items[p].kind is not ItemKind.WORD or items[p].lower not in g.skip:
            return False
    return False


def _is_named(item: Item, m: EntityMention) -> bool:
    """As in "di kediaman Presiden Widodo": whether the words hold any of the holder's name."""
    words = set(item.lower.split())
    return any(w in words for w in (m.name or "").casefold().split())


def _as_word(item: Item) -> Item:
    return Item(ItemKind.WORD, item.start, item.end, item.text, item.lower)
