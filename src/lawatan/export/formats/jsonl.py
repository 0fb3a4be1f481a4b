"""JSON lines (one object a line, UTF-8, newline at each end); the objects follow `lawatan/schemas/*.json`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from lawatan.export.exporter import ChangeExporter, EventExporter, MentionExporter
from lawatan.records.changes import EventChange
from lawatan.records.codec import encode, public_event, public_mention
from lawatan.records.event import Event
from lawatan.records.public_mention import MentionRecord

_MEDIA_TYPE = "application/x-ndjson"


def write_events(events: Iterable[Event], stream: BinaryIO) -> None:
    """One event a line."""
    for event in events:
        stream.write(public_event(event) + b"\n")


def write_mentions(mentions: Iterable[MentionRecord], stream: BinaryIO) -> None:
    """One mention a line."""
    for mention in mentions:
        stream.write(public_mention(mention) + b"\n")


def write_changes(changes: Iterable[EventChange], stream: BinaryIO) -> None:
    """One change a line."""
    for change in changes:
        stream.write(encode(change) + b"\n")


EXPORTERS = (
    EventExporter("jsonl", _MEDIA_TYPE, write_events),
    MentionExporter("jsonl", _MEDIA_TYPE, write_mentions),
    ChangeExporter("jsonl", _MEDIA_TYPE, write_changes),
)
