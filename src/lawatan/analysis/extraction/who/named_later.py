"""Offices told without their holder, whom the page names elsewhere: "Chad's foreign minister flew in. Ahmat Allam-Mi".

An office, or a group of holders of one, stands for the only person of its state whom the page names in that office.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.entities.office_kinds import CALLED_SECRETARIES, HELD_BY_GROUPS, OFFICES_MEANT, acts
from lawatan.analysis.extraction.who.group_states import GROUPS
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.names import Entity
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.who.actor import Actor

RULE = "office.named-later"
PERSON = "person"
_TYPES = frozenset({EventType.MEETING, EventType.CALL, EventType.VISIT, EventType.AGREEMENT})


def name_holders(candidates: Sequence[Candidate], entities: Sequence[Entity]) -> None:
    """Puts holders whom the page names in the place of their offices, in contacts of the story.

    In what is told of earlier months or years the office was perhaps another's.
    """
    for c in candidates:
        _leave_out_named(c)
        is_earlier = c.background or any(t.first and len(t.first) < ISO_DAY for t in c.times)
        if c.type not in _TYPES or is_earlier:
            continue
        known = {a.entity for a in c.actors}
        named = {a.entity: _named(a, entities, known) for a in c.actors}
        groups = [a for a in c.actors if a.role in HELD_BY_GROUPS and a.name is None]
        if any(named[a.entity].name is None for a in groups):
            named |= {a.entity: a for a in groups}  # "the presidents of A, B and C", of whom the page names two
        for part, actors in c.parts.items():
            c.parts[part] = [named[a.entity] for a in actors]


def _leave_out_named(c: Candidate) -> None:
    """As in "X and Y, the presidents of A and B": the holders of an office for whom somebody named beside them stands.

    Only where each of the states whose holders are told so is that of one who is named.
    """
    groups = [a for a in c.actors if a.name is None and a.role in GROUPS]
    if not groups:
        return
    several = len({a.country for a in groups}) > 1
    offices = {HELD_BY_GROUPS.get(a.role or "") for a in groups}
    named = {a.country for a in c.actors if a.name is not None and (several or a.role in offices)}
    if all(a.country in named for a in groups):
        c.parts = {part: [a for a in actors if a not in groups] for part, actors in c.parts.items()}


def _named(a: Actor, entities: Sequence[Entity], known: set[int]) -> Actor:
    """The one whom the page names in an actor's office, where it is one alone and takes no part yet; else the actor."""
    if a.name is not None or a.type is not EntityType.OFFICE or a.role is None or a.country is None:
        return a
    role = HELD_BY_GROUPS.get(a.role, a.role)
    if a.is_private or not acts(role) or (role.endswith("s") and role == a.role):
        return a
    found = [e for e in entities if _holds(e, role, a.country)]
    if len(found) != 1 or found[0].index in known:
        return a
    (holder,) = found
    aliases = tuple(x for x in holder.aliases if x != holder.name)
    return replace(
        a,
        entity=holder.index,
        name=holder.name,
        role=holder.role,
        aliases=aliases,
        type=EntityType.PERSON,
        how=How.COMPUTED,
        rule=RULE,
    )


def _holds(e: Entity, role: str, country: str) -> bool:
    """Whether an entity is a person whom the page names with an office, or one of the kind that it means."""
    if e.type != PERSON or e.name is None or e.country != country or e.is_former:
        return False
    plain = role.removeprefix("senior ")
    kind = OFFICES_MEANT.get(plain, frozenset()) if plain != "leader" else frozenset()
    if country in CALLED_SECRETARIES and plain.endswith(" minister"):
        kind |= {plain.replace(" minister", " secretary")}
        kind |= OFFICES_MEANT["diplomat"] if plain == "foreign minister" else frozenset()
    return any(r == role or r.endswith(f" {plain}") or r in kind for r in e.roles)
