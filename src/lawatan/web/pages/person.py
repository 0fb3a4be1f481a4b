"""One person: contacts, counterparts, roles as reports give them, offices by the table, spellings of the name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Query

from lawatan.errors import NotInStoreError
from lawatan.knowledge import holders, name_key
from lawatan.store import profiles
from lawatan.store.filters import EventFilter, EventSort
from lawatan.store.people import read_person
from lawatan.store.profiles import NameCount, PersonCount, RoleCount, StateCount, TypeCount
from lawatan.store.store import Store
from lawatan.web.event_rows import EventRow, event_row, rows_table
from lawatan.web.links import person_path
from lawatan.web.page import Page, Table
from lawatan.web.site import Site, SiteNow
from lawatan.web.views.lanes import SmallTimeline, small_timeline
from lawatan.web.views.people import OfficeView, office_view

PER_PAGE = 50
COUNTERPARTS = 20
ALIASES = 12


@dataclass(frozen=True, slots=True)
class Counts:
    """What the database counts for a person; kept as long as the events are the same."""

    spellings: tuple[NameCount, ...]
    roles: tuple[RoleCount, ...]
    people: tuple[PersonCount, ...]
    states: tuple[StateCount, ...]
    types: tuple[TypeCount, ...]


@dataclass(frozen=True, slots=True)
class PersonContext:
    """A person. `events` are one page of the contacts, the latest first, `numbers` how many pages there are.

    `aliases` are other names in these contacts, `offices` what the table of office-holders has for the name.
    """

    person: str
    name: str
    total: int
    number: int
    numbers: int
    counts: Counts
    aliases: tuple[str, ...]
    offices: tuple[OfficeView, ...]
    events: tuple[EventRow, ...]
    timeline: SmallTimeline | None


def person(person: str, site: SiteNow, page: Annotated[int, Query(ge=1, le=10_000)] = 1) -> PersonContext:
    """The person of this key, whichever spelling of the name it is made of."""
    key = name_key(person.replace("-", " "))
    found = site.store.read(lambda c: read_person(c, key))
    if found is None:
        raise NotInStoreError("no contact names this person", place=person, remedy="search for a part of the name")
    wanted = EventFilter(people=(key,), sort=EventSort.LATEST, limit=PER_PAGE, offset=(page - 1) * PER_PAGE)
    events = site.store.events(wanted)
    counts = counts_of(site, key)
    names = {name.name for name in counts.spellings}
    aliases = {a: None for e in events for p in e.participants if p.name in names for a in p.aliases if a not in names}
    terms = {holder: None for name in sorted(names) for holder in holders(name)}
    return PersonContext(
        person=key,
        name=found.name,
        total=found.events,
        number=page,
        numbers=max(1, -(-found.events // PER_PAGE)),
        counts=counts,
        aliases=tuple(aliases)[:ALIASES],
        offices=tuple(map(office_view, terms)),
        events=tuple(map(event_row, events)),
        timeline=small_timeline(events, f"Contacts of {found.name}", site.today().isoformat()),
    )


def counts_of(site: Site, key: str) -> Counts:
    """The counts for the person of a key."""

    def make() -> Counts:
        store, ids = site.store, profiles.events_of_person(key)
        roles = store.read(lambda c: profiles.roles(c, key))
        own = max((r for r in roles if r.country), key=lambda r: r.events, default=None)
        state = own.country if own and own.country else ""
        return Counts(
            tuple(store.read(lambda c: profiles.spellings(c, key))),
            tuple(roles),
            tuple(store.read(lambda c: profiles.people_with(c, ids, COUNTERPARTS, key))),
            tuple(store.read(lambda c: profiles.states_with(c, ids, COUNTERPARTS, state))),
            tuple(store.read(lambda c: profiles.types_of(c, ids))),
        )

    return site.cache.get(("person", key), site.store.revisions().events, make)


def _table(context: PersonContext) -> Table:
    return rows_table(context.events)


def _examples(store: Store) -> tuple[str, ...]:
    names = [p.name for event in store.events() for p in event.participants if p.name]
    return tuple(dict.fromkeys(map(person_path, (max(names, key=names.count), names[0]))))


PAGE = Page(name="person", path="/people/{person}", context=person, table=_table, examples=_examples)
