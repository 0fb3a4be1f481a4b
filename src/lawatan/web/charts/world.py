"""A map of where contacts took place and from which states people came, as a drawing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from lawatan.knowledge import english_country_name
from lawatan.knowledge.geometry import Ring, outlines
from lawatan.web.charts.drawing import Drawing
from lawatan.web.charts.labels import Box, place_labels
from lawatan.web.charts.labels import Point as LabelPoint
from lawatan.web.charts.projection import REGIONS, Plane, Region, arc_between
from lawatan.web.charts.svg import Svg, element, join, number
from lawatan.web.charts.theme import Scheme, style_sheet

SMALL: Final = 8_000  # square kilometres: a smaller state is a dot as well as an outline
FINEST: Final = 1.1  # pixels between two corners of an outline
MOST_ARCS: Final = {True: 100, False: 40}
LABELS: Final = {True: 28, False: 9}  # on a wide and on a narrow map
WIDE: Final = 1120.0
NARROW: Final = 358.0


@dataclass(frozen=True, slots=True)
class Destination:
    """A state with the number of contacts that took place there; `href` leads to them."""

    code: str
    name: str
    count: int
    href: str


@dataclass(frozen=True, slots=True)
class Arc:
    """How many contacts brought somebody from one state to another."""

    home: str
    destination: str
    count: int


@dataclass(frozen=True, slots=True)
class WorldMap:
    """Destinations and arcs, the most frequent first, and the part of the world to draw."""

    destinations: tuple[Destination, ...]
    arcs: tuple[Arc, ...]
    region: Region = REGIONS[0]
    title: str = "Map"


def is_on_map(code: str) -> bool:
    """Whether a state can be drawn; organisations and some territories have no place."""
    return code in outlines()


def draw_map(world: WorldMap, width: float, land: str | None = None) -> Drawing:
    """The drawing; arcs grow wider from home to destination. `land` is where `land_file` is found, None to draw it."""
    plane = Plane.fit(world.region, width)
    is_wide = width > 600
    most = max((d.count for d in world.destinations), default=1)
    most_arc = max((a.count for a in world.arcs), default=1)
    circles = [(d, *plane.at(outlines()[d.code].point), _radius(d.count, most, is_wide)) for d in world.destinations]
    circles = [c for c in circles if plane.shows((c[1], c[2]), 4.0)]
    points = [LabelPoint(x, y, r, f"{d.name} {d.count:,}") for d, x, y, r in circles[: LABELS[is_wide]]]
    taken = [Box(x - r * 0.7, y - r * 0.7, x + r * 0.7, y + r * 0.7) for _, x, y, r in circles]
    labels = place_labels(points, 12.0, Box(2, 2, plane.width - 2, plane.height - 2), taken)
    body = join(
        element("image", href=land, width=plane.width, height=plane.height) if land else _land(world.region, width),
        element("g", *(_arc(a, plane, most_arc, is_wide) for a in world.arcs[: MOST_ARCS[is_wide]]), class_="arcs"),
        element("g", *(_circle(d, x, y, r) for d, x, y, r in sorted(circles, key=lambda c: -c[3]))) if circles else "",
        *(element("text", la.text, x=la.x, y=la.y, text_anchor=la.anchor, class_="place") for la in labels if la),
    )
    # What lies outside of a region is cut off by the edges of the nested drawing.
    framed = element("svg", body, width=plane.width, height=plane.height, overflow="hidden")
    return Drawing(plane.width, plane.height, world.title, describe(world), framed, is_interactive=True)


def describe(world: WorldMap) -> str:
    """The map in words."""
    places = "; ".join(f"{d.name}: {d.count:,}" for d in world.destinations[:10])
    more = len(world.destinations) - 10
    return f"Contacts by destination. {places or 'None'}{f'; and {more} more states' if more > 0 else ''}."


def _radius(count: int, most: int, is_wide: bool) -> float:
    """Areas stand for numbers; one contact can still be seen."""
    return max((20.0 if is_wide else 12.0) * math.sqrt(count / max(most, 12)), 3.0 if is_wide else 2.4)


def _circle(destination: Destination, x: float, y: float, radius: float) -> Svg:
    said = f"{destination.name}: {destination.count:,} contact{'' if destination.count == 1 else 's'} there"
    circle = element("circle", cx=x, cy=y, r=radius, class_="destination")
    return element("a", element("title", said), circle, href=destination.href)


def _arc(arc: Arc, plane: Plane, most: int, is_wide: bool) -> Svg:
    start, end = outlines()[arc.home].point, outlines()[arc.destination].point
    widest = max((9.0 if is_wide else 5.0) * math.sqrt(arc.count / max(most, 12)), 1.4)
    pieces = arc_between(start, end)
    total = sum(len(p) - 1 for p in pieces)
    done, paths = 0, []
    for piece in pieces:
        pixels = [plane.at(p) for p in piece]
        widths = [0.5 + (widest - 0.5) * (done + n) / total for n in range(len(pixels))]
        done += len(pixels) - 1
        if any(plane.shows(p, 40.0) for p in pixels):
            paths.append(_ribbon(pixels, widths))
    said = (
        f"{english_country_name(arc.home)} to {english_country_name(arc.destination)}: "
        f"{arc.count:,} contact{'' if arc.count == 1 else 's'}"
    )
    return element("path", element("title", said), d="".join(paths), class_="arc") if paths else Svg("")


def _ribbon(pixels: Sequence[tuple[float, float]], widths: Sequence[float]) -> str:
    """The outline of a line whose width changes."""
    upper, lower = [], []
    for n, ((x, y), width) in enumerate(zip(pixels, widths, strict=True)):
        (ax, ay), (bx, by) = pixels[max(n - 1, 0)], pixels[min(n + 1, len(pixels) - 1)]
        length = math.hypot(bx - ax, by - ay) or 1.0
        dx, dy = -(by - ay) / length * width / 2, (bx - ax) / length * width / 2
        upper.append((x + dx, y + dy))
        lower.append((x - dx, y - dy))
    return _path([*upper, *reversed(lower)])


def _path(corners: Sequence[tuple[float, float]]) -> str:
    """A closed outline, in steps from corner to corner, which are shorter to write; rounding does not add up."""
    x, y = round(corners[0][0], 1), round(corners[0][1], 1)
    said = [f"M{number(x)} {number(y)}l"]
    for next_x, next_y in corners[1:]:
        dx, dy = round(next_x - x, 1), round(next_y - y, 1)
        said.append(f"{number(dx)} {number(dy)}")
        x, y = x + dx, y + dy
    return f"{said[0]}{' '.join(said[1:])}Z"


@lru_cache(maxsize=6 * len(REGIONS))
def land_file(region: Region, width: float, scheme: Scheme) -> str:
    """The land alone as an SVG document."""
    plane = Plane.fit(region, width)
    return element(
        "svg",
        element("style", Svg(style_sheet(scheme))),
        _land(region, width),
        xmlns="http://www.w3.org/2000/svg",
        class_="chart",
        viewBox=f"0 0 {number(plane.width)} {number(plane.height)}",
        width=plane.width,
        height=plane.height,
    )


@lru_cache(maxsize=2 * len(REGIONS))
def _land(region: Region, width: float) -> Svg:
    """All outlines, and dots for small states, the same on every map of a region."""
    plane = Plane.fit(region, width)
    shapes = [_shape(ring, plane) for outline in outlines().values() for ring in outline.rings]
    path = element("path", d="".join(shapes), class_="land")
    dots = [
        element("circle", cx=x, cy=y, r=1.3, class_="islet")
        for outline in outlines().values()
        if outline.km2 < SMALL and plane.shows(pixel := plane.at(outline.point))
        for x, y in [pixel]
    ]
    return join(path, element("g", *dots)) if dots else path


def _shape(ring: Ring, plane: Plane) -> str:
    """An outline in pixels, corners that fall together left out; nothing for one that is out of sight or a speck."""
    pixels = [plane.at(p) for p in ring]
    xs, ys = [x for x, _ in pixels], [y for _, y in pixels]
    if max(xs) < 0 or min(xs) > plane.width or max(ys) < 0 or min(ys) > plane.height:
        return ""
    if max(xs) - min(xs) < 0.4 and max(ys) - min(ys) < 0.4:
        return ""
    kept = [pixels[0]]
    for x, y in pixels[1:]:
        if math.hypot(x - kept[-1][0], y - kept[-1][1]) >= FINEST:
            kept.append((x, y))
    return _path(kept) if len(kept) > 2 else ""
