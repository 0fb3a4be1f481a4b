"""What is on record of one person or one state, counted by the database over the events that are listed."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Select, func, select

from lawatan.records.event import Review
from lawatan.store import tables


@dataclass(frozen=True, slots=True)
class NameCount:
    """A spelling of a name, and how many events have it."""

    name: str
    events: int


@dataclass(frozen=True, slots=True)
class RoleCount:
    """A role as reports give it, for which state, in how many events, over which days; None where none is dated."""

    role: str
    country: str | None
    events: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class PersonCount:
    """Somebody by key and name, the state they are most often named with, and in how many events."""

    person: str
    name: str
    country: str | None
    events: int


@dataclass(frozen=True, slots=True)
class StateCount:
    """A state or organisation, and how many events: all, those that took place there, those that its people went to."""

    country: str
    events: int
    there: int
    went: int


@dataclass(frozen=True, slots=True)
class TypeCount:
    """A type of contact and how many events are of it."""

    type: str
    events: int


def spellings(connection: Connection, person: str) -> list[NameCount]:
    """The spellings of a person's name, the commonest first."""
    people = tables.event_participants.c
    number = func.count(people.event_id.distinct())
    query = select(people.name, number.label("number")).where(people.person == person, _is_listed(people.event_id))
    query = query.group_by(people.name).order_by(number.desc(), people.name)
    return [NameCount(row.name, row.number) for row in connection.execute(query)]


def roles(connection: Connection, person: str) -> list[RoleCount]:
    """The roles that reports give a person, by first day, undated ones last."""
    people, events = tables.event_participants.c, tables.events.c
    number, first = func.count(people.event_id.distinct()), func.min(events.first_day)
    query = select(people.role, people.country, number.label("number"), first.label("first"),
                   func.max(events.last_day).label("last"))  # fmt: skip
    query = query.select_from(tables.event_participants.join(tables.events))
    query = query.where(people.person == person, people.role.is_not(None), events.review != Review.REJECTED.value)
    query = query.group_by(people.role, people.country).order_by(first.is_(None), first, people.role, people.country)
    return [RoleCount(r.role, r.country, r.number, r.first, r.last) for r in connection.execute(query)]


def people_with(connection: Connection, wanted: Select[tuple[str]], limit: int, without: str = "") -> list[PersonCount]:
    """The persons of these events, those of most events first; `without` is the key of one to leave out."""
    people = tables.event_participants.c
    number = func.count(people.event_id.distinct())
    query = select(people.person, func.min(people.name).label("name"), number.label("number"))
    query = query.where(people.event_id.in_(wanted), people.person.is_not(None), people.person != without)
    query = query.group_by(people.person).order_by(number.desc(), people.person).limit(limit)
    found = connection.execute(query).all()
    names = _names(connection, [row.person for row in found])
    states = _states_of(connection, [row.person for row in found])
    return [PersonCount(r.person, names.get(r.person, r.name), states.get(r.person), r.number) for r in found]


def states_with(connection: Connection, wanted: Select[tuple[str]], limit: int, without: str = "") -> list[StateCount]:
    """The states of these events, those of most events first; `without` is the code of one to leave out."""
    states = tables.event_states.c
    number = func.count()
    there = func.count().filter(states.is_destination)
    went = func.count().filter(states.is_home)
    query = select(states.country, number.label("number"), there.label("there"), went.label("went"))
    query = query.where(states.event_id.in_(wanted), states.country != without)
    query = query.group_by(states.country).order_by(number.desc(), states.country).limit(limit)
    return [StateCount(r.country, r.number, r.there, r.went) for r in connection.execute(query)]


def types_of(connection: Connection, wanted: Select[tuple[str]]) -> list[TypeCount]:
    """How many of these events are of each type, the commonest first."""
    events = tables.events.c
    number = func.count()
    query = select(events.type, number.label("number")).where(events.event_id.in_(wanted))
    query = query.group_by(events.type).order_by(number.desc(), events.type)
    return [TypeCount(row.type, row.number) for row in connection.execute(query)]


def events_of_person(person: str) -> Select[tuple[str]]:
    """The ids of the listed events that a person takes part in."""
    people = tables.event_participants.c
    return select(people.event_id).where(people.person == person, _is_listed(people.event_id))


def events_of_state(country: str) -> Select[tuple[str]]:
    """The ids of the listed events that a state takes part in, or that take place there."""
    states = tables.event_states.c
    return select(states.event_id).where(states.country == country, _is_listed(states.event_id))


def people_of_state(connection: Connection, country: str, limit: int) -> list[PersonCount]:
    """The persons that are named with a state, those of most events first."""
    people = tables.event_participants.c
    number = func.count(people.event_id.distinct())
    query = select(people.person, func.min(people.name).label("name"), number.label("number"))
    query = query.where(people.country == country, people.person.is_not(None),
                        people.event_id.in_(events_of_state(country)))  # fmt: skip
    query = query.group_by(people.person).order_by(number.desc(), people.person).limit(limit)
    found = connection.execute(query).all()
    names = _names(connection, [row.person for row in found])
    return [PersonCount(r.person, names.get(r.person, r.name), country, r.number) for r in found]


def _is_listed(event_id: ColumnElement[str]) -> ColumnElement[bool]:
    events = tables.events.c
    return event_id.not_in(select(events.event_id).where(events.review == Review.REJECTED.value))


def _names(connection: Connection, people: list[str]) -> dict[str, str]:
    table = tables.people.c
    query = select(table.person, table.name).where(table.person.in_(people))
    return {row.person: row.name for row in connection.execute(query)}


def _states_of(connection: Connection, people: list[str]) -> dict[str, str]:
    """The state that each person is most often named with."""
    table = tables.event_participants.c
    query = select(table.person, table.country, func.count().label("number"))
    query = query.where(table.person.in_(people), table.country.is_not(None)).group_by(table.person, table.country)
    ranked = sorted(connection.execute(query), key=lambda r: (r.number, r.country))
    return {row.person: row.country for row in ranked}
