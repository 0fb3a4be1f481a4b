"""Sides of a document that are not two states listed: those of a body's members, and those of many that bind one state.

"The six members of the Council signed a treaty" is the body's; "delegates of 190 nations adopted a treaty" is theirs;
"under a pact signed in May, Peru will supply Chile" is one of Peru and Chile; "a deal struck in Beijing, in which
Pyongyang agreed to" has sides that the sentence does not list, beside the one that it binds.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ADJECTIVE_RULE, ItemKind
from lawatan.analysis.extraction.forums.attendees import is_of_many_states
from lawatan.analysis.extraction.who.actor import Actor
from lawatan.analysis.extraction.who.bodies import unnamed_of_body
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType
from lawatan.records.span import How

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actors import Discourse
    from lawatan.records.mention import EntityMention

BOUND = "bound"  # the sense of a document that binds the one state that is named
BODY_REACH = 12  # items before a verb of signing in which the body stands whose members sign
OWNER_REACH = 7  # items between "leaders" and their body: "leaders of the 10-member Association"
VERB_REACH = 2  # items between a state and the verb that binds it: "North Korea has agreed"
_STATES = (EntityType.COUNTRY, EntityType.INSTITUTION, EntityType.OFFICE)
_ISO = 3


def add_lone_side(c: Candidate, clause: Clause, discourse: Discourse) -> None:
    """Gives a document without sides the body whose members sign it, else the one state that it binds."""
    known = {a.country for a in c.actors} - {None}
    if c.type is not EventType.AGREEMENT or len(known) > 1:
        return
    body = _body_of_members(c, clause)
    if body is not None and body.country is not None and body.country not in known:
        index = unnamed_of_body(discourse, body.country)
        c.add(Part.PARTICIPANT, beside_members(body, clause, discourse))
        c.add(Part.PARTICIPANT, [Actor(index, None, "leaders", body.country, (), body.span, EntityType.OFFICE)])
        return
    if len(c.actors) == 1 and is_of_many_states(c.actors[0], clause, c.trigger_item):
        c.is_of_many = True
        return
    if not known and (two := _governed(c, clause)):
        c.add(Part.PARTICIPANT, [replace(discourse.state_of(m), how=How.COMPUTED) for m in two])
        return
    if len(known) == 1 and (other := _other_side(c, clause)):
        c.add(Part.PARTICIPANT, [discourse.state_of(other)])
        return
    state = _bound(c, clause) if not known else None
    if state is not None:
        c.add(Part.PARTICIPANT, [discourse.state_of(state)])
        c.sense = BOUND


def _governed(c: Candidate, clause: Clause) -> list[EntityMention]:
    """As in "Under a deal signed last month, Peru will supply Chile": the two states of the clause that it governs."""
    items, under = clause.items, clause.grammar.classes.get("under_document")
    if under is None or not items or not under.length_at(items, 0):
        return []
    main = next((k for k in range(c.trigger_item + 1, len(items)) if items[k].text == ","), len(items))
    states = {m.country: m for i in items[main:] if (m := i.mention) is not None and m.type is EntityType.COUNTRY}
    two = [m for state, m in states.items() if state]
    opens = main + 1 < len(items) and items[main + 1].mention is not None
    return two if opens and len(two) == PAIR else []


def _other_side(c: Candidate, clause: Clause) -> EntityMention | None:
    """As in "In a deal with Peru on Monday, Chile agreed to": whoever does what the document says, beside its side."""
    items, opening = clause.items, clause.grammar.classes.get("in_document")
    if opening is None or not items or not opening.length_at(items, 0):
        return None
    main = next((k for k in range(c.trigger_item + 1, len(items)) if items[k].text == ","), len(items) - 1)
    m = items[main + 1].mention if main + 1 < len(items) else None
    is_behind = any(a.span.end > items[main].start for a in c.actors)
    return m if m is not None and m.type is EntityType.COUNTRY and m.rule != ADJECTIVE_RULE and not is_behind else None


def _body_of_members(c: Candidate, clause: Clause) -> EntityMention | None:
    """As in "the six members of the Council signed", "leaders of the 10-member Association signed"."""
    items, g = clause.items, clause.grammar
    nouns = g.classes.get("member_nouns")
    for k in range(c.trigger_item - 1, max(-1, c.trigger_item - BODY_REACH), -1):
        m = items[k].mention
        if m is None or m.type is not EntityType.ORGANISATION or nouns is None:
            continue
        before = items[max(0, k - OWNER_REACH) : k]
        owned = any(i.lower in g.prepositions["by"] for i in before) or g.table.forum_head_first
        return m if owned and any(i.lower in nouns.by_first for i in before) else None
    return None


def beside_members(body: EntityMention, clause: Clause, discourse: Discourse) -> list[Actor]:
    """As in "China and the ten members of the Association signed": who is told before the members, and is none."""
    items, nouns = clause.items, clause.grammar.classes.get("member_nouns")
    k = next((k for k, i in enumerate(items) if i.start >= body.start), 0) - 1
    while nouns is not None and k > 0 and not nouns.length_at(items, k) and items[k].kind is ItemKind.WORD:
        k -= 1
    while k > 0 and items[k].kind is ItemKind.WORD and items[k].lower not in clause.conjunctions:
        k -= 1
    if k < 1 or items[k].lower not in clause.conjunctions or not clause.is_actor(k - 1):
        return []
    return [a for a in discourse.resolve(clause, clause.group_ending_at(k - 1)) if a.country]


def _bound(c: Candidate, clause: Clause) -> EntityMention | None:
    """As in "a deal struck in Beijing, in which Pyongyang agreed to": signed abroad, and binding one state alone."""
    items, words = clause.items, clause.grammar.classes.get("binding")
    if c.forum is None or words is None or not c.places or c.forum.span.start > c.trigger.start:
        return None
    found: dict[str, EntityMention] = {}
    for k in range(len(items)):
        n = words.length_at(items, k)
        near = [*items[max(0, k - VERB_REACH) : k], *items[k + n : k + n + 1]] if n else []
        for m in (i.mention for i in near):
            if m is not None and m.type in _STATES and m.country is not None and len(m.country) == _ISO:
                found.setdefault(m.country, m)
    (state,) = found if len(found) == 1 else (None,)
    return found[state] if state is not None and all(p.country != state for p in c.places) else None
