"""The timeline: lanes by person, state or pair of states; what its drawing shows stands in a table below it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Annotated, Final

from fastapi import Depends, Query

from lawatan.store.aggregates import Grouping, reach
from lawatan.store.store import Store
from lawatan.web.chart_answers import DRAWINGS_KEPT, Picture, state_choices
from lawatan.web.chart_period import ChartPeriod
from lawatan.web.chart_query import ChartQuery, Standing, chart_query, period_of
from lawatan.web.charts.drawing import Drawing, inline
from lawatan.web.charts.legend import draw_legend
from lawatan.web.charts.standalone import Frame
from lawatan.web.charts.svg import Svg
from lawatan.web.charts.timeline import Contact, Lane
from lawatan.web.charts.timeline_drawing import NARROW, WIDE, Shape, Timeline, draw_timeline
from lawatan.web.links import with_query
from lawatan.web.page import Page, Table
from lawatan.web.site import SiteNow
from lawatan.web.timeline_data import read_lanes, types_of

LANES: Final = 10
MOST_LANES: Final = 40
NAMES: Final = {Grouping.PERSON: "person", Grouping.STATE: "state", Grouping.STATES: "pair of states"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineContext(ChartPeriod):
    """The lanes from `first` to `last` (ISO days). `reach` tells over which days all contacts spread.

    `outside` is how many contacts that fit otherwise are not in the period.
    """

    by: Grouping
    lanes: tuple[Lane, ...]
    has_more: bool
    most_lanes: int
    today: str

    @property
    def heading(self) -> str:
        """What is drawn."""
        return f"Contacts by {NAMES[self.by]}"

    @property
    def outside(self) -> int:
        """Dated contacts that fit otherwise and are not in the period."""
        return max(self.reach.count - self.reach.undated - self.in_period, 0)

    @property
    def undated(self) -> tuple[Contact, ...]:
        """The contacts without a date that are listed, each once."""
        return tuple({c.event_id: c for lane in self.lanes for c in lane.undated}.values())

    def address(self, first: str, last: str, by: str | None = None, ending: str = "") -> str:
        """The same timeline for another period or by something else."""
        query = self.query.between(first, last)
        lanes = [("lanes", str(self.most_lanes))] if self.most_lanes != LANES else []
        return with_query(f"/timeline{ending}", [("by", str(by or self.by)), *query.parameters(), *lanes])

    @property
    def plot(self) -> tuple[float, float, float]:
        """Where the days of the wide drawing begin and end, and how wide it is."""
        return WIDE.gutter, WIDE.width - 1, WIDE.width

    @property
    def more_address(self) -> str:
        """The same with more lanes."""
        return replace(self, most_lanes=min(self.most_lanes * 2, MOST_LANES)).address(self.first, self.last)

    @property
    def wide(self) -> Svg:
        """The drawing for a desk."""
        return _inlined(self, is_wide=True)

    @property
    def narrow(self) -> Svg:
        """The drawing for a phone."""
        return _inlined(self, is_wide=False)

    def legend(self, *, is_wide: bool) -> Svg:
        """What the marks mean."""
        name = "legend-wide" if is_wide else "legend-narrow"
        return inline(self._legend(WIDE if is_wide else NARROW), name=name, class_="wide" if is_wide else "narrow")

    def drawing(self, shape: Shape, prefix: str) -> Drawing:
        """The lanes as a drawing."""
        timeline = Timeline(self.first, self.last, self.lanes, self.heading, self.today)
        return draw_timeline(timeline, shape, prefix=prefix)

    def picture(self) -> Picture:
        """The drawing as a file."""
        notes = ["Contacts without a date are not drawn." if self.reach.undated else "", "Made with lawatan."]
        frame = Frame(self.heading, f"{self.first} to {self.last}", tuple(filter(None, notes)))
        return Picture("timeline", (self._legend(WIDE), self.drawing(WIDE, "t-")), frame)

    def _legend(self, shape: Shape) -> Drawing:
        has_counts = any(lane.bins for lane in self.lanes)
        prefix = f"l{shape.width:.0f}-"
        return draw_legend(types_of(self.lanes), shape.width, has_counts=has_counts, prefix=prefix)


@lru_cache(maxsize=DRAWINGS_KEPT)
def _inlined(context: TimelineContext, *, is_wide: bool) -> Svg:
    if is_wide:
        return inline(context.drawing(WIDE, "t-"), name="timeline-wide", class_="wide")
    return inline(context.drawing(NARROW, "n-"), name="timeline-narrow", class_="narrow")


def timeline(
    site: SiteNow,
    query: Annotated[ChartQuery, Depends(chart_query)],
    by: Grouping = Grouping.PERSON,
    standing: Standing = Standing.ALL,
    lanes: Annotated[int, Query(ge=1, le=MOST_LANES)] = LANES,
) -> TimelineContext:
    """The lanes that a request asks for."""
    by = by if by in NAMES else Grouping.STATES
    query, today = replace(query, standing=standing), site.today()
    return site.charts.get(
        ("timeline", query, by, lanes, today),
        site.store.revisions().events,
        lambda: _timeline(site.store, query, by, lanes, today),
    )


def _timeline(store: Store, query: ChartQuery, by: Grouping, lanes: int, today: date) -> TimelineContext:
    everything = store.read(lambda c: reach(c, query.wanted(is_dated=False)))
    first, last = period_of(query, everything, today)
    dated = query.between(first, last)
    found = read_lanes(store, dated, by, lanes)
    return TimelineContext(
        by=by,
        first=first,
        last=last,
        query=query,
        lanes=found.lanes,
        has_more=found.has_more and lanes < MOST_LANES,
        most_lanes=lanes,
        reach=everything,
        in_period=store.read(lambda c: reach(c, dated.wanted())).count,
        today=today.isoformat(),
        states=state_choices(store),
    )


_COLUMNS = ("lane", "start", "end", "contacts", "event_id", "type", "status", "is_inferred_date", "contact")


def _table(context: TimelineContext) -> Table:
    rows: list[tuple[str, ...]] = []
    for lane in context.lanes:
        rows += [(lane.name, *_cells(contact)) for contact in (*lane.contacts, *lane.undated)]
        rows += [(lane.name, b.start, b.end, str(b.count), "", "", "", "", "") for b in lane.bins]
    return Table(_COLUMNS, tuple(rows))


def _cells(contact: Contact) -> tuple[str, ...]:
    status = contact.status.value if contact.status else ""
    inferred = "yes" if contact.is_inferred else "no"
    dates = (contact.start or "", contact.end or "")
    return (*dates, "1", contact.event_id, contact.type.value, status, inferred, contact.title)


PAGE = Page(
    name="timeline",
    path="/timeline",
    context=timeline,
    table=_table,
    picture=TimelineContext.picture,
    nav="Timeline",
    examples=lambda _: ("/timeline", "/timeline?by=states&from=2022&to=2024", "/timeline?by=state&type=visit"),
)
