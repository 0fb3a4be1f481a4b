"""One contact on a timeline: how wide, how sure, and in which state it stands.

| what is known | how it is drawn |
|---|---|
| days | a bar over them, or a dot for a single one |
| month or year alone | a pale band over the whole of it, a year paler than a month |
| one end by day, the other by month | a bar for the days that are certain, a band for those that may be |
| date inferred from another page | hatched |
| proposed, planned | hollow; postponed: hollow and dashed |
| cancelled | hollow, struck through |
| denied | hollow, crossed out |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from lawatan.records.days import ISO_MONTH
from lawatan.records.event_mention import EventType, Status
from lawatan.web.charts.measure import text_width
from lawatan.web.charts.svg import Svg, element, join
from lawatan.web.charts.timeline import Contact, extent
from lawatan.web.charts.timescale import TimeScale

BAR: Final = 11.0  # height of a mark
DOT: Final = BAR  # least width of a mark, so that a day can be seen and touched
TOUCH: Final = 24.0  # least width of what answers to a finger
GAP: Final = 4.0  # between two marks of one row
NEUTRAL: Final = "neutral"
"""The hue of a mark that is a sample of its look, not a contact."""
LABEL: Final = 11.0  # font size of a label


class Look(StrEnum):
    """How the standing of a contact is drawn."""

    FILLED = "filled"
    HOLLOW = "hollow"
    DASHED = "dashed"
    STRUCK = "struck"
    CROSSED = "crossed"


_LOOKS: Final = {
    Status.PROPOSED: Look.HOLLOW,
    Status.PLANNED: Look.HOLLOW,
    Status.POSTPONED: Look.DASHED,
    Status.CANCELLED: Look.STRUCK,
    Status.DENIED: Look.CROSSED,
}


def look_of(status: Status | None) -> Look:
    """The look of a status; without one, a contact is drawn like one that took place."""
    return _LOOKS.get(status, Look.FILLED) if status else Look.FILLED


@dataclass(frozen=True, slots=True)
class Mark:
    """A contact laid out: the pixels of its outer and of its certain days, its row, its label where there is room.

    `precision` is 10 for days, 7 for months, 4 for years. `is_whole` where its days cover all of the scale.
    """

    contact: Contact
    left: float
    right: float
    core: tuple[float, float] | None
    precision: int
    row: int = 0
    label: str = ""
    is_label_left: bool = False
    is_whole: bool = False


def marks_of(contacts: Iterable[Contact], scale: TimeScale) -> list[Mark]:
    """The contacts that have a date within the scale, earliest first."""
    found = [mark for contact in contacts if (mark := _mark(contact, scale)) is not None]
    return sorted(found, key=lambda m: (m.left, -m.right, m.contact.event_id))


def _mark(contact: Contact, scale: TimeScale) -> Mark | None:
    days = extent(contact)
    if days is None or days.outer.last < scale.period.first or days.outer.first > scale.period.last:
        return None
    left, right = _widened(scale.x(days.outer.first), scale.x(days.outer.last + 1), scale)
    core = None
    if days.core is not None and days.core.last >= scale.period.first and days.core.first <= scale.period.last:
        core = _widened(scale.x(days.core.first), scale.x(days.core.last + 1), scale)
        left, right = min(left, core[0]), max(right, core[1])
    is_whole = days.outer.first <= scale.period.first and days.outer.last >= scale.period.last
    return Mark(contact, left, right, core, days.precision, is_whole=is_whole)


def _widened(left: float, right: float, scale: TimeScale) -> tuple[float, float]:
    """At least as wide as a dot, about the same middle, within the scale."""
    if right - left >= DOT:
        return left, right
    middle = min(max((left + right) / 2, scale.left + DOT / 2), scale.right - DOT / 2)
    return middle - DOT / 2, middle + DOT / 2


def packed(marks: Sequence[Mark], scale: TimeScale, most_rows: int) -> list[Mark]:
    """The marks in rows that keep them apart: with labels where that takes no more than `most_rows`, else without."""
    labelled = _in_rows([_labelled(m, scale) for m in marks])
    if not labelled or max(m.row for m in labelled) < most_rows:
        return labelled
    return _in_rows(marks)


def _labelled(mark: Mark, scale: TimeScale) -> Mark:
    """The label right of the mark, else left of it, else none."""
    room = _room(mark.contact.label)
    if mark.right + room > scale.right and mark.left - room < scale.left:
        return mark
    return replace(mark, label=mark.contact.label, is_label_left=mark.right + room > scale.right)


def reach(mark: Mark) -> tuple[float, float]:
    """Where the mark begins and ends, its label included."""
    room = _room(mark.label)
    return (mark.left - room, mark.right) if mark.is_label_left else (mark.left, mark.right + room)


def _room(label: str) -> float:
    return GAP + 1 + text_width(label, LABEL) if label else 0.0


def _in_rows(marks: Sequence[Mark]) -> list[Mark]:
    """Each mark in the first row that is free at its place."""
    ends: list[float] = []
    placed = []
    for mark in sorted(marks, key=lambda m: (reach(m), m.contact.event_id)):
        left, right = reach(mark)
        row = next((n for n, end in enumerate(ends) if end + GAP <= left), len(ends))
        if row == len(ends):
            ends.append(0.0)
        ends[row] = right
        placed.append(replace(mark, row=row))
    return placed


def draw_mark(mark: Mark, top: float, *, prefix: str) -> Svg:
    """The mark as a link to its event; `top` is the upper edge of the bar, `prefix` that of the drawing's patterns."""
    contact = mark.contact
    label = Svg("")
    if mark.label:
        x, anchor = (mark.left - GAP - 1, "end") if mark.is_label_left else (mark.right + GAP + 1, None)
        label = element("text", mark.label, x=x, y=top + BAR - 2, text_anchor=anchor, class_="mark-label")
    return element(
        "a",
        element("title", contact.title),
        _touched(mark, top),
        *mark_shapes(mark, top, prefix=prefix),
        label,
        href=contact.href,
        class_=f"mark {contact.type.value}",
    )


def _touched(mark: Mark, top: float) -> Svg:
    """An invisible box about a small mark, so that a finger finds it."""
    missing = TOUCH - (mark.right - mark.left)
    if missing <= 0:
        return Svg("")
    return element("rect", x=mark.left - missing / 2, y=top - 3, width=TOUCH, height=BAR + 6, class_="hit")


def mark_shapes(mark: Mark, top: float, *, prefix: str) -> Iterator[Svg]:
    """The shapes of a mark."""
    look = look_of(mark.contact.status)
    hue = mark.contact.type.value if mark.contact.href else NEUTRAL
    fill = f"url(#{prefix}hatch-{hue})" if mark.contact.is_inferred else None
    if mark.core is None or (mark.left, mark.right) != mark.core:
        band = "band-year" if mark.precision < ISO_MONTH else "band-month"
        is_alone = mark.core is None
        yield _box(mark.left, mark.right, top, band, look if is_alone else None, fill if is_alone else None)
    if mark.core is not None:
        yield _box(*mark.core, top, "bar", look, fill)
    if look in (Look.STRUCK, Look.CROSSED):
        yield _through(mark, top, look)


def _box(left: float, right: float, top: float, kind: str, look: Look | None, fill: str | None) -> Svg:
    # A class may not set the fill of a box that refers to a pattern, since classes win over attributes.
    class_ = f"{kind}-hatched" if fill else kind
    if look is not None and not (fill and look is Look.FILLED):
        class_ += f" {'faint' if fill else look}"
    width = max(right - left, 1.0)
    round_ = 2.0 if kind != "bar" else BAR / 2 if width <= DOT else 3.0
    return element("rect", x=left, y=top, width=width, height=BAR, rx=round_, class_=class_, fill=fill)


def _through(mark: Mark, top: float, look: Look) -> Svg:
    left, right, middle = mark.left, mark.right, top + BAR / 2
    if look is Look.STRUCK:
        return element("line", x1=left - 3, y1=middle, x2=right + 3, y2=middle, class_="through")
    center = (left + right) / 2
    lines = (
        element("line", x1=center - 6, y1=middle - 6 * up, x2=center + 6, y2=middle + 6 * up, class_="through")
        for up in (1, -1)
    )
    return join(*lines)


def patterns(prefix: str) -> Svg:
    """The hatching of each type of contact, to be referred to by `fill`; once a drawing."""
    return element("defs", *(_pattern(prefix, hue) for hue in (*(t.value for t in EventType), NEUTRAL)))


def _pattern(prefix: str, hue: str) -> Svg:
    return element(
        "pattern",
        element("rect", width=5, height=5, class_="hatch-ground"),
        element("line", x1=1, y1=0, x2=1, y2=5, class_="hatch"),
        id=f"{prefix}hatch-{hue}",
        class_=hue,
        width=5,
        height=5,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )
