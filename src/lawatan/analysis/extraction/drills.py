"""Whose forces take part in an exercise of which the sentence names one side or none.

A named or multinational exercise is held with the state where it takes place; one of "the five members" is of those
that the page says a body joins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.actor import Actor, unnamed_of
from lawatan.analysis.extraction.judging import FORCES
from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType
from lawatan.records.span import How

if TYPE_CHECKING:
    from lawatan.analysis.extraction.actors import Discourse
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.syntax import Clause

NAMED = ".named"  # the end of the rule of exercises known by name
PORT_CALL = ".port-call"


def add_forces(c: Candidate, clause: Clause, discourse: Discourse) -> None:
    """Adds the members of a body that are said to take part, else the state where many take part."""
    if c.rule.endswith(PORT_CALL):
        _keep_to_port(c, clause)
    if c.type is not EventType.EXERCISE or c.rule.endswith(PORT_CALL) or len({a.country for a in c.actors}) > 1:
        return
    items, g = clause.items, clause.grammar
    members = g.classes.get("members")
    said = members.find(items, 0, len(items)) if members is not None else None
    told = discourse.members.get(discourse.last_body or "", [])
    if said is not None and told and not c.actors:
        c.add(Part.PARTICIPANT, [_at(a, c) for a in told])
        return
    many = g.classes.get("of_many")
    is_of_many = c.rule.endswith(NAMED) or (many is not None and many.find(items, 0, len(items)) is not None)
    states = list(dict.fromkeys(p.country for p in c.places))
    if not is_of_many or len(states) != 1:
        return
    c.strong = True  # several take part, whoever else is named
    if all(a.country != states[0] for a in c.actors):
        place = c.places[0]
        host = Actor(unnamed_of(states[0]), None, None, states[0], (), place.span, EntityType.COUNTRY, how=How.COMPUTED)
        c.add(Part.PARTICIPANT, [host])


def _keep_to_port(c: Candidate, clause: Clause) -> None:
    """A ship calls at what stands before the words that say who tells it; its state and the port's take part."""
    items, g = clause.items, clause.grammar
    ends = g.speech | g.prepositions.get("for", frozenset())  # "for operations in Iraq, a spokesman in Paris said"
    stop = next((x.start for x in items[c.trigger_item + 1 :] if x.lower in ends), clause.items[-1].end)
    c.places = [p for p in c.places if p.span.start < stop]
    ports = {p.country for p in c.places}
    if any(a.role in FORCES for a in c.actors):
        for part, actors in c.parts.items():
            c.parts[part] = [a for a in actors if a.type is not EntityType.COUNTRY or a.country in ports]


def _at(a: Actor, c: Candidate) -> Actor:
    return Actor(a.entity, None, a.role, a.country, (), c.trigger, a.type, how=How.COMPUTED)
