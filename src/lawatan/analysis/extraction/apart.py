"""One predicate that tells of several contacts: "met separately with A and B", "visits A on Monday and B on Friday"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType, Part
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.actor import Actor
    from lawatan.analysis.extraction.candidates import Candidate, Place
    from lawatan.analysis.extraction.grammar import ContactGrammar

REACH = 3  # items before the predicate and behind the last counterpart in which "separately" belongs to it


def met_apart(found: Sequence[Candidate], grammar: ContactGrammar) -> list[Candidate]:
    """The candidates, with one for each counterpart in place of a meeting of one with several, each by himself."""
    out: list[Candidate] = []
    for c in found:
        parted = _parted(c, grammar) if c.type is EventType.MEETING and len(c.actors) > 2 else []
        out.extend(parted or [c])
    return out


def _parted(c: Candidate, grammar: ContactGrammar) -> list[Candidate]:
    left = [a for a in c.actors if a.span.end <= c.trigger.start]
    right = [a for a in c.actors if a.span.start >= c.trigger.end]
    persons = [a for a in right if a.is_person]
    apart = grammar.classes.get("apart")
    if len(right) == 1 and len(left) > 1 and all(a.is_person for a in c.actors):  # "A dan B diterima C bergantian"
        left, right, persons = right, left, left
    if apart is None or not left or len(persons) < 2 or len(persons) < len(right):
        return []
    items = c.sentence.items
    last = max(k for k, i in enumerate(items) if i.start <= max(a.span.start for a in c.actors))
    if not c.is_series and apart.find(items, c.trigger_item - REACH, last + REACH + 1) is None:
        return []
    return [replace(c, parts={Part.PARTICIPANT: [*left, a]}, places=list(c.places)) for a in persons]


def told_by_day(c: Candidate) -> list[Candidate]:
    """As in "visits India on 21 August and Malaysia on 23 August", "met A on Monday and B on Tuesday": each by itself.

    Takes a candidate that has its times. Empty where any place, or any counterpart, is without a day of its own.
    """
    if c.type is EventType.VISIT:
        groups = _by_state([p for p in c.places if p.span.start >= c.trigger.end])
        if sum(map(len, groups)) < len(c.places):
            return []
        return _with_their_days([(Span(g[0].span.start, g[-1].span.end), _own(c, places=g)) for g in groups])
    if c.type not in (EventType.MEETING, EventType.CALL, EventType.AGREEMENT):
        return []
    left = [a for a in c.actors if a.span.end <= c.trigger.start]
    right = sorted((a for a in c.actors if a.span.start >= c.trigger.end), key=lambda a: a.span.start)
    if not left or len(left) + len(right) < len(c.actors):
        return []
    return _with_their_days([(a.span, _own(c, parts={Part.PARTICIPANT: [*left, a]})) for a in right])


def _own(c: Candidate, *, places: list[Place] | None = None, parts: dict[Part, list[Actor]] | None = None) -> Candidate:
    """A candidate like `c` that shares no list with it."""
    taken = parts or {part: list(actors) for part, actors in c.parts.items()}
    return replace(c, parts=taken, places=places or list(c.places), times=list(c.times))


def _with_their_days(told: list[tuple[Span, Candidate]]) -> list[Candidate]:
    """Each candidate with the times between what it is about and what the next one is about; [] if any has none."""
    for n, (span, c) in enumerate(told):
        follows = told[n + 1][0].start if n + 1 < len(told) else c.sentence.end
        c.times = [t for t in c.times if span.end <= t.start < follows]
    return [c for _, c in told] if len(told) > 1 and all(c.times for _, c in told) else []


def _by_state(places: Sequence[Place]) -> list[list[Place]]:
    """The places in the order of the text, those of one state that follow one another together."""
    groups: list[list[Place]] = []
    for p in sorted(places, key=lambda p: p.span.start):
        if groups and groups[-1][0].country == p.country:
            groups[-1].append(p)
        else:
            groups.append([p])
    return groups
