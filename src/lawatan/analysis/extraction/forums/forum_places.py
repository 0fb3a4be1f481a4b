"""Where a gathering is of which no place is told: in the state of its host, or where the trip of one attending goes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Place
from lawatan.analysis.extraction.forums.trips_to_forums import RULE as TRIP_RULE
from lawatan.analysis.extraction.where.shared_places import fit_trip
from lawatan.analysis.extraction.where.venues import VISIT_RULE
from lawatan.knowledge.cities import cities
from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.contact import Contact
    from lawatan.knowledge.cities import City

DATELINE_RULE = "place.dateline-of-forum"
NAME_RULE = "place.name-of-forum"
HOST_RULE = "place.host-of-forum"
ISO_LENGTH = len("SGP")
AT_REACH = 8  # items from talks to the forum at which they were


def place_forums(
    contacts: Sequence[Contact], grammar: ContactGrammar, dateline: Place | None, published: str | None
) -> None:
    """Adds a place to gatherings without any: the city in the name, the host's state, that of a trip, the dateline.

    Talks without any are in the city of the forum's name.
    """
    visits = [k for k in contacts if k.type is EventType.VISIT and len(k.states()) == 1]
    for contact in contacts:
        if contact.states() or _is_virtual(contact, grammar):
            continue
        if contact.type is EventType.MEETING and not contact.is_off:
            held_at = next((k for k in contacts if _is_held_at(contact, k, grammar)), contact)
            contact.candidates[-1].places.extend(_of_name(held_at, grammar))
        if contact.type is not EventType.GATHERING:
            continue
        found = (
            _of_name(contact, grammar)
            or _of_host(contact, grammar)
            or _of_trip(contact, visits, grammar)
            or _of_day(contact, dateline, published)
        )
        contact.candidates[-1].places.extend(found)


def _is_held_at(meeting: Contact, forum: Contact, grammar: ContactGrammar) -> bool:
    """As in "met Y in April at the Oslo Forum": whether talks stand right before the "at" of a gathering."""
    if forum.type is not EventType.GATHERING:
        return False
    at = grammar.prepositions["at"]
    pairs = ((m, c) for m in meeting.candidates for c in forum.candidates if m.sentence is c.sentence)
    return any(
        0 < c.trigger_item - m.trigger_item <= AT_REACH and c.sentence.items[c.trigger_item].lower in at
        for m, c in pairs
    )


def _city_of_words(text: str, grammar: ContactGrammar) -> City | None:
    """As in "Antalya Diplomacy Forum": the city in the name of a forum that the tables know."""
    nouns, words = grammar.classes.get("nouns_of_forums"), text.split()
    if grammar.table.forum_head_first:
        words = words[::-1]
    if nouns is None or len(words) == 1 or not all(w.casefold() in nouns.by_first for w in words[1:]):
        return None
    found = [city for (name, _), city in cities().items() if name == words[0]]
    return found[0] if len(found) == 1 else None


def _of_name(contact: Contact, grammar: ContactGrammar) -> list[Place]:
    """As in "the Oslo summit", "KTT Oslo", "the Oslo Security Forum": the city that is all of a name but its nouns.

    Of a name with other words it says where the forum began ("the Tokyo Conference on African Development").
    """
    nouns = grammar.classes.get("nouns_of_forums")
    for c in contact.candidates:
        inside = [
            i for i in c.sentence.items if c.forum is not None and c.forum.span.start <= i.start < c.forum.span.end
        ]
        known = _city_of_words(inside[0].text, grammar) if len(inside) == 1 else None
        if known is not None:
            return [Place(known.iso3, known.name, inside[0].span, rule=NAME_RULE)]
        city = (inside[-1:] if grammar.table.forum_head_first else inside[:1]) if len(inside) > 1 else []
        m = city[0].mention if city else None
        others = [i for i in inside if i not in city]
        is_plain = grammar.table.forum_head_first or all(i.text.islower() for i in others)
        is_plain = is_plain or all(nouns is not None and i.lower in nouns.by_first for i in others)
        is_plain = is_plain and all(i.mention is None for i in others)
        if m is not None and m.type is EntityType.CITY and m.country and is_plain:
            return [Place(m.country, m.name, m.span, rule=NAME_RULE)]
    return []


def _of_host(contact: Contact, grammar: ContactGrammar) -> list[Place]:
    """As in "Samoa will host the summit", "Merkel hosted last year's summit"."""
    words = grammar.classes.get("forum_host")
    found = {
        a.country: Place(a.country, None, a.span, How.COMPUTED, rule=HOST_RULE)
        for c in contact.candidates
        if words is not None and words.length_at(c.sentence.items, c.trigger_item)
        for a in c.actors
        if a.country and len(a.country) == ISO_LENGTH
    }
    return list(found.values()) if len(found) == 1 else []


def _of_trip(contact: Contact, visits: Sequence[Contact], grammar: ContactGrammar) -> list[Place]:
    """As in "arrived in Singapore on Friday. He is to address the dialogue": where the one trip of one of them goes."""
    if any(c.rule.endswith(TRIP_RULE) and c.purpose_of is None for c in contact.candidates):
        return []  # "flew to Baku after the summit"
    people = {a.entity for c in contact.candidates for a in c.actors if a.is_person}
    trips = [k for k in visits if k.entities(Part.TRAVELLER) & people]
    if any(_goes_on(contact, k, grammar) for k in trips):
        return []
    states = {s for k in trips for s in k.states()}
    home = {a.country for c in contact.candidates for a in c.actors}
    if len(states) != 1 or states & home or not any(fit_trip(k, contact) for k in trips):
        return []
    places = [p for c in trips[0].candidates for p in c.places]
    return [replace(p, how=How.COMPUTED, rule=VISIT_RULE, said_at=p.said_at or p.span) for p in places[:1]]


def _goes_on(contact: Contact, trip: Contact, grammar: ContactGrammar) -> bool:
    """As in "addressed the summit on Friday, before flying to Cairo": a way on behind the gathering."""
    ways = [(c, v) for c in contact.candidates for v in trip.candidates if c.sentence.index == v.sentence.index]
    between = (c.sentence.items[c.trigger_item : v.trigger_item] for c, v in ways)
    return any(i.lower in grammar.order - grammar.after for items in between for i in items)


def _of_day(contact: Contact, dateline: Place | None, published: str | None) -> list[Place]:
    """Where the page was written on the day of the gathering: its reporter is there."""
    is_of_day = any(d.start is not None and d.start.date == published for d in contact.dates)
    if dateline is None or published is None or not is_of_day or contact.is_off:
        return []
    return [replace(dateline, how=How.COMPUTED, rule=DATELINE_RULE, said_at=dateline.span)]


def _is_virtual(contact: Contact, grammar: ContactGrammar) -> bool:
    words = grammar.classes.get("virtual")
    return words is not None and any(words.find(c.sentence.items, 0, len(c.sentence.items)) for c in contact.candidates)
