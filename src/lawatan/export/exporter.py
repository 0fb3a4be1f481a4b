"""What a format offers: a name, a media type, and a function that writes records to a binary stream."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import BinaryIO

from lawatan.records.changes import EventChange
from lawatan.records.event import Event
from lawatan.records.public_mention import MentionRecord


@dataclass(frozen=True, slots=True)
class EventExporter:
    """Writes events. `write` consumes the events one by one and leaves the stream open."""

    name: str
    media_type: str
    write: Callable[[Iterable[Event], BinaryIO], None]


@dataclass(frozen=True, slots=True)
class MentionExporter:
    """Writes mentions. `write` consumes the mentions one by one and leaves the stream open."""

    name: str
    media_type: str
    write: Callable[[Iterable[MentionRecord], BinaryIO], None]


@dataclass(frozen=True, slots=True)
class ChangeExporter:
    """Writes what became of events. `write` consumes the changes one by one and leaves the stream open."""

    name: str
    media_type: str
    write: Callable[[Iterable[EventChange], BinaryIO], None]
