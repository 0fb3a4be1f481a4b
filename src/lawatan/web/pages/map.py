"""The map: where contacts took place, and from which states people came."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Query, Request, Response

from lawatan.knowledge import english_country_name
from lawatan.store.aggregates import destinations, journeys, reach
from lawatan.store.store import Store
from lawatan.web.answers import THEMES, theme_of
from lawatan.web.chart_answers import DRAWINGS_KEPT, Picture, state_choices
from lawatan.web.chart_period import ChartPeriod
from lawatan.web.chart_query import ChartQuery, Standing, chart_query, period_of
from lawatan.web.charts.drawing import Drawing, inline
from lawatan.web.charts.keys import map_key
from lawatan.web.charts.projection import REGIONS, Region
from lawatan.web.charts.standalone import Frame
from lawatan.web.charts.svg import Svg
from lawatan.web.charts.theme import Scheme
from lawatan.web.charts.world import NARROW, WIDE, Arc, Destination, WorldMap, draw_map, is_on_map, land_file
from lawatan.web.links import with_query
from lawatan.web.page import Page, Table
from lawatan.web.site import SiteNow

BORDERS: Final = (
    "Borders: Natural Earth 4.1 (public domain). A territory is drawn with the state that ISO 3166 lists it under; "
    "other contested borders follow lines of control. They are no statement on any claim. A state's point is its "
    "capital; arcs show who came from where, not which way they flew."
)
_REGIONS: Final = {region.key: region for region in REGIONS}


@dataclass(frozen=True, slots=True, kw_only=True)
class MapContext(ChartPeriod):
    """Destinations and arcs of a period (ISO days), the most frequent first, all of them.

    `unplaced` are destinations without a place on the map. `theme` is the reader's choice of colours.
    """

    region: str
    destinations: tuple[Destination, ...]
    unplaced: tuple[Destination, ...]
    arcs: tuple[Arc, ...]
    theme: str

    @property
    def heading(self) -> str:
        """What is drawn."""
        return "Where contacts took place"

    @property
    def regions(self) -> tuple[Region, ...]:
        """The parts of the world that can be looked at."""
        return REGIONS

    @property
    def borders(self) -> str:
        """What the borders mean."""
        return BORDERS

    def address(self, first: str, last: str, region: str | None = None, ending: str = "") -> str:
        """The same map for another period or part of the world."""
        query = self.query.between(first, last)
        return with_query(f"/map{ending}", [("region", region or self.region), *query.parameters()])

    @property
    def wide(self) -> Svg:
        """The drawing for a desk; the land is a picture of its own, which browsers keep."""
        return _inlined(self, is_wide=True)

    @property
    def narrow(self) -> Svg:
        """The drawing for a phone."""
        return _inlined(self, is_wide=False)

    def drawing(self, width: float, *, is_land_apart: bool = False) -> Drawing:
        """The map as a drawing."""
        world = WorldMap(self.destinations, self.arcs, _REGIONS[self.region], self.heading)
        land = f"/map/land.svg?region={self.region}&width={width:.0f}&scheme={self.theme}" if is_land_apart else None
        return draw_map(world, width, land)

    def key(self, *, is_wide: bool) -> Svg:
        """What circles and arcs mean."""
        class_ = "wide" if is_wide else "narrow"
        return inline(map_key(WIDE if is_wide else NARROW), name=f"map-key-{class_}", class_=class_)

    def picture(self) -> Picture:
        """The drawing as a file."""
        frame = Frame(self.heading, f"{self.first} to {self.last}", (BORDERS, "Made with lawatan."))
        return Picture("map", (map_key(WIDE), self.drawing(WIDE)), frame)


@lru_cache(maxsize=DRAWINGS_KEPT)
def _inlined(context: MapContext, *, is_wide: bool) -> Svg:
    drawing = context.drawing(WIDE if is_wide else NARROW, is_land_apart=True)
    class_ = "wide" if is_wide else "narrow"
    return inline(drawing, name=f"map-{class_}", class_=class_)


def map_(
    site: SiteNow,
    request: Request,
    query: Annotated[ChartQuery, Depends(chart_query)],
    region: Annotated[str, Query(max_length=20)] = REGIONS[0].key,
    standing: Standing = Standing.HELD,
) -> MapContext:
    """The map that a request asks for."""
    query, today = replace(query, standing=standing), site.today()
    found = site.charts.get(
        ("map", query, today), site.store.revisions().events, lambda: _map(site.store, query, today)
    )
    return replace(found, region=region if region in _REGIONS else REGIONS[0].key, theme=theme_of(request))


def _map(store: Store, query: ChartQuery, today: date) -> MapContext:
    everything = store.read(lambda c: reach(c, query.wanted(is_dated=False)))
    first, last = period_of(query, everything, today)
    dated = query.between(first, last)
    wanted = dated.wanted()
    found = [
        Destination(c.key[0], english_country_name(c.key[0]), c.count, _href(dated, c.key[0]))
        for c in store.read(lambda c: destinations(c, wanted))
    ]
    ways = store.read(lambda c: journeys(c, wanted))
    return MapContext(
        first=first,
        last=last,
        query=query,
        region=REGIONS[0].key,
        destinations=tuple(d for d in found if is_on_map(d.code)),
        unplaced=tuple(d for d in found if not is_on_map(d.code)),
        arcs=tuple(Arc(c.key[0], c.key[1], c.count) for c in ways if all(map(is_on_map, c.key))),
        in_period=store.read(lambda c: reach(c, wanted)).count,
        reach=everything,
        states=state_choices(store),
        theme=THEMES[0],
    )


def _href(query: ChartQuery, code: str) -> str:
    """The contacts of a state in the period, on the timeline."""
    return with_query("/timeline", [("by", "states"), *replace(query, state=code).parameters()])


def _table(context: MapContext) -> Table:
    there = tuple(("", d.code, d.name, str(d.count)) for d in (*context.destinations, *context.unplaced))
    ways = tuple((a.home, a.destination, english_country_name(a.destination), str(a.count)) for a in context.arcs)
    return Table(("home", "destination", "destination_name", "contacts"), (*there, *ways))


router = APIRouter()


@router.get("/map/land.svg")
def land(
    region: Annotated[str, Query(max_length=20)] = REGIONS[0].key,
    width: Annotated[int, Query(ge=100, le=2000)] = int(WIDE),
    scheme: Scheme = Scheme.AUTO,
) -> Response:
    """The land of a map, the same for every store."""
    chosen = _REGIONS.get(region, REGIONS[0])
    size = WIDE if width > NARROW else NARROW
    content = land_file(chosen, size, scheme)
    headers = {
        "cache-control": "public, max-age=86400",
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    }
    return Response(content, media_type="image/svg+xml", headers=headers)


PAGE = Page(
    name="map",
    path="/map",
    context=map_,
    table=_table,
    picture=MapContext.picture,
    nav="Map",
    examples=lambda _: ("/map", "/map?region=asia&from=2022&to=2024&standing=all"),
    router=router,
)
