"""Searching everything: pages by their words, events by the words of their evidence, states by how many events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
    documents = tables.documents
    found = matches(connection, documents, words)
    c = documents.c
    query = select(c.id, c.title, c.outlet, c.published, c.lang, c.url, c.text).select_from(found.source)
    query = query.where(found.condition).order_by(found.likeness, c.id).limit(limit).offset(offset)
    rows = connection.execute(query).all()
    hits = [FoundDocument(r.id, r.title, r.outlet, r.published, r.lang, r.url, r.text or "") for r in rows]
    return hits, _number(connection, found)


def find_events(connection: Connection, words: str, *, limit: int) -> tuple[list[Event], int]:
    """Listed events whose names, titles or evidence have all the words, the likeliest first, and how many there are."""
    events = tables.events
    found = matches(connection, events, words)
    listed = Matches(found.source, found.condition & (events.c.review != Review.REJECTED.value), found.likeness)
    query = select(events.c.event_id, events.c.payload).select_from(listed.source).where(listed.condition)
    rows = connection.execute(query.order_by(listed.likeness, events.c.event_id).limit(limit))
    return [event_of_row(row.event_id, row.payload) for row in rows], _number(connection, listed)


def count_by_state(connection: Connection, states: Sequence[str]) -> dict[str, int]:
    """In how many listed events each of these states takes part or is visited."""
    table, events = tables.event_states, tables.events
    query = select(table.c.country, func.count()).join(events, events.c.event_id == table.c.event_id)
    query = query.where(table.c.country.in_(states), events.c.review != Review.REJECTED.value)
    return {row[0]: int(row[1]) for row in connection.execute(query.group_by(table.c.country))}


def _number(connection: Connection, found: Matches) -> int:
    return int(connection.execute(select(func.count()).select_from(found.source).where(found.condition)).scalar_one())
