"""Talks told by a noun alone of two whom the page has just told to act together, or of a guest and who then speaks.

As in "X and Y vowed to cut tariffs. Y spoke to reporters after the talks" and "X flew to Oslo. Tariffs would be cut, Y
said after the talks". Where any talks are told shortly before, the noun means these.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import FAR
from lawatan.analysis.extraction.who.pair_focus import differ
from lawatan.analysis.extraction.who.reception_talks import is_plain, take_guest_and_host
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import CALLED_OFF, TO_COME, EventType, Part
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

REACH = 2  # sentences from those who act together, or from the visit, to the noun
TOLD = 8  # sentences back in which talks are told that the noun means
GOVERNED = 5  # items between "after" and the noun: "after a day of talks"
VERB_REACH = 5  # items between two names and what the two do: "on Tuesday", "have also"
RULE = "pair.acting-together"
_TALKS = frozenset({EventType.MEETING, EventType.CALL, EventType.GATHERING})


def take_sides(c: Candidate, clause: Clause, n: int, told: Sequence[Candidate], discourse: Discourse) -> None:
    """Gives talks told by a noun of `n` items their two sides, where it names one of them or none."""
    take_guest_and_host(c, clause, n, told)
    if c.type is not EventType.MEETING or not c.is_nominal or c.in_headline or len(c.actors) > 1:
        return
    if not is_plain(clause, c, n) or not _points_back(clause, c) or _are_told(c, told):
        return
    pair = _joint(c, discourse) or _guest_and_speaker(c, told)
    if pair and {a.entity for a in c.actors} <= {a.entity for a in pair}:
        known = {a.entity: a for a in c.actors}
        sides = [known.get(a.entity) or replace(a, span=c.trigger, how=How.COMPUTED, rule=RULE) for a in pair]
        c.parts = {Part.PARTICIPANT: sides}


def note_joint(clause: Clause, discourse: Discourse, index: int) -> None:
    """Takes note of two officials of two states who do something together in a sentence: "X and Y vowed"."""
    verbs = clause.grammar.classes.get("acting_together")
    if verbs is None or verbs.find(clause.items, 0, len(clause.items)) is None:
        return
    for k in range(min(len(clause.items), FAR)):
        if not (clause.is_actor(k) or clause.is_pronoun(k)):
            continue
        group = clause.group_starting_at(k)
        if len(group) != PAIR or not clause.is_free(group[-1]):
            continue
        end = group[-1] + 1
        while end < min(len(clause.items), group[-1] + VERB_REACH) and _is_between(clause, end):
            end += 1
        is_act = end < len(clause.items) and verbs.length_at(clause.items, end) > 0
        sides = discourse.resolve(clause, group) if is_act else []
        if len(sides) == PAIR and all(a.is_person and a.name and a.is_official for a in sides) and differ(sides):
            discourse.pairs.joint, discourse.pairs.joint_at = tuple(sides), index


def _is_between(clause: Clause, k: int) -> bool:
    """Whether an auxiliary, a time or its preposition stands at item `k`."""
    item, g = clause.items[k], clause.grammar
    after = clause.items[k + 1] if k + 1 < len(clause.items) else None
    is_of_time = after is not None and after.time is not None and item.lower in g.any_preposition
    return item.time is not None or item.lower in g.auxiliaries or is_of_time


def _points_back(clause: Clause, c: Candidate) -> bool:
    """As in "the talks", and "after a day of talks" where one of the two is named: of talks that took place."""
    g, i = clause.grammar, c.trigger_item
    if any(k.lower in g.prepositions["with"] | g.prepositions["between"] for k in clause.items[i : i + GOVERNED]):
        return False
    if not g.determiners:
        is_told = i + 1 < len(clause.items) and clause.items[i + 1].lower in g.definite
        return is_told or bool(c.actors)
    before = clause.items[max(0, i - GOVERNED) : i]
    is_told = bool(before) and before[-1].lower in g.definite
    return is_told or (bool(c.actors) and any(k.lower in g.after | g.during for k in before))


def _are_told(c: Candidate, told: Sequence[Candidate]) -> bool:
    """Whether talks, or a forum, are told shortly before a candidate: it means these."""
    near = (t for t in told if c.sentence.index - t.sentence.index <= TOLD or t.in_headline)
    return any(t.type in _TALKS and t.actors for t in near)


def _joint(c: Candidate, discourse: Discourse) -> list[Actor]:
    """The two who acted together in this sentence or just before it."""
    focus = discourse.pairs
    return list(focus.joint) if 0 <= c.sentence.index - focus.joint_at <= REACH else []


def _guest_and_speaker(c: Candidate, told: Sequence[Candidate]) -> list[Actor]:
    """The traveller of a visit told just before, and the official of the state visited who is the one side named."""
    if len(c.actors) != 1 or not (c.actors[0].is_person and c.actors[0].name and c.actors[0].is_official):
        return []
    (speaker,) = c.actors
    for visit in reversed(told):
        if c.sentence.index - visit.sentence.index > REACH:
            return []
        guests = visit.parts.get(Part.TRAVELLER, [])
        is_done = visit.type is EventType.VISIT and visit.status not in TO_COME | CALLED_OFF and not visit.background
        if is_done and len(guests) == 1 and speaker.country in {p.country for p in visit.places}:
            pair = [guests[0], speaker]
            return pair if guests[0].is_official and differ(pair) else []
    return []
