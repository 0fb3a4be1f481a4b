"""Times that say their day only through another contact: "the same day", "Monday" on a page that looks forward."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.dating import WEEKDAY, read_dates
from lawatan.analysis.extraction.when.days_of_month import settle_days_of_month
from lawatan.analysis.extraction.when.departures import share_stays, tie_departures
from lawatan.analysis.extraction.when.months_away import months_away
from lawatan.analysis.extraction.when.story import STORY_PART
from lawatan.analysis.extraction.when.weeks_told import settle_weeks
from lawatan.analysis.time import reanchor
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import BRIEF, TO_COME, UNDER_WAY_OR_OVER, EventType, Status
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.records.mention import TimeExpression

SAME_RULE = "time.day-of-contact-before"
COMING_RULE = "status.weekday-to-come"
PRESENT_RULE = "status.present-form"
NEWS_DAYS = 6  # days before publication of which news tells as its own
NEAR = 400  # characters, of a sentence or two, from a day that is no contact's to what counts from it
REACH = 3  # sentences back in which the contact stands whose day "the same day" is
PLAN_RULE = "status.day-of-plan"
TODAY = "THIS P1D"  # the value of "today"
_SAME = re.compile(r"same(?: P(?P<days>-?[0-9]{1,2})D)?")


def settle_times(
    candidates: Sequence[Candidate],
    times: Sequence[TimeExpression],
    published: str | None,
    asides: Set[int] = frozenset(),
    in_relatives: Set[int] = frozenset(),
) -> None:
    """Anchors what hangs on other contacts, in the candidates themselves; they come in any order.

    `times` are those of the page, `asides` the offsets of those in clauses that tell nothing of the story, of which
    `in_relatives` stand in relative clauses.
    """
    settle_weeks(candidates, published)
    settle_days_of_month(candidates, times, published)
    _look_forward(candidates, times, published)
    _plan_in_present(candidates, published)
    tie_departures(candidates)
    share_stays(candidates)
    days = [t for t in times if t.first == t.last and len(t.first or "") == ISO_DAY]
    told_days = [t for t in days if t.start not in asides]
    last: Candidate | None = None
    told: Candidate | None = None  # the last one before the predicate at hand, which may tell of two contacts
    settled: dict[int, TimeExpression] = {}  # one time counts from one day, however many contacts it is of
    for c in sorted(candidates, key=lambda c: (c.sentence.index, c.trigger_item)):
        if told is None or told.trigger != c.trigger:
            told, before = c, last
        if last is not None and last is not before and _follows(c, last):
            before = last
        last = before
        near = last if last is not None and c.sentence.index - last.sentence.index <= REACH else None
        hangs_on_plan = near is not None and near.status is Status.PLANNED and _hangs_on(c, published)
        pointing = {t.start for t in c.times if t.value.startswith("same")}
        times_of = [
            settled.get(t.start) or _settled(t, c, near, told_days, times, published) if t.start in pointing else t
            for t in c.times
        ]
        times_of = [_on_news_day(t, days, published) if _is_open(t) and published else t for t in times_of]
        times_of = [_of_today(t, c, published) if t.start in pointing else t for t in times_of]
        times_of = [_of_story(t, c, days, in_relatives, published) for t in times_of]
        settled |= {t.start: t for t in times_of if t.start in pointing and t.first is not None}
        c.times = _of_one_day(c, times_of, pointing)
        if hangs_on_plan and all((t.first or "") >= (published or "") for t in c.times):
            c.status, c.status_rule = Status.PLANNED, PLAN_RULE
        start = read_dates(c, published).start
        is_told = start is not None and (len(start.date or "") == ISO_DAY or start.date is None)
        if start is not None and is_told and not c.in_headline and start.span.start not in asides:
            last = c


def _hangs_on(c: Candidate, published: str | None) -> bool:
    """As in "will land on Monday. Y hosts a dinner on the same day": told by a day that counts from the plan's."""
    if published is None or c.in_headline or c.background or c.is_past or c.status_cue is not None:
        return False
    return c.status is Status.COMPLETED and bool(c.times) and all(_SAME.fullmatch(t.value) for t in c.times)


def _of_one_day(c: Candidate, times: list[TimeExpression], pointing: Set[int]) -> list[TimeExpression]:
    """As in "On 6 May they signed it, and a day later both left": what takes an hour has the day told right before."""
    days = [t for t in times if t.type in (TimeType.DATE, TimeType.TIME) and len(t.first or "") == ISO_DAY]
    is_apart = any(t.start in pointing for t in days) and len({t.first for t in days}) > 1
    if c.type not in BRIEF or not is_apart:
        return times
    before = [t for t in days if t.start < c.trigger.start]
    own = max(before, key=lambda t: t.start) if before else min(days, key=lambda t: t.start)
    return [t for t in times if t is own or t not in days]


def _is_open(time: TimeExpression) -> bool:
    return time.first is None and time.value == "same"


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
    """A time that points back, on the day told last: that of the contact before, or one named since."""
    if (of_month := months_away(time, times, published)) is not None:
        return of_month
    if before is not None and not _is_told_since(time, before, days):
        return _anchored(time, before, published)
    return _on_told_day(time, c, days, published) if time.first is None or c.status in TO_COME else time


def _of_today(time: TimeExpression, c: Candidate, published: str | None) -> TimeExpression:
    """As in "is to meet her in the evening", with no day but past ones told before: today's evening is meant."""
    today = published[:ISO_DAY] if published else ""
    if not time.value.startswith("same") and time.rule != SAME_RULE:
        return time
    if c.status not in TO_COME or not "" < (time.first or "") < today:
        return time
    return replace(time, first=today, last=today, value=today, rule=SAME_RULE, how="computed")


def _of_story(
    time: TimeExpression, c: Candidate, days: Sequence[TimeExpression], in_relatives: Set[int], published: str | None
) -> TimeExpression:
    """As in "X said on Friday. Y, who came on Wednesday, met him in the morning": not on the day of the clause."""
    k = bisect_left(days, time.start, key=lambda t: t.start) - 1 if time.rule.endswith(STORY_PART) else -1
    if k < 0 or days[k].start not in in_relatives or days[k].start < c.sentence.start or published is None:
        return time
    is_parted = any(days[k].end <= i.start < c.trigger.start and i.text == "," for i in c.sentence.items)
    told = (d.first or "" for d in days[:k] if d.start < c.sentence.start)
    day = max((d for d in told if (days[k].first or "") < d <= published[:ISO_DAY]), default=None)
    if day is None or not is_parted or time.first != days[k].first:
        return time
    return replace(time, first=day, last=day, value=day, rule=SAME_RULE, how="computed")


def _is_told_since(time: TimeExpression, before: Candidate, days: Sequence[TimeExpression]) -> bool:
    """Whether a day is named between the day of a contact and a time that points back: that one is meant."""
    k = bisect_left(days, time.start, key=lambda t: t.start) - 1
    if k < 0:
        return False
    if time.first is not None and days[k].start >= before.sentence.end:
        return True
    own = max((t.end for t in before.times if t.end <= time.start), default=before.trigger.end)
    is_parted = any(i.text in (",", ";", ".") for i in before.sentence.items if own <= i.start < days[k].start)
    return days[k].start >= own and (is_parted or days[k].start >= before.sentence.end)


def _on_told_day(
    time: TimeExpression, c: Candidate, days: Sequence[TimeExpression], published: str | None
) -> TimeExpression:  # fmt: skip
    """As in "On Thursday he scrapped his trip. A day later the two spoke by telephone": from the day named last."""
    found = _SAME.fullmatch(time.value)
    k = bisect_left(days, time.start, key=lambda t: t.start) - 1
    if found is None or k < 0 or time.start - days[k].end > NEAR:
        return time
    is_to_come = c.status in TO_COME and published is not None and WEEKDAY.fullmatch(days[k].value)
    first = reanchor(days[k], published or "", "future").first if is_to_come else days[k].first
    day = (dt.date.fromisoformat(first or "") + dt.timedelta(days=int(found["days"] or 0))).isoformat()
    return replace(time, first=day, last=day, value=day, rule=SAME_RULE, how="computed")


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
        days = [t for t in c.times if WEEKDAY.fullmatch(t.value)]
        is_leaving = c.type is EventType.VISIT and c.sense == "departure"
        is_today = published is not None and any(t.value == TODAY and t.mod is None for t in c.times)
        if (days and (published is None or (is_leaving and days[0].first == published[:ISO_DAY]))) or (
            is_leaving and is_today and len(c.times) == 1
        ):
            c.status, c.status_rule = Status.PLANNED, PRESENT_RULE


def _anchored(time: TimeExpression, before: Candidate, published: str | None) -> TimeExpression:
    found = _SAME.fullmatch(time.value)
    dates = read_dates(before, published)
    start = dates.end if before.status_rule.endswith(".ended") and dates.end is not None else dates.start
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
    return any(i.lower[:1] in ("'", "\u2019") for i in after) and WEEKDAY.fullmatch(time.value) is not None


def _look_forward(candidates: Sequence[Candidate], times: Iterable[TimeExpression], published: str | None) -> None:
    """As in "Monday's talks", where the page says elsewhere that they will be held, or speaks of next Monday."""
    if published is None:
        return
    coming = {t.value for t in times if t.rule.endswith(".future") and WEEKDAY.fullmatch(t.value)}
    coming |= {t.value for c in candidates if c.status in TO_COME for t in c.times if WEEKDAY.fullmatch(t.value)}
    for c in candidates:
        days = [t for t in c.times if t.type is not TimeType.DURATION]
        is_open = c.is_nominal and c.status is Status.COMPLETED and c.status_cue is None and not c.background
        if not is_open or len(days) != 1:
            continue
        forwards = reanchor(days[0], published, "future").first
        is_near = _is_owner(c, days[0]) and reanchor(days[0], published, "nearest").first == forwards
        if (days[0].value in coming or is_near) and forwards != published[:ISO_DAY]:
            c.status, c.status_rule = Status.PLANNED, COMING_RULE
