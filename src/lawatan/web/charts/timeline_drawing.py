"""A timeline as a drawing: lanes below one another, an axis of time above and below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from lawatan.records.days import ISO_MONTH
from lawatan.web.charts.drawing import Drawing
from lawatan.web.charts.marks import BAR, LABEL, Mark, draw_mark, marks_of, packed, patterns
from lawatan.web.charts.measure import cut_to
from lawatan.web.charts.svg import Svg, element, join
from lawatan.web.charts.timeline import Bin, Lane
from lawatan.web.charts.timescale import Period, Tick, TimeScale, ticks

ROW: Final = 17.0
PAD: Final = 8.0  # above and below the rows of a lane
AXIS: Final = 26.0
COUNTS: Final = 40.0  # height of the columns of a lane that shows counts
PEAK: Final = 12.0  # room for a number above them
NAME: Final = 13.0  # font size
BOLD: Final = 1.1  # how much wider bold letters are
MANY_WHOLE: Final = 3  # bands over a whole lane that are drawn as one


@dataclass(frozen=True, slots=True)
class Shape:
    """Wide, with names beside the lanes (`gutter` pixels of room), or narrow, with names above them (gutter 0)."""

    width: float
    gutter: float
    most_rows: int
    tick_room: float

    @property
    def header(self) -> float:
        """Room for the name above a lane."""
        return 0.0 if self.gutter else 20.0


WIDE: Final = Shape(1120, 186, 7, 44)
NARROW: Final = Shape(358, 0, 9, 40)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The lanes of a period (ISO days). `today` draws a line where it lies within; `title` names the drawing."""

    first: str
    last: str
    lanes: tuple[Lane, ...]
    title: str = "Timeline"
    today: str | None = None

    @property
    def period(self) -> Period:
        """The days from `first` to `last`."""
        return Period.between(self.first, self.last)


def draw_timeline(timeline: Timeline, shape: Shape, *, prefix: str = "t-") -> Drawing:
    """The drawing; `prefix` keeps its patterns apart from those of another drawing on the page."""
    scale = TimeScale(timeline.period, shape.gutter, shape.width - 1)
    axis = ticks(scale, shape.tick_room)
    most = max((b.count for lane in timeline.lanes for b in lane.bins), default=0)
    y, lanes = AXIS, []
    for lane in timeline.lanes:
        drawn, height = _lane(lane, scale, shape, y, most, prefix)
        lanes.append(drawn)
        y += height
    body = join(
        patterns(prefix),
        _grid(axis, AXIS, y),
        _axis(axis, AXIS - 9, shape),
        *lanes,
        element("line", x1=0, x2=shape.width, y1=y, y2=y, class_="rule"),
        _axis(axis, y + 16, shape),
        _today(timeline, scale, y),
    )
    height = y + AXIS + (12 if timeline.today else 0)
    return Drawing(shape.width, height, timeline.title, describe(timeline), body, is_interactive=True)


def describe(timeline: Timeline) -> str:
    """The drawing in words."""
    lanes = "; ".join(f"{lane.name}: {lane.count:,}" for lane in timeline.lanes)
    return f"Contacts from {timeline.first} to {timeline.last}. {lanes or 'None'}."


def _lane(lane: Lane, scale: TimeScale, shape: Shape, top: float, most: int, prefix: str) -> tuple[Svg, float]:
    inner = top + shape.header
    if lane.bins:
        marks: Sequence[Svg] = _bins(lane.bins, scale, inner + PAD + PEAK, most)
        height = shape.header + PEAK + COUNTS + 2 * PAD
    else:
        whole, others = _apart(marks_of(lane.contacts, scale))
        placed = packed(others, scale, shape.most_rows)
        rows = max((m.row for m in placed), default=-1) + 1
        marks = [draw_mark(m, inner + PAD + m.row * ROW + (ROW - BAR) / 2, prefix=prefix) for m in _in_time(placed)]
        if whole:
            marks.append(_some_time(len(whole), scale, inner + PAD + rows * ROW))
            rows += 1
        height = shape.header + max(rows * ROW, 1.6 * ROW if shape.gutter else ROW) + 2 * PAD
    rule = element("line", x1=0, x2=shape.width, y1=top, y2=top, class_="rule")
    return element("g", rule, *_name(lane, shape, top), *marks, class_="lane"), height


def _apart(marks: Sequence[Mark]) -> tuple[list[Mark], list[Mark]]:
    """Those of which no more is known than that they lie in the period or about it, where they are many; the others."""
    whole = [m for m in marks if m.core is None and m.is_whole]
    return (whole, [m for m in marks if m not in whole]) if len(whole) >= MANY_WHOLE else ([], list(marks))


def _some_time(count: int, scale: TimeScale, top: float) -> Svg:
    """One band for contacts that would each fill the whole row."""
    said = f"{count:,} contacts at some time in or about this period, no closer: see the table"
    return element(
        "a",
        element("title", said),
        element("rect", x=scale.left, y=top + 2, width=scale.right - scale.left, height=ROW - 2, class_="band-year"),
        element(
            "text",
            cut_to(said, LABEL, scale.right - scale.left - 12),
            x=scale.left + 6,
            y=top + ROW - 4,
            class_="band-label",
        ),
        href="#chart-table",
        class_="mark neutral",
    )


def _in_time(marks: Sequence[Mark]) -> list[Mark]:
    """Wide bands first, so that they lie below and the keyboard follows time."""
    return sorted(marks, key=lambda m: (m.precision >= ISO_MONTH, m.left, m.row))


def _name(lane: Lane, shape: Shape, top: float) -> list[Svg]:
    room = (shape.gutter or shape.width * 0.72) - 12
    short = cut_to(lane.name, NAME * BOLD, room)
    name = element(
        "text", short, x=0, y=top + (22 if shape.gutter else 16), class_="lane-name", font_size=str(int(NAME))
    )
    if lane.href:
        name = element("a", element("title", lane.name), name, href=lane.href)
    counted = f"{lane.count:,} contact{'' if lane.count == 1 else 's'}"
    if shape.gutter:
        return [name, element("text", counted, x=0, y=top + 37, class_="lane-count")]
    return [name, element("text", counted, x=shape.width, y=top + 16, text_anchor="end", class_="lane-count")]


def _bins(bins: Sequence[Bin], scale: TimeScale, top: float, most: int) -> list[Svg]:
    """A column for each bin; the heights of all lanes have one measure."""
    found = []
    peak = max(b.count for b in bins)
    for bin_ in bins:
        left = scale.x(date.fromisoformat(bin_.start).toordinal())
        right = scale.x(date.fromisoformat(bin_.end).toordinal() + 1)
        height = max(COUNTS * bin_.count / max(most, 1), 1.5)
        when = bin_.start if bin_.start == bin_.end else f"{bin_.start} to {bin_.end}"
        said = f"{bin_.count:,} contact{'' if bin_.count == 1 else 's'} begun {when}"
        column = element(
            "rect",
            x=left + 0.5,
            y=top + COUNTS - height,
            width=max(right - left - 1, 1.0),
            height=height,
            class_="column",
        )
        number = (
            element("text", f"{bin_.count:,}", x=(left + right) / 2, y=top + COUNTS - height - 3, class_="peak")
            if bin_.count == peak
            else ""
        )
        found.append(element("a", element("title", said), column, number, href=bin_.href))
    return found


def _grid(axis: Sequence[Tick], top: float, bottom: float) -> Svg:
    lines = (
        element("line", x1=t.x, x2=t.x, y1=top, y2=bottom, class_="grid major" if t.is_major else "grid") for t in axis
    )
    return element("g", *lines) if axis else Svg("")


def _axis(axis: Sequence[Tick], y: float, shape: Shape) -> Svg:
    labels = []
    for tick in axis:
        if tick.x > shape.width - 24:
            continue
        labels.append(element("text", tick.label, x=tick.x + 3, y=y, class_="tick major" if tick.is_major else "tick"))
    return element("g", *labels, aria_hidden="true") if labels else Svg("")


def _today(timeline: Timeline, scale: TimeScale, bottom: float) -> Svg:
    if timeline.today is None or not timeline.first <= timeline.today <= timeline.last:
        return Svg("")
    x = scale.x(date.fromisoformat(timeline.today).toordinal())
    anchor = "end" if x > scale.right - 40 else "start" if x < scale.left + 40 else "middle"
    return join(
        element("line", x1=x, x2=x, y1=AXIS, y2=bottom + 22, class_="today"),
        element("text", "today", x=x, y=bottom + 34, text_anchor=anchor, class_="today-label"),
    )
