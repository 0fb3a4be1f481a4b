"""A store of made-up contacts between made-up people, to measure what reads it: any number, the same every time."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

from lawatan.knowledge import CountryStatus, countries, english_country_name
from lawatan.linkage.relink import SCHEME
from lawatan.records.document import make_document
from lawatan.records.event import Claim, Disagreement, Event, FieldValue, MentionReference
from lawatan.records.event_mention import AnnotatedDocument, EventMention, EventType, Part, Participant, Status
from lawatan.records.linkage_index import IndexChanges
from lawatan.records.linked import LinkageDelta, LinkedEvent
from lawatan.records.mention_key import mention_keys
from lawatan.records.origin import Origin
from lawatan.records.span import Evidence, How
from lawatan.store import open_store

EVENTS = 20_000
MENTIONS = 50_000
PER_DOCUMENT = 20
CONFLICT_EVERY = 25
_TYPES = (*[EventType.VISIT] * 5, *[EventType.MEETING] * 4, EventType.CALL, EventType.GATHERING, EventType.AGREEMENT)
_STATUSES = (*[Status.COMPLETED] * 8, Status.ONGOING, *[Status.PLANNED] * 3, Status.CANCELLED, Status.DENIED)
_FIRST_DAY, _DAYS = date(2006, 1, 1), 365 * 19


def fill(path: Path, events: int = EVENTS, mentions: int = MENTIONS) -> None:
    """Make a store with so many events and mentions."""
    chosen = random.Random(20060101)
    states = sorted(c.iso3 for c in countries().values() if c.status is CountryStatus.MEMBER)
    chosen.shuffle(states)
    drafts = [_draft(chosen, states) for _ in range(events)]
    whose = list(range(events)) + [int(chosen.expovariate(4 / events)) % events for _ in range(mentions - events)]
    chosen.shuffle(whose)
    documents = [
        _document(n, [drafts[e] for e in whose[n * PER_DOCUMENT : (n + 1) * PER_DOCUMENT]])
        for n in range((mentions + PER_DOCUMENT - 1) // PER_DOCUMENT)
    ]
    reports: dict[int, list[MentionReference]] = {}
    for place, event in enumerate(whose):
        reports.setdefault(event, []).append(
            MentionReference(f"page-{place // PER_DOCUMENT:05d}", place % PER_DOCUMENT)
        )
    made = tuple(_event(n, drafts[n], tuple(sorted(reports[n]))) for n in range(events))
    keys = {MentionReference(d.document.id, index): key for d in documents for index, key in enumerate(mention_keys(d))}
    with open_store(str(path)) as store:
        for document in documents:
            store.put_document(document)
        linked = (LinkedEvent(event, tuple(keys[m] for m in event.mentions)) for event in made)
        store.relink(lambda _: LinkageDelta(IndexChanges(), events=linked), SCHEME)


def _ranked(chosen: random.Random, count: int) -> int:
    """A number below `count`, small ones far more often, as with states and people in the news."""
    return min(int(count * chosen.random() ** 2.5), count - 1)


def _draft(chosen: random.Random, states: list[str]) -> EventMention:
    type_ = chosen.choice(_TYPES)
    home, other = states[_ranked(chosen, 150)], states[_ranked(chosen, 150)]
    traveller = Participant(f"Minister {home} {_ranked(chosen, 6)}", Part.TRAVELLER, "foreign minister", home)
    host = Participant(f"Minister {other} {_ranked(chosen, 6)}", Part.HOST, "foreign minister", other)
    if type_ is not EventType.VISIT:
        traveller, host = (Participant(p.name, Part.PARTICIPANT, p.role, p.country) for p in (traveller, host))
    people = [traveller, host]
    if type_ is EventType.GATHERING:
        codes = {states[_ranked(chosen, 150)] for _ in range(12)}
        people += [Participant(None, Part.PARTICIPANT, "foreign minister", code) for code in sorted(codes)]
    day = _FIRST_DAY + timedelta(days=chosen.randrange(_DAYS))
    precision = chosen.choice((10, 10, 10, 10, 10, 7, 4, 0))
    start = day.isoformat()[:precision] or None
    end = (day + timedelta(days=chosen.randrange(4))).isoformat() if precision == 10 else start
    evidence = (Evidence("trigger", 0, 7, "contact", How.STATED, "made.up"),)
    return EventMention(type_, chosen.choice(_STATUSES), tuple(people), (other,), (), start, end, None, evidence)


def _document(number: int, mentions: list[EventMention]) -> AnnotatedDocument:
    text = "contact\n" + "\n".join(map(_sentence, mentions)) + "\nNobody gave further details of the talks." * 10
    title = _sentence(mentions[0])[:80] if mentions else f"Page {number}"
    document = make_document(text, id=f"page-{number:05d}", outlet=f"Outlet {number % 40}", title=title)
    published = (_FIRST_DAY + timedelta(days=number % _DAYS)).isoformat()
    return AnnotatedDocument(document, "en", published, How.GIVEN, (), (), (), (), (), tuple(mentions), (), (), ())


def _sentence(mention: EventMention) -> str:
    people = " and ".join(p.name or p.country or "" for p in mention.participants)
    place = english_country_name(mention.destination[0])
    return f"{people} had a {mention.type.value} in {place}, which was {mention.status.value}, officials said."


def _event(number: int, draft: EventMention, mentions: tuple[MentionReference, ...]) -> Event:
    values = {"status": (draft.status.value,), "destination": draft.destination}
    values |= {name: (day,) for name, day in (("start", draft.start), ("end", draft.end)) if day}
    fields = tuple(
        FieldValue(name, value, How.STATED, tuple(Claim(name, value, m, How.STATED, draft.evidence) for m in mentions))
        for name, value in sorted(values.items())
    )
    origins = tuple(
        Origin(f"o-{number}-{n}", (document,), (), ())
        for n, document in enumerate(sorted({m.document for m in mentions}))
    )
    disagreements: tuple[Disagreement, ...] = ()
    if number % CONFLICT_EVERY == 0 and draft.start:
        disagreements = (Disagreement("start", "date", next(f.support for f in fields if f.field == "start")),)
    return Event(
        f"e-{number:010d}", draft.type, draft.participants, mentions, fields, (), disagreements, origins=origins
    )
