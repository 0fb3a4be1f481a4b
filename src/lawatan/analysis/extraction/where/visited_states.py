"""In which state a meeting was held of which the page says no place: that which one side visits, with its officials."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.where.shared_places import fit_trip
from lawatan.analysis.extraction.where.venues import VISIT_RULE, meets_hosts
from lawatan.records.event_mention import EventType, Part, Status
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Place
    from lawatan.analysis.extraction.contact import Contact


def add_visited_states(contacts: Sequence[Contact]) -> None:
    """Adds the state of the visit to meetings without any place; where trips of both sides fit, it is not known.

    Talks that are off, with the visit on which they were to be, were to be there too.
    """
    for meeting in contacts:
        if meeting.type is not EventType.MEETING or meeting.states():
            continue
        if any(c.status is Status.PROPOSED for c in meeting.candidates):
            continue
        found = {p.country: p for p in _visited(meeting, contacts)}
        if len(found) == 1:
            (place,) = found.values()
            here = replace(place, city=None, how=How.COMPUTED, rule=VISIT_RULE)
            meeting.candidates[0].places.append(here)


def _visited(meeting: Contact, contacts: Sequence[Contact]) -> list[Place]:
    """The state of each visit that the meeting can be part of, where it is one state of which an official is met."""
    out: list[Place] = []
    for visit in contacts:
        if visit.type is not EventType.VISIT or not visit.entities(Part.TRAVELLER) & meeting.entities():
            continue
        both_off = visit.is_off and meeting.is_off and visit.is_background == meeting.is_background
        if both_off or fit_trip(visit, meeting):
            met = [p for c in visit.candidates for p in c.places if meets_hosts(meeting, visit, p.country)]
            out += met[:1] if len({p.country for p in met}) == 1 else []
    return out
