"""A sentence in, the same without what verbs of travel say of the vehicle, out: "left by special train for Oslo"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.vehicles import VEHICLES
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence

TRAVELLING_BY = "travelling_by"  # class of prepositions: "by", "aboard"
WAYS = "ways_of_travel"  # class of nouns that carry nobody's name: "car", "road"
MAX_WORDS = 4  # items of "a special military" between the preposition and the vehicle
VERB_WORDS = 3  # items of the longest verb: "set off"


def read_ways_of_travel(row: ItemisedSentence, grammar: ContactGrammar) -> ItemisedSentence:
    """The row without the vehicles that stand between a verb of travel and where it leads."""
    by = grammar.classes.get(TRAVELLING_BY)
    if by is None:
        return row
    items = list(row.items)
    for k in range(len(items) - 2, 0, -1):
        if items[k].lower not in by.by_first:
            continue
        n = by.length_at(items, k)
        end = _past_vehicle(items, k + n, grammar) if n else 0
        if end and end < len(items) and _leads_on(items[end], grammar) and _travels(items, k, grammar):
            del items[k:end]
    return replace(row, items=tuple(items)) if len(items) < len(row.items) else row


def _past_vehicle(items: Sequence[Item], k: int, grammar: ContactGrammar) -> int:
    """The item behind the vehicle whose words begin at item `k`, 0 where there is none."""
    words = [w for name in (VEHICLES, WAYS) if (w := grammar.classes.get(name)) is not None]
    for p in range(k, min(k + MAX_WORDS + 1, len(items))):
        if n := max((w.length_at(items, p) for w in words), default=0):
            return p + n
        if items[p].kind is not ItemKind.WORD or items[p].lower in grammar.any_preposition:
            return 0
    return 0


def _leads_on(item: Item, grammar: ContactGrammar) -> bool:
    """Whether the place that somebody travels to follows, or the day."""
    words = grammar.prepositions["to"] | grammar.prepositions["for"] | grammar.prepositions["at"]
    return item.kind is ItemKind.TIME or item.lower in words


def _travels(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """Whether a verb of a visit ends right before item `k`."""
    return any(
        start + n == k and frame.type == EventType.VISIT
        for start in range(max(0, k - VERB_WORDS), k)
        for n, frame, _ in grammar.frames_at(items, start)
    )
