"""Meetings beside a forum told in the same sentence: "met X on the sidelines of the summit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.forums.forum_kinds import has_body, names_many
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import EventType, Part

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.syntax import Clause

SIDELINES = "sidelines"  # sense of frames for what is beside a forum
SPEECH_REACH = 10  # items between the verb of saying and "on the sidelines of": whom, where and when he told


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


def keep_speaker(c: Candidate, clause: Clause) -> None:
    """As in "The minister's visit will help, X told reporters on the sidelines of the summit": X alone is there."""
    items, i = clause.items, c.trigger_item
    if c.sense != SIDELINES or len(c.actors) < PAIR:
        return
    near = range(i - 1, max(-1, i - 1 - SPEECH_REACH), -1)
    speech = next((k for k in near if items[k].lower in clause.grammar.speech), None)
    if speech is None:
        return
    beside = (items[k].mention for k in (speech - 1, speech + 1) if 0 <= k < i)
    spans = {m.span for m in beside if m is not None}
    speakers = [a for a in c.actors if a.is_person and a.span in spans]
    if len(speakers) == 1:  # not in "X told Y on the sidelines of the summit"
        c.parts = {Part.PARTICIPANT: speakers}


def _has_many_states(c: Candidate) -> bool:
    """Whether those who take part are of more than two states."""
    return len({a.country for a in c.actors if a.country}) > PAIR


def _is_at(c: Candidate, grammar: ContactGrammar) -> bool:
    """Whether a preposition alone says that somebody was at a forum."""
    word = c.sentence.items[c.trigger_item]
    is_alone = word.span == c.trigger and word.lower in grammar.any_preposition | grammar.during
    return c.type is EventType.GATHERING and is_alone
