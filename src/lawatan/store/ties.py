"""Which events are part of which, kept beside them: read with events, worked out again where events changed.

`event_ties` names the larger event without a foreign key: a row whose larger event is gone tells the next linkage that
the part has to be looked at again, and is not shown until then.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection, delete, select

from lawatan.records.codec import decode
from lawatan.records.days import ISO_DAY
from lawatan.records.event import Event, Review
from lawatan.records.event_mention import EventType, Part, Participant, Status
from lawatan.records.tie import ContactBrief, Tie, Tying
from lawatan.store import tables
from lawatan.store.event_writer import slices
from lawatan.store.writer import Row, insert_rows, payload_of

BATCH = 500
"""Events, near each other in time, whose visits are read together."""
MARGIN_DAYS = 50
"""How far from an event's days the visits around it are looked for; farther than any of them lasts."""

_VISIT = EventType.VISIT.value
_TRAVELLER = Part.TRAVELLER.value


def with_ties(connection: Connection, events: Sequence[Event]) -> list[Event]:
    """The events with what they are part of and what is part of them."""
    table, listed = tables.event_ties.c, tables.events.c
    is_listed = listed.review != Review.REJECTED.value
    wholes: dict[str, list[Tie]] = defaultdict(list)
    parts: dict[str, list[str]] = defaultdict(list)
    for some in slices([e.event_id for e in events]):
        query = select(table.part, table.whole, table.payload).join(tables.events, listed.event_id == table.whole)
        for row in connection.execute(query.where(table.part.in_(some), is_listed).order_by(table.part, table.whole)):
            wholes[row.part].append(decode(row.payload, Tie, place=f"event {row.part}"))
        inside = select(table.part, table.whole).join(tables.events, listed.event_id == table.part)
        for part, whole in connection.execute(inside.where(table.whole.in_(some), is_listed).order_by(table.part)):
            parts[whole].append(part)
    return [replace(e, part_of=tuple(wholes[e.event_id]), contains=tuple(parts[e.event_id])) for e in events]


def refresh_ties(
    connection: Connection, tying: Tying, changed: Collection[str] | None, documents: Collection[str] = ()
) -> None:
    """Work out again what changed events, and those near them, are part of; all events where `changed` is None.

    `documents` are pages of which mentions were looked at again, whatever became of them.
    """
    table, events = tables.event_ties, tables.events.c
    if changed is None:
        connection.execute(delete(table))
        listed = select(events.event_id).where(events.review != Review.REJECTED.value)
        affected = set(connection.execute(listed).scalars())
    else:
        affected = _affected(connection, set(changed), documents)
        for some in slices(sorted(affected)):
            connection.execute(delete(table).where(table.c.part.in_(some)))
    for some in _near_in_time(connection, affected):
        parts = _briefs(connection, some)
        near = _visits_near(connection, parts)
        rows: list[Row] = [
            {"part": part.event_id, "whole": tie.whole, "payload": payload_of(tie)}
            for part in parts.values()
            for tie in tying(part, near.get(part.event_id, ()))
        ]
        insert_rows(connection, table, rows)


def _affected(connection: Connection, changed: set[str], documents: Collection[str]) -> set[str]:
    """Events that may be part of others than they were."""
    ties, events, links = tables.event_ties.c, tables.events.c, tables.event_links.c
    known = select(events.event_id)
    found = set(connection.execute(select(ties.part).where(ties.whole.not_in(known))).scalars())
    for some in slices(sorted(changed)):
        found.update(connection.execute(select(ties.part).where(ties.whole.in_(some))).scalars())
        found.update(connection.execute(known.where(events.event_id.in_(some))).scalars())
    for some in slices(sorted(documents)):
        found.update(connection.execute(select(links.event_id).where(links.document_id.in_(some))).scalars())
    for some in _near_in_time(connection, changed):
        visits = [b for b in _briefs(connection, some).values() if b.type is EventType.VISIT]
        found |= {part for parts in _by_person(connection, visits, are_visits=False).values() for part in parts}
    return found


def _near_in_time(connection: Connection, ids: Iterable[str]) -> Iterator[list[str]]:
    """Events some at a time, by first day, those without one first."""
    events = tables.events.c
    days: dict[str, str] = {}
    for some in slices(sorted(ids)):
        for row in connection.execute(select(events.event_id, events.first_day).where(events.event_id.in_(some))):
            days[row.event_id] = row.first_day or ""
    yield from (list(some) for some in slices(sorted(days, key=lambda id_: (days[id_], id_)), BATCH))


def _visits_near(connection: Connection, parts: Mapping[str, ContactBrief]) -> dict[str, list[ContactBrief]]:
    """For each event the visits that share a page with it, or a person and about the days."""
    found = _by_person(connection, parts.values(), are_visits=True)
    own, other, events = tables.event_links.alias(), tables.event_links, tables.events.c
    query = select(own.c.event_id, other.c.event_id.label("visit")).distinct()
    query = query.join(other, other.c.document_id == own.c.document_id).join(
        tables.events, events.event_id == other.c.event_id
    )
    for some in slices(sorted(parts)):
        for row in connection.execute(query.where(own.c.event_id.in_(some), events.type == _VISIT)):
            found[row.event_id].add(row.visit)
    visits = _briefs(connection, sorted({visit for near in found.values() for visit in near}))
    return {id_: [visits[visit] for visit in sorted(near) if visit in visits] for id_, near in found.items()}


def _by_person(connection: Connection, contacts: Iterable[ContactBrief], *, are_visits: bool) -> dict[str, set[str]]:
    """For contacts dated to the day, those of about the same days that name one of their persons as well.

    `are_visits`: visits are looked for that these travelled on; otherwise whatever their travellers took part in.
    """
    events, people = tables.events.c, tables.event_participants.c
    found: dict[str, set[str]] = defaultdict(set)
    dated = [c for c in contacts if len(c.start or c.end or "") == ISO_DAY]
    if not dated:
        return found
    days = [day for c in dated for day in (c.start, c.end) if day]
    named: dict[str, set[str]] = defaultdict(set)
    for some in slices([c.event_id for c in dated]):
        who = select(people.event_id, people.person).where(people.event_id.in_(some), people.person.is_not(None))
        for row in connection.execute(who if are_visits else who.where(people.part == _TRAVELLER)):
            named[row.person].add(row.event_id)
    near = select(people.person, people.event_id).join(tables.events, events.event_id == people.event_id)
    near = near.where(events.first_day <= _moved(max(days), MARGIN_DAYS))
    near = near.where(events.last_day >= _moved(min(days), -MARGIN_DAYS))
    if are_visits:
        near = near.where(events.type == _VISIT, people.part == _TRAVELLER)
    for some in slices(sorted(named)):
        for row in connection.execute(near.where(people.person.in_(some))):
            for id_ in named[row.person]:
                found[id_].add(row.event_id)
    return found


def _briefs(connection: Connection, ids: Sequence[str]) -> dict[str, ContactBrief]:
    """Listed events, by id, as ties are told from them."""
    events, states = tables.events.c, tables.event_states.c
    people, links = tables.event_participants.c, tables.event_links.c
    found: dict[str, ContactBrief] = {}
    for some in slices(ids):
        destinations, documents = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
        who = defaultdict[str, list[Participant]](list)
        placed = select(states.event_id, states.country).where(states.event_id.in_(some), states.is_destination)
        for id_, country in connection.execute(placed):
            destinations[id_].add(country)
        for id_, document in connection.execute(
            select(links.event_id, links.document_id).where(links.event_id.in_(some))
        ):
            documents[id_].add(document)
        named = select(people.event_id, people.name, people.part, people.role, people.country)
        for row in connection.execute(
            named.where(people.event_id.in_(some)).order_by(people.event_id, people.position)
        ):
            who[row.event_id].append(Participant(row.name, Part(row.part), row.role, row.country))
        chosen = select(events.event_id, events.type, events.status, events.start, events.end)
        chosen = chosen.where(events.event_id.in_(some), events.review != Review.REJECTED.value)
        for row in connection.execute(chosen):
            id_ = row.event_id
            found[id_] = ContactBrief(
                event_id=id_,
                type=EventType(row.type),
                status=Status(row.status) if row.status else Status.COMPLETED,
                start=row.start,
                end=row.end,
                participants=tuple(who[id_]),
                destination=frozenset(destinations[id_]),
                documents=frozenset(documents[id_]),
            )
    return found


def _moved(prefix: str, days: int) -> str:
    """A day moved, as far as the calendar goes; a less precise date as it is."""
    try:
        return (dt.date.fromisoformat(prefix) + dt.timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return prefix
