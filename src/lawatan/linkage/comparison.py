"""Two mentions compared: contradictions first, then a sum of match weights, each kept by name so that it can be shown.

Match weights are in bits, as Fellegi and Sunter (1969) define them and splink spells them; here they are chosen by hand
and written in one place, not trained. A conflict excludes the pair whatever else agrees.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from lawatan.linkage.forums import ForumLevel, compare_forums
from lawatan.linkage.offices import HEAD
from lawatan.linkage.people import Pairing, People, pair_people, principals_differ, states_of
from lawatan.linkage.prepared import PreparedMention
from lawatan.linkage.when import compare_when
from lawatan.records.comparison import Comparison, ComparisonLevel
from lawatan.records.event_mention import EventType, Status

_TWO_SIDED = frozenset({EventType.MEETING, EventType.CALL})
_NAMED_OCCASION = frozenset({EventType.GATHERING, EventType.EXERCISE, EventType.AGREEMENT})
_SETTLED = frozenset({Status.ONGOING, Status.COMPLETED})
_AHEAD = frozenset({Status.PLANNED, Status.PROPOSED})

_OF_AN_OCCASION = ComparisonLevel("type", "an occasion", 0.5)
"""Gatherings, exercises and agreements are fewer than visits and meetings, and two that share a block are more often
one. Measured (docs/decisions/0011-weights-of-linkage.md): from 1.5 on, contacts of confusable.toml are joined."""


def total(levels: Sequence[ComparisonLevel]) -> Comparison:
    """The comparison with these levels."""
    weight = 0.0
    for level in levels:
        weight += level.weight
    return Comparison(tuple(levels), weight)


def conflicting(reason: str) -> Comparison:
    """The comparison of a pair that is excluded."""
    return Comparison((), 0.0, reason)


def compare(a: PreparedMention, b: PreparedMention) -> Comparison:
    """How well two mentions agree; symmetric."""
    if a.type is not b.type:
        return conflicting("type")
    if a.reference.document == b.reference.document:
        return conflicting("one document")
    # Who meets whom is known from pairs before it, most often; so it is asked first where nothing else bears on it.
    who = _known_parties(a, b)
    if isinstance(who, str):
        return conflicting(who)
    when = compare_when(a.when, b.when)
    if when.conflict:
        return conflicting(when.name)
    forum = compare_forums(a.mention.forum, b.mention.forum)
    if forum is ForumLevel.CONFLICT:
        return conflicting("another edition")
    if who is None:
        who = _parties(a, b, pair_people(a.people, b.people), forum)
        if isinstance(who, str):
            return conflicting(who)
    where = _where(a, b)
    if isinstance(where, str):
        return conflicting(where)
    levels = [*who, *where, ComparisonLevel("time", when.name, when.weight), *_forum(a, b, forum), _status(a, b)]
    if a.type in _NAMED_OCCASION:
        levels += [*_occasion(a, b, forum), _OF_AN_OCCASION]
    return total(levels)


def _known_parties(a: PreparedMention, b: PreparedMention) -> Sequence[ComparisonLevel] | str | None:
    """The levels, or the contradiction, that follow from who takes part alone; None for occasions with a name."""
    if a.type is EventType.VISIT:
        return _travellers(a.people, b.people)
    return _two_sides(a.people, b.people) if a.type in _TWO_SIDED else None


@lru_cache(maxsize=131072)
def _travellers(left: People, right: People) -> tuple[ComparisonLevel, ...] | str:
    pairing = pair_people(left, right)
    if not pairing.weights:
        return "different travellers"
    if not pairing.named_pairs and any(p.name for p in left) and any(p.name for p in right):
        return "different travellers"
    levels = [ComparisonLevel("traveller", _name_of(pairing.weights[0]), pairing.weights[0])]
    if len(pairing.weights) > 1:
        levels.append(ComparisonLevel("fellow travellers", "shared", min(1.0, 0.5 * (len(pairing.weights) - 1))))
    if any(principals_differ(left, right, s) >= 0 for s in sorted(states_of(left) & states_of(right))):
        levels.append(ComparisonLevel("leading traveller", "different", -2.0))
    return tuple(levels)


@lru_cache(maxsize=131072)
def _two_sides(left: People, right: People) -> tuple[ComparisonLevel, ...] | str:
    pairing = pair_people(left, right)
    states, others = states_of(left), states_of(right)
    if not pairing.weights:
        return "nobody in common"
    if _both_have_sides_alone(pairing, states, others):
        return "different counterparts"
    for state in sorted(states & others):
        if not _state_pairs(left, right, state):
            return "different counterparts"
    if len(pairing.weights) < 2 and min(len(left), len(right)) > 1:
        return "only one side in common"
    levels = [
        ComparisonLevel("participant", _name_of(weight), weight if i < 2 else 0.5)
        for i, weight in enumerate(pairing.weights[:4])
    ]
    ranks = [principals_differ(left, right, s) for s in sorted(states & others)]
    if HEAD in ranks:
        # No report of a head of state's meeting leaves him out.
        return "another principal"
    if max(ranks, default=-1) >= 0:
        levels.append(ComparisonLevel("principal", "different", -3.0))
    extra = {p.country for p in (*pairing.left_alone, *pairing.right_alone) if p.country} & (states ^ others)
    if extra:
        levels.append(ComparisonLevel("further side", "only in one", -3.0 * min(2, len(extra))))
    return tuple(levels)


def _parties(
    a: PreparedMention, b: PreparedMention, pairing: Pairing, forum: ForumLevel
) -> list[ComparisonLevel] | str:
    shared = a.states & b.states
    if not shared and not pairing.weights and not a.destination & b.destination and forum < ForumLevel.SIMILAR:
        return "no state, person, place or name in common"
    if a.type is EventType.AGREEMENT and _both_have_sides_alone(pairing, a.states, b.states):
        return "different parties"
    levels = []
    if shared:
        same = a.type is EventType.AGREEMENT and a.states == b.states and len(shared) > 1
        weight = max(3.0 if same else 0.0, min(3.5, 0.75 + 0.75 * len(shared)))
        levels.append(ComparisonLevel("states", "same parties" if same else f"{len(shared)} in common", weight))
    if pairing.named_pairs:
        levels.append(ComparisonLevel("people", "in common", min(3.0, 1.5 * pairing.named_pairs)))
    return levels


def _both_have_sides_alone(pairing: Pairing, states: frozenset[str], others: frozenset[str]) -> bool:
    """Whether either mention has a state that the other lacks.

    Somebody whom both name, one of them without his state, counts for both.
    """
    mine = {p.country for p in pairing.left_alone if p.country} - others
    theirs = {p.country for p in pairing.right_alone if p.country} - states
    return bool(mine and theirs)


def _where(a: PreparedMention, b: PreparedMention) -> list[ComparisonLevel] | str:
    levels = []
    if a.destination and b.destination:
        shared = a.destination & b.destination
        if not shared:
            return "different destinations"
        is_visit = a.type is EventType.VISIT
        if a.destination == b.destination:
            levels.append(ComparisonLevel("destination", "same", 3.0 if is_visit else 1.0))
        else:
            levels.append(ComparisonLevel("destination", "overlapping", 1.5 if is_visit else 0.0))
    elif a.type is EventType.VISIT:
        levels.append(ComparisonLevel("destination", "not stated in one", -1.0))
    if a.cities and b.cities:
        if a.cities & b.cities:
            levels.append(ComparisonLevel("city", "in common", 1.0))
        else:
            levels.append(ComparisonLevel("city", "different", -2.0 if a.type in _TWO_SIDED else -0.5))
    return levels


def _forum(a: PreparedMention, b: PreparedMention, level: ForumLevel) -> list[ComparisonLevel]:
    if level is ForumLevel.UNKNOWN:
        return []
    named = a.type in _NAMED_OCCASION
    if level is ForumLevel.UNLIKE:
        # Names in two languages may have no word in common and be the same.
        weight = 0.0 if a.lang != b.lang else -2.5 if a.type is not EventType.AGREEMENT and named else -1.0
    else:
        weight = {ForumLevel.SIMILAR: 1.5, ForumLevel.SAME: 3.0, ForumLevel.SAME_EDITION: 4.5}[level]
        weight = weight if named else min(weight, 1.0)
    return [ComparisonLevel("forum", level.name.lower().replace("_", " "), weight)]


def _occasion(a: PreparedMention, b: PreparedMention, forum: ForumLevel) -> list[ComparisonLevel]:
    """What a name, or its lack, says of an occasion: a yearly one is held once a year, a nameless one is any."""
    if forum >= ForumLevel.SIMILAR:
        both_dated = a.when.is_dated and b.when.is_dated
        same_year = both_dated and min(a.when.precision, b.when.precision) == 4 and a.type is not EventType.AGREEMENT
        return [ComparisonLevel("occasion", "same name, same year", 1.5)] if same_year else []
    is_placed = bool(a.destination & b.destination)
    if not is_placed and not (a.when.is_dated and b.when.is_dated):
        return [ComparisonLevel("occasion", "neither name, place nor date in common", -2.0)]
    return []


def _status(a: PreparedMention, b: PreparedMention) -> ComparisonLevel:
    pair = {a.mention.status, b.mention.status}
    if len(pair) == 1:
        return ComparisonLevel("status", "same", 0.5)
    if pair <= _SETTLED or pair <= _AHEAD:
        return ComparisonLevel("status", "alike", 0.25)
    if pair & _SETTLED and pair & {Status.CANCELLED, Status.POSTPONED, Status.DENIED}:
        return ComparisonLevel("status", "opposed", -1.0)
    return ComparisonLevel("status", "in sequence", 0.0)


def _state_pairs(left: People, right: People, state: str) -> bool:
    mine = tuple(p for p in left if p.country == state)
    theirs = tuple(p for p in right if p.country == state)
    return bool(pair_people(mine, theirs).weights)


def _name_of(weight: float) -> str:
    if weight >= 4.0:
        return "same name"
    if weight >= 3.0:
        return "name fits"
    return "same office" if weight >= 2.0 else "office fits" if weight >= 1.0 else "same state"
