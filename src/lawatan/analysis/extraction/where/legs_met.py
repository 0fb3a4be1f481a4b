"""Legs of a tour that only its talks tell: "is on a tour of the Gulf. On Monday he met X in Doha, then Y in Muscat".

Where the traveller meets somebody abroad in the days of his tour is a place of it; and where he is received in its
days is a leg of it, no visit of its own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.contact import Contact
from lawatan.analysis.extraction.when.dating import Dates
from lawatan.analysis.time import days_between
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import EventType, Part, Status
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate, Place

RULE = "place.met-on-tour"
REACH = 8  # sentences from the tour to what is told of it
FRESH = 14  # days between the talks of a tour without dates and the page
_HELD = (EventType.MEETING, EventType.GATHERING, EventType.AGREEMENT)


def add_legs_met(contacts: list[Contact], published: str | None) -> list[Contact]:
    """The contacts; each tour has the places of its traveller's talks, and the visits that are legs of it."""
    for tour in [k for k in contacts if _tells_tour(k)]:
        travellers, days = tour.entities(Part.TRAVELLER), _days(tour)
        legs = [k for k in contacts if k is not tour and k.type is EventType.VISIT and not _tells_tour(k)]
        legs = [k for k in legs if k.entities(Part.TRAVELLER) == travellers and not k.is_to_come]
        legs = [k for k in legs if _is_of_tour(k, tour, days, published)]
        met = [k for k in contacts if k.type in _HELD and k.entities() & travellers]
        met = [k for k in met if _is_of_tour(k, tour, days, published)]
        for leg in legs:
            for c in leg.candidates:
                tour.add(c, Dates())  # the day of one leg is not that of the tour
            contacts = [k for k in contacts if k is not leg]
        others = [k for k in contacts if k.type is EventType.VISIT and k is not tour]
        apart = {s for k in others if k.entities(Part.TRAVELLER) & travellers for s in k.states()}
        for place in [p for k in met for c in k.candidates for p in c.places if p.country not in apart]:
            _add(tour, place)  # not where he is told to travel by itself
    return contacts


def _tells_tour(contact: Contact) -> bool:
    if contact.type is not EventType.VISIT or contact.is_background or contact.is_off:
        return False
    return any(_is_tour(c) and not c.in_headline for c in contact.candidates)


def _is_tour(c: Candidate) -> bool:
    """Whether a predicate speaks of a tour, or of a way to a region: "visited the Gulf"."""
    return (c.sense == "tour" and c.is_nominal) or c.region is not None


def _days(tour: Contact) -> Contact:
    """The tour with what tells of it as a tour alone: the day of a leg says nothing of when it began."""
    told = [(c, d) for c, d in zip(tour.candidates, tour.dates, strict=True) if _is_tour(c)]
    return Contact([c for c, _ in told], [d for _, d in told])


def _is_of_tour(contact: Contact, tour: Contact, days_of: Contact, published: str | None) -> bool:
    """Whether somebody's talks, or a visit, can be of his tour: told near it, in its days, and as it as to come."""
    if contact.is_background or contact.is_off or (contact.is_to_come and _is_over(tour)):
        return False
    if tour.is_to_come and not contact.is_to_come:
        return False
    near = [_distance(c, tour) for c in contact.candidates if not c.in_headline]
    if not near or not 0 <= min(near) <= REACH:
        return False
    days = [d.start.date for d in contact.dates if d.start and d.start.date]
    if any(len(day) != ISO_DAY for day in days):
        return False
    if not days:
        return min(near) <= 1
    last = max((d.end.date for d in tour.dates if d.end and d.end.date), default=None)
    if last is not None and any(day > last for day in days):
        return False
    if any(d.start or d.end for d in days_of.dates):
        return days_of.takes_in(days)
    return published is not None and all(abs(days_between(d, published[:ISO_DAY])) <= FRESH for d in days)


def _is_over(tour: Contact) -> bool:
    """Whether what tells of a tour tells that it was made: "wound up a tour", "visited"."""
    return any(c.status is Status.COMPLETED and not c.is_present for c in tour.candidates)


def _distance(c: Candidate, tour: Contact) -> int:
    """Sentences from where the tour was told first to a candidate; REACH and more where it stands before it."""
    first = min(t.sentence.index for t in tour.candidates if not t.in_headline)
    return c.sentence.index - first if c.sentence.index >= first else REACH + 1


def _add(tour: Contact, place: Place) -> None:
    home = {a.country for c in tour.candidates for a in c.parts.get(Part.TRAVELLER, [])}
    if place.country in home or place.how is not How.NORMALISED:
        return
    told: Sequence[Place] = [p for c in tour.candidates for p in c.places]
    if place.country in {p.country for p in told} and (place.city is None or place.city in {p.city for p in told}):
        return
    tour.candidates[-1].places = [*tour.candidates[-1].places, replace(place, how=How.COMPUTED, rule=RULE)]
