"""Other periods to look at: before, after, closer, farther. Links do what dragging does, for those without a script."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from lawatan.records.days import last_day
from lawatan.store.aggregates import Reach

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """A period (ISO days) under a name for people; `is_current` for the one shown."""

    name: str
    first: str
    last: str
    is_current: bool = False


def steps(first: str, last: str, reach: Reach) -> tuple[Step, ...]:
    """Before, after, closer, farther, all; those that would lead nowhere are left out.

    >>> [s.name for s in steps("2023-01-01", "2023-12-31", Reach("2020-01-01", "2023-12-31", 9, 0))]
    ['Earlier', 'Later', 'Closer', 'Farther', 'All']
    """
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    found = [_moved("Earlier", start, end, -1), _moved("Later", start, end, 1)]
    days = (end - start).days + 1
    if days > 14:
        found.append(_scaled("Closer", start, end, 0.5))
    if days < 36_500:
        found.append(_scaled("Farther", start, end, 2.0))
    if reach.first and reach.last:
        whole = Step("All", f"{reach.first[:7]}-01", str(last_day(reach.last[:7])))
        found.append(Step(whole.name, whole.first, whole.last, (whole.first, whole.last) == (first, last)))
    return tuple(step for step in found if step is not None)


def spans(first: str, last: str) -> tuple[Step, ...]:
    """The year, the quarter and the month in which the middle of the period lies."""
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    middle = start + (end - start) // 2
    quarter = (middle.month - 1) // 3 * 3 + 1
    found = (
        (str(middle.year), date(middle.year, 1, 1), f"{middle.year:04d}"),
        (f"Q{quarter // 3 + 1} {middle.year}", date(middle.year, quarter, 1), f"{middle.year:04d}-{quarter + 2:02d}"),
        (f"{_MONTHS[middle.month - 1]} {middle.year}", middle.replace(day=1), f"{middle.year:04d}-{middle.month:02d}"),
    )
    return tuple(
        Step(name, begin.isoformat(), str(last_day(until)), (begin.isoformat(), str(last_day(until))) == (first, last))
        for name, begin, until in found
    )


def _months(start: date, end: date) -> int:
    """How many whole months the period has; 0 where it does not consist of such."""
    is_whole = start.day == 1 and (end == date.max or (end + timedelta(days=1)).day == 1)
    return (end.year - start.year) * 12 + end.month - start.month + 1 if is_whole else 0


def _moved(name: str, start: date, end: date, way: int) -> Step | None:
    """As many months, or days, before or after."""
    months = _months(start, end)
    if months:
        return _of_months(name, start, way * months, months)
    days = ((end - start).days + 1) * way
    try:
        return Step(name, (start + timedelta(days)).isoformat(), (end + timedelta(days)).isoformat())
    except OverflowError:
        return None


def _scaled(name: str, start: date, end: date, factor: float) -> Step | None:
    """The period around the same middle, in whole months where it has several."""
    months = _months(start, end)
    if months > 1 or (months and factor > 1):
        wanted = max(round(months * factor), 1)
        return _of_months(name, start, (months - wanted) // 2, wanted)
    first, last = start.toordinal(), end.toordinal()
    middle, half = (first + last) // 2, max(round((last - first + 1) * factor / 2), 1)
    begin, until = max(middle - half, 1), min(middle + half, date.max.toordinal())
    return Step(name, date.fromordinal(begin).isoformat(), date.fromordinal(until).isoformat())


def _of_months(name: str, start: date, off: int, months: int) -> Step | None:
    """So many months, beginning so many after `start`; None beyond the years 1 to 9999."""
    first, last = _month(start, off), _month(start, off + months - 1)
    return Step(name, f"{first}-01", str(last_day(last))) if first and last else None


def _month(day: date, off: int) -> str | None:
    """The month so many months away, as an ISO prefix."""
    count = day.year * 12 + day.month - 1 + off
    return f"{count // 12:04d}-{count % 12 + 1:02d}" if 12 <= count < 120_000 else None
