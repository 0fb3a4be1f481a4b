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
from lawatan.store.aggregates import Grouping, Key, Wanted, counts, counts_by_start, events_of, keys_of, names_of
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
    wanted, undated_wanted = query.wanted(), replace(query.wanted(is_dated=False), is_undated=True)
    found = store.read(lambda c: counts(c, wanted, grouping, most + 1))
    chosen = found[:most]
    keys = [count.key for count in chosen]
    if not keys:
        return Lanes((), False)
    is_person = grouping is Grouping.PERSON
    names = store.read(lambda c: names_of(c, keys)) if is_person else {}
    few = [count for count in chosen if count.count <= MOST_MARKS]
    contacts = _contacts(store, wanted, grouping, [c.key for c in few], sum(c.count for c in few))
    bins = _bins(store, query, grouping, [count.key for count in chosen if count.count > MOST_MARKS])
    without = {c.key: c.count for c in store.read(lambda c: counts(c, undated_wanted, grouping, keys=keys))}
    undated = _contacts(store, undated_wanted, grouping, keys if without else (), UNDATED_SHOWN)
    lanes = tuple(
        Lane(
            key=" ".join(count.key),
            name=names.get(count.key[0], count.key[0])
            if is_person
            else " – ".join(map(english_country_name, count.key)),
            href=_href(count.key, grouping),
            count=count.count,
            contacts=tuple(contacts.get(count.key, ())),
            bins=bins.get(count.key, ()),
            undated=tuple(undated.get(count.key, ())),
            undated_count=without.get(count.key, 0),
            coarse_count=count.count - sum(b.count for b in bins.get(count.key, ())) if count.key in bins else 0,
        )
        for count in chosen
    )
    return Lanes(lanes, len(found) > most)


def _href(key: Key, grouping: Grouping) -> str | None:
    if grouping is Grouping.PERSON:
        return person_path(key[0])
    return state_path(key[0]) if grouping is Grouping.STATE else None


def _contacts(
    store: Store, wanted: Wanted, grouping: Grouping, keys: Sequence[Key], most: int
) -> dict[Key, list[Contact]]:
    """The contacts of each lane, at most so many; an event may be in several."""
    if not keys:
        return {}
    found: dict[Key, list[Contact]] = {key: [] for key in keys}
    for event in store.read(lambda c: list(events_of(c, wanted, grouping, keys, most))):
        contact = contact_of(event)
        for key in keys_of(event, grouping) & found.keys():
            found[key].append(contact)
    return found


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


def _bins(store: Store, query: ChartQuery, grouping: Grouping, keys: Sequence[Key]) -> dict[Key, tuple[Bin, ...]]:
    """So many contacts a day, month or year, as the period is long."""
    if not keys:
        return {}
    first, last = str(first_day(query.start)), str(last_day(query.end))
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days
    length = 10 if days <= DAYS else 7 if days <= YEARS * 366 else 4
    found = store.read(lambda c: counts_by_start(c, query.wanted(), grouping, keys, length))
    return {
        key: tuple(
            _bin(unit, count, query, grouping, key)
            for unit, count in units.items()
            if str(last_day(unit)) >= first and str(first_day(unit)) <= last
        )
        for key, units in found.items()
    }


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
