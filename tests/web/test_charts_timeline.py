"""The timeline: how each precision and standing is drawn, what is left undated, how many marks are drawn at most."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawatan.records.event_mention import EventType, Status
from lawatan.web.charts.drawing import inline
from lawatan.web.charts.legend import draw_legend
from lawatan.web.charts.marks import BAR, DOT, Look, look_of, mark_shapes, marks_of, packed, reach
from lawatan.web.charts.standalone import Frame, svg_file
from lawatan.web.charts.theme import Scheme
from lawatan.web.charts.timeline import Bin, Contact, Lane, extent
from lawatan.web.charts.timeline_drawing import NARROW, WIDE, Shape, Timeline, draw_timeline
from lawatan.web.charts.timescale import Period, TimeScale, ticks

YEAR = TimeScale(Period.between("2023-01-01", "2023-12-31"), 0.0, 730.0)  # two pixels a day


def contact(start: str | None, end: str | None = None, **more: object) -> Contact:
    made = Contact(
        "e-1", "/events/e-1", EventType.VISIT, Status.COMPLETED, start, end, False, "Oslo", "A visit to Oslo"
    )
    return replace(made, **more)


def shapes(one: Contact, scale: TimeScale = YEAR) -> list[ElementTree.Element]:
    (mark,) = marks_of([one], scale)
    return [ElementTree.fromstring(s) for s in _roots("".join(mark_shapes(mark, 0.0, prefix="t-")))]


def _roots(markup: str) -> list[str]:
    return re.findall(r"<(?:rect|line)[^>]*/>", markup)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("start", "end", "outer", "core", "precision"),
    [
        ("2023-08-14", "2023-08-19", ("2023-08-14", "2023-08-19"), ("2023-08-14", "2023-08-19"), 10),
        ("2023-08-14", None, ("2023-08-14", "2023-08-14"), ("2023-08-14", "2023-08-14"), 10),
        (None, "2023-08-19", ("2023-08-19", "2023-08-19"), ("2023-08-19", "2023-08-19"), 10),
        ("2023-08", None, ("2023-08-01", "2023-08-31"), None, 7),
        ("2023-08", "2023-08", ("2023-08-01", "2023-08-31"), None, 7),
        ("2023", None, ("2023-01-01", "2023-12-31"), None, 4),
        ("2023-08", "2023-10", ("2023-08-01", "2023-10-31"), ("2023-08-31", "2023-10-01"), 7),
        ("2023-08-14", "2023-08", ("2023-08-14", "2023-08-31"), ("2023-08-14", "2023-08-14"), 7),
        ("2023-07", "2023-08-19", ("2023-07-01", "2023-08-19"), ("2023-07-31", "2023-08-19"), 7),
        ("2023-08-14", "2023", ("2023-08-14", "2023-12-31"), ("2023-08-14", "2023-08-14"), 4),
    ],
)
def test_extent_of_mixed_precision(
    start: str | None, end: str | None, outer: tuple[str, str], core: tuple[str, str] | None, precision: int
) -> None:
    found = extent(contact(start, end))
    assert found is not None
    assert (found.outer.first, found.outer.last) == (day(outer[0]), day(outer[1]))
    assert (found.core and (found.core.first, found.core.last)) == (core and (day(core[0]), day(core[1])))
    assert found.precision == precision


def test_no_date_is_invented() -> None:
    assert extent(contact(None)) is None
    assert extent(contact("XXXX-04-16")) is None
    assert marks_of([contact(None), contact("2022-12-31"), contact("2024-01-01")], YEAR) == []


def test_days_are_a_bar_over_them() -> None:
    (bar,) = shapes(contact("2023-08-14", "2023-08-23"))
    assert bar.get("class") == "bar filled"
    assert float(bar.get("x") or 0) == 2 * (day("2023-08-14") - day("2023-01-01"))
    assert float(bar.get("width") or 0) == 20


def test_a_day_is_a_dot_about_its_middle() -> None:
    (mark,) = marks_of([contact("2023-08-14")], YEAR)
    assert mark.right - mark.left == DOT == BAR
    assert (mark.left + mark.right) / 2 == 2 * (day("2023-08-14") - day("2023-01-01")) + 1
    (edge,) = marks_of([contact("2023-01-01")], YEAR)
    assert edge.left == 0


def test_a_month_and_a_year_are_bands_without_a_bar() -> None:
    (month,) = shapes(contact("2023-08"))
    assert month.get("class") == "band-month filled"
    assert float(month.get("width") or 0) == 62
    (year,) = shapes(contact("2023"))
    assert year.get("class") == "band-year filled"
    assert float(year.get("width") or 0) == 730


def test_what_is_certain_is_a_bar_on_the_band_of_what_may_be() -> None:
    band, bar = shapes(contact("2023-08-14", "2023-08"))
    assert band.get("class") == "band-month"
    assert bar.get("class") == "bar filled"
    assert float(bar.get("width") or 0) == DOT < float(band.get("width") or 0)


def test_inferred_dates_are_hatched() -> None:
    (bar,) = shapes(contact("2023-08-14", is_inferred=True))
    assert bar.get("fill") == "url(#t-hatch-visit)"
    # A class that set the fill would win over the pattern.
    assert bar.get("class") == "bar-hatched"
    (band,) = shapes(contact("2023-08", is_inferred=True, status=Status.PLANNED))
    assert band.get("class") == "band-month-hatched faint"


@pytest.mark.parametrize(
    ("status", "look", "lines"),
    [
        (Status.COMPLETED, Look.FILLED, 0),
        (Status.ONGOING, Look.FILLED, 0),
        (None, Look.FILLED, 0),
        (Status.PLANNED, Look.HOLLOW, 0),
        (Status.PROPOSED, Look.HOLLOW, 0),
        (Status.POSTPONED, Look.DASHED, 0),
        (Status.CANCELLED, Look.STRUCK, 1),
        (Status.DENIED, Look.CROSSED, 2),
    ],
)
def test_standing_shows(status: Status | None, look: Look, lines: int) -> None:
    assert look_of(status) is look
    bar, *through = shapes(contact("2023-08-14", "2023-08-20", status=status))
    assert bar.get("class") == f"bar {look}"
    assert [line.get("class") for line in through] == ["through"] * lines


def test_marks_of_a_row_keep_apart_and_labels_do_not_run_into_marks() -> None:
    many = [contact(f"2023-{m:02d}-{d:02d}", event_id=f"e{m}{d}") for m in range(1, 13) for d in (1, 3, 20)]
    placed = packed(marks_of(many, YEAR), YEAR, most_rows=20)
    rows: dict[int, list[tuple[float, float]]] = {}
    for mark in placed:
        rows.setdefault(mark.row, []).append(reach(mark))
    assert len(placed) == len(many)
    for ends in rows.values():
        ordered = sorted(ends)
        assert all(b[0] >= a[1] for a, b in pairwise(ordered))
    assert all(reach(m)[0] >= 0 and reach(m)[1] <= 730 for m in placed)


def test_labels_go_where_rows_are_scarce() -> None:
    many = [contact(f"2023-06-{d:02d}", label="A long label for a mark") for d in range(1, 20)]
    marks = marks_of(many, YEAR)
    assert any(m.label for m in packed(marks, YEAR, most_rows=40))
    assert not any(m.label for m in packed(marks, YEAR, most_rows=3))


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        ("2023-03-05", "2023-03-11", ["5 Mar 2023", "6", "7", "8", "9", "10", "11"]),
        ("2023-03-01", "2023-04-30", ["1 Mar 2023", "8", "15", "22", "1 Apr 2023", "8", "15", "22"]),
        ("2023-11-01", "2024-02-29", ["Nov 2023", "Dec", "2024", "Feb"]),
        ("2022-02-01", "2024-07-31", ["Apr 2022", "Jul", "Oct", "2023", "Apr", "Jul", "Oct", "2024", "Apr", "Jul"]),
        ("1998-01-01", "2024-12-31", ["2000", "2005", "2010"]),
        ("0001-01-01", "9999-12-31", ["1000", "2000", "3000"]),
    ],
)
def test_ticks(first: str, last: str, labels: list[str]) -> None:
    found = ticks(TimeScale(Period.between(first, last), 0, 600))
    assert [t.label for t in found][: len(labels)] == labels
    assert all(b.x > a.x for a, b in pairwise(found))


def test_a_lane_of_counts_links_each_column_and_names_the_peak() -> None:
    bins = (Bin("2023-01-01", "2023-01-31", 7, "/timeline?from=a"), Bin("2023-02-01", "2023-02-28", 1200, "/b"))
    drawing = draw_timeline(Timeline("2023-01-01", "2023-12-31", (Lane("k", "China", None, 1207, bins=bins),)), WIDE)
    root = ElementTree.fromstring(inline(drawing, name="t"))
    assert [a.get("href") for a in root.iter("a")] == ["/timeline?from=a", "/b"]
    assert "1,200 contacts begun 2023-02-01 to 2023-02-28" in [t.text for t in root.iter("title")]
    assert [t.text for t in root.iter("text") if t.get("class") == "peak"] == ["1,200"]


def test_many_that_are_known_by_year_alone_share_a_band() -> None:
    found = [contact("2023", event_id=f"e{n}") for n in range(5)]
    few, many = (
        draw_timeline(Timeline("2023-03-01", "2023-06-30", (Lane("k", "China", None, n, tuple(found[:n])),)), WIDE).body
        for n in (2, 5)
    )
    assert few.count("/events/e-1") == 2
    assert "5 contacts at some time in or about this period" in many
    assert "/events/e-1" not in many
    assert "#chart-table" in many


def test_the_legend_explains_what_is_drawn() -> None:
    counted = draw_legend((), 900, has_counts=True)
    assert counted.description == "number of contacts, where they are too many to draw"


def test_today_is_drawn_where_it_lies_in_the_period() -> None:
    inside = draw_timeline(Timeline("2023-01-01", "2023-12-31", (), today="2023-08-20"), WIDE)
    outside = draw_timeline(Timeline("2023-01-01", "2023-12-31", (), today="2024-08-20"), WIDE)
    assert ">today<" in inside.body
    assert ">today<" not in outside.body


dates = st.one_of(
    st.none(),
    st.dates(date(1900, 1, 1), date(2099, 12, 31)).flatmap(
        lambda d: st.sampled_from([d.isoformat(), d.isoformat()[:7], d.isoformat()[:4]])
    ),
    st.text(max_size=10),
)
contacts = st.builds(
    Contact,
    event_id=st.text(max_size=12),
    href=st.just("/events/x"),
    type=st.sampled_from(EventType),
    status=st.one_of(st.none(), st.sampled_from(Status)),
    start=dates,
    end=dates,
    is_inferred=st.booleans(),
    label=st.text(max_size=30),
    title=st.text(max_size=60),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(contacts, max_size=12), st.text(max_size=80), st.sampled_from([WIDE, NARROW]))
def test_any_name_and_any_date_give_a_drawing_that_parses(found: list[Contact], name: str, shape: Shape) -> None:
    lanes = (Lane("k", name, "/people/x", len(found), tuple(found)),)
    drawing = draw_timeline(Timeline("1990-01-01", "2023-12-31", lanes, title=name), shape)
    for text in (inline(drawing, name="t"), svg_file([drawing], Frame(name, name, (name,)), Scheme.AUTO)):
        root = ElementTree.fromstring(text)
        names = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert names <= {
            "svg", "title", "desc", "defs", "pattern", "rect", "line", "g", "text", "a", "style",
        }  # fmt: skip
        assert not any(a.startswith("on") or a == "style" for e in root.iter() for a in e.attrib)


def test_a_script_in_a_name_stays_text() -> None:
    name = '</text><script>alert(1)</script>" onload="x'
    drawing = draw_timeline(Timeline("2023-01-01", "2023-12-31", (Lane("k", name, None, 1),)), WIDE)
    markup = inline(drawing, name="t")
    assert "<script" not in markup
    assert ' onload="' not in markup


@pytest.mark.parametrize("width", [WIDE.width, NARROW.width])
def test_the_legend_wraps_within_its_width(width: float) -> None:
    drawing = draw_legend(tuple(EventType), width, has_counts=True)
    root = ElementTree.fromstring(inline(drawing, name="legend"))
    said = [t.text for t in root.iter("text")]
    assert said[:6] == [t.value for t in EventType]
    assert "date inferred" in said
    assert drawing.height > 20
