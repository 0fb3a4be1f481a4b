"""Talks told by their number alone: "A second meeting is planned in Riga", "Putaran berikutnya akan digelar pada Juli".

They are between the two of the contact told last, where nothing beside the noun says whose else they are.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.who.pair_focus import differ
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import EventType, Status
from lawatan.records.mention import EntityType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor

NEAR = 3  # sentences from the contact told last to the one that tells of the next
DESCRIBING = 4  # items around a noun in which its number stands: "the next planned round of talks"
RULE = "pair.next-round"
_TALKS = (EventType.MEETING, EventType.CALL)
_GROUPED = (EventType.MEETING, EventType.CALL, EventType.GATHERING)
_OFF = (Status.CANCELLED, Status.DENIED)


def parties_of_next(c: Candidate, clause: Clause, n: int, told: Sequence[Candidate]) -> list[Actor]:
    """The two of the contact told last, for a noun of talks of `n` items that has a number and no party of its own."""
    if c.type not in _TALKS or not c.is_nominal or c.actors or not _is_numbered(clause, c.trigger_item, n):
        return []
    for before in reversed(told):
        if before.in_headline or before.type not in _GROUPED:
            continue
        if c.sentence.index - before.sentence.index > NEAR or before.type is not c.type or before.status in _OFF:
            return []
        two = before.actors if len(before.actors) == PAIR and differ(before.actors) else []
        return [replace(a, span=c.trigger, how=How.COMPUTED, rule=RULE) for a in two]
    return []


def _is_numbered(clause: Clause, i: int, n: int) -> bool:
    """Whether the noun is one of several talks, and only words that number or describe it stand around it."""
    g, items = clause.grammar, clause.items
    number, describing = g.classes.get("next_of_talks"), g.classes.get("describing_talks")
    if number is None or describing is None or items[i + n - 1].lower in g.prepositions["with"]:
        return False
    first = i
    while first > 0 and i - first < DESCRIBING and _describes(items[first - 1], clause, first - 1):
        first -= 1
    end = i + n
    while end < len(items) and end - i - n < DESCRIBING and _describes(items[end], clause, end):
        if items[end].lower in g.table.owning:
            return False
        end += 1
    is_head = first == 0 or items[first - 1].kind is ItemKind.PUNCTUATION or _opens(clause, first - 1)
    return is_head and number.find(items, first, end) is not None and not _has_party(clause, end)


def _describes(item: Item, clause: Clause, k: int) -> bool:
    g = clause.grammar
    words = (g.classes["next_of_talks"], g.classes["describing_talks"])
    return item.kind is ItemKind.WORD and (
        item.lower in g.determiners or any(w.length_at(clause.items, k) for w in words)
    )


def _opens(clause: Clause, k: int) -> bool:
    """Whether the item before a noun phrase is a verb of saying or of holding, a preposition of time, a conjunction."""
    g, lower = clause.grammar, clause.items[k].lower
    is_open = lower in either(g.speech, g.light, g.conjunctions, g.relatives, g.reported) or clause.is_boundary(k)
    return is_open or clause.items[k].kind is ItemKind.TIME or clause.items[k].mention is not None


def _has_party(clause: Clause, k: int) -> bool:
    """Whether what stands right behind the noun says whose it is: "with the unions", "of the board", "ASEAN"."""
    if k >= len(clause.items):
        return False
    g, item = clause.grammar, clause.items[k]
    if item.mention is not None:
        return item.mention.type not in (EntityType.CITY, EntityType.COUNTRY) or not g.possessives
    if item.kind is not ItemKind.WORD:
        return False
    return item.lower in g.prepositions["with"] | g.prepositions["between"] | g.prepositions["by"] | frozenset(
        g.table.owning
    )
