"""Days to pixels, and where an axis of time has its ticks. Days are ordinals, as `date.toordinal` gives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_YEARS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included, as ordinals."""

    first: int
    last: int

    @property
    def days(self) -> int:
        """How many days."""
        return self.last - self.first + 1

    @classmethod
    def between(cls, first: str, last: str) -> Period:
        """From ISO days.

        >>> Period.between("2024-02-01", "2024-02-29").days
        29
        """
        return cls(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())


@dataclass(frozen=True, slots=True)
class TimeScale:
    """A period laid over pixels from `left` to `right`; a day takes the room from its `x` to that of the next."""

    period: Period
    left: float
    right: float

    @property
    def day_width(self) -> float:
        """Pixels of one day."""
        return (self.right - self.left) / self.period.days

    def x(self, day: int) -> float:
        """Where a day begins, kept within the scale."""
        return min(max(self.left + (day - self.period.first) * self.day_width, self.left), self.right)


@dataclass(frozen=True, slots=True)
class Tick:
    """Where a unit of time begins, and what it is called; `is_major` for years, or months among days."""

    x: float
    label: str
    is_major: bool


def ticks(scale: TimeScale, room: float = 46.0) -> tuple[Tick, ...]:
    """The ticks of an axis, at least `room` pixels apart: days, weeks, months, quarters or years, whichever are finest.

    The first tick says which year it is in.

    >>> [t.label for t in ticks(TimeScale(Period.between("2023-02-01", "2024-01-31"), 0, 800))][:2]
    ['Feb 2023', 'Mar']
    """
    month = 30 * scale.day_width
    if scale.day_width * 7 >= room:
        found = _days(scale, 1 if scale.day_width >= room else 7)
    elif month * 3 >= room:
        found = _months(scale, 1 if month >= room else 3)
    else:
        found = _years(scale, room)
    return tuple(found)


def _days(scale: TimeScale, step: int) -> Iterator[Tick]:
    for day in range(scale.period.first, scale.period.last + 1):
        at = date.fromordinal(day)
        is_first = day == scale.period.first
        if is_first or step == 1 or at.day in (1, 8, 15, 22):
            name = f"{at.day} {MONTHS[at.month - 1]} {at.year}" if is_first or at.day == 1 else str(at.day)
            yield Tick(scale.x(day), name, at.day == 1)


def _months(scale: TimeScale, step: int) -> Iterator[Tick]:
    first, last = date.fromordinal(scale.period.first), date.fromordinal(scale.period.last)
    is_first = True
    for count in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        at = date(count // 12, count % 12 + 1, 1)
        if (at.month - 1) % step or at < first:
            continue
        month = f"{MONTHS[at.month - 1]} {at.year}" if is_first else MONTHS[at.month - 1]
        yield Tick(scale.x(at.toordinal()), str(at.year) if at.month == 1 else month, at.month == 1)
        is_first = False


def _years(scale: TimeScale, room: float) -> Iterator[Tick]:
    first, last = date.fromordinal(scale.period.first), date.fromordinal(scale.period.last)
    step = next((n for n in _YEARS if n * 365 * scale.day_width >= room), _YEARS[-1])
    for year in range(first.year, last.year + 1):
        if year % step == 0 and date(year, 1, 1) >= first:
            yield Tick(scale.x(date(year, 1, 1).toordinal()), str(year), True)
