"""Other events that belong with one: what is part of it, what it is part of, trips of the same people beside it.

No report need say that they belong together; the page says from what it was worked out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from lawatan.errors import NotInStoreError
from lawatan.knowledge import name_key
from lawatan.records.days import ISO_DAY, first_day, last_day
from lawatan.records.event import Event, Review
from lawatan.records.event_mention import EventType, Part
from lawatan.records.tie import Tie, TieKind
from lawatan.records.wording import first_value, tie_reason
from lawatan.store.filters import EventFilter
from lawatan.store.store import Store
from lawatan.web.event_rows import EventRow, event_row

BESIDE_DAYS = 3
"""Days between two visits of one person that may belong together."""
MOST = 40
"""Days of a visit beyond which it is a posting or a misread date, and says nothing of what is near it."""
LIMIT = 60


class Relation(StrEnum):
    """How another event belongs with this one."""

    AROUND = "around"  # this is part of it
    TOUR = "tour"  # this is a leg of it
    WITHIN = "within"  # it is part of this visit
    LEG = "leg"  # it is a leg of this tour
    BESIDE = "beside"  # another visit of the same people, just before or after


@dataclass(frozen=True, slots=True)
class RelatedEvent:
    """Another event, how it belongs with this one, and from what that was worked out."""

    relation: Relation
    event: EventRow
    because: str


def related_events(event: Event, store: Store) -> tuple[RelatedEvent, ...]:
    """What it is part of, what is part of it, visits beside it; each by date."""
    found = [*_around(event, store), *_within(event, store)]
    known = {related.event.event_id for related in found}
    found += [related for related in _beside(event, store) if related.event.event_id not in known]
    order = list(Relation)
    found.sort(key=lambda r: (order.index(r.relation), r.event.start or r.event.end or "9999", r.event.event_id))
    return tuple(found)


def _around(event: Event, store: Store) -> Iterator[RelatedEvent]:
    for tie in event.part_of:
        relation = Relation.TOUR if tie.kind is TieKind.LEG else Relation.AROUND
        if (whole := _listed(store, tie.whole)) is not None:
            yield RelatedEvent(relation, event_row(whole), tie_reason(tie))


def _within(event: Event, store: Store) -> Iterator[RelatedEvent]:
    for id_ in event.contains[:LIMIT]:
        part = _listed(store, id_)
        tie: Tie | None = next((t for t in part.part_of if t.whole == event.event_id), None) if part else None
        if part is not None and tie is not None:
            relation = Relation.LEG if tie.kind is TieKind.LEG else Relation.WITHIN
            yield RelatedEvent(relation, event_row(part), tie_reason(tie))


def _listed(store: Store, event_id: str) -> Event | None:
    try:
        found = store.event(event_id)
    except NotInStoreError:  # it went between two looks at the store
        return None
    return found if found.review is not Review.REJECTED else None


def _beside(event: Event, store: Store) -> Iterator[RelatedEvent]:
    """Visits of the same travellers that end just before this one, begin just after it or overlap it."""
    days = day_range(event)
    names = _travellers(event)
    if event.type is not EventType.VISIT or days is None:
        return
    first, last = _moved(days[0], -BESIDE_DAYS), _moved(days[1], BESIDE_DAYS)
    found: dict[str, Event] = {}
    for name in sorted(names.values())[:4]:
        for other in store.events(EventFilter(person=name, start=first, end=last, limit=LIMIT)):
            if other.type is EventType.VISIT and other.event_id != event.event_id and day_range(other):
                found[other.event_id] = other
    for other in found.values():
        shared = sorted(names[key] for key in names.keys() & _travellers(other).keys())
        if shared:
            yield RelatedEvent(Relation.BESIDE, event_row(other), f"{', '.join(shared)}, about the same days")


def day_range(event: Event) -> tuple[str, str] | None:
    """First and last day of an event whose dates are known to the day, or None."""
    start, end = first_value(event, "start"), first_value(event, "end")
    if start is None or len(start) < ISO_DAY or (end is not None and len(end) < ISO_DAY):
        return None
    low, high = first_day(start), last_day(end or start)
    if low is None or high is None or not low <= high <= _moved(low, MOST):
        return None
    return low, high


def _travellers(event: Event) -> dict[str, str]:
    """Name keys of those who came, to their names."""
    return {name_key(p.name): p.name for p in event.participants if p.name and p.part is Part.TRAVELLER}


def _moved(day: str, by: int) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=by)).isoformat()
    except OverflowError:
        return day
