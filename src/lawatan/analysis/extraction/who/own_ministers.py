"""The state of an official who is told as its own: "Latvia sent its defence minister, X", "mengutus menlunya, X".

Whom a state sends is its own, too: "Latvia sent Defence Minister X to Oslo".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.who.actor import SENDING
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

REACH = 8  # items between a state and its minister: "was represented at the talks by its"
_SENDERS = frozenset(EntityType) - {EntityType.CITY}


def give_own_state(c: Candidate, clause: Clause, discourse: Discourse) -> None:
    """Gives an official of no known state that of the state before him in the clause whose own he is said to be."""
    for part, actors in c.parts.items():
        unknown = [a for a in actors if a.country is None and a.is_person and a.entity >= 0]
        found = {a.entity: _state_of(a, clause) or _state_of_sender(a, c, clause) for a in unknown}
        for entity, state in found.items():
            discourse.entities[entity].country = state or discourse.entities[entity].country
        c.parts[part] = [replace(a, country=found.get(a.entity) or a.country) for a in actors]


def _state_of_sender(a: Actor, c: Candidate, clause: Clause) -> str | None:
    """The state of the subject right before a verb of sending, for the official right behind it."""
    if c.sense != SENDING or a.role is None or a.span.start < c.trigger.end:
        return None
    sender = next((m for k in reversed(clause.subject(c.trigger_item)) if (m := clause.items[k].mention)), None)
    return sender.country if sender is not None and sender.type in _SENDERS else None


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
    is_state = state is not None and state.type in (EntityType.COUNTRY, EntityType.INSTITUTION)
    return state.country if is_own and state is not None and is_state else None
