"""Arrivals at a building in a city where the guest already is: no arrival in a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item

SENSE = "premises"
REACH = 4  # items behind a verb of arriving or going in which the building stands
_MOVES = ("arrival", "departure", "travel")


def is_at_premises(c: Candidate, end: int, grammar: ContactGrammar) -> bool:
    """As in "arrived at the palace", "bergerak ke Istana Merdeka": the first place behind the verb is a building.

    `end` is the item behind the predicate.
    """
    words = grammar.classes.get("premises")
    if words is None or c.type is not EventType.VISIT or c.sense not in _MOVES:
        return False
    for k in range(end, min(end + REACH, len(c.sentence.items))):
        item = c.sentence.items[k]
        if item.lower in words.by_first or _first_word(item) in words.by_first:
            return True
        if item.mention is not None or item.time is not None:
            return False
    return False


def _first_word(item: Item) -> str:
    return item.text.casefold().partition(" ")[0]
