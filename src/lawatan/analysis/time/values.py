"""What a time expression says, before anything anchors it: the readings, and their TIMEX3 values."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass, replace

from lawatan.records.mention import TimeType


def days_between(first: str, last: str) -> int:
    """Days from one ISO day to another; negative where the second is the earlier."""
    return (dt.date.fromisoformat(last) - dt.date.fromisoformat(first)).days


@dataclass(frozen=True, slots=True)
class Calendar:
    """A place in the calendar, with whatever of it is said.

    `season` is TIMEX3's word for a part of the year ("SU", "Q1", "H2"); its days are not fixed, only its year is.
    `direction` is -1, 0 or 1 for "lalu", "ini", "depan" beside the expression, `year_shift`, `month_shift` and
    `week_shift` the same beside a year, month or week in it. `may_swap` says that the order of day and month is not
    known ("8/9/2023" in English).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    direction: int | None = None
    year_shift: int | None = None
    month_shift: int | None = None
    week_shift: int | None = None
    part: str | None = None
    may_swap: bool = False

    @property
    def is_day(self) -> bool:
        """Whether it names one day."""
        return self.day is not None or self.weekday is not None

    @property
    def value(self) -> str:
        """The TIMEX3 value, X for what is not said."""
        part = f"T{self.part}" if self.part else ""
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        if self.may_swap:
            return f"{year}-XX-XX{part}"
        if self.day is not None:
            month = "XX" if self.month is None else f"{self.month:02d}"
            return f"{year}-{month}-{self.day:02d}{part}"
        if self.month is not None:
            return f"{year}-{self.month:02d}"
        if self.weekday is not None:
            return f"XXXX-WXX-{self.weekday}{part}"
        return f"{year}-{self.season}" if self.season else year

    @property
    def swapped(self) -> Calendar:
        """Day and month the other way round."""
        return replace(self, day=self.month, month=self.day)


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units before or after the page's own day: "kemarin" is -1 D, "bulan lalu" -1 M."""

    unit: str
    count: int
    part: str | None = None

    @property
    def is_day(self) -> bool:
        """Whether it names one day."""
        return self.unit == "D"

    @property
    def value(self) -> str:
        """The value in SUTime's notation."""
        part = f"T{self.part}" if self.part else ""
        if self.count == 0:
            return f"THIS {duration(1, self.unit)}{part}"
        sign = "-" if self.count < 0 else ""
        return f"OFFSET {duration(f'{sign}{abs(self.count)}', self.unit)}{part}"


@dataclass(frozen=True, slots=True)
class Anaphor:
    """So many units before or after the day that the text named last."""

    unit: str
    count: int

    @property
    def value(self) -> str:
        """The value: "same" for that day itself, "same P1D" for the next."""
        if self.count == 0:
            return "same" if self.unit == "D" else f"same {duration(0, self.unit)}"
        sign = "-" if self.count < 0 else ""
        return f"same {duration(f'{sign}{abs(self.count)}', self.unit)}"


@dataclass(frozen=True, slots=True)
class Plain:
    """What is never anchored: durations, sets, clock times, vague references."""

    type: TimeType
    value: str


Reading = Calendar | Offset | Anaphor | Plain


@dataclass(frozen=True, slots=True)
class Interpretation:
    """A reading, the reading of the end of a range if it is one, and a second day where two are listed."""

    reading: Reading
    end: Reading | None = None
    mod: str | None = None
    listed: Calendar | None = None


def is_possible(calendar: Calendar) -> bool:
    """Whether month and day exist in the year, any year where none is said.

    >>> is_possible(Calendar(year=2023, month=2, day=29))
    False
    """
    if calendar.month is not None and not 1 <= calendar.month <= 12:
        return False
    if calendar.day is None:
        return True
    days = 31 if calendar.month is None else monthrange(calendar.year or 2000, calendar.month)[1]
    return 1 <= calendar.day <= days


def duration(count: int | str, unit: str) -> str:
    """The TIMEX3 duration: `T` before hours, minutes and seconds."""
    return f"PT{count}{unit[1]}" if unit in ("TH", "TM", "TS") else f"P{count}{unit}"
