"""Candidates of one document in, contacts out: what several predicates say of one contact is put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.contact import Contact
from lawatan.analysis.extraction.exercises.drill_names import names_apart
from lawatan.analysis.extraction.exercises.drills import kind_of
from lawatan.analysis.extraction.exercises.open_drills import may_complete, without_sides
from lawatan.analysis.extraction.forums.hall import join_hall
from lawatan.analysis.extraction.forums.open_halls import of_their_own_state
from lawatan.analysis.extraction.forums.presence import join_presence
from lawatan.analysis.extraction.forums.same_forum import (
    bodies_named,
    resumes,
    same_forum,
    says_no_status,
    shares_place,
)
from lawatan.analysis.extraction.unplaced import attach_loose
from lawatan.analysis.extraction.when.dating import Dates, read_dates
from lawatan.analysis.extraction.when.departures import close_stays
from lawatan.analysis.extraction.when.long_ago import is_long_ago
from lawatan.analysis.extraction.when.overlap import dates_fit
from lawatan.analysis.extraction.when.receptions import join_stay
from lawatan.analysis.extraction.when.tours import join_tours
from lawatan.analysis.extraction.when.ways_home import NOW
from lawatan.analysis.extraction.where.legs_met import add_legs_met
from lawatan.analysis.extraction.where.return_visits import homes_of_visitors
from lawatan.analysis.extraction.whether.expected import keep_expected
from lawatan.analysis.extraction.whether.outlook import EARLIER_LEG
from lawatan.analysis.extraction.who.group_states import GROUPS
from lawatan.analysis.extraction.who.no_travellers import leave_out_hosts
from lawatan.knowledge.organisations import organisations
from lawatan.records.event_mention import CALLED_OFF, TO_COME, EventType, Part, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.forums.hall import Presence
    from lawatan.analysis.extraction.who.actor import Actor

COUNTED_REACH = 4  # items around the noun of a visit in which "the first" counts it
MIN_SHARED_STATES = 2  # unnamed sides are told apart by their states alone


def merge(
    candidates: Sequence[Candidate], published: str | None, hall: Sequence[Presence], grammar: ContactGrammar, lang: str
) -> tuple[list[Contact], list[Candidate]]:
    """Contacts in order of first telling, and candidates that say too little to stand alone (a bare "the visit").

    `hall` is who acts or speaks where on the page.
    """
    contacts: list[Contact] = []
    loose: list[Candidate] = []
    ordered = sorted(candidates, key=lambda c: (c.in_headline, c.sentence.index, c.trigger_item))
    for c in ordered:
        dates = read_dates(c, published)
        if c.returns_visit:
            c.places = homes_of_visitors(contacts, c)
        told = reversed(contacts) if not _ends_a_stay(c) else ()
        home = next((k for k in told if _same(k, c, dates) and not is_long_ago(k, c, dates, published)), None)
        if home is not None:
            home.add(c, dates)
        elif join_stay(contacts, c, dates):
            continue
        elif c.type is EventType.VISIT and not c.places and not _has_host(c):
            loose.append(c)
        elif (c.in_headline and _told_in_body(contacts, c)) or _counts_holders(contacts, c, grammar):
            continue
        else:
            contact = Contact()
            contact.add(c, dates)
            contacts.append(contact)
    contacts = join_tours(contacts, loose, grammar, published)
    left = attach_loose(contacts, loose, published)
    contacts = add_legs_met(contacts, published)
    join_presence(contacts, loose)
    join_hall(contacts, hall, grammar, lang, published)
    empty = [k for k in contacts if _is_general(k) or _is_unattended(k)] + of_their_own_state(contacts)
    empty += without_sides(contacts)
    left += [c for k in empty for c in k.candidates]
    contacts = [k for k in contacts if not any(k is other for other in empty)]
    keep_expected(contacts, published, grammar)
    close_stays(contacts, grammar)
    _leave_out_body(contacts)
    leave_out_hosts(contacts)
    _leave_out_unnamed(contacts)
    contacts.sort(key=lambda k: min((c.sentence.index, c.trigger_item) for c in k.candidates))
    return contacts, left


def _ends_a_stay(c: Candidate) -> bool:
    """Whether a way home with a day names no place: which stay it ends is seen when all of them are known."""
    return c.is_homeward and not c.places and any(t.value != NOW for t in c.times) and not c.in_headline


def _leave_out_body(contacts: Sequence[Contact]) -> None:
    """The body whose forum has a day or a place stands for those who attend only where nobody else is told."""
    for k in contacts:
        if k.type is EventType.GATHERING and any(not c.rule.endswith(".named") for c in k.candidates):
            for c in k.candidates:
                c.parts = {} if c.rule.endswith(".named") else c.parts


def _leave_out_unnamed(contacts: Sequence[Contact]) -> None:
    """As in "met Israeli leaders ... met Prime Minister X": a group of whom the contact names some elsewhere.

    Only where one sentence names every side that another leaves unnamed.
    """
    for k in contacts:
        if k.type not in (EventType.MEETING, EventType.CALL) or len(k.candidates) < MIN_SHARED_STATES:
            continue
        for c in k.candidates:
            unnamed = {a.entity for a in c.actors if a.name is None and (a.role or "") in GROUPS}
            sides = {a.country for a in c.actors if a.entity in unnamed}
            told = ({a.country for a in o.actors if a.name} for o in k.candidates if o is not c)
            if unnamed and any(sides <= named for named in told):
                c.parts = {
                    p: kept for p, row in c.parts.items() if (kept := [a for a in row if a.entity not in unnamed])
                }


def _has_host(c: Candidate) -> bool:
    return any(a.country for part in (Part.HOST, Part.INVITER) for a in c.parts.get(part, []))


def _told_in_body(contacts: list[Contact], c: Candidate) -> bool:
    """A headline adds no contact of its own where the body tells one of its type between any of its people."""
    mine = {a.entity for a in c.actors}
    return any(k.type is c.type and k.entities() & mine for k in contacts)


def _counts_holders(contacts: list[Contact], c: Candidate, grammar: ContactGrammar) -> bool:
    """As in "X arrived in Delhi, the first visit to India by a Chinese head of state": the visit just told, counted."""
    travellers = c.parts.get(Part.TRAVELLER, [])
    if c.type is not EventType.VISIT or not travellers or any(a.name or a.role in GROUPS for a in travellers):
        return False
    around = c.sentence.items[max(0, c.trigger_item - COUNTED_REACH) : c.trigger_item + COUNTED_REACH]
    if not any(i.lower in grammar.counted for i in around):
        return False
    homes = {a.country for a in travellers}
    return any(
        c.sentence.index - k.candidates[-1].sentence.index <= 1
        and shares_place(k, c)
        and any(a.name and a.country in homes for o in k.candidates for a in o.parts.get(Part.TRAVELLER, []))
        for k in contacts
        if k.type is EventType.VISIT
    )


def _is_general(contact: Contact) -> bool:
    """Talks between states or their unnamed officials, without any day or place: relations spoken of, no contact."""
    if contact.type not in (EventType.MEETING, EventType.CALL):
        return False
    persons = any(a.is_person and a.role not in GROUPS for c in contact.candidates for a in c.actors)
    return not persons and not contact.states() and all(d.start is None for d in contact.dates)


def _is_unattended(contact: Contact) -> bool:
    """A forum told by its name of which nobody is said to attend: "before an aid conference in Paris"."""
    return contact.type is EventType.GATHERING and not any(c.actors for c in contact.candidates)


def _same(contact: Contact, c: Candidate, dates: Dates) -> bool:
    if contact.type is not c.type or not dates_fit(contact, dates) or not _status_fits(contact, c):
        return False
    if c.type is EventType.VISIT:
        return _same_visit(contact, c)
    if c.type is EventType.GATHERING:
        return same_forum(contact, c)
    if c.type is EventType.AGREEMENT:
        return _same_sides(contact, c) and not (contact.states() and c.places and not shares_place(contact, c))
    if c.type is EventType.EXERCISE:
        if any(kind_of(k) != kind_of(c) for k in contact.candidates):
            return False  # last year's exercise is not this year's, and a port call is none of its days
        if not may_complete(contact, c):
            return False
        return not names_apart(contact.candidates, c) and (same_forum(contact, c) or _same_sides(contact, c))
    if _is_of_another_time(contact, c):
        return False
    return _same_sides(contact, c) and not (contact.states() and c.places and not shares_place(contact, c))


def _is_of_another_time(contact: Contact, c: Candidate) -> bool:
    """As in "held talks with both men", "the two last met in Oslo": an earlier contact of some of those who met now."""
    is_earlier = c.background != all(k.background for k in contact.candidates)
    names_all = len(c.actors) > 1 and all(a.name for a in c.actors)
    return is_earlier and names_all and contact.entities() != {a.entity for a in c.actors}


def _same_visit(contact: Contact, c: Candidate) -> bool:
    mine = {a.entity for a in c.parts.get(Part.TRAVELLER, [])}
    if not contact.entities(Part.TRAVELLER) & mine:
        return False
    if not c.places or not contact.states():
        return not c.background and not _is_elsewhere(contact, c)
    if shares_place(contact, c):
        return True
    last = contact.candidates[-1]
    told_together = last.sentence.index == c.sentence.index and "reception" not in (last.sense, c.sense)
    is_over = any(k.status_rule.endswith(".ended") for k in contact.candidates)
    is_off = (c.status in CALLED_OFF) != (last.status in CALLED_OFF)
    return told_together and not (c.times or c.background or is_over or is_off)


def _is_elsewhere(contact: Contact, c: Candidate) -> bool:
    """Whether hosts of another state received the guest, or the visit was but a stop before the one told."""
    hosts = {a.country for a in c.parts.get(Part.HOST, []) if a.is_person and a.country}
    is_stop = all(k.status_rule.endswith(EARLIER_LEG) for k in contact.candidates)
    if contact.states():
        return is_stop or (bool(hosts) and not hosts & contact.states())
    return _came_from_host(contact, c)


def _came_from_host(contact: Contact, c: Candidate) -> bool:
    """As in "After he was received by the king of Spain, X left for Portugal": the host is none there."""
    homes = {a.country for a in c.parts.get(Part.TRAVELLER, [])}
    told = [a for k in contact.candidates for a in k.parts.get(Part.HOST, [])]
    hosts = {a.country for a in told if a.is_person and a.country and a.country not in homes}
    hosts -= organisations().keys()
    return bool(c.places and hosts) and not hosts & {p.country for p in c.places}


def _same_sides(contact: Contact, c: Candidate) -> bool:
    """Whether the sides are the same: all of the smaller set of entities is in the larger, unnamed ones by state."""
    ours, mine = contact.entities(), {a.entity for a in c.actors}
    if ours <= mine or mine <= ours:
        return True
    others = [a for k in contact.candidates for a in k.actors]
    states, my_states = {a.country for a in others if a.country}, {a.country for a in c.actors if a.country}
    if all(a.name is None for a in others) or all(a.name is None for a in c.actors):
        return len(states & my_states) >= MIN_SHARED_STATES and (states <= my_states or my_states <= states)
    differ = [a for a in (*others, *c.actors) if a.entity not in ours & mine]
    if len(ours & mine) == 0 or states != my_states or all(a.name is not None for a in differ):
        return False
    return not any(_stand_for_different(others, c.actors, state) for state in states)


def _stand_for_different(others: Sequence[Actor], actors: Sequence[Actor], state: str) -> bool:
    """Whether both name persons of one state and none in common: a premier's talks are not his predecessor's."""
    ours = {a.entity for a in others if a.name and a.country == state}
    mine = {a.entity for a in actors if a.name and a.country == state}
    return bool(ours and mine) and not ours & mine


def _status_fits(contact: Contact, c: Candidate) -> bool:
    statuses = {k.status for k in contact.candidates}
    if c.type is EventType.VISIT and c.background and statuses & (TO_COME | CALLED_OFF | {Status.ONGOING}):
        return False
    if c.status in CALLED_OFF and all(k.background for k in contact.candidates):
        return False
    if c.purpose_of is not None or all(k.purpose_of is not None for k in contact.candidates):
        told = [*contact.candidates, c]
        return not any(k.background and k.times for k in told)  # a purpose says nothing of whether it came to pass
    if c.in_headline or statuses & CALLED_OFF or c.status in CALLED_OFF:
        return True
    if c.type is EventType.VISIT or (c.type is EventType.EXERCISE and not c.times):
        return True
    if c.type is EventType.GATHERING and not (c.background or any(k.background for k in contact.candidates)):
        theirs = [bodies_named(k) for k in contact.candidates]
        undated = not c.times or not any(k.times for k in contact.candidates)
        if resumes(contact, c):
            return True
        if undated and any(bodies_named(c) & bodies for bodies in theirs):
            return True  # "a day before the G20 summit" and "opened the summit on Tuesday"
    if says_no_status(c) or all(map(says_no_status, contact.candidates)):
        return True
    return bool(statuses & TO_COME) == (c.status in TO_COME)
