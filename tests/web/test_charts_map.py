"""The map: projection, arcs and their way round, what is drawn for small states, what any names do."""

from __future__ import annotations

import itertools
import math
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawatan.knowledge import english_country_name
from lawatan.knowledge.geometry import WEST, outlines
from lawatan.web.charts.drawing import inline
from lawatan.web.charts.labels import Box, Point, place_labels
from lawatan.web.charts.measure import text_width
from lawatan.web.charts.projection import REGIONS, Plane, arc_between, equal_earth
from lawatan.web.charts.theme import Scheme
from lawatan.web.charts.world import (
    MOST_ARCS,
    NARROW,
    WIDE,
    Arc,
    Destination,
    WorldMap,
    draw_map,
    is_on_map,
    land_file,
)

CODES = sorted(outlines().keys() - {""})
lons, lats = st.floats(-180, 180), st.floats(-89, 89)


def there(code: str, count: int = 3) -> Destination:
    return Destination(code, english_country_name(code), count, f"/timeline?state={code}")


@given(st.floats(-60, 60), st.floats(-80, 80))
def test_the_projection_keeps_areas(lon: float, lat: float) -> None:
    """A small square on the globe has the same area on the plane, wherever it is."""
    side = 0.01
    a, b, c, d = (equal_earth((lon + x, lat + y)) for x, y in ((0, 0), (side, 0), (side, side), (0, side)))
    corners = [a, b, c, d]
    shoelace = sum(p[0] * q[1] - q[0] * p[1] for p, q in zip(corners, corners[1:] + corners[:1], strict=True)) / 2
    globe = math.radians(side) * (math.sin(math.radians(lat + side)) - math.sin(math.radians(lat)))
    assert shoelace == pytest.approx(globe, rel=1e-3)


@pytest.mark.parametrize("region", REGIONS, ids=lambda region: region.key)
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_regions_fit_their_width(region, width: float) -> None:
    plane = Plane.fit(region, width)
    assert plane.width == width
    assert 0.3 * width < plane.height < 2.5 * width
    middle = ((region.west + region.east) / 2, (region.south + region.north) / 2)
    assert plane.shows(plane.at(middle))


def test_the_world_shows_every_state() -> None:
    plane = Plane.fit(REGIONS[0], WIDE)
    assert all(plane.shows(plane.at(o.point)) for o in outlines().values())


@given(st.tuples(lons, lats), st.tuples(lons, lats))
def test_arcs_begin_and_end_where_they_should_and_stay_on_the_map(start, end) -> None:
    pieces = arc_between(start, end)
    assert 1 <= len(pieces) <= 3
    flat = list(itertools.chain(*pieces))
    assert all(WEST - 1e-9 <= x <= WEST + 360 + 1e-9 and -90 < y < 90 for x, y in flat)
    assert all(abs(b[0] - a[0]) <= 180 for piece in pieces for a, b in itertools.pairwise(piece))
    for given_, found in ((start, flat[0]), (end, flat[-1])):
        off = abs((found[0] - given_[0] + 180) % 360 - 180)
        assert off < 1e-6
        assert found[1] == pytest.approx(max(-80, min(80, given_[1])))


def test_the_way_over_the_pacific_leaves_the_map_and_comes_in_again() -> None:
    pieces = arc_between(outlines()["JPN"].point, outlines()["USA"].point)
    assert len(pieces) == 2
    assert pieces[0][-1][0] == WEST + 360
    assert pieces[1][0][0] == WEST
    assert pieces[0][-1][1] == pytest.approx(pieces[1][0][1])
    assert len(arc_between(outlines()["CHN"].point, outlines()["RUS"].point)) == 1


def test_small_states_can_be_seen() -> None:
    for region, width in ((REGIONS[0], WIDE), (REGIONS[0], NARROW)):
        root = ElementTree.fromstring(land_file(region, width, Scheme.LIGHT))
        dots = {(c.get("cx"), c.get("cy")) for c in root.iter("{http://www.w3.org/2000/svg}circle")}
        plane = Plane.fit(region, width)
        for code in ("SGP", "MLT", "TUV", "VAT", "BHR", "MDV"):
            x, y = plane.at(outlines()[code].point)
            assert any(abs(float(a or 0) - x) < 0.1 and abs(float(b or 0) - y) < 0.1 for a, b in dots), code


def test_areas_of_circles_stand_for_numbers_and_link() -> None:
    found = (there("IDN", 100), there("SGP", 25), there("MLT", 1))
    root = ElementTree.fromstring(inline(draw_map(WorldMap(found, ()), WIDE), name="m"))
    radius = {a.get("href"): float(a.find("circle").get("r")) for a in root.iter("a")}
    assert radius["/timeline?state=IDN"] == pytest.approx(2 * radius["/timeline?state=SGP"], abs=0.1)
    assert radius["/timeline?state=MLT"] >= 2.4
    assert {t.text for t in root.iter("text")} == {"Indonesia 100", "Singapore 25", "Malta 1"}


def test_the_number_of_arcs_is_bounded() -> None:
    ways = tuple(Arc(a, b, 1) for a, b in itertools.permutations(CODES[:30], 2))
    root = ElementTree.fromstring(inline(draw_map(WorldMap((), ways), WIDE), name="m"))
    assert len([p for p in root.iter("path") if p.get("class") == "arc"]) <= MOST_ARCS[True]


def test_what_has_no_place() -> None:
    assert is_on_map("SGP")
    assert not is_on_map("ASEAN")


def test_land_may_be_a_picture_of_its_own() -> None:
    apart = inline(draw_map(WorldMap((), ()), WIDE, "/map/land.svg?x=1&y=2"), name="m")
    assert 'href="/map/land.svg?x=1&amp;y=2"' in apart
    assert 'class="land"' not in apart
    assert len(apart) < 2_000 < len(inline(draw_map(WorldMap((), ()), WIDE), name="m"))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(CODES), st.text(max_size=40), st.integers(1, 10**6)), max_size=8))
def test_any_name_gives_a_map_that_parses(found: list[tuple[str, str, int]]) -> None:
    places = tuple(Destination(code, name, count, "/x") for code, name, count in found)
    root = ElementTree.fromstring(
        inline(draw_map(WorldMap(places, (), title="".join(n for _, n, _ in found)), NARROW), name="m")
    )
    assert root.tag == "svg"


@given(
    st.lists(st.builds(Point, st.floats(0, 400), st.floats(0, 300), st.floats(1, 12), st.text("abcdef", max_size=12)))
)
def test_labels_meet_neither_each_other_nor_the_edge(points: list[Point]) -> None:
    room = Box(0, 0, 400, 300)
    boxes = []
    for label in place_labels(points, 12.0, room):
        if label is None:
            continue
        width = text_width(label.text, 12.0)
        left = label.x - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
        box = Box(left, label.y - 12 * 0.85, left + width, label.y + 12 * 0.25)
        assert box.left >= 0 and box.right <= 400 and box.top >= 0 and box.bottom <= 300
        assert not any(box.meets(other) for other in boxes)
        boxes.append(box)
