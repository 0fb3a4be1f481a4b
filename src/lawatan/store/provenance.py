"""The runs that filled a store, and how much it holds."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select, update

from lawatan.records.event import Review
from lawatan.store import tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a store holds."""

    documents: int
    event_mentions: int
    events: int
    disagreements: int
    rejections: int


@dataclass(frozen=True, slots=True)
class Run:
    """The provenance of one run; `finished` is None for one that was cut off."""

    id: int
    version: str
    started: str
    finished: str | None
    inputs: tuple[str, ...]


def start_run(connection: Connection, version: str, inputs: Sequence[str], now: str) -> int:
    """Notes that a run begins at `now`, an ISO time; returns its number."""
    row = {"version": version, "started": now, "inputs": json.dumps(list(inputs), ensure_ascii=False)}
    return int(connection.execute(insert(tables.runs).returning(tables.runs.c.id), row).scalar_one())


def finish_run(connection: Connection, run: int, summary: dict[str, int], now: str) -> None:
    """Notes that a run came to its end at `now`, an ISO time."""
    values = {"finished": now, "summary": json.dumps(summary, sort_keys=True)}
    connection.execute(update(tables.runs).where(tables.runs.c.id == run).values(values))


def read_runs(connection: Connection) -> list[Run]:
    """All runs, oldest first."""
    rows = connection.execute(select(tables.runs).order_by(tables.runs.c.id)).all()
    return [Run(r.id, r.version, r.started, r.finished, tuple(json.loads(r.inputs))) for r in rows]


def read_counts(connection: Connection) -> Counts:
    """How much there is; events that people rejected, and disagreements that they settled, do not count."""
    listed = tables.events.c.review != Review.REJECTED.value
    open_ = tables.disagreements.c.settled_by.is_(None) & tables.disagreements.c.event_id.in_(
        select(tables.events.c.event_id).where(listed)
    )
    counted = (
        select(func.count()).select_from(tables.documents),
        select(func.count()).select_from(tables.event_mentions),
        select(func.count()).select_from(tables.events).where(listed),
        select(func.count()).select_from(tables.disagreements).where(open_),
        select(func.count()).select_from(tables.rejections),
    )
    return Counts(*(connection.execute(query).scalar_one() for query in counted))
