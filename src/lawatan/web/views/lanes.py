"""A small timeline for a page of one person or state: a lane for each type of contact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from lawatan.records.days import first_day, last_day
from lawatan.records.event import Event
from lawatan.records.event_mention import EventType
from lawatan.records.wording import first_value
from lawatan.web.charts.drawing import Drawing, inline
from lawatan.web.charts.svg import Svg
from lawatan.web.charts.timeline import MOST_MARKS, Contact, Lane
from lawatan.web.charts.timeline_drawing import NARROW, WIDE, Shape, Timeline, draw_timeline
from lawatan.web.timeline_data import contact_of


@dataclass(frozen=True, slots=True)
class SmallTimeline:
    """The lanes and the ISO days from the first to the last of their contacts, in whole months."""

    first: str
    last: str
    lanes: tuple[Lane, ...]
    title: str
    today: str

    @property
    def wide(self) -> Svg:
        """The drawing for a desk."""
        return inline(_drawn(self, WIDE, "t-"), name="timeline-wide", class_="wide")

    @property
    def narrow(self) -> Svg:
        """The drawing for a phone."""
        return inline(_drawn(self, NARROW, "n-"), name="timeline-narrow", class_="narrow")


@lru_cache(maxsize=64)
def _drawn(small: SmallTimeline, shape: Shape, prefix: str) -> Drawing:
    timeline = Timeline(small.first, small.last, small.lanes, small.title, small.today)
    return draw_timeline(timeline, shape, prefix=prefix)


def small_timeline(events: Iterable[Event], title: str, today: str) -> SmallTimeline | None:
    """The dated ones of these events in lanes by type; None where none is dated."""
    lanes: dict[EventType, list[Contact]] = {}
    days: list[str] = []
    for event in events:
        start, end = first_value(event, "start"), first_value(event, "end")
        low, high = first_day(start or end), last_day(end or start)
        if low is None or high is None:
            continue
        days += [low, max(low, high)]
        lane = lanes.setdefault(event.type, [])
        if len(lane) < MOST_MARKS:
            lane.append(contact_of(event))
    if not days:
        return None
    ordered = [type_ for type_ in EventType if type_ in lanes]
    return SmallTimeline(
        first=f"{min(days)[:7]}-01",
        last=str(last_day(max(days)[:7])),
        lanes=tuple(Lane(t.value, f"{t.value}s", None, len(lanes[t]), tuple(lanes[t])) for t in ordered),
        title=title,
        today=today,
    )
