"""At which of the stops of a visit somebody is met: "will travel to Cairo and Amman to see the Jordanian king"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType, Part

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate, Place


def stops_of(visit: Candidate, c: Candidate) -> list[Place]:
    """The places of a visit at which what is part of it can be: meetings in the state of who is met, in one city.

    Of several cities of one state none is said to be that of the meeting.
    """
    if c.type is not EventType.MEETING:
        return list(visit.places)
    travellers = visit.entities_of(Part.TRAVELLER)
    hosts = {a.country for a in c.actors if a.entity not in travellers}
    places = [p for p in visit.places if p.country in hosts] or list(visit.places)
    if len({p.country for p in places}) == 1 and len({p.city for p in places if p.city}) > 1:
        return [replace(places[0], city=None)]
    return places
