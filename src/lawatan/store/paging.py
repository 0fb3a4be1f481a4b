"""Lists in slices that stay whole while the store changes: each slice begins after the last row of the one before.

A place in a list is the tuple of what its rows are ordered by, the last part of which is their own alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, false, func, or_, select, true

from lawatan.errors import RecordError
from lawatan.records.event import Event, Review
from lawatan.records.judgement import Judgement
from lawatan.store import tables
from lawatan.store.conditions import UNDATED, event_conditions
from lawatan.store.filters import EventFilter, EventSort
from lawatan.store.ledger import judgement_of_row
from lawatan.store.people import Person
from lawatan.store.reader import event_of_row
from lawatan.store.ties import with_ties

if TYPE_CHECKING:
    _Query: TypeAlias = Select[*tuple[Any, ...]]
    _Row: TypeAlias = Row[*tuple[Any, ...]]

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class _Order:
    column: ColumnElement[str] | ColumnElement[int]
    falls: bool = False


def events_after(
    connection: Connection, wanted: EventFilter, after: Place | None, limit: int
) -> list[tuple[Place, Event]]:
    """Events that fit, from behind a place on, each with its own place; the filter's limit and offset do not count."""
    events = tables.events.c
    orders = _event_order(wanted.sort)
    query = select(events.event_id).where(*event_conditions(connection, wanted))
    places = {row.event_id: _place(row, orders) for row in _slice(connection, query, orders, after, limit)}
    rows = connection.execute(select(events.event_id, events.payload).where(events.event_id.in_(places)))
    found = {e.event_id: e for e in with_ties(connection, [event_of_row(row.event_id, row.payload) for row in rows])}
    return [(place, found[id_]) for id_, place in places.items()]


def mentions_after(
    connection: Connection, after: Place | None, limit: int, *, document: str | None, event: str | None
) -> list[Place]:
    """Documents' ids and indexes of mentions, of one document or event where one is named."""
    mentions, links = tables.event_mentions, tables.event_links
    source = mentions.join(
        links,
        and_(links.c.document_id == mentions.c.document_id, links.c.mention == mentions.c.mention),
        isouter=True,
    )
    query: Select[str, int] = select(mentions.c.document_id, mentions.c.mention).select_from(source)
    if document is not None:
        query = query.where(mentions.c.document_id == document)
    if event is not None:
        query = query.where(links.c.event_id == event)
    orders = [_Order(mentions.c.document_id), _Order(mentions.c.mention)]
    return [(row.document_id, row.mention) for row in _slice(connection, query, orders, after, limit)]


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A page in a list; `event_mentions` is how many contacts it reports."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    lang: str | None
    url: str | None
    sha256: str
    event_mentions: int


def documents_after(connection: Connection, after: Place | None, limit: int) -> list[tuple[Place, DocumentEntry]]:
    """Pages by id."""
    c, mentions = tables.documents.c, tables.event_mentions.c
    number = select(func.count()).where(mentions.document_id == c.id).scalar_subquery()
    query = select(c.id, c.title, c.outlet, c.published, c.lang, c.url, c.sha256, number.label("number"))
    rows = _slice(connection, query, [_Order(c.id)], after, limit)
    return [((row.id,), DocumentEntry(*row[:8])) for row in rows]


def people_after(connection: Connection, after: Place | None, limit: int) -> list[tuple[Place, Person]]:
    """Persons, those of most events first."""
    c = tables.people.c
    query = select(c.person, c.name, c.events)
    rows = _slice(connection, query, [_Order(c.events, falls=True), _Order(c.person)], after, limit)
    return [((row.events, row.person), Person(row.person, row.name, row.events)) for row in rows]


def judgements_after(connection: Connection, after: Place | None, limit: int) -> list[tuple[Place, Judgement]]:
    """The ledger in the order in which it grew."""
    c = tables.judgements.c
    rows = _slice(connection, select(c.position, c.id, c.payload), [_Order(c.position)], after, limit)
    return [((row.position,), judgement_of_row(row.id, row.payload)) for row in rows]


def states_with_events(connection: Connection) -> list[tuple[str, int]]:
    """All states and organisations of listed events, those of most events first."""
    c, events = tables.event_states.c, tables.events
    number = func.count()
    query = select(c.country, number).join(events, events.c.event_id == c.event_id)
    query = query.where(events.c.review != Review.REJECTED.value).group_by(c.country)
    return [(row[0], int(row[1])) for row in connection.execute(query.order_by(number.desc(), c.country))]


def _event_order(sort: EventSort) -> list[_Order]:
    events = tables.events.c
    latest = _Order(func.coalesce(events.first_day, ""), falls=True)
    orders: dict[EventSort, list[_Order]] = {
        EventSort.EARLIEST: [_Order(func.coalesce(events.first_day, UNDATED))],
        EventSort.LATEST: [latest],
        EventSort.NEWS: [_Order(func.coalesce(events.reported, ""), falls=True), latest],
        EventSort.REPORTED: [_Order(events.documents, falls=True), latest],
        EventSort.INDEPENDENT: [_Order(events.origins, falls=True), latest],
        EventSort.CONFLICTS: [_Order(events.conflicts, falls=True), latest],
    }
    return [*orders[sort], _Order(events.event_id)]


def _slice(
    connection: Connection,
    query: Select[*tuple[Any, ...]],
    orders: Sequence[_Order],
    after: Place | None,
    limit: int,
) -> Sequence[Row[*tuple[Any, ...]]]:
    query = query.add_columns(*(o.column.label(f"place_{n}") for n, o in enumerate(orders)))
    if after is not None:
        query = query.where(_behind(orders, after))
    ordered = query.order_by(*(o.column.desc() if o.falls else o.column for o in orders))
    return connection.execute(ordered.limit(limit)).all()


def _behind(orders: Sequence[_Order], after: Place) -> ColumnElement[bool]:
    """The rows that come after a place, whatever stands there now."""
    if len(after) != len(orders):
        raise RecordError("not a place in this list", remedy="begin the list anew")
    found: ColumnElement[bool] = false()
    equal: ColumnElement[bool] = true()
    for order, value in zip(orders, after, strict=True):
        beyond = order.column < value if order.falls else order.column > value
        found = or_(found, and_(equal, beyond))
        equal = and_(equal, order.column == value)
    return found


def _place(row: _Row, orders: Sequence[_Order]) -> Place:
    return tuple(getattr(row, f"place_{n}") for n in range(len(orders)))
