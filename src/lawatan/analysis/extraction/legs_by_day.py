"""Legs that share one verb, each with its day first: "On Monday he was in Oslo, on Tuesday in Riga, then in Bonn"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.records.event_mention import EventType, Part
from lawatan.records.span import Span

if TYPE_CHECKING:
    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.records.mention import TimeExpression


def legs_by_day(c: Candidate, clause: Clause, binder: Binder) -> list[Candidate]:
    """A visit and those that go on with its verb, in place of it; empty where none does.

    Takes a candidate that has its times. Each further leg has a day, then a preposition of place and its place.
    """
    items = clause.items
    if c.type is not EventType.VISIT or c.is_nominal or not c.places or c.sense == "return":
        return []
    last = max(p.span.start for p in c.places)
    k = next((p for p in range(c.trigger_item, len(items)) if items[p].start == last), None)
    if k is None:
        return []
    home = {a.country for a in c.parts.get(Part.TRAVELLER, [])}
    legs: list[Candidate] = []
    end = items[k].end
    while (found := _next_leg(clause, k + 1)) is not None:
        at, time = found
        places = [p for p in binder.places_of([at + 1]) if p.country not in home]
        trigger = Span(items[at].start, items[at + 1].end)
        parts: dict[Part, list[Actor]] = {Part.TRAVELLER: list(c.parts.get(Part.TRAVELLER, []))}
        if places:
            legs.append(
                replace(c, trigger=trigger, trigger_item=at, places=places, times=[time], parts=parts, scene=[])
            )
        k = at + 1
    return [replace(c, times=[t for t in c.times if t.start < end or not _is_of(t, legs)]), *legs] if legs else []


def _is_of(time: TimeExpression, legs: list[Candidate]) -> bool:
    return any(time in leg.times for leg in legs)


def _next_leg(clause: Clause, k: int) -> tuple[int, TimeExpression] | None:
    """The preposition of the place of a leg told from item `k` on, and its day; None where none is."""
    items, g = clause.items, clause.grammar
    first = k
    while k < len(items) and (items[k].text in (",", ";") or items[k].lower in g.conjunctions | g.next_leg):
        k += 1
    if k == first or k + 1 >= len(items):
        return None
    k += items[k].time is None and items[k].kind is ItemKind.WORD and items[k + 1].time is not None
    time = items[k].time
    k += 1
    k += k < len(items) and items[k].text == ","
    places = g.prepositions["in"] | g.prepositions["to"] | g.prepositions["at"]
    is_leg = time is not None and k + 1 < len(items) and items[k].lower in places and clause.is_place(k + 1)
    return (k, time) if is_leg and time is not None else None
