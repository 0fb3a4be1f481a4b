"""The network: the same on every machine, bounded, and harmless for any name."""

from __future__ import annotations

import itertools
import math
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from lawatan.web.charts.drawing import inline
from lawatan.web.charts.forces import positions
from lawatan.web.charts.keys import map_key, network_key
from lawatan.web.charts.network import MOST_NODES, NARROW, WIDE, Network, Node, Tie, draw_network

LINKS = ((0, 1, 9.0), (0, 2, 3.0), (3, 4, 5.0), (1, 2, 1.0))


def test_places_follow_from_the_ties_alone() -> None:
    found = positions(6, LINKS, 1.75)
    positions.cache_clear()
    assert positions(6, LINKS, 1.75) == found
    assert all(0 <= x <= 1.75 and 0 <= y <= 1 for x, y in found)
    assert len(set(found)) == 6


def test_those_with_ties_are_nearer_than_those_without() -> None:
    found = positions(6, LINKS, 1.0)
    assert math.dist(found[3], found[4]) < min(math.dist(found[3], found[n]) for n in (0, 1, 2, 5))
    assert math.dist(found[0], found[1]) < math.dist(found[0], found[4])


def test_few_nodes() -> None:
    assert positions(0, (), 1.5) == ()
    assert positions(1, (), 1.5) == ((0.75, 0.5),)
    assert len(positions(2, ((0, 1, 1.0),), 1.5)) == 2


@settings(max_examples=25, deadline=None)
@given(st.integers(2, 12), st.data())
def test_no_network_breaks_the_layout(count: int, data: st.DataObject) -> None:
    numbers = st.integers(0, count - 1)
    links = tuple(data.draw(st.lists(st.tuples(numbers, numbers, st.floats(0.5, 1e6)), max_size=40)))
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in positions(count, links, 1.4))


def network(count: int) -> Network:
    nodes = tuple(Node(f"k{n}", f"State {n}", 500 - n, f"/x/{n}") for n in range(count))
    ties = tuple(Tie(a.key, b.key, 1 + (a.count * b.count) % 7) for a, b in itertools.combinations(nodes, 2))
    return Network(nodes, ties)


def test_the_drawing_is_bounded() -> None:
    root = ElementTree.fromstring(inline(draw_network(network(60), WIDE), name="n"))
    assert len(list(root.iter("circle"))) == MOST_NODES
    assert len(list(root.iter("line"))) == MOST_NODES * (MOST_NODES - 1) // 2
    narrow = ElementTree.fromstring(inline(draw_network(network(60), NARROW), name="n"))
    assert len(list(narrow.iter("circle"))) < MOST_NODES


def test_wider_lines_are_stronger_ties_and_lie_on_top() -> None:
    nodes = tuple(Node(k, k, 5, "/") for k in "abc")
    drawing = draw_network(Network(nodes, (Tie("a", "b", 9), Tie("b", "c", 1))), WIDE)
    lines = [
        float(line.get("stroke-width") or 0) for line in ElementTree.fromstring(inline(drawing, name="n")).iter("line")
    ]
    assert lines == sorted(lines)
    assert lines[-1] > 5 * lines[0]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=8, unique=True))
def test_any_name_gives_a_network_that_parses(names: list[str]) -> None:
    nodes = tuple(Node(name, name, 1, "/") for name in names)
    ties = tuple(Tie(a.key, b.key, 1) for a, b in itertools.combinations(nodes, 2))
    root = ElementTree.fromstring(inline(draw_network(Network(nodes, ties, title=names[0]), WIDE), name="n"))
    assert {e.tag for e in root.iter()} <= {"svg", "title", "desc", "a", "circle", "line", "text"}


def test_keys_stack_where_there_is_no_room_beside_one_another() -> None:
    assert map_key(358).height > map_key(1120).height
    assert network_key(358).height > network_key(1120).height
