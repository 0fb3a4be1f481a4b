"""A filter of events as conditions of a query, and its order."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, select

from lawatan.errors import StoreError
from lawatan.records.days import first_day, last_day
from lawatan.records.event import Review
from lawatan.records.folding import fold_words
from lawatan.store import tables
from lawatan.store.filters import EventFilter, EventSort
from lawatan.store.full_text import has_words

UNDATED = "9999-99-99"


def event_conditions(connection: Connection, wanted: EventFilter) -> list[ColumnElement[bool]]:
    """What holds for the events that a filter asks for; raises `StoreError` for days that are none."""
    events, people = tables.events, tables.event_participants
    found = [_review(wanted), *_choices(wanted), *_days(wanted)]
    if wanted.disagreeing:
        found.append(events.c.conflicts > 0)
    if wanted.least_origins > 1:
        found.append(events.c.origins >= wanted.least_origins)
    if wanted.person is not None:
        found.append(events.c.event_id.in_(select(people.c.event_id).where(*begins(people.c.search, wanted.person))))
    for person in wanted.people:
        found.append(events.c.event_id.in_(select(people.c.event_id).where(people.c.person == person)))
    if wanted.office is not None:
        found.append(events.c.event_id.in_(select(people.c.event_id).where(people.c.role == wanted.office)))
    states = tables.event_states
    for country in (*wanted.countries, *((wanted.country,) if wanted.country is not None else ())):
        found.append(
            events.c.event_id.in_(select(states.c.event_id).where(states.c.country.in_({country, country.upper()})))
        )
    if wanted.text is not None:
        found.append(has_words(connection, events, wanted.text))
    return found


def order(sort: EventSort) -> tuple[ColumnElement[object], ...]:
    """The order of a list; the id decides between equals."""
    events = tables.events.c
    latest = events.first_day.desc().nulls_last()  # an index gives this order; an expression would sort every row
    orders: dict[EventSort, tuple[ColumnElement[object], ...]] = {
        EventSort.EARLIEST: (events.first_day.asc().nulls_last(),),
        EventSort.LATEST: (latest,),
        EventSort.NEWS: (events.reported.desc().nulls_last(), latest),
        EventSort.REPORTED: (events.documents.desc(), latest),
        EventSort.INDEPENDENT: (events.origins.desc(), latest),
        EventSort.CONFLICTS: (events.conflicts.desc(), latest),
    }
    return (*orders[sort], events.event_id)


def begins(searched: ColumnElement[str], words: str) -> list[ColumnElement[bool]]:
    """Each word begins a word of the column; no words find nothing."""
    folded = fold_words(words)
    return [searched.contains(f" {word}") for word in folded] or [searched.is_(None)]


def _review(wanted: EventFilter) -> ColumnElement[bool]:
    is_rejected = tables.events.c.review == Review.REJECTED.value
    return is_rejected if wanted.rejected else ~is_rejected


def _choices(wanted: EventFilter) -> list[ColumnElement[bool]]:
    events = tables.events
    found: list[ColumnElement[bool]] = []
    if wanted.type is not None:
        found.append(events.c.type == wanted.type.value)
    if wanted.status is not None:
        found.append(events.c.status == wanted.status.value)
    if wanted.types:
        found.append(events.c.type.in_([t.value for t in wanted.types]))
    if wanted.statuses:
        found.append(events.c.status.in_([s.value for s in wanted.statuses]))
    return found


def _days(wanted: EventFilter) -> list[ColumnElement[bool]]:
    events = tables.events
    found: list[ColumnElement[bool]] = []
    if wanted.start is not None:
        found.append(events.c.last_day >= _day(first_day(wanted.start), wanted.start))
    if wanted.end is not None:
        found.append(events.c.first_day <= _day(last_day(wanted.end), wanted.end))
    return found


def _day(day: str | None, given: str) -> str:
    if day is None:
        raise StoreError("not a date", place=given, remedy="write YYYY, YYYY-MM or YYYY-MM-DD")
    return day
