"""The month of a journey and of what was done on it: "was in Oslo in May to see Y", "went there and met Y in May"."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.when_clauses import opener_of, place_by_main_clause, told_beside
from lawatan.records.days import ISO_MONTH, ISO_YEAR
from lawatan.records.event_mention import CALLED_OFF, UNDER_WAY_OR_OVER, EventType, Status
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.records.mention import TimeExpression

CLAUSE = 2  # a comma and the conjunction of what comes next: "was in Oslo in May, and in talks"
REACH = 5  # items before a predicate in which the conjunction stands that joins it to the journey
_DONE_THERE = (EventType.MEETING, EventType.AGREEMENT, EventType.CALL)
_PARTS = (None, "START", "MID", "END")  # mods of a month or year that is one all the same: "early in May"


def share_month_of_journey(found: Sequence[Candidate], grammar: ContactGrammar) -> None:
    """Gives what the traveller did on a journey the month or year that its sentence tells of it, and the other way.

    Of a day this does not hold: a journey may last for some.
    """
    for v, main in place_by_main_clause(found, grammar):
        if (month := _month_of(main)) is not None and not _has_date(v):
            v.times = [*v.times, month]
    of_month = [(c, m) for c in found if c.type is EventType.MEETING and (m := _month_of(c)) is not None]
    for v in found:
        if v.type is not EventType.VISIT or v.background:
            continue
        if (month := _month_of(v)) is not None:
            beside = told_beside(v, found, grammar)
            for c in found:
                if c.type in _DONE_THERE and not _has_date(c) and (c in beside or _is_done_on(v, c, grammar)):
                    c.times = [*c.times, month]
        elif not _has_date(v) and not v.is_present:  # not "leaves for Oslo, where X, who met him in May, awaits him"
            months = (m for c, m in of_month if _is_done_on(v, c, grammar))
            v.times = [*v.times, *islice(months, 1)]


def _is_of_one_time(visit: Candidate, c: Candidate) -> bool:
    """Whether both are told as begun or both as to come; the purpose of a journey has no time of its own."""
    if c.status in CALLED_OFF or visit.status in CALLED_OFF:
        return False
    return c.purpose_of is visit or (visit.status in UNDER_WAY_OR_OVER) == (c.status is Status.COMPLETED)


def _is_done_on(visit: Candidate, c: Candidate, grammar: ContactGrammar) -> bool:
    """Whether a contact is the purpose of a journey, or joined to it in one sentence, or told of where it led."""
    if c.trigger_item <= visit.trigger_item or not _is_of_one_time(visit, c):
        return False
    mine = {a.entity for a in c.actors} | {a.country for a in c.actors if a.country}
    if not mine & ({a.entity for a in visit.actors} | {a.country for a in visit.actors if a.country}):
        return False
    if c.purpose_of is visit:
        return True
    between = c.sentence.items[visit.trigger_item + 1 : c.trigger_item]
    if any(i.lower in grammar.where for i in between):
        return bool({p.country for p in c.places} & {p.country for p in visit.places})
    opens = visit.sentence.items[0].lower in grammar.when and any(i.text == "," for i in between)
    opens |= opener_of(visit, grammar) > 0  # "began last month, when she flew to Oslo but failed to agree with X"
    joined = opens or any(i.lower in grammar.conjunctions for i in _behind_comma(between))
    return joined and not any(i.lower in grammar.relatives or i.lower == ";" for i in between)


def _behind_comma(between: Sequence[Item]) -> Sequence[Item]:
    """Where a word can stand that joins two predicates: behind the first comma, and right before the second."""
    first = next((k for k, i in enumerate(between) if i.text == ","), len(between))
    return (*between[first : first + CLAUSE], *between[-REACH:])


def _month_of(c: Candidate) -> TimeExpression | None:
    dates = [t for t in c.times if t.type is not TimeType.DURATION]
    if len(dates) != 1 or dates[0].type is not TimeType.DATE or dates[0].first != dates[0].last:
        return None
    length = len(dates[0].first or "")
    is_known = length == ISO_MONTH and dates[0].mod in _PARTS
    return dates[0] if is_known or (length == ISO_YEAR and dates[0].mod is None) else None


def _has_date(c: Candidate) -> bool:
    return any(t.type is not TimeType.DURATION for t in c.times)
