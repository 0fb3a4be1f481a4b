"""Synthetic reports of contacts, made from a seed, for measuring linkage at size.

What is drawn as in news: few states and people make most of the contacts (Zipf), few contacts most of the reports, a
story has a visit with meetings inside it, ministers share family names, leaders meet again within weeks. A report
leaves out or blurs what pages do: given names, names, states, days, places. Nothing in it is about real people.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from lawatan.records.document import make_document
from lawatan.records.event import MentionReference
from lawatan.records.event_mention import AnnotatedDocument, EventMention, EventType, Part, Participant, Status
from lawatan.records.span import How, Span, evidence_at

FIRST_DAY = dt.date(2010, 1, 1)
YEARS = 10
STATES = 150
OFFICES = ("president", "foreign minister", "defence minister", "prime minister", "navy chief")
OFFICE_WEIGHTS = (5, 5, 3, 3, 1)
TERM_YEARS = 4
SERIES = 60
LARGEST_STORY = 600
_SYLLABLES = "ba be bi bo da de do du fa fe ga go ha he jo ka ke ki ko la le li lo ma me mi mo na ne no pa pe ra re ri ro sa se si so ta te ti to va vi wa ya yo za".split()  # noqa: E501, SIM905


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact as it took place."""

    name: str
    type: EventType
    people: tuple[Participant, ...]
    destination: tuple[str, ...]
    cities: tuple[str, ...]
    first: dt.date
    last: dt.date
    forum: str | None = None


class World:
    """States with capitals and officials who change every few years."""

    def __init__(self, dice: random.Random, years: int = YEARS, states: int = STATES) -> None:
        self.dice = dice
        self.years = years
        self.states = [f"{chr(65 + i // 26)}{chr(65 + i % 26)}{chr(65 + i * 7 % 26)}" for i in range(states)]
        self.weights = list(accumulate(1 / (rank + 4) for rank in range(states)))
        self.capitals = {s: _word(dice, 3) for s in self.states}
        families = [_word(dice, 2) for _ in range(400)]
        terms = range(-(-years // TERM_YEARS))
        self.officials = {
            (state, office, term): f"{_word(dice, 2)} {dice.choice(families)}"
            for state in self.states
            for office in OFFICES
            for term in terms
        }
        self.series = [f"{_word(dice, 3)} {_word(dice, 2)} {dice.choice(('Summit', 'Forum'))}" for _ in range(SERIES)]

    def state(self, *other: str) -> str:
        """A state, the weighty ones more often."""
        while (found := self.dice.choices(self.states, cum_weights=self.weights)[0]) in other:
            pass
        return found

    def official(self, state: str, day: dt.date, part: Part, office: str | None = None) -> Participant:
        """Who holds an office of a state on a day."""
        office = office or self.dice.choices(OFFICES, OFFICE_WEIGHTS)[0]
        name = self.officials[state, office, (day.year - FIRST_DAY.year) // TERM_YEARS]
        return Participant(name, part, office, state)

    def story(self, number: int) -> list[Contact]:
        """Contacts that are reported together."""
        dice, day = self.dice, FIRST_DAY + dt.timedelta(days=self.dice.randrange(self.years * 365))
        kind = dice.random()
        if kind < 0.13:
            return [self._gathering(number, day)]
        if kind < 0.17:
            parties = [self.state(), self.state()]
            people = tuple(Participant(None, Part.PARTICIPANT, None, s) for s in parties)
            last = day + dt.timedelta(days=dice.randrange(3, 12))
            name = f"{_word(dice, 3)} {day.year}" if dice.random() < 0.5 else None
            place = (parties[1],)
            return [Contact(f"s{number}", EventType.EXERCISE, people, place, (), day, last, name)]
        home = self.state()
        traveller = self.official(home, day, Part.TRAVELLER)
        if kind < 0.24:
            other = self.official(self.state(home), day, Part.PARTICIPANT)
            pair = (replace(traveller, part=Part.PARTICIPANT), other)
            return [Contact(f"s{number}", EventType.CALL, pair, (), (), day, day)]
        return self._trip(number, day, home, traveller)

    def _trip(self, number: int, day: dt.date, home: str, traveller: Participant) -> list[Contact]:
        dice, contacts = self.dice, []
        stops = [self.state(home)]
        if dice.random() < 0.15:
            stops.append(self.state(home, *stops))
        last = day + dt.timedelta(days=dice.choice((0, 1, 1, 2, 3, 5)) + 2 * (len(stops) - 1))
        cities = tuple(self.capitals[s] for s in stops)
        if dice.random() < 0.75:
            contacts.append(Contact(f"s{number}-visit", EventType.VISIT, (traveller,), tuple(stops), cities, day, last))
        guest = replace(traveller, part=Part.PARTICIPANT)
        for n, stop in enumerate(stops):
            on = day + dt.timedelta(days=2 * n)
            offices = dice.sample(OFFICES, dice.choice((1, 1, 2)))
            hosts = [self.official(stop, on, Part.PARTICIPANT, office) for office in offices]
            contacts += [
                Contact(f"s{number}-meeting-{n}-{i}", EventType.MEETING, (guest, host), (stop,), (cities[n],), on, on)
                for i, host in enumerate(hosts)
            ]
            if dice.random() < 0.2:
                parties = tuple(Participant(None, Part.PARTICIPANT, None, s) for s in (home, stop))
                topic = f"{_word(dice, 2)} agreement" if dice.random() < 0.7 else "memorandum of understanding"
                contacts.append(
                    Contact(f"s{number}-agreement-{n}", EventType.AGREEMENT, parties, (stop,), (), on, on, topic)
                )
        return contacts

    def _gathering(self, number: int, day: dt.date) -> Contact:
        dice, host = self.dice, self.state()
        who = tuple(self.official(self.state(), day, Part.PARTICIPANT) for _ in range(dice.randrange(2, 6)))
        name = dice.choice(self.series)
        forum = f"{day.year - 1990}th {name}" if dice.random() < 0.3 else name
        last = day + dt.timedelta(days=dice.randrange(3))
        return Contact(f"s{number}", EventType.GATHERING, who, (host,), (self.capitals[host],), day, last, forum)


def synthetic(
    mentions: int, seed: int = 1, *, years: int = YEARS, states: int = STATES, largest: int = LARGEST_STORY
) -> tuple[list[AnnotatedDocument], dict[MentionReference, str]]:
    """Documents with so many mentions or a few more, and which contact each mention reports."""
    dice = random.Random(seed)
    world, documents, truth = World(dice, years, states), list[AnnotatedDocument](), dict[MentionReference, str]()
    earlier: dict[str | None, Contact] = {}
    number = 0
    while len(truth) < mentions:
        contacts = world.story(number)
        reports = min(largest, int(dice.paretovariate(0.95)))
        for _ in range(reports):
            told = [c for c in contacts if dice.random() < 0.75] or contacts[:1]
            background = earlier.get(contacts[0].people[0].name)
            if background is not None and dice.random() < 0.3:
                told.append(background)
            published = contacts[0].first + dt.timedelta(days=dice.choice((-9, -3, -1, 0, 0, 0, 1, 1, 1, 2, 2, 4, 30)))
            id_ = f"d{len(documents)}"
            documents.append(_document(id_, published, told, dice))
            truth.update((MentionReference(id_, i), c.name) for i, c in enumerate(told))
        earlier[contacts[0].people[0].name] = contacts[0]
        number += 1
    return documents, truth


def _document(id_: str, published: dt.date, told: list[Contact], dice: random.Random) -> AnnotatedDocument:
    sentences = [f"{c.type.value.title()} {n} of {c.people[0].country} on page {id_} ." for n, c in enumerate(told)]
    text = "\n".join(sentences)
    made = make_document(text, id=id_, outlet=f"Outlet {dice.randrange(80)}", published=published.isoformat())
    starts = [0, *accumulate(len(s) + 1 for s in sentences)]
    mentions = tuple(_mention(contact, published, text, starts[n], dice) for n, contact in enumerate(told))
    lang = "id" if dice.random() < 0.5 else "en"
    return AnnotatedDocument(made, lang, made.published, How.GIVEN, (), (), (), (), (), mentions, (), (), ())


def _mention(contact: Contact, published: dt.date, text: str, at: int, dice: random.Random) -> EventMention:
    trigger = evidence_at(
        text, Span(at, at + len(contact.type.value)), field="trigger", how=How.STATED, rule="synthetic"
    )
    return EventMention(
        type=contact.type,
        status=_status(contact, published, dice),
        participants=tuple(_blurred(p, dice) for p in _named(contact, dice)),
        destination=contact.destination if dice.random() < 0.9 else (),
        cities=contact.cities if dice.random() < 0.5 else (),
        forum=contact.forum if dice.random() < 0.85 else None,
        evidence=(trigger,),
        **_dates(contact, dice),
    )


def _named(contact: Contact, dice: random.Random) -> list[Participant]:
    if len(contact.people) <= 2:
        return list(contact.people)
    return dice.sample(contact.people, dice.randrange(1, len(contact.people)))


def _blurred(person: Participant, dice: random.Random) -> Participant:
    draw = dice.random()
    if person.name and draw < 0.2:
        person = replace(person, name=person.name.split()[1])
    elif person.name and draw < 0.3:
        return replace(person, name=None)
    if dice.random() < 0.1 and person.name:
        person = replace(person, country=None)
    return replace(person, role=None) if person.name and dice.random() < 0.2 else person


def _status(contact: Contact, published: dt.date, dice: random.Random) -> Status:
    if published < contact.first:
        return Status.PLANNED if dice.random() < 0.95 else Status.PROPOSED
    if published <= contact.last and contact.first != contact.last:
        return Status.ONGOING
    return Status.COMPLETED


def _dates(contact: Contact, dice: random.Random) -> dict[str, str | None]:
    draw, first, last = dice.random(), contact.first.isoformat(), contact.last.isoformat()
    if draw < 0.55:
        return {"start": first, "end": last if first == last or dice.random() < 0.7 else None}
    nothing: dict[str, str | None] = {"start": None, "end": None}
    if draw < 0.62:
        return {"start": first[:7], "end": None}
    if draw < 0.66:
        return nothing | {"start_value": f"XXXX{first[4:]}", "end_value": f"XXXX{last[4:]}"}
    if draw < 0.7:
        return nothing | {"start_value": f"XXXX-WXX-{contact.first.isoweekday()}"}
    return nothing


def _word(dice: random.Random, syllables: int) -> str:
    return "".join(dice.choices(_SYLLABLES, k=syllables)).title()


def sizes(truth: dict[MentionReference, str]) -> Iterator[int]:
    """How many reports each contact has."""
    counts: dict[str, int] = {}
    for contact in truth.values():
        counts[contact] = counts.get(contact, 0) + 1
    yield from counts.values()
