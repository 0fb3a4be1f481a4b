"""Places that one contact of a page has from another: the same people, the same day, the same trip.

What is signed after talks is signed where they were held; talks "on the sidelines" are where the summit is; a visit has
the cities in which its meetings are told, and those in which the traveller is told to have spoken or acted. Each such
place is computed, and its rule says how it was had; none is handed on twice.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Place
from lawatan.analysis.extraction.where.at_home import is_at_home
from lawatan.analysis.extraction.where.trips_told import is_told_of_trip
from lawatan.analysis.extraction.where.venues import LANDMARK_RULE, VISIT_RULE
from lawatan.analysis.pair import PAIR
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME, EventType, Part
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.contact import Contact
    from lawatan.analysis.extraction.where.acts_on_spot import Act

TALKS_RULE = "place.talks"  # signed where the sides met
FORUM_RULE = "place.forum"
DATELINE_RULE = "place.dateline"  # what a guest does in the state from which the page is written
ACT_RULE = "place.act"  # the traveller spoke there, or did what is done on the spot
SIGNED_AFTER = 3  # sentences from talks to what is signed at them
_FACE_TO_FACE = (EventType.MEETING, EventType.GATHERING)
_WITH_CITIES = (EventType.MEETING, EventType.GATHERING, EventType.AGREEMENT)


def share_places(
    contacts: Sequence[Contact],
    acts: Sequence[Act],
    dateline: Place | None = None,
    published: str | None = None,
) -> None:
    """Adds places to contacts that have none, and cities to visits, from the other contacts of the page."""
    for contact in contacts:
        if dateline is None or not dateline.city:
            break
        state = dateline.country
        if _is_at_dateline(contact, contacts, state) or is_at_home(contact, contacts, state, published):
            _take(contact, [dateline], DATELINE_RULE)
    for contact in contacts:
        if contact.type is EventType.MEETING and not contact.states():
            _take(contact, _of_forum(contact, contacts) or _beside_forum(contact, contacts), FORUM_RULE)
    for contact in contacts:
        if contact.type is EventType.GATHERING and not contact.states():
            _take(contact, _of_talks_beside(contact, contacts), FORUM_RULE)
    for contact in contacts:
        if contact.type is EventType.AGREEMENT and not contact.states() and not contact.is_to_come:
            _take(contact, _of_talks(contact, contacts), TALKS_RULE)
            if not contact.states():
                _take(contact, _of_trip(contact, contacts), VISIT_RULE)
    for contact in contacts:
        if contact.type is EventType.VISIT:
            _add_cities(contact, contacts)
            if _is_only_visit(contact, contacts):
                known = _cities(contact)
                acted = [p for p in _acted_in(contact, acts) if p.city not in known]
                for state in dict.fromkeys(p.country for p in acted):
                    _take(contact, [p for p in acted if p.country == state], ACT_RULE)


def _is_at_dateline(contact: Contact, contacts: Sequence[Contact], state: str) -> bool:
    """Whether a contact without a city is one of a guest in the state from whose city the page is written."""
    if contact.type not in _WITH_CITIES or contact.is_off or contact.is_background or _cities(contact):
        return False
    others = {a.country for c in contact.candidates for a in c.actors} - {state}
    trips = [k for k in contacts if k.type is EventType.VISIT and k.entities(Part.TRAVELLER) & contact.entities()]
    if contact.states() - {state} or any(k.states() & others - {state} for k in trips if k is not contact):
        return False  # "in Kigali he is to see the president of Rwanda", written in Kinshasa
    return any(state in k.states() and _is_under_way(k) and contact.lies_within(k) for k in trips)


def _is_under_way(visit: Contact) -> bool:
    has_begun = any(c.status not in TO_COME for c in visit.candidates)
    return has_begun and not visit.is_off and not visit.is_background


def _take(contact: Contact, places: Sequence[Place], rule: str) -> None:
    """Adds places, each once, where they are of one state."""
    if len({p.country for p in places}) != 1:
        return
    for p in {(p.country, p.city): p for p in places}.values():
        contact.candidates[-1].places.append(replace(p, how=How.COMPUTED, rule=rule, said_at=p.said_at or p.span))


def _cities(contact: Contact) -> set[str]:
    return {p.city for c in contact.candidates for p in c.places if p.city}


def _places(contact: Contact) -> list[Place]:
    """The places that a contact's own words name: cities where it has any, else states."""
    handed = (LANDMARK_RULE, DATELINE_RULE)
    places = [p for c in contact.candidates for p in c.places if p.how is not How.COMPUTED or p.rule in handed]
    return [p for p in places if p.city] or places


def _people(contact: Contact) -> set[int]:
    return {a.entity for c in contact.candidates for a in c.actors if a.is_person}


def _starts(contact: Contact) -> set[str]:
    """The first days, months or years that the words of a contact tell; of talks over some days the last, too."""
    last = {d.end.date for d in contact.dates if d.end and d.end.date and contact.type is EventType.MEETING}
    return last | {d.start.date for d in contact.dates if d.start and d.start.date}


def are_of_one_time(a: Contact, b: Contact) -> bool:
    """Whether no first day, month or year of one excludes all of the other."""
    one, other = _starts(a), _starts(b)
    return not one or not other or any(x.startswith(y) or y.startswith(x) for x in one for y in other)


def _fit(a: Contact, b: Contact) -> bool:
    """Whether two contacts can be of one occasion: both to come or neither, both of the story or neither."""
    if a.is_off or b.is_off or a.is_background != b.is_background:
        return False
    return a.is_to_come == b.is_to_come and are_of_one_time(a, b)


def _of_forum(meeting: Contact, contacts: Sequence[Contact]) -> list[Place]:
    """As in "On the sidelines of the summit he met Y": where the gathering of that name is."""
    names = [c.forum.name for c in meeting.candidates if c.forum is not None]
    for k in contacts:
        told = [c.forum.name for c in k.candidates if c.forum is not None]
        if k.type is EventType.GATHERING and any(_share_word(a, b) for a in names for b in told):
            places = _places(k)
            if places and not k.is_off:
                return places
    return []


def _beside_forum(meeting: Contact, contacts: Sequence[Contact]) -> list[Place]:
    """As in "X attends the summit in Oslo, which began on Monday. On Tuesday X met Y": on a day of the gathering."""
    own = [d.start.date for d in meeting.dates if d.start and d.start.date]
    if meeting.is_to_come or meeting.is_off or meeting.is_background or any(len(day) != ISO_DAY for day in own):
        return []
    for k in contacts:
        if k.type is not EventType.GATHERING or k.is_off or k.is_to_come or not own:
            continue
        begun = any(d.start and len(d.start.date or "") == ISO_DAY for d in k.dates)
        if begun and k.takes_in(own) and _people(k) & _people(meeting) and len(k.states()) == 1:
            return _places(k)
    return []


def _of_talks_beside(forum: Contact, contacts: Sequence[Contact]) -> list[Place]:
    """As in "met in Oslo on the sidelines of the summit. It was opened by X": where the talks beside it were."""
    names = [c.forum.name for c in forum.candidates if c.forum is not None]
    for k in contacts:
        if k.type is not EventType.MEETING or not _fit(forum, k):
            continue
        told = [c.forum.name for c in k.candidates if c.forum is not None and not c.rule.endswith(".hall")]
        if any(_share_word(a, b) for a in names for b in told) and _places(k):
            return _places(k)
    return []


def _share_word(a: str, b: str) -> bool:
    ours, theirs = set(a.casefold().split()), set(b.casefold().split())
    return len(ours & theirs) * 2 > min(len(ours), len(theirs))


def _sides(contact: Contact) -> set[str]:
    return {a.country for c in contact.candidates for a in c.actors if a.country}


def _of_talks(agreement: Contact, contacts: Sequence[Contact]) -> list[Place]:
    """As in "A and B met in Hanoi. They signed a pact": where the sides met that are told to have signed after it."""
    sides = _sides(agreement)
    for k in reversed(contacts):
        if k.type not in _FACE_TO_FACE or len(sides & _sides(k)) < PAIR or not _fit(k, agreement):
            continue
        near = any(
            0 <= a.sentence.index - c.sentence.index <= SIGNED_AFTER for a in agreement.candidates for c in k.candidates
        )
        if near and _places(k):
            return _places(k)
    return []


def _of_trip(agreement: Contact, contacts: Sequence[Contact]) -> list[Place]:
    """As in "Modi is in Hanoi. India and Vietnam signed": where a side of the agreement is the guest of another."""
    sides = _sides(agreement)
    for k in contacts:
        home = {a.country for c in k.candidates for a in c.parts.get(Part.TRAVELLER, [])}
        if k.type is EventType.VISIT and home & sides and k.states() <= sides - home and fit_trip(k, agreement):
            places = _places(k)
            is_one = len({p.city for p in places}) == 1
            return places if is_one else [replace(p, city=None) for p in places]  # in which city, nobody says
    return []


def fit_trip(visit: Contact, contact: Contact) -> bool:
    """Whether a contact can be part of a trip: no day of its own before it, none called off, both of the story."""
    if visit.is_off or contact.is_off or visit.is_background != contact.is_background:
        return False
    if visit.is_to_come and not contact.is_to_come:
        return False
    return contact.lies_within(visit)


def _add_cities(visit: Contact, contacts: Sequence[Contact]) -> None:
    """As in "He was received in Jakarta. In Bogor he met X": the cities of what the traveller does on the visit."""
    states, travellers = visit.states(), visit.entities(Part.TRAVELLER)
    for k in contacts:
        if k.type not in _WITH_CITIES or not _people(k) & travellers or not fit_trip(visit, k):
            continue
        if not _are_of_visit(visit, [d.start.date for d in k.dates if d.start and d.start.date]):
            continue
        if not is_told_of_trip(visit, k, contacts):
            continue
        known = _cities(visit)
        for c in k.candidates:
            for p in c.places:
                if p.city and p.country in states and p.city not in known and p.rule != VISIT_RULE:
                    known.add(p.city)
                    visit.candidates[-1].places.append(replace(p, how=How.COMPUTED, rule=VISIT_RULE))


def _is_only_visit(visit: Contact, contacts: Sequence[Contact]) -> bool:
    """Whether the page tells no other visit of the traveller to the same state."""
    others = (k for k in contacts if k is not visit and k.type is EventType.VISIT and k.states() & visit.states())
    return not any(k.entities(Part.TRAVELLER) & visit.entities(Part.TRAVELLER) for k in others)


def _are_of_visit(visit: Contact, days: Sequence[str]) -> bool:
    """Whether what has these days can be of a visit: "in 2015 he spoke in Oslo" is not of one without a date."""
    is_dated = any(d.start and d.start.date for d in visit.dates)
    return is_dated or all(len(day) == ISO_DAY for day in days)


def _acted_in(visit: Contact, acts: Sequence[Act]) -> list[Place]:
    """As in "Kufuor told a news conference in London": the cities of the state in which a traveller did something."""
    if visit.is_off or visit.is_background:
        return []
    states, travellers = visit.states(), visit.entities(Part.TRAVELLER)
    own = [a for a in acts if a.entity in travellers and a.place.country in states]
    own = [a for a in own if a.is_to_come or not visit.is_to_come]
    own = [a for a in own if _are_of_visit(visit, a.days)]
    return [a.place for a in own if visit.takes_in(a.days)]
