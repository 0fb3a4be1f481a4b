"""Times that are told by weeks and seasons: the month or year in which all of their days lie."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import CALLED_OFF, TO_COME, Status

if TYPE_CHECKING:
    from lawatan.records.mention import TimeExpression

WEEK_RULE = "time.week-in-month"
_ABOUT = 3  # days by which "three weeks ago" may be out
_COUNTED = (".offset", ".offset-one")  # rules of expressions that count from the day of publication
_WEEKS_AGO = re.compile(r"OFFSET P-([1-9])W")
_LAST_WEEK, _LAST_WEEKEND, _WEEKEND, _THIS_WEEK = "OFFSET P-1W", "OFFSET P-1WE", "XXXX-WXX-WE", "THIS P1W"
_SATURDAY = 5  # as date.weekday() counts
_SEASON = re.compile(r"XXXX-(SP|SU|FA)")
_SEASON_ENDS = {"SP": 5, "SU": 8, "FA": 11}  # the last month of each, north of the equator


def weeks_ago(time: TimeExpression, status: Status, published: str | None) -> TimeExpression:
    """The day of "a week ago"; the month of "three weeks ago", "last week" or "earlier this week" if it is of one."""
    if published is None or status in TO_COME or time.first is not None:
        return time
    today = dt.date.fromisoformat(published[:ISO_DAY])
    weeks = _WEEKS_AGO.fullmatch(time.value)
    days: tuple[dt.date, dt.date] | None
    if weeks is not None and time.rule.endswith(_COUNTED):
        if time.mod is not None:
            return time
        ago = today - dt.timedelta(days=7 * int(weeks[1]))
        if weeks[1] == "1":
            return replace(time, first=ago.isoformat(), last=ago.isoformat(), how="computed")
        days = (ago - dt.timedelta(days=_ABOUT), ago + dt.timedelta(days=_ABOUT))
    else:
        days = None if status in CALLED_OFF else _past_week(time, today)
    if days is None or f"{days[0]:%Y-%m}" != f"{days[1]:%Y-%m}":
        return time
    month = f"{days[0]:%Y-%m}"
    return replace(time, first=month, last=month, how="computed", rule=WEEK_RULE)


def _past_week(time: TimeExpression, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """First and last day of a week or weekend that is over: "last week", "over the weekend", "earlier this week"."""
    monday = today - dt.timedelta(days=today.weekday())
    if time.value == _LAST_WEEK:
        return monday - dt.timedelta(days=7), monday - dt.timedelta(days=1)
    if time.value == _LAST_WEEKEND:
        return monday - dt.timedelta(days=2), monday - dt.timedelta(days=1)
    if time.value == _WEEKEND:
        saturday = today - dt.timedelta(days=(today.weekday() - _SATURDAY) % 7)
        return saturday, min(saturday + dt.timedelta(days=1), today)
    if time.value == _THIS_WEEK and time.mod == "START" and today > monday:
        return monday, today - dt.timedelta(days=1)
    return None


def season_as_year(time: TimeExpression, status: Status, published: str | None) -> TimeExpression:
    """The year of the season that a plan names, the next to come; winters have two."""
    found = _SEASON.fullmatch(time.value)
    if published is None or found is None or time.first is not None or status not in TO_COME:
        return time
    year = int(published[:4]) + (int(published[5:7]) > _SEASON_ENDS[found[1]])
    return replace(time, first=f"{year:04d}", last=f"{year:04d}", how="computed")
