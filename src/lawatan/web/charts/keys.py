"""What sizes and widths mean, as drawings beside a map or a network."""

from __future__ import annotations

from typing import Final

from lawatan.web.charts.drawing import Drawing
from lawatan.web.charts.measure import text_width
from lawatan.web.charts.svg import Svg, element, join

HEIGHT: Final = 26.0
SIZE: Final = 12.0


def map_key(width: float) -> Drawing:
    """Circles and arcs of a map."""
    circles = join(*(element("circle", cx=x, cy=13, r=r, class_="destination") for x, r in ((6, 3), (18, 6), (36, 10))))
    arc = element("path", d="M0 12.6Q26 2 52 9l0 8Q26 6 0 13.4Z", class_="arc")
    return _row(
        "Circles and arcs",
        ((circles, 48.0, "number of contacts there"), (arc, 54.0, "from home (thin end) to destination (wide end)")),
        width,
    )


def network_key(width: float) -> Drawing:
    """Circles and lines of a network."""
    circles = join(*(element("circle", cx=x, cy=13, r=r, class_="node") for x, r in ((6, 4), (18, 6), (36, 10))))
    lines = join(
        *(
            element("line", x1=0, x2=44, y1=y, y2=y, stroke_width=w, stroke_opacity="0.6", class_="tie")
            for y, w in ((5, 1.0), (12, 3.0), (21, 7.0))
        )
    )
    return _row(
        "Circles and lines",
        ((circles, 48.0, "number of contacts"), (lines, 50.0, "contacts the two have in common")),
        width,
    )


def _row(title: str, items: tuple[tuple[Svg, float, str], ...], width: float) -> Drawing:
    """The samples with their words, side by side where the width has room for it."""
    x = y = 0.0
    parts = []
    for sample, room, said in items:
        needed = room + 6 + text_width(said, SIZE)
        if x and x + needed > width:
            x, y = 0.0, y + HEIGHT
        text = element("text", said, x=room + 6, y=HEIGHT / 2 + 4, class_="legend-label")
        parts.append(element("g", sample, text, transform=f"translate({x:.1f} {y:.1f})"))
        x += needed + 18
    return Drawing(width, y + HEIGHT, title, "; ".join(said for _, _, said in items), join(*parts))
