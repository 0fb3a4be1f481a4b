"""The day of what follows: "met X on Monday and later held talks with Y", "after that he is to see Z"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME, UNDER_WAY_OR_OVER, EventType, Status
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.records.mention import TimeExpression

REACH = 5  # items between the conjunction and the second predicate: "and later in the day was to meet"
LISTED = 2  # items between two drills of a list: ", and"
THEREAFTER = "thereafter"  # class of words for what comes next: "after which", "setelah itu"
BESIDE = 6  # items between a predicate and such words
BACK = 2  # sentences back to what "after that" comes after
_LEAVING = ("departure", "return", "leaving")
_LEAVING_HOME = ("return", "leaving")
_FOLLOWING = (EventType.MEETING, EventType.CALL, EventType.AGREEMENT)
_BRIEF = (EventType.MEETING, EventType.CALL)
_JOURNEYS = (EventType.VISIT, EventType.GATHERING)


def share_day_in_turn(found: Sequence[Candidate], grammar: ContactGrammar) -> None:
    """Gives a meeting or call without a time the day of the one that the same sentence tells before it."""
    later = grammar.status["later"]
    told = sorted((c for c in found if c.type in _BRIEF), key=lambda c: c.trigger_item)
    for a, c in pairwise(told):
        days = _days_of(a)
        if c.times or len(days) != 1 or c.status is not a.status or a.trigger_item == c.trigger_item:
            continue
        items = c.sentence.items
        cue = later.find_last(items, max(a.trigger_item + 1, c.trigger_item - REACH), c.trigger_item)
        if cue is not None and items[cue[0] - 1].lower in grammar.conjunctions:
            c.times = days


def share_among_listed(found: Sequence[Candidate], grammar: ContactGrammar) -> None:
    """As in "will join Sea Lion and Talon Blue in 2025": drills of one list have the time and the status behind it."""
    drills = sorted((c for c in found if c.type is EventType.EXERCISE), key=lambda c: c.trigger_item)
    for c, last in reversed(list(pairwise(drills))):
        items = c.sentence.items
        between = [k for k in items[c.trigger_item + 1 : last.trigger_item] if k.start >= c.trigger.end]
        is_list = c.sentence is last.sentence and 0 < len(between) <= LISTED
        if not is_list or any(k.text != "," and k.lower not in grammar.conjunctions for k in between):
            continue
        one, other = (c, last) if last.times and not c.times else (last, c)
        if not one.times and other.times:
            one.times = list(other.times)
        if one.status_cue is None and other.status_cue is not None:
            one.status, one.status_cue, one.status_rule = other.status, other.status_cue, other.status_rule


def share_day_of_journey(found: Sequence[Candidate], grammar: ContactGrammar) -> None:
    """As in "will fly to Oslo on Friday and dine with Y", "flew to Oslo on 5 May and met Y": one verb phrase, one day.

    "Leaves for Oslo on Friday and will meet Y" begins a clause of its own; what is told of a stay of several days does
    not take place on the first.
    """
    for v in found:
        days = _days_of(v)
        if v.type not in _JOURNEYS or len(days) != 1 or len(v.times) != 1 or not _is_day_of_all(v, days[0]):
            continue
        for c in found:
            items, i = c.sentence.items, c.trigger_item
            is_next = i > v.trigger_item and items[i - 1].lower in grammar.conjunctions and days[0].mod is None
            if not is_next or c.times or c.type not in _BRIEF or not _is_of_one_telling(v, c):
                continue
            between = items[v.trigger_item + 1 : i]
            is_apart = any(k.lower in grammar.relatives or k.lower == ";" for k in between)
            if (
                not is_apart
                and days[0].end <= c.trigger.start
                and {a.entity for a in c.actors} & {a.entity for a in v.actors}
            ):
                c.times = days


def _is_day_of_all(v: Candidate, day: TimeExpression) -> bool:
    """Whether all that a journey's verb tells with it is of its day: of a plan, of a trip told by its verb as over."""
    if v.status is Status.PLANNED:
        return True
    is_move = v.type is EventType.VISIT and not v.is_nominal and v.sense not in _LEAVING_HOME
    return is_move and day.first == day.last and not v.background and v.status in UNDER_WAY_OR_OVER


def _is_of_one_telling(v: Candidate, c: Candidate) -> bool:
    if v.status is Status.PLANNED:
        return c.status is Status.PLANNED
    return c.status is Status.COMPLETED and not c.background and not c.is_nominal


def share_day_thereafter(found: Sequence[Candidate], told: Sequence[Candidate], grammar: ContactGrammar) -> None:
    """Gives what comes next the day of what it comes after: the contact told last before "after that".

    `told` are the candidates of the sentences before, in order, `found` those of the sentence itself.
    """
    words = grammar.classes.get(THEREAFTER)
    for c in found:
        has_date = any(t.type is not TimeType.DURATION for t in c.times)
        if words is None or has_date or c.type not in _FOLLOWING:
            continue
        items, i = c.sentence.items, c.trigger_item
        cue = words.find_last(items, max(0, i - BESIDE), min(len(items), i + BESIDE))
        if cue is None:
            continue
        here = [a for a in found if a is not c and a.trigger_item < min(i, cue[0])]
        before = here or [a for a in told[-BESIDE:] if c.sentence.index - a.sentence.index <= BACK]
        source = next((a for a in reversed(before) if _days_of(a)), None)
        is_near = source is not None and source.sentence is before[-1].sentence and not source.background
        if source is not None and is_near and not (c.status in TO_COME and _is_over(source)):
            c.times = [*c.times, *_days_of(source)]


def share_time_with_forum(found: Sequence[Candidate]) -> None:
    """Gives the forum for which somebody comes the month of the coming: "was last there in May 2017, for the summit".

    Of a plan the day as well: "arrives on Friday to attend the summit"; but who leaves on a day attends on another.
    """
    visits = sorted((v for v in found if v.type is EventType.VISIT), key=lambda v: v.trigger_item)
    for c in found:
        before = [v for v in visits if v.trigger_item < c.trigger_item] if c.type is EventType.GATHERING else []
        has_date = any(t.type is not TimeType.DURATION for t in c.times)
        if not before or has_date or not {a.entity for a in before[-1].actors} & {a.entity for a in c.actors}:
            continue
        visit = before[-1]
        if len(visit.times) != 1 or visit.times[0].type is not TimeType.DATE or visit.times[0].mod is not None:
            continue
        is_coarse = 0 < len(visit.times[0].first or "") < ISO_DAY
        if is_coarse or (visit.status in TO_COME and c.status in TO_COME and visit.sense not in _LEAVING):
            c.times = [*c.times, *visit.times]


def _is_over(c: Candidate) -> bool:
    """Whether its verb puts a contact into the past, or the headline's does."""
    return c.in_headline or c.status_rule.endswith((".past-form", ".completed", ".ended"))


def _days_of(c: Candidate) -> list[TimeExpression]:
    return [t for t in c.times if t.type in (TimeType.DATE, TimeType.TIME) and len(t.first or "") == ISO_DAY]
