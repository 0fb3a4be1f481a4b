"""Readings that stand side by side in a sentence, made one: ranges ("Senin hingga Kamis"), "today" with its date."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lawatan.analysis.time.anchor import make_day
from lawatan.analysis.time.forms import GAP
from lawatan.analysis.time.grammar import NEIGHBOURHOOD, Grammar
from lawatan.analysis.time.values import Calendar, Offset, Reading

_APPOSITION = re.compile(rf"(?:{GAP})?(?P<sign>[,(]?)(?:{GAP})?")
_BEHIND = re.compile(GAP)
_LEAP_YEAR = 2000  # whether a day follows another depends on the year in February alone
_CLOSING = re.compile(rf"(?:{GAP})?\)")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A match with its reading: half-open code points of the sentence, the rule's address and place in the table.

    `near` is as in `TimeRule`.
    """

    start: int
    end: int
    rule: str
    order: int
    reading: Reading
    until: Reading | None = None
    mod: str | None = None
    near: int | None = None


def compose(sentence: str, candidates: list[Candidate], grammar: Grammar) -> list[Candidate]:
    """The candidates, in order and apart, with appositions and ranges joined, and the year behind a range."""
    return _with_years_behind(sentence, _ranges(sentence, _appositions(sentence, candidates, grammar), grammar))


def _with_years_behind(sentence: str, candidates: list[Candidate]) -> list[Candidate]:
    """One range of "26 February to 1 March last year", "dari 5 hingga 8 Mei tahun lalu"."""
    joined: list[Candidate] = []
    for candidate in candidates:
        before, year = joined[-1] if joined else None, candidate.reading
        days = before.reading if before is not None and before.until is not None else None
        is_open = isinstance(days, Calendar) and days.month is not None and days.year is None
        is_said = isinstance(days, Calendar) and (days.direction, days.year_shift) != (None, None)
        is_year = isinstance(year, Offset) and year.unit == "Y" and candidate.mod is None and candidate.until is None
        if (
            before is None
            or not is_open
            or is_said
            or not is_year
            or not _BEHIND.fullmatch(sentence, before.end, candidate.start)
        ):
            joined.append(candidate)
            continue
        assert isinstance(days, Calendar)
        assert isinstance(year, Offset)
        joined[-1] = replace(before, end=candidate.end, reading=replace(days, year_shift=year.count))
    return joined


def _appositions(sentence: str, candidates: list[Candidate], grammar: Grammar) -> list[Candidate]:
    """One date of "hari ini, 18 September 2023" or "today (May 31)"."""
    joined: list[Candidate] = []
    for candidate in candidates:
        before = joined[-1] if joined else None
        merged = _as_apposition(sentence, before, candidate, grammar) if before else None
        if merged:
            joined[-1] = merged
        else:
            joined.append(candidate)
    return joined


def _as_apposition(sentence: str, named: Candidate, dated: Candidate, grammar: Grammar) -> Candidate | None:
    date = dated.reading
    if not isinstance(date, Calendar) or date.day is None or date.direction is not None or dated.until:
        return None
    if not _names_day_beside_publication(named) or named.until:
        return None
    between = _APPOSITION.fullmatch(sentence, named.end, dated.start)
    if between is None:
        return None
    closing = _CLOSING.match(sentence, dated.end) if between["sign"] == "(" else None
    if between["sign"] == "(" and closing is None:
        return None
    end = closing.end() if closing else dated.end
    kind = "today-date" if _is_today(named) else "named-date"
    return replace(dated, start=named.start, end=end, rule=f"{grammar.code}.time.{kind}")


def _names_day_beside_publication(named: Candidate) -> bool:
    reading = named.reading
    if isinstance(reading, Offset):
        return reading.unit == "D"
    return isinstance(reading, Calendar) and reading.weekday is not None and reading.day is None


def _is_today(named: Candidate) -> bool:
    return isinstance(named.reading, Offset) and named.reading.count == 0


def _ranges(sentence: str, candidates: list[Candidate], grammar: Grammar) -> list[Candidate]:
    joined: list[Candidate] = []
    for candidate in candidates:
        before = joined[-1] if joined else None
        merged = _as_range(sentence, before, candidate, grammar) if before else None
        if merged:
            joined[-1] = merged
        else:
            joined.append(_with_carried_year(sentence, before, candidate, grammar) if before else candidate)
    return joined


def _as_range(sentence: str, first: Candidate, last: Candidate, grammar: Grammar) -> Candidate | None:
    start, end = first.reading, last.reading
    if first.until or last.until or not _connects(sentence, first, last, grammar):
        return None
    if isinstance(start, Calendar) and isinstance(end, Calendar):
        if start.is_day != end.is_day and not (start.month and end.month):
            return None
        start, end = _share_week(*_share_year(start, end))
    elif not (isinstance(start, Offset) and isinstance(end, Calendar | Offset) and start.is_day and end.is_day):
        return None
    rule = f"{grammar.code}.time.range"
    return replace(first, end=last.end, rule=rule, reading=start, until=end, mod=first.mod or last.mod)


def _connects(sentence: str, first: Candidate, last: Candidate, grammar: Grammar) -> bool:
    """Whether the words between make a range: "to", "between ... and", or "and" for a weekday and the next."""
    if grammar.range_connector.fullmatch(sentence, first.end, last.start):
        return True
    start, end = first.reading, last.reading
    if not grammar.list_connector.fullmatch(sentence, first.end, last.start):
        return False
    if grammar.goes_on.match(sentence, last.end):
        return False
    if isinstance(start, Offset) and isinstance(end, Offset):
        return start.unit == end.unit == "D" and end.count == start.count + 1
    if not isinstance(start, Calendar) or not isinstance(end, Calendar):
        return False
    if start.day or end.day:
        return _is_next_day(start, end)
    days = start.weekday, end.weekday
    if days[0] is None or days[1] is None or not (_says_no_week(start) or _says_no_week(end) or _same_week(start, end)):
        return False
    follows = days[1] == days[0] % 7 + 1
    return follows or grammar.between.search(sentence, max(0, first.start - NEIGHBOURHOOD), first.start) is not None


def _share_year(start: Calendar, end: Calendar) -> tuple[Calendar, Calendar]:
    """Each takes the year, and what is said of it, from the other, so that the end does not come first."""
    if start.month is None or end.month is None:
        return start, end
    runs_over = (end.month, end.day or 0) < (start.month, start.day or 0)
    if start.year is None and end.year is not None:
        start = replace(start, year=end.year - runs_over)
    elif end.year is None and start.year is not None:
        end = replace(end, year=start.year + runs_over)
    elif start.year is None:
        start = replace(
            start,
            direction=start.direction if start.direction is not None else end.direction,
            year_shift=start.year_shift if start.year_shift is not None else end.year_shift,
        )
        end = replace(end, direction=None, year_shift=None)
    return start, end


def _is_next_day(start: Calendar, end: Calendar) -> bool:
    """As in "31 October and 1 November": two days that follow each other, in one year or another.

    Where each says its year, two dates are told.
    """
    if None in (start.month, start.day, end.month, end.day) or (start.year and end.year):
        return False
    years = [y for y in (start.year, end.year) if y] or [_LEAP_YEAR, _LEAP_YEAR + 1]
    told = ((make_day(y, start.month or 0, start.day or 0), make_day(y, end.month or 0, end.day or 0)) for y in years)
    return any(a is not None and b is not None and (b - a).days == 1 for a, b in told)


def _share_week(start: Calendar, end: Calendar) -> tuple[Calendar, Calendar]:
    """A weekday takes what is said of its week behind the next one: "Monday to Wednesday next week"."""
    if start.weekday is None or end.weekday is None or start.day or end.day or not _says_no_week(start):
        return start, end
    if end.week_shift is not None:
        start = replace(start, week_shift=end.week_shift - (start.weekday > end.weekday))
    elif end.direction is not None:
        start = replace(start, direction=end.direction)
    return start, end


def _says_no_week(day: Calendar) -> bool:
    return day.direction is None and day.week_shift is None


def _same_week(one: Calendar, other: Calendar) -> bool:
    return (one.direction, one.week_shift) == (other.direction, other.week_shift)


def _with_carried_year(sentence: str, before: Candidate, candidate: Candidate, grammar: Grammar) -> Candidate:
    """The second date with the first one's year: "5 Mei 2021 dan 8 Juni"."""
    first, second = before.reading, candidate.reading
    if not isinstance(first, Calendar) or not isinstance(second, Calendar):
        return candidate
    if second.year is not None or second.month is None or first.year is None or first.month is None:
        return candidate
    if second.direction is not None or second.year_shift is not None:
        return candidate
    if not grammar.list_connector.fullmatch(sentence, before.end, candidate.start):
        return candidate
    return replace(candidate, reading=replace(second, year=first.year))
