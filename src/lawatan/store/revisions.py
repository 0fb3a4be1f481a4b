"""How often each part of a store has changed: what readers compare to know whether what they hold is still true."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, func, select, update

from lawatan.store import tables


class Part(StrEnum):
    """A part of the store whose changes have to be noted; those that only grow tell by themselves."""

    DOCUMENTS = "documents"
    EVENTS = "events"
    REJECTIONS = "rejections"


@dataclass(frozen=True, slots=True)
class Revisions:
    """A number for each part; it grows with every change, and equal numbers mean equal content."""

    documents: int
    events: int
    rejections: int
    judgements: int
    runs: int


def note_change(connection: Connection, *parts: Part) -> None:
    """Note, inside the transaction that makes it, that these parts change."""
    table = tables.revisions
    names = sorted(part.value for part in parts)  # one order for all writers, so that none waits for another in turn
    for name in names:
        connection.execute(update(table).where(table.c.part == name).values(number=table.c.number + 1))


def read_revisions(connection: Connection) -> Revisions:
    """The numbers as they are now."""
    table = tables.revisions
    noted = {row.part: int(row.number) for row in connection.execute(select(table.c.part, table.c.number))}
    runs = tables.runs.c
    last = select(func.max(tables.judgements.c.position)).scalar_subquery()
    row = connection.execute(select(last, func.count(runs.id), func.count(runs.finished))).one()
    judgements, started, finished = row
    return Revisions(
        documents=noted[Part.DOCUMENTS],
        events=noted[Part.EVENTS],
        rejections=noted[Part.REJECTIONS],
        judgements=judgements or 0,
        runs=started + finished,
    )
