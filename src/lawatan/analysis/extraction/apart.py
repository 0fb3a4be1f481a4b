"""One predicate that tells of several contacts: "met separately with A and B", "visits A on Monday and B on Friday"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.further import place_at
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.records.event_mention import EventType, Part
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate, Place
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.who.actor import Actor

REACH = 3  # items before the predicate in which "separately" belongs to it
REACH_BEHIND = 5  # the same behind the last counterpart: "one after the other"

ONE_AND_NEXT = 2  # a leg whose day stands before the predicate, and the one behind it
_ENDS = frozenset({"'", '"', "\u2018", "\u201c", "(", ";", ":"})


def met_apart(found: Sequence[Candidate], grammar: ContactGrammar) -> list[Candidate]:
    """The candidates, with one for each counterpart in place of a meeting of one with several, each by himself."""
    return [each for c in found for each in (_parted(c, grammar) if c.type is EventType.MEETING else []) or [c]]


def _one_and_several(c: Candidate) -> tuple[list[Actor], list[Actor]]:
    """The party on the one side of a predicate and two or more persons on the other; empty where there are none."""
    left = [a for a in c.actors if a.span.end <= c.trigger.start]
    right = [a for a in c.actors if a.span.start >= c.trigger.end]
    if len(right) == 1 and len(left) > 1 and all(a.is_person for a in c.actors):  # "A dan B diterima C bergantian"
        left, right = right, left
    is_told = bool(left) and len(right) > 1 and len(left) + len(right) == len(c.actors)
    is_them = len({a.span for a in right}) == 1  # one word for several: "menemui mereka secara terpisah"
    return (left, right) if is_told and (is_them or all(a.is_person for a in right)) else ([], [])


def _with_each(c: Candidate, one: list[Actor], several: list[Actor]) -> list[Candidate]:
    return [replace(c, parts={Part.PARTICIPANT: [*one, a]}, places=list(c.places)) for a in several if a.is_official]


def _parted(c: Candidate, grammar: ContactGrammar) -> list[Candidate]:
    apart = grammar.classes.get("apart")
    one, several = _one_and_several(c)
    if apart is None or not several:
        return []
    items = c.sentence.items
    first, last = (min(several, key=_start), max(several, key=_start))
    k = max(k for k, i in enumerate(items) if i.start <= max(_start(one[-1]), _start(last)))
    end = next((p for p in range(k + 1, len(items)) if items[p].text in _ENDS), len(items))
    is_apart = c.is_series or apart.find(items, c.trigger_item - REACH, min(end, k + REACH_BEHIND + 1)) is not None
    return _with_each(c, one, several) if is_apart or _is_with_each(c, first, last, grammar) else []


def _is_with_each(c: Candidate, first: Actor, last: Actor, grammar: ContactGrammar) -> bool:
    """As in "talks with A and, in the evening, with B": the preposition of one stands before the next, too, and a time.

    Without a time or a word for later, what one clause tells is one contact: "talks with A and with B". Before the
    predicate the preposition joins them: "A bersama B diterima C".
    """
    if last.span.end <= c.trigger.start:
        return False
    between = [i for i in c.sentence.items if first.span.end <= i.start < last.span.start]
    parting = either(grammar.timed, grammar.next_leg) - grammar.skip - grammar.conjunctions
    is_parted = any(i.kind is ItemKind.TIME or i.lower in parting for i in between)
    return is_parted and any(i.lower in grammar.prepositions["with"] for i in between)


def _start(a: Actor) -> int:
    return a.span.start


def told_by_day(c: Candidate, grammar: ContactGrammar) -> list[Candidate]:
    """As in "visits India on 21 August and Malaysia on 23 August", "met A on Monday and B on Tuesday": each by itself.

    Takes a candidate that has its times. Empty where any place, or any counterpart, is without a day of its own.
    """
    if c.type is EventType.VISIT:
        guests = [a for a in c.parts.get(Part.TRAVELLER, []) if a.span.start >= c.trigger.end]
        if len(guests) > 1 and len(guests) == len(c.parts[Part.TRAVELLER]):
            return _with_their_days([(a.span, _own(c, parts={**c.parts, Part.TRAVELLER: [a]})) for a in guests])
        groups = _by_state([p for p in c.places if p.span.start >= c.trigger.end])
        if sum(map(len, groups)) < len(c.places):
            return []
        told = [(Span(g[0].span.start, g[-1].span.end), _own(c, places=g)) for g in groups]
        of_days = _of_one_day(groups, c)
        by_day = [(Span(g[0].span.start, g[-1].span.end), _own(c, places=g)) for g in of_days]
        return _with_their_days(by_day) or _in_order(c, [leg for _, leg in told], grammar)
    if c.type not in (EventType.MEETING, EventType.CALL, EventType.AGREEMENT):
        return []
    left = [a for a in c.actors if a.span.end <= c.trigger.start]
    right = sorted((a for a in c.actors if a.span.start >= c.trigger.end), key=lambda a: a.span.start)
    if not left or len(left) + len(right) < len(c.actors):
        return []
    each = _with_their_days([(a.span, _own(c, parts={Part.PARTICIPANT: [*left, a]})) for a in right])
    for a, one in zip(right, each, strict=False):
        end = bisect_left(c.sentence.items, a.span.end, key=lambda i: i.start)
        one.places = place_at(c.sentence.items, end, grammar) or one.places
    return each


def _in_order(c: Candidate, legs: list[Candidate], grammar: ContactGrammar) -> list[Candidate]:
    """As in "visits Oslo and Riga on 3 May and 6 May respectively": each place with the time of its rank."""
    words, times = grammar.classes.get("respectively"), sorted(c.times, key=lambda t: t.start)
    if (
        words is None
        or not 1 < len(legs) == len(times)
        or words.find(c.sentence.items, c.trigger_item, len(c.sentence.items)) is None
    ):
        return []
    for leg, time in zip(legs, times, strict=True):
        leg.times = [time]
    return legs


def _own(c: Candidate, *, places: list[Place] | None = None, parts: dict[Part, list[Actor]] | None = None) -> Candidate:
    """A candidate like `c` that shares no list with it."""
    taken = parts or {part: list(actors) for part, actors in c.parts.items()}
    return replace(c, parts=taken, places=places or list(c.places), times=list(c.times))


def _with_their_days(told: list[tuple[Span, Candidate]]) -> list[Candidate]:
    """Each candidate with the times between what it is about and what the next one is about; [] if any has none.

    As in "On Monday he goes to Oslo, and to Riga the day after" the first has what stands before the predicate.
    """
    for n, (span, c) in enumerate(told):
        follows = told[n + 1][0].start if n + 1 < len(told) else c.sentence.end
        is_fronted = n == 0 and not any(span.end <= t.start < follows for t in c.times)
        first = c.sentence.start if is_fronted else span.end
        c.times = [t for t in c.times if first <= t.start < follows]
    return [c for _, c in told] if len(told) > 1 and all(c.times for _, c in told) else []


def _of_one_day(groups: Sequence[list[Place]], c: Candidate) -> list[list[Place]]:
    """The groups, those together between which no time stands: "Oslo on Monday, Riga and Vilnius on Tuesday".

    Not in "On Monday she goes to Oslo, and to Riga the day after", where the first has its day in front.
    """
    out: list[list[Place]] = []
    if len(groups) == ONE_AND_NEXT and any(t.end <= c.trigger.start for t in c.times):
        return list(groups)
    for g in groups:
        last = out[-1][-1].span.end if out else None
        if last is not None and not any(last <= t.start < g[0].span.start for t in c.times):
            out[-1] = [*out[-1], *g]
        else:
            out.append(list(g))
    return out


def _by_state(places: Sequence[Place]) -> list[list[Place]]:
    """The places in the order of the text, those of one state that follow one another together."""
    groups: list[list[Place]] = []
    for p in sorted(places, key=lambda p: p.span.start):
        if groups and groups[-1][0].country == p.country:
            groups[-1].append(p)
        else:
            groups.append([p])
    return groups
