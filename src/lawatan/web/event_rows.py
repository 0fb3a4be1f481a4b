"""One event as a line of a list: what tables, cards and feeds show of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lawatan.records.event import Event, Review
from lawatan.records.event_mention import EventType, Part, Status
from lawatan.records.span import How
from lawatan.records.wording import first_value, people, place, values, when
from lawatan.web.page import Table


@dataclass(frozen=True, slots=True)
class Attendant:
    """Somebody in a line: `name` is None where only office or state is named."""

    name: str | None
    role: str | None
    country: str | None
    part: Part


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event: dates are ISO prefixes; `is_inferred_date` where no report states one of them itself.

    `documents`, `origins` and `disagreements` are numbers: of pages, of independent reports, of open disagreements.
    """

    event_id: str
    type: EventType
    status: Status | None
    start: str | None
    end: str | None
    is_inferred_date: bool
    attendants: tuple[Attendant, ...]
    destination: tuple[str, ...]
    cities: tuple[str, ...]
    forum: str | None
    documents: int
    origins: int
    disagreements: int
    review: Review
    title: str


_RANK = {Part.TRAVELLER: 0, Part.PARTICIPANT: 1, Part.HOST: 2, Part.INVITER: 3}


def event_row(event: Event) -> EventRow:
    """The line of an event."""
    status = first_value(event, "status")
    dates = [event.field(name) for name in ("start", "end")]
    ranked = sorted(event.participants, key=lambda p: _RANK[p.part])
    return EventRow(
        event_id=event.event_id,
        type=event.type,
        status=Status(status) if status else None,
        start=first_value(event, "start"),
        end=first_value(event, "end"),
        is_inferred_date=any(field is not None and field.how is How.INFERRED for field in dates),
        attendants=tuple(Attendant(p.name, p.role, p.country, p.part) for p in ranked),
        destination=values(event, "destination"),
        cities=values(event, "cities"),
        forum=first_value(event, "forum"),
        documents=len({m.document for m in event.mentions}),
        origins=len(event.origins),
        disagreements=sum(1 for d in event.disagreements if d.settled_by is None),
        review=event.review,
        title=event_title(event),
    )


def event_title(event: Event) -> str:
    """An event in one line of plain text."""
    return f"{event.type.value.capitalize()}: {people(event)}, {place(event)}, {when(event)}"


_COLUMNS = (
    "event_id", "type", "status", "start", "end", "participants", "destination", "cities", "forum", "documents",
    "origins", "disagreements", "review",
)  # fmt: skip


def rows_table(rows: Iterable[EventRow]) -> Table:
    """Lines as a CSV twin has them."""
    return Table(_COLUMNS, tuple(_cells(row) for row in rows))


def _cells(row: EventRow) -> tuple[str, ...]:
    names = "; ".join(a.name or a.role or a.country or "" for a in row.attendants)
    status = row.status.value if row.status else ""
    counts = (str(row.documents), str(row.origins), str(row.disagreements))
    places = ("; ".join(row.destination), "; ".join(row.cities), row.forum or "")
    dates = (row.start or "", row.end or "")
    return (row.event_id, row.type.value, status, *dates, names, *places, *counts, row.review.value)
