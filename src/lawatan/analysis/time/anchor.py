"""Readings and the day of publication in, ISO prefixes out. Nothing here knows a language, and nothing asks the clock.

Without further words a weekday is the latest one on or before the day of publication, as news in the past tense has it;
a date or month without its year is the nearest one. `resolve_weekday` and `reanchor` read them in another direction.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from lawatan.analysis.time.values import Calendar, Offset, Reading

Direction = Literal["past", "future", "nearest"]

_WEEK = timedelta(days=7)
_NEWS_DAYS = 6  # a weekday in news means one of the six days on either side of publication
_SUNDAY = 7
_MISTYPED_DAYS = 2  # how far a stated day may lie from the weekday beside it and still be taken for a slip
_CLOSE_DAYS = 14  # a date this close to publication is not meant for another year
_MONTH_DAYS = 31  # an ambiguous numeric date is settled when one order lies within a month of publication
_CLEARLY_FARTHER = 3  # and the other order at least three times as far


@dataclass(frozen=True, slots=True)
class Anchored:
    """An ISO prefix and the word for what fixed it, None where that was assumed or nothing was open."""

    iso: str
    by: str | None = None


def parse_day(iso: str | None) -> date | None:
    """The day of an ISO date or timestamp, or None when it is none or out of the years that news is written in."""
    try:
        day = date.fromisoformat(iso[:10]) if iso else None
    except ValueError:
        return None
    return day if day is not None and 1800 <= day.year <= 2200 else None


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def anchor(
    reading: Reading,
    published: date | None,
    *,
    direction: Direction | None = None,
    sentence_year: int | None = None,
) -> Anchored | None:
    """The ISO prefix of a reading, or None where it cannot be anchored.

    `sentence_year` is a year said elsewhere in the sentence, for a date or month that says nothing of its own year.
    """
    if isinstance(reading, Offset):
        return _anchor_offset(reading, published)
    if not isinstance(reading, Calendar):
        return None
    if reading.may_swap:
        return _anchor_ambiguous(reading, published)
    says_year = (reading.year, reading.year_shift, reading.direction) != (None, None, None)
    if sentence_year is not None and reading.month is not None and not says_year:
        carried = anchor(replace(reading, year=sentence_year), published)
        return replace(carried, by="carried") if carried else None
    if reading.month is not None:
        chosen = _anchor_day if reading.day is not None else _anchor_month
        return chosen(reading, published, direction)
    if reading.day is not None:
        return _anchor_day_of_month(reading, published, direction)
    if reading.weekday is not None:
        return _anchor_weekday(reading, published, direction)
    year = reading.year
    if year is None and reading.year_shift is not None and published is not None:
        year = published.year + reading.year_shift
    return Anchored(f"{year:04d}", _word_for(reading.year_shift)) if year is not None else None


def _anchor_offset(reading: Offset, published: date | None) -> Anchored | None:
    if published is None:
        return None
    try:
        if reading.unit == "D":
            return Anchored((published + timedelta(days=reading.count)).isoformat())
        if reading.unit == "M":
            year, month = divmod(published.year * 12 + published.month - 1 + reading.count, 12)
            return Anchored(f"{date(year, month + 1, 1).isoformat()[:7]}")
        if reading.unit == "Y":
            return Anchored(f"{date(published.year + reading.count, 1, 1).year:04d}")
    except (ValueError, OverflowError):
        return None
    return None


def _anchor_day(c: Calendar, published: date | None, direction: Direction | None) -> Anchored | None:
    month, day = c.month or 0, c.day or 0
    year = c.year
    if year is None and c.year_shift is not None and published is not None:
        year = published.year + c.year_shift
    if year is not None:
        stated = make_day(year, month, day)
        if stated is None:
            return None
        by = _word_for(c.year_shift)
        if c.weekday is None or stated.isoweekday() == c.weekday:
            return Anchored(stated.isoformat(), by)
        return _corrected(c, stated, published) or Anchored(stated.isoformat(), by)
    if published is None:
        return None
    years = range(published.year - 4, published.year + 5)  # four years reach the next 29 February
    days = [d for d in (make_day(y, month, day) for y in years) if d is not None]
    if c.direction in (-1, 1):
        chosen = _nearest(days, published, "past" if c.direction < 0 else "future")
        return Anchored(chosen.isoformat(), _word_for(c.direction)) if chosen else None
    nearest = _nearest(days, published, direction or "nearest")
    if nearest is None or c.weekday is None:
        return Anchored(nearest.isoformat(), _word_for(c.direction)) if nearest else None
    if nearest.isoweekday() == c.weekday:
        return Anchored(nearest.isoformat(), "matched")
    if abs(nearest - published).days <= _CLOSE_DAYS:
        return _corrected(c, nearest, published) or Anchored(nearest.isoformat())
    matching = [d for d in days if d.isoweekday() == c.weekday and abs(d.year - published.year) <= 1]
    other = _nearest(matching, published, "nearest")
    return Anchored(other.isoformat(), "matched") if other else Anchored(nearest.isoformat())


def _corrected(c: Calendar, stated: date, published: date | None) -> Anchored | None:
    """The day that was meant where the stated one does not fall on the stated weekday, if publication decides it."""
    if published is None or c.weekday is None:
        return None
    close = weekday_near(stated, c.weekday, "nearest")
    if abs(close - stated).days <= _MISTYPED_DAYS and abs(close - published).days <= _NEWS_DAYS:
        return Anchored(close.isoformat(), "corrected")
    if abs(stated - published).days <= _CLOSE_DAYS:
        return None
    swapped = make_day(stated.year, stated.day, stated.month)
    if swapped and swapped.isoweekday() == c.weekday and abs(swapped - published).days <= _CLOSE_DAYS:
        return Anchored(swapped.isoformat(), "swapped")
    for year in (published.year, published.year - 1, published.year + 1):
        other = make_day(year, stated.month, stated.day)
        if other and other.isoweekday() == c.weekday and abs(other - published).days <= _NEWS_DAYS:
            return Anchored(other.isoformat(), "corrected")
    return None


def _anchor_ambiguous(c: Calendar, published: date | None) -> Anchored | None:
    """A numeric date of either order: the weekday decides, then closeness to publication; else only the year stands."""
    both = [replace(c, may_swap=False), replace(c.swapped, may_swap=False)]
    anchored = [(order, anchor(replace(order, weekday=None), published)) for order in both]
    days = [(order, day) for order, found in anchored if found and (day := parse_day(found.iso))]
    if c.weekday is not None:
        fitting = [day for _, day in days if day.isoweekday() == c.weekday]
        if len(fitting) == 1:
            return Anchored(fitting[0].isoformat(), "matched")
    if published is not None:
        near = sorted((abs(day - published).days, day) for _, day in days)
        clear = len(near) == 1 or (near and near[1][0] >= _CLEARLY_FARTHER * max(1, near[0][0]))
        if clear and near[0][0] <= _MONTH_DAYS:
            return Anchored(near[0][1].isoformat())
    return Anchored(f"{c.year:04d}") if c.year is not None else None


def _anchor_month(c: Calendar, published: date | None, direction: Direction | None) -> Anchored | None:
    month = c.month or 0
    if c.year is not None:
        return Anchored(f"{c.year:04d}-{month:02d}")
    if published is None:
        return None
    by = _word_for(c.year_shift if c.year_shift is not None else c.direction)
    if c.year_shift is not None:
        year = published.year + c.year_shift
    elif c.direction == 0:
        year = published.year
    elif c.direction is not None:
        behind = month < published.month if c.direction < 0 else month <= published.month
        year = published.year + (0 if behind else -1) if c.direction < 0 else published.year + (1 if behind else 0)
    elif direction == "past":
        year = published.year - (month > published.month)
    elif direction == "future":
        year = published.year + (month < published.month)
    else:
        ahead = (month - published.month + 6) % 12 - 6  # -6 to 5 months: of two equally near, the past one
        year = (published.year * 12 + published.month - 1 + ahead) // 12
    return Anchored(f"{year:04d}-{month:02d}", by)


def _anchor_day_of_month(c: Calendar, published: date | None, direction: Direction | None) -> Anchored | None:
    if published is None:
        return None
    shifts = (-2, -1, 0, 1, 2) if c.month_shift is None else (c.month_shift,)
    months = (divmod(published.year * 12 + published.month - 1 + more, 12) for more in shifts)
    days = [d for d in (make_day(year, month + 1, c.day or 0) for year, month in months) if d is not None]
    chosen = _nearest(days, published, direction or "nearest")
    return Anchored(chosen.isoformat(), _word_for(c.month_shift)) if chosen else None


def _anchor_weekday(c: Calendar, published: date | None, direction: Direction | None) -> Anchored | None:
    if published is None or c.weekday is None:
        return None
    this_week = published - timedelta(days=published.isoweekday() - c.weekday)
    if c.week_shift is not None:
        return Anchored((this_week + c.week_shift * _WEEK).isoformat(), _word_for(c.week_shift))
    if c.direction == 0 and published.isoweekday() < _SUNDAY:  # on a Thursday "Senin ini" may yet be the next one
        return Anchored(this_week.isoformat(), "this" if this_week >= published else None)
    if c.direction == 0:  # on a Sunday either week may be meant
        return Anchored(weekday_near(published, c.weekday, direction or "past").isoformat())
    if c.direction is not None:
        away = timedelta(days=c.direction)  # by 2 where tomorrow cannot be meant
        chosen = weekday_near(published + away, c.weekday, "past" if c.direction < 0 else "future")
        return Anchored(chosen.isoformat(), _word_for(c.direction))
    return Anchored(weekday_near(published, c.weekday, direction or "past").isoformat())


def weekday_near(day: date, weekday: int, direction: Direction) -> date:
    """The day of this weekday (1 Monday to 7 Sunday) nearest to `day` in the given direction."""
    """The given weekday on or nearest to a day; of two equally near the past one (they never are)."""
    back = (day.isoweekday() - weekday) % 7
    ahead = (weekday - day.isoweekday()) % 7
    if direction == "past" or (direction == "nearest" and back < ahead):
        return day - timedelta(days=back)
    return day + timedelta(days=ahead)


def _nearest(days: list[date], published: date, direction: Direction) -> date | None:
    if direction == "past":
        return max((d for d in days if d <= published), default=None)
    if direction == "future":
        return min((d for d in days if d >= published), default=None)
    return min(days, key=lambda d: (abs(d - published), d), default=None)


def _word_for(shift: int | None) -> str | None:
    if shift is None:
        return None
    return "past" if shift < 0 else "future" if shift > 0 else "this"
