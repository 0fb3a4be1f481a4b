"""The network: who has contacts with whom, as a drawing and as a matrix."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Annotated, Final

from fastapi import Depends

from lawatan.knowledge import english_country_name
from lawatan.records.event_mention import EventType
from lawatan.store.aggregates import Grouping, counts, names_of, reach
from lawatan.store.store import Store
from lawatan.web.chart_answers import DRAWINGS_KEPT, Picture, state_choices
from lawatan.web.chart_period import ChartPeriod
from lawatan.web.chart_query import ChartQuery, Standing, chart_query, period_of
from lawatan.web.charts.drawing import Drawing, inline
from lawatan.web.charts.keys import network_key
from lawatan.web.charts.network import MOST_NODES, NARROW, WIDE, Network, Node, Tie, draw_network
from lawatan.web.charts.standalone import Frame
from lawatan.web.charts.svg import Svg
from lawatan.web.links import with_query
from lawatan.web.page import Page, Table
from lawatan.web.site import SiteNow

MATRIX: Final = 16  # rows and columns
_SINGLE: Final = {Grouping.STATES: Grouping.STATE, Grouping.PERSONS: Grouping.PERSON}


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkContext(ChartPeriod):
    """The busiest nodes of a period (ISO days) and all ties between them; `tie_count` counts all ties there are."""

    by: Grouping
    gatherings: bool
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    tie_count: int

    @property
    def heading(self) -> str:
        """What is drawn."""
        return f"Contacts between {'persons' if self.by is Grouping.PERSONS else 'states'}"

    @property
    def matrix_nodes(self) -> tuple[Node, ...]:
        """Rows and columns of the matrix."""
        return self.nodes[:MATRIX]

    def matrix(self) -> tuple[tuple[Node, tuple[Tie | None, ...]], ...]:
        """A row for each node with its ties to the others, in the same order; None for no contact."""
        known = {frozenset((tie.one, tie.other)): tie for tie in self.ties}
        shown = self.matrix_nodes
        return tuple((row, tuple(known.get(frozenset((row.key, other.key))) for other in shown)) for row in shown)

    def shade(self, tie: Tie) -> int:
        """1 to 5: how dark a cell is."""
        most = max(t.count for t in self.ties)
        return min(1 + 5 * (tie.count - 1) // most, 5)

    def address(
        self, first: str, last: str, by: str | None = None, ending: str = "", gatherings: bool | None = None
    ) -> str:
        """The same network for another period, by something else, with or without gatherings."""
        query = self.query.between(first, last)
        with_them = self.gatherings if gatherings is None else gatherings
        more = [("gatherings", "true")] if with_them else []
        return with_query(f"/network{ending}", [("by", str(by or self.by)), *query.parameters(), *more])

    @property
    def wide(self) -> Svg:
        """The drawing for a desk."""
        return _inlined(self, is_wide=True)

    @property
    def narrow(self) -> Svg:
        """The drawing for a phone."""
        return _inlined(self, is_wide=False)

    def key(self, *, is_wide: bool) -> Svg:
        """What circles and lines mean."""
        class_ = "wide" if is_wide else "narrow"
        return inline(network_key(WIDE[0] if is_wide else NARROW[0]), name=f"network-key-{class_}", class_=class_)

    def drawing(self, size: tuple[float, float]) -> Drawing:
        """The nodes and ties as a drawing."""
        return draw_network(Network(self.nodes, self.ties, self.heading), size)

    def picture(self) -> Picture:
        """The drawing as a file."""
        notes = (self.note, "Made with lawatan.")
        return Picture("network", (network_key(WIDE[0]), self.drawing(WIDE)), Frame(self.heading, self.period, notes))

    @property
    def period(self) -> str:
        """The period in words."""
        return f"{self.first} to {self.last}"

    @property
    def note(self) -> str:
        """How contacts were counted."""
        base = "A visit ties the travellers' states to the others, any other contact all who take part."
        return base if self.gatherings else f"{base} Gatherings are left out: each would tie everybody to everybody."


@lru_cache(maxsize=DRAWINGS_KEPT)
def _inlined(context: NetworkContext, *, is_wide: bool) -> Svg:
    class_ = "wide" if is_wide else "narrow"
    return inline(context.drawing(WIDE if is_wide else NARROW), name=f"network-{class_}", class_=class_)


def network(
    site: SiteNow,
    query: Annotated[ChartQuery, Depends(chart_query)],
    by: Grouping = Grouping.STATES,
    standing: Standing = Standing.HELD,
    gatherings: bool = False,
) -> NetworkContext:
    """The network that a request asks for."""
    by = by if by in _SINGLE else Grouping.STATES
    query, today = replace(query, standing=standing), site.today()
    return site.charts.get(
        ("network", query, by, gatherings, today),
        site.store.revisions().events,
        lambda: _network(site.store, query, by, today, gatherings=gatherings),
    )


def _network(store: Store, query: ChartQuery, by: Grouping, today: date, *, gatherings: bool) -> NetworkContext:
    everything = store.read(lambda c: reach(c, query.wanted(is_dated=False)))
    first, last = period_of(query, everything, today)
    dated = query.between(first, last)
    wanted = replace(dated.wanted(), without=() if gatherings else (EventType.GATHERING,))
    pairs = store.read(lambda c: counts(c, wanted, by))
    weight: dict[str, int] = {}
    for pair in pairs:
        for key in pair.key:
            weight[key] = weight.get(key, 0) + pair.count
    chosen = sorted(weight, key=lambda key: (-weight[key], key))[:MOST_NODES]
    keys = [(key,) for key in chosen]
    totals = {c.key: c.count for c in store.read(lambda c: counts(c, wanted, _SINGLE[by], keys=keys))}
    names = store.read(lambda c: names_of(c, keys)) if by is Grouping.PERSONS else {}
    nodes = tuple(
        Node(k, names.get(k) or english_country_name(k), totals.get((k,), 0), _href(dated, by, names.get(k, k)))
        for k in chosen
    )
    shown = set(chosen)
    return NetworkContext(
        by=by,
        first=first,
        last=last,
        query=query,
        gatherings=gatherings,
        nodes=nodes,
        ties=tuple(Tie(pair.key[0], pair.key[1], pair.count) for pair in pairs if shown.issuperset(pair.key)),
        tie_count=len(pairs),
        in_period=store.read(lambda c: reach(c, wanted)).count,
        reach=everything,
        states=state_choices(store),
    )


def _href(query: ChartQuery, by: Grouping, key: str) -> str:
    """The contacts behind a node, on the timeline."""
    one = replace(query, state=key) if by is Grouping.STATES else replace(query, person=key)
    return with_query("/timeline", [("by", by if by is Grouping.STATES else Grouping.PERSON), *one.parameters()])


def _table(context: NetworkContext) -> Table:
    names = {node.key: node.name for node in context.nodes}
    rows = tuple((t.one, names[t.one], t.other, names[t.other], str(t.count)) for t in context.ties)
    return Table(("one", "one_name", "other", "other_name", "contacts"), rows)


PAGE = Page(
    name="network",
    path="/network",
    context=network,
    table=_table,
    picture=NetworkContext.picture,
    nav="Network",
    examples=lambda _: ("/network", "/network?by=persons&gatherings=true&from=2022&to=2024"),
)
