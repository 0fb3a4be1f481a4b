"""Where labels go: beside their point, not over one another, the important ones first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lawatan.web.charts.measure import text_width


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two have a pixel in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Point:
    """Something round to label: centre, radius, the words."""

    x: float
    y: float
    radius: float
    text: str


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a place; `anchor` as SVG's `text-anchor`, `y` the baseline."""

    text: str
    x: float
    y: float
    anchor: str


def place_labels(
    points: Sequence[Point], size: float, room: Box, taken: Iterable[Box] = ()
) -> tuple[Label | None, ...]:
    """A label for each point in their order of importance, or None where no place beside it is free."""
    used = list(taken)
    return tuple(_place(point, size, room, used) for point in points)


def _place(point: Point, size: float, room: Box, used: list[Box]) -> Label | None:
    width = text_width(point.text, size)
    off = point.radius + 3
    # Above or below, moved sideways as far as the edge asks for.
    kept = min(max(point.x - width / 2, room.left), room.right - width)
    for label, left in (
        (Label(point.text, point.x + off, point.y + size * 0.35, "start"), point.x + off),
        (Label(point.text, point.x - off, point.y + size * 0.35, "end"), point.x - off - width),
        (Label(point.text, point.x, point.y - off, "middle"), point.x - width / 2),
        (Label(point.text, point.x, point.y + off + size * 0.75, "middle"), point.x - width / 2),
        (Label(point.text, kept, point.y - off, "start"), kept),
        (Label(point.text, kept, point.y + off + size * 0.75, "start"), kept),
    ):
        box = Box(left, label.y - size * 0.85, left + width, label.y + size * 0.25)
        inside = box.left >= room.left and box.right <= room.right and box.top >= room.top and box.bottom <= room.bottom
        if inside and not any(box.meets(other) for other in used):
            used.append(box)
            return label
    return None
