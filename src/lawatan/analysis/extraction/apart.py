"""One meeting told of several counterparts, who were met one by one: "met separately with A and B" are two."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
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
    if apart is None or not left or len(persons) < 2 or len(persons) < len(right):
        return []
    items = c.sentence.items
    last = max(k for k, i in enumerate(items) if i.start <= max(a.span.start for a in persons))
    if apart.find(items, c.trigger_item - REACH, last + REACH + 1) is None:
        return []
    return [replace(c, parts={Part.PARTICIPANT: [*left, a]}, places=list(c.places)) for a in persons]
