"""Longitude and latitude to pixels, and the arcs between two places.

The projection is Equal Earth (Šavrič, Patterson and Jenny 2018, International Journal of Geographical Information
Science 33:3), which keeps areas, around the meridian of 11 degrees east, so that the map is cut in the Bering Strait.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from lawatan.knowledge.geometry import WEST, Point

_A: Final = (1.340264, -0.081106, 0.000893, 0.003796)
_CENTRE: Final = WEST + 180.0
_STEPS: Final = (12, 24)  # straight pieces of an arc, at least and at most
_STEP: Final = 4.0  # degrees of one
_BEND: Final = 0.16  # how far the middle of an arc is from the straight line, as a share of its length
_MOST_BEND: Final = 14.0  # degrees


def equal_earth(point: Point) -> Point:
    """A place on the plane, in units of the Earth's radius; north is up (larger y).

    >>> [round(v, 4) for v in equal_earth((191.0, 0.0))]
    [2.7066, 0.0]
    """
    lon, lat = math.radians(point[0] - _CENTRE), math.radians(point[1])
    a1, a2, a3, a4 = _A
    t = math.asin(math.sqrt(3) / 2 * math.sin(lat))
    t2 = t * t
    t6 = t2 * t2 * t2
    x = 2 * math.sqrt(3) * lon * math.cos(t) / (3 * (9 * a4 * t6 * t2 + 7 * a3 * t6 + 3 * a2 * t2 + a1))
    return x, t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2))


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the world to draw: name in addresses, name for people, and its edges in degrees."""

    key: str
    name: str
    west: float
    south: float
    east: float
    north: float


REGIONS: Final = (
    Region("world", "World", -169, -56, 191, 84),
    Region("europe", "Europe", -14, 34, 48, 71),
    Region("asia", "Asia and the Pacific", 60, -48, 182, 56),
    Region("middle-east", "Middle East", 22, 8, 72, 46),
    Region("africa", "Africa", -26, -36, 58, 38),
    Region("americas", "Americas", -130, -56, -30, 62),
)


@dataclass(frozen=True, slots=True)
class Plane:
    """A region fitted into a width; `height` follows."""

    scale: float
    left: float
    top: float
    width: float
    height: float

    @classmethod
    def fit(cls, region: Region, width: float) -> Plane:
        """The region as wide as asked for."""
        edge = [equal_earth(p) for p in _edge(region)]
        left, right = min(x for x, _ in edge), max(x for x, _ in edge)
        bottom, top = min(y for _, y in edge), max(y for _, y in edge)
        scale = width / (right - left)
        return cls(scale, left, top, width, (top - bottom) * scale)

    def at(self, point: Point) -> Point:
        """Pixels of a place."""
        x, y = equal_earth(point)
        return (x - self.left) * self.scale, (self.top - y) * self.scale

    def shows(self, pixel: Point, margin: float = 0.0) -> bool:
        """Whether a pixel lies within."""
        x, y = pixel
        return -margin <= x <= self.width + margin and -margin <= y <= self.height + margin


def _edge(region: Region) -> Iterable[Point]:
    for n in range(13):
        lat = region.south + (region.north - region.south) * n / 12
        yield region.west, lat
        yield region.east, lat
    yield _CENTRE if region.west < _CENTRE < region.east else region.west, region.south
    yield _CENTRE if region.west < _CENTRE < region.east else region.west, region.north


def arc_between(start: Point, end: Point) -> tuple[tuple[Point, ...], ...]:
    """A bent line the short way round, in one piece, or in two where it leaves the map and comes in on the other side.

    No flight path: a great circle between two northern states would run off the map over the pole.

    >>> [len(piece) for piece in arc_between((139.69, 35.69), (-77.01, 38.9))]
    [10, 17]
    """
    (ax, ay), (bx, by) = start, end
    dx, dy = (bx - ax + 180) % 360 - 180, by - ay
    length = math.hypot(dx, dy)
    bend = min(_BEND * length, _MOST_BEND) / (length or 1.0)
    is_north = ay + by >= 0
    # At right angles to the line, away from the equator; a line due north or south bends to the east.
    side = 1.0 if dx == 0 else math.copysign(1.0, dx if is_north else -dx)
    pieces: list[list[Point]] = [[]]
    pieces_wanted = min(max(round(length / _STEP), _STEPS[0]), _STEPS[1])
    for step in range(pieces_wanted + 1):
        share = step / pieces_wanted
        off = 4 * share * (1 - share) * bend * side
        lat = min(max(ay + dy * share + dx * off, -80.0), 80.0)
        point = (ax + dx * share - dy * off - WEST) % 360 + WEST, lat
        before = pieces[-1][-1] if pieces[-1] else None
        if before is not None and abs(point[0] - before[0]) > 180:
            leaving, entering = _crossing(before, point)
            pieces[-1].append(leaving)
            pieces.append([entering])
        pieces[-1].append(point)
    return tuple(tuple(piece) for piece in pieces)


def _crossing(before: Point, after: Point) -> tuple[Point, Point]:
    """Where a way leaves the map between two points, and where it comes in again."""
    is_east = before[0] > after[0]
    edge = WEST + 360 if is_east else WEST
    beyond = after[0] + 360 if is_east else after[0] - 360
    lat = before[1] + (after[1] - before[1]) * (edge - before[0]) / (beyond - before[0])
    return (edge, lat), (WEST if is_east else WEST + 360, lat)
