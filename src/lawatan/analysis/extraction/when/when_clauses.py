"""What is told in a clause of time or place: "The last talks were held in May, when the minister paid a visit"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from lawatan.analysis.extraction.clause.items import FAR
from lawatan.analysis.extraction.clause.local_time import end_of_time
from lawatan.analysis.extraction.when.time_barriers import is_barred
from lawatan.records.event_mention import TO_COME, UNDER_WAY_OR_OVER, EventType, Part, Status
from lawatan.records.mention import TimeType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.syntax import Clause

    Anchor: TypeAlias = tuple[int, Candidate | None]

REACH = 12  # items from "when" to the predicate of its clause
_AT_THEM = (EventType.MEETING, EventType.AGREEMENT)


def place_by_main_clause(found: Sequence[Candidate], grammar: ContactGrammar) -> list[tuple[Candidate, Candidate]]:
    """Gives a journey in a clause of time the place of what the main clause tells, where it says none of its own.

    The journeys that led to the place of a main clause, each with the contact that this clause tells: both of one time.
    """
    out: list[tuple[Candidate, Candidate]] = []
    for v in found:
        if v.type is not EventType.VISIT or v.status not in UNDER_WAY_OR_OVER or v.region is not None:
            continue
        opener = opener_of(v, grammar)
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


def told_beside(v: Candidate, found: Sequence[Candidate], grammar: ContactGrammar) -> list[Candidate]:
    """As in "is to hold talks with Y when he visits Hanoi": what the main clause tells of who makes the journey."""
    opener = opener_of(v, grammar)
    travellers = {a.entity for a in v.parts.get(Part.TRAVELLER, [])} if opener else set()
    main = [c for c in found if c.type in _AT_THEM and c.trigger_item < opener and c.status is v.status]
    return [c for c in main if travellers & {a.entity for a in c.actors}]


def opener_of(v: Candidate, grammar: ContactGrammar) -> int:
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


def in_when_clause(
    clause: Clause, k: int, anchors: Sequence[Anchor], grammar: ContactGrammar, owners: Sequence[Candidate],
) -> list[Candidate]:  # fmt: skip
    """As in "They met in June, when both attended the summit": the clause has the time of the main clause."""
    found = []
    for i, c in anchors:
        if c is None or c in owners or i < k or c.type is EventType.VISIT:
            continue
        opener = next((p for p in range(i, max(k, i - FAR), -1) if clause.is_boundary(p)), None)
        if opener is None or clause.items[opener].lower not in grammar.when:
            continue
        if clause.items[opener].lower in grammar.where and any(_is_on_the_way(o) for o in owners):
            continue
        if not _is_apart(clause, i, c, owners):
            found.append(c)
    return found


def time_of_relative(
    clause: Clause, k: int, before: Sequence[Anchor], anchors: Sequence[Anchor], grammar: ContactGrammar
) -> Anchor | None:
    """As in "July, when Modi went to Moscow", "July 8, the day Modi landed": the clause that the time introduces."""
    p = end_of_time(clause.items, k, grammar)
    while p < len(clause.items) and clause.items[p].lower == ",":
        p += 1
    days = grammar.classes.get("day_of")
    n = days.length_at(clause.items, p) if days is not None and clause.items[p - 1].lower == "," else 0
    if p >= len(clause.items) or (clause.items[p].lower not in grammar.when and not n):
        return None
    p += max(0, n - 1)
    found = next((a for a in anchors if a[0] > p and not is_barred(clause, p, a[0], grammar)), None)
    is_where = found is not None and clause.items[p].lower in grammar.where
    if found is not None and is_where and grammar.status["pluperfect"].find(clause.items, p, found[0]) is not None:
        return None  # "came from Oslo on Monday, where he had been for a week"
    main = [c for _, c in before[-1:] if c is not None]
    if is_where and any(_is_on_the_way(c) for c in main):
        return None
    return None if found is not None and found[1] is not None and _is_apart(clause, *found, main, p) else found


def _is_on_the_way(c: Candidate) -> bool:
    """As in "leaves on Monday for Oslo, where he will meet Y", "came home on Monday from Oslo, where he met Y"."""
    is_way_out = c.sense == "departure" and c.status in TO_COME
    return c.type is EventType.VISIT and (is_way_out or c.sense in ("return", "leaving"))


def _is_apart(clause: Clause, i: int, c: Candidate | None, main: Sequence[Candidate], opener: int = 0) -> bool:
    """Whether the clause of a predicate has a date of its own, or tells what is to come where the main one is over.

    As in "flew to Oslo on Monday, where he will meet Y on Tuesday". The clause begins at item `opener` or later.
    """
    times = (item.time for item in clause.items[max(opener, clause.start_of(i)) : clause.end_of(i)])
    if main and any(t is not None and t.type in (TimeType.DATE, TimeType.TIME) for t in times):
        return True
    is_over = bool(main) and all(o.status not in TO_COME for o in main)
    return is_over and c is not None and c.status in TO_COME
