"""Expressions that were anchored by assumption, read in another direction from the day of publication."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from lawatan.analysis.time.anchor import Direction, anchor, parse_day, weekday_near
from lawatan.analysis.time.ends import anchor_end
from lawatan.analysis.time.values import Calendar
from lawatan.records.mention import TimeExpression

_THIS_WEEKDAY = ".weekday-direction.this"
FAR_AHEAD = 300  # days: a date without its year that lies so far ahead is rather that of the weeks before
_OPEN_VALUE = re.compile(
    r"XXXX-(?:WXX-(?P<weekday>[1-7])|XX-(?P<alone>\d\d)|(?P<month>\d\d)(?:-(?P<day>\d\d))?)(?:T|$)"
)


def resolve_weekday(expression: TimeExpression, published: str | None, direction: Direction) -> str | None:
    """The day that a bare weekday means in the given direction from publication, or None when it is no weekday.

    "past" and "future" include the day of publication itself; "nearest" takes the past one of two equally near.

    >>> from lawatan.records.mention import TimeType
    >>> thursday = TimeExpression(TimeType.DATE, 0, 5, "XXXX-WXX-4", "id.time.weekday")
    >>> resolve_weekday(thursday, "2023-09-18", "future")
    '2023-09-21'
    """
    day = parse_day(published)
    found = _OPEN_VALUE.match(expression.value)
    if day is None or found is None or found["weekday"] is None:
        return None
    return weekday_near(day, int(found["weekday"]), direction).isoformat()


def reanchor(expression: TimeExpression, published: str | None, direction: Direction) -> TimeExpression:
    """The expression with `first` and `last` read in the given direction from publication.

    Only what was anchored by assumption moves: bare weekdays, year-less dates, bare months, and ranges of them.
    Everything else comes back as it is ("Maret lalu", "14 Agustus 2023", "Senin pekan depan").

    >>> from lawatan.records.mention import TimeType
    >>> october = TimeExpression(TimeType.DATE, 0, 7, "XXXX-10", "en.time.month", first="2023-10", last="2023-10")
    >>> reanchor(october, "2024-02-01", "future").first
    '2024-10'
    """
    start = _reopened(expression.value) if expression.rule.count(".") <= 2 else None
    end = _reopened(expression.end_value) if expression.end_value else None
    if start is None or parse_day(published) is None or (expression.end_value and end is None):
        return expression
    anchored = anchor(start, parse_day(published), direction=direction)
    if anchored is None:
        return expression
    last = anchor_end(end, anchored.iso, parse_day(published)) if end else anchored.iso
    return expression if last is None else replace(expression, first=anchored.iso, last=last)


def a_week_back(expression: TimeExpression) -> TimeExpression:
    """A weekday of the week of publication ("this Friday") as that of the week before: of what is told as over.

    >>> from lawatan.records.mention import TimeType
    >>> rule = "en.time.weekday-direction.this"
    >>> friday = TimeExpression(TimeType.DATE, 0, 11, "2016-01-29", rule, first="2016-01-29", last="2016-01-29")
    >>> a_week_back(friday).first
    '2016-01-22'
    """
    day = parse_day(expression.first)
    if day is None or expression.first != expression.last or not expression.rule.endswith(_THIS_WEEKDAY):
        return expression
    before = (day - timedelta(days=7)).isoformat()
    return replace(expression, first=before, last=before)


def reanchor_near(expression: TimeExpression, published: str) -> TimeExpression:
    """The expression read forwards, but a year-less date of the last weeks as such: captions tell it in the present.

    >>> from lawatan.records.mention import TimeType
    >>> day = TimeExpression(TimeType.DATE, 0, 7, "XXXX-09-02", "en.time.day-month", first="2024-09-02")
    >>> reanchor_near(day, "2024-09-13").first
    '2024-09-02'
    """
    ahead = reanchor(expression, published, "future")
    today, first = parse_day(published), parse_day(ahead.first)
    if today is None or first is None or (first - today).days < FAR_AHEAD:
        return ahead
    return reanchor(expression, published, "nearest")


def _reopened(value: str) -> Calendar | None:
    """The reading of a value that leaves something open, or None."""
    found = _OPEN_VALUE.match(value)
    if found is None:
        return None
    day = found["day"] or found["alone"]
    return Calendar(
        month=int(found["month"]) if found["month"] else None,
        day=int(day) if day else None,
        weekday=int(found["weekday"]) if found["weekday"] else None,
    )
