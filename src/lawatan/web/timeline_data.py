"""The lanes of a timeline out of the store: contacts one by one where they are few, counts where they are many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from lawatan.knowledge import english_country_name
from lawatan.records.days import first_day, last_day
from lawatan.records.event import Event
from lawatan.records.event_mention import EventType
from lawatan.records.wording import first_value, values
from lawatan.store.aggregates import Count, Grouping, Key, Wanted, counts, counts_by_start, events_of, keys_of
from lawatan.store.store import Store
from lawatan.web.chart_query import ChartQuery
from lawatan.web.charts.measure import cut_to
from lawatan.web.charts.timeline import MOST_MARKS, Bin, Contact, Lane
from lawatan.web.event_rows import event_row
from lawatan.web.links import event_path, person_path, state_path, with_query

UNDATED_SHOWN: Final = 40  # contacts without a date that are listed, over all lanes
LABEL_ROOM: Final = 110.0
DAYS: Final = 100  # the longest period that is counted by day
YEARS: Final = 15  # the longest that is counted by month


@dataclass(frozen=True, slots=True)
class Lanes:
    """The lanes with most contacts in the period; `has_more` where there are others."""

    lanes: tuple[Lane, ...]
    has_more: bool


def read_lanes(store: Store, query: ChartQuery, grouping: Grouping, most: int) -> Lanes:
    """The lanes for a query that has a period."""
    wanted = query.wanted()
    found = store.read(lambda c: counts(c, wanted, grouping, most + 1))
    chosen = found[:most]
    if not chosen:
        return Lanes((), False)
    contacts = _contacts(store, wanted, grouping, [c for c in chosen if c.count <= MOST_MARKS])
    undated_wanted = replace(query.wanted(is_dated=False), is_undated=True)
    undated = _contacts(store, undated_wanted, grouping, chosen, UNDATED_SHOWN)
    without = _undated_counts(store, query, grouping, chosen)
    lanes = tuple(
        _lane(
            count,
            contacts.get(count.key, ()),
            _bins(store, query, grouping, count.key) if count.count > MOST_MARKS else (),
            undated.get(count.key, ()),
            without.get(count.key, 0),
            grouping,
        )
        for count in chosen
    )
    return Lanes(lanes, len(found) > most)


def _lane(
    count: Count,
    contacts: Sequence[Contact],
    bins: Sequence[Bin],
    undated: Sequence[Contact],
    without: int,
    by: Grouping,
) -> Lane:
    key = " ".join(count.key)
    is_person = by is Grouping.PERSON
    name = count.key[0] if is_person else " – ".join(map(english_country_name, count.key))
    href = person_path(key) if is_person else state_path(key) if by is Grouping.STATE else None
    coarse = count.count - sum(b.count for b in bins) if bins else 0
    return Lane(key, name, href, count.count, tuple(contacts), tuple(bins), tuple(undated), without, coarse)


def _contacts(
    store: Store, wanted: Wanted, grouping: Grouping, lanes: Sequence[Count], most: int | None = None
) -> dict[Key, list[Contact]]:
    """The contacts of each lane; an event may be in several."""
    if not lanes:
        return {}
    keys = [lane.key for lane in lanes]
    limit = sum(lane.count for lane in lanes) if most is None else most
    found: dict[Key, list[Contact]] = {key: [] for key in keys}
    for event in store.read(lambda c: list(events_of(c, wanted, grouping, keys, limit))):
        contact = contact_of(event)
        for key in keys_of(event, grouping) & found.keys():
            found[key].append(contact)
    return found


def _undated_counts(store: Store, query: ChartQuery, grouping: Grouping, lanes: Sequence[Count]) -> dict[Key, int]:
    wanted = replace(query.wanted(is_dated=False), is_undated=True)
    keys = {lane.key for lane in lanes}
    return {c.key: c.count for c in store.read(lambda c: counts(c, wanted, grouping)) if c.key in keys}


def contact_of(event: Event) -> Contact:
    """An event as a mark."""
    row = event_row(event)
    status = f", {row.status.value}" if row.status else ""
    inferred = ", date inferred" if row.is_inferred_date else ""
    return Contact(
        event_id=event.event_id,
        href=event_path(event.event_id),
        type=event.type,
        status=row.status,
        start=row.start,
        end=row.end,
        is_inferred=row.is_inferred_date,
        label=_label(event),
        title=f"{row.title}{status}{inferred}",
    )


def _label(event: Event) -> str:
    """Where, else with whom, in a word or two."""
    cities, states, forum = values(event, "cities"), values(event, "destination"), first_value(event, "forum")
    if event.type in (EventType.GATHERING, EventType.EXERCISE, EventType.AGREEMENT) and forum:
        said = forum
    elif event.type is EventType.VISIT and states:
        said = english_country_name(states[0]) if len(states) == 1 else ", ".join(states)
    elif cities or states:
        said = ", ".join(cities[:2] or states)
    else:
        said = ", ".join(dict.fromkeys(p.country for p in event.participants if p.country))
    return cut_to(said, 11, LABEL_ROOM)


def _bins(store: Store, query: ChartQuery, grouping: Grouping, key: Key) -> tuple[Bin, ...]:
    """So many contacts a day, month or year, as the period is long."""
    assert query.start is not None and query.end is not None
    days = (date.fromisoformat(str(last_day(query.end))) - date.fromisoformat(str(first_day(query.start)))).days
    length = 10 if days <= DAYS else 7 if days <= YEARS * 366 else 4
    first, last = str(first_day(query.start)), str(last_day(query.end))
    found = store.read(lambda c: counts_by_start(c, query.wanted(), grouping, [key], length))
    return tuple(
        _bin(unit, count, query, grouping, key)
        for unit, count in found.items()
        if str(last_day(unit)) >= first and str(first_day(unit)) <= last
    )


def _bin(unit: str, count: int, query: ChartQuery, grouping: Grouping, key: Key) -> Bin:
    start, end = str(first_day(unit)), str(last_day(unit))
    shown = query.between(start, end) if start != end else query.between(*_week(start))
    narrowed = replace(shown, person=key[0]) if grouping is Grouping.PERSON else replace(shown, state=key[0])
    return Bin(start, end, count, with_query("/timeline", [("by", grouping.value), *narrowed.parameters()]))


def _week(day: str) -> tuple[str, str]:
    """The days around one: a single day is too little to look at."""
    middle = date.fromisoformat(day)
    return (middle - timedelta(days=3)).isoformat(), (middle + timedelta(days=3)).isoformat()


def types_of(lanes: Iterable[Lane]) -> tuple[EventType, ...]:
    """The types that are drawn, in the order of the codebook."""
    drawn = {contact.type for lane in lanes for contact in lane.contacts}
    return tuple(type_ for type_ in EventType if type_ in drawn)
