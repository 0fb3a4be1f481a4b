"""Which date belongs to which contact, and what start and end follow from it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawatan.analysis.time import end_of_duration, reanchor
from lawatan.records.event_mention import EventType, Status
from lawatan.records.mention import TimeExpression, TimeType
from lawatan.records.span import How, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.grammar import ContactGrammar
    from lawatan.analysis.extraction.items import Item
    from lawatan.analysis.extraction.syntax import Clause

ISO_DAY = len("2023-08-14")
_CALLED_OFF = frozenset({Status.CANCELLED, Status.POSTPONED, Status.DENIED})
WEEK_RULE = "time.week-in-month"
WEEKEND = "XXXX-WXX-WE"
CALLED_OFF_REACH = 4  # items between "called off" and the day on which that was done
SPEECH_REACH = 7  # items between a verb of saying and a time that is its own
ONGOING_DAYS = 2  # an arrival that many days before publication is still news of a stay


@dataclass(frozen=True, slots=True)
class DateField:
    """A start or end: ISO prefix or None where no year is known, the TIMEX3 value, evidence and how it was had."""

    date: str | None
    value: str | None
    span: Span
    how: How
    rule: str


@dataclass(frozen=True, slots=True)
class Dates:
    """Start, end and stated duration of a contact."""

    start: DateField | None = None
    end: DateField | None = None
    duration: str | None = None


def assign_times(clause: Clause, anchors: Sequence[tuple[int, Candidate | None]], grammar: ContactGrammar) -> None:
    """Gives each time of a sentence to the predicate that it stands by: the nearest before it, else the nearest after.

    `anchors` are item indices of predicates with their candidates; verbs of saying have None and keep their times.
    """
    items = clause.items
    ordered = sorted(anchors, key=lambda a: a[0])
    for k, item in enumerate(items):
        if item.time is None:
            continue
        if _is_distance(clause, k):
            continue
        owners = _owners(clause, k, ordered, grammar)
        time = _refined(clause, k, grammar)
        for candidate in owners:
            if _is_of_calling_off(items, k, candidate, grammar):
                continue
            if _is_of_later_plan(items, k, candidate, grammar):
                if candidate.type is not EventType.GATHERING:
                    continue  # "met Y, who will travel on Tuesday"
                candidate.status, candidate.status_rule = Status.PLANNED, "status.forum-to-come"
            candidate.times.append(time)


def _is_distance(clause: Clause, k: int) -> bool:
    """As in "a day after Kim returned": how long before or after something else, not how long it lasts."""
    time = clause.items[k].time
    is_duration = time is not None and time.type is TimeType.DURATION
    return is_duration and k + 1 < len(clause.items) and clause.is_boundary(k + 1)


def _is_of_calling_off(items: Sequence[Item], k: int, candidate: Candidate, grammar: ContactGrammar) -> bool:
    """Whether the time at item `k` is the day on which a plan was called off, not the day planned."""
    time = items[k].time
    if candidate.status in _CALLED_OFF and time is not None and 0 < len(time.first or "") < ISO_DAY:
        return False  # the month of a plan; a calling off has its day
    if candidate.status in _CALLED_OFF:
        return grammar.status["planned"].find(items, max(0, k - SPEECH_REACH), k) is None
    start = max(0, k - CALLED_OFF_REACH)
    return any(grammar.status[s.value].find(items, start, k) for s in (Status.CANCELLED, Status.POSTPONED))


def _is_of_later_plan(items: Sequence[Item], k: int, candidate: Candidate, grammar: ContactGrammar) -> bool:
    """As in "are there for the summit, which will open on Tuesday": a plan told between a done contact and the time."""
    i = candidate.trigger_item
    if i >= k or candidate.status not in (Status.COMPLETED, Status.ONGOING):
        return False
    relative = next((p for p in range(i + 1, k) if items[p].lower in grammar.relatives), None)
    return relative is not None and grammar.status["planned"].find(items, relative, k) is not None


def _refined(clause: Clause, k: int, grammar: ContactGrammar) -> TimeExpression:
    """As in "Tahun lalu, tepatnya ... pada Februari": the year of the first with the month of the second."""
    time = clause.items[k].time
    assert time is not None
    if time.first is None or len(time.first) != len("2022"):
        return time
    after = next((j for j in range(k + 1, len(clause.items)) if clause.items[j].time is not None), None)
    if after is None or not any(clause.items[j].lower in grammar.refiners for j in range(k + 1, after)):
        return time
    finer = clause.items[after].time
    assert finer is not None
    if not finer.value.startswith("XXXX-") or "W" in finer.value:
        return time
    date = time.first + finer.value[4:]
    return replace(finer, first=date, last=date, value=date, end_value=None, how="computed", rule="time.refined")


def _owners(
    clause: Clause, k: int, anchors: Sequence[tuple[int, Candidate | None]], grammar: ContactGrammar
) -> list[Candidate]:
    before = [
        a
        for a in anchors
        if a[0] < k
        and not _barrier(clause, a[0], k, grammar)
        and (a[1] is not None or _is_said_on(clause.items, a[0], k))
    ]
    after = [a for a in anchors if a[0] > k and not _barrier(clause, k, a[0], grammar)]
    if _in_own_clause(clause, k):
        after = []
    told_in_relative = _time_of_relative(clause, k, anchors, grammar)
    chosen = before[-1] if before else after[0] if after else None
    if before and after and after[0][1] is not None and _opens_clause(clause.items, k):
        chosen = after[0]
    if told_in_relative is not None:
        chosen = told_in_relative
    if chosen is None or chosen[1] is None:
        return []
    owners = [c for i, c in anchors if i == chosen[0] and c is not None]
    owners += _in_when_clause(clause, k, anchors, grammar, owners)
    return owners + _sharing(clause, chosen[0], anchors, grammar, owners)


def _sharing(
    clause: Clause, i: int, anchors: Sequence[tuple[int, Candidate | None]], grammar: ContactGrammar,
    owners: list[Candidate],
) -> list[Candidate]:  # fmt: skip
    """A visit "untuk mengadakan ..." shares the date that follows its purpose."""
    if any(c.type is EventType.VISIT for c in owners):
        return []
    left = [(p, c) for p, c in anchors if c is not None and p < i and c.type is EventType.VISIT]
    if not left:
        return []
    p, visit = left[-1]
    tied = grammar.purpose.find(clause.items, p + 1, i) is not None
    gathering = any(c.type is EventType.GATHERING for c in owners)
    return [visit] if tied and gathering and not visit.times else []


def _is_said_on(items: Sequence[Item], speech: int, k: int) -> bool:
    """Whether a verb of saying at item `speech` can own the time at item `k`: near, and no comma between."""
    return k - speech <= SPEECH_REACH and not any(i.lower == "," for i in items[speech:k])


def _time_of_relative(
    clause: Clause, k: int, anchors: Sequence[tuple[int, Candidate | None]], grammar: ContactGrammar
) -> tuple[int, Candidate | None] | None:
    """As in "July, when Modi went to Moscow": the predicate of the clause that the time introduces."""
    p = k + 1
    while p < len(clause.items) and clause.items[p].lower == ",":
        p += 1
    if p >= len(clause.items) or clause.items[p].lower not in grammar.when:
        return None
    return next((a for a in anchors if a[0] > p and not _barrier(clause, p, a[0], grammar)), None)


def _in_when_clause(
    clause: Clause, k: int, anchors: Sequence[tuple[int, Candidate | None]], grammar: ContactGrammar,
    owners: list[Candidate],
) -> list[Candidate]:  # fmt: skip
    """As in "They met in June, when both attended the summit": the clause has the time of the main clause."""
    found = []
    for i, c in anchors:
        if c is None or c in owners or i < k or c.type is EventType.VISIT:
            continue
        opener = next((p for p in range(i, k, -1) if clause.is_boundary(p)), None)
        if opener is not None and clause.items[opener].lower in grammar.when:
            found.append(c)
    return found


def _in_own_clause(clause: Clause, k: int) -> bool:
    """Whether a boundary word stands between the last comma and the time ("sejak menjabat pada Mei")."""
    opener = clause.start_of(k)
    return opener < k and clause.is_boundary(opener) and all(i.lower != "," for i in clause.items[opener:k])


def _opens_clause(items: Sequence[Item], k: int) -> bool:
    """Whether a time stands at the head of its clause ("..., dan pada Selasa ia bertemu")."""
    return k > 0 and items[k - 1].lower in (",", ";") and k + 1 < len(items) and items[k + 1].lower == ","


def _barrier(clause: Clause, left: int, right: int, grammar: ContactGrammar) -> bool:
    """Whether another clause begins between two items; "that began on Monday" goes on with the contact itself."""
    items = clause.items
    for k in range(left + 1, right):
        if items[k].lower == ";":
            return True
        if clause.is_boundary(k) and not (k + 1 < len(items) and items[k + 1].lower in grammar.lasting):
            return True
    return False


def read_dates(c: Candidate, published: str | None) -> Dates:
    """Start and end of one candidate from its times."""
    times = [_week_as_month(t, c.status, published) for t in c.times]
    dates = [t for t in times if t.type in (TimeType.DATE, TimeType.TIME) and (t.first or _keeps(t))]
    durations = [t for t in c.times if t.type is TimeType.DURATION and _in_days(t.value)]
    duration = durations[0].value if durations else None
    usable = [t for t in dates if t.first or t.value]
    if not usable:
        return Dates(duration=duration)
    until = [t for t in usable if t.mod == "ON_OR_BEFORE" and t.first and len(t.first) == ISO_DAY]
    usable = [t for t in usable if t not in until]
    last = DateField(until[0].first, until[0].value, until[0].span, How(until[0].how), until[0].rule) if until else None
    if not usable:
        return Dates(None, last, duration)
    time = max(usable, key=lambda t: (len(t.first or ""), t.first is not None, -abs(t.start - c.trigger.start)))
    time = _face(time, c, published)
    how = How(time.how) if time.how in {h.value for h in How} else How.NORMALISED
    start = DateField(time.first, time.value, time.span, how, time.rule)
    is_day = len(time.first or "") == ISO_DAY and not time.end_value
    if c.status_rule.endswith(".ended") and c.type is not EventType.MEETING and is_day:
        return _ended_on(start, duration, durations)
    if c.sense == "return" and len(time.first or "") == ISO_DAY:
        return Dates(None, start, duration)  # the day of a return is the last
    if time.rule == WEEK_RULE:
        return Dates(start, last, duration)  # a day of the month, not the whole of it
    if time.end_value or (time.last and time.first and time.last != time.first and len(time.last) == len(time.first)):
        end = DateField(time.last if time.first else None, time.end_value or time.last, time.span, how, time.rule)
        return Dates(start, end, duration)
    if last is not None:
        return Dates(start, last, duration)
    if duration and time.first and len(time.first) == ISO_DAY and c.type is EventType.VISIT:
        return with_end_of(Dates(start), duration, durations[0])
    if time.first and (c.type is not EventType.VISIT or len(time.first) < ISO_DAY) and not _opening(c):
        return Dates(start, DateField(time.first, time.value, time.span, how, time.rule), duration)
    return Dates(start, None, duration)


def _ended_on(end: DateField, duration: str | None, durations: list[TimeExpression]) -> Dates:
    """As in "wrapped up a two-day visit on Monday": the day is the last one, the first follows from the duration."""
    if duration is None or end.date is None:
        return Dates(None, end, duration)
    days = int(duration[1:-1])
    first = (dt.date.fromisoformat(end.date) - dt.timedelta(days=days - 1)).isoformat()
    return Dates(DateField(first, first, durations[0].span, How.COMPUTED, "time.start-of-duration"), end, duration)


def _week_as_month(time: TimeExpression, status: Status, published: str | None) -> TimeExpression:
    """The month of "last week", "earlier this week" for what has begun, where all of its days are in one month."""
    if published is None or status in (Status.PLANNED, Status.PROPOSED) or time.first is not None:
        return time
    day = dt.date.fromisoformat(published[:ISO_DAY])
    monday = day - dt.timedelta(days=day.weekday())
    if time.value == "OFFSET P-1W" or (time.value == WEEKEND and time.rule.endswith(".past")):
        first, last = monday - dt.timedelta(days=7), monday - dt.timedelta(days=1)
    elif time.value == "THIS P1W":
        first, last = monday, max(monday, day - dt.timedelta(days=1))
    else:
        return time
    if (first.year, first.month) != (last.year, last.month):
        return time
    month = f"{first:%Y-%m}"
    return replace(time, first=month, last=month, how="computed", rule=WEEK_RULE)


def with_end_of(dates: Dates, duration: str, time: TimeExpression) -> Dates:
    """Dates with the end that follows from a day as start and a stated duration; as they are where none follows."""
    start = dates.start
    if start is None or start.date is None or len(start.date) != ISO_DAY:
        return Dates(start, dates.end, duration)
    last = end_of_duration(start.date, duration)
    return Dates(start, DateField(last, last, time.span, How.COMPUTED, "time.end-of-duration"), duration)


def _opening(c: Candidate) -> bool:
    return c.type in (EventType.EXERCISE, EventType.GATHERING) and c.status is Status.ONGOING


def _keeps(t: TimeExpression) -> bool:
    """Whether an unanchored value still says something for linkage: a day of a month, a weekday."""
    return (t.value.startswith("XXXX-") and "WXX" not in t.value[:8]) or t.value.startswith("XXXX-WXX-")


def _in_days(value: str) -> bool:
    return value.startswith("P") and value.endswith("D") and value[1:-1].isdigit()


def _face(time: TimeExpression, c: Candidate, published: str | None) -> TimeExpression:
    """A bare weekday or year-less date read forwards where the contact is still to come."""
    if published is None or not (c.is_present or c.status in (Status.PLANNED, Status.PROPOSED)):
        return time
    return reanchor(time, published, "future")


def is_recent(start: str | None, published: str | None) -> bool:
    """Whether a day lies on the publication day or shortly before it."""
    if not start or not published or len(start) != ISO_DAY:
        return False
    gap = (dt.date.fromisoformat(published[:10]) - dt.date.fromisoformat(start)).days
    return 0 <= gap <= ONGOING_DAYS
