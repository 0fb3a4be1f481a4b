"""Documents that are issued or finished at talks are of the states, not of the persons who talk.

Who signs is told to sign. "The deal will be finalised at talks between X and Y", "a statement was issued after their
summit" name nobody who signs: the sides are the states that X and Y speak for.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.who.actor import unnamed_of
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor

FINISHING = "finishing"  # class of verbs that finish or publish a document, and sign none
BETWEEN_REACH = 4  # items from "between" to the first of those who talk


def sides_of_talks(found: Sequence[Candidate], clause: Clause) -> None:
    """Puts the states in place of persons who only talk while a document is finished or published."""
    words = clause.grammar.classes.get(FINISHING)
    for c in found:
        if c.type is not EventType.AGREEMENT or words is None or not words.length_at(clause.items, c.trigger_item):
            continue
        persons = [a for a in c.actors if a.is_person and a.country]
        if len({a.country for a in persons}) < PAIR or not all(_only_talks(a, clause, c.trigger_item) for a in persons):
            continue
        for part, actors in c.parts.items():
            c.parts[part] = [_state_of(a) if a in persons else a for a in actors]


def _only_talks(a: Actor, clause: Clause, trigger: int) -> bool:
    """Whether somebody is known from other words than those of the verb: talks told before, "between X and Y".

    "The two ministers issued a statement" tells of the pair that it did so; "the two governments" are the states.
    """
    at = next((k for k, item in enumerate(clause.items) if item.start >= a.span.start), 0)
    if a.how is not How.STATED:
        return at >= trigger or not clause.grammar.pair_persons.length_at(clause.items, at)
    between = clause.grammar.prepositions["between"]
    return at > trigger and any(item.lower in between for item in clause.items[trigger + 1 : at])


def _state_of(a: Actor) -> Actor:
    state = a.country or ""
    return replace(
        a, entity=unnamed_of(state), name=None, role=None, aliases=(), type=EntityType.COUNTRY, how=How.COMPUTED
    )
