"""Talks that last for days: "opened a second day of talks on Friday", "a deal on Friday after three days of talks".

The day that is told is the one of that number, or the last; the first follows from it.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.when.dating import BEGUN, SINCE
from lawatan.analysis.extraction.when.nth_days import IN_DAYS, only_day
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME, EventType, Status
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.records.mention import TimeExpression

RULE = "time.day-of-talks"
BEFORE, BEHIND = 6, 10  # items on either side of the word for talks in which "the second day" stands
LENGTH_REACH = 4  # items between "three days" and "talks": "of very hard"


def take_days_of_talks(found: Sequence[Candidate], grammar: ContactGrammar) -> None:
    """Gives talks on one of their days, or at the end of some days, the first of these days."""
    for c in found:
        if c.type is EventType.MEETING and _begin_for_days(c, grammar):
            c.times = [replace(t, mod=SINCE) if _is_one_day(t) else t for t in c.times]
            continue
        if c.type is not EventType.MEETING or c.status in TO_COME:
            continue
        if c.status is Status.COMPLETED and _comes_after_days(c, grammar):
            c.status_rule = f"{c.status_rule.partition('.')[0]}.status.ended"
            continue
        days = [t for t in c.times if t.type is not TimeType.DURATION]
        if len(days) != 1 or not _is_one_day(days[0]):
            continue
        number = _number(c, grammar)
        is_over = c.status_rule.endswith((".ended", ".ending"))
        if number > 1 and not is_over:
            first = _days_before(days[0].first or "", number - 1)
            c.times = [replace(days[0], value=first, first=first, last=first, how="computed", rule=RULE, mod=BEGUN)]
            c.status, c.status_cue = Status.ONGOING, None
            c.status_rule = f"{c.status_rule.partition('.')[0]}.status.nth-day"
        elif number > 1:
            c.times = [*days, replace(days[0], type=TimeType.DURATION, value=f"P{number}D", first=None, last=None)]


def _begin_for_days(c: Candidate, grammar: ContactGrammar) -> bool:
    """As in "opened two days of talks on Friday", "Three-day talks begin on Friday": a length of the noun, one day."""
    words, items = grammar.classes.get("beginning"), c.sentence.items
    begins = grammar.classes.get("begins_now")
    days = [t for t in c.times if t.type is not TimeType.DURATION]
    lengths = [t for t in c.times if (m := IN_DAYS.fullmatch(t.value)) is not None and int(m["days"]) > 1]
    if (
        words is None
        or begins is None
        or not c.is_nominal
        or len(days) != 1
        or len(lengths) != 1
        or days[0].type is TimeType.DURATION
    ):
        return False
    k, i = bisect_left(items, days[0].start, key=lambda x: x.start), c.trigger_item
    is_own = items[max(0, i - LENGTH_REACH)].start <= lengths[0].start < c.trigger.start
    first = max(0, i - LENGTH_REACH - 1)
    return is_own and k > i and (words.find(items, first, k) or begins.find(items, first, k)) is not None


def _is_one_day(time: TimeExpression) -> bool:
    return time.first == time.last and len(time.first or "") == ISO_DAY and time.mod is None


def _days_before(day: str, number: int) -> str:
    return (dt.date.fromisoformat(day) - dt.timedelta(days=number)).isoformat()


def _number(c: Candidate, grammar: ContactGrammar) -> int:
    """Which of its days is told of: "a second day of talks", "talks went into their third day"; 0 where none is."""
    items, nouns, numbers = c.sentence.items, grammar.classes.get("visit_days"), grammar.table.classes.get("nth", [])
    for k in range(max(1, c.trigger_item - BEFORE), min(len(items) - 1, c.trigger_item + BEHIND)):
        if nouns is None or not nouns.length_at(items, k):
            continue
        at = next((p for p in (k - 2, k - 1, k + 1) if 0 <= p < len(items) and items[p].lower in numbers), None)
        if at is not None and _is_of(c, items, max(at, k) + 1, grammar):
            return numbers.index(items[at].lower) + 1
    return 0


def _is_of(c: Candidate, items: Sequence[Item], end: int, grammar: ContactGrammar) -> bool:
    """Whether a day whose phrase ends before item `end` is that of the talks, and of no visit or summit."""
    follows = items[end] if end < len(items) else None
    if end > c.trigger_item:
        owns = follows is not None and follows.lower in grammar.table.owning
        return not owns and not (follows is not None and follows.lower in grammar.resumed)
    between = items[end : c.trigger_item]
    is_plain = all(i.kind is ItemKind.WORD and i.lower not in grammar.resumed for i in between)
    return is_plain and len(between) <= LENGTH_REACH


def _comes_after_days(c: Candidate, grammar: ContactGrammar) -> bool:
    """As in "after two days of hard bargaining": a length of days with what it is the length of."""
    items, k = c.sentence.items, c.trigger_item
    for p in range(k - 1, max(0, k - 1 - LENGTH_REACH), -1):
        length = items[p].time
        if length is not None:
            days = IN_DAYS.fullmatch(length.value)
            is_known = any(t.value == length.value for t in c.times)
            if days is None or int(days["days"]) < 2 or items[p - 1].lower not in grammar.after:
                return False
            c.times += [] if is_known else [length]
            day = only_day(items)
            if day is not None and day.start < length.start and all(t.type is TimeType.DURATION for t in c.times):
                c.times.append(day)
            return True
    return False
