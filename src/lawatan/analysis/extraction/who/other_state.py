"""The state of an official of whom a page about two states does not say it: the one that is not the other side's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.entities.office_kinds import is_of_state
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

_OF_TWO = frozenset({EventType.MEETING, EventType.CALL, EventType.AGREEMENT})
_OFFICES = frozenset({"speaker", "ambassador", "secretary of state", "attorney general"})


def give_other_state(c: Candidate, discourse: Discourse) -> None:
    """As in "Ambassador X called on Kenya's president" on a page about Kenya and Denmark: X is of Denmark.

    Only where one named holder of a national office has no state, and all others are of one of the two states.
    """
    principal = discourse.two_states
    unknown = [a for a in c.actors if a.country is None]
    states = {a.country for a in c.actors if a.country is not None}
    if len(principal) != PAIR or len(unknown) != 1 or len(states) != 1 or not states <= principal:
        return
    if c.type not in _OF_TWO or not _holds_national_office(unknown[0]):
        return
    (state,) = principal - states
    for part, actors in c.parts.items():
        c.parts[part] = [replace(a, country=state) if a is unknown[0] else a for a in actors]
    discourse.entities[unknown[0].entity].country = state


def _holds_national_office(a: Actor) -> bool:
    is_held = a.role in _OFFICES or is_of_state(a.role)
    return is_held and a.name is not None and a.entity >= 0 and not a.is_private
