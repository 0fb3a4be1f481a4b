"""Visits that are legs of one tour: contacts of one document in, the same out with the legs of a tour as one.

A tour ties its legs together where the page speaks of it ("on a tour of the Gulf"), and where somebody goes on from one
to the next ("from Lima he goes on to Quito"). A leg to come that has a day of its own stays a visit of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.further_legs import goes_on, leads_on
from lawatan.analysis.extraction.when.legs_in_a_row import join_rows
from lawatan.analysis.time import days_between
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME, UNDER_WAY_OR_OVER, EventType, Part, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.contact import Contact

TOUR_DAYS = 21  # a stop later than that is of another tour
STAY_DAYS = 6  # days of one stay that lie farther apart are of two
ONWARD_REACH = 8  # sentences from a stop to the one that somebody goes on to


def join_tours(
    contacts: list[Contact], loose: Sequence[Candidate], grammar: ContactGrammar, published: str | None
) -> list[Contact]:  # fmt: skip
    """The contacts, legs joined; `loose` are the candidates that name no destination."""
    contacts = _join_legs(_join_current(_join_stays(join_rows(contacts, grammar)), loose))
    return _join_onward(contacts, grammar, published)


def _join_stays(contacts: list[Contact]) -> list[Contact]:
    """As in "arrived on Thursday ... on Sunday he goes back to the city": days of one stay in one state."""
    visits = [k for k in contacts if k.type is EventType.VISIT and not k.is_background and not k.is_off]
    for n, later in enumerate(visits):
        for stay in visits[:n]:
            if stay in contacts and later in contacts and _are_one_stay(stay, later):
                contacts = _joined(contacts, stay, later)
    return contacts


def _are_one_stay(one: Contact, other: Contact) -> bool:
    if not one.states() & other.states() or not one.entities(Part.TRAVELLER) & other.entities(Part.TRAVELLER):
        return False
    starts = [d.start.date for k in (one, other) for d in k.dates if d.start and d.start.date]
    if any(len(day) != ISO_DAY for day in starts):
        return False
    return all(abs(days_between(a, b)) <= STAY_DAYS for a in starts for b in starts)


def _join_current(contacts: list[Contact], loose: Sequence[Candidate]) -> list[Contact]:
    """As in "he is on a tour of the Gulf": a page that speaks of a traveller's tour tells his current visits as one."""
    for tour in loose:
        if tour.sense != "tour" or tour.background:
            continue
        travellers = tour.entities_of(Part.TRAVELLER)
        told = [k for k in contacts if k.type is EventType.VISIT and k.entities(Part.TRAVELLER) & travellers]
        legs = [k for k in told if _current(k)]
        for leg in legs[1:]:
            contacts = _joined(contacts, legs[0], leg)
    return contacts


def _join_legs(contacts: list[Contact]) -> list[Contact]:
    """As in "arrived in Cairo, on a tour that began in Amman": a tour told with one of its places has the others."""
    for tour in [k for k in contacts if _is_tour(k)]:
        for leg in [k for k in contacts if k is not tour and k.type is EventType.VISIT]:
            is_leg = _is_under_way(leg) or _is_next_stop(leg, tour)
            if is_leg and leg.entities(Part.TRAVELLER) == tour.entities(Part.TRAVELLER):
                _keep_status(tour, leg)
                contacts = _joined(contacts, tour, leg)
    return contacts


def _is_tour(contact: Contact) -> bool:
    """Whether a visit that has begun is told as a tour, or its place as the first stop of one."""
    if contact.type is not EventType.VISIT or contact.is_background or contact.is_off:
        return False
    is_said = _is_under_way(contact) and any(c.sense == "tour" for c in contact.candidates)
    return is_said or any(c.opens_tour for c in contact.candidates)


def _is_next_stop(leg: Contact, tour: Contact) -> bool:
    """As in "began a tour of the Gulf in Muscat on Monday. She is due in Doha on Thursday": a stop that is planned."""
    if leg.is_background or leg.is_off or any(c.status is not Status.PLANNED for c in leg.candidates):
        return False
    if leg.states() & tour.states() or any(c.sense == "tour" for c in leg.candidates):
        return False
    told = [c.sentence.index for c in tour.candidates if not c.in_headline]
    gaps = (c.sentence.index - k for c in leg.candidates for k in told)
    return any(0 <= gap <= ONWARD_REACH for gap in gaps) and any(d.start for d in leg.dates) and _is_near(tour, leg)


def _join_onward(contacts: list[Contact], grammar: ContactGrammar, published: str | None) -> list[Contact]:
    """As in "From Lima she goes on to Quito": where somebody goes on to is a leg of the visit told before."""
    visits = [k for k in contacts if k.type is EventType.VISIT]
    gone: set[int] = set()
    for leg in visits:
        onward = next((c for c in leg.candidates if goes_on(c, grammar)), None)
        if onward is None or _is_apart(onward, leg, published):
            continue
        before = [k for k in visits if k is not leg and id(k) not in gone and _is_stop_before(k, leg, onward)]
        travellers = leg.entities(Part.TRAVELLER)
        if before and not leads_on(onward, grammar) and onward.status in UNDER_WAY_OR_OVER and _has_end(before[-1]):
            continue  # "left Oslo on Sunday. He then flew to Bergen": the day of the first is not that of both
        if before and not leads_on(onward, grammar) and before[-1].entities(Part.TRAVELLER) != travellers:
            continue  # "X and Y flew to Oslo. Y will also visit Bergen"
        if before:
            _keep_status(before[-1], leg)
            contacts = _joined(contacts, before[-1], leg)
            gone.add(id(leg))
    return contacts


def _has_end(stop: Contact) -> bool:
    """Whether a last day is told of a stop, and not of the tour that it is of."""
    return any(d.end and c.sense != "tour" for c, d in zip(stop.candidates, stop.dates, strict=True))


def _is_apart(onward: Candidate, leg: Contact, published: str | None) -> bool:
    """As in "On Friday she goes on to Quito": a leg to come with a day of its own is a visit of its own."""
    is_to_come = onward.status is Status.PLANNED or onward.is_present
    starts = [d.start.date for d in leg.dates if d.start is not None]
    is_to_come |= any(published is not None and (day or "") > published for day in starts)
    return is_to_come and any(d.start or d.end for d in leg.dates)


def _keep_status(stop: Contact, leg: Contact) -> None:
    """A tour that has begun is not to come, though a leg is."""
    begun = next((c for c in stop.candidates if c.status not in TO_COME), None)
    for c in leg.candidates:
        if begun is not None and c.status in TO_COME:
            c.status, c.status_cue, c.status_rule = begun.status, begun.status_cue, begun.status_rule


def _is_stop_before(stop: Contact, leg: Contact, onward: Candidate) -> bool:
    """Whether a visit is one from which the same travellers can have gone on."""
    if stop.is_background or stop.is_off or leg.is_off or not stop.states() or stop.states() & leg.states():
        return False
    if not stop.entities(Part.TRAVELLER) & onward.entities_of(Part.TRAVELLER):
        return False
    if any(c.status is Status.PROPOSED for c in stop.candidates) or _lasts_until(stop, leg):
        return False
    gaps = [onward.sentence.index - c.sentence.index for c in stop.candidates if not c.in_headline]
    return any(0 <= gap <= ONWARD_REACH for gap in gaps) and _is_near(stop, leg)


def _lasts_until(stop: Contact, leg: Contact) -> bool:
    """Whether a stop has days of its own, the last with them, that say nothing of a leg without a day."""
    told = {(d.start.date, d.end.date) for d in stop.dates if d.start and d.end}
    return any(first != last for first, last in told) and not any(d.start or d.end for d in leg.dates)


def _is_near(one: Contact, other: Contact) -> bool:
    """Whether no day of one lies too far from those of the other for one tour, and both are of the story."""
    if one.is_background or one.is_off:
        return False
    days = [[d.start.date for d in k.dates if d.start and d.start.date] for k in (one, other)]
    if any(len(day) != ISO_DAY for row in days for day in row):
        return False  # last year's
    return all(abs(days_between(a, b)) <= TOUR_DAYS for a in days[0] for b in days[1])


def _joined(contacts: list[Contact], tour: Contact, leg: Contact) -> list[Contact]:
    for c, d in zip(leg.candidates, leg.dates, strict=True):
        tour.add(c, d)
    return [k for k in contacts if k is not leg]


def _is_under_way(contact: Contact) -> bool:
    told = contact.candidates
    return any(c.status is Status.ONGOING for c in told) and not any(c.background for c in told)


def _current(contact: Contact) -> bool:
    """Whether a visit is under way or to come, and no earlier one."""
    statuses = {c.status for c in contact.candidates}
    return bool(statuses & {Status.ONGOING, Status.PLANNED}) and not contact.is_background
