"""The tables that only grow: people's judgements, and what became of events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection, or_, select

from lawatan.errors import StoreError
from lawatan.records.changes import ChangeKind, EventChange, Members, changes_between
from lawatan.records.codec import decode
from lawatan.records.judgement import Judgement, in_order
from lawatan.store import tables
from lawatan.store.writer import Row, insert_rows, payload_of


def read_judgements(connection: Connection) -> list[Judgement]:
    """All entries, by time, those of one moment as they came."""
    return in_order(read_entries(connection))


def read_entries(connection: Connection) -> list[Judgement]:
    """All entries as they came."""
    table = tables.judgements
    rows = connection.execute(select(table.c.id, table.c.payload).order_by(table.c.position))
    return [judgement_of_row(row.id, row.payload) for row in rows]


def judgement_of_row(id_: str, payload: str) -> Judgement:
    """The record in a row of `judgements`."""
    return decode(payload, Judgement, place=f"judgement {id_}")


def add_judgements(connection: Connection, judgements: Iterable[Judgement]) -> list[Judgement]:
    """Append those that are not there yet, and return them; `StoreError` where an id is there with other content."""
    known = {judgement.id: judgement for judgement in read_judgements(connection)}
    fresh: dict[str, Judgement] = {}
    for judgement in judgements:
        there = known.get(judgement.id) or fresh.get(judgement.id)
        if there is None:
            fresh[judgement.id] = judgement
        elif there != judgement:
            raise StoreError(
                "the store has another judgement of this id",
                place=judgement.id,
                remedy="judgements are never changed: undo it and add a new one",
            )
    insert_rows(connection, tables.judgements, [_row(judgement) for judgement in fresh.values()])
    return list(fresh.values())


def _row(judgement: Judgement) -> Row:
    return {
        "id": judgement.id,
        "kind": judgement.kind.value,
        "scope": judgement.scope.value,
        "verdict": judgement.verdict.value if judgement.verdict else None,
        "field": judgement.field,
        "who": judgement.who,
        "when": judgement.when,
        "reason": judgement.reason,
        "supersedes": judgement.supersedes,
        "payload": payload_of(judgement),
    }


def add_changes(
    connection: Connection, before: Members, after: Members, *, when: str, run: int | None, judgement: str | None
) -> list[EventChange]:
    """Append what became of the events from one linkage to the next, and return it."""
    changes = changes_between(before, after)
    arrived = {c.to_event for c in changes} | set(before)
    new = sorted(set(after) - arrived)
    changes += [EventChange(ChangeKind.RESTORED, None, id_) for id_ in _that_were_there(connection, new)]
    stamped = [replace(c, when=when, run=run, judgement=judgement) for c in changes]
    rows: list[Row] = [
        {
            "what": c.what.value,
            "from_event": c.from_event,
            "to_event": c.to_event,
            "when": c.when,
            "run": c.run,
            "judgement": c.judgement,
        }
        for c in stamped
    ]
    insert_rows(connection, tables.event_changes, rows)
    return stamped


def read_changes(connection: Connection, event_id: str | None = None) -> list[EventChange]:
    """What became of events, oldest first; with an id, what concerns that one."""
    table = tables.event_changes
    query = select(table).order_by(table.c.position)
    if event_id is not None:
        query = query.where(or_(table.c.from_event == event_id, table.c.to_event == event_id))
    return [
        EventChange(ChangeKind(r.what), r.from_event, r.to_event, r.when, r.run, r.judgement)
        for r in connection.execute(query)
    ]


def successors(connection: Connection, beginning: str) -> list[EventChange]:
    """The last changes that took an event away whose id is or begins so; empty where none did."""
    table = tables.event_changes
    gone = (ChangeKind.MERGED.value, ChangeKind.RENAMED.value, ChangeKind.WITHDRAWN.value, ChangeKind.SPLIT.value)
    query = select(table).where(
        table.c.from_event.startswith(beginning, autoescape=True), table.c.what.in_(gone)
    )  # fmt: skip
    rows = connection.execute(query.order_by(table.c.position.desc()).limit(5)).all()
    latest = [r for r in rows if (r.when, r.from_event) == (rows[0].when, rows[0].from_event)]
    return [EventChange(ChangeKind(r.what), r.from_event, r.to_event, r.when, r.run, r.judgement) for r in latest]


def _that_were_there(connection: Connection, ids: Sequence[str]) -> list[str]:
    """Those of the ids that events had before."""
    table = tables.event_changes
    found: set[str] = set()
    for start in range(0, len(ids), 200):
        part = ids[start : start + 200]
        rows = connection.execute(select(table.c.from_event).where(table.c.from_event.in_(part)))
        found.update(row.from_event for row in rows)
    return sorted(found)
