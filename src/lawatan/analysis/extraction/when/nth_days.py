"""Visits told by one of their days: "met X on Tuesday, the second day of his three-day visit"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.local_time import is_hour
from lawatan.analysis.extraction.when.dating import UNTIL
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME, EventType, Part, Status
from lawatan.records.mention import TimeExpression, TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item

RULE = "time.nth-day"
REACH = 7  # items before the noun of a visit in which "the second day of" stands
BEHIND = 16  # items behind the noun in which "its second day" stands
OF = 2  # items from the word for a day to the noun whose day it is
OWNER = 4  # items of "its third and last" before "day"
FUTURE_REACH = 10  # items before the day in which "will" stands
IN_DAYS = re.compile(r"P(?P<days>[0-9]{1,2})D")


def take_nth_day(found: Sequence[Candidate], grammar: ContactGrammar, published: str | None) -> None:
    """Gives visits the first day that follows from the day told beside them and its number.

    The last day needs to be told of how many; else it is the last, and no more. "Is on the second day of his visit"
    is told of the day of publication.
    """
    for v in found:
        is_forum = (v.type is EventType.GATHERING and v.forum is not None) or v.type is EventType.EXERCISE
        if not is_forum and (v.type is not EventType.VISIT or not v.is_nominal or v.status in TO_COME):
            continue
        day = only_day(v.sentence.items) or _today(v, grammar, published)
        if day is None or any(t != day for t in v.times if t.type is not TimeType.DURATION):
            continue
        if any(c.status in TO_COME for c in found if day in c.times) or _is_to_come(v.sentence.items, day, grammar):
            continue
        lengths = [int(m["days"]) for t in v.times if (m := IN_DAYS.fullmatch(t.value))]
        number, is_last = _number_of(v, lengths, grammar)
        same = (c for c in found if c is not v and v.entities_of(Part.TRAVELLER) & c.entities_of(Part.TRAVELLER))
        if number == 1 and any(c.type is EventType.VISIT and day in c.times for c in same):
            continue  # "arrived on Monday at the start of a visit"
        told = [_on_day(day, 1 - number)] if number is not None else []
        if is_last and v.status_rule.endswith((".ended", ".ending")):  # what is over is told by its last day
            told = [*(told if not lengths else ()), _on_day(day, 0)]
        elif is_last and not lengths:
            told.append(replace(_on_day(day, 0), mod=UNTIL))
        if not told:
            continue
        v.times = [*(t for t in v.times if t != day), *told]
        for c in found:
            if (
                c is not v
                and c.type is EventType.VISIT
                and v.entities_of(Part.TRAVELLER) & c.entities_of(Part.TRAVELLER)
            ):
                c.times = [t for t in c.times if t != day]  # "was received on Monday, the second day of his visit"


def _today(v: Candidate, grammar: ContactGrammar, published: str | None) -> TimeExpression | None:
    """As in "is on the second day of", "memasuki hari kedua": the day of publication, where no day is told."""
    words, items = grammar.classes.get("now_in_day"), v.sentence.items
    found = words.find(items, 0, len(items)) if words is not None else None
    has_day = any(i.time is not None and i.time.type is not TimeType.DURATION and i.time.first for i in items)
    if found is None or published is None or len(published) < ISO_DAY or has_day or v.status is Status.COMPLETED:
        return None
    first, last = items[found[0]], items[sum(found) - 1]
    day = published[:ISO_DAY]
    return TimeExpression(TimeType.DATE, first.start, last.end, day, RULE, first=day, last=day, how="computed")


def _on_day(day: TimeExpression, away: int) -> TimeExpression:
    iso = (dt.date.fromisoformat(day.first or "") + dt.timedelta(days=away)).isoformat()
    return TimeExpression(TimeType.DATE, day.start, day.end, iso, RULE, first=iso, last=iso, how="computed")


def _is_to_come(items: Sequence[Item], day: TimeExpression, grammar: ContactGrammar) -> bool:
    """As in "will tour a port on Friday, the second day of his visit"."""
    k = next((k for k, i in enumerate(items) if i.time is day), 0)
    return grammar.status["future"].find(items, max(0, k - FUTURE_REACH), k) is not None


def _number_of(v: Candidate, lengths: Sequence[int], grammar: ContactGrammar) -> tuple[int | None, bool]:
    """Which day of the visit is told, and whether it is the last one, of which its length says the number."""
    items, words = v.sentence.items, grammar.classes.get("visit_days")
    before = range(v.trigger_item - 1, max(-1, v.trigger_item - REACH), -1)
    behind = range(v.trigger_item + 1, min(v.trigger_item + BEHIND, len(items) - 1))
    opening, closing = (grammar.classes.get(name) for name in ("visit_opening", "visit_closing"))
    around = (max(0, v.trigger_item - REACH), v.trigger_item)
    if lengths == [1] or (opening is not None and opening.find(items, *around) is not None):
        return 1, False
    if closing is not None and closing.find(items, *around) is not None:
        return (lengths[0] if len(lengths) == 1 else None), True
    own = (k for k in behind if any(i.lower in grammar.neuter_possessives for i in items[max(0, k - OWNER) : k]))
    now = grammar.classes.get("now_in_day")
    entered = (sum(f) - 1,) if now is not None and (f := now.find(items, v.trigger_item + 1, len(items))) else ()
    for k in (*before, *own, *entered):  # "the visit entered its second day on Friday", "memasuki hari kedua"
        if lengths and (counted := _counted_of(items, k, grammar)) is not None:
            return counted, False
        if words is None or not words.length_at(items, k):
            continue
        if any(item.text == "," for item in items[k + OF : v.trigger_item]):
            continue  # "X, on the second day of a tour, attended the summit"
        number, is_last = number_at(items, k, grammar)
        if number is None and is_last and len(lengths) == 1:
            number = lengths[0]
        if number is not None or is_last:
            return number, is_last
    return None, False


def _counted_of(items: Sequence[Item], k: int, grammar: ContactGrammar) -> int | None:
    """As in "the second of its three days", "hari kedua dari tiga hari": the number that counts in the length there."""
    time, numbers = items[k].time, grammar.table.classes.get("nth", [])
    length = IN_DAYS.fullmatch(time.value) if time is not None else None
    if length is None:
        return None
    p = k - 1
    while p > 0 and items[p].lower in grammar.any_preposition | grammar.determiners:
        p -= 1
    final = grammar.classes.get("final")
    if p < k - 1 and final is not None and final.length_at(items, p):
        return int(length["days"])
    return numbers.index(items[p].lower) + 1 if p < k - 1 and items[p].lower in numbers else None


def number_at(items: Sequence[Item], k: int, grammar: ContactGrammar) -> tuple[int | None, bool]:
    """The number beside the word for a day at item `k`, and whether it is the last day."""
    numbers, final = grammar.table.classes.get("nth", []), grammar.classes.get("final")
    counted = grammar.table.classes.get("day_numbers", [])
    suffix = grammar.table.owner_suffix
    is_last = final is not None and any(final.length_at(items, p) for p in (k - 1, k + 1))
    linked = k - 3 if k > 2 and items[k - 2].lower in grammar.conjunctions else k - 1  # "the third and last day"
    for p in (k - 1, k + 1, max(0, linked)):
        if items[p].lower in numbers:
            return numbers.index(items[p].lower) + 1, is_last
    own = items[k + 1].lower.removesuffix(suffix) if suffix else ""
    if own in numbers:
        return numbers.index(own) + 1, is_last  # "pada hari keduanya"
    if items[k + 1].lower in counted:
        return counted.index(items[k + 1].lower) + 1, is_last  # "on day two of"
    return None, is_last


def only_day(items: Sequence[Item]) -> TimeExpression | None:
    """The one day that a sentence tells; None where it tells several."""
    days = [i.time for i in items if i.time is not None and len(i.time.first or "") == ISO_DAY]
    days = [t for t in days if not is_hour(t)]
    is_one = len(days) == 1 and days[0].first == days[0].last and days[0].mod is None
    return days[0] if is_one else None
