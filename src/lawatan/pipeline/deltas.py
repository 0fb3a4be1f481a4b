"""Which events differ between two states of a store, and in what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lawatan.records.edits import participant_text
from lawatan.records.event import Event


@dataclass(frozen=True, slots=True)
class FieldDelta:
    """A field's value before and after; empty where it had none."""

    field: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventDelta:
    """An event before and after; None where it was not there."""

    before: Event | None
    after: Event | None

    @property
    def event_id(self) -> str:
        """The id, which is one for both."""
        event = self.after or self.before
        assert event is not None
        return event.event_id

    @property
    def fields(self) -> tuple[FieldDelta, ...]:
        """The fields whose chosen values differ, the number of mentions and the review among them."""
        old, new = _values(self.before), _values(self.after)
        names = dict.fromkeys((*old, *new))
        return tuple(FieldDelta(n, old.get(n, ()), new.get(n, ())) for n in names if old.get(n) != new.get(n))


def deltas(before: Mapping[str, Event], after: Mapping[str, Event]) -> Iterator[EventDelta]:
    """The events that differ in a chosen value, their mentions or their review, by id."""
    for event_id in sorted({*before, *after}):
        delta = EventDelta(before.get(event_id), after.get(event_id))
        if delta.before != delta.after and delta.fields:
            yield delta


def _values(event: Event | None) -> dict[str, tuple[str, ...]]:
    if event is None:
        return {}
    values = {
        "type": (event.type.value,),
        "mentions": tuple(map(str, event.mentions)),
        "review": (event.review.value,),
    }
    values |= {field.field: field.value for field in event.fields if field.field != "type"}
    return values | {"participants": tuple(map(participant_text, event.participants))}
