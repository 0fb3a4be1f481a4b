"""Days told by their number in what lasts: "On the second day he met Y", "pada hari terakhir", "the day he arrived".

The visit or gathering whose day it is stands beside it or before; its own day and length are told elsewhere.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.distances import Distance
from lawatan.analysis.extraction.when.nth_days import number_at
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import BRIEF, CALLED_OFF, EventType
from lawatan.records.mention import TimeExpression, TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause

RULE = "time.numbered-day"
BACK = 4  # sentences back to what the day is a day of
OPENER = 3  # items of a phrase before its day: "on the third and last day"
REACH = 16  # items between a predicate and the day
OWNER_REACH = 4  # items from the day to its noun: "of his three-day visit", "his stay"


def take_numbered_days(clause: Clause, found: Sequence[Candidate], told: Sequence[Candidate]) -> None:
    """Ties the contacts of a sentence that are told of such a day to the visit or gathering that it is a day of.

    `found` are the candidates of the sentence, `told` those of the sentences before.
    """
    items, g = clause.items, clause.grammar
    for k in range(len(items) if found else 0):
        day = _day_at(items, k, g)
        if day is None:
            continue
        start, end, number = day
        kinds = _kinds_of(items, end, g)
        for c in _tied(clause, start, end, found) if kinds else ():
            if c.times:
                c.times = _in_range(c.times, number)
                continue
            of = _whole_of(c, k, kinds, found, told)
            if of is not None:
                words = TimeExpression(
                    TimeType.DATE, items[start].start, items[end - 1].end, "same", RULE, how="computed"
                )
                c.distance = Distance(max(number, 1) - 1, of, frozenset(), words, is_from_end=number == 0)
                c.background = False  # "on the last day he met Y": no earlier one


def _day_at(items: Sequence[Item], k: int, g: ContactGrammar) -> tuple[int, int, int] | None:
    """First item, one past the last item and number of the day told at item `k`; 0 is the last day."""
    opening, nouns = g.classes.get("opening_day"), g.classes.get("visit_days")
    n = opening.length_at(items, k) if opening is not None else 0
    if n:
        return (k, k + n, 1) if _is_of_time(items, k, g) else None
    if nouns is None or not nouns.length_at(items, k) or k + 1 >= len(items):
        return None
    number, is_last = number_at(items, k, g)
    if number is None and not is_last:
        return None
    is_behind = bool(g.table.owner_suffix) or items[k + 1].lower in g.table.classes.get("day_numbers", [])
    start, end = (k, k + 2) if is_behind else (k - 1, k + 1)
    return (start, end, 0 if is_last else number or 0) if _is_of_time(items, start, g) else None


def _is_of_time(items: Sequence[Item], start: int, g: ContactGrammar) -> bool:
    """Whether a phrase says when: behind a preposition, or at the head of a clause."""
    for k in range(start - 1, max(-1, start - 1 - OPENER), -1):
        if items[k].lower in g.any_preposition or items[k].text in (",", ";"):
            return True
        if items[k].lower not in g.determiners | g.conjunctions | g.counted:
            return False
    return start <= OPENER


def _kinds_of(items: Sequence[Item], end: int, g: ContactGrammar) -> tuple[EventType, ...]:
    """What may have such a day: what its noun says, where it has one; none where that is something else."""
    links = g.any_preposition | g.determiners | g.possessives
    k = end
    while k < min(len(items), end + OWNER_REACH) and (items[k].lower in links or items[k].time is not None):
        k += 1
    word = items[k].lower if k < len(items) else ""
    suffix = g.table.owner_suffix
    kind = g.resumed.get(word) or (g.resumed.get(word.removesuffix(suffix)) if suffix else None)
    if kind is not None:
        return (kind,) if kind in (EventType.VISIT, EventType.GATHERING) else ()
    return (EventType.VISIT, EventType.GATHERING)


def _tied(clause: Clause, start: int, end: int, found: Sequence[Candidate]) -> list[Candidate]:
    """The undated contacts that the phrase is said of: the last before it, else those that follow it."""
    items = clause.items
    mine = [c for c in found if c.type in BRIEF and c.status not in CALLED_OFF]
    before = [c for c in mine if start - REACH <= c.trigger_item < start]
    i = max((c.trigger_item for c in before), default=-1)
    is_head = start <= OPENER or any(p.text in (",", ";") for p in items[max(i, start - OPENER) : start])
    if before and not is_head and not any(p.text == ";" for p in items[i:start]):
        chosen = [c for c in before if c.trigger_item == i]
    else:
        stop = next((p for p in range(end + 1, len(items)) if items[p].text == ";"), len(items))
        chosen = [c for c in mine if end <= c.trigger_item < min(stop, end + REACH)]
    return [c for c in chosen if c.distance is None and (not c.times or _in_range(c.times, 1) is not c.times)]


def _in_range(times: list[TimeExpression], number: int) -> list[TimeExpression]:
    """The day of that number, of the one range of days that a contact has; its times where it has none."""
    t = times[0]
    if len(times) > 1 or t.first is None or t.last is None or not len(t.first) == len(t.last) == ISO_DAY:
        return times
    first, last = dt.date.fromisoformat(t.first), dt.date.fromisoformat(t.last)
    day = first + dt.timedelta(days=number - 1) if number else last
    if first == last or day > last:
        return times
    iso = day.isoformat()
    return [replace(t, value=iso, end_value=None, first=iso, last=iso, rule=RULE, how="computed")]


def _whole_of(
    c: Candidate, k: int, kinds: Sequence[EventType], found: Sequence[Candidate], told: Sequence[Candidate]
) -> Candidate | None:
    """The visit or gathering of which the contact is told: in its sentence, else the last one before."""
    here = [a for a in found if a is not c and a.type in kinds and a.status not in CALLED_OFF]
    before = [a for a in reversed(told) if c.sentence.index - a.sentence.index <= BACK and a.type in kinds]
    people = {a.entity for a in c.actors}
    states = {a.country for a in c.actors if a.country}
    for a in (*here, *before):
        is_theirs = bool(people & {x.entity for x in a.actors})
        is_theirs |= (
            a.type is EventType.VISIT and c.type is EventType.AGREEMENT and states >= {p.country for p in a.places}
        )
        is_theirs |= a.type is EventType.GATHERING and 0 <= c.sentence.index - a.sentence.index <= 1
        if a.in_headline or a.background or not is_theirs:
            continue
        return a
    return None
