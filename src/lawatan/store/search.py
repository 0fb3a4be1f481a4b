"""Searching everything: pages by their words, events by the words of their evidence, states by how many events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, func, select

from lawatan.records.event import Event, Review
from lawatan.store import tables
from lawatan.store.full_text import Matches, matches
from lawatan.store.reader import event_of_row


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """A page that has the words; `text` is empty where texts are not stored."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    lang: str | None
    url: str | None
    text: str


def find_documents(
    connection: Connection, words: str, *, limit: int, offset: int = 0
) -> tuple[list[FoundDocument], int]:
    """Pages that have all the words, the likeliest first, and how many there are."""
    c = tables.documents.c
    numbers, total = _likeliest(connection, matches(connection, tables.documents, words), limit, offset)
    query = select(c.number, c.id, c.title, c.outlet, c.published, c.lang, c.url, c.text).where(c.number.in_(numbers))
    rows = {r.number: r for r in connection.execute(query)}
    found = [rows[number] for number in numbers]
    return [FoundDocument(r.id, r.title, r.outlet, r.published, r.lang, r.url, r.text or "") for r in found], total


def find_events(connection: Connection, words: str, *, limit: int) -> tuple[list[Event], int]:
    """Listed events whose names, titles or evidence have all the words, the likeliest first, and how many there are."""
    c = tables.events.c
    found = matches(connection, tables.events, words)
    rejected = select(c.number).where(c.review == Review.REJECTED.value)
    listed = replace(found, condition=found.condition & found.number.not_in(rejected))
    numbers, total = _likeliest(connection, listed, limit, 0)
    rows = connection.execute(select(c.number, c.event_id, c.payload).where(c.number.in_(numbers)))
    events = {row.number: event_of_row(row.event_id, row.payload) for row in rows}
    return [events[number] for number in numbers], total


def count_by_state(connection: Connection, states: Sequence[str]) -> dict[str, int]:
    """In how many listed events each of these states takes part or is visited."""
    table, events = tables.event_states, tables.events
    query = select(table.c.country, func.count()).join(events, events.c.event_id == table.c.event_id)
    query = query.where(table.c.country.in_(states), events.c.review != Review.REJECTED.value)
    return {row[0]: int(row[1]) for row in connection.execute(query.group_by(table.c.country))}


def _likeliest(connection: Connection, found: Matches, limit: int, offset: int) -> tuple[list[int], int]:
    """Numbers of rows, from the index alone, and how many there are."""
    query = select(found.number).select_from(found.source).where(found.condition)
    numbers = connection.execute(query.order_by(found.likeness, found.number).limit(limit).offset(offset)).scalars()
    total = connection.execute(select(func.count()).select_from(found.source).where(found.condition)).scalar_one()
    return list(numbers), int(total)
