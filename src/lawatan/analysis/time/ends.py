"""The last day: of a range whose start is anchored, of a duration from its first day."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from lawatan.analysis.time.anchor import anchor, make_day, parse_day, weekday_near
from lawatan.analysis.time.values import Calendar, Reading
from lawatan.errors import RecordError

_COUNTED = re.compile(r"P(?:(\d+)([DWMY])|T(\d+)H)")


def end_of_duration(start: str, value: str) -> str:
    """The last day of a duration that begins on the ISO day `start`, both days counted.

    Raises `RecordError` when `start` is no day or `value` counts nothing ("PXD").

    >>> end_of_duration("2023-08-14", "P6D")
    '2023-08-19'
    >>> end_of_duration("2024-01-31", "P1M")
    '2024-02-28'
    """
    day, counted = parse_day(start), _COUNTED.fullmatch(value)
    if day is None or counted is None or len(counted[1] or counted[3]) > 3:
        raise RecordError(f"no end for {value!r} from {start!r}", remedy="give an ISO day and a duration such as P6D")
    if counted[3]:
        days = -(-int(counted[3]) // 24)
    elif counted[2] in "DW":
        days = int(counted[1]) * (7 if counted[2] == "W" else 1)
    else:
        months = int(counted[1]) * (12 if counted[2] == "Y" else 1)
        year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
        after = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
        days = (after - day).days
    return (day + timedelta(days=max(0, days - 1))).isoformat()


def anchor_end(end: Reading, first: str, published: date | None) -> str | None:
    """The ISO prefix of the end of a range whose start is anchored at `first`, never before it; None when it is not."""
    last: str | None = None
    start = parse_day(first)
    if isinstance(end, Calendar) and end.year is None and end.year_shift is None and not end.may_swap:
        last = _end_without_year(end, first, start)
    else:
        anchored = anchor(end, published)
        last = anchored.iso if anchored else None
    length = min(len(first), len(last or ""))
    return last if last and last[:length] >= first[:length] else None


def _end_without_year(end: Calendar, first: str, start: date | None) -> str | None:
    if end.month is None and end.weekday is not None and end.day is None:
        return weekday_near(start + timedelta(days=1), end.weekday, "future").isoformat() if start else None
    month = end.month
    if month is None:
        month = start.month if start else None
    if month is None:
        return None
    year = int(first[:4])
    if end.day is None:
        if len(first) >= 7 and month < int(first[5:7]):
            year += 1
        return f"{year:04d}-{month:02d}"
    days = (make_day(year + more, month, end.day) for more in (0, 1))
    return next((d.isoformat() for d in days if d is not None and d.isoformat() >= first), None)
