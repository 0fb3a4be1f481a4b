"""Visits of a day to come that later sentences speak of by a noun: "The visit comes at a time", "during his stay"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import EventType, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.contact import Contact

RULE = "status.expected"
_SPOKEN_OF = ("travel", "stay")  # senses of nouns that only take a visit up; "on a tour" says that it goes on


def keep_expected(contacts: Sequence[Contact], published: str | None, grammar: ContactGrammar) -> None:
    """Gives what speaks of a visit that is planned for a later day its status: it has not begun."""
    if published is None:
        return
    for visit in contacts:
        if visit.type is not EventType.VISIT:
            continue
        plan = _plan_of(visit, published[:ISO_DAY])
        going = [c for c in visit.candidates if c.status is Status.ONGOING and not c.in_headline]
        if plan is not None and going and all(_takes_up(c, plan, grammar) for c in going):
            for c in going:
                c.status, c.status_cue, c.status_rule = Status.PLANNED, plan.status_cue, RULE


def _plan_of(visit: Contact, today: str) -> Candidate | None:
    """The first sentence of a visit that plans it for a day after `today`."""
    for c, d in zip(visit.candidates, visit.dates, strict=True):
        start = d.start.date if d.start else None
        if c.status is Status.PLANNED and start is not None and len(start) == ISO_DAY and start > today:
            return c
    return None


def _takes_up(c: Candidate, plan: Candidate, grammar: ContactGrammar) -> bool:
    """Whether words without a verb or time of their own take up a plan told before them, for the same place."""
    is_behind = (c.sentence.index, c.trigger_item) > (plan.sentence.index, plan.trigger_item)
    states = {p.country for p in plan.places}
    is_there = all(p.country in states for p in c.places)
    is_bare = c.is_nominal or c.sentence.items[c.trigger_item].lower not in grammar.finite
    return is_bare and c.sense in _SPOKEN_OF and not c.times and is_behind and is_there
