"""Weekdays of the week for which a visit was told: "will visit Oslo next week. The trip, from Monday to Wednesday"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME, EventType, Part, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.records.mention import TimeExpression

RULE = "time.day-of-week-told"
REACH = 3  # sentences from the week to its days
_WEEKS = {"OFFSET P1W": 1, "OFFSET P-1W": -1}
_COUNTED = (".offset", ".offset-one", ".offset-ahead")  # "a week ago" is a day
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?:T\w+)?")
_ASSUMED = 2  # dots in the rule of a time that nothing but the day of publication anchors


def settle_weeks(candidates: Sequence[Candidate], published: str | None) -> None:
    """Gives the weekdays told of a visit, and of what its travellers do there, the week that was said of it."""
    if published is None:
        return
    for v in candidates:
        shift = next((_WEEKS[t.value] for t in v.times if t.value in _WEEKS and not t.rule.endswith(_COUNTED)), None)
        if v.type is not EventType.VISIT or shift is None or v.background:
            continue
        for c in candidates:
            if _is_of(c, v) and _is_on_side(c, shift):
                c.times = [_in_week(t, published, shift) for t in c.times]


def _is_of(c: Candidate, visit: Candidate) -> bool:
    gap = c.sentence.index - visit.sentence.index
    if c.in_headline or c.background or not (0 <= gap <= REACH or visit.in_headline):
        return False
    places = {p.country for p in c.places}
    is_there = bool(places & {p.country for p in visit.places}) or (c.type is EventType.VISIT and not places)
    return is_there and bool(visit.entities_of(Part.TRAVELLER) & {a.entity for a in c.actors})


def _is_on_side(c: Candidate, shift: int) -> bool:
    """Whether what is told may be ahead, or over, as the week is."""
    if shift < 0:
        return c.status not in TO_COME
    return c.status in TO_COME or c.is_present or c.is_nominal or c.status is Status.ONGOING


def _in_week(time: TimeExpression, published: str, shift: int) -> TimeExpression:
    start, end = _WEEKDAY.fullmatch(time.value), _WEEKDAY.fullmatch(time.end_value or time.value)
    if start is None or end is None or end[1] < start[1] or time.rule.count(".") > _ASSUMED:
        return time
    today = dt.date.fromisoformat(published[:ISO_DAY])
    monday = today + dt.timedelta(days=7 * shift + 1 - today.isoweekday())
    first, last = ((monday + dt.timedelta(days=int(day[1]) - 1)).isoformat() for day in (start, end))
    is_range = time.end_value is not None
    return replace(
        time, value=first, end_value=last if is_range else None, first=first, last=last, rule=RULE, how="computed"
    )
