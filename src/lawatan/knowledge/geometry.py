"""Outlines of states and territories for small maps, and the point that stands for each (most often its capital).

Longitudes run from -169 to 191 degrees, so that no outline is cut. Sources and the rule for contested territories are
in the head of `data/geometry.tsv`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from lawatan.errors import KnowledgeError
from lawatan.knowledge.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping

Point = tuple[float, float]
"""Longitude and latitude in degrees."""
Ring = tuple[Point, ...]
"""Corners of an outline, the last joined to the first."""

WEST: Final = -169.0
"""The meridian at which a map is cut."""
UNIT: Final = 0.05  # degrees of one step in the table


@dataclass(frozen=True, slots=True)
class Outline:
    """A state or territory on the map.

    `iso3` is empty for land that no code covers; `km2` is the area of the outline; the smallest states have no rings.
    """

    iso3: str
    point: Point
    km2: int
    rings: tuple[Ring, ...]


@cache
def outlines() -> Mapping[str, Outline]:
    """All outlines by ISO alpha-3 code.

    >>> outlines()["SGP"].point
    (103.85, 1.29)
    """
    rows = read_table("geometry.tsv", ("iso3", "lon", "lat", "km2", "rings"))
    return MappingProxyType({row[0]: _outline(row) for row in rows})


def _outline(row: tuple[str, ...]) -> Outline:
    iso3, lon, lat, km2, rings = row
    try:
        return Outline(iso3, (float(lon), float(lat)), int(km2), tuple(_ring(r) for r in rings.split(";") if r))
    except ValueError as error:
        raise KnowledgeError(f"not an outline: {error}", place=f"geometry.tsv, {iso3 or 'no state'}") from error


def _ring(steps: str) -> Ring:
    numbers = [int(n) for n in steps.split()]
    x = y = 0
    corners: list[Point] = []
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + dx, y + dy
        corners.append((x * UNIT, y * UNIT))
    return tuple(corners)
