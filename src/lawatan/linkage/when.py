"""When a mention's contact took place, as far as it says: intervals of days, year-less dates, weekdays, durations, and
what status and publication date imply. Comparison levels for two of these, with conflict where both cannot be true.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from lawatan.linkage.weights import ANY, bits, cached
from lawatan.records.event_mention import EventMention, EventType, Status

# A visit, exercise or gathering with a start and no end is taken to go on for these days when compared: a week in all,
# chosen, not measured.
OPEN_DAYS = 6
# Reports of one contact differ by a day through time zones; more is another contact.
TOLERANCE_DAYS = 1
# A page published some hours before midnight may call done what another dates to the next day.
PUBLICATION_SLACK = 2

_LASTING = frozenset({EventType.VISIT, EventType.EXERCISE, EventType.GATHERING})
_YEARLESS = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?$")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_DURATION = re.compile(r"P(\d{1,3})([DW])$")
_FAR = 10_000_000
NO_TIME = "no time to compare"
LEAST_BESIDE_WEEKDAY = -1.0
"""Bits that pages published far from a day take away at most where the weekday is that of the day."""


@dataclass(frozen=True, slots=True)
class When:
    """Days are proleptic Gregorian ordinals. `precision` is that of the start: 10, 7, 4 (length of the ISO prefix), 0.

    `first`..`last` is the interval in which the contact lies, where dated; `lower`..`upper` what status and
    publication date allow, where not; `published` None where the document's date is unknown.
    """

    first: int | None
    last: int | None
    precision: int
    start: str | None
    end: str | None
    is_open: bool
    month_day: tuple[int, int | None] | None
    end_month_day: tuple[int, int | None] | None
    weekday: int | None
    end_weekday: int | None
    days: int | None
    published: int | None
    lower: int | None
    upper: int | None

    @property
    def is_dated(self) -> bool:
        """Whether the year is known."""
        return self.first is not None

    @property
    def is_partial(self) -> bool:
        """Whether there is a year-less date or a weekday in place of a date."""
        return not self.is_dated and (self.month_day is not None or self.weekday is not None)


@dataclass(frozen=True, slots=True)
class TimeLevel:
    """The outcome of a comparison: a level's name, its weight in bits, whether the two exclude each other."""

    name: str
    weight: float
    conflict: bool = False


@cached(1024)
def _named(name: str) -> TimeLevel:
    """A level by its name; there are few different ones, and most pairs get one that another pair had."""
    return TimeLevel(name, bits(ANY, "time", name))


@lru_cache(maxsize=64)
def _excluded(name: str) -> TimeLevel:
    return TimeLevel(name, -_FAR, conflict=True)


@lru_cache(maxsize=65536)
def prefix_days(value: str | None) -> tuple[int, int] | None:
    """First and last day of an ISO prefix as ordinals; None where it is none.

    >>> [dt.date.fromordinal(d).isoformat() for d in prefix_days("2024-02")]
    ['2024-02-01', '2024-02-29']
    """
    parts = (value or "").split("-")
    if not all(p.isdecimal() for p in parts) or len(parts) > 3 or len(parts[0]) != 4:
        return None
    year, month, day = (int(parts[i]) if i < len(parts) else None for i in range(3))
    try:
        if month is None:
            return dt.date(year or 0, 1, 1).toordinal(), dt.date(year or 0, 12, 31).toordinal()
        last = calendar.monthrange(year or 0, month)[1]
        return dt.date(year or 0, month, day or 1).toordinal(), dt.date(year or 0, month, day or last).toordinal()
    except (ValueError, IndexError):
        return None


def when_of(mention: EventMention, published: str | None) -> When:
    """What a mention says about its time; `published` is the document's date (ISO prefix) or None."""
    opening, closing = prefix_days(mention.start), prefix_days(mention.end)
    first, last, is_open = None, None, False
    if opening or closing:
        low, high = opening or closing, closing or opening
        assert low is not None and high is not None
        first, last = low[0], max(high[1], low[0])
        is_open = closing is None and mention.type in _LASTING and len(mention.start or "") == 10
        last += OPEN_DAYS if is_open else 0
    day = prefix_days(published)
    lower, upper = _window(mention.status, day)
    return When(
        first=first,
        last=last,
        precision=len(mention.start or mention.end or "") if first is not None else 0,
        start=mention.start if opening else None,
        end=mention.end if closing else None,
        is_open=is_open,
        month_day=_month_day(mention.start_value),
        end_month_day=_month_day(mention.end_value),
        weekday=_weekday(mention.start_value),
        end_weekday=_weekday(mention.end_value),
        days=_days(mention.duration),
        published=day[1] if day else None,
        lower=lower,
        upper=upper,
    )


def compare_when(a: When, b: When) -> TimeLevel:
    """The level at which two times agree; symmetric. Weights in bits."""
    if a.is_dated and b.is_dated:
        return _both_dated(a, b)
    if a.is_dated and b.is_partial:
        return _partial(b, a)
    if b.is_dated and a.is_partial:
        return _partial(a, b)
    if a.month_day and b.month_day:
        return _both_yearless(a, b)
    return _windows(a, b)


def _both_dated(a: When, b: When) -> TimeLevel:
    assert a.first is not None and a.last is not None and b.first is not None and b.last is not None
    gap = max(0, b.first - a.last, a.first - b.last)
    coarse, fine = sorted((a.precision, b.precision))
    if gap:
        is_near = gap <= TOLERANCE_DAYS and coarse >= 7
        return _named("a day apart") if is_near else _excluded("disjoint dates")
    if coarse == 10:
        if a.start == b.start:
            return _named("same days" if a.end == b.end else "same first day")
        return _named("overlapping days, one of them open" if a.is_open or b.is_open else "overlapping days")
    if coarse == 7:
        return _named("same month" if fine == 7 else "day within the month")
    return _named("within the year")


def _partial(partial: When, dated: When) -> TimeLevel:
    """A year-less date or a weekday against a dated mention."""
    assert dated.first is not None and dated.last is not None
    if partial.month_day:
        return _yearless(partial, dated)
    if dated.precision < 10 or partial.weekday is None:
        return _windows(partial, dated)
    names = []
    exact = dt.date.fromordinal(dated.first).isoweekday() == partial.weekday
    if not exact and dated.last - dated.first < 7 and not _contains_weekday(dated, partial.weekday):
        return _excluded("another weekday")
    names.append("weekday" if exact else "weekday within")
    if partial.end_weekday and dated.end and len(dated.end) == 10:
        ends = dt.date.fromisoformat(dated.end).isoweekday() == partial.end_weekday
        names.append("last weekday" if ends else "another last weekday")
    window = _windows(partial, dated)
    if window.conflict:
        return window
    names += _duration(partial, dated)
    weight = sum(bits(ANY, "weekday", name) for name in names)
    near = max(window.weight, LEAST_BESIDE_WEEKDAY) if partial.published is not None else 0.0
    return TimeLevel(", ".join(names), weight + near)


def _yearless(partial: When, dated: When) -> TimeLevel:
    assert dated.first is not None and dated.last is not None and partial.month_day is not None
    years = range(dt.date.fromordinal(dated.first).year, dt.date.fromordinal(dated.last).year + 1)
    hits = [i for y in years if (i := _in_year(y, partial)) and _gap(i, dated) <= TOLERANCE_DAYS]
    if not hits:
        return _excluded("another time of the year")
    first, last = hits[0]
    if dated.precision == 4:
        return _named("year-less date within the year")
    if dated.precision == 7:
        return _named("year-less date within the month")
    if first == dated.first and partial.month_day[1]:
        same_end = partial.end_month_day is not None and dated.end is not None and last == dated.last
        return _named("same days of the year" if same_end else "same first day of the year")
    return _named("overlapping days of the year")


def _both_yearless(a: When, b: When) -> TimeLevel:
    x, y = _in_year(2024, a), _in_year(2024, b)
    if x is None or y is None:
        return _named(NO_TIME)
    if max(0, y[0] - x[1], x[0] - y[1]) > TOLERANCE_DAYS:
        return _excluded("another time of the year")
    return _named("year-less dates alike")


def _windows(a: When, b: When) -> TimeLevel:
    """At least one is undated: what status and publication dates allow, and how near in time the two then are."""
    x, y = _reach(a), _reach(b)
    if x is None or y is None:
        return _named(NO_TIME)
    if max(y[0] - x[1], x[0] - y[1]) > PUBLICATION_SLACK:
        return _excluded("excluded by publication dates")
    level = _named(_NEARNESS[bisect_left(_REACHES, _distance(a, b))][1])
    if level.weight > 0.0 and min(a.precision or 10, b.precision or 10) == 4:
        return TimeLevel(level.name, 0.0)
    return level


_NEARNESS = (
    (7, "published within a week of it"),
    (31, "published within a month of it"),
    (92, "published within three months of it"),
    (366, "published within a year of it"),
    (_FAR * 2, "published years from it"),
)
_REACHES = [days for days, _ in _NEARNESS]


def _reach(when: When) -> tuple[int, int] | None:
    if when.first is not None and when.last is not None:
        return when.first, when.last
    if when.lower is None or when.upper is None:
        return None
    return when.lower, when.upper


def _distance(a: When, b: When) -> int:
    """Days between the two, an undated one being placed at its publication date."""
    a0, a1 = (a.first, a.last) if a.first is not None else (a.published, a.published)
    b0, b1 = (b.first, b.last) if b.first is not None else (b.published, b.published)
    return max(0, (b0 or 0) - (a1 or 0), (a0 or 0) - (b1 or 0))


def _duration(partial: When, dated: When) -> list[str]:
    if partial.days and dated.end and dated.first is not None and dated.last is not None:
        length = dated.last - dated.first + 1
        return ["duration" if length - partial.days in (0, 1) else "another duration"]
    return []


def _contains_weekday(dated: When, weekday: int) -> bool:
    assert dated.first is not None and dated.last is not None
    return any(dt.date.fromordinal(d).isoweekday() == weekday for d in range(dated.first, dated.last + 1))


def _in_year(year: int, partial: When) -> tuple[int, int] | None:
    assert partial.month_day is not None
    end = partial.end_month_day or partial.month_day
    low = prefix_days("-".join([f"{year:04d}", *(f"{x:02d}" for x in partial.month_day if x)]))
    high = prefix_days("-".join([f"{year:04d}", *(f"{x:02d}" for x in end if x)]))
    return (low[0], max(low[0], high[1])) if low and high else None


def _gap(interval: tuple[int, int], dated: When) -> int:
    assert dated.first is not None and dated.last is not None
    return max(0, interval[0] - dated.last, dated.first - interval[1])


def _window(status: Status, day: tuple[int, int] | None) -> tuple[int | None, int | None]:
    """The days that a status at publication allows: a planned contact lies ahead, a completed one behind."""
    if day is None:
        return None, None
    if status in (Status.PLANNED, Status.PROPOSED):
        return day[0], _FAR
    if status is Status.COMPLETED:
        return 0, day[1]
    if status is Status.ONGOING:
        return day[0] - 2 * OPEN_DAYS, day[1] + OPEN_DAYS
    return 0, _FAR


def _month_day(value: str | None) -> tuple[int, int | None] | None:
    found = _YEARLESS.match(value or "")
    return (int(found[1]), int(found[2]) if found[2] else None) if found else None


def _weekday(value: str | None) -> int | None:
    found = _WEEKDAY.match(value or "")
    return int(found[1]) if found else None


def _days(value: str | None) -> int | None:
    found = _DURATION.match(value or "")
    return int(found[1]) * (7 if found[2] == "W" else 1) if found else None
