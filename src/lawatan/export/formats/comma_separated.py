"""CSV after RFC 4180 (UTF-8, comma, CR LF, quotes doubled), one event or mention a row, lists joined by "; ".

A cell that a spreadsheet would take for a formula gets an apostrophe in front (CWE-1236).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from lawatan.export.exporter import ChangeExporter, EventExporter, MentionExporter
from lawatan.records.changes import EventChange
from lawatan.records.event import Event
from lawatan.records.public_document import PublicParticipant
from lawatan.records.public_event import public_event_record
from lawatan.records.public_mention import MentionRecord, public_mention_record

_MEDIA_TYPE = "text/csv; charset=utf-8; header=present"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")

EVENT_COLUMNS = (
    "event_id",
    "type",
    "status",
    "start",
    "end",
    "participants",
    "countries",
    "roles",
    "parts",
    "destination",
    "cities",
    "forum",
    "documents",
    "outlets",
    "mentions",
    "disagreements",
    "inferred",
    "review",
    "publishers",
    "independent_origins",
    "part_of",
)
MENTION_COLUMNS = (
    "document",
    "mention",
    "event_id",
    "url",
    "outlet",
    "published",
    "title",
    "type",
    "status",
    "start",
    "end",
    "participants",
    "countries",
    "roles",
    "parts",
    "destination",
    "cities",
    "forum",
    "evidence",
    "rejected",
)

CHANGE_COLUMNS = ("what", "from_event", "to_event", "when", "run", "judgement")


def write_events(events: Iterable[Event], stream: BinaryIO) -> None:
    """A header and one event a row."""
    write_rows(EVENT_COLUMNS, map(_event_row, events), stream)


def write_mentions(mentions: Iterable[MentionRecord], stream: BinaryIO) -> None:
    """A header and one mention a row."""
    write_rows(MENTION_COLUMNS, map(_mention_row, mentions), stream)


def write_changes(changes: Iterable[EventChange], stream: BinaryIO) -> None:
    """A header and one change a row."""
    write_rows(CHANGE_COLUMNS, map(_change_row, changes), stream)


def safe_cell(value: str) -> str:
    """The value, with an apostrophe in front where a spreadsheet would compute it.

    >>> safe_cell("=HYPERLINK(1)"), safe_cell("Wang Yi")
    ("'=HYPERLINK(1)", 'Wang Yi')
    """
    return f"'{value}" if value.lstrip(" ").startswith(_FORMULA) else value


def _event_row(event: Event) -> Iterator[str]:
    record = public_event_record(event)
    outlets = {c.outlet for f in event.fields for c in (*f.support, *f.rivals) if c.outlet}
    yield from (record.event_id, record.type.value, record.status.value if record.status else "")
    yield from (record.start or "", record.end or "")
    yield from _people(record.participants)
    yield from (join(record.destination), join(record.cities), record.forum or "")
    yield str(len({m.document for m in record.mentions}))
    yield join(sorted(outlets))
    yield join(f"{m.document}#{m.mention}" for m in record.mentions)
    yield join(f"{d.field} ({d.kind}{', settled' if d.settled_by else ''})" for d in record.disagreements)
    yield join(f"{i.document}#{i.mention} {i.field} {i.value}" for i in record.inferred)
    yield from (record.review.value, str(record.publishers), str(record.independent_origins))
    yield join(tie.event_id for tie in record.part_of)


def _mention_row(mention: MentionRecord) -> Iterator[str]:
    record = public_mention_record(mention)
    yield from (record.document, str(record.mention), record.event_id or "", record.url or "", record.outlet or "")
    yield from (record.published or "", record.title or "", record.type.value, record.status.value)
    yield from (record.start or "", record.end or "")
    yield from _people(record.participants)
    yield from (join(record.destination), join(record.cities), record.forum or "")
    yield join(dict.fromkeys(e.text for e in record.evidence))
    yield record.rejected or ""


def _change_row(change: EventChange) -> Iterator[str]:
    yield from (change.what.value, change.from_event or "", change.to_event or "", change.when)
    yield from ("" if change.run is None else str(change.run), change.judgement or "")


def _people(participants: Sequence[PublicParticipant]) -> Iterator[str]:
    """Four lists of one length: names (or offices), countries, roles, parts."""
    yield join(p.name or p.role or p.country or "" for p in participants)
    yield join(p.country or "" for p in participants)
    yield join(p.role or "" for p in participants)
    yield join(p.part.value for p in participants)


def join(values: Iterable[str]) -> str:
    """A list in one cell."""
    return "; ".join(values)


def write_rows(columns: Sequence[str], rows: Iterable[Iterable[str]], stream: BinaryIO) -> None:
    """A header and the rows, each cell made safe."""
    line = io.StringIO(newline="")
    writer = csv.writer(line)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([safe_cell(value.replace("\0", "")) for value in row])
        _flush(line, stream)
    _flush(line, stream)


def _flush(line: io.StringIO, stream: BinaryIO) -> None:
    stream.write(line.getvalue().encode("utf-8", "replace"))
    line.seek(0)
    line.truncate()


EXPORTERS = (
    EventExporter("csv", _MEDIA_TYPE, write_events),
    MentionExporter("csv", _MEDIA_TYPE, write_mentions),
    ChangeExporter("csv", _MEDIA_TYPE, write_changes),
)
