"""Contacts with a state but no city in, the city where what stands around the contact says it.

A palace or headquarters ("received at Hyderabad House"), "the capital", a city of that state after a preposition of
place in a sentence that tells the contact, and the visit around a meeting. A city is only ever added to a state that is
known, except that talks at a palace are in its state; nothing that a predicate said of places is changed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Place
from lawatan.analysis.extraction.clause.asides import is_where_said
from lawatan.analysis.extraction.clause.syntax import Clause
from lawatan.analysis.extraction.where.beside_contacts import stands_with
from lawatan.analysis.extraction.where.trips_told import is_told_of_trip
from lawatan.analysis.tokens import tokenise
from lawatan.knowledge.cities import capital_at
from lawatan.knowledge.landmarks import landmark_surfaces
from lawatan.records.event_mention import TO_COME, EventType, Part, Status
from lawatan.records.mention import EntityType
from lawatan.records.span import How, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import ItemisedSentence
    from lawatan.analysis.extraction.contact import Contact
    from lawatan.analysis.tokens import Token
    from lawatan.knowledge.cities import City

LANDMARK_RULE = "place.landmark"
CAPITAL_RULE = "place.capital"
SENTENCE_RULE = "place.sentence"
VISIT_RULE = "place.visit"
NEAR = 1000  # code points around a predicate in which places are looked for; few sentences are longer
MAX_WORDS = 6  # of a landmark's name
REACH = 3  # words between a preposition of place and what it governs: "at the presidential palace, Istana Merdeka"
_PLACED = frozenset({EventType.VISIT, EventType.MEETING, EventType.AGREEMENT, EventType.GATHERING})


@dataclass(frozen=True, slots=True)
class _Page:
    """The page around contacts: its text, the cities that it names by state and English name, its ISO day if known."""

    text: str
    grammar: ContactGrammar
    named: frozenset[tuple[str, str]]
    published: str | None


def add_venues(
    text: str,
    contacts: Sequence[Contact],
    grammar: ContactGrammar,
    named: frozenset[tuple[str, str]],
    published: str | None = None,
) -> None:
    """Adds a place with a city to contacts whose places have none.

    `named` are the cities that the page names, by state and English name: a palace alone says in which state it is.
    """
    page = _Page(text, grammar, named, published)
    for contact in contacts:
        if contact.type in _PLACED and not _cities(contact):
            _from_sentences(contact, page)
    for contact in contacts:
        if contact.type is EventType.MEETING and not _cities(contact):
            _from_visit(contact, contacts)
    for contact in contacts:
        if contact.type is EventType.VISIT and not _cities(contact):
            _from_meetings(contact, contacts)


def _cities(contact: Contact) -> set[str]:
    return {p.city for c in contact.candidates for p in c.places if p.city}


def _from_sentences(contact: Contact, page: _Page) -> None:
    """What a palace, "the capital" or a city of the state says in the sentences that tell the contact."""
    states = contact.states()
    for c in contact.candidates:
        if c.in_headline or c.rule.endswith(".earlier"):
            continue  # "the first to visit Angola since X": where the one who went there now is
        for place in _named_near(page, c, states, face_to_face=contact.type is EventType.MEETING):
            is_told = place.rule != LANDMARK_RULE or (place.country, place.city) in page.named
            is_told = is_told or (place.city or "") in place.span.of(page.text)  # "Istana Bogor"
            c.places.append(place if is_told else replace(place, city=None))
            if contact.type is not EventType.VISIT or place.rule != SENTENCE_RULE:
                return  # a visit may begin in one city and end in another
        if _cities(contact):
            return
        at_a_host = _at_a_host(c, page.grammar) if contact.type is EventType.MEETING and not states else None
        if at_a_host is not None:
            c.places.append(at_a_host)
            return


def _named_near(page: _Page, c: Candidate, states: set[str], *, face_to_face: bool) -> Iterator[Place]:
    sentence, grammar = c.sentence, page.grammar
    first, last = max(sentence.start, c.trigger.start - NEAR), min(sentence.end, c.trigger.end + NEAR)
    tokens = tokenise(page.text, first, last)
    governed = _governed(tokens, grammar)
    for i in governed:
        for city, span in _landmarks_at(tokens, i):
            if city.iso3 in states or (face_to_face and not states):
                yield Place(city.iso3, city.name, span, How.COMPUTED, rule=LANDMARK_RULE)
    if len(states) != 1:
        return
    (state,) = states
    starts = {tokens[i].start for i in governed}
    clause = Clause(sentence.items, grammar)
    for k, item in enumerate(sentence.items):
        m = item.mention
        is_city = m is not None and m.type is EntityType.CITY and m.country == state and item.start in starts
        if m is not None and is_city and stands_with(clause, c, k):
            yield Place(state, m.name, item.span, rule=SENTENCE_RULE)
    capital = capital_at(state, page.published, {name for _, name in page.named})
    for i in governed:
        found = _capital_at(tokens, i, grammar)
        if capital is not None and found is not None and not _names_another(sentence, found, state):
            yield Place(state, capital.name, found, How.COMPUTED, rule=CAPITAL_RULE)


def _at_a_host(c: Candidate, grammar: ContactGrammar) -> Place | None:
    """As in "A and B will discuss the file in Moscow": a city behind the predicate, in the state of one side.

    "A said so in Moscow after he met B": where somebody spoke who had just met one of that state.
    """
    states = {a.country for a in c.actors if a.country}
    items, clause = c.sentence.items, Clause(c.sentence.items, grammar)
    after = next((k for k in range(c.trigger_item - 1, -1, -1) if items[k].lower in grammar.after), 0)
    for k in (*range(c.trigger_item + 1, len(items)), *range(1, after)):
        m = items[k].mention
        is_placed = items[k - 1].lower in grammar.prepositions["at"] and m is not None and m.type is EntityType.CITY
        if m is None or not is_placed or m.country not in states or is_where_said(items, c.trigger_item, k, grammar):
            continue
        if k > c.trigger_item and not stands_with(clause, c, k):
            continue
        return Place(m.country or "", m.name, items[k].span, rule=SENTENCE_RULE)
    return None


def _governed(tokens: Sequence[Token], grammar: ContactGrammar) -> list[int]:
    """Tokens within reach of a preposition of place to their left, with no comma or other preposition between."""
    places = grammar.prepositions["at"] | grammar.prepositions["in"] | grammar.prepositions["to"]
    left = 0
    out: list[int] = []
    for i, t in enumerate(tokens):
        if t.lower in places:
            left = REACH
        elif left:
            out.append(i)
            left = 0 if t.lower in grammar.any_preposition or not t.is_word else left - 1
    return out


def _landmarks_at(tokens: Sequence[Token], i: int) -> Iterator[tuple[City, Span]]:
    surfaces = landmark_surfaces()
    if not tokens[i].is_capitalised and tokens[i].lower != "markas":
        return
    for n in range(min(MAX_WORDS, len(tokens) - i), 0, -1):
        name = " ".join(t.lower for t in tokens[i : i + n])
        if name in surfaces:
            for city in surfaces[name]:
                yield city, Span(tokens[i].start, tokens[i + n - 1].end)
            return


def _capital_at(tokens: Sequence[Token], i: int, grammar: ContactGrammar) -> Span | None:
    for words in grammar.capital:
        if _are_at(words, tokens, i) and not _is_other_capital(tokens, i, i + len(words), grammar):
            return Span(tokens[i].start, tokens[i + len(words) - 1].end)
    return None


def _is_other_capital(tokens: Sequence[Token], start: int, end: int, grammar: ContactGrammar) -> bool:
    """As in "the commercial capital", "ibu kota provinsi": more words make another capital of tokens `start`..`end`."""
    near = range(max(0, start - MAX_WORDS), start + 1)
    return any(_are_at(words, tokens, k) and k + len(words) >= end for words in grammar.other_capitals for k in near)


def _are_at(words: Sequence[str], tokens: Sequence[Token], i: int) -> bool:
    return all(k < len(tokens) and tokens[k].lower == word for k, word in enumerate(words, i))


def _names_another(sentence: ItemisedSentence, span: Span, state: str) -> bool:
    """As in "in the Russian capital", "di ibu kota Rusia": words that name a capital, of this state or another."""
    for item in sentence.items:
        near = item.start <= span.end + 1 and span.start <= item.end + 1
        if near and item.mention is not None and item.mention.country not in (None, state):
            return True
    return False


def _from_visit(meeting: Contact, contacts: Sequence[Contact]) -> None:
    """A meeting in the state that one of the sides visits, with its officials: in the one city of that visit."""
    states = meeting.states() or {a.country for c in meeting.candidates for a in c.actors if a.country}
    people = meeting.entities()
    for visit in contacts:
        if visit.type is not EventType.VISIT or not visit.entities(Part.TRAVELLER) & people:
            continue
        own = [p for c in visit.candidates for p in c.places if not p.rule]
        legs = [
            p
            for p in own
            if len(visit.states()) == 1 or (p.country in states and meets_hosts(meeting, visit, p.country))
        ]
        places = {(p.country, p.city): p for p in legs if p.city}
        if len(places) != 1 or {p.country for p in legs} != {next(iter(places))[0]} or not _at_once(visit, meeting):
            continue
        place = next(iter(places.values()))
        if place.country in states and meets_hosts(meeting, visit, place.country):
            c = meeting.candidates[0]
            city = place.city if _is_told_where(meeting, visit) else None
            c.places.append(Place(place.country, city, place.span, How.COMPUTED, rule=VISIT_RULE))
            return


def _is_told_where(meeting: Contact, visit: Contact) -> bool:
    """Whether the city of a visit is that of a meeting: of what is to come on one under way nobody knows.

    Who has come to Nairobi and will see a minister "later in the day" may see him elsewhere.
    """
    if all(c.status not in TO_COME for c in meeting.candidates):
        return True
    return visit.is_to_come and all(c.status is not Status.PROPOSED for c in meeting.candidates)


def _from_meetings(visit: Contact, contacts: Sequence[Contact]) -> None:
    """A visit to one state on which the traveller met its officials in one city."""
    states = visit.states()
    if len(states) != 1:
        return
    (state,) = states
    found: dict[str, Place] = {}
    for meeting in contacts:
        if meeting.type is EventType.MEETING and visit.entities(Part.TRAVELLER) & meeting.entities():
            if not (_at_once(visit, meeting) and meets_hosts(meeting, visit, state)):
                continue
            if not is_told_of_trip(visit, meeting, contacts):
                continue
            for c in meeting.candidates:
                found.update({p.city: p for p in c.places if p.city and p.country == state})
    if len(found) == 1:
        ((city, place),) = found.items()
        visit.candidates[0].places.append(Place(state, city, place.span, How.COMPUTED, rule=VISIT_RULE))


def meets_hosts(meeting: Contact, visit: Contact, state: str) -> bool:
    """Whether somebody of a state takes part in a meeting who is not the one on the visit."""
    travellers = visit.entities(Part.TRAVELLER)
    return any(a.country == state and a.entity not in travellers for c in meeting.candidates for a in c.actors)


def _at_once(visit: Contact, meeting: Contact) -> bool:
    """Whether a meeting can be part of a visit: both told as current or both as past, no dates that part them.

    What has been done is no part of a visit that is to come.
    """
    is_done = all(c.status is Status.COMPLETED for c in meeting.candidates)
    if is_done and all(c.status in (Status.PLANNED, Status.PROPOSED) for c in visit.candidates):
        return False
    if visit.is_background != meeting.is_background or visit.is_off != meeting.is_off:
        return False
    is_dated = any(d.start for d in visit.dates) and any(d.start for d in meeting.dates)
    if visit.is_to_come and not (meeting.is_to_come or is_dated):
        return False
    return meeting.lies_within(visit)
