"""The overview: what is in the store, what is new, what is coming, what waits for a decision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lawatan.records.event_mention import Status
from lawatan.store.facets import Facets
from lawatan.store.filters import EventFilter, EventSort
from lawatan.store.provenance import Counts, Run
from lawatan.web.event_lists import kept_rows
from lawatan.web.event_rows import EventRow, rows_table
from lawatan.web.page import Page, Table
from lawatan.web.site import Site, SiteNow

SHOWN: Final = 8
RUNS: Final = 3
YEARS: Final = 40
AHEAD: Final = (Status.PROPOSED, Status.PLANNED, Status.ONGOING, Status.POSTPONED)
"""What may still come, or is going on."""


@dataclass(frozen=True, slots=True)
class YearCount:
    """How many contacts began in a year; `share` is that of the year with most, in percent."""

    year: str
    events: int
    share: int


@dataclass(frozen=True, slots=True)
class OverviewContext:
    """What the page shows; `today` is the day from which on contacts are upcoming."""

    today: str
    counts: Counts
    years: tuple[YearCount, ...]
    upcoming: tuple[EventRow, ...]
    newest: tuple[EventRow, ...]
    conflicts: tuple[EventRow, ...]
    runs: tuple[Run, ...]


def overview(site: SiteNow) -> OverviewContext:
    """The overview of the store as it is now."""
    today = site.today().isoformat()
    facets = _facets(site)
    return OverviewContext(
        today=today,
        counts=_counts(site),
        years=_years(facets),
        upcoming=kept_rows(site, EventFilter(start=today, statuses=AHEAD, limit=SHOWN)),
        newest=kept_rows(site, EventFilter(end=today, sort=EventSort.NEWS, limit=SHOWN)),
        conflicts=kept_rows(site, EventFilter(disagreeing=True, sort=EventSort.CONFLICTS, limit=SHOWN)),
        runs=tuple(site.store.runs()[::-1][:RUNS]),
    )


def _counts(site: Site) -> Counts:
    return site.cache.get("counts", site.store.revisions(), site.store.counts)


def _facets(site: Site) -> Facets:
    wanted = EventFilter(sort=EventSort.LATEST)
    return site.cache.get(("facets", wanted), site.store.revisions().events, lambda: site.store.facets(wanted))


def _years(facets: Facets) -> tuple[YearCount, ...]:
    """The years from the first to the last, those without a contact among them; of a longer time the last of it."""
    numbers = {int(v.value): v.events for v in facets.years if v.value.isdecimal()}
    if not numbers:
        return ()
    last = max(numbers)
    shown = range(max(min(numbers), last - YEARS + 1), last + 1)
    most = max(numbers.values())
    return tuple(YearCount(str(y), numbers.get(y, 0), round(100 * numbers.get(y, 0) / most)) for y in shown)


def _table(context: OverviewContext) -> Table:
    return rows_table((*context.upcoming, *context.newest, *context.conflicts))


PAGE = Page(name="overview", path="/", context=overview, table=_table, nav="Overview", examples=lambda _: ("/",))
