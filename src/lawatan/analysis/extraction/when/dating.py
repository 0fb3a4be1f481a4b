"""The times of a candidate in, its start, end and duration out."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.lengths import OF_WEEKS, in_days, length_in_days
from lawatan.analysis.extraction.when.vague_times import WEEK_RULE, season_as_year, weeks_ago
from lawatan.analysis.time import a_week_back, days_between, end_of_duration, reanchor, reanchor_near
from lawatan.records.days import ISO_DAY, ISO_MONTH
from lawatan.records.event_mention import TO_COME, UNDER_WAY_OR_OVER, EventType, Status
from lawatan.records.mention import TimeExpression, TimeType
from lawatan.records.span import How, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate

SINCE = "ON_OR_AFTER"
UNTIL = "ON_OR_BEFORE"
DUE = "DUE"  # mod of a time for which something was planned that is off: "cancelled a visit due to begin on Monday"
FORCE = "came_into_force"  # mod of the day since which a document is in force, for want of that of its signing
BEGUN = "BEGUN"  # mod of a time that says when something that lasts began: "a tour that began on Monday"
_BEGUN_RULE = ".begun"  # what the rule of such a start ends in
LASTING = frozenset({EventType.VISIT, EventType.GATHERING, EventType.EXERCISE})  # may go on for days
_PAST_FEW = ".duration-several"
WEEKDAY = re.compile(r"XXXX-WXX-[1-7](?:T\w+)?")
_CLOCK = re.compile(r"T[0-9]{2}")  # a time of day, whose day stands beside it
WEEK = 7  # days
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


def read_dates(c: Candidate, published: str | None) -> Dates:
    """Start and end of one candidate from its times."""
    times = [season_as_year(weeks_ago(t, c.status, published), c.status, published) for t in c.times]
    if c.status is Status.POSTPONED:
        times = [replace(t, mod=None) if t.mod == UNTIL else t for t in times]  # "put off until November"
    dates = [t for t in times if t.type in (TimeType.DATE, TimeType.TIME) and (t.first or _keeps(t))]
    durations = [
        t for t in c.times if t.type is TimeType.DURATION and length_in_days(t, c.type) and not _is_so_far(t, c)
    ]
    duration = (
        (length_in_days(durations[0], c.type) if c.type in OF_WEEKS else durations[0].value) if durations else None
    )
    usable = [t for t in dates if (t.first or t.value) and not _is_since_before(t, c)]
    if not usable:
        return Dates(duration=duration)
    usable = [t for t in usable if t.mod != FORCE] or usable
    usable = [t for t in usable if not _CLOCK.match(t.value)] or usable  # "at 3 p.m. on Friday"
    until = [t for t in usable if t.mod == UNTIL and t.first and len(t.first) == ISO_DAY]
    usable = [t for t in usable if t not in until]
    until = sorted((_faced_end(t, c, published) for t in until), key=lambda t: t.first or "", reverse=True)
    last = DateField(until[0].first, until[0].value, until[0].span, How(until[0].how), until[0].rule) if until else None
    if not usable and last is not None and duration is not None and durations and c.type in LASTING:
        return ended_on(last, duration, durations)  # "the three-day summit, which ended on Friday"
    if not usable:
        return Dates(None, last, duration)
    both = _both_ends(c, usable)
    if both is not None:
        return Dates(*both, duration)
    begun = [t for t in usable if t.mod == BEGUN]
    time = max(
        begun or usable, key=lambda t: (len(t.first or ""), t.first is not None, -abs(t.start - c.trigger.start))
    )
    time = _face(time, c, published)
    if _is_ahead(time, published) and _tells_of_past(c):
        return Dates(duration=duration)  # counted from another day than it seemed
    if c.type in LASTING and last is not None and _is_week_ahead(time, until[0], last, published):
        time = reanchor(time, published or "", "future")  # "On Monday they head out for a drill that runs until Friday"
        last = replace(last, date=reanchor(until[0], time.first or "", "future").first)
    last = _after_start(last, until, time.first)
    how = _how(time)
    start = DateField(time.first, time.value, time.span, how, time.rule + _BEGUN_RULE * (time.mod == BEGUN))
    is_day = len(time.first or "") == ISO_DAY and not time.end_value
    if begun and (c.sense == "return" or c.status_rule.endswith((".ended", ".ending"))):
        days = [_face(t, c, published) for t in usable if t not in begun and len(t.first or "") == ISO_DAY]
        told = [
            DateField(t.last, t.value, t.span, _how(t), t.rule) for t in days if (t.last or "") >= (time.first or "")
        ]
        return Dates(start, told[-1] if told else last, duration)  # "left on Friday, on a tour that began on Monday"
    lasted = c.type in LASTING or (duration or "").endswith("D")
    if c.status_rule.endswith(".ended") and lasted and is_day:
        return ended_on(start, duration, durations)
    ends = c.sense == "return" or (c.status_rule.endswith(".ending") and (last is None or c.type is EventType.VISIT))
    if ends and len(time.first or "") == ISO_DAY:
        return Dates(None, start, duration)  # the day of a return is the last
    if time.end_value or (time.last and time.first and time.last != time.first and len(time.last) == len(time.first)):
        end = DateField(time.last if time.first else None, time.end_value or time.last, time.span, how, time.rule)
        return Dates(start, end, duration)
    if last is not None:
        return Dates(start, last, duration)
    lasts = c.type in LASTING or (c.type is EventType.MEETING and time.mod in (SINCE, BEGUN))
    if duration and time.first and len(time.first) == ISO_DAY and lasts:
        return with_end_of(Dates(start), duration, durations[0])
    has_begun = time.mod in (SINCE, BEGUN)
    is_going_on = c.status is Status.ONGOING and (has_begun or (c.type in LASTING and time.rule == WEEK_RULE))
    is_open = is_going_on or _may_last(c, time.first or "") or (has_begun and c.type in LASTING and is_day)
    if time.first and (c.type is not EventType.VISIT or len(time.first) < ISO_DAY) and not is_open:
        return Dates(start, DateField(time.first, time.value, time.span, how, time.rule), duration)
    return Dates(start, None, duration)


def _is_so_far(t: TimeExpression, c: Candidate) -> bool:
    """As in "has been there for the past three days": how long something has lasted by now."""
    return t.rule.endswith(_PAST_FEW) and c.status not in TO_COME


def _is_since_before(time: TimeExpression, c: Candidate) -> bool:
    """As in "X, in Oslo since Monday, met Y": no day of a contact of one day that is told behind it."""
    is_before = time.mod == SINCE and time.end <= c.trigger.start
    return is_before and c.type not in LASTING and c.status is Status.COMPLETED


def is_begun(start: DateField | None) -> bool:
    """Whether a start is told as such: "a tour that began on Monday"."""
    return start is not None and start.rule.endswith(_BEGUN_RULE)


def _faced_end(time: TimeExpression, c: Candidate, published: str | None) -> TimeExpression:
    """As in "stays until Saturday": the last day of what goes on is still to come."""
    if published is not None and c.status is Status.ONGOING:
        return reanchor(time, published, "future")
    return _face(time, c, published)


def end_after(end: DateField | None, start: DateField | None) -> DateField | None:
    """The end, where it would lie before its start read as the next such day: "came on Wednesday, leaves on Friday"."""
    first, last = start.date if start else None, end.date if end else None
    if end is None or first is None or last is None or len(first) != ISO_DAY or len(last) != ISO_DAY or last >= first:
        return end
    time = TimeExpression(TimeType.DATE, end.span.start, end.span.end, end.value or "", "time", first=last, last=last)
    later = reanchor(time, first, "future").first
    return replace(end, date=later) if later is not None and later >= first else None


def goes_on_until(kind: EventType, best: Dates, told: Sequence[Dates]) -> bool:
    """As in "spoke at the summit on Wednesday. It ends on Friday": a day in the course of what lasts longer."""
    first, last = best.start.date if best.start else None, best.end.date if best.end else None
    if kind not in (EventType.GATHERING, EventType.EXERCISE) or first != last or len(first or "") != ISO_DAY:
        return False
    return any(d.start is None and d.end is not None and (d.end.date or "") > (first or "") for d in told)


def _both_ends(c: Candidate, times: Sequence[TimeExpression]) -> tuple[DateField, DateField] | None:
    """As in "the visit, which began on Sunday, wound up on Monday": two days of what is over.

    "Lawatan itu bermula Rabu dan berakhir Jumaat" may yet last: the last day is read forwards from the first.
    """
    times = [_after_begun(t, times) for t in times]
    days = sorted(
        (t for t in times if t.first == t.last and len(t.first or "") == ISO_DAY), key=lambda t: t.first or ""
    )
    is_told = c.type is EventType.VISIT or (c.type in LASTING and any(t.mod == SINCE for t in days))
    if not is_told or not c.status_rule.endswith(".ended") or len(days) < 2:
        return None
    first, last = (DateField(t.first, t.value, t.span, _how(t), t.rule) for t in (days[0], days[-1]))
    return first, last


def _after_begun(time: TimeExpression, times: Sequence[TimeExpression]) -> TimeExpression:
    begun = next((t.first for t in times if t.mod == BEGUN and len(t.first or "") == ISO_DAY), None)
    is_before = (
        begun is not None and time.mod is None and len(time.first or "") == ISO_DAY and (time.first or "") < begun
    )
    return reanchor(time, begun, "future") if is_before and begun is not None else time


def _how(time: TimeExpression) -> How:
    return How(time.how) if time.how in {h.value for h in How} else How.NORMALISED


def ended_on(end: DateField, duration: str | None, durations: Sequence[TimeExpression]) -> Dates:
    """As in "wrapped up a two-day visit on Monday": the day is the last one, the first follows from the duration.

    From "several days", "a two-hour visit", "a year" no first day follows.
    """
    counted = in_days(duration) if duration is not None else None
    if counted is None or not durations or len(end.date or "") != ISO_DAY:
        return Dates(None, end, duration)
    days = int(counted[1:-1])
    first = (dt.date.fromisoformat(end.date or "") - dt.timedelta(days=days - 1)).isoformat()
    return Dates(DateField(first, first, durations[0].span, How.COMPUTED, "time.start-of-duration"), end, duration)


def with_end_of(dates: Dates, duration: str, time: TimeExpression) -> Dates:
    """Dates with the end that follows from a day as start and a stated duration; as they are where none follows."""
    start = dates.start
    if start is None or start.date is None or len(start.date) != ISO_DAY:
        return Dates(start, dates.end, duration)
    last = end_of_duration(start.date, in_days(duration) or duration)
    return Dates(start, DateField(last, last, time.span, How.COMPUTED, "time.end-of-duration"), duration)


def _after_start(last: DateField | None, until: Sequence[TimeExpression], start: str | None) -> DateField | None:
    """As in "opens on Friday and runs until Sunday": the end is read forwards from the start."""
    if last is None or last.date is None or start is None or len(start) != ISO_DAY or last.date >= start:
        return last
    later = reanchor(until[0], start, "future").first
    return replace(last, date=later) if later is not None and later >= start else None


def _is_week_ahead(time: TimeExpression, until: TimeExpression, last: DateField, published: str | None) -> bool:
    """Whether two weekdays are read with more than a week between them: the first one is to come as well."""
    is_week = WEEKDAY.fullmatch(time.value) is not None and WEEKDAY.fullmatch(until.value) is not None
    if not is_week or published is None or time.first is None or last.date is None:
        return False
    return time.first < published[:ISO_DAY] <= last.date and days_between(time.first, last.date) >= WEEK


def _may_last(c: Candidate, start: str) -> bool:
    """Whether the start says nothing of the end: the day of an exercise or a forum that has opened."""
    is_day = len(start) == ISO_DAY or c.type is EventType.EXERCISE
    opens = c.status is Status.ONGOING or c.status_rule.endswith(".begun")  # "opens on Friday"
    return is_day and c.type in (EventType.EXERCISE, EventType.GATHERING) and opens


def _keeps(t: TimeExpression) -> bool:
    """Whether an unanchored value still says something for linkage: a day of a month, a weekday."""
    return (t.value.startswith("XXXX-") and "WXX" not in t.value[:8]) or t.value.startswith("XXXX-WXX-")


def _face(time: TimeExpression, c: Candidate, published: str | None) -> TimeExpression:
    """A bare weekday or year-less date read forwards where the contact is still to come, else backwards.

    A date shortly after publication is left alone where no form of the predicate speaks of the past: verbs of some
    languages have none.
    """
    if published is None:
        return time
    is_to_end = c.status_rule.endswith(".ending") and time.mod != BEGUN  # not "began on Monday and will end on Friday"
    if c.type is EventType.EXERCISE and time.mod != UNTIL and any(t.mod == UNTIL for t in c.times):
        is_to_end = False  # nor "a drill begun on Monday will end on Friday"
    is_to_end |= c.status_rule.endswith(".return-to-come")
    is_off = c.status_rule.endswith(".thwarted")  # "was to have flown on Monday"
    if (c.is_present and not is_off) or c.status_rule.endswith(".ahead"):
        return reanchor_near(time, published)
    is_beside = c.trigger.start < time.start < c.sentence.end  # "On Sunday he met Y, who is hosting the summit"
    if c.looks_forward and is_beside and time.mod is None and WEEKDAY.fullmatch(time.value):
        return reanchor(time, published, "future")
    if time.mod == DUE or c.status in TO_COME or is_to_end:
        return reanchor(time, published, "future")
    if c.status in (Status.CANCELLED, Status.POSTPONED):
        return reanchor(time, published, "nearest")
    if _is_tomorrow(time, c, published):
        return reanchor(time, published, "future")
    if c.status not in UNDER_WAY_OR_OVER or not _is_ahead(time, published):
        return time
    past = reanchor(time, published, "past")
    is_past = _tells_of_past(c)
    if c.status is Status.COMPLETED:
        is_past |= (
            c.status_rule.endswith((".past-form", ".completed", ".ended")) or _months(published, time.first or "") > 1
        )
    return a_week_back(past) if is_past else time


def _is_ahead(time: TimeExpression, published: str | None) -> bool:
    return bool(published and time.first and time.first > published[: len(time.first)])


def _tells_of_past(c: Candidate) -> bool:
    """Whether a form of the past says that it is over or under way; who "left for talks on Thursday" may still come."""
    is_to_end = c.status_rule.endswith((".ending", ".return-to-come"))  # "is expected back on Tuesday"
    return c.is_past and not is_to_end and c.sense != "departure" and c.status in UNDER_WAY_OR_OVER


def _is_tomorrow(time: TimeExpression, c: Candidate, published: str) -> bool:
    """As in "goes to Oslo and a meeting of ministers on Thursday", told on Wednesday: nobody says so of last week."""
    is_over = _tells_of_past(c) or (time.mod == SINCE and c.status is Status.ONGOING)  # "has been there since Friday"
    if is_over or not WEEKDAY.fullmatch(time.value) or c.status_rule.endswith((".past-form", ".completed", ".ended")):
        return False
    tomorrow = (dt.date.fromisoformat(published[:ISO_DAY]) + dt.timedelta(days=1)).isoformat()
    return reanchor(time, published, "future").first == tomorrow


def _months(published: str, first: str) -> int:
    """Months from publication to a later date given to the month or day; none for a year."""
    if len(first) < ISO_MONTH:
        return 0
    return (int(first[:4]) - int(published[:4])) * 12 + int(first[5:7]) - int(published[5:7])


def is_recent(start: str | None, published: str | None) -> bool:
    """Whether a day lies on the publication day or shortly before it."""
    if not start or not published or len(start) != ISO_DAY:
        return False
    gap = days_between(start, published[:ISO_DAY])
    return 0 <= gap <= ONGOING_DAYS
