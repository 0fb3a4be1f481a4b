"""Journeys told in a clause of time: "The last talks were held in May in Oslo, when the minister paid a visit"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType, Part, Status
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar

REACH = 12  # items from "when" to the predicate of its clause
_AT_THEM = (EventType.MEETING, EventType.AGREEMENT)


def place_by_main_clause(found: Sequence[Candidate], grammar: ContactGrammar) -> list[tuple[Candidate, Candidate]]:
    """Gives a journey in a clause of time the place of what the main clause tells, where it says none of its own.

    The journeys that led to the place of a main clause, each with the contact that this clause tells: both of one time.
    """
    out: list[tuple[Candidate, Candidate]] = []
    for v in found:
        if v.type is not EventType.VISIT or v.status not in (Status.COMPLETED, Status.ONGOING) or v.region is not None:
            continue
        opener = _opener(v, grammar)
        if opener == 0:
            continue
        before = [c for c in found if c.type in _AT_THEM and c.status is Status.COMPLETED and c.trigger_item < opener]
        main = max(before, key=lambda c: c.trigger_item, default=None)
        if main is None or not _is_host(main, v):
            continue
        if not v.places:
            v.places = [replace(p, span=v.trigger, how=How.COMPUTED, said_at=p.said_at or p.span) for p in main.places]
        if {p.country for p in v.places} == {p.country for p in main.places}:
            out.append((v, main))
    return out


def _opener(v: Candidate, grammar: ContactGrammar) -> int:
    """The item of the "when" in whose clause a predicate stands; 0 where there is none."""
    items = v.sentence.items
    for k in range(v.trigger_item - 1, max(0, v.trigger_item - REACH), -1):
        if items[k].text in (",", ";"):
            return 0
        if items[k].lower in grammar.when - grammar.where:
            return k
    return 0


def _is_host(main: Candidate, visit: Candidate) -> bool:
    """Whether what the main clause tells was held with the traveller's state, in the state of the other side."""
    home = {a.country for a in visit.parts.get(Part.TRAVELLER, [])}
    sides = {a.country for a in main.actors}
    states = {p.country for p in main.places}
    return bool(home) and None not in home and home <= sides and len(states) == 1 and not states & home
