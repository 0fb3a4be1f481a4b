"""Who rings several persons rings each of them: "X telephoned Y and Z" tells of two calls."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.who.actor import Actor

RECENT = 8  # candidates before a sentence that it may have turned into calls: "The telephone talks came before"


def ring_each(told: list[Candidate], grammar: ContactGrammar) -> None:
    """Puts a call with each in place of a call of one with several named persons, among the last of `told`.

    Not where all speak at once: a video conference, a virtual summit, a three-way call.
    """
    first = max(0, len(told) - RECENT)
    told[first:] = [part for c in told[first:] for part in _each(c, grammar)]


def spell_out(told: list[Candidate], found: Sequence[Candidate]) -> None:
    """Takes a call to "leaders of the region" out of `told` where the next sentence tells of calls to each by name."""
    last = told[-1] if told else None
    if last is None or last.type is not EventType.CALL:
        return
    vague = [a for a in last.actors if a.name is None and a.country is None]
    caller = {a.entity for a in last.actors} - {a.entity for a in vague}
    calls = [c for c in found if c.type is EventType.CALL and c.sentence.index == last.sentence.index + 1]
    if vague and any(caller < {a.entity for a in c.actors} for c in calls):
        told.pop()


def _each(c: Candidate, grammar: ContactGrammar) -> list[Candidate]:
    together = grammar.classes.get("speaking_together")
    if c.type is not EventType.CALL or len(c.actors) < len(("one", "other", "third")):
        return [c]
    items = c.sentence.items
    if together is not None and together.find(items, 0, len(items)) is not None:
        return [c]
    one = [a for a in c.actors if a.span.end <= c.trigger.start]
    several = [a for a in c.actors if a.span.start >= c.trigger.end]
    if len(one) != 1:
        one, several = several, one
    if not several:  # "in calls to A and B, X said", "X spoke to A and B in separate calls"
        row = sorted(c.actors, key=lambda a: a.span.start)
        at = len(row) - 1 if row[0].span.start >= c.trigger.end else 0
        one, several = [row[at]], row[:at] + row[at + 1 :]
    apart = grammar.classes.get("apart")
    is_apart = apart is not None and apart.find(items, 0, len(items)) is not None
    is_pronoun = not is_apart and len({a.span for a in several}) < len(several)  # "told both of them by telephone"
    states = {a.country for a in several} - {None}
    if len(one) != 1 or is_pronoun or len(states) < len(several) or not all(map(_is_somebody, several)):
        return [c]
    return [replace(c, parts={Part.PARTICIPANT: [*one, a]}, times=list(c.times)) for a in several]


def _is_somebody(a: Actor) -> bool:
    """Whether an actor is one person, named or by the office, and no group."""
    return a.is_person and (a.name is not None or not (a.role or "s").endswith("s"))
