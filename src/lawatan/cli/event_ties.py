"""What an event is part of, and what is part of it, as lines for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from lawatan.cli.terminal import safe
from lawatan.records.tie import TieKind
from lawatan.records.wording import people, place, tie_reason, when

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lawatan.records.event import Event

NOTE_STYLE = "dim"


def tie_lines(event: Event, others: Mapping[str, Event]) -> Iterator[tuple[str, Text]]:
    """A label and a line for each: the other event, and from what it follows. `others` are the events by id."""
    for tie in event.part_of:
        if tie.whole in others:
            line = Text(f"{_brief(others[tie.whole])}  ").append(safe(tie_reason(tie)), NOTE_STYLE)
            yield "leg of" if tie.kind is TieKind.LEG else "part of", line
    for id_ in event.contains:
        if id_ in others:
            yield "contains", Text(_brief(others[id_]))


def _brief(event: Event) -> str:
    return safe(f"{event.type.value}: {people(event)}, {place(event)}, {when(event)} ({event.event_id})")
