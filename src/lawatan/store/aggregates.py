"""Counts for charts, made by the database: contacts by person, state and pair of states, over time, between places.

A visit ties the home states of those who travel to the others; any other contact ties all who take part. Two states
whose people travel together, or that are visited on one tour, have no contact by that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, case, distinct, func, or_, select

from lawatan.records.event import Event
from lawatan.records.event_mention import EventType, Part, Status
from lawatan.store import tables
from lawatan.store.conditions import UNDATED, event_conditions
from lawatan.store.filters import EventFilter
from lawatan.store.reader import event_of_row

Key = tuple[str, ...]
"""A person's name, a state's code, or two of either, in alphabetical order."""

Side = tuple[str, bool]
"""A name or state, and whether it is one that travels."""
Row = TypeVar("Row", bound=tuple[object, ...])


class Grouping(StrEnum):
    """By what contacts are counted."""

    PERSON = "person"
    STATE = "state"
    STATES = "states"  # pairs of states
    PERSONS = "persons"  # pairs of persons


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which events count: those that fit the filter, whose status is among `statuses` (empty: any; None is no status).

    `without` leaves out types of contact; `is_undated` asks for those without any date.
    """

    events: EventFilter = field(default_factory=EventFilter)
    statuses: tuple[Status | None, ...] = ()
    without: tuple[EventType, ...] = ()
    is_undated: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """How many events a key has, and how many of those have no date."""

    key: Key
    count: int
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Reach:
    """First and last ISO day that any date of the events allows; None where no event has one."""

    first: str | None
    last: str | None
    count: int
    undated: int


def reach(connection: Connection, wanted: Wanted) -> Reach:
    """The days over which the events spread."""
    events = tables.events.c
    query = select(func.min(events.first_day), func.max(events.last_day), func.count(), func.count(events.first_day))
    first, last, count, dated = connection.execute(query.where(*_conditions(connection, wanted))).one()
    return Reach(first, last, count, count - dated)


def counts(connection: Connection, wanted: Wanted, grouping: Grouping, limit: int | None = None) -> list[Count]:
    """The keys with most events first, of equals by key."""
    keys, source, joined = _grouping(grouping)
    number = func.count(distinct(tables.events.c.event_id))
    undated = func.count(distinct(case((tables.events.c.first_day.is_(None), tables.events.c.event_id))))
    query = select(*keys, number, undated).select_from(source).where(*joined, *_conditions(connection, wanted))
    query = query.group_by(*keys).order_by(number.desc(), *keys).limit(limit)
    return [Count(tuple(map(str, row[: len(keys)])), int(row[-2]), int(row[-1])) for row in connection.execute(query)]


def keys_of(event: Event, grouping: Grouping) -> frozenset[Key]:
    """The keys that an event counts for, as the database finds them.

    Two travellers of one visit, or two states of one tour, are no pair.
    """
    is_visit = event.type is EventType.VISIT
    if grouping is Grouping.PERSON:
        return frozenset((p.name,) for p in event.participants if p.name is not None)
    if grouping is Grouping.PERSONS:
        named = [(p.name, p.part is Part.TRAVELLER) for p in event.participants if p.name is not None]
        return _pairs(named, is_visit=is_visit)
    field_ = event.field("destination")
    present = {p.country for p in event.participants if p.country}
    every = present | set(field_.value if field_ else ())
    if grouping is Grouping.STATE:
        return frozenset((state,) for state in every)
    homes = {p.country for p in event.participants if p.country and p.part is Part.TRAVELLER}
    sides = [(state, state in homes) for state in (every if is_visit else present)]
    return _pairs(sides, is_visit=is_visit)


def _pairs(sides: Sequence[Side], *, is_visit: bool) -> frozenset[Key]:
    return frozenset(
        (a, b) for a, a_travels in sides for b, b_travels in sides if a < b and (a_travels != b_travels or not is_visit)
    )


def counts_by_start(
    connection: Connection, wanted: Wanted, grouping: Grouping, keys: Sequence[Key], length: int
) -> dict[str, int]:
    """How many events of any of these keys begin in each year (`length` 4), month (7) or day (10).

    Events whose date is coarser than that are not counted.
    """
    start = func.coalesce(tables.events.c.start, tables.events.c.end)
    unit = func.substr(start, 1, length)
    number = func.count(distinct(tables.events.c.event_id))
    query = _of_keys(select(unit, number), grouping, keys)
    query = query.where(*_conditions(connection, wanted), func.length(start) >= length)
    return {str(row[0]): int(row[1]) for row in connection.execute(query.group_by(unit).order_by(unit))}


def events_of(
    connection: Connection, wanted: Wanted, grouping: Grouping, keys: Sequence[Key], limit: int
) -> Iterator[Event]:
    """The events of any of these keys, by first day, undated ones last, then by id."""
    ids = _of_keys(select(tables.events.c.event_id), grouping, keys).where(*_conditions(connection, wanted))
    events = tables.events
    query = select(events.c.event_id, events.c.payload).where(events.c.event_id.in_(ids))
    query = query.order_by(func.coalesce(events.c.first_day, UNDATED), events.c.event_id)
    for row in connection.execute(query.limit(limit)):
        yield event_of_row(row.event_id, row.payload)


def destinations(connection: Connection, wanted: Wanted) -> list[Count]:
    """How many events take place in each state, the most frequent first."""
    states = tables.event_states.c
    number = func.count()
    query = select(states.country, number).select_from(_events_with(tables.event_states))
    query = query.where(states.is_destination, *_conditions(connection, wanted)).group_by(states.country)
    return [Count((row[0],), row[1]) for row in connection.execute(query.order_by(number.desc(), states.country))]


def journeys(connection: Connection, wanted: Wanted, limit: int | None = None) -> list[Count]:
    """How many events bring people from one state (first of the key) to another (second), the most frequent first."""
    home, there = tables.event_states.alias("home"), tables.event_states.alias("there")
    number = func.count()
    source = _events_with(home).join(there, home.c.event_id == there.c.event_id)
    query = select(home.c.country, there.c.country, number).select_from(source)
    query = query.where(
        home.c.is_home, there.c.is_destination, home.c.country != there.c.country, *_conditions(connection, wanted)
    ).group_by(home.c.country, there.c.country)
    query = query.order_by(number.desc(), home.c.country, there.c.country).limit(limit)
    return [Count((row[0], row[1]), row[2]) for row in connection.execute(query)]


def _conditions(connection: Connection, wanted: Wanted) -> list[ColumnElement[bool]]:
    found = event_conditions(connection, wanted.events)
    status = tables.events.c.status
    if wanted.statuses:
        named = status.in_([s.value for s in wanted.statuses if s is not None])
        found.append(or_(named, status.is_(None)) if None in wanted.statuses else named)
    if wanted.is_undated:
        found.append(tables.events.c.first_day.is_(None))
    if wanted.without:
        found.append(tables.events.c.type.not_in([t.value for t in wanted.without]))
    return found


def _events_with(table: FromClause) -> FromClause:
    return tables.events.join(table, table.c.event_id == tables.events.c.event_id)


def _of_keys(query: Select[Row], grouping: Grouping, keys: Sequence[Key]) -> Select[Row]:
    """The query over the events of any of the keys; an event of two of them may come twice."""
    columns, source, joined = _grouping(grouping)
    same = or_(*(and_(*(c == v for c, v in zip(columns, key, strict=True))) for key in keys))
    return query.select_from(source).where(*joined, same)


def _grouping(grouping: Grouping) -> tuple[list[ColumnElement[str]], FromClause, list[ColumnElement[bool]]]:
    """The columns of a key, the tables they are in, and what ties the tables."""
    if grouping is Grouping.PERSON:
        people = tables.event_participants
        return [people.c.name], _events_with(people), [people.c.name.is_not(None)]
    if grouping is Grouping.STATE:
        states = tables.event_states
        return [states.c.country], _events_with(states), []
    is_states = grouping is Grouping.STATES
    table = tables.event_states if is_states else tables.event_participants
    one, other = table.alias("one"), table.alias("other")
    name = "country" if is_states else "name"
    source = _events_with(one).join(other, and_(one.c.event_id == other.c.event_id, one.c[name] < other.c[name]))
    is_visit = tables.events.c.type == EventType.VISIT.value
    if is_states:
        travels, present = (one.c.is_home != other.c.is_home), and_(one.c.is_participant, other.c.is_participant)
    else:
        traveller = Part.TRAVELLER.value
        travels = or_(
            and_(one.c.part == traveller, other.c.part != traveller),
            and_(one.c.part != traveller, other.c.part == traveller),
        )
        present = one.c.name.is_not(None)
    return [one.c[name], other.c[name]], source, [or_(and_(is_visit, travels), and_(~is_visit, present))]
