"""Days of a month that the page has just told: "was in London last month, where he was received on the 10th"."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawatan.records.days import ISO_DAY, ISO_MONTH
from lawatan.records.event_mention import TO_COME
from lawatan.records.mention import TimeExpression, TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate

RULE = "time.day-of-month-told"
REACH = 400  # characters from a month to the bare day that is one of its days
APPOSED = 4  # characters from a date to its weekday: ", a Tuesday"
BACK = 6  # times looked back at, over the other bare days and the lengths between
_BARE = re.compile(r"XXXX-XX-(?P<day>[0-3][0-9])(?:T\w+)?")
_NAMED = re.compile(r"(?:XXXX|[0-9]{4})-[01][0-9](?:-[0-3][0-9])?(?:T\w+)?")  # the month itself is said
PAST = (".past-form", ".completed", ".ended")  # what the rules of what is over end in
_PARTS = (None, "START", "MID", "END")


@dataclass(frozen=True, slots=True)
class _Tense:
    """Whether what is told is said to lie ahead, or to be over; languages without tenses say neither."""

    is_ahead: bool
    is_past: bool


def settle_days_of_month(
    candidates: Sequence[Candidate], times: Sequence[TimeExpression], published: str | None
) -> None:  # fmt: skip
    """Reads the bare days of what is told in the month that was told last before them, where that fits its tense."""
    if published is None or not any(_BARE.fullmatch(t.value) for t in times):
        return
    for c in candidates:
        told = _Tense(c.status in TO_COME or c.is_present, c.is_past or c.status_rule.endswith(PAST))
        c.times = [_settled(t, times, published, told) for t in c.times]


def _settled(
    time: TimeExpression, times: Sequence[TimeExpression], published: str, told: _Tense
) -> TimeExpression:  # fmt: skip
    bare = _BARE.fullmatch(time.value)
    month = _month_before(time, times) if bare is not None and time.end_value is None else None
    today = published[:ISO_MONTH]
    if bare is None or month is None or month == today or (told.is_past if month > today else told.is_ahead):
        return time
    day = f"{month}-{bare['day']}"
    try:
        dt.date.fromisoformat(day)
    except ValueError:
        return time  # no 31st in that month
    return replace(time, first=day, last=day, value=day, rule=RULE, how="computed")


def _month_before(time: TimeExpression, times: Sequence[TimeExpression]) -> str | None:
    """The month of the last date before a time, if that is a month or names one; None where it is told otherwise."""
    k = bisect_left(times, time.start, key=lambda t: t.start)
    row = times[max(0, k - BACK) : k]
    for before, t in zip(reversed([None, *row][:-1]), reversed(row), strict=True):
        if time.start - t.end > REACH:
            return None
        if before is not None and t.start - before.end <= APPOSED and t.value.startswith("XXXX-WXX"):
            continue  # "on 13 June, a Tuesday"
        if t.type is TimeType.DURATION or t.value.startswith("same") or _BARE.fullmatch(t.value):
            continue
        is_month = t.mod in _PARTS and len(t.first or "") == ISO_MONTH
        is_day = len(t.first or "") == ISO_DAY and _NAMED.fullmatch(t.value) is not None
        return (t.first or "")[:ISO_MONTH] if is_month or is_day else None
    return None
