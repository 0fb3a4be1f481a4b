"""What a time beside a contact tells of something else than when the contact takes place.

How long before or after another thing, in what a contact is counted, on what day a plan was called off or told. Answers
are about the time at item `k` of a clause.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import PLACES
from lawatan.analysis.extraction.exercises.ships_stay import PORT_CALL
from lawatan.analysis.extraction.when.dating import DUE, LASTING, SINCE, UNTIL, WEEKDAY
from lawatan.analysis.extraction.when.resumption import as_end, as_past
from lawatan.analysis.extraction.when.time_barriers import is_days_ahead
from lawatan.analysis.extraction.whether.readings import is_past_word
from lawatan.analysis.time import days_between, reanchor
from lawatan.records.days import ISO_DAY, ISO_YEAR
from lawatan.records.event_mention import CALLED_OFF, TO_COME, UNDER_WAY_OR_OVER, EventType, Status
from lawatan.records.mention import TimeExpression, TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause

AFTER = "AFTER"
THIS_YEAR = "THIS P1Y"
JUST_OVER = 3  # days before publication of the end of a stay told in the past
CALLED_OFF_REACH = 4  # items between "called off" and the day on which that was done
NEGATION_REACH = 3  # items after "until Tuesday" in which "not" stands
COUNT_REACH = 3  # items before "first meeting" in which the count begins
ENDING_REACH = 5  # items between "closes" and its day: "ended off Mombasa on Tuesday"
BARE_RULE = 2  # dots in the rule of a time that nothing beside it places: "id.time.weekday"
TIMING_REACH = 2  # items behind a relative word in which a verb of time stands: "yang akan digelar"
PLAN_REACH = 7  # items before a time in which a plan is told


def is_distance(clause: Clause, k: int) -> bool:
    """As in "a day after Kim returned": how long before or after something else, not how long it lasts."""
    time = clause.items[k].time
    is_duration = time is not None and time.type is TimeType.DURATION
    if not is_duration or k + 1 >= len(clause.items):
        return False
    return clause.is_boundary(k + 1) or is_days_ahead(clause.items, k + 1, clause.grammar)


def is_not_until(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """As in "and until Tuesday noon had not left": no end of anything."""
    time = items[k].time
    after = (k + 1, k + 1 + NEGATION_REACH)
    return time is not None and time.mod == UNTIL and grammar.status["negation"].find(items, *after) is not None


def counts_within(items: Sequence[Item], k: int, owners: Sequence[Candidate], grammar: ContactGrammar) -> bool:
    """As in "their first meeting this year": the year is what it is counted in, not when it takes place."""
    time = items[k].time
    if time is None or time.value != THIS_YEAR or time.mod is not None or not owners:
        return False  # "the last time they met was early this year"
    start = max(0, min(c.trigger_item for c in owners) - COUNT_REACH)
    return any(i.lower in grammar.counted for i in items[start:k])


def is_of_calling_off(
    items: Sequence[Item], k: int, candidate: Candidate, grammar: ContactGrammar, published: str | None
) -> bool:
    """Whether the time at item `k` is the day on which a plan was called off, not the day planned."""
    time = items[k].time
    if candidate.status in CALLED_OFF and time is not None and _is_of_plan(time, candidate, published):
        return False
    if candidate.status_rule.endswith(".thwarted"):
        return False  # "was to have met her on Monday": the day of the plan
    if candidate.status in CALLED_OFF and time is not None and 0 < len(time.first or "") < ISO_DAY:
        return False  # the month of a plan; a calling off has its day
    is_verb = candidate.is_past or not candidate.is_nominal
    if candidate.status is Status.DENIED and is_verb and candidate.trigger_item < k:
        return False  # "denied that he had met Y on Monday"
    if candidate.status in CALLED_OFF:
        if any(i.lower in grammar.timing for i in items[max(candidate.trigger_item, k - CALLED_OFF_REACH) : k]):
            return False  # "batal digelar pada Jumat"
        return grammar.status["planned"].find(items, max(0, k - PLAN_REACH), k) is None
    start = max(0, k - CALLED_OFF_REACH)
    return any(grammar.status[s.value].find(items, start, k) for s in (Status.CANCELLED, Status.POSTPONED))


def _is_of_plan(time: TimeExpression, candidate: Candidate, published: str | None) -> bool:
    """As in "called off a trip planned from 5 to 8 May", "talks with Y on Monday were put off": no day of that.

    A plan is called off on one day that is not to come; beside its noun, before the verb, stands its own day.
    """
    cue, first = candidate.status_cue, time.first or ""
    if cue is not None and candidate.trigger.end <= time.start and time.end <= cue.start:
        return True
    if time.last is not None and time.last != first:
        return True
    is_open = time.value.startswith("XXXX-WXX") and time.rule.count(".") == BARE_RULE
    return len(first) == ISO_DAY and not is_open and published is not None and first > published[:ISO_DAY]


def is_of_inviting(items: Sequence[Item], k: int, candidate: Candidate, grammar: ContactGrammar) -> bool:
    """As in "received an invitation on Friday to visit Oslo": the day on which somebody was invited."""
    words = grammar.classes.get("invitation")
    if candidate.status is not Status.PROPOSED or candidate.trigger_item < k or k + 1 >= len(items):
        return False
    before = range(max(0, k - CALLED_OFF_REACH), k)
    is_invited = any(items[p].lower in grammar.control or (words and words.length_at(items, p)) for p in before)
    return is_invited and items[k + 1].lower in grammar.control_links


def is_of_later_plan(items: Sequence[Item], k: int, candidate: Candidate, grammar: ContactGrammar) -> bool:
    """As in "are there for the summit, which will open on Tuesday": a plan told between a done contact and the time.

    Not in "is on a visit, which began on Monday and will end on Friday", "began a drill that is due to end on Friday".
    """
    i = candidate.trigger_item
    if i >= k or candidate.status not in UNDER_WAY_OR_OVER:
        return False
    if candidate.type in LASTING and any(p.lower in grammar.ending for p in items[max(i, k - ENDING_REACH) : k]):
        return False
    openers = (p for p in range(i + 1, k) if items[p].lower in grammar.relatives)
    relative = next((p for p in openers if not _tells_of_noun(items, p, candidate, grammar)), None)
    if relative is not None and items[relative - 1].lower == ",":
        is_closed = any(x.lower == "," for x in items[relative + 1 : k])
        relative = None if is_closed else relative  # "The drill, which X hosts, began on Friday and will run for ..."
    return relative is not None and grammar.status["planned"].find(items, relative, k) is not None


def _tells_of_noun(items: Sequence[Item], relative: int, candidate: Candidate, grammar: ContactGrammar) -> bool:
    """As in "Latihan X dan Y yang akan digelar Mei", "yang dimulai Senin itu": a relative clause of the noun itself."""
    behind = items[relative + 1 : relative + 1 + TIMING_REACH]
    is_noun = candidate.is_nominal or candidate.type is EventType.EXERCISE
    if not is_noun or not any(i.lower in grammar.timing for i in behind):
        return False
    between = items[candidate.trigger_item + 1 : relative]
    is_other = any(i.lower in grammar.resumed or i.text in (",", ";") for i in between)
    return not is_other and grammar.purpose.find(items, candidate.trigger_item + 1, relative) is None


def bounded_time(
    items: Sequence[Item],
    k: int,
    time: TimeExpression,
    candidate: Candidate,
    grammar: ContactGrammar,
    published: str | None = None,
) -> TimeExpression:
    """The time at item `k`, as the first or last day of what lasts where a verb says so."""
    if time.mod == UNTIL and candidate.trigger_item > k and any(i.lower in grammar.when for i in items[k + 1 : k + 3]):
        return replace(time, mod=None)  # "stays until Friday, when she flies to Oslo"
    if time.mod == SINCE and candidate.trigger_item > k and any(i.lower in grammar.when for i in items[k + 1 : k + 3]):
        return replace(time, mod=None)  # "has eased since May, when she flew to Oslo"
    if time.mod == UNTIL and _is_just_over(items, time, candidate, grammar, published):
        return as_past(time)  # "was in Oslo until Tuesday", told on Thursday
    if end_of_stretch(items, k, candidate, grammar):
        is_verb = time.mod == AFTER and items[k - 1].lower in grammar.ending  # "yang usai kemarin"
        time = replace(time, mod=None) if is_verb else time
        if _has_ended(items, k, candidate, grammar):
            return as_past(as_end(time))
        is_ahead = published is not None and WEEKDAY.fullmatch(time.value) and _ends_now(items, k, candidate, grammar)
        return as_past(as_end(reanchor(time, published or "", "future"))) if is_ahead else as_end(time)
    if _is_due(items, k, candidate, grammar):
        return replace(time, mod=DUE)
    is_day = len(time.first or "") == ISO_DAY and time.first == time.last and time.mod is None
    if candidate.type not in (EventType.GATHERING, EventType.EXERCISE) or not is_day:
        return time
    return replace(time, mod=SINCE) if _begins(items, k, candidate.trigger_item, grammar) else time


def _begins(items: Sequence[Item], k: int, i: int, grammar: ContactGrammar) -> bool:
    """As in "opens in Oslo on Monday", "will begin drills on Monday": a verb of beginning of the noun at item `i`."""
    start = k - ENDING_REACH
    start -= 2 * any(x.mention is not None and x.mention.type in PLACES for x in items[start:k])
    for name in ("beginning", "begins_now"):
        words = grammar.classes.get(name)
        if words is not None and words.find_last(items, max(i + 1, start), k) is not None:
            return True
        found = words.find_last(items, i - ENDING_REACH, i) if words is not None and i < k else None
        between = items[sum(found) : i] if found is not None else ()
        if found is not None and not any(x.lower == "," or x.mention is not None for x in between):
            return True
    return False


def _has_ended(items: Sequence[Item], k: int, candidate: Candidate, grammar: ContactGrammar) -> bool:
    """As in "during a visit that ended on Tuesday": a verb of ending in the past."""
    near = range(max(candidate.trigger_item + 1, k - ENDING_REACH), k)
    return any(items[p].lower in grammar.ending and is_past_word(items, p, grammar) for p in near)


def _ends_now(items: Sequence[Item], k: int, candidate: Candidate, grammar: ContactGrammar) -> bool:
    """As in "the drills, which opened on 9 August and end on Friday": a verb of ending in the present."""
    words = grammar.classes.get("ends_now")
    start = max(candidate.trigger_item + 1, k - ENDING_REACH)
    return words is not None and words.find(items, start, k) is not None


def _is_due(items: Sequence[Item], k: int, candidate: Candidate, grammar: ContactGrammar) -> bool:
    """As in "cancelled a visit planned for Friday", "denied that X would visit on Friday": the day is still to come.

    What was to have taken place may have had its day before.
    """
    if candidate.status not in CALLED_OFF or candidate.status_rule.endswith(".thwarted") or candidate.is_past:
        return False
    time = items[k].time
    if time is None or len(time.first or "") < ISO_DAY:
        return False
    start = min(k, max(0, candidate.trigger_item - PLAN_REACH))
    return grammar.status["planned"].find(items, start, k) is not None


def _is_just_over(
    items: Sequence[Item], time: TimeExpression, candidate: Candidate, grammar: ContactGrammar, published: str | None
) -> bool:
    """Whether a stay told in the past lasted until a weekday that has just gone by."""
    words, gone = grammar.classes.get("was_staying"), time.last
    is_stay = candidate.type is EventType.VISIT and candidate.sense == "stay" and WEEKDAY.fullmatch(time.value)
    if words is None or not is_stay or published is None or gone is None or len(gone) != ISO_DAY:
        return False
    is_past = words.length_at(items, candidate.trigger_item) > 0
    is_past = is_past and time.start > candidate.trigger.start
    return is_past and candidate.status not in TO_COME and 0 < days_between(gone, published[:ISO_DAY]) <= JUST_OVER


def is_there_by(items: Sequence[Item], k: int, candidate: Candidate, grammar: ContactGrammar) -> bool:
    """As in "was in Riga by Tuesday", "by Wednesday was in Oslo": a day on which somebody was there, no last one."""
    time = items[k].time
    before = items[k - 1].lower if k else ""
    by = not {before, items[k].text.casefold().split()[0]}.isdisjoint(grammar.prepositions["by"])
    is_end = time is not None and time.mod == UNTIL
    return by and is_end and candidate.sense == "stay" and candidate.status not in TO_COME


def end_of_stretch(items: Sequence[Item], k: int, candidate: Candidate, grammar: ContactGrammar) -> bool:
    """As in "a summit which opened on Friday and closes on Sunday": the last day of what lasts.

    Where a verb of ending is what tells of the contact, its day is found with its status.
    """
    is_told = candidate.status_rule.endswith((".ended", ".ending")) and not _has_first_day(items, k, candidate)
    if candidate.type not in LASTING or is_told:
        return False
    near = items[max(candidate.trigger_item + 1, k - ENDING_REACH) : k]
    if any(i.lower in grammar.ending for i in near):
        return True
    start = max(candidate.trigger_item + 1, k - ENDING_REACH)
    return candidate.rule.endswith(PORT_CALL) and grammar.leaving.find(items, start, k) is not None


def _has_first_day(items: Sequence[Item], k: int, candidate: Candidate) -> bool:
    """As in "The drill, begun on Tuesday, will end on Friday": another day stands before that of the end."""
    is_drill = candidate.type is EventType.EXERCISE
    before = (i.time for i in items[candidate.trigger_item : k])
    return is_drill and any(t is not None and len(t.first or "") == ISO_DAY for t in before)


def refined_time(clause: Clause, k: int, grammar: ContactGrammar) -> TimeExpression:
    """As in "Tahun lalu, tepatnya ... pada Februari": the year of the first with the month of the second."""
    time = clause.items[k].time
    assert time is not None
    if time.first is None or len(time.first) != ISO_YEAR:
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
