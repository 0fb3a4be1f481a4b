"""Make src/lawatan/knowledge/data/geometry.tsv: outlines of states and territories, simplified, and where to point at.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    pip download --no-deps geopandas==0.14.4 && unzip geopandas-0.14.4-*.whl 'geopandas/datasets/naturalearth_cities/*'
    pip install pycountry
    python scripts/make_geometry.py package/countries-50m.json geopandas/datasets/naturalearth_cities

The outlines come as TopoJSON, in which neighbours share their border: each arc is simplified once (Visvalingam and
Whyatt 1993, on areas corrected for latitude), so that borders keep fitting. Outlines are not cut
at 180 degrees; longitudes run from -169 to 191, so that the edge of a map lies in the Bering Strait.
"""

from __future__ import annotations

import heapq
import itertools
import json
import math
import struct
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

import pycountry

from lawatan.knowledge import capital_of, countries

Point = tuple[float, float]
Ring = list[Point]

OUT = Path(__file__).resolve().parents[1] / "src/lawatan/knowledge/data/geometry.tsv"
UNIT = 0.05  # degrees that one step of a coordinate stands for
LEAST = 0.02  # square degrees: a corner that takes away less is left out
ISLAND = 0.06  # square degrees: a smaller island is left out unless it is the largest of its state
CUT = -169.0
# What the source draws apart and ISO 3166 puts with a state; None has no code of its own.
UNCODED = {"Somaliland": "SOM", "N. Cyprus": "CYP", "Kosovo": "XKX", "Indian Ocean Ter.": "CCK", "Siachen Glacier": ""}
ASHMORE = "Ashmore and Cartier Is."  # the source gives it Australia's number; it is uninhabited
# Our names of capitals where the cities have another, folded.
CITY_NAMES = {
    "andorra la vella": "andorra", "astana": "nur-sultan", "chisinau": "chi?in?u", "copenhagen": "kobenhavn",
    "macau": "macao", "ngerulmud": "melekeok", "port of spain": "port-of-spain", "washington": "washington,  d.c.",
}  # fmt: skip
LEFT_OUT = {"ATA", "ATF", "HMD", "SGS"}  # the far south, where nobody is visited
SIMFEROPOL = (34.1, 44.95)  # the peninsula, which ISO 3166-2 lists under Ukraine and the source draws with Russia
HEADER = """\
# Outlines of states and territories, and the point that stands for each: its capital where the source has one, else the
# middle of its largest part. Columns: iso3 (empty: no state's), lon and lat of the point, km2 of the outline, rings:
# separated by "; ", each "lon lat" of its first corner, then steps from corner to corner, in units of 0.05 degrees;
# none where a state is too small for the scale.
# Longitudes run from -169 to 191. Territories are put with the state that ISO 3166 puts them with; other contested
# borders are drawn as the source draws them, along lines of control. No border here is a statement on a claim.
# Source: Natural Earth 4.1.0, Admin 0 countries 1:50m, as TopoJSON in the npm package world-atlas 2.0.2 (ISC);
# populated places 1:110m, as in the PyPI package geopandas 0.14.4. Licence: Natural Earth is in the public domain.
# Made by scripts/make_geometry.py on 2026-11-21.
"""


def main(atlas: str, cities: str) -> None:
    """Write the table."""
    topology = json.loads(Path(atlas).read_text(encoding="utf-8"))
    arcs = [simplified(arc) for arc in decoded(topology)]
    shapes: dict[str, list[Ring]] = defaultdict(list)
    for geometry in topology["objects"]["countries"]["geometries"]:
        code = code_of(geometry)
        if code in LEFT_OUT or geometry["properties"]["name"] == ASHMORE:
            continue
        polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
        shapes[code] += [unwrapped(ring_of(arcs, ring)) for polygon in polygons for ring in polygon]
    move_peninsula(shapes)
    places = read_cities(Path(cities))
    rows = sorted([*(row(code, rings, places) for code, rings in shapes.items()), *points_only(shapes, places)])
    text = HEADER + "iso3\tlon\tlat\tkm2\trings\n" + "".join("\t".join(r) + "\n" for r in rows)
    OUT.write_text(text, encoding="utf-8")
    corners = sum(len(r) for rings in shapes.values() for r in rings)
    sys.stdout.write(f"{len(rows)} shapes, {corners} corners before rounding, {len(text.encode()):,} bytes\n")


def decoded(topology: dict) -> list[Ring]:
    """The arcs in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        found.append(points)
    return found


def simplified(arc: Ring) -> Ring:
    """Visvalingam and Whyatt: leave out the corner of the smallest triangle until all are larger than LEAST."""
    if len(arc) <= 3:
        return arc
    before, after = list(range(-1, len(arc) - 1)), list(range(1, len(arc) + 1))
    alive = [True] * len(arc)
    queue = [(triangle(arc, i - 1, i, i + 1), i) for i in range(1, len(arc) - 1)]
    heapq.heapify(queue)
    size = {i: a for a, i in queue}
    left = len(arc)
    closed = arc[0] == arc[-1]
    while queue and left > (5 if closed else 2):
        area, i = heapq.heappop(queue)
        if not alive[i] or area != size[i]:
            continue
        if area > LEAST:
            break
        alive[i] = False
        left -= 1
        b, a = before[i], after[i]
        after[b], before[a] = a, b
        for j in (b, a):
            if 0 < j < len(arc) - 1 and j in size:
                size[j] = max(area, triangle(arc, before[j], j, after[j]))
                heapq.heappush(queue, (size[j], j))
    return [p for p, keep in zip(arc, alive, strict=True) if keep]


def triangle(arc: Ring, a: int, b: int, c: int) -> float:
    """Its area in square degrees of the equator."""
    (ax, ay), (bx, by), (cx, cy) = arc[a], arc[b], arc[c]
    return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2 * math.cos(math.radians(by))


def ring_of(arcs: list[Ring], numbers: list[int]) -> Ring:
    """A closed ring out of arcs; a negative number is an arc read backwards."""
    ring: Ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc[1:] if ring else arc
    return ring


def unwrapped(ring: Ring) -> Ring:
    """The ring without jumps of 360 degrees, its middle between CUT and CUT + 360."""
    turns, found = 0, ring[:1]
    for (before, _), (x, y) in itertools.pairwise(ring):
        turns += (x - before < -180) - (x - before > 180)
        found.append((x + 360 * turns, y))
    middle_x = sum(x for x, _ in found) / len(found)
    shift = 360 * math.ceil((CUT - middle_x) / 360)
    return [(x + shift, y) for x, y in found]


def code_of(geometry: dict) -> str:
    """ISO alpha-3, from the number or, for what has none, by name."""
    name = geometry["properties"]["name"]
    if "id" not in geometry:
        return UNCODED[name]
    found = pycountry.countries.get(numeric=geometry["id"])
    code = found.alpha_3
    if code not in countries():
        raise SystemExit(f"{name}: {code} is not in countries.tsv")
    return code


def move_peninsula(shapes: dict[str, list[Ring]]) -> None:
    """Put the outline around SIMFEROPOL with Ukraine."""
    found = [r for r in shapes["RUS"] if inside(SIMFEROPOL, r)]
    if len(found) != 1:
        raise SystemExit(f"{len(found)} outlines of Russia around {SIMFEROPOL}, expected 1")
    shapes["RUS"].remove(found[0])
    shapes["UKR"].append(found[0])


def inside(point: Point, ring: Ring) -> bool:
    """Even-odd rule."""
    x, y = point
    odd = False
    for (ax, ay), (bx, by) in itertools.pairwise(ring):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            odd = not odd
    return odd


def read_cities(folder: Path) -> dict[str, Point]:
    """Name and place of each city; the shapefile holds points alone, the dBase file names alone."""
    shp = (folder / "naturalearth_cities.shp").read_bytes()
    dbf = (folder / "naturalearth_cities.dbf").read_bytes()
    start, width = struct.unpack("<HH", dbf[8:12])
    found: dict[str, Point] = {}
    for number, at in enumerate(range(100, len(shp), 28)):
        record = dbf[start + number * width : start + (number + 1) * width]
        name = record[1:].decode("latin-1").strip()
        found[folded(name)] = struct.unpack("<dd", shp[at + 12 : at + 28])
    return found


def folded(name: str) -> str:
    """Lower case without accents."""
    plain = unicodedata.normalize("NFKD", name.replace("ø", "o"))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def row(code: str, rings: list[Ring], places: dict[str, Point]) -> tuple[str, ...]:
    """One line of the table."""
    largest = max(rings, key=area)
    kept = [r for r in rings if r is largest or area(r) >= ISLAND]
    capital = capital_of(code) if code else None
    name = folded(capital.name) if capital else ""
    point = places.get(CITY_NAMES.get(name, name))
    if point and not any(near(point, r) for r in rings):
        sys.stdout.write(f"{code}: {capital.name} of the source lies elsewhere\n")
        point = None
    if capital and not point:
        sys.stdout.write(f"{code}: no place for {capital.name}, the middle of the outline instead\n")
    x, y = point or middle(largest)
    x = x + 360 if x < CUT else x
    km2 = sum(area(r) for r in rings) * 111.32**2
    return code, f"{x:.2f}", f"{y:.2f}", f"{km2:.0f}", "; ".join(written(r) for r in kept)


def points_only(shapes: dict[str, list[Ring]], places: dict[str, Point]) -> list[tuple[str, ...]]:
    """Lines for states too small for the scale of the outlines (Tuvalu), whose capital the source has."""
    found = []
    for code in countries():
        capital = capital_of(code)
        point = places.get(folded(capital.name)) if capital and code not in shapes else None
        if point:
            found.append((code, f"{point[0]:.2f}", f"{point[1]:.2f}", "0", ""))
    return found


def near(point: Point, ring: Ring) -> bool:
    """Whether a point is inside or within two degrees of a corner."""
    x = point[0] + 360 if point[0] < CUT else point[0]
    return inside((x, point[1]), ring) or any(abs(x - a) < 2 and abs(point[1] - b) < 2 for a, b in ring)


def area(ring: Ring) -> float:
    """In square degrees of the equator, each strip scaled by the cosine of its latitude."""
    return abs(
        sum(
            (bx - ax) * (math.sin(math.radians(ay)) + math.sin(math.radians(by))) / 2
            for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True)
        )
    ) * math.degrees(1)


def middle(ring: Ring) -> Point:
    """Centre of the smallest box around it."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def written(ring: Ring) -> str:
    """First corner, then steps, in units; corners that rounding makes one are left out, the last closes the ring."""
    steps = [(round(x / UNIT), round(y / UNIT)) for x, y in ring]
    kept = [p for p, before in zip(steps, [None, *steps], strict=False) if p != before]
    if len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    moves = [kept[0], *((x - a, y - b) for (a, b), (x, y) in itertools.pairwise(kept))]
    return " ".join(f"{x} {y}" for x, y in moves)


if __name__ == "__main__":
    main(*sys.argv[1:])
