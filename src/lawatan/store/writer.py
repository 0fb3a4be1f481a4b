"""Documents and rejections into rows. Each function runs inside a transaction that the caller opened."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from sqlalchemy import Connection, Table, delete, insert, select

from lawatan.records.codec import encode
from lawatan.records.event_mention import AnnotatedDocument, Rejection
from lawatan.store import tables
from lawatan.store.full_text import row_number, searched_text

Row = dict[str, object]


class Written(StrEnum):
    """What became of a document that was to be written."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


def write_document(connection: Connection, annotated: AnnotatedDocument, *, store_text: bool) -> Written:
    """Put a document in place of whatever had its id. Events that linked a replaced document are dropped with it."""
    document = annotated.document
    text = document.text if store_text else None
    payload = payload_of(replace(annotated, document=replace(document, text="")))
    known = connection.execute(
        select(tables.documents.c.payload, tables.documents.c.text).where(tables.documents.c.id == document.id)
    ).one_or_none()
    if document.path:
        unread = (tables.rejections.c.document_id.is_(None)) & (tables.rejections.c.path == document.path)
        connection.execute(delete(tables.rejections).where(unread))
    if known is not None and (known.payload, known.text) == (payload, text):
        return Written.UNCHANGED
    if known is not None:
        _drop_document(connection, document.id)
    row: Row = {
        "id": document.id,
        "sha256": document.sha256,
        "text": text,
        "lang": annotated.lang,
        "url": document.url,
        "outlet": document.outlet,
        "title": document.title,
        "published": annotated.published,
        "published_how": annotated.published_how,
        "path": document.path,
        "payload": payload,
        "number": row_number(document.id),
        "search": searched_text(document.title, text),
    }
    connection.execute(insert(tables.documents), row)
    for table, rows in _document_rows(annotated):
        insert_rows(connection, table, rows)
    return Written.ADDED if known is None else Written.CHANGED


def write_rejection(connection: Connection, rejection: Rejection) -> bool:
    """Keep a rejection that belongs to no stored document; whether it is a new one."""
    row = _rejection_row(rejection, None, 0)
    known = select(tables.rejections.c.id).where(tables.rejections.c.id == row["id"])
    if connection.execute(known).one_or_none() is not None:
        return False
    connection.execute(insert(tables.rejections), row)
    return True


def _drop_document(connection: Connection, document_id: str) -> None:
    linked = select(tables.event_links.c.event_id).where(tables.event_links.c.document_id == document_id)
    connection.execute(delete(tables.events).where(tables.events.c.event_id.in_(linked)))
    connection.execute(delete(tables.documents).where(tables.documents.c.id == document_id))


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows; nothing where there are none."""
    if rows:
        connection.execute(insert(table), rows)


def payload_of(record: object) -> str:
    """A record as the text of a payload column."""
    return encode(record).decode()


def _document_rows(annotated: AnnotatedDocument) -> list[tuple[Table, list[Row]]]:
    id_ = annotated.document.id
    mentions: list[Row] = []
    participants: list[Row] = []
    evidence: list[Row] = []
    for index, mention in enumerate(annotated.event_mentions):
        key: Row = {"document_id": id_, "mention": index}
        mentions.append(
            {
                **key,
                "type": mention.type.value,
                "status": mention.status.value,
                "start": mention.start,
                "end": mention.end,
                "destination": json.dumps(mention.destination),
                "cities": json.dumps(mention.cities, ensure_ascii=False),
                "forum": mention.forum,
            }
        )
        participants += [
            {**key, "position": n, "name": p.name, "role": p.role, "country": p.country, "part": p.part.value}
            for n, p in enumerate(mention.participants)
        ]
        evidence += [
            {
                **key,
                "position": n,
                "field": e.field,
                "start": e.start,
                "end": e.end,
                "text": e.text,
                "how": e.how.value,
                "rule": e.rule,
            }
            for n, e in enumerate(mention.evidence)
        ]
    sources: list[Row] = [
        {"document_id": id_, "position": n, "name": s.name, "kind": s.kind.value}
        for n, s in enumerate(annotated.credited_sources)
    ]
    quotes: list[Row] = [
        {"document_id": id_, "position": n, "speaker": q.speaker, "text": q.text, "direct": q.direct}
        for n, q in enumerate(annotated.quotations)
    ]
    dropped = [_rejection_row(r, id_, n) for n, r in enumerate(annotated.rejections)]
    return [
        (tables.event_mentions, mentions),
        (tables.mention_participants, participants),
        (tables.mention_evidence, evidence),
        (tables.credited_sources, sources),
        (tables.quotations, quotes),
        (tables.rejections, dropped),
    ]


def _rejection_row(rejection: Rejection, document_id: str | None, position: int) -> Row:
    content = f"{document_id or ''}\0{position}\0".encode("utf-8", "surrogatepass") + encode(rejection)
    return {
        "id": hashlib.sha256(content).hexdigest()[:24],
        "document_id": document_id,
        "stage": rejection.stage,
        "rule": rejection.rule,
        "reason": rejection.reason,
        "start": rejection.start,
        "end": rejection.end,
        "text": rejection.text,
        "path": rejection.path,
    }
