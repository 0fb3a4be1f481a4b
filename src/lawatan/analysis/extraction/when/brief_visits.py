"""Visits of some hours, which end on the day on which they start: "a stopover", "a day trip", "spent five hours in"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.ways_home import GONE_AGAIN
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.contact import Contact
    from lawatan.analysis.extraction.when.dating import Dates

BRIEF = "brief_visit"  # class of words: "stopover", "day trip", "singgah"
BACK_REACH = 9  # items from a predicate to "and back"
REACH = 3  # items from the head of a predicate to such words: "paid a flying visit"
_HOURS = re.compile(r"PT(?:[1-9]H|1[0-2]H|XH|[0-9X]{1,3}M)|PXX")  # no night can lie in them; "a short time"
_OWNER_ENDS = ("s", "'s", "\u2019s")
_COMING = ("arrival", "departure", "return")  # hours beside such verbs may be those of the way


def is_brief(contact: Contact, dates: Dates, grammar: ContactGrammar) -> bool:
    """Whether a visit to one state, of which one day is told, is told as one of some hours."""
    start = dates.start
    if contact.type is not EventType.VISIT or start is None or len(start.date or "") != ISO_DAY:
        return False
    if len(contact.states()) != 1 or dates.end is not None or dates.duration is not None:
        return False
    told = [c for c in contact.candidates if not c.in_headline]
    days = {t.first for c in told for t in c.times if t.type is not TimeType.DURATION and t.first}
    telling = [c for c in told if c.times] or told
    return len(days) <= 1 and any(_is_short(c, grammar) for c in telling)


def gone_again(contact: Contact, dates: Dates) -> bool:
    """As in "flew in after breakfast and was gone again by noon": of a visit without a day, the day of its end."""
    is_day = dates.start is None and dates.end is not None and len(dates.end.date or "") == ISO_DAY
    told = contact.candidates
    return is_day and dates.duration is None and any(c.rule.endswith(GONE_AGAIN) or _is_of_day(c) for c in told)


def _is_of_day(c: Candidate) -> bool:
    """As in "Friday's visit ended with a dinner": a visit that has its day as an owner."""
    items, i = c.sentence.items, c.trigger_item
    owner = items[i - 3].time if i > 2 and items[i - 1].lower == "s" else items[i - 2].time if i > 1 else None
    is_day = owner is not None and owner.first is not None and owner.first == owner.last and owner in c.times
    return c.type is EventType.VISIT and c.is_nominal and is_day and items[i - 1].lower in _OWNER_ENDS


def share_day_of_stop(found: Sequence[Candidate], grammar: ContactGrammar) -> None:
    """As in "had stopped in Warsaw, where he met Y on Thursday": a stop without a day has that of the talks there."""
    for v in found:
        if v.type is not EventType.VISIT or v.times or not _is_said_so(v, grammar):
            continue
        there = {p.country for p in v.places}
        for c in found:
            items = v.sentence.items[v.trigger_item : c.trigger_item]
            is_there = c.type is EventType.MEETING and any(i.lower in grammar.where for i in items)
            if is_there and {p.country for p in c.places} == there and v.entities_of(Part.TRAVELLER) & _sides(c):
                v.times = [t for t in c.times if len(t.first or "") == ISO_DAY]


def _sides(c: Candidate) -> set[int]:
    return {a.entity for a in c.actors}


def _is_short(c: Candidate, grammar: ContactGrammar) -> bool:
    return _is_of_hours(c, grammar) or _is_said_so(c, grammar) or _is_there_and_back(c, grammar)


def _is_there_and_back(c: Candidate, grammar: ContactGrammar) -> bool:
    """As in "flew to Oslo on Wednesday and back the same evening", "tanpa menginap"."""
    words = grammar.classes.get("there_and_back")
    found = words.find(c.sentence.items, c.trigger_item, c.trigger_item + BACK_REACH) if words is not None else None
    return found is not None and all(i.text != ";" for i in c.sentence.items[c.trigger_item : found[0]])


def _is_of_hours(c: Candidate, grammar: ContactGrammar) -> bool:
    """Whether hours are told of it, spent with nobody.

    Beside a verb of coming they stand right behind it, or behind "during", or behind its place and "for".
    """
    hours = [t for t in c.times if _HOURS.fullmatch(t.value)]
    items = c.sentence.items
    k = next((k for k in range(c.trigger_item, len(items)) if hours and items[k].time is hours[0]), 0)
    if not hours or (k > 0 and _is_in_company(items, k + 1, grammar)):
        return False
    if c.sense not in _COMING:
        return True
    is_there = items[k - 1].lower in grammar.prepositions.get("for", ()) and items[k - 2].mention is not None
    is_there = is_there and c.sense == "arrival" and c.places != [] and items[k - 2].end > c.trigger.end
    is_of_it = k + 1 < len(items) and items[k + 1].lower in grammar.any_preposition  # "for two hours of talks"
    return k > 0 and (
        items[k - 1].end == c.trigger.end or items[k - 1].lower in grammar.during or (is_there and not is_of_it)
    )


def _is_in_company(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """As in "spent two hours with Y", "spending an hour together": the length of what two did there."""
    together = grammar.classes.get("together")
    is_with = k < len(items) and items[k].lower in grammar.prepositions["with"]
    return is_with or (together is not None and together.length_at(items, k) > 0)


def _is_said_so(c: Candidate, grammar: ContactGrammar) -> bool:
    words, items = grammar.classes.get(BRIEF), c.sentence.items
    if words is None:
        return False
    first = c.trigger_item - REACH if c.is_nominal else c.trigger_item
    behind = next((k for k in range(c.trigger_item, len(items)) if items[k].start >= c.trigger.end), len(items))
    return any(words.length_at(items, k) for k in range(max(0, first), behind))
