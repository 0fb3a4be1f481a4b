"""Who has contacts with whom: a network as a drawing. Its matrix is a table of the page."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from lawatan.web.charts.drawing import Drawing
from lawatan.web.charts.forces import positions
from lawatan.web.charts.labels import Box, place_labels
from lawatan.web.charts.labels import Point as LabelPoint
from lawatan.web.charts.svg import Svg, element, join

WIDE: Final = (1120.0, 640.0)
NARROW: Final = (358.0, 520.0)
MOST_NODES: Final = 30


@dataclass(frozen=True, slots=True)
class Node:
    """A state or person with the number of contacts; `href` leads to them."""

    key: str
    name: str
    count: int
    href: str


@dataclass(frozen=True, slots=True)
class Tie:
    """How many contacts two nodes, by their keys, have in common."""

    one: str
    other: str
    count: int


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes, the busiest first, and the ties between them, the strongest first."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    title: str = "Network"


def draw_network(network: Network, size: tuple[float, float]) -> Drawing:
    """The drawing."""
    width, height = size
    is_wide = width > 600
    nodes = network.nodes[: MOST_NODES if is_wide else 18]
    index = {node.key: n for n, node in enumerate(nodes)}
    ties = [tie for tie in network.ties if tie.one in index and tie.other in index]
    links = tuple((index[t.one], index[t.other], float(t.count)) for t in ties)
    side, top = (90.0, 30.0) if is_wide else (44.0, 30.0)
    inner = height - 2 * top
    found = positions(len(nodes), links, round((width - 2 * side) / inner, 3))
    at = {node.key: (side + x * inner, top + y * inner) for node, (x, y) in zip(nodes, found, strict=True)}
    most, strongest = max((n.count for n in nodes), default=1), max((t.count for t in ties), default=1)
    points = [LabelPoint(*at[n.key], _radius(n.count, most, is_wide), n.name) for n in nodes]
    taken = [Box(p.x - p.radius, p.y - p.radius, p.x + p.radius, p.y + p.radius) for p in points]
    labels = place_labels(points, 12.0, Box(0, 0, width, height), taken)
    body = join(
        *(_tie(t, at, strongest, is_wide) for t in reversed(ties)),
        *(_node(n, p) for n, p in zip(nodes, points, strict=True)),
        *(element("text", la.text, x=la.x, y=la.y, text_anchor=la.anchor, class_="node-name") for la in labels if la),
    )
    return Drawing(width, height, network.title, describe(network), body, is_interactive=True)


def describe(network: Network) -> str:
    """The strongest ties in words."""
    names = {node.key: node.name for node in network.nodes}
    said = "; ".join(f"{names[t.one]} and {names[t.other]}: {t.count:,}" for t in network.ties[:8])
    return f"Contacts between {len(network.nodes)} nodes. {said or 'None'}."


def _radius(count: int, most: int, is_wide: bool) -> float:
    return max((17.0 if is_wide else 11.0) * math.sqrt(count / max(most, 6)), 4.0)


def _tie(tie: Tie, at: dict[str, tuple[float, float]], strongest: int, is_wide: bool) -> Svg:
    (ax, ay), (bx, by) = at[tie.one], at[tie.other]
    share = tie.count / max(strongest, 4)
    wide = max((11.0 if is_wide else 7.0) * share, 0.8)
    return element(
        "line",
        x1=ax,
        y1=ay,
        x2=bx,
        y2=by,
        stroke_width=wide,
        stroke_opacity=f"{0.25 + 0.5 * math.sqrt(share):.2f}",
        class_="tie",
    )


def _node(node: Node, point: LabelPoint) -> Svg:
    said = f"{node.name}: {node.count:,} contact{'' if node.count == 1 else 's'}"
    circle = element("circle", cx=point.x, cy=point.y, r=point.radius, class_="node")
    return element("a", element("title", said), circle, href=node.href)
