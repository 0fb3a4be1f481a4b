"""Sides of a document that stands in a phrase of its sentence, where the main clause names them.

"China and ASEAN promised restraint under a declaration adopted in Phnom Penh", "A opened relations with B through a
communique signed in New York": whoever does what the document says has signed it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.documents.lone_sides import beside_members
from lawatan.analysis.pair import PAIR
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

IN_DOCUMENT = "in_document"  # class of words that lead from what is done to the document: "under", "melalui"
NAME_REACH = 7  # items between such a word and the head of the document's name
_SIDES = (EntityType.COUNTRY, EntityType.ORGANISATION, EntityType.PERSON, EntityType.OFFICE)


def sides_of_main_clause(c: Candidate, clause: Clause, discourse: Discourse) -> list[Actor]:
    """Those who do what the document says, of two states or more; empty where it is none of theirs."""
    k = _link(c, clause)
    if k is None:
        return []
    subject = clause.subject(k)
    if not subject or subject[-1] >= k:
        return []
    found = [*subject, *(p for p in clause.preposition(subject[-1] + 1, "with", end=k, relations=True) if p < k)]
    sides = [a for a in discourse.resolve(clause, found) if a.country and a.type in _SIDES]
    bodies = (i.mention for i in clause.items[:k] if i.mention is not None)
    m = next((m for m in bodies if m.type is EntityType.ORGANISATION), None)
    if len(sides) < PAIR and m is not None and (beside := beside_members(m, clause, discourse)):
        sides = [*beside, discourse.state_of(m)]
    states = {a.country for a in sides}
    return sides if len(states) >= PAIR and {a.country for a in c.actors} - {None} <= states else []


def share_states(c: Candidate, clause: Clause) -> None:
    """As in "Peru and Chile have a pact, signed by Foreign Ministers X and Y": gives each signer the state in his turn.

    Only where of none the state is known, and the sentence names as many states as there are signers.
    """
    persons = [a for a in c.actors if a.is_person and a.name]
    if len(persons) < PAIR or len(persons) < len(c.actors) or any(a.country for a in persons):
        return
    named = (i.mention for i in clause.items if i.end <= c.trigger.start and i.mention is not None)
    states = list(dict.fromkeys(m.country for m in named if m.type is EntityType.COUNTRY and m.country))
    if len(states) == len(persons):
        turn = {a.entity: state for a, state in zip(persons, states, strict=True)}
        c.parts = {part: [replace(a, country=turn[a.entity]) for a in actors] for part, actors in c.parts.items()}


def _link(c: Candidate, clause: Clause) -> int | None:
    """The item of the word that leads to the document, with nothing but its name between; None where there is none."""
    words, items, g = clause.grammar.classes.get(IN_DOCUMENT), clause.items, clause.grammar
    if words is None or c.forum is None:
        return None
    first = min(c.forum.span.start, c.trigger.start)
    head = next((k for k, i in enumerate(items) if i.start >= first), 0)
    for k in range(head - 1, max(0, head - NAME_REACH), -1):
        n = words.length_at(items, k)
        if n:
            return k
        if items[k].kind is not ItemKind.WORD or items[k].lower in g.any_preposition or clause.is_boundary(k):
            return None
    return None
