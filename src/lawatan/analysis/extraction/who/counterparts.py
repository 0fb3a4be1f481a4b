"""The other side where a sentence only points at it: "his counterpart", or the guest whom a host's talks are with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

ADJUNCT_REACH = 6  # items of "after nearly two hours of" before "talks"
NO_OFFICE = (None, "counterparts")  # roles of "his Russian counterpart", who holds the office of the other side
_STATE = EntityType.COUNTRY


def counterpart_told(discourse: Discourse, clause: Clause, k: int, counterpart: Actor) -> Actor | None:
    """Who "timpalannya" at item `k` is: whoever was told to hold the same office in another state.

    Only where the words say neither a name nor a state; the one whose counterpart it is stands before item `k`.
    """
    if not counterpart.is_counterpart or counterpart.name or counterpart.country:
        return None
    mentions = [m for i in clause.items[:k] if (m := i.mention) is not None and m.type in PERSON_TYPES]
    other = discourse.actor(mentions[-1]) if mentions else discourse.topic
    if other is None or other.role is None or other.country is None:
        return None
    told = (*reversed(discourse.last_travellers), *discourse.last_hosts, *reversed(discourse.persons))
    same = (a for a in told if a.role == other.role and a.country not in (None, other.country))
    found = next(same, None)
    return replace(found, span=clause.items[k].span, how=How.COMPUTED) if found is not None else None


def name_colleague(discourse: Discourse, clause: Clause, c: Candidate, here: Sequence[Candidate]) -> None:
    """As in "X will travel to Oslo, returning the visit that his colleague Y made": Y holds the office of X in Norway.

    X is the person named before the noun, else the one spoken of; `here` are the contacts told before in the sentence.
    """
    guests = c.parts.get(Part.TRAVELLER, [])
    if not any(a.is_counterpart and (a.role in NO_OFFICE or a.country is None) for a in guests):
        return
    before = [m for i in clause.items[: c.trigger_item] if (m := i.mention) is not None and m.type in PERSON_TYPES]
    owner = next((a for m in reversed(before) if not (a := discourse.actor(m)).is_counterpart), discourse.topic)
    if owner is None or owner.role is None or owner.country is None or any(a.entity == owner.entity for a in guests):
        return
    told = [v for v in here if v.type is EventType.VISIT and v is not c]
    where = {
        p.country for v in told if owner.entity in {a.entity for a in v.parts.get(Part.TRAVELLER, [])} for p in v.places
    }
    if not told and owner.entity in {a.entity for a in discourse.last_travellers}:
        where = {p.country for p in discourse.last_places}
    home = next(iter(where)) if len(where) == 1 and owner.country not in where else None
    if any((a.country or home) in (None, owner.country) for a in guests if a.is_counterpart):
        return
    c.parts[Part.TRAVELLER] = [
        replace(a, role=owner.role if a.role in NO_OFFICE else a.role, country=a.country or home)
        if a.is_counterpart
        else a
        for a in guests
    ]


def official_in_focus(discourse: Discourse, c: Candidate) -> list[Actor]:
    """As in "The bilateral meeting with Japan discussed trade": who of the page's officials talks with that state.

    The last named with an office, where all that hold one are of Japan or of one other state.
    """
    (state,) = {a.country for a in c.actors} if len({a.country for a in c.actors}) == 1 else {None}
    if c.type is not EventType.MEETING or not c.is_nominal or state is None or c.actors[0].type is not _STATE:
        return []
    others = [a for a in discourse.persons if a.role is not None and a.country != state and a.is_official]
    if not others or len({a.country for a in others}) != 1 or others[-1].country is None:
        return []
    return [replace(others[-1], span=c.trigger, how=How.COMPUTED)]


def talk_with_guest(c: Candidate, here: Sequence[Candidate]) -> bool:
    """As in "X receives Minister Y, after talks with X's foreign minister": the talks are Y's.

    Where the sides of talks told by a noun are of one state, puts the one guest whom that state receives in the same
    sentence in the place of the side before the noun; whether that was done.
    """
    states = {a.country for a in c.actors}
    before = [a for a in c.actors if a.span.end <= c.trigger.start]
    if c.type is not EventType.MEETING or not c.is_nominal or len(states) != 1 or not before:
        return False
    visits = [v for v in here if v.type is EventType.VISIT and _host_states(v) == states]
    guests = [a for v in visits for a in v.parts.get(Part.TRAVELLER, []) if a.country and a.country not in states]
    others = [a for a in c.actors if a not in before]
    if len({a.entity for a in guests}) != 1 or not others:
        return False
    c.parts = {Part.PARTICIPANT: [replace(guests[0], span=c.trigger, how=How.COMPUTED), *others]}
    return True


def talked_with_him(discourse: Discourse, c: Candidate, clause: Clause) -> list[Actor]:
    """As in "After two hours of talks President X showed him the town": whom a pronoun means beside the one side.

    The noun stands in an adjunct, the other is an official of another state.
    """
    g, i = clause.grammar, c.trigger_item
    before = clause.items[max(0, i - ADJUNCT_REACH) : i]
    opening = next((k for k in reversed(before) if k.lower in g.after | g.during | g.adjuncts), None)
    if opening is None or any(k.mention is not None or k.text == "," for k in before if k.start > opening.start):
        return []
    side = c.actors[0] if len(c.actors) == 1 else None
    if side is None or not side.is_person:
        return []
    start, end = clause.start_of(i), clause.end_of(i)
    first = clause.start_of(start - 1) if start and clause.items[start].start == opening.start else start
    for k in range(first, end):
        is_he = clause.is_pronoun(k) and clause.items[k].lower in g.pronouns and k not in clause.subject(i)
        if not is_he:
            continue
        found = discourse.resolve(clause, [k], other=frozenset({side.entity}))
        return [a for a in found if a.is_official and a.name and a.country not in (None, side.country)]
    return []


def _host_states(visit: Candidate) -> set[str | None]:
    """The states where a visit goes, else those of its hosts."""
    return {p.country for p in visit.places} or {a.country for a in visit.parts.get(Part.HOST, [])}
