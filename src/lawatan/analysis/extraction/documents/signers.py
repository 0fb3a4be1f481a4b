"""Persons who are told to have signed for a state, after the document was told: "X signed for Peru and Y for Chile"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

REACH = 3  # sentences from the document to those who sign it for their states
NEXT = 2  # sentences from a document of which no sides are told to those who sign it
PLACE_REACH = 8  # items of "in Tunis on Monday" between "the signing took place" and "between"
SIGNER_REACH = 6  # items between a signer and "for Chile"


def add_signers(
    clause: Clause, index: int, discourse: Discourse, told: Sequence[Candidate], sideless: Sequence[Candidate]
) -> list[Candidate]:
    """Names those who signed for the states of the document told last, in this sentence (number `index`) or before.

    Of the documents of which no sides are told (`sideless`) the last becomes theirs, and is handed back.
    """
    apart = {a.entity: a for a in (*_signers(clause, discourse), *_represented(clause, discourse))}
    signers = list(apart.values()) or _who_did_so(clause, discourse)
    states = {a.country for a in signers}
    if not signers:
        return []
    for c in reversed(told):
        if index - c.sentence.index > REACH:
            break
        if c.type is EventType.AGREEMENT and states <= {a.country for a in c.actors}:
            c.parts = {
                p: [a for a in actors if a.is_person or a.country not in states] for p, actors in c.parts.items()
            }
            c.add(Part.PARTICIPANT, signers)
            return []
    last = next((c for c in reversed(sideless) if 0 <= index - c.sentence.index <= NEXT), None)
    if last is None or len(states) < PAIR:
        return []
    last.parts = {Part.PARTICIPANT: signers}
    return [last]


def _represented(clause: Clause, discourse: Discourse) -> list[Actor]:
    """As in "Peru was represented by X and Chile by Y", "Peru diwakili X, sedangkan Chile diwakili Y"."""
    words, items = clause.grammar.classes.get("represented_by"), clause.items
    out: dict[int, Actor] = {}
    if words is None or words.find(items, 0, len(items)) is None:
        return []
    for k in range(1, len(items)):
        m = items[k].mention
        if m is None or m.type is not EntityType.PERSON:
            continue
        links = clause.grammar.prepositions["by"]
        p = next((p for p in range(k - 1, max(-1, k - SIGNER_REACH), -1) if items[p].mention is not None), None)
        state = items[p].mention if p is not None else None
        told = p is not None and (
            words.find(items, p + 1, k) is not None or any(i.lower in links for i in items[p + 1 : k])
        )
        if state is None or state.type is not EntityType.COUNTRY or not told:
            continue
        actor = discourse.actor(m)
        if actor.country in (None, state.country):
            out.setdefault(actor.entity, replace(actor, country=state.country))
    return list(out.values())


def _who_did_so(clause: Clause, discourse: Discourse) -> list[Actor]:
    """As in "Tanda tangan dibubuhkan X dan Y", "The signatories were X and Y": persons of two states or more."""
    words, items = clause.grammar.classes.get("signing_done"), clause.items
    found = words.find(items, 0, len(items)) if words is not None else None
    if found is None or clause.grammar.documents.find(items, 0, len(items)) is not None:
        return []
    k = sum(found)
    between = clause.grammar.prepositions["between"]
    k = next((p + 1 for p in range(k, min(len(items), k + PLACE_REACH)) if items[p].lower in between), k)
    k += k < len(items) and (items[k].text == ":" or items[k].lower in clause.grammar.prepositions["by"])
    told = [a for a in discourse.resolve(clause, clause.object(k)) if a.is_person and a.name]
    return told if len({a.country for a in told} - {None}) >= PAIR else []


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
        actor = discourse.actor(who[-1]) if who and who[-1].type is EntityType.PERSON else None
        if actor is not None and not sides and n > 1 and actor.country is not None:
            out.setdefault(actor.entity, actor)  # "signed on behalf of his government"
        if actor is not None and sides and actor.country in (None, sides[0].country):
            out.setdefault(actor.entity, replace(actor, country=sides[0].country))
        k += n
    return list(out.values())
