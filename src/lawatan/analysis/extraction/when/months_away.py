"""Months and years that count from the date told last: "Two months earlier she flew to Oslo"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.records.days import ISO_MONTH, ISO_YEAR
from lawatan.records.mention import TimeExpression, TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

RULE = "time.months-away"
REACH = 500  # characters back to the date from which it counts
BACK = 6  # times looked back at
MONTHS = 12  # of a year
_AWAY = re.compile(r"same P(?P<count>-?[0-9]{1,2})(?P<unit>[MY])")


def months_away(time: TimeExpression, times: Sequence[TimeExpression], published: str | None) -> TimeExpression | None:
    """The month, or year, that lies so many from that of the last date before a time; None where it says none.

    What is told with no date before it is counted from the day of publication, if it lies before that.
    """
    found = _AWAY.fullmatch(time.value)
    if found is None or time.first is not None:
        return None
    count, is_year = int(found["count"]), found["unit"] == "Y"
    length = ISO_YEAR if is_year else ISO_MONTH
    of = _date_before(time, times, length) or (published if count < 0 else None)
    if of is None or len(of) < length:
        return None
    months = (
        int(of[:ISO_YEAR]) * MONTHS + (0 if is_year else int(of[5:ISO_MONTH]) - 1) + count * (MONTHS if is_year else 1)
    )
    first = f"{months // MONTHS:04d}" + ("" if is_year else f"-{months % MONTHS + 1:02d}")
    if published is not None and first > published[:length]:
        return None
    return replace(time, first=first, last=first, value=first, rule=RULE, how="computed")


def _date_before(time: TimeExpression, times: Sequence[TimeExpression], length: int) -> str | None:
    k = bisect_left(times, time.start, key=lambda t: t.start)
    for t in reversed(times[max(0, k - BACK) : k]):
        if time.start - t.end > REACH:
            return None
        if t.type is not TimeType.DURATION and len(t.first or "") >= length:
            return t.first
    return None
