"""Where a traveller spoke: "X told reporters in Warsaw on Thursday ... He is on a one-day visit".

Who speaks abroad is there. That alone is no visit; it says where one goes whose own words name no place and of which
nothing else on the page tells (`merging`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.records.event_mention import UNDER_WAY_OR_OVER, EventType, Part
from lawatan.records.span import How

if TYPE_CHECKING:
    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Candidate, Place
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actors import Discourse

PLACE_REACH = 8  # items from a verb of saying to where that was: "told a joint news conference in Oslo"
_NOMINAL = frozenset({"travel", "tour", "leaving"})


def note_speakers(clause: Clause, binder: Binder, discourse: Discourse) -> None:
    """Takes note of the officials who say something abroad in a sentence, and of where."""
    g = clause.grammar
    for k, item in enumerate(clause.items):
        if item.lower not in g.speech:
            continue
        places = [p for p in binder.places_of(clause.places_after(k + 1, "at")) if p.city is not None]
        if len(places) != 1 or not _is_near(clause, k, places[0]):
            continue
        for a in discourse.resolve(clause, clause.subject(k, person=True)):
            if a.is_official and a.country not in (None, places[0].country):
                discourse.spoke_in[a.entity] = places[0]


def _is_near(clause: Clause, k: int, place: Place) -> bool:
    """Whether the place stands close behind the verb of saying at item `k`, before what is said."""
    near = clause.items[k + 1 : min(k + 1 + PLACE_REACH, clause.end_of(k))]
    return any(item.start == place.span.start for item in near)


def where_spoken(discourse: Discourse, c: Candidate) -> list[Place]:
    """Where the one traveller of a visit without a place of its own spoke last, as what the visit's words point at."""
    travellers = c.parts.get(Part.TRAVELLER, [])
    if c.type is not EventType.VISIT or c.places or c.region or c.sense not in _NOMINAL or len(travellers) != 1:
        return []
    place = discourse.spoke_in.get(travellers[0].entity)
    return [replace(place, span=c.trigger, how=How.COMPUTED, said_at=place.span)] if place is not None else []


def has_spoken(c: Candidate) -> bool:
    """Whether a visit goes where its traveller spoke: one that is on, or just over."""
    return bool(c.spoken) and not c.background and c.status in UNDER_WAY_OR_OVER
