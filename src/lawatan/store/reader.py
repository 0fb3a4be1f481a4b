"""Rows back to records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Row, Select, func, select, tuple_

from lawatan.errors import NotInStoreError
from lawatan.records.changes import ChangeKind
from lawatan.records.codec import decode
from lawatan.records.comparison import PairComparison
from lawatan.records.event import Event, MentionReference
from lawatan.records.event_mention import AnnotatedDocument, Rejection
from lawatan.records.judgement import Judgement
from lawatan.records.public_mention import MentionRecord
from lawatan.store import tables
from lawatan.store.conditions import event_conditions, order
from lawatan.store.filters import EventFilter
from lawatan.store.ledger import read_judgements, successors
from lawatan.store.ties import with_ties

SLICE = 200
"""Rows fetched at a time."""
_BECAME = {
    ChangeKind.MERGED: "it became part of",
    ChangeKind.SPLIT: "it was split into",
    ChangeKind.RENAMED: "it is now",
    ChangeKind.WITHDRAWN: "it was withdrawn: nothing reports it any more",
}

_SLICE = 500  # ids in one query


def read_events(connection: Connection, wanted: EventFilter) -> Iterator[Event]:
    """The events that fit, in the order asked for."""
    events = tables.events.c
    query = select(events.event_id).where(*event_conditions(connection, wanted)).order_by(*order(wanted.sort))
    if wanted.limit is not None:
        query = query.limit(wanted.limit)
    if wanted.offset:
        query = query.offset(wanted.offset)
    # The ids first, from an index alone: sorting whole rows would read and move every payload.
    ids = connection.execute(query).scalars().all()
    for start in range(0, len(ids), SLICE):
        some = ids[start : start + SLICE]
        rows = connection.execute(select(events.event_id, events.payload).where(events.event_id.in_(some)))
        payloads = {row.event_id: row.payload for row in rows}
        yield from with_ties(connection, [event_of_row(id_, payloads[id_]) for id_ in some])


def count_events(connection: Connection, wanted: EventFilter) -> int:
    """How many events fit, whatever the limit."""
    return int(
        connection.execute(
            select(func.count()).select_from(tables.events).where(*event_conditions(connection, wanted))
        ).scalar_one()
    )


def read_event(connection: Connection, beginning: str) -> Event:
    """The one event whose id is or begins so, rejected or not."""
    events = tables.events
    query = select(events.c.event_id, events.c.payload)
    exact = connection.execute(query.where(events.c.event_id == beginning)).one_or_none()
    if exact is not None:
        return with_ties(connection, [event_of_row(exact.event_id, exact.payload)])[0]
    start = events.c.event_id.startswith(beginning, autoescape=True)  # reads the whole index, so only where it has to
    rows = connection.execute(query.where(start).order_by(events.c.event_id).limit(6)).all()
    if len(rows) == 1:
        return with_ties(connection, [event_of_row(rows[0].event_id, rows[0].payload)])[0]
    if not rows or not beginning:
        raise NotInStoreError("no event has this id", place=beginning, remedy=_remedy(connection, beginning))
    some = ", ".join(row.event_id for row in rows[:5]) + (", ..." if len(rows) > 5 else "")
    raise NotInStoreError(
        "more than one event has an id that begins so", place=beginning, remedy=f"write more of it: {some}"
    )


def _remedy(connection: Connection, beginning: str) -> str:
    """Where an event is now that had such an id."""
    gone = successors(connection, beginning) if beginning else []
    if not gone:
        return "list the ids with: lawatan events"
    now = ", ".join(change.to_event for change in gone if change.to_event)
    return f"{_BECAME[gone[0].what]} {now}".strip()


def read_document(connection: Connection, document_id: str) -> AnnotatedDocument | None:
    """The document with everything that was found in it, or None."""
    row = connection.execute(_document_query().where(tables.documents.c.id == document_id)).one_or_none()
    return _document(row) if row is not None else None


@dataclass(frozen=True, slots=True)
class DocumentHead:
    """What a page is called by, without its text and what was found in it; `published` as the analysis has it."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    path: str | None
    sha256: str


def read_heads(connection: Connection, ids: Sequence[str]) -> dict[str, DocumentHead]:
    """The heads of these documents, by id; those that are not there are left out."""
    table = tables.documents.c
    query = select(table.id, table.title, table.outlet, table.published, table.url, table.path, table.sha256)
    found: dict[str, DocumentHead] = {}
    for start in range(0, len(ids), _SLICE):
        for row in connection.execute(query.where(table.id.in_(ids[start : start + _SLICE]))):
            found[row.id] = DocumentHead(*row)
    return found


def read_document_id(connection: Connection, beginning: str) -> str:
    """The id that is or begins so."""
    ids = tables.documents.c.id
    query = select(ids).where(ids.startswith(beginning, autoescape=True)).order_by(ids)
    found = [row.id for row in connection.execute(query.limit(6))]
    exact = [row.id for row in connection.execute(select(ids).where(ids == beginning))]
    if len(exact or found) != 1:
        problem = "more than one document has an id that begins so" if found else "no document has this id"
        raise NotInStoreError(problem, place=beginning, remedy="`lawatan show EVENT` writes the ids of its documents")
    return str((exact or found)[0])


def read_documents(connection: Connection) -> Iterator[AnnotatedDocument]:
    """All documents, by id."""
    for row in connection.execute(_document_query().order_by(tables.documents.c.id)):
        yield _document(row)


def read_some_documents(connection: Connection, ids: Sequence[str]) -> Iterator[AnnotatedDocument]:
    """Those of a few documents that are there, by id."""
    for row in connection.execute(
        _document_query().where(tables.documents.c.id.in_(ids)).order_by(tables.documents.c.id)
    ):
        yield _document(row)


def read_mentions(connection: Connection) -> Iterator[MentionRecord]:
    """All mentions with their events, by document and index; those that people rejected name the judgement instead."""
    links = tables.event_links
    events = {
        (row.document_id, row.mention): row.event_id
        for row in connection.execute(select(links.c.document_id, links.c.mention, links.c.event_id))
    }
    rejected = {(row.document_id, row.mention): row.judgement for row in connection.execute(_rejected_query())}
    for annotated in read_documents(connection):
        for index, mention in enumerate(annotated.event_mentions):
            place = (annotated.document.id, index)
            event_id = None if place in rejected else events.get(place)
            yield MentionRecord(annotated.document, annotated.published, index, event_id, mention, rejected.get(place))


def read_rejections(connection: Connection) -> Iterator[tuple[str | None, Rejection]]:
    """Everything that was dropped, by rules and by people, with the id of its document where that is stored."""
    table = tables.rejections
    order = (func.coalesce(table.c.document_id, ""), table.c.path, table.c.start, table.c.id)
    for row in connection.execute(select(table).order_by(*order)):
        yield (
            row.document_id,
            Rejection(row.stage, row.rule, row.reason, row.start, row.end, row.text, row.path),
        )
    ledger = {judgement.id: judgement for judgement in read_judgements(connection)}
    for row in connection.execute(_rejected_query()):
        yield row.document_id, _judged(ledger[row.judgement], row.document_id, row.mention)


def _judged(judgement: Judgement, document_id: str, mention: int) -> Rejection:
    said = f": {judgement.reason}" if judgement.reason else ""
    key = next((k for k in judgement.left if k.document == document_id and k.triggers), None)
    trigger = key.triggers[0] if key else None
    return Rejection(
        stage="judgement",
        rule=judgement.id,
        reason=f"mention {document_id}#{mention} was rejected by {judgement.who}{said}",
        start=trigger.start if trigger else None,
        end=trigger.end if trigger else None,
        text=trigger.text if trigger else None,
    )


def read_comparisons(connection: Connection, mentions: Iterable[MentionReference]) -> list[PairComparison]:
    """The kept comparisons that one of these mentions is part of, by reference."""
    table = tables.comparisons
    wanted = sorted({(mention.document, mention.mention) for mention in mentions})
    sides = ((table.c.left_document, table.c.left_mention), (table.c.right_document, table.c.right_mention))
    found: dict[tuple[MentionReference, MentionReference], PairComparison] = {}
    for start in range(0, len(wanted), _SLICE):
        for side in sides:
            part = wanted[start : start + _SLICE]
            in_documents = side[0].in_(sorted({document for document, _ in part}))  # SQLite uses no index for pairs
            query = select(table.c.payload).where(in_documents, tuple_(*side).in_(part))
            for row in connection.execute(query):
                pair = decode(row.payload, PairComparison, place="comparison")
                found[pair.left, pair.right] = pair
    return [found[place] for place in sorted(found)]


def _rejected_query() -> Select[tuple[str, int, str]]:
    table = tables.rejected_mentions
    query = select(table.c.document_id, table.c.mention, table.c.judgement)
    return query.order_by(table.c.document_id, table.c.mention)


def _document_query() -> Select[tuple[str, str, str | None]]:
    return select(tables.documents.c.id, tables.documents.c.payload, tables.documents.c.text)


def _document(row: Row[tuple[str, str, str | None]]) -> AnnotatedDocument:
    annotated = decode(row.payload, AnnotatedDocument, place=f"document {row.id}")
    return replace(annotated, document=replace(annotated.document, text=row.text or ""))


def event_of_row(event_id: str, payload: str) -> Event:
    """The record in a row of `events`."""
    return decode(payload, Event, place=f"event {event_id}")
