"""First and last day of ISO prefixes ("2023", "2023-08", "2023-08-14"), as ISO days."""

from __future__ import annotations

import calendar
import datetime as dt

ISO_YEAR, ISO_MONTH, ISO_DAY = len("2023"), len("2023-08"), len("2023-08-14")
"""How long an ISO prefix is that is given to the year, the month or the day."""


def first_day(prefix: str | None) -> str | None:
    """The first day that a prefix allows; None where it is none.

    >>> first_day("2024-02"), first_day("2024"), first_day("soon")
    ('2024-02-01', '2024-01-01', None)
    """
    return _day(prefix, last=False)


def last_day(prefix: str | None) -> str | None:
    """The last day that a prefix allows; None where it is none.

    >>> last_day("2024-02"), last_day("2024-02-30")
    ('2024-02-29', None)
    """
    return _day(prefix, last=True)


def _day(prefix: str | None, *, last: bool) -> str | None:
    parts = (prefix or "").split("-")
    if not all(p.isascii() and p.isdecimal() for p in parts) or [len(p) for p in parts] != [4, 2, 2][: len(parts)]:
        return None
    year, month, day = (*map(int, parts), None, None)[:3]
    try:
        if month is None:
            return dt.date(year or 0, 12 if last else 1, 31 if last else 1).isoformat()
        whole = calendar.monthrange(year or 0, month)[1] if last else 1
        return dt.date(year or 0, month, day or whole).isoformat()
    except (ValueError, IndexError):
        return None
