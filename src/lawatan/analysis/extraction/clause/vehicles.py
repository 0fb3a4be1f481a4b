"""Vehicles that stand for who is in them: "his plane touched down in Oslo", "the jet carrying X".

What carries somebody arrives and leaves with him: before a predicate of travel the words for it give way to those for
its passenger.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence

VEHICLES = "vehicles"  # class of words: "plane", "pesawat"
LINKS = "vehicle_links"  # "carrying", "yang membawa"
ABOARD = "aboard"  # behind the passenger: "on board"
PASSENGER = "passenger"  # the pronoun that stands for the owner of "pesawatnya"
VERB_REACH = 4  # items from a vehicle to the predicate of travel: "her plane had already left"
_POSSESSIVE = ("'s", "\u2019s", "s")
_APOSTROPHES = ("'", "\u2019")


def read_vehicles(sentence: ItemisedSentence, grammar: ContactGrammar) -> ItemisedSentence:
    """The sentence with the passengers in the place of vehicles that travel."""
    words = grammar.classes.get(VEHICLES)
    if words is None:
        return sentence
    items, suffix = sentence.items, grammar.table.owner_suffix
    taken: dict[int, tuple[int, Item | None]] = {}  # first item to one past the last, and what stands for them
    for k, item in enumerate(items):
        if item.lower not in words.by_first and not (suffix and item.lower.endswith(suffix)):
            continue
        found = _owned(items, k, grammar) or _carrying(items, k, grammar)
        if found is not None and _travels(items, found[1], grammar):
            taken[found[0]] = (found[2], found[3])
    if not taken:
        return sentence
    out: list[Item] = []
    end = 0
    for k, item in enumerate(items):
        if k in taken:
            end, told = taken[k]
            out += [told] if told is not None else []
        elif k >= end:
            out.append(item)
    return replace(sentence, items=tuple(out))


def _owned(items: Sequence[Item], k: int, grammar: ContactGrammar) -> tuple[int, int, int, Item | None] | None:
    """As in "her plane", "pesawatnya", "X's plane": first item, where the verb may stand, end, what stands for them."""
    g, words, item = grammar, grammar.classes[VEHICLES], items[k]
    suffix, after = g.table.owner_suffix, items[k + 1] if k + 1 < len(items) else None
    n = words.length_at(items, k)
    if suffix and item.lower.endswith(suffix) and (item.lower.removesuffix(suffix),) in _single(grammar):
        if k and items[k - 1].lower in g.relatives:
            return k, k + 1, k + 1, None  # "X dan Y, yang pesawatnya mendarat": they
        pronoun = next(iter(g.classes[PASSENGER].by_first), None) if PASSENGER in g.classes else None
        return None if pronoun is None else (k, k + 1, k + 1, replace(item, lower=pronoun))
    if not n or item.kind is not ItemKind.WORD:
        return None
    before = items[k - 1].lower if k else ""
    pronoun = next((row[0] for row in (g.table.masculine_pronouns, g.table.feminine_pronouns) if before in row), None)
    if pronoun is not None and before in g.possessives:
        return k - 1, k + n, k + n, replace(items[k - 1], lower=pronoun)
    owner = k - 3 if before == "s" and k > 2 and items[k - 2].text in _APOSTROPHES else k - 2
    if owner >= 0 and before in _POSSESSIVE and _is_person(items[owner]):
        return owner + 1, k + n, k + n, None
    is_owner = after is not None and n == 1 and (after.lower in g.pronouns or _is_person(after))
    return (k, k + 2, k + 1, None) if is_owner and suffix else None


def _single(grammar: ContactGrammar) -> frozenset[tuple[str, ...]]:
    rows = grammar.classes[VEHICLES].by_first.values()
    return frozenset(phrase for row in rows for phrase in row if len(phrase) == 1)


def _carrying(items: Sequence[Item], k: int, grammar: ContactGrammar) -> tuple[int, int, int, Item | None] | None:
    """As in "the plane carrying X", "pesawat yang membawa X": first item, where the verb may stand, end, nothing."""
    g, links = grammar, grammar.classes.get(LINKS)
    n = g.classes[VEHICLES].length_at(items, k)
    m = links.length_at(items, k + n) if n and links is not None else 0
    person = k + n + m
    if not m or person >= len(items) or not (_is_person(items[person]) or items[person].lower in g.pronouns):
        return None
    first = k - 1 if k and items[k - 1].lower in g.determiners else k
    aboard = g.classes.get(ABOARD)  # "with X on board"
    extra = aboard.length_at(items, person + 1) if aboard is not None and person + 1 < len(items) else 0
    if extra:
        return first, person + 1 + extra, person + 1 + extra, items[person]
    return first, person + 1, person, None


def _is_person(item: Item) -> bool:
    return item.mention is not None and item.mention.type in PERSON_TYPES


def _travels(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """Whether a predicate of travel follows, behind nothing but auxiliaries, times and asides of one word."""
    for at in range(k, min(len(items), k + VERB_REACH)):
        if any(frame.type == EventType.VISIT for _, frame, _ in grammar.frames_at(items, at)):
            return True
        item = items[at]
        cued = any(grammar.status[name].length_at(items, at) for name in ("planned", "completed", "ongoing"))
        if not (item.lower in grammar.auxiliaries or item.time is not None or cued):
            return False
    return False
