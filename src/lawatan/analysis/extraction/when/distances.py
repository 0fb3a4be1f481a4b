"""Days told by their distance from another contact: "A day before arriving in Oslo she met Y", "sehari sebelum itu"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import PLACES
from lawatan.analysis.extraction.when.dating import DateField, Dates
from lawatan.analysis.extraction.when.time_barriers import is_days_ahead
from lawatan.analysis.extraction.when.time_bearing import is_distance
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import BRIEF, CALLED_OFF, TO_COME, EventType, Part
from lawatan.records.mention import TimeExpression, TimeType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.contact import Contact

RULE = "time.distance"
WEEKDAY = "XXXX-W"  # how the values of weekdays begin
BACK = 4  # sentences back to the coming from which a day counts
COMING = "arrival"  # the sense of verbs of coming somewhere
NOWHERE: frozenset[str] = frozenset()
DAY_HOURS = 24
_HOURS = re.compile(r"PT(?:[1-6X]H|[0-9X]{1,3}M)")
_DAYS = re.compile(r"P(?:(?P<days>[0-9]{1,2})D|(?P<weeks>[0-9])W|T(?P<hours>[0-9]{1,3})H)")
_OPEN_ENDED = frozenset({EventType.VISIT, EventType.GATHERING, EventType.EXERCISE})


@dataclass(frozen=True, slots=True)
class Distance:
    """Days after (or before, where negative) what `of` tells; with None, after what took place in the states.

    `day` is the ISO day from which it counts, where the words themselves say it.
    """

    days: int
    of: Candidate | None
    states: frozenset[str]
    time: TimeExpression
    day: str | None = None
    is_reversed: bool = False  # told of the other contact: "met X on Friday, a day after Y had received him"
    is_from_end: bool = False  # counted from the last day: "on the last day of the visit"


def take_distances(
    clause: Clause, found: Sequence[Candidate], before: Sequence[Candidate], grammar: ContactGrammar
) -> None:
    """Notes in the candidates of a sentence how far they lie from what it tells beside them.

    `found` are the candidates of the sentence, `before` those of the sentences before it.
    """
    items = clause.items
    for k, item in enumerate(items):
        if item.time is None or k + 2 >= len(items) or not is_distance(clause, k):
            continue
        days = days_of_distance(item.time)
        is_ahead = items[k + 1].lower in grammar.ahead or is_days_ahead(items, k + 1, grammar)
        sign = -1 if is_ahead else 1 if items[k + 1].lower in grammar.after else 0
        if days is None or not sign:
            continue
        stop = next((p for p in range(k + 2, len(items)) if items[p].lower in (",", ";")), len(items))
        of = next((c for c in found if k < c.trigger_item < stop), None)
        told = _told_by(k, stop, found, opens=k == 0 or items[k - 1].lower in (",", ";") or not _before(k, found))
        states = frozenset() if of is not None else _states(items[k + 2 : stop])
        day = _day_told(items[k + 2 : stop]) if of is None else None
        if day is None and days and _count_from_coming(clause, k, sign * days, found, before):
            continue
        for c in told:
            if day is not None and days and not (c.status in TO_COME and day.value.startswith(WEEKDAY)):
                c.distance = Distance(sign * days, None, states, item.time, day.first)
            elif c is not of and (of is not None or states) and not _is_same_place(c, of, states):
                c.distance = Distance(sign * days, of, states, item.time)
        if of is not None and days:
            others = [c for c in found if c.trigger_item == of.trigger_item]
            _take_reverse(others, _before(k, found) or _main(stop, found), -sign * days, item)
            _take_first_day(others, _before(k, found), -sign * days, item.time)


def _count_from_coming(
    clause: Clause, k: int, days: int, found: Sequence[Candidate], before: Sequence[Candidate]
) -> bool:
    """As in "A day after she landed she was received by Y": so far from the coming that was told before.

    Whether the time at item `k` says so; a place behind the words names the coming itself.
    """
    items, words, time = clause.items, clause.grammar.classes.get("coming_there"), clause.items[k].time
    n = words.length_at(items, k + 2) if words is not None else 0
    end = k + 2 + n
    if not n or time is None or (end + 1 < len(items) and _is_place(items[end + 1])):
        return False
    told = [c for c in found if (c.trigger_item < k or c.trigger_item >= end) and c.type in BRIEF and not c.times]
    for c in told:
        people = {a.entity for a in c.actors}
        near = (v for v in reversed(before) if c.sentence.index - v.sentence.index <= BACK)
        visit = next((v for v in near if v.type is EventType.VISIT and people & v.entities_of(Part.TRAVELLER)), None)
        if visit is not None and not visit.background and visit.status not in CALLED_OFF:
            c.distance = Distance(days, visit, NOWHERE, time)
            c.background = False
    return bool(told)


def _is_place(item: Item) -> bool:
    return item.mention is not None and item.mention.type in PLACES


def _day_told(items: Sequence[Item]) -> TimeExpression | None:
    """As in "two days after the election on 5 May": the one day of what is no contact."""
    days = [i.time for i in items if i.time is not None and i.time.first is not None]
    is_day = len(days) == 1 and len(days[0].first or "") == ISO_DAY and days[0].first == days[0].last
    return days[0] if is_day else None


def _take_reverse(others: Sequence[Candidate], before: Sequence[Candidate], days: int, item: Item) -> None:
    """As in "met X on Friday, a day after Y had received him": the reception lies a day before the meeting."""
    last = max((c.trigger_item for c in before), default=-1)
    beside = [c for c in before if c.trigger_item == last]
    if not beside or item.time is None:
        return
    of = next((c for c in beside if c.times), beside[0])  # one verb may tell a visit and the talks on it
    for c in others:
        if not c.times and c.distance is None and not _is_same_place(c, of, frozenset()):
            c.distance = Distance(days, of, frozenset(), item.time, is_reversed=True)


def _take_first_day(
    others: Sequence[Candidate], before: Sequence[Candidate], days: int, time: TimeExpression
) -> None:  # fmt: skip
    """As in "was received in Oslo on Friday, two days after she arrived": the coming of one who is told to be there."""
    for c in others:
        if c.type is not EventType.VISIT or c.sense != COMING or c.times or c.distance is not None:
            continue
        mine = c.entities_of(Part.TRAVELLER)
        told = [b for b in before if b.times and mine & {a.entity for a in b.actors} and _is_same_place(c, b, NOWHERE)]
        day = next(
            (t for b in reversed(told) for t in b.times if t.first == t.last and len(t.first or "") == ISO_DAY), None
        )
        if day is not None:
            c.times = [_moved(day, days, time)]


def _moved(day: TimeExpression, days: int, time: TimeExpression) -> TimeExpression:
    """The day so many days after another; of a bare weekday it is one as well."""
    iso = (dt.date.fromisoformat(day.first or "") + dt.timedelta(days=days)).isoformat()
    is_weekday = re.fullmatch(WEEKDAY + "XX-[1-7]", day.value) is not None
    value = f"{day.value[:-1]}{dt.date.fromisoformat(iso).isoweekday()}" if is_weekday else iso
    return TimeExpression(TimeType.DATE, time.start, time.end, value, RULE, first=iso, last=iso, how="computed")


def days_of_distance(time: TimeExpression) -> int | None:
    """How many days a duration is, None where it is not told in whole days: "a day" before, "48 hours" after.

    Some hours or minutes are no day: "hours after she landed".
    """
    if _HOURS.fullmatch(time.value):
        return 0
    found = _DAYS.fullmatch(time.value)
    if found is None or time.mod is not None:
        return None
    if found["hours"]:
        hours = int(found["hours"])
        return hours // DAY_HOURS if hours and hours % DAY_HOURS == 0 else None
    return int(found["days"]) if found["days"] else 7 * int(found["weeks"])


def _before(k: int, found: Sequence[Candidate]) -> list[Candidate]:
    return [c for c in found if c.trigger_item < k]


def _main(stop: int, found: Sequence[Candidate]) -> list[Candidate]:
    """As in "On Monday, a day after talks with X, he met Y": what the day is told of, behind the aside."""
    behind = [c for c in found if c.trigger_item > stop and c.times]
    first = min((c.trigger_item for c in behind), default=-1)
    return [c for c in behind if c.trigger_item == first]


def _told_by(k: int, stop: int, found: Sequence[Candidate], *, opens: bool) -> list[Candidate]:
    """What the distance is told of: the contact before it, else those of the clause that follows the other."""
    after = [c for c in found if c.trigger_item > stop and not c.times]
    last = max((c.trigger_item for c in _before(k, found)), default=-1)
    return [c for c in found if c.trigger_item == last and not c.times] if last >= 0 else after if opens else []


def _states(items: Sequence[Item]) -> frozenset[str]:
    named = (i.mention.country for i in items if i.mention is not None and i.mention.country)
    return frozenset(list(named)[:1])


def _is_same_place(c: Candidate, of: Candidate | None, states: frozenset[str]) -> bool:
    """As in "A day after she came to Oslo she was received in Oslo": one visit, whose day the other one is."""
    if of is not None and c.entities_of(Part.TRAVELLER).isdisjoint(a.entity for a in of.actors):
        return False  # somebody else's visit
    there = states or frozenset(p.country for p in of.places) if of is not None else states
    return c.type is EventType.VISIT and (not c.places or bool(there & {p.country for p in c.places}))


def at_distance(contact: Contact, dated: Sequence[tuple[Contact, Dates]]) -> Dates | None:
    """The dates of a contact that is told by its distance from one of the page that has its day."""
    for c in contact.candidates:
        if c.distance is None:
            continue
        day = _day_of(c.distance, contact, dated)
        if day is None:
            continue
        first = (dt.date.fromisoformat(day) + dt.timedelta(days=c.distance.days)).isoformat()
        start = DateField(first, first, c.distance.time.span, How.COMPUTED, RULE)
        return Dates(start, None if contact.type in _OPEN_ENDED else start)
    return None


def _day_of(distance: Distance, contact: Contact, dated: Sequence[tuple[Contact, Dates]]) -> str | None:
    """The day from which a distance counts: that of the one contact that is meant, if all who fit have the same."""
    if distance.day is not None:
        return distance.day
    of_tours: set[str] = set()
    days: set[str] = set()
    for other, dates in dated:
        is_told = any(c is distance.of for c in other.candidates)
        is_meant = is_told or bool(other.states() & distance.states)
        counted = dates.end if distance.is_from_end else dates.start
        start = counted.date if counted else None
        if other is not contact and is_meant and start is not None and len(start) == ISO_DAY:
            (days if is_told or other.states() == distance.states else of_tours).add(start)
    found = days or of_tours
    return found.pop() if len(found) == 1 else None
