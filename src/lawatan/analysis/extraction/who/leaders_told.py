"""Leaders of a delegation whom a later sentence names: "A Kenyan team arrived. Its head, X, met Y"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.who.actor import DELEGATION
from lawatan.analysis.extraction.who.delegations import LEADER
from lawatan.analysis.extraction.who.heads_of_sides import name_heads
from lawatan.analysis.extraction.who.still_there import note_who_is_there
from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

LED_REACH = 8  # items between "the delegation" and "led by"
FAR_BACK = 8  # sentences back in which the delegation came
NEXT = 2  # the same before "its leader"
RULE = "delegation.leaders-told"
_HEADS = frozenset({"leader", "chief", "head", "chairman"})


def name_leaders(clause: Clause, discourse: Discourse, told: Sequence[Candidate], now: int) -> None:
    """Puts those whom sentence `now` names as leaders of "the delegation" in its place in the contacts told of it.

    `told` are the candidates of earlier sentences; only where these tell of one delegation. The leaders have its state.
    Before anything else is read, a pronoun is settled that opens the sentence behind the place where a visit went.
    """
    note_who_is_there(clause, discourse, told, now)
    name_heads(clause, discourse, told, now)
    found, reach = _led(clause), FAR_BACK
    if not found:
        found, reach = _apposed(clause), NEXT
    if not found:
        return
    near = [c for c in told if now - c.sentence.index <= reach]
    visits = [a for c in near if c.type is EventType.VISIT for a in c.parts.get(Part.TRAVELLER, [])]
    states = {a.country for a in visits if a.role == DELEGATION and a.name is None}
    state = states.pop() if len(states) == 1 else None
    leaders = discourse.resolve(clause, found)
    if state is None or any(a.country not in (None, state) for a in leaders):
        return
    for a in leaders:
        entity = discourse.entities[a.entity] if a.entity >= 0 else None
        if entity is not None:
            entity.add_role(None if entity.roles else LEADER, state)
    named = [replace(a, country=state, role=a.role or LEADER, how=How.COMPUTED, rule=RULE) for a in leaders]
    for c in near:
        _put_in_place(c, state, named)


def _led(clause: Clause) -> list[int]:
    """The items of the persons in "the 30-member delegation was led by X and Y", where no state is said of it."""
    items, g = clause.items, clause.grammar
    for k, item in enumerate(items):
        m = item.mention
        if m is None or m.role != DELEGATION or m.country is not None:
            continue
        found = g.led_by.find(items, k + 1, min(k + 1 + LED_REACH + 2, len(items)))
        if found is None or any(items[p].mention is not None for p in range(k + 1, found[0])):
            continue
        led = clause.object(sum(found))
        return led if all((x := items[p].mention) is not None and x.name for p in led) else []
    return []


def _apposed(clause: Clause) -> list[int]:
    """The item of the person named right behind "its leader", or as leader of a delegation, where no state is said."""
    for k, item in enumerate(clause.items):
        m = item.mention
        if m is None or m.type is not EntityType.PERSON or not m.name or m.country is not None:
            continue
        if m.role == LEADER or _is_its_leader(clause, k - 1 - (k > 0 and clause.items[k - 1].text == ",")):
            return [k]
    return []


def _is_its_leader(clause: Clause, k: int) -> bool:
    m = clause.items[k].mention if k > 0 else None
    is_head = m is not None and m.type is EntityType.OFFICE and m.role in _HEADS
    return is_head and clause.items[k - 1].lower in clause.grammar.neuter_possessives


def _put_in_place(c: Candidate, state: str, named: Sequence[Actor]) -> None:
    for part, actors in c.parts.items():
        rest = [a for a in actors if a.role != DELEGATION or a.name is not None or a.country != state]
        if len(rest) < len(actors):
            have = {a.entity for a in c.actors}
            c.parts[part] = [*(a for a in named if a.entity not in have), *rest]
