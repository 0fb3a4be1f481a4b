"""Plans of weeks ago that the page goes on to tell as done: "said in March he would meet Y. They met on Wednesday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.time import days_between
from lawatan.records.days import ISO_DAY, last_day
from lawatan.records.event_mention import BRIEF, EventType, Status
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar

RULE = "status.plan-that-came"
AHEAD = 2  # sentences from the plan to what came of it
NEWS_DAYS = 6  # days before publication of which news tells as its own
SPEECH_REACH = 40  # items before a predicate in which the verb of saying stands
NEAR = 4  # items on either side of a verb of saying in which its day stands


def come_to_pass(candidates: Sequence[Candidate], grammar: ContactGrammar, published: str | None) -> None:
    """Takes what was announced long ago, without a day, as that which a sentence soon after tells as done."""
    if published is None:
        return
    done: dict[tuple[EventType, frozenset[int], int], Candidate] = {}
    for c in candidates:
        if c.type in BRIEF and c.status is Status.COMPLETED and not c.background:
            done.setdefault((c.type, _people(c), c.sentence.index), c)
    for c in candidates:
        if c.type not in BRIEF or c.status is not Status.PLANNED or c.times or not _is_old(c, grammar, published):
            continue
        later = (done.get((c.type, _people(c), c.sentence.index + gap)) for gap in range(1, AHEAD + 1))
        if any(o is not None and _is_there(c, o) for o in later):
            c.status, c.status_rule, c.status_cue = Status.COMPLETED, RULE, None


def _people(c: Candidate) -> frozenset[int]:
    return frozenset(a.entity for a in c.actors)


def _is_there(c: Candidate, other: Candidate) -> bool:
    states, theirs = {p.country for p in c.places}, {p.country for p in other.places}
    return not states or not theirs or bool(states & theirs)


def _is_old(c: Candidate, grammar: ContactGrammar, published: str) -> bool:
    """Whether the verb that says of the plan has a time that is over: "said in March", "pada Maret lalu mengatakan"."""
    items = c.sentence.items
    said = [k for k in range(max(0, c.trigger_item - SPEECH_REACH), c.trigger_item) if items[k].lower in grammar.speech]
    if not said:
        return False
    near = items[max(0, said[-1] - NEAR) : min(c.trigger_item, said[-1] + 1 + NEAR)]
    days = (last_day(i.time.last or i.time.first) for i in near if i.time is not None and i.time.type is TimeType.DATE)
    return any(day is not None and days_between(day, published[:ISO_DAY]) > NEWS_DAYS for day in days)
