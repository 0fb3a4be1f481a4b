"""The overview: what is in the store, what is new, what is coming, what waits for a decision."""

from __future__ import annotations

from dataclasses import dataclass

from lawatan.store.filters import EventFilter
from lawatan.store.store import Counts, Run
from lawatan.web.event_rows import EventRow, event_row, rows_table
from lawatan.web.page import Page, Table
from lawatan.web.site import SiteNow

SHOWN = 8


@dataclass(frozen=True, slots=True)
class OverviewContext:
    """What the page shows; `today` is the day that `upcoming` was asked for."""

    today: str
    counts: Counts
    newest: tuple[EventRow, ...]
    upcoming: tuple[EventRow, ...]
    conflicts: tuple[EventRow, ...]
    runs: tuple[Run, ...]


def overview(site: SiteNow) -> OverviewContext:
    """The overview of the store as it is now."""
    today = site.today().isoformat()
    past = site.store.events(EventFilter(end=today))
    return OverviewContext(
        today=today,
        counts=site.store.counts(),
        newest=tuple(map(event_row, past[::-1][:SHOWN])),
        upcoming=tuple(map(event_row, site.store.events(EventFilter(start=today, limit=SHOWN)))),
        conflicts=tuple(map(event_row, site.store.events(EventFilter(disagreeing=True, limit=SHOWN)))),
        runs=tuple(site.store.runs()[::-1][:3]),
    )


def _table(context: OverviewContext) -> Table:
    return rows_table((*context.newest, *context.upcoming, *context.conflicts))


PAGE = Page(name="overview", path="/", context=overview, table=_table, nav="Overview", examples=lambda _: ("/",))
