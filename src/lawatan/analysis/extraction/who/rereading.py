"""A pronoun or "the guest" that was taken for somebody of the other side's own state: whom it means instead.

As in "The Russian foreign minister saw X. She was then received by the Russian president": nobody meets the president
of the own state as a contact, so that whoever else the page spoke of just before is meant.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.judging import HOME, ONE_STATE, OWN_HOST
from lawatan.records.event_mention import EventType, Part
from lawatan.records.span import How

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

IMPOSSIBLE = frozenset({HOME, ONE_STATE, OWN_HOST})
REACH = 4  # sentences back in which the one who is meant was named last


def reread(c: Candidate, clause: Clause, discourse: Discourse) -> bool:
    """Puts whom a pronoun can mean in the place of somebody of the other side's state; whether it did so.

    Only where one side is such a pronoun, and the sentence does not name before it whom it was taken for.
    """
    at = {item.start: k for k, item in enumerate(clause.items)}
    pointed = [a for a in c.actors if a.how is How.COMPUTED and _points(clause, at.get(a.span.start))]
    if len(pointed) != 1:
        return False
    (taken,) = pointed
    k = at[taken.span.start]
    barred = {a.country for a in c.actors if a is not taken}
    if c.type is EventType.VISIT:
        barred |= {p.country for p in c.places}
    is_named = any(m.entity == taken.entity for i in clause.items[:k] if (m := i.mention) is not None)
    if taken.country not in barred or None in barred or is_named:
        return False
    other = frozenset(e.index for e in discourse.entities if e.country in barred) | {a.entity for a in c.actors}
    found = [a for a in discourse.resolve(clause, [k], other=other) if _can_be_meant(a, barred, discourse)]
    if len(found) != 1 or (c.type is EventType.VISIT and not _may_have_come(c, found[0], barred, clause, discourse)):
        return False  # who "flew on to Dalian" can be a Chinese on the way home
    discourse.salience.meant[taken.span.start] = found[0]
    c.parts = {part: [found[0] if a is taken else a for a in actors] for part, actors in c.parts.items()}
    return True


def leave_as_guest(c: Candidate, clause: Clause, discourse: Discourse) -> bool:
    """As in "X received Y in Riga. From Riga he flies to Oslo": puts the guest there in the place of a host.

    Only of a pronoun as the traveller, in a sentence that opens with where the way begins; whether it did so.
    """
    items, travellers = clause.items, c.parts.get(Part.TRAVELLER, [])
    start = items[1].mention if len(items) > 1 and items[0].lower in clause.grammar.prepositions["from"] else None
    if c.type is not EventType.VISIT or start is None or len(travellers) != 1 or travellers[0].country != start.country:
        return False
    at = {item.start: k for k, item in enumerate(items)}
    if travellers[0].how is not How.COMPUTED or not _points(clause, at.get(travellers[0].span.start)):
        return False
    here = {p.country for p in (*discourse.last_places, *discourse.scene)}
    told = [*discourse.last_travellers, *discourse.last_pair]
    guests = {a.entity: a for a in told if _can_be_meant(a, {start.country}, discourse)}
    if start.country not in here or len(guests) != 1:
        return False
    (guest,) = guests.values()
    c.parts[Part.TRAVELLER] = [replace(guest, span=travellers[0].span, how=How.COMPUTED)]
    return True


def _points(clause: Clause, k: int | None) -> bool:
    """Whether item `k` is a pronoun for one person, or a phrase for a guest."""
    if k is None or clause.items[k].mention is not None:
        return False
    g, lower = clause.grammar, clause.items[k].lower
    is_one = lower in g.pronouns | g.possessives and lower not in g.plural_pronouns
    return is_one or g.guest_phrases.length_at(clause.items, k) > 0


def _can_be_meant(a: Actor, barred: set[str | None], discourse: Discourse) -> bool:
    is_abroad = a.country is not None and a.country not in barred
    return is_abroad and a.name is not None and a.is_official and discourse.salience.since(a.entity) <= REACH


def _may_have_come(c: Candidate, a: Actor, states: set[str | None], clause: Clause, discourse: Discourse) -> bool:
    """As in "his visit to Latvia", "before arriving in Latvia, he": what a host of the page does not do.

    Else somebody must have been told to have come there.
    """
    is_ahead = clause.start_of(c.trigger_item) == 0 and clause.items[0].lower in clause.grammar.ahead
    if c.is_nominal or is_ahead:
        return True
    has_come = any(t.entity == a.entity for t in discourse.last_travellers)
    return has_come and any(p.country in states for p in discourse.last_places)
