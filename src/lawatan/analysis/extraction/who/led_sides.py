"""Who leads both sides in the place of the words for them: "the two sides, led by X and Minister Y, held talks".

A sentence in items comes in and goes out without "the two sides, led by" and the comma that closes it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence

LED_REACH = 5  # items between the sides and "led by": ", which were each"
TITLE_REACH = 4  # items of a title before a name


def read_led_sides(sentence: ItemisedSentence, grammar: ContactGrammar) -> ItemisedSentence:
    """The sentence with the two leaders alone, where both are named as persons."""
    items = sentence.items
    for k, item in enumerate(items):
        n = _sides_at(items, k, grammar) if item.kind is ItemKind.WORD else 0
        led = _led_from(items, k + n, grammar) if n else None
        if led is None:
            continue
        first = _person_from(items, led, grammar)
        joint = first is not None and first + 1 < len(items) and items[first + 1].lower in grammar.conjunctions
        second = _person_from(items, first + 2, grammar) if first is not None and joint else None
        if second is not None:
            end = second + 1
            behind = end + (end < len(items) and items[end].text == "," and items[k + n].text == ",")
            return replace(sentence, items=(*items[:k], *items[led:end], *items[behind:]))
    return sentence


def _sides_at(items: Sequence[Item], k: int, g: ContactGrammar) -> int:
    """Items of "the two sides", "kedua delegasi" at item `k`, else 0."""
    lower = items[k].lower
    if lower not in g.pair_persons.by_first and lower not in g.pair_states.by_first:
        return 0
    return g.pair_persons.length_at(items, k) or g.pair_states.length_at(items, k)


def _led_from(items: Sequence[Item], k: int, g: ContactGrammar) -> int | None:
    """One past "led by" behind item `k`, over a comma and a relative word; None where nobody leads."""
    for p in range(k, min(k + LED_REACH, len(items))):
        if n := g.led_by.length_at(items, p):
            return p + n
        if items[p].mention is not None or (items[p].text == "," and p > k):
            return None
    return None


def _person_from(items: Sequence[Item], k: int, g: ContactGrammar) -> int | None:
    """The item of the person from item `k` on, over words of a title; None where another item comes first."""
    barred = g.any_preposition | g.conjunctions
    for p in range(k, min(k + TITLE_REACH, len(items))):
        m = items[p].mention
        if m is not None:
            return p if m.type is EntityType.PERSON and m.name else None
        if items[p].kind is not ItemKind.WORD or items[p].lower in barred:
            return None
    return None
