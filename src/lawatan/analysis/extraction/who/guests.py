"""Who travels where the subject of the clause cannot be the traveller: the guest named right before, or who goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import PLACES, ItemKind
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse
    from lawatan.language_pack.contacts import Frame

PHRASE_REACH = 9  # items of ", currently on an official visit to"
SEQUEL_REACH = 6  # items between "followed by" and the noun of the next visit


def travellers_instead(
    c: Candidate, frame: Frame, clause: Clause, discourse: Discourse, here: Sequence[Candidate]
) -> list[Actor]:
    """The travellers of a visit whose subject is at home in its destination, or that names none; empty if unknown.

    `here` are the candidates of the sentence so far.
    """
    travellers = c.parts.get(Part.TRAVELLER, [])
    destinations = {p.country for p in c.places}
    if frame.traveller[:1] == ["genitive"] and (owner := _owner_met(c, travellers, clause, discourse)):
        return owner
    if not destinations:
        return []
    if not travellers:
        return _who_goes_on(c, clause, here) if frame.traveller[:1] == ["genitive"] else []
    if any(a.country is None or a.country not in destinations for a in travellers):
        return []
    found = discourse.resolve(clause, _before_comma(clause, c.trigger_item))
    return [a for a in found if a.country is not None and a.country not in destinations]


def _owner_met(c: Candidate, travellers: Sequence[Actor], clause: Clause, discourse: Discourse) -> list[Actor]:
    """As in "Pejabat Mesir bertemu Menteri X selama kunjungannya ke kawasan itu": X, who is met, as the owner.

    Where the subject is at home in the destination, or a group without names and the destination a region.
    """
    items, i, suffix = clause.items, c.trigger_item, clause.grammar.table.owner_suffix
    last = items[i : i + 1] if not suffix else [x for x in items[i:] if x.end <= c.trigger.end]
    if not (suffix and last and last[-1].lower.endswith(suffix) and travellers):
        return []
    home = {p.country for p in c.places}
    if not all((a.country in home) if home else (a.name is None and c.region is not None) for a in travellers):
        return []
    first, own = max(a.span.end for a in travellers), {a.country for a in travellers}
    met = [x.mention for x in items[:i] if x.start >= first and x.mention is not None]
    named = [discourse.actor(m) for m in met if m.type is EntityType.PERSON]
    found = [a for a in named if a.is_official and a.country is not None and a.country not in home | own]
    return found if len(found) == len(named) == 1 else []


def _who_goes_on(c: Candidate, clause: Clause, here: Sequence[Candidate]) -> list[Actor]:
    """As in "X's visit to Athens will be followed by a trip to Luxembourg": who makes the visit told before."""
    words, i = clause.grammar.classes.get("going_on"), c.trigger_item
    if words is None or words.find(clause.items, i - SEQUEL_REACH, i) is None:
        return []
    told = [v for v in here if v.type is EventType.VISIT and v.trigger_item < c.trigger_item]
    return list(told[-1].parts.get(Part.TRAVELLER, [])) if told else []


def _before_comma(clause: Clause, i: int) -> list[int]:
    """As in "met X, currently on a visit to Y", "told X, in Y for a visit": the persons before the comma."""
    g = clause.grammar
    for k in range(i - 1, max(0, i - PHRASE_REACH), -1):
        item = clause.items[k]
        if item.text == ",":
            m = clause.items[k - 1].mention
            is_person = m is not None and m.type in PERSON_TYPES
            return clause.group_ending_at(k - 1, taken=True) if is_person else []
        is_place = item.mention is not None and item.mention.type in PLACES
        if item.kind is ItemKind.ENTITY and not is_place:
            return []
        if item.lower in g.speech or item.lower in clause.conjunctions or clause.is_boundary(k):
            return []
    return []
