"""Counts for charts, made by the database: contacts by person, state and pair of states, over time, between places.

A visit ties the home states of those who travel to the others; any other contact ties all who take part. Two states
whose people travel together, or that are visited on one tour, have no contact by that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sqlalchemy import CTE, ColumnElement, Connection, FromClause, and_, case, distinct, false, func, or_, select

from lawatan.knowledge import name_key
from lawatan.records.event import Event
from lawatan.records.event_mention import EventType, Part, Status
from lawatan.store import tables
from lawatan.store.conditions import UNDATED, event_conditions
from lawatan.store.filters import EventFilter
from lawatan.store.reader import event_of_row

Key = tuple[str, ...]
"""A person's key (`lawatan.knowledge.name_key`), a state's code, or two of either, in alphabetical order."""

Side = tuple[str, bool]
"""A person or state, and whether it is one that travels."""


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


def counts(
    connection: Connection,
    wanted: Wanted,
    grouping: Grouping,
    limit: int | None = None,
    keys: Sequence[Key] | None = None,
) -> list[Count]:
    """The keys (or these keys) with most events first, of equals by key."""
    chosen = _chosen(connection, wanted)
    columns, source, joined = _grouping(chosen, grouping)
    # A state has one row an event; a person may have two, under two spellings.
    is_once = grouping in (Grouping.STATE, Grouping.STATES)
    number = func.count() if is_once else func.count(distinct(chosen.c.event_id))
    bare = case((chosen.c.first_day.is_(None), chosen.c.event_id))
    undated = func.count(bare) if is_once else func.count(distinct(bare))
    query = select(*columns, number, undated).select_from(source).where(*joined)
    if keys is not None:
        query = query.where(_among(columns, keys))
    query = query.group_by(*columns).order_by(number.desc(), *columns).limit(limit)
    rows = connection.execute(query)
    return [Count(tuple(map(str, row[: len(columns)])), int(row[-2]), int(row[-1])) for row in rows]


def names_of(connection: Connection, keys: Iterable[Key]) -> dict[str, str]:
    """The commonest spelling of the name of each person in these keys."""
    people = tables.people.c
    wanted = sorted({person for key in keys for person in key})
    query = select(people.person, people.name).where(people.person.in_(wanted))
    return {row.person: row.name for row in connection.execute(query)}


def keys_of(event: Event, grouping: Grouping) -> frozenset[Key]:
    """The keys that an event counts for, as the database finds them.

    Two travellers of one visit, or two states of one tour, are no pair.
    """
    is_visit = event.type is EventType.VISIT
    if grouping is Grouping.PERSON:
        return frozenset((key,) for key, _ in _named(event))
    if grouping is Grouping.PERSONS:
        return _pairs(_named(event), is_visit=is_visit)
    field_ = event.field("destination")
    present = {p.country for p in event.participants if p.country}
    every = present | set(field_.value if field_ else ())
    if grouping is Grouping.STATE:
        return frozenset((state,) for state in every)
    homes = {p.country for p in event.participants if p.country and p.part is Part.TRAVELLER}
    sides = [(state, state in homes) for state in (every if is_visit else present)]
    return _pairs(sides, is_visit=is_visit)


def _named(event: Event) -> list[Side]:
    """The keys of those who are named, and whether they travel."""
    found = ((name_key(p.name or ""), p.part is Part.TRAVELLER) for p in event.participants)
    return [(key, travels) for key, travels in found if key]


def _pairs(sides: Sequence[Side], *, is_visit: bool) -> frozenset[Key]:
    return frozenset(
        (a, b) for a, a_travels in sides for b, b_travels in sides if a < b and (a_travels != b_travels or not is_visit)
    )


def counts_by_start(
    connection: Connection, wanted: Wanted, grouping: Grouping, keys: Sequence[Key], length: int
) -> dict[Key, dict[str, int]]:
    """For each of these keys, how many events begin in each year (`length` 4), month (7) or day (10).

    Events whose date is coarser than that are not counted.
    """
    chosen = _chosen(connection, wanted)
    columns, source, joined = _grouping(chosen, grouping)
    unit = func.substr(chosen.c.begun, 1, length)
    number = func.count(distinct(chosen.c.event_id))
    query = select(*columns, unit, number).select_from(source).where(*joined, _among(columns, keys))
    query = query.where(func.length(chosen.c.begun) >= length).group_by(*columns, unit).order_by(*columns, unit)
    found: dict[Key, dict[str, int]] = {key: {} for key in keys}
    for row in connection.execute(query):
        found[tuple(map(str, row[:-2]))][str(row[-2])] = int(row[-1])
    return found


def events_of(
    connection: Connection, wanted: Wanted, grouping: Grouping, keys: Sequence[Key], limit: int
) -> Iterator[Event]:
    """The events of any of these keys, by first day, undated ones last, then by id."""
    chosen = _chosen(connection, wanted)
    columns, source, joined = _grouping(chosen, grouping)
    ids = select(chosen.c.event_id).select_from(source).where(*joined, _among(columns, keys))
    events = tables.events
    query = select(events.c.event_id, events.c.payload).where(events.c.event_id.in_(ids))
    query = query.order_by(func.coalesce(events.c.first_day, UNDATED), events.c.event_id)
    for row in connection.execute(query.limit(limit)):
        yield event_of_row(row.event_id, row.payload)


def destinations(connection: Connection, wanted: Wanted) -> list[Count]:
    """How many events take place in each state, the most frequent first."""
    chosen, states = _chosen(connection, wanted), tables.event_states
    number = func.count()
    query = select(states.c.country, number).select_from(_joined(chosen, states)).where(states.c.is_destination)
    query = query.group_by(states.c.country).order_by(number.desc(), states.c.country)
    return [Count((row[0],), row[1]) for row in connection.execute(query)]


def journeys(connection: Connection, wanted: Wanted, limit: int | None = None) -> list[Count]:
    """How many events bring people from one state (first of the key) to another (second), the most frequent first."""
    chosen = _chosen(connection, wanted)
    home, there = tables.event_states.alias("home"), tables.event_states.alias("there")
    number = func.count()
    source = _joined(chosen, home).join(there, home.c.event_id == there.c.event_id)
    query = select(home.c.country, there.c.country, number).select_from(source)
    query = query.where(home.c.is_home, there.c.is_destination, home.c.country != there.c.country)
    query = query.group_by(home.c.country, there.c.country)
    query = query.order_by(number.desc(), home.c.country, there.c.country).limit(limit)
    return [Count((row[0], row[1]), row[2]) for row in connection.execute(query)]


def states_named(connection: Connection) -> list[str]:
    """Every state and organisation that an event has, in alphabetical order of their codes."""
    states = tables.event_states.c
    return [row[0] for row in connection.execute(select(states.country).distinct().order_by(states.country))]


def _chosen(connection: Connection, wanted: Wanted) -> CTE:
    """The events that count, selected once and first: the tables joined to them are many times as long."""
    events = tables.events.c
    begun = func.coalesce(events.start, events.end).label("begun")
    query = select(events.event_id, events.type, events.first_day, begun).where(*_conditions(connection, wanted))
    return query.cte("chosen").prefix_with("MATERIALIZED")


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


def _joined(chosen: CTE, table: FromClause) -> FromClause:
    return chosen.join(table, table.c.event_id == chosen.c.event_id)


def _among(columns: Sequence[ColumnElement[str]], keys: Sequence[Key]) -> ColumnElement[bool]:
    """Any of the keys; no event has none."""
    return or_(false(), *(and_(*(c == v for c, v in zip(columns, key, strict=True))) for key in keys))


def _grouping(
    chosen: CTE, grouping: Grouping
) -> tuple[list[ColumnElement[str]], FromClause, list[ColumnElement[bool]]]:
    """The columns of a key, the tables they are in, and what ties the tables."""
    if grouping is Grouping.PERSON:
        people = tables.event_participants
        return [people.c.person], _joined(chosen, people), [people.c.person.is_not(None)]
    if grouping is Grouping.STATE:
        states = tables.event_states
        return [states.c.country], _joined(chosen, states), []
    is_states = grouping is Grouping.STATES
    table = tables.event_states if is_states else tables.event_participants
    one, other = table.alias("one"), table.alias("other")
    name = "country" if is_states else "person"
    source = _joined(chosen, one).join(other, and_(one.c.event_id == other.c.event_id, one.c[name] < other.c[name]))
    is_visit = chosen.c.type == EventType.VISIT.value
    if is_states:
        travels, present = (one.c.is_home != other.c.is_home), and_(one.c.is_participant, other.c.is_participant)
    else:
        traveller = Part.TRAVELLER.value
        travels = or_(
            and_(one.c.part == traveller, other.c.part != traveller),
            and_(one.c.part != traveller, other.c.part == traveller),
        )
        present = one.c.person.is_not(None)
    return [one.c[name], other.c[name]], source, [or_(and_(is_visit, travels), and_(~is_visit, present))]
