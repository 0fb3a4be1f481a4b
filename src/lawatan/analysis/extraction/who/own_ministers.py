"""The state of an official who is told as its own: "Latvia sent its defence minister, X", "mengutus menlunya, X"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

REACH = 8  # items between a state and its minister: "was represented at the talks by its"


def give_own_state(c: Candidate, clause: Clause, discourse: Discourse) -> None:
    """Gives an official of no known state that of the state before him in the clause whose own he is said to be."""
    for part, actors in c.parts.items():
        found = {a.entity: _state_of(a, clause) for a in actors if a.country is None and a.is_person and a.entity >= 0}
        for entity, state in found.items():
            discourse.entities[entity].country = state or discourse.entities[entity].country
        c.parts[part] = [replace(a, country=found.get(a.entity) or a.country) for a in actors]


def _state_of(a: Actor, clause: Clause) -> str | None:
    items, g = clause.items, clause.grammar
    k = next((k for k, i in enumerate(items) if i.start <= a.span.start < i.end), None)
    m = items[k].mention if k is not None else None
    if k is None or m is None or a.role is None:
        return None
    suffix = g.table.owner_suffix
    is_own = k > 0 and items[k - 1].lower in g.neuter_possessives
    is_own = is_own or (bool(suffix) and any(w.endswith(suffix) for w in items[k].lower.replace(",", "").split()))
    before = items[max(clause.start_of(k), k - REACH) : k]
    state = next((i.mention for i in reversed(before) if i.mention is not None), None)
    return state.country if is_own and state is not None and state.type is EntityType.COUNTRY else None
