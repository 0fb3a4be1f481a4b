"""Meetings beside a forum told in the same sentence: "met X on the sidelines of the summit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.forums.forum_kinds import has_body, names_many
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar


def beside_forums(found: list[Candidate], grammar: ContactGrammar) -> list[Candidate]:
    """A meeting on the sidelines of a forum has the forum as its occasion; it alone makes no gathering."""
    named = [
        c.forum.span
        for c in found
        if c.type is EventType.GATHERING and c.forum and (has_body(c) or names_many(c, grammar) or _has_many_states(c))
    ]
    inside = [
        c
        for c in found
        if c.type is EventType.MEETING and any(s.start <= c.trigger.start and c.trigger.end <= s.end for s in named)
    ]  # "the Group of 20 summit": the noun of a forum is no talk between two
    found = [c for c in found if c not in inside]
    meetings = [c for c in found if c.type is EventType.MEETING]
    sidelines = [c for c in found if c.type is EventType.GATHERING and c.sense == "sidelines"]
    for m in meetings if sidelines else ():
        m.forum = m.forum or sidelines[0].forum
        m.places = m.places or sidelines[0].places
    for c in [x for x in found if _is_at(x, grammar)]:
        pair = {a.entity for a in c.actors if a.is_person and a.name}
        met = [m for m in meetings if {a.entity for a in m.actors} == pair and len(pair) == PAIR == len(c.actors)]
        if met:  # "X and Y shook hands at the summit"
            met[-1].forum, met[-1].places = met[-1].forum or c.forum, met[-1].places or c.places
            found = [x for x in found if x is not c]
    if meetings and sidelines:
        return [c for c in found if c not in sidelines]
    for c in sidelines:
        if len({a.country for a in c.actors if a.is_person and a.name and a.country}) == PAIR:
            c.type, c.sense = EventType.MEETING, ""  # "X and Y spoke on the fringes of the summit"
    return found


def _has_many_states(c: Candidate) -> bool:
    """Whether those who take part are of more than two states."""
    return len({a.country for a in c.actors if a.country}) > PAIR


def _is_at(c: Candidate, grammar: ContactGrammar) -> bool:
    """Whether a preposition alone says that somebody was at a forum."""
    word = c.sentence.items[c.trigger_item]
    is_alone = word.span == c.trigger and word.lower in grammar.any_preposition | grammar.during
    return c.type is EventType.GATHERING and is_alone
