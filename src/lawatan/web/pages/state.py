"""One state or organisation: contacts, counterparts, the people who speak for it, its office-holders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Query

from lawatan.errors import NotInStoreError
from lawatan.knowledge import english_country_name, office_holders
from lawatan.store import profiles
from lawatan.store.filters import EventFilter, EventSort
from lawatan.store.profiles import PersonCount, StateCount, TypeCount
from lawatan.store.store import Store
from lawatan.web.event_rows import EventRow, event_row, rows_table
from lawatan.web.links import state_path
from lawatan.web.page import Page, Table
from lawatan.web.site import Site, SiteNow
from lawatan.web.views.lanes import SmallTimeline, small_timeline
from lawatan.web.views.people import OfficeView, office_view

PER_PAGE = 50
COUNTERPARTS = 25


@dataclass(frozen=True, slots=True)
class Counts:
    """What the database counts for a state; kept as long as the events are the same."""

    total: int
    states: tuple[StateCount, ...]
    people: tuple[PersonCount, ...]
    guests: tuple[PersonCount, ...]
    types: tuple[TypeCount, ...]


@dataclass(frozen=True, slots=True)
class StateContext:
    """A state. `events` are one page of the contacts, the latest first; `offices` the terms that the table of
    office-holders has, the latest of each office first.
    """

    code: str
    name: str
    number: int
    numbers: int
    counts: Counts
    offices: tuple[OfficeView, ...]
    events: tuple[EventRow, ...]
    timeline: SmallTimeline | None


def state(code: str, site: SiteNow, page: Annotated[int, Query(ge=1, le=10_000)] = 1) -> StateContext:
    """The state of this ISO alpha-3 code, or the organisation of this acronym."""
    counts = counts_of(site, code)
    name = english_country_name(code)
    if not counts.total and name == code:
        raise NotInStoreError("no contact is of this state", place=code, remedy="give an ISO alpha-3 code, as IDN")
    wanted = EventFilter(countries=(code,), sort=EventSort.LATEST, limit=PER_PAGE, offset=(page - 1) * PER_PAGE)
    today, revision = site.today().isoformat(), site.store.revisions().events

    def listed() -> tuple[tuple[EventRow, ...], SmallTimeline | None]:
        events = site.store.events(wanted)
        return tuple(map(event_row, events)), small_timeline(events, f"Contacts of {name}", today)

    rows, timeline = site.cache.get(("state", wanted, today), revision, listed)
    return StateContext(
        code=code,
        name=name,
        number=page,
        numbers=max(1, -(-counts.total // PER_PAGE)),
        counts=counts,
        offices=_offices(code),
        events=rows,
        timeline=timeline,
    )


def counts_of(site: Site, code: str) -> Counts:
    """The counts for a state."""

    def make() -> Counts:
        store, ids = site.store, profiles.events_of_state(code)
        people = store.read(lambda c: profiles.people_of_state(c, code, COUNTERPARTS))
        others = store.read(lambda c: profiles.people_with(c, ids, 2 * COUNTERPARTS))
        types = store.read(lambda c: profiles.types_of(c, ids))
        return Counts(
            sum(t.events for t in types),
            tuple(store.read(lambda c: profiles.states_with(c, ids, COUNTERPARTS, code))),
            tuple(people),
            tuple(p for p in others if p.country != code)[:COUNTERPARTS],
            tuple(types),
        )

    return site.cache.get(("state", code), site.store.revisions().events, make)


def _offices(code: str) -> tuple[OfficeView, ...]:
    terms = sorted((h for h in office_holders() if h.country == code), key=lambda h: h.start or "", reverse=True)
    return tuple(map(office_view, sorted(terms, key=lambda h: h.office)))


def _table(context: StateContext) -> Table:
    return rows_table(context.events)


def _examples(store: Store) -> tuple[str, ...]:
    codes = [p.country for event in store.events() for p in event.participants if p.country]
    return tuple(dict.fromkeys((state_path(max(codes, key=codes.count)), "/states/MLT")))


PAGE = Page(name="state", path="/states/{code}", context=state, table=_table, examples=_examples)
