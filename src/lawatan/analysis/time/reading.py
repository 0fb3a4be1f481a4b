"""The slots of a match in, a reading out: what the expression itself says, before anything anchors it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from lawatan.analysis.time.values import (
    Anaphor,
    Calendar,
    Interpretation,
    Offset,
    Plain,
    duration,
    is_possible,
)
from lawatan.records.mention import TimeType

Slots = Mapping[str, int | str]
# "pukul 2 siang" is 14.00, "pukul 11 siang" 11.00: the part of the day that holds noon begins before it.
_LAST_HOUR_BEFORE_NOON = {"MI": 5, "AF": 8, "EV": 12, "NI": 12}


def interpret(reads: str, slots: Slots, order: str) -> Interpretation | None:
    """What the slots of a rule that `reads` in this way say, or None when they cannot be so (the 32nd, month 13)."""
    return _READERS[reads](slots, order)


def _date(slots: Slots, _order: str) -> Interpretation | None:
    calendar = Calendar(
        year=_number(slots, "year"),
        month=_number(slots, "month"),
        day=_number(slots, "day"),
        weekday=_number(slots, "weekday"),
        season=_text(slots, "season"),
        direction=_number(slots, "dir"),
        year_shift=_number(slots, "year_dir"),
        month_shift=_number(slots, "month_dir"),
        week_shift=_number(slots, "week_dir"),
        part=_text(slots, "part"),
    )
    ends = {name: _number(slots, f"{name}_to") for name in ("year", "month", "day", "weekday")}
    return _with_end(calendar, ends, slots)


def _with_end(calendar: Calendar, ends: Mapping[str, int | None], slots: Slots) -> Interpretation | None:
    """The interpretation of a start and what is said of its end; both must exist, and the end not come first."""
    if not is_possible(calendar):
        return None
    mod = _text(slots, "mod")
    second = _number(slots, "day_and")
    if second is not None:
        listed = replace(calendar, day=second)
        if not is_possible(listed):
            return None
        if calendar.day is not None and second == calendar.day + 1:
            return Interpretation(calendar, end=listed, mod=mod)
        return Interpretation(calendar, mod=mod, listed=listed)
    if all(value is None for value in ends.values()):
        return Interpretation(calendar, mod=mod)
    end = _end_of(calendar, ends)
    if end is None or not is_possible(end) or not _in_a_row(calendar.day, _number(slots, "day_mid"), end.day):
        return None
    start = calendar
    if end.month is not None and start.month is not None and end.year and end.month < start.month:
        start = replace(start, year=end.year - 1)  # "Desember-Februari 2024"
    return Interpretation(start, end=end, mod=mod)


def _in_a_row(first: int | None, middle: int | None, last: int | None) -> bool:
    """Whether a day told between two others is the one between them: "9, 10 and 11 May" is a range."""
    return middle is None or (first, last) == (middle - 1, middle + 1)


def _end_of(start: Calendar, ends: Mapping[str, int | None]) -> Calendar | None:
    day, year = ends["day"], ends["year"]
    if year is not None and year < 100 and start.year is not None:
        if year <= 12:
            return None  # "2007-12" is more often a month than five years
        year += start.year - start.year % 100
    if day is not None and start.day is not None and day < start.day and ends["month"] is None:
        return None
    if year is not None and start.year is not None and not start.year < year <= start.year + 100:
        return None
    end = replace(start, part=None, weekday=ends["weekday"])
    end = replace(end, day=day if day is not None else end.day, year=year if year is not None else end.year)
    return replace(end, month=ends["month"] if ends["month"] is not None else end.month)


def _numeric(slots: Slots, order: str) -> Interpretation | None:
    year = _number(slots, "year")
    if year is not None and year < 100:
        year += 2000 if year < 70 else 1900  # POSIX strptime's pivot is 69
    first, second = _number(slots, "a"), _number(slots, "b")
    if first is None or second is None:
        return None
    calendar = Calendar(
        year=year,
        month=second,
        day=first,
        weekday=_number(slots, "weekday"),
        direction=_number(slots, "dir") if year is None else None,
        part=_text(slots, "part"),
    )
    candidates = [c for c in (calendar, calendar.swapped) if is_possible(c)]
    if not candidates or (order != "either" and len(candidates) == 1 and candidates[0] != calendar and year is None):
        return None
    best = candidates[-1] if order == "mdy" else candidates[0]
    if order == "either" and len(candidates) == 2 and first != second:
        best = replace(best, may_swap=True)
    end_day = _number(slots, "a_to")
    ends = {"day": end_day, "month": _number(slots, "b_to"), "year": None, "weekday": _number(slots, "weekday_to")}
    return _with_end(best, ends, slots)


def _period(slots: Slots, _order: str) -> Interpretation | None:
    unit, direction = _text(slots, "unit"), _number(slots, "dir")
    if unit is None or direction is None:
        return None
    return Interpretation(Offset(unit, direction), mod=_text(slots, "mod"))


def _offset(slots: Slots, _order: str) -> Interpretation | None:
    unit, direction, count = _text(slots, "unit"), _number(slots, "dir"), _text(slots, "num")
    if unit is None or direction is None or count is None:
        return None
    mod = _text(slots, "approx")
    if not count.isdecimal() or unit not in ("D", "W", "M", "Y") or mod not in (None, "APPROX"):
        return Interpretation(Plain(TimeType.DATE, "PAST_REF" if direction < 0 else "FUTURE_REF"), mod=mod)
    return Interpretation(Offset(unit, direction * int(count)), mod=mod)


def _anaphor(slots: Slots, _order: str) -> Interpretation | None:
    unit, direction, count = _text(slots, "unit"), _number(slots, "dir"), _text(slots, "num") or "1"
    if unit is None or direction is None:
        return None
    if not count.isdecimal():
        return Interpretation(Plain(TimeType.DATE, "PAST_REF" if direction < 0 else "FUTURE_REF"))
    if (unit, _text(slots, "num")) == ("W", "1"):
        unit, count = "D", "7"  # to the day, as "a week ago"; some weeks are about as many
    return Interpretation(Anaphor(unit, direction * int(count)))


def _deictic(slots: Slots, _order: str) -> Interpretation | None:
    count = _number(slots, "deictic")
    return None if count is None else Interpretation(Offset("D", count, _text(slots, "part")))


def _daypart(slots: Slots, _order: str) -> Interpretation | None:
    code = _text(slots, "daypart") or ""
    return Interpretation(Offset("D", int(code[:-2]), code[-2:])) if len(code) > 2 else None


def _duration_of(slots: Slots, _order: str) -> Interpretation | None:
    unit, count, length = _text(slots, "unit"), _text(slots, "num") or "1", _text(slots, "length")
    if unit is None and length is None:
        return None
    value = length or duration(count, unit or "")
    return Interpretation(Plain(TimeType.DURATION, value), mod=_text(slots, "approx"))


def _set_of(slots: Slots, _order: str) -> Interpretation | None:
    weekday, frequency, unit = _number(slots, "weekday"), _text(slots, "frequency"), _text(slots, "unit")
    if weekday is not None:
        return Interpretation(Plain(TimeType.SET, f"XXXX-WXX-{weekday}"))
    value = frequency or (unit and duration(_text(slots, "num") or "1", unit))
    return Interpretation(Plain(TimeType.SET, value)) if value else None


def _clock(slots: Slots, _order: str) -> Interpretation | None:
    if "clock_name" in slots:
        return Interpretation(Plain(TimeType.TIME, f"T{slots['clock_name']}"))
    hour, minute, half = _number(slots, "hour"), _number(slots, "minute"), _text(slots, "half")
    if hour is None or hour > 24 or (half and not 1 <= hour <= 12):
        return None
    part = _text(slots, "part")
    if half:
        hour = hour % 12 + (12 if half == "PM" else 0)
    elif hour < _LAST_HOUR_BEFORE_NOON.get(part or "", 0):
        hour += 12
    return Interpretation(Plain(TimeType.TIME, f"T{hour:02d}:{minute or 0:02d}"), mod=_text(slots, "approx"))


def _vague(slots: Slots, _order: str) -> Interpretation | None:
    value = _text(slots, "reference") or _text(slots, "decade")
    if (season := _text(slots, "season")) is not None:
        value = f"XXXX-{season}"
    return Interpretation(Plain(TimeType.DATE, value), mod=_text(slots, "mod")) if value else None


def _weekend(slots: Slots, _order: str) -> Interpretation | None:
    value = {-1: "OFFSET P-1WE", 1: "OFFSET P1WE"}.get(_number(slots, "dir") or 0, "XXXX-WXX-WE")
    return Interpretation(Plain(TimeType.DATE, value))


_READERS: dict[str, Callable[[Slots, str], Interpretation | None]] = {
    "date": _date,
    "numeric": _numeric,
    "period": _period,
    "offset": _offset,
    "anaphor": _anaphor,
    "deictic": _deictic,
    "daypart": _daypart,
    "duration": _duration_of,
    "set": _set_of,
    "clock": _clock,
    "vague": _vague,
    "weekend": _weekend,
}


def _number(slots: Slots, name: str) -> int | None:
    value = slots.get(name)
    return int(value) if value is not None and str(value).lstrip("-").isdecimal() else None


def _text(slots: Slots, name: str) -> str | None:
    value = slots.get(name)
    return None if value is None else str(value)
