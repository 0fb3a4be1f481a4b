"""Whom a pronoun means behind where he is: "X flew to Adana, Y said. In Mersin he met Z": X, who went there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import PLACES
from lawatan.records.event_mention import EventType, Part
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actors import Discourse

REACH = 4  # items of the place with which a sentence opens, before the pronoun
LAST = 4  # contacts told last among which the visit is


def note_who_is_there(clause: Clause, discourse: Discourse, told: Sequence[Candidate], index: int) -> None:
    """Settles a pronoun that opens sentence number `index` behind a place: who was told to go to its state just before.

    Only where the sentence before tells of one such visit, by one person.
    """
    items, g = clause.items, clause.grammar
    if len(items) <= REACH or items[0].lower not in g.prepositions["at"]:
        return
    place = items[1].mention
    k = next((k for k in range(2, REACH) if clause.is_pronoun(k)), None)
    if place is None or place.type not in PLACES or k is None or items[k].lower in g.plural_pronouns:
        return
    visits = [c for c in told[-LAST:] if c.type is EventType.VISIT and c.sentence.index == index - 1]
    there = [c for c in visits if any(p.country == place.country for p in c.places)]
    travellers = {a.entity: a for c in there for a in c.parts.get(Part.TRAVELLER, ())}
    if len(travellers) == 1:
        (traveller,) = travellers.values()
        discourse.salience.meant[items[k].start] = replace(traveller, span=items[k].span, how=How.COMPUTED)
