"""The drawings of a dossier, from its events alone: who met when, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from lawatan.knowledge import english_country_name, name_key
from lawatan.records.days import first_day, last_day
from lawatan.records.event import Event
from lawatan.records.event_mention import Part, Status
from lawatan.records.wording import first_value, values
from lawatan.store.aggregates import Grouping, Key, keys_of
from lawatan.web.chart_query import STATUSES, Standing
from lawatan.web.charts.drawing import Drawing
from lawatan.web.charts.keys import map_key
from lawatan.web.charts.legend import draw_legend
from lawatan.web.charts.timeline import MOST_MARKS, Bin, Contact, Lane
from lawatan.web.charts.timeline_drawing import Shape, Timeline, draw_timeline
from lawatan.web.charts.world import Arc, Destination, WorldMap, draw_map, is_on_map
from lawatan.web.timeline_data import contact_of, types_of

PAPER: Final = Shape(720, 132, 8, 44)
LANES: Final = 12
LEAST_PLACES: Final = 2  # a map of one place says less than its name


def timeline_drawings(events: Sequence[Event], anchors: dict[str, str], today: str) -> tuple[Drawing, ...]:
    """Legend and timeline; by person, or by state where nobody is named; nothing where no event has a date."""
    dated = [event for event in events if _first(event)]
    if not dated:
        return ()
    grouping = Grouping.PERSON if any(keys_of(e, Grouping.PERSON) for e in dated) else Grouping.STATE
    counted = Counter(key for event in dated for key in keys_of(event, grouping))
    chosen = sorted(counted, key=lambda key: (-counted[key], key))[:LANES]
    names = _names(dated) if grouping is Grouping.PERSON else {}
    lanes = tuple(
        _lane(key, names.get(key[0]) or english_country_name(key[0]), dated, grouping, anchors) for key in chosen
    )
    first = min(str(_first(e)) for e in dated)[:7]
    last = max(str(_last(e)) for e in dated)[:7]
    by = "person" if grouping is Grouping.PERSON else "state"
    timeline = Timeline(f"{first}-01", str(last_day(last)), lanes, f"Timeline by {by}", today)
    has_counts = any(lane.bins for lane in lanes)
    legend = draw_legend(types_of(lanes), PAPER.width, has_counts=has_counts, prefix="dl-")
    return legend, draw_timeline(timeline, PAPER, prefix="dt-")


def _lane(key: Key, name: str, events: Sequence[Event], grouping: Grouping, anchors: dict[str, str]) -> Lane:
    mine = [event for event in events if key in keys_of(event, grouping)]
    if len(mine) <= MOST_MARKS:
        contacts = tuple(_contact(event, anchors) for event in mine)
        return Lane(key[0], name, None, len(mine), contacts)
    months = Counter(start[:7] for event in mine if (start := first_value(event, "start")) and len(start) >= 7)
    bins = tuple(Bin(f"{m}-01", str(last_day(m)), n, "#events") for m, n in sorted(months.items()))
    return Lane(key[0], name, None, len(mine), bins=bins)


def _contact(event: Event, anchors: dict[str, str]) -> Contact:
    found = contact_of(event)
    return Contact(
        found.event_id,
        f"#{anchors[event.event_id]}",
        found.type,
        found.status,
        found.start,
        found.end,
        found.is_inferred,
        found.label,
        found.title,
    )


def map_drawings(events: Sequence[Event], anchors: dict[str, str]) -> tuple[Drawing, ...]:
    """Key and map of the contacts that were not called off; nothing where fewer than two places can be drawn."""
    off = STATUSES[Standing.OFF]
    there: Counter[str] = Counter()
    ways: Counter[tuple[str, str]] = Counter()
    anchor: dict[str, str] = {}
    for event in events:
        status = first_value(event, "status")
        if status and Status(status) in off:
            continue
        homes = {p.country for p in event.participants if p.part is Part.TRAVELLER and p.country}
        for place in filter(is_on_map, values(event, "destination")):
            there[place] += 1
            anchor.setdefault(place, anchors[event.event_id])
            ways.update((home, place) for home in homes if home != place and is_on_map(home))
    if len(there) < LEAST_PLACES:
        return ()
    ranked = sorted(there.items(), key=lambda item: (-item[1], item[0]))
    places = tuple(Destination(code, english_country_name(code), n, f"#{anchor[code]}") for code, n in ranked)
    arcs = tuple(Arc(home, to, n) for (home, to), n in sorted(ways.items(), key=lambda item: (-item[1], item[0])))
    world = WorldMap(places, arcs, title="Where contacts took place")
    return map_key(PAPER.width), draw_map(world, PAPER.width)


def _names(events: Sequence[Event]) -> dict[str, str]:
    """The commonest spelling of each name."""
    found = Counter((name_key(p.name), p.name) for event in events for p in event.participants if p.name)
    return {key: name for (key, name), _ in sorted(found.items(), key=lambda item: (item[1], item[0]))}


def _first(event: Event) -> str | None:
    return first_day(first_value(event, "start") or first_value(event, "end"))


def _last(event: Event) -> str | None:
    return last_day(first_value(event, "end") or first_value(event, "start"))
