"""Persons who are told to have signed for a state, after the document was told: "X signed for Peru and Y for Chile"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

REACH = 3  # sentences from the document to those who sign it for their states
SIGNER_REACH = 6  # items between a signer and "for Chile"


def add_signers(clause: Clause, index: int, discourse: Discourse, told: Sequence[Candidate]) -> None:
    """Names those who signed for the states of the document told last, in this sentence (number `index`) or before."""
    signers = _signers(clause, discourse)
    states = {a.country for a in signers}
    if not signers:
        return
    for c in reversed(told):
        if index - c.sentence.index > REACH:
            return
        if c.type is EventType.AGREEMENT and states <= {a.country for a in c.actors}:
            c.parts = {
                p: [a for a in actors if a.is_person or a.country not in states] for p, actors in c.parts.items()
            }
            c.add(Part.PARTICIPANT, signers)
            return


def _signers(clause: Clause, discourse: Discourse) -> list[Actor]:
    """Those who sign for a state in this sentence, each with that state."""
    words, links = clause.grammar.classes.get("signing"), clause.grammar.classes.get("signing_for")
    items = clause.items
    first = words.find(items, 0, len(items)) if words is not None else None
    if first is None or links is None:
        return []
    out: dict[int, Actor] = {}
    k = 0
    while k < len(items):
        n = links.length_at(items, k)
        if not n:
            k += 1
            continue
        sides = [m for p in clause.object(k + n)[:1] if (m := items[p].mention) is not None and m.country]
        who = [m for i in items[max(0, k - SIGNER_REACH) : k] if (m := i.mention) is not None]
        if sides and who and who[-1].type is EntityType.PERSON:
            actor = discourse.actor(who[-1])
            if actor.country in (None, sides[0].country):
                out.setdefault(actor.entity, replace(actor, country=sides[0].country))
        k += n
    return list(out.values())
