"""What the colours and looks of a timeline mean, as a drawing of its own that wraps to a width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lawatan.records.event_mention import EventType, Status
from lawatan.web.charts.drawing import Drawing
from lawatan.web.charts.marks import BAR, NEUTRAL, Mark, mark_shapes, patterns
from lawatan.web.charts.measure import text_width
from lawatan.web.charts.svg import Svg, element, join
from lawatan.web.charts.timeline import Contact

SIZE: Final = 12.0
LINE: Final = 20.0
SAMPLE: Final = 26.0
DAY: Final = "2023-08-14"
MONTH: Final = "2023-08"
YEAR: Final = "2023"

# What a sample stands for, and the contact that is drawn for it.
_LOOKS: Final[tuple[tuple[str, Status, str, bool], ...]] = (
    ("held or under way", Status.COMPLETED, DAY, False),
    ("planned, proposed", Status.PLANNED, DAY, False),
    ("postponed", Status.POSTPONED, DAY, False),
    ("cancelled", Status.CANCELLED, DAY, False),
    ("denied", Status.DENIED, DAY, False),
    ("date inferred", Status.COMPLETED, DAY, True),
    ("some time in a month", Status.COMPLETED, MONTH, False),
    ("some time in a year", Status.COMPLETED, YEAR, False),
)


def draw_legend(types: Sequence[EventType], width: float, *, has_counts: bool, prefix: str = "l-") -> Drawing:
    """A sample for each type, and for each look where there are types; `has_counts` adds that of the columns."""
    items: list[tuple[Svg, str]] = [(_swatch(type_), type_.value) for type_ in types]
    looks = _LOOKS if types else ()
    items += [(_look(_sample(s, day, inferred), prefix), said) for said, s, day, inferred in looks]
    if has_counts:
        items.append((_columns(), "number of contacts, where they are too many to draw"))
    x, y, parts = 0.0, 0.0, [patterns(prefix)]
    for sample, said in items:
        room = SAMPLE + 6 + text_width(said, SIZE) + 16
        if x and x + room > width:
            x, y = 0.0, y + LINE
        text = element("text", said, x=SAMPLE + 6, y=BAR - 1, class_="legend-label")
        parts.append(element("g", sample, text, transform=f"translate({x:.1f} {y + 4:.1f})"))
        x += room
    return Drawing(width, y + LINE, "Legend", "; ".join(said for _, said in items), join(*parts))


def _swatch(type_: EventType) -> Svg:
    return element("g", element("rect", x=4, y=0, width=18, height=BAR, rx=3, class_="bar filled"), class_=type_.value)


def _look(mark: Mark, prefix: str) -> Svg:
    return element("g", *mark_shapes(mark, 0.0, prefix=prefix), class_=NEUTRAL)


def _sample(status: Status, day: str, is_inferred: bool) -> Mark:
    contact = Contact("", "", EventType.VISIT, status, day, day, is_inferred, "", "")
    core = (4.0, 22.0) if day == DAY else None
    return Mark(contact, 4.0 if core else 0.0, 22.0 if core else SAMPLE, core, len(day))


def _columns() -> Svg:
    heights = (5.0, BAR, 8.0, 3.0)
    return element(
        "g",
        *(element("rect", x=3 + 5 * n, y=BAR - h, width=4, height=h, class_="column") for n, h in enumerate(heights)),
    )
