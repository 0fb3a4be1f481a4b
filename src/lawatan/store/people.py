"""Persons across events: every spelling of a name under one key, with the spelling that most events have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, select

from lawatan.records.event import Review
from lawatan.records.folding import fold_words
from lawatan.store import tables
from lawatan.store.writer import Row, insert_rows

SLICE = 500
MANY = 5000
"""Of more persons than this, all are looked at."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in events: the key that all spellings share, the commonest one, and in how many events."""

    person: str
    name: str
    events: int


def people_of(connection: Connection, events: Sequence[str]) -> set[str]:
    """The keys of the persons that these events name."""
    table = tables.event_participants.c
    found: set[str] = set()
    for start in range(0, len(events), SLICE):
        some = events[start : start + SLICE]
        query = select(table.person).distinct().where(table.event_id.in_(some), table.person.is_not(None))
        found.update(connection.execute(query).scalars())
    return found


def refresh_people(connection: Connection, persons: Set[str] | None = None) -> None:
    """Make the rows of some persons, or else of all, fit the listed events; those that stay the same are left alone."""
    table = tables.people
    if persons is None or len(persons) > MANY:
        wanted = _wanted(connection)
        stored = {row.person: tuple(row) for row in connection.execute(select(table))}
    else:
        wanted, stored = {}, {}
        for start in range(0, len(persons), SLICE):
            some = sorted(persons)[start : start + SLICE]
            wanted |= _wanted(connection, some)
            rows_there = connection.execute(select(table).where(table.c.person.in_(some)))
            stored |= {row.person: tuple(row) for row in rows_there}
    stale = sorted(key for key, row in stored.items() if wanted.get(key) != row)
    for start in range(0, len(stale), SLICE):
        connection.execute(delete(table).where(table.c.person.in_(stale[start : start + SLICE])))
    fresh = [row for key, row in sorted(wanted.items()) if stored.get(key) != row]
    rows: list[Row] = [dict(zip(("person", "name", "search", "events"), row, strict=True)) for row in fresh]
    insert_rows(connection, table, rows)


def find_people(connection: Connection, words: str, limit: int) -> tuple[list[Person], int]:
    """Persons whose names or aliases have words that begin so, those of most events first, and how many there are."""
    table = tables.people
    folded = fold_words(words)
    fits = [table.c.search.contains(f" {word}") for word in folded] or [table.c.search.is_(None)]
    query = select(table.c.person, table.c.name, table.c.events).where(*fits)
    rows = connection.execute(query.order_by(table.c.events.desc(), table.c.person).limit(limit))
    total = connection.execute(select(func.count()).select_from(table).where(*fits)).scalar_one()
    return [Person(*row) for row in rows], int(total)


def read_person(connection: Connection, person: str) -> Person | None:
    """The person of this key, None where no listed event has one."""
    table = tables.people
    query = select(table.c.person, table.c.name, table.c.events).where(table.c.person == person)
    row = connection.execute(query).one_or_none()
    return Person(*row) if row is not None else None


def _wanted(connection: Connection, persons: Sequence[str] | None = None) -> dict[str, tuple[object, ...]]:
    there, events = tables.event_participants, tables.events
    listed = (there.c.event_id == events.c.event_id) & (events.c.review != Review.REJECTED.value)
    named = select(there.c.person, there.c.name, there.c.search, there.c.event_id).join(events, listed)
    if persons is not None:
        named = named.where(there.c.person.in_(persons))
    names: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    found: dict[str, dict[str, None]] = defaultdict(dict)
    members: dict[str, set[str]] = defaultdict(set)
    for row in connection.execute(named.where(there.c.person.is_not(None)).order_by(there.c.event_id)):
        names[row.person][row.name] += 1
        found[row.person].update(dict.fromkeys(row.search.split()))
        members[row.person].add(row.event_id)
    return {
        person: (person, _commonest(spellings), f" {' '.join(sorted(found[person]))} ", len(members[person]))
        for person, spellings in names.items()
    }


def _commonest(spellings: dict[str, int]) -> str:
    return min(spellings, key=lambda name: (-spellings[name], -len(name), name))
