"""What linkage gives into rows. Each function runs inside a transaction that the caller opened."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, Table, and_, delete, or_, select

from lawatan.knowledge import name_key
from lawatan.records.codec import decode
from lawatan.records.comparison import PairComparison
from lawatan.records.days import first_day, last_day
from lawatan.records.event import Claim, Event, MentionReference, Review
from lawatan.records.event_mention import Part
from lawatan.records.folding import fold
from lawatan.records.linked import RejectedMention
from lawatan.records.mention_key import MentionKey
from lawatan.store import tables
from lawatan.store.full_text import row_number
from lawatan.store.writer import Row, insert_rows, payload_of

SLICE = 200
"""Rows named in one statement, for databases that bound its length."""


def write_events(connection: Connection, events: Sequence[Event], titles: dict[str, str]) -> bool:
    """Make these the events of the store; whether that changed any. Those that stay the same are left alone.

    `titles` gives the title of each document, to be found by.
    """
    stored = {row.event_id: (row.payload, row.search) for row in connection.execute(select(
        tables.events.c.event_id, tables.events.c.payload, tables.events.c.search
    ))}  # fmt: skip
    wanted = {event.event_id: (event, payload_of(event), _search_text(event, titles)) for event in events}
    stale = [id_ for id_, content in stored.items() if id_ not in wanted or wanted[id_][1:] != content]
    gone = set(stale)
    for start in range(0, len(stale), 500):
        connection.execute(delete(tables.events).where(tables.events.c.event_id.in_(stale[start : start + 500])))
    fresh = [w for id_, w in sorted(wanted.items()) if id_ not in stored or id_ in gone]
    insert_rows(connection, tables.events, [_event_row(event, payload, search) for event, payload, search in fresh])
    for table, rows in _event_rows([event for event, _, _ in fresh]):
        insert_rows(connection, table, rows)
    return bool(stale or fresh)


def write_comparisons(connection: Connection, comparisons: Iterable[PairComparison]) -> bool:
    """Make these the kept comparisons; whether that changed any. Rows that stay the same are left alone."""
    table = tables.comparisons
    key = (table.c.left_document, table.c.left_mention, table.c.right_document, table.c.right_mention)
    stored = {tuple(row)[:4]: row.payload for row in connection.execute(select(*key, table.c.payload))}
    wanted = {(p.left.document, p.left.mention, p.right.document, p.right.mention): p for p in comparisons}
    payloads = {place: payload_of(pair) for place, pair in wanted.items()}
    stale = sorted(place for place, payload in stored.items() if payloads.get(place) != payload)
    for start in range(0, len(stale), SLICE):
        named = (and_(*(c == v for c, v in zip(key, place, strict=True))) for place in stale[start : start + SLICE])
        connection.execute(delete(table).where(or_(*named)))
    rows: list[Row] = [
        {
            "left_document": pair.left.document,
            "left_mention": pair.left.mention,
            "right_document": pair.right.document,
            "right_mention": pair.right.mention,
            "weight": pair.comparison.weight,
            "outcome": pair.outcome.value,
            "payload": payloads[place],
        }
        for place, pair in sorted(wanted.items())
        if stored.get(place) != payloads[place]
    ]
    insert_rows(connection, table, rows)
    return bool(stale or rows)


def write_rejected(connection: Connection, rejected: Iterable[RejectedMention]) -> None:
    """Make these the mentions that people rejected."""
    rows: list[Row] = [
        {"document_id": r.mention.document, "mention": r.mention.mention, "judgement": r.judgement} for r in rejected
    ]
    connection.execute(delete(tables.rejected_mentions))
    insert_rows(connection, tables.rejected_mentions, rows)


def replace_members(
    connection: Connection, events: Iterable[Event], keys: Mapping[MentionReference, MentionKey]
) -> tuple[dict[str, list[MentionKey]], dict[str, list[MentionKey]]]:
    """Note which mentions the listed events now have; those that changed, as they were and as they are."""
    table = tables.event_members
    stored: dict[str, list[str]] = {}
    query = select(table.c.event_id, table.c.key).order_by(table.c.event_id, table.c.position)
    for row in connection.execute(query):
        stored.setdefault(row.event_id, []).append(row.key)
    wanted = {
        event.event_id: [payload_of(keys[m]) for m in event.mentions]
        for event in events
        if event.review is not Review.REJECTED
    }
    stale = sorted(id_ for id_, members in stored.items() if wanted.get(id_) != members)
    fresh = sorted(id_ for id_, members in wanted.items() if stored.get(id_) != members)
    for start in range(0, len(stale), SLICE):
        connection.execute(delete(table).where(table.c.event_id.in_(stale[start : start + SLICE])))
    rows: list[Row] = []
    for id_ in fresh:
        members = [(member, decode(member, MentionKey, place=f"event {id_}")) for member in wanted[id_]]
        rows += [
            {"event_id": id_, "position": n, "document_id": key.document, "key": member}
            for n, (member, key) in enumerate(members)
        ]
    insert_rows(connection, table, rows)
    return _decoded(stored, stale), _decoded(wanted, fresh)


def _decoded(members: Mapping[str, Sequence[str]], ids: Iterable[str]) -> dict[str, list[MentionKey]]:
    return {id_: [decode(key, MentionKey, place=f"event {id_}") for key in members[id_]] for id_ in ids}


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
