"""Groups named right behind their office: "their energy ministers, X and Y", "kedua menteri energi mereka, X dan Y"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.pair import PAIR
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse


def name_group(c: Candidate, clause: Clause, discourse: Discourse) -> None:
    """Gives the holders of one office of several states, in the order of the states, the names told behind it.

    Whose state the page tells elsewhere keeps it.
    """
    group = [a for a in c.actors if a.is_person and a.name is None and a.country]
    if len(group) < PAIR or len({a.role for a in group}) > 1:
        return
    named = _behind(clause, len(group))
    found = {m.entity for k in named if (m := clause.items[k].mention) is not None}
    if any(a.entity not in found for a in c.actors if a not in group):
        return
    states = {a.country for a in group}
    persons = [discourse.actor(m) for k in named if (m := clause.items[k].mention) is not None]
    if len(persons) != len(group) or any(p.country not in {*states, None} for p in persons):
        return
    taken = {p.country for p in persons} - {None}
    free = iter([a.country for a in group if a.country not in taken])
    told = {p.entity: _of(p, group[0].role, p.country or next(free, None)) for p in persons}
    part = next(part for part, actors in c.parts.items() if actors)
    c.parts = {part: list(told.values())}


def _of(person: Actor, role: str | None, state: str | None) -> Actor:
    bare = person.role is None or (role or "").endswith(f" {person.role}")  # "energy ministers": no plain ministers
    return replace(person, country=state, role=role if bare else person.role)


def _behind(clause: Clause, n: int) -> list[int]:
    """The items of `n` persons listed behind the comma of an office without a name; empty where there are none."""
    items = clause.items
    for k in range(len(items) - PAIR):
        m = items[k].mention
        if m is None or m.type is not EntityType.OFFICE or m.name is not None or items[k + 1].text != ",":
            continue
        found = clause.group_starting_at(k + 2) if clause.is_actor(k + 2) else []
        persons = [p for p in found if (x := items[p].mention) is not None and x.type is EntityType.PERSON]
        if len(persons) == len(found) == n:
            return persons
    return []
