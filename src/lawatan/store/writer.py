"""Records into rows. Each function runs inside a transaction that the caller opened."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from sqlalchemy import Connection, Table, delete, insert, select

from lawatan.records.codec import encode
from lawatan.records.days import first_day, last_day
from lawatan.records.event import Event
from lawatan.records.event_mention import AnnotatedDocument, Rejection
from lawatan.records.folding import fold
from lawatan.store import tables

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
    payload = _payload(replace(annotated, document=replace(document, text="")))
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
    }
    connection.execute(insert(tables.documents), row)
    for table, rows in _document_rows(annotated):
        _insert(connection, table, rows)
    return Written.ADDED if known is None else Written.CHANGED


def write_rejection(connection: Connection, rejection: Rejection) -> None:
    """Keep a rejection that belongs to no stored document."""
    row = _rejection_row(rejection, None, 0)
    known = select(tables.rejections.c.id).where(tables.rejections.c.id == row["id"])
    if connection.execute(known).one_or_none() is None:
        connection.execute(insert(tables.rejections), row)


def write_events(connection: Connection, events: Sequence[Event], titles: dict[str, str]) -> None:
    """Make these the events of the store; those that are there already, unchanged, are left alone.

    `titles` gives the title of each document, to be found by.
    """
    stored = {row.event_id: (row.payload, row.search) for row in connection.execute(select(
        tables.events.c.event_id, tables.events.c.payload, tables.events.c.search
    ))}  # fmt: skip
    wanted = {event.event_id: (event, _payload(event), _search_text(event, titles)) for event in events}
    stale = [id_ for id_, content in stored.items() if id_ not in wanted or wanted[id_][1:] != content]
    for start in range(0, len(stale), 500):
        connection.execute(delete(tables.events).where(tables.events.c.event_id.in_(stale[start : start + 500])))
    fresh = [w for id_, w in sorted(wanted.items()) if id_ not in stored or id_ in set(stale)]
    _insert(connection, tables.events, [_event_row(event, payload, search) for event, payload, search in fresh])
    for table, rows in _event_rows([event for event, _, _ in fresh]):
        _insert(connection, table, rows)


def write_joins(connection: Connection, joins: Iterable[tuple[str, int, str, int, bytes]]) -> None:
    """Make these the joins of the store: (document, mention, document, mention, comparison as JSON)."""
    rows: list[Row] = [
        {
            "position": position,
            "left_document": left,
            "left_mention": i,
            "right_document": right,
            "right_mention": j,
            "payload": payload.decode(),
        }
        for position, (left, i, right, j, payload) in enumerate(joins)
    ]
    connection.execute(delete(tables.joins))
    _insert(connection, tables.joins, rows)


def _drop_document(connection: Connection, document_id: str) -> None:
    linked = select(tables.event_links.c.event_id).where(tables.event_links.c.document_id == document_id)
    connection.execute(delete(tables.events).where(tables.events.c.event_id.in_(linked)))
    connection.execute(delete(tables.documents).where(tables.documents.c.id == document_id))


def _insert(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    if rows:
        connection.execute(insert(table), rows)


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


def _event_row(event: Event, payload: str, search: str) -> Row:
    start, end = _scalar(event, "start"), _scalar(event, "end")
    return {
        "event_id": event.event_id,
        "type": event.type.value,
        "status": _scalar(event, "status"),
        "start": start,
        "end": end,
        "first_day": first_day(start or end),
        "last_day": last_day(end or start),
        "forum": _scalar(event, "forum"),
        "search": search,
        "payload": payload,
    }


def _event_rows(events: Sequence[Event]) -> list[tuple[Table, list[Row]]]:
    rows: dict[Table, list[Row]] = {
        t: []
        for t in (
            tables.event_participants,
            tables.event_states,
            tables.event_links,
            tables.claims,
            tables.inferred_values,
            tables.disagreements,
        )
    }
    for event in events:
        key: Row = {"event_id": event.event_id}
        rows[tables.event_participants] += [
            {
                **key,
                "position": n,
                "name": p.name,
                "role": p.role,
                "country": p.country,
                "part": p.part.value,
                "search": " " + " ".join(fold(name) for name in (p.name, *p.aliases) if name) + " ",
            }
            for n, p in enumerate(event.participants)
        ]
        destination = event.field("destination")
        states = {p.country for p in event.participants if p.country} | set(destination.value if destination else ())
        rows[tables.event_states] += [{**key, "country": state} for state in sorted(states)]
        rows[tables.event_links] += [{**key, "document_id": m.document, "mention": m.mention} for m in event.mentions]
        rows[tables.claims] += _claim_rows(event)
        rows[tables.inferred_values] += [
            {
                **key,
                "document_id": i.mention.document,
                "mention": i.mention.mention,
                "field": i.field,
                "value": i.value,
                "inferred_from": json.dumps([[m.document, m.mention] for m in i.inferred_from]),
            }
            for i in event.inferred
        ]
        rows[tables.disagreements] += [
            {**key, "position": n, "field": d.field, "kind": d.kind, "payload": _payload(d)}
            for n, d in enumerate(event.disagreements)
        ]
    return list(rows.items())


def _claim_rows(event: Event) -> list[Row]:
    flat = [(field, claim, False) for field in event.fields for claim in field.support]
    flat += [(field, claim, True) for field in event.fields for claim in field.rivals]
    return [
        {
            "event_id": event.event_id,
            "position": position,
            "field": claim.field,
            "value": json.dumps(claim.value, ensure_ascii=False),
            "document_id": claim.mention.document,
            "mention": claim.mention.mention,
            "how": claim.how.value,
            "is_chosen": claim.value == field.value,
            "is_rival": is_rival,
        }
        for position, (field, claim, is_rival) in enumerate(flat)
    ]


def _search_text(event: Event, titles: dict[str, str]) -> str:
    """What a search for words looks through, folded, between spaces."""
    parts = dict.fromkeys(
        fold(text)
        for text in (
            *(name for p in event.participants for name in (p.name, *p.aliases, p.role) if name),
            *(value for field in event.fields if field.field in ("forum", "cities") for value in field.value),
            *(titles.get(m.document, "") for m in event.mentions),
            *(e.text for field in event.fields for c in (*field.support, *field.rivals) for e in c.evidence),
        )
    )
    return f" {' '.join(p for p in parts if p)} "


def _scalar(event: Event, name: str) -> str | None:
    field = event.field(name)
    return field.value[0] if field and field.value else None


def _payload(record: object) -> str:
    return encode(record).decode()
