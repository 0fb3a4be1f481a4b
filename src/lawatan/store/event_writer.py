"""What linkage gives into rows. Each function runs inside a transaction that the caller opened."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import Connection, Table, delete, select

from lawatan.knowledge import name_key
from lawatan.records.days import first_day, last_day
from lawatan.records.event import Claim, Event
from lawatan.records.event_mention import Part
from lawatan.records.folding import fold
from lawatan.records.linked import LinkedEvent
from lawatan.store import tables
from lawatan.store.full_text import row_number
from lawatan.store.writer import Row, insert_rows, payload_of

T = TypeVar("T")

SLICE = 500
"""Rows named in one statement, for databases that bound its length."""


def put_events(connection: Connection, linked: Sequence[LinkedEvent], titles: Mapping[str, str]) -> bool:
    """Put events in place of those of the same ids; whether that changed any. Those that stay the same are left alone.

    `titles` gives the titles of documents, to be found by. No other event in the store may be linked to their mentions.
    """
    events = tables.events
    wanted = {one.event.event_id: one for one in linked}
    contents = {id_: (payload_of(one.event), _search_text(one.event, titles)) for id_, one in wanted.items()}
    there = select(events.c.event_id, events.c.payload, events.c.search)
    stored = {
        row.event_id: (row.payload, row.search)
        for some in slices(sorted(wanted))
        for row in connection.execute(there.where(events.c.event_id.in_(some)))
    }
    stale = sorted(id_ for id_, content in stored.items() if contents[id_] != content)
    delete_events(connection, stale)
    fresh = [one for id_, one in sorted(wanted.items()) if stored.get(id_) != contents[id_]]
    insert_rows(connection, events, [_event_row(one.event, *contents[one.event.event_id]) for one in fresh])
    for table, rows in _event_rows([one.event for one in fresh]):
        insert_rows(connection, table, rows)
    are_fresh = {one.event.event_id for one in fresh}
    links = [row for id_, one in wanted.items() if id_ not in are_fresh for row in _link_rows(one.event)]
    insert_rows(connection, tables.event_links, links)
    _put_copies(connection, list(wanted.values()))
    return bool(fresh)


def delete_events(connection: Connection, ids: Iterable[str]) -> None:
    """Take events out, with all that hangs on them."""
    for some in slices(sorted(ids)):
        connection.execute(delete(tables.events).where(tables.events.c.event_id.in_(some)))


def slices(values: Sequence[T], size: int = SLICE) -> Iterable[Sequence[T]]:
    """As many as one statement may name, at a time."""
    return (values[start : start + size] for start in range(0, len(values), size))


def _put_copies(connection: Connection, linked: Sequence[LinkedEvent]) -> None:
    table = tables.event_copies
    for some in slices([one.event.event_id for one in linked]):
        connection.execute(delete(table).where(table.c.event_id.in_(some)))
    rows: list[Row] = [
        {
            "event_id": one.event.event_id,
            "left_document": copy.left,
            "right_document": copy.right,
            "payload": payload_of(copy),
        }
        for one in linked
        for copy in one.copies
    ]
    insert_rows(connection, table, rows)


def _link_rows(event: Event) -> list[Row]:
    return [{"event_id": event.event_id, "document_id": m.document, "mention": m.mention} for m in event.mentions]


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
        "review": event.review.value,
        "number": row_number(event.event_id),
        "reported": max((c.published for c in _claims(event) if c.published), default=None),
        "documents": len({m.document for m in event.mentions}),
        "origins": len(event.origins),
        "conflicts": sum(1 for d in event.disagreements if d.settled_by is None),
    }


def _claims(event: Event) -> Iterator[Claim]:
    for field in event.fields:
        yield from field.support
        yield from field.rivals


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
                "person": (name_key(p.name) or None) if p.name else None,
            }
            for n, p in enumerate(event.participants)
        ]
        rows[tables.event_states] += [{**key, **row} for row in _state_rows(event)]
        rows[tables.event_links] += _link_rows(event)
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
            {
                **key,
                "position": n,
                "field": d.field,
                "kind": d.kind,
                "payload": payload_of(d),
                "settled_by": d.settled_by,
            }
            for n, d in enumerate(event.disagreements)
        ]
    return list(rows.items())


def _state_rows(event: Event) -> list[Row]:
    field = event.field("destination")
    destinations = set(field.value) if field else set()
    present = {p.country for p in event.participants if p.country}
    homes = {p.country for p in event.participants if p.country and p.part is Part.TRAVELLER}
    return [
        {
            "country": state,
            "is_participant": state in present,
            "is_home": state in homes,
            "is_destination": state in destinations,
        }
        for state in sorted(present | destinations)
    ]


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


def _search_text(event: Event, titles: Mapping[str, str]) -> str:
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
