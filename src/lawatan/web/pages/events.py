"""The table of events: filtered, counted by facet, sorted, paged; the same list as feed, calendar and download."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from tempfile import SpooledTemporaryFile
from typing import Annotated, BinaryIO, Final, cast

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response, StreamingResponse

from lawatan.export.registry import event_exporter
from lawatan.knowledge import english_country_name
from lawatan.store.facets import Facets, FacetValue
from lawatan.store.filters import EventSort
from lawatan.web.event_lists import kept_rows
from lawatan.web.event_query import EventQuery, event_query
from lawatan.web.event_rows import EventRow, rows_table
from lawatan.web.feeds import ATOM, CALENDAR, atom_feed, calendar
from lawatan.web.freshness import check_freshness, mark
from lawatan.web.links import with_query
from lawatan.web.page import Page, Table
from lawatan.web.problems import RefusedError
from lawatan.web.site import Site, SiteNow, base_of

PATH: Final = "/events"
PER_PAGE: Final = 50
DEEPEST: Final = 10_000
"""The last page that may be asked for; what lies deeper is for the downloads."""
IN_FEED: Final = 100
IN_CALENDAR: Final = 500
READS: Final = ["GET", "HEAD"]
SORTS: Final = (
    (EventSort.LATEST, "latest first"),
    (EventSort.EARLIEST, "earliest first"),
    (EventSort.NEWS, "last reported first"),
    (EventSort.REPORTED, "most pages first"),
    (EventSort.INDEPENDENT, "most origins first"),
    (EventSort.CONFLICTS, "most conflicts first"),
)

QueryNow = Annotated[EventQuery, Depends(event_query)]


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet: how many events have it, whether it is chosen, and where choosing it (or not) leads."""

    value: str
    label: str
    events: int
    is_chosen: bool
    address: str


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow the list."""

    name: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class EventsContext:
    """One page of the list. `chosen` are the choices in force, each with the address of the list without it."""

    query: EventQuery
    total: int
    number: int
    numbers: int
    events: tuple[EventRow, ...]
    facets: tuple[Facet, ...]
    chosen: tuple[Choice, ...]
    sorts: tuple[Choice, ...]
    previous: str | None
    next: str | None
    feed: str
    calendar: str
    every_csv: str
    every_jsonl: str


def events(site: SiteNow, query: QueryNow, page: Annotated[int, Query(ge=1, le=DEEPEST)] = 1) -> EventsContext:
    """The events that fit, with what else could be chosen."""
    facets = facets_of(site, query)
    numbers = max(1, -(-facets.total // PER_PAGE))
    if page > numbers:
        raise RefusedError(404, f"the list has {numbers} pages", place=f"page {page}", remedy="go to the first one")
    found = kept_rows(site, query.wanted(limit=PER_PAGE, offset=(page - 1) * PER_PAGE))
    shown = tuple(_facet(query, name, label, values) for name, label, values in _labelled(facets))
    return EventsContext(
        query=query,
        total=facets.total,
        number=page,
        numbers=numbers,
        events=found,
        facets=shown,
        chosen=_chosen(query, shown),
        sorts=tuple(_sort(query, sort, label) for sort, label in SORTS),
        previous=_numbered(query, page - 1) if page > 1 else None,
        next=_numbered(query, page + 1) if page < numbers else None,
        **{name: with_query(PATH + end, query.parameters()) for name, end in _ENDINGS.items()},
    )


_ENDINGS: Final = {"feed": ".atom", "calendar": ".ics", "every_csv": "/all.csv", "every_jsonl": "/all.jsonl"}


def facets_of(site: Site, query: EventQuery) -> Facets:
    """The facets of a list, kept as long as the events are the same."""
    wanted = query.wanted(sort=EventSort.LATEST)
    return site.cache.get(("facets", wanted), site.store.revisions().events, lambda: site.store.facets(wanted))


def _labelled(facets: Facets) -> Iterator[tuple[str, str, tuple[FacetValue, ...]]]:
    yield "type", "Type", facets.types
    yield "status", "Status", facets.statuses
    yield "state", "State", tuple(replace(v, label=english_country_name(v.value)) for v in facets.countries)
    yield "person", "Person", facets.people
    yield "office", "Office", facets.offices
    yield "year", "Year it began", facets.years
    several = {n: sum(v.events for v in facets.origins if v.value >= n) for n in ("2", "3")}
    labels = {"2": "two or more", "3": "three or more"}
    yield "origins", "Independent origins", tuple(FacetValue(n, labels[n], several[n]) for n in several if several[n])
    yield "conflict", "Reports disagree", tuple(replace(v, label="yes, not settled") for v in facets.conflicts)


def _facet(query: EventQuery, name: str, label: str, values: tuple[FacetValue, ...]) -> Facet:
    choices = (
        Choice(v.value, v.label, v.events, query.holds(name, v.value), _address(query.with_choice(name, v.value)))
        for v in values
    )
    return Facet(name, label, tuple(choices))


def _chosen(query: EventQuery, facets: tuple[Facet, ...]) -> tuple[Choice, ...]:
    """What is chosen, values that no event has among it."""
    found: list[Choice] = []
    if query.q:
        found.append(Choice(query.q, f"“{query.q}”", 0, True, _address(replace(query, q=None))))
    named = {(f.name, c.value): c for f in facets for c in f.choices}
    picked: list[tuple[str, str]] = [("type", v) for v in query.type]
    picked += [("status", v) for v in query.status]
    picked += [("state", v) for v in query.state] + [("person", v) for v in query.person]
    picked += [("office", query.office)] if query.office else []
    picked += [("origins", str(query.origins))] if query.origins > 1 else []
    picked += [("conflict", "yes")] if query.conflict else []
    for facet, value in picked:
        known = named.get((facet, value))
        label = known.label if known else english_country_name(value) if facet == "state" else value
        label = f"{label} origins" if facet == "origins" else "reports disagree" if facet == "conflict" else label
        address = _address(query.with_choice(facet, value))
        found.append(Choice(value, label, known.events if known else 0, True, address))
    if query.start:
        found.append(Choice(query.start, f"from {query.start}", 0, True, _address(replace(query, start=None))))
    if query.end:
        found.append(Choice(query.end, f"to {query.end}", 0, True, _address(replace(query, end=None))))
    return tuple(found)


def _sort(query: EventQuery, sort: EventSort, label: str) -> Choice:
    return Choice(sort.value, label, 0, query.sort is sort, _address(replace(query, sort=sort)))


def _address(query: EventQuery) -> str:
    return with_query(PATH, query.parameters())


def _numbered(query: EventQuery, number: int) -> str:
    return with_query(PATH, [*query.parameters(), *([("page", str(number))] if number > 1 else [])])


router = APIRouter(include_in_schema=False)


@router.api_route("/events.atom", methods=READS, dependencies=[Depends(check_freshness)])
def feed(request: Request, site: SiteNow, query: QueryNow) -> Response:
    """The list as an Atom feed, what was reported last first: the address is a saved search."""
    wanted = query.wanted(limit=IN_FEED, sort=EventSort.NEWS)
    base = base_of(request)
    own = base + with_query("/events.atom", query.parameters())

    def made() -> bytes:
        found = site.store.events(wanted)
        return atom_feed(found, base=base, address=base + _address(query), own=own, now=_midnight(site))

    return mark(request, Response(_kept(site, ("atom", wanted, own), made), media_type=ATOM))


@router.api_route("/events.ics", methods=READS, dependencies=[Depends(check_freshness)])
def calendar_of(request: Request, site: SiteNow, query: QueryNow) -> Response:
    """The dated events of the list as a calendar to subscribe to, the latest first."""
    wanted = query.wanted(limit=IN_CALENDAR, sort=EventSort.LATEST)
    base = base_of(request)

    def made() -> bytes:
        return calendar(site.store.events(wanted), base=base, now=_midnight(site))

    return mark(request, Response(_kept(site, ("ics", wanted, base), made), media_type=CALENDAR))


def _kept(site: Site, key: tuple[object, ...], made: Callable[[], bytes]) -> bytes:
    """Feeds are fetched again and again, by many: what was made is kept for the day, as long as the events are."""
    return site.cache.get((*key, site.today()), site.store.revisions().events, made)


def _midnight(site: Site) -> datetime:
    """The beginning of the day, so that a feed whose events are the same is the same."""
    return datetime.combine(site.today(), time(), UTC)


@router.api_route("/events/all.{format_}", methods=READS)
def every(site: SiteNow, query: QueryNow, format_: str) -> Response:
    """All events of the list, whatever its length, in a format of `lawatan export`."""
    exporter = event_exporter(format_)
    file = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  closed by the answer
    exporter.write(site.store.iterate_events(query.wanted()), cast("BinaryIO", file))
    file.seek(0)
    headers = {"content-disposition": f'attachment; filename="events.{exporter.name}"'}
    return StreamingResponse(_pieces(file), media_type=exporter.media_type, headers=headers)


def _pieces(file: SpooledTemporaryFile[bytes]) -> Iterator[bytes]:
    with file:
        while piece := file.read(_PIECE):
            yield piece


_IN_MEMORY: Final = 4 * 2**20
_PIECE: Final = 2**16


def _table(context: EventsContext) -> Table:
    return rows_table(context.events)


PAGE = Page(
    name="events",
    path=PATH,
    context=events,
    table=_table,
    nav="Contacts",
    examples=lambda _: (
        PATH,
        f"{PATH}?type=visit&type=meeting&state=CHN&sort=earliest&origins=2",
        f"{PATH}?q=zzzz&conflict=1&from=2020&to=2030-01",
    ),
    router=router,
)
