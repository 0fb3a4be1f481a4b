"""Times that say their day only through another contact: "the same day", "Monday" on a page that looks forward."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.dating import read_dates
from lawatan.analysis.extraction.when.days_of_month import settle_days_of_month
from lawatan.analysis.extraction.when.departures import share_stays, tie_departures
from lawatan.analysis.extraction.when.months_away import months_away
from lawatan.analysis.extraction.when.weeks_told import settle_weeks
from lawatan.analysis.time import reanchor
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME, UNDER_WAY_OR_OVER, EventType, Status
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.records.mention import TimeExpression

SAME_RULE = "time.day-of-contact-before"
COMING_RULE = "status.weekday-to-come"
PRESENT_RULE = "status.present-form"
NEWS_DAYS = 6  # days before publication of which news tells as its own
REACH = 3  # sentences back in which the contact stands whose day "the same day" is
_SAME = re.compile(r"same(?: P(?P<days>-?[0-9]{1,2})D)?")
_WEEKDAY = re.compile(r"XXXX-WXX-[1-7](?:T\w+)?")


def settle_times(candidates: Sequence[Candidate], times: Sequence[TimeExpression], published: str | None) -> None:
    """Anchors what hangs on other contacts, in the candidates themselves; they come in any order."""
    settle_weeks(candidates, published)
    settle_days_of_month(candidates, times, published)
    _look_forward(candidates, times, published)
    _plan_in_present(candidates, published)
    tie_departures(candidates)
    share_stays(candidates)
    days = [t for t in times if t.first == t.last and len(t.first or "") == ISO_DAY]
    last: Candidate | None = None
    told: Candidate | None = None  # the last one before the predicate at hand, which may tell of two contacts
    for c in sorted(candidates, key=lambda c: (c.sentence.index, c.trigger_item)):
        if told is None or told.trigger != c.trigger:
            told, before = c, last
        if last is not None and last is not before and _follows(c, last):
            before = last
        last = before
        near = last if last is not None and c.sentence.index - last.sentence.index <= REACH else None
        c.times = [_settled(t, c, near, days, times, published) for t in c.times]
        start = read_dates(c, published).start
        if not c.in_headline and start is not None and (len(start.date or "") == ISO_DAY or start.date is None):
            last = c


def _follows(c: Candidate, last: Candidate) -> bool:
    """As in "will meet X on Friday and Y a day later": told by one predicate, the second by its distance."""
    if c.trigger != last.trigger or not c.times or not last.times:
        return False
    return any(_SAME.fullmatch(t.value) for t in c.times) and c.times[0].start >= last.times[-1].end


def _settled(
    time: TimeExpression,
    c: Candidate,
    before: Candidate | None,
    days: Sequence[TimeExpression],
    times: Sequence[TimeExpression],
    published: str | None,
) -> TimeExpression:
    """A time that points back, on the day of the contact before, or on one named since.

    As in "is to meet her in the evening", with no day but past ones told before: today's evening is meant.
    """
    if (of_month := months_away(time, times, published)) is not None:
        return of_month
    is_told = before is None or _is_told_since(time, before, days)
    found = time if before is None or is_told else _anchored(time, before, published)
    if found.first is None and found.value == "same" and published is not None:
        found = _on_news_day(found, days, published)
    today = published[:ISO_DAY] if published else ""
    if time.value != "same" or c.status not in TO_COME or not "" < (found.first or "") < today:
        return found
    return replace(time, first=today, last=today, value=today, rule=SAME_RULE, how="computed")


def _is_told_since(time: TimeExpression, before: Candidate, days: Sequence[TimeExpression]) -> bool:
    """Whether a day is named between the sentence of a contact and a time that points back: that one is meant."""
    k = bisect_left(days, time.start, key=lambda t: t.start) - 1
    return time.first is not None and k >= 0 and days[k].start >= before.sentence.end


def _on_news_day(time: TimeExpression, days: Sequence[TimeExpression], published: str) -> TimeExpression:
    """As in "in the evening", far from any contact that has a day: on the last day of the news told before.

    "The same day" is the one told last.
    """
    today = dt.date.fromisoformat(published[:ISO_DAY])
    told = (d.first or "" for d in days[: bisect_left(days, time.start, key=lambda t: t.start)])
    news = [day for day in told if 0 <= (today - dt.date.fromisoformat(day)).days <= NEWS_DAYS]
    if not news:
        return time
    day = max(news) if time.rule.endswith("-part") else news[-1]
    return replace(time, first=day, last=day, value=day, rule=SAME_RULE, how="computed")


def _plan_in_present(candidates: Sequence[Candidate], published: str | None) -> None:
    """As in "The two meet on Wednesday", "She flies on to Cairo late on Friday", told on Friday: still to come."""
    for c in candidates:
        if not c.is_present or c.in_headline or c.background or c.status not in UNDER_WAY_OR_OVER:
            continue
        days = [t for t in c.times if _WEEKDAY.fullmatch(t.value)]
        is_leaving = c.type is EventType.VISIT and c.sense == "departure"
        if days and (published is None or (is_leaving and days[0].first == published[:ISO_DAY])):
            c.status, c.status_rule = Status.PLANNED, PRESENT_RULE


def _anchored(time: TimeExpression, before: Candidate, published: str | None) -> TimeExpression:
    found = _SAME.fullmatch(time.value)
    start = read_dates(before, published).start
    if found is None or start is None or (time.first is not None and start.date is None):
        return time
    days = int(found["days"] or 0)
    if start.date is None:
        return replace(time, value=start.value or time.value) if days == 0 else time
    day = (dt.date.fromisoformat(start.date) + dt.timedelta(days=days)).isoformat()
    return replace(time, first=day, last=day, value=day, rule=SAME_RULE, how="computed")


def _is_owner(c: Candidate, time: TimeExpression) -> bool:
    """As in "Monday's talks": with no verb of its own it is the Monday nearer to the page's day."""
    items = c.sentence.items
    after = items[(k := bisect_left(items, time.end, key=lambda i: i.start)) : k + 1]
    return any(i.lower[:1] in ("'", "\u2019") for i in after) and _WEEKDAY.fullmatch(time.value) is not None


def _look_forward(candidates: Sequence[Candidate], times: Iterable[TimeExpression], published: str | None) -> None:
    """As in "Monday's talks", where the page says elsewhere that they will be held, or speaks of next Monday."""
    if published is None:
        return
    coming = {t.value for t in times if t.rule.endswith(".future") and _WEEKDAY.fullmatch(t.value)}
    coming |= {t.value for c in candidates if c.status in TO_COME for t in c.times if _WEEKDAY.fullmatch(t.value)}
    for c in candidates:
        days = [t for t in c.times if t.type is not TimeType.DURATION]
        is_open = c.is_nominal and c.status is Status.COMPLETED and c.status_cue is None and not c.background
        if not is_open or len(days) != 1:
            continue
        forwards = reanchor(days[0], published, "future").first
        is_near = _is_owner(c, days[0]) and reanchor(days[0], published, "nearest").first == forwards
        if (days[0].value in coming or is_near) and forwards != published[:ISO_DAY]:
            c.status, c.status_rule = Status.PLANNED, COMING_RULE
