"""Publication dates from metadata: an ISO 8601 date or time in, the ISO date out. No clock, no guessing."""

from __future__ import annotations

import datetime as dt
import re

_ISO = re.compile(r"\s*(\d{4})([-/]?)(\d{2})\2(\d{2})(?:[T\s].{0,40})?\s*$", re.DOTALL)


def iso_date(value: str) -> str | None:
    """The date of an ISO 8601 date or time, as written where the page was published; None for anything else.

    Slashes may stand for hyphens where the year comes first, as many sites have it.

    >>> iso_date("2023-08-14T23:30:00+07:00"), iso_date("14/8/2023"), iso_date("2023-02-30")
    ('2023-08-14', None, None)
    """
    found = _ISO.match(value)
    if found is None:
        return None
    try:
        return dt.date(int(found[1]), int(found[3]), int(found[4])).isoformat()
    except ValueError:
        return None
