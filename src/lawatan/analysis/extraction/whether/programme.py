"""Plans told as a programme: "On 21 May X flies to Oslo, where Y receives him", "Lusa ia tiba di Oslo. Y menjamunya".

What stands beside a contact of a day to come, in no form of the past and with no word of its own that says otherwise,
is part of what is planned.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.where_clauses import where_at
from lawatan.analysis.extraction.when.dating import WEEKDAY, read_dates
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME, UNDER_WAY_OR_OVER, EventType, Part, Status
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.when.story import Story
    from lawatan.records.mention import TimeExpression

RULE = "status.programme"
REACH = 2  # sentences from one point of a programme to the next
_WAYS = ("travel", "departure")
_POINTS = (EventType.VISIT, EventType.MEETING, EventType.CALL)


def follow_programme(
    candidates: Sequence[Candidate], story: Story, published: str | None, grammar: ContactGrammar
) -> None:
    """Makes plans of what is told as points of a programme that has begun with a plan, or with a day to come."""
    if published is None:
        return
    for c in candidates:
        if c.is_present and not c.in_headline:
            c.times = [_forwards(t, c.sentence.index, story) for t in c.times]
    plan: Candidate | None = None
    there: set[str | None] = set()  # states of those whose visits were told
    said: Candidate | None = None  # what is planned by its words, in a language whose verbs have no tense
    last: Candidate | None = None
    day: list[TimeExpression] = []
    for c in sorted(candidates, key=lambda k: (k.sentence.index, k.trigger_item)):
        if last is not None and _is_told_there(c, last, grammar) and not _has_past_day(c, published):
            c.status, c.status_rule, c.status_cue = Status.PLANNED, RULE, None
        elif _is_next_way(c, grammar):
            c.status, c.status_rule = Status.PLANNED, RULE
        last = c
        if c.in_headline or c.type not in _POINTS:
            continue
        is_there = c.sense == "reception" and bool(there & _homes(c))  # received on a visit told before
        if plan is not None and _goes_on(c, plan, grammar) and not (is_there or _has_past_day(c, published)):
            c.status, c.status_rule, c.status_cue = Status.PLANNED, RULE, None
            c.times = c.times or (day if c.type is not EventType.VISIT else [])
        elif _is_sequel(c, said, there, grammar) or (plan is not None and _is_dated_point(c, plan, published)):
            c.status, c.status_rule = Status.PLANNED, RULE
        there |= _homes(c)
        if not grammar.present and not c.background:
            said = c if c.status is Status.PLANNED else None
        if _is_plan(c, published, grammar):
            day = _day_of(c) if c.times or c.status_rule != RULE else day
            plan = c
        elif any(t.first is not None and t.first <= published for t in c.times):
            plan = None


def _forwards(time: TimeExpression, sentence: int, story: Story) -> TimeExpression:
    """As in "On Monday it is the turn of X. She lands in the morning": on the Monday to come."""
    told = (d for s in range(sentence - REACH, sentence) for d in story.days.get(s, ()))
    coming = next((d.coming for d in told if d.coming is not None and d.day == time.first), None)
    if coming is None or time.first != time.last:
        return time
    return replace(time, first=coming, last=coming, value=coming)


def _is_plan(c: Candidate, published: str, grammar: ContactGrammar) -> bool:
    """Whether a contact is to come; where verbs have no tense, by its day alone, and no word like "will"."""
    if c.background or c.status not in TO_COME | UNDER_WAY_OR_OVER or c.status is Status.PROPOSED:
        return False
    by_words = c.status_cue is not None and all(t.span != c.status_cue for t in c.times)
    if by_words and not grammar.present:
        return False
    return c.status is Status.PLANNED or _is_to_come(c, published)


def _is_to_come(c: Candidate, published: str) -> bool:
    start = read_dates(c, published).start
    return start is not None and start.date is not None and start.date > published[: len(start.date)]


def _is_told_there(c: Candidate, plan: Candidate, grammar: ContactGrammar) -> bool:
    """As in "akan ke Oslo, di mana ia menemui Y", "goes to Oslo, arriving on Monday": of a plan in the sentence."""
    if plan.sentence.index != c.sentence.index or not _shares_people(c, plan):
        return False
    if c.status not in UNDER_WAY_OR_OVER or c.status_cue is not None or c.is_past or c.background:
        return False
    items, ending = c.sentence.items, grammar.table.participle_ending
    if ending and items[c.trigger_item].lower.endswith(ending):
        return c.type is plan.type is EventType.VISIT and (plan.status is Status.PLANNED or plan.is_present)
    behind = range(c.trigger_item, plan.trigger_item, -1)
    return plan.status is Status.PLANNED and any(where_at(items, k, grammar) for k in behind)


def _is_next_way(c: Candidate, grammar: ContactGrammar) -> bool:
    """As in "She goes on to Oslo", "From here she flies to Oslo": onward in the present, of no day that is over."""
    if c.type is not EventType.VISIT or c.sense not in _WAYS or c.in_headline or c.is_nominal or c.times:
        return False
    is_open = c.status in UNDER_WAY_OR_OVER and c.status_cue is None and not c.background
    if not is_open or not c.is_present or c.is_past:
        return False
    items, onward = c.sentence.items, grammar.classes.get("onward")
    goes_on = onward is not None and onward.length_at(items, c.trigger_item) > 0
    return goes_on or items[0].lower in grammar.prepositions["from"]


def _is_dated_point(c: Candidate, plan: Candidate, published: str) -> bool:
    """As in "Talks and dinner follow" of a day to come: a noun has no tense."""
    is_open = c.status in UNDER_WAY_OR_OVER and c.status_cue is None and c.is_nominal and not c.background
    is_near = c.sentence.index - plan.sentence.index <= REACH and _shares_people(c, plan)
    return is_open and is_near and _is_to_come(c, published)


def _has_past_day(c: Candidate, published: str) -> bool:
    """Whether a day is told that can not be read as one to come."""
    return any(t.first is not None and t.first <= published and not WEEKDAY.fullmatch(t.value) for t in c.times)


def _goes_on(c: Candidate, plan: Candidate, grammar: ContactGrammar) -> bool:
    """Whether a predicate that no word of its own puts in the past tells the next point of a programme."""
    if c.status not in UNDER_WAY_OR_OVER or c.status_cue is not None or c.background or c.is_past:
        return False
    if c.sentence.index - plan.sentence.index > REACH or not _shares_people(c, plan):
        return False
    if not (c.is_present or (not grammar.present and not c.is_nominal)):
        return False
    here, there = {p.country for p in c.places}, {p.country for p in plan.places}
    return (not here or not there or here == there) and not _is_of_now(c, grammar)


def _is_sequel(c: Candidate, plan: Candidate | None, there: set[str | None], grammar: ContactGrammar) -> bool:
    """As in "X akan menemui Y. Setelah itu ia diterima Z": told to come after the plan, with no time of its own.

    Who is received on a visit told before is on that visit, be it under way.
    """
    if plan is None or not _goes_on(c, plan, grammar) or there & _homes(c):
        return False
    words, same = grammar.classes.get("sequels"), c.sentence.index == plan.sentence.index
    start = plan.trigger_item if same else 0
    return words is not None and not c.times and words.find(c.sentence.items, start, c.trigger_item) is not None


def _homes(c: Candidate) -> set[str | None]:
    return {a.country for a in c.parts.get(Part.TRAVELLER, [])}


def _is_of_now(c: Candidate, grammar: ContactGrammar) -> bool:
    """As in "Hal itu dikatakannya saat menerima X", "Sebelum itu ia menemui X": told of the day of the page."""
    before = c.sentence.items[: c.trigger_item]
    return any(i.lower in grammar.speech | grammar.ahead | (grammar.when - grammar.where) for i in before)


def _shares_people(c: Candidate, plan: Candidate) -> bool:
    return bool({a.entity for a in c.actors} & {a.entity for a in plan.actors})


def _day_of(plan: Candidate) -> list[TimeExpression]:
    """The one day of a plan that is of no longer stay."""
    days = [t for t in plan.times if t.type is not TimeType.DURATION]
    is_day = len(days) == len(plan.times) == 1 and days[0].first == days[0].last and days[0].mod is None
    return days if is_day and len(days[0].first or "") == ISO_DAY else []
