"""Sides of talks behind their noun: "the conversation that X and Y held", "talks hosted by Z", "the last: X with Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.event_mention import EventType, Part

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actors import Discourse

HOSTED_REACH = 3  # items between "talks" and "hosted by"
PAIR_REACH = 9  # items between a noun of talks and "led by"
COLON_REACH = 14  # items between "the last such meeting" and the colon behind which its two are named
PARTS = frozenset({",", ";", ".", "("})
VERB_REACH = 2  # items behind those who hold talks in which the verb stands: "X and Y had held"
_LINKS = frozenset({"that"})


def held_by(clause: Clause, k: int) -> list[int]:
    """The subject of the relative clause that begins at item `k` behind a noun of talks, where they hold them."""
    items, g = clause.items, clause.grammar
    if k + 1 >= len(items) or items[k].lower not in g.relatives | _LINKS or not clause.is_actor(k + 1):
        return []
    group = clause.group_starting_at(k + 1)
    for p in range(group[-1] + 1, min(group[-1] + 1 + VERB_REACH, len(items))):
        if items[p].kind is ItemKind.WORD and items[p].lower in g.light:
            return group if len(group) > 1 else []
        if items[p].lower not in g.auxiliaries:
            return []
    return []


def name_sides(c: Candidate, clause: Clause, discourse: Discourse, k: int) -> None:
    """Takes the sides of talks told from item `k` on: who held them, "X with Y" after a colon, guests of a host."""
    if not c.actors and c.type in (EventType.MEETING, EventType.CALL):
        c.add(Part.PARTICIPANT, discourse.resolve(clause, held_by(clause, k)))
    if c.type is not EventType.MEETING:
        return
    pair = _pair_behind_colon(clause, k) or ([] if c.actors else _pair_behind(clause, k) or _pair_before(clause, c))
    if pair:
        c.parts = {Part.PARTICIPANT: discourse.resolve(clause, pair)}
    elif len(c.actors) == 1 and _is_hosted_by(clause, k):
        guests = discourse.resolve(clause, clause.subject(c.trigger_item))
        c.add(Part.PARTICIPANT, [a for a in guests if a.is_person])
    elif (
        not c.actors
        and clause.items[0].lower in either(clause.grammar.after, clause.grammar.during)
        and k < len(clause.items)
        and clause.is_actor(k)
    ):
        subject = discourse.resolve(
            clause, clause.group_starting_at(k)
        )  # "After hours of talks President X showed him"
        c.add(Part.PARTICIPANT, [a for a in subject if a.is_person])


def _is_hosted_by(clause: Clause, k: int) -> bool:
    """As in "after talks hosted by Z": whoever is named by the words from item `k` on has others for his guests."""
    words = clause.grammar.classes.get("talks_hosted")
    return words is not None and words.find(clause.items, k, k + HOSTED_REACH) is not None


def _pair_behind(clause: Clause, k: int) -> list[int]:
    """As in "The talks in Oslo were led by X and Y", "a meeting in Oslo of X and Y": two of two states."""
    items, g = clause.items, clause.grammar
    words = g.classes.get("talks_led")
    for p in range(k, min(k + PAIR_REACH, len(items) - 1)):
        n = words.length_at(items, p) if words is not None else 0
        if n or items[p].lower in g.table.owning:
            first = p + max(n, 1)
            pair = clause.group_starting_at(first) if first < len(items) and clause.is_actor(first) else []
            return _of_two_states(clause, pair)
        is_between = items[p].lower in either(g.prepositions["at"], g.auxiliaries, g.determiners) or clause.is_place(p)
        if not is_between and items[p].time is None:
            return []
    return []


def _pair_before(clause: Clause, c: Candidate) -> list[int]:
    """As in "announced by X and Y at a joint news conference": two of two states right before the preposition."""
    items, g, i = clause.items, clause.grammar, c.trigger_item
    p = next((q for q in range(i - 1, max(0, i - HOSTED_REACH), -1) if items[q].lower in g.any_preposition), 0)
    if not p or items[p].lower not in g.prepositions["at"] or not clause.is_actor(p - 1):
        return []
    return _of_two_states(clause, clause.group_ending_at(p - 1))


def _of_two_states(clause: Clause, group: list[int]) -> list[int]:
    """A group of persons, where they are of two states at least; else nobody."""
    sides = [m for q in group if (m := clause.items[q].mention) is not None and m.type in PERSON_TYPES]
    return group if len(sides) == len(group) and len({m.country for m in sides} - {None}) > 1 else []


def _pair_behind_colon(clause: Clause, k: int) -> list[int]:
    """As in "The last such meeting was long ago: X with Y in Oslo in 2007": the two, told without a verb."""
    items, g = clause.items, clause.grammar
    colon = next((p for p in range(k, min(k + COLON_REACH, len(items))) if items[p].text == ":"), None)
    if colon is None or colon + 3 >= len(items) or any(i.mention is not None for i in items[k:colon]):
        return []
    is_joined = items[colon + 2].lower in either(g.prepositions["with"], clause.conjunctions)
    if not is_joined or not clause.is_actor(colon + 1) or not clause.is_actor(colon + 3):
        return []
    after = items[colon + 4] if colon + 4 < len(items) else None
    ends = after is None or after.time is not None or after.text in PARTS or after.lower in g.any_preposition
    return [colon + 1, colon + 3] if ends else []
