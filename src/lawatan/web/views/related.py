"""Other events that belong with one by dates and people: meetings inside a visit, the visit around a meeting, legs.

No report need say that they belong together; the page says that it was worked out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from lawatan.knowledge import name_key
from lawatan.records.days import first_day, last_day
from lawatan.records.event import Event
from lawatan.records.event_mention import EventType, Part
from lawatan.records.wording import first_value, values
from lawatan.store.filters import EventFilter
from lawatan.store.store import Store
from lawatan.web.event_rows import EventRow, event_row

LEG_DAYS = 3
"""Days between two visits of one person that may be legs of one tour."""
MOST = 40
"""Days of a visit beyond which it is a posting or a misread date, and says nothing of what happened meanwhile."""
LIMIT = 60


class Relation(StrEnum):
    """How another event belongs with this one."""

    WITHIN = "within"  # it took place during this visit
    AROUND = "around"  # this took place during it
    LEG = "leg"  # another visit of the same people, just before or after


@dataclass(frozen=True, slots=True)
class RelatedEvent:
    """Another event, how it belongs with this one, and who takes part in both."""

    relation: Relation
    event: EventRow
    shared: tuple[str, ...]


def related_events(event: Event, store: Store) -> tuple[RelatedEvent, ...]:
    """Events of the same people inside, around or beside this one's days, by date."""
    days = day_range(event)
    names = _names(event)
    if days is None or not names:
        return ()
    margin = LEG_DAYS if event.type is EventType.VISIT else 0
    near = EventFilter(start=_moved(days[0], -margin), end=_moved(days[1], margin), limit=LIMIT)
    found: dict[str, Event] = {}
    for name in sorted(names.values())[:4]:
        for other in store.events(EventFilter(person=name, start=near.start, end=near.end, limit=LIMIT)):
            found[other.event_id] = other
    found.pop(event.event_id, None)
    return tuple(_related(event, days, names, found.values()))


def day_range(event: Event) -> tuple[str, str] | None:
    """First and last day of an event whose dates are known to the day, or None."""
    start, end = first_value(event, "start"), first_value(event, "end")
    whole = len("2023-08-14")
    if start is None or len(start) < whole or (end is not None and len(end) < whole):
        return None
    low, high = first_day(start), last_day(end or start)
    if low is None or high is None or not low <= high <= _moved(low, MOST):
        return None
    return low, high


def _related(
    event: Event, days: tuple[str, str], names: dict[str, str], others: Iterable[Event]
) -> Iterable[RelatedEvent]:
    kept = []
    for other in others:
        theirs = day_range(other)
        shared = tuple(sorted(names[key] for key in names.keys() & _names(other).keys()))
        relation = relation_of(event, days, other, theirs) if theirs else None
        if relation and shared:
            kept.append((theirs, other.event_id, RelatedEvent(relation, event_row(other), shared)))
    return [view for _, _, view in sorted(kept, key=lambda item: item[:2])]


def relation_of(event: Event, days: tuple[str, str], other: Event, theirs: tuple[str, str]) -> Relation | None:
    """How another event with these days belongs with this one; places that both have must agree."""
    visits = EventType.VISIT
    if event.type is visits and other.type is visits:
        return Relation.LEG
    if not _may_share_place(event, other):
        return None
    if event.type is visits and days[0] <= theirs[0] and theirs[1] <= days[1]:
        return Relation.WITHIN
    if other.type is visits and theirs[0] <= days[0] and days[1] <= theirs[1]:
        return Relation.AROUND
    return None


def _may_share_place(one: Event, other: Event) -> bool:
    here, there = set(values(one, "destination")), set(values(other, "destination"))
    return not here or not there or bool(here & there)


def _names(event: Event) -> dict[str, str]:
    """Name keys of those who came or took part, to their names; a host alone makes no connection."""
    parts = (Part.TRAVELLER, Part.PARTICIPANT) if event.type is not EventType.VISIT else (Part.TRAVELLER,)
    return {name_key(p.name): p.name for p in event.participants if p.name and p.part in parts}


def _moved(day: str, by: int) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=by)).isoformat()
    except OverflowError:
        return day
