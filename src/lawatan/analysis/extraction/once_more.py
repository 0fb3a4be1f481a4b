"""One predicate that tells of two contacts of the same: "met in Beijing in October and again in Cebu in January".

The codebook counts what days or places part as several contacts. What stands behind the conjunction has a place of its
own, a time behind "again", or a time of what is said to have been done twice, and nobody else in it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import PLACES, ItemKind
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause

REACH = 24  # items behind a predicate in which the second time or place stands
COUNT_REACH = 4  # items before a predicate in which it is said to have been done twice
OPENING = 4  # items behind the conjunction in which the second time or place begins


def met_once_more(c: Candidate, clause: Clause, binder: Binder) -> list[Candidate]:
    """Two candidates in place of one whose predicate has two places, or two times with "again"; empty without them."""
    items, end = clause.items, clause.end_of(c.trigger_item)
    is_twice = clause.grammar.status["repeated"].find(items, c.trigger_item - COUNT_REACH, end) is not None
    if c.is_nominal or not (c.type in (EventType.MEETING, EventType.CALL) or (is_twice and c.type is EventType.VISIT)):
        return []
    first = next((k for k in range(c.trigger_item, end) if items[k].start >= c.trigger.end), end)
    joint = _joint(clause, first, min(end, first + REACH))
    if joint is None:
        return []
    stop = _stop(clause, joint, min(end, joint + REACH))
    one, other = items[first:joint], items[joint:stop]
    later = binder.places_of([k for k in range(joint, stop) if clause.is_place(k)])
    times = [i.time for i in other if i.time is not None]
    own = [t for t in c.times if t.start < items[joint].start] or [i.time for i in one if i.time is not None]
    if not own or not times or not (is_twice or _is_told_apart(clause, one, other, joint)):
        return []
    earlier = [p for p in c.places if p.span.start < items[joint].start]
    earlier = earlier or binder.places_of([k for k in range(first, joint) if clause.is_place(k)])
    is_later = c.forum is not None and c.forum.span.start > items[joint].start
    is_visit = c.type is EventType.VISIT
    earlier = earlier or list(c.places if is_visit else ())
    forums = (None, c.forum) if is_later else (c.forum, None)
    parts = {part: list(actors) for part, actors in c.parts.items()}
    return [
        replace(c, times=own, places=earlier, forum=forums[0]),
        replace(c, times=times, places=later or list(c.places if is_visit else ()), parts=parts, forum=forums[1]),
    ]


def _is_told_apart(clause: Clause, one: Sequence[Item], other: Sequence[Item], joint: int) -> bool:
    """Whether both have a place, or what follows is said to be once more."""
    again = clause.grammar.classes.get("once_more")
    is_again = again is not None and again.find(clause.items, joint, joint + OPENING) is not None
    here, there = (
        [i.mention for i in row if i.mention is not None and i.mention.type in PLACES] for row in (one, other)
    )
    return is_again or (bool(here) and bool(there) and {m.entity for m in here}.isdisjoint(m.entity for m in there))


def _joint(clause: Clause, start: int, end: int) -> int | None:
    """The conjunction behind a time or place with another time or place right behind it."""
    items, g = clause.items, clause.grammar
    for k in range(start + 1, end - 1):
        item = items[k]
        if item.mention is not None and item.mention.type in PERSON_TYPES:
            return None
        if item.lower not in g.conjunctions:
            continue
        opens = (
            items[k + 1].kind is ItemKind.TIME or items[k + 1].lower in g.prepositions["at"] or _says_again(clause, k)
        )
        if opens and any(i.time is not None or i.mention is not None for i in items[start:k]):
            return k
        return None
    return None


def _says_again(clause: Clause, k: int) -> bool:
    again = clause.grammar.classes.get("once_more")
    return again is not None and again.find(clause.items, k + 1, k + OPENING) is not None


def _stop(clause: Clause, joint: int, end: int) -> int:
    """Where what is told behind the conjunction ends: at somebody, at another predicate, at a comma after its time."""
    items, told = clause.items, False
    for k in range(joint + 1, end):
        item = items[k]
        if item.mention is not None and item.mention.type in PERSON_TYPES:
            return k if told else joint
        is_verb = item.lower not in clause.grammar.any_preposition and clause.grammar.frames_at(items, k)
        if is_verb or (told and item.text in (",", ";")):
            return k if told else joint
        told = told or item.time is not None
    return end
