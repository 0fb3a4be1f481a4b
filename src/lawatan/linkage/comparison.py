"""Two mentions compared: contradictions first, then a sum of match weights, each kept by name so that it can be shown.

Match weights are in bits, as Fellegi and Sunter (1969) define them and splink spells them; they stand in weights.json
(`lawatan.linkage.weights`). A conflict excludes the pair whatever else agrees.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from lawatan.linkage.forums import ForumLevel, compare_forums, shared_forum
from lawatan.linkage.offices import HEAD
from lawatan.linkage.people import (
    Pairing,
    People,
    level_of,
    pair_people,
    principals_differ,
    share_somebody,
    states_of,
)
from lawatan.linkage.prepared import PreparedMention
from lawatan.linkage.sketches import are_one_text
from lawatan.linkage.weights import ANY, FAMILIES, cached, weighed
from lawatan.linkage.when import NO_TIME, compare_when
from lawatan.records.comparison import Comparison, ComparisonLevel
from lawatan.records.event_mention import CALLED_OFF, TO_COME, UNDER_WAY_OR_OVER, EventType, Status

_TWO_SIDED = frozenset({EventType.MEETING, EventType.CALL})
_NAMED_OCCASION = frozenset({EventType.GATHERING, EventType.EXERCISE, EventType.AGREEMENT})
_NOTHING_IN_COMMON = "neither name, place nor date in common"
MANY_STATES = 4
"""From so many states in common on, more make no difference."""


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
    levels = _levels(a, b)
    return conflicting(levels) if isinstance(levels, str) else total(levels)


def match_weight(a: PreparedMention, b: PreparedMention) -> float | None:
    """The weight of `compare` alone, None for a conflict: what most pairs are asked for."""
    levels = _levels(a, b)
    if isinstance(levels, str):
        return None
    weight = 0.0
    for level in levels:
        weight += level.weight
    return weight


def _levels(a: PreparedMention, b: PreparedMention) -> Sequence[ComparisonLevel] | str:
    """What was compared and the level that it reached, or the contradiction that excludes the pair."""
    kind = a.mention.type
    if kind is not b.mention.type:
        return "type"
    if a.reference.document == b.reference.document:
        return "one document"
    # Who meets whom is known from pairs before it, most often; so it is asked first where nothing else bears on it.
    who: Sequence[ComparisonLevel] | str = ()
    if kind is EventType.VISIT:
        who = _travellers(a.people, b.people)
    elif kind in _TWO_SIDED:
        who = _two_sides(a.people, b.people)
    if isinstance(who, str):
        return who
    when = compare_when(a.when, b.when)
    if when.conflict:
        return when.name
    forum = compare_forums(a.mention.forum, b.mention.forum)
    if forum is ForumLevel.CONFLICT:
        return "another edition"
    is_occasion = kind in _NAMED_OCCASION
    if is_occasion:
        who = _parties(a, b, pair_people(a.people, b.people), forum)
        if isinstance(who, str):
            return who
    family = FAMILIES[kind]
    where = _where(family, a.destination, b.destination, a.cities, b.cities)
    if isinstance(where, str):
        return where
    # What one text leaves out its translation leaves out too: that says nothing against the pair.
    is_one_text = are_one_text(a.sketch, b.sketch)
    levels = [*who, *where]
    if not (is_one_text and when.name == NO_TIME):
        levels.append(_time(when.name, when.weight))
    if forum is not ForumLevel.UNKNOWN:
        levels.append(_forum(family, forum, are_one_language=a.lang == b.lang))
    levels.append(_status(a.mention.status, b.mention.status))
    if is_occasion:
        # They are fewer than visits and meetings, and two that share a block are more often one.
        levels += [*_occasion(a, b, forum), weighed(family, "type", "an occasion")]
    if is_one_text:
        levels = [level for level in levels if level.level != _NOTHING_IN_COMMON]
        levels.append(weighed(ANY, "pages", "tell one text"))
    return levels


@lru_cache(maxsize=4096)
def _time(name: str, weight: float) -> ComparisonLevel:
    """A level; there are few different ones, and making one anew for each pair takes longer than to compare it."""
    return ComparisonLevel("time", name, weight)


@cached(262144)
def _travellers(left: People, right: People) -> tuple[ComparisonLevel, ...] | str:
    pairing = pair_people(left, right)
    if not pairing.weights:
        return "different travellers"
    if not pairing.named_pairs and any(p.name for p in left) and any(p.name for p in right):
        return "different travellers"
    levels = [weighed("visit", "traveller", level_of(pairing.weights[0]))]
    if len(pairing.weights) > 1:
        levels.append(weighed("visit", "fellow travellers", f"{_some(len(pairing.weights) - 1)} shared"))
    if any(principals_differ(left, right, s) >= 0 for s in sorted(states_of(left) & states_of(right))):
        levels.append(weighed("visit", "leading traveller", "different"))
    return tuple(levels)


@cached(262144)
def _two_sides(left: People, right: People) -> tuple[ComparisonLevel, ...] | str:
    pairing = pair_people(left, right)
    states, others = states_of(left), states_of(right)
    if not pairing.weights:
        return "nobody in common"
    if _both_have_sides_alone(pairing, states, others):
        return "different counterparts"
    if not all(share_somebody(left, right, state) for state in states & others):
        return "different counterparts"
    if len(pairing.weights) < 2 and min(len(left), len(right)) > 1:
        return "only one side in common"
    levels = [
        weighed("meeting", "participant", level_of(strength))
        if i < 2
        else weighed("meeting", "further participant", "shared")
        for i, strength in enumerate(pairing.weights[:4])
    ]
    ranks = [principals_differ(left, right, s) for s in sorted(states & others)]
    if HEAD in ranks:
        # No report of a head of state's meeting leaves him out.
        return "another principal"
    if max(ranks, default=-1) >= 0:
        levels.append(weighed("meeting", "principal", "different"))
    extra = {p.country for p in (*pairing.left_alone, *pairing.right_alone) if p.country} & (states ^ others)
    if extra:
        levels.append(weighed("meeting", "further side", f"{_some(len(extra))} only in one"))
    return tuple(levels)


def _parties(
    a: PreparedMention, b: PreparedMention, pairing: Pairing, forum: ForumLevel
) -> list[ComparisonLevel] | str:
    shared = a.states & b.states
    if a.type is EventType.GATHERING:
        shared |= shared_forum(a.mention.forum, b.mention.forum)
    if not shared and not pairing.weights and not a.destination & b.destination and forum < ForumLevel.SIMILAR:
        return "no state, person, place or name in common"
    if a.type is EventType.AGREEMENT and _both_have_sides_alone(pairing, a.states, b.states):
        return "different parties"
    levels = []
    if shared:
        family, are_many = FAMILIES[a.type], len(shared) >= MANY_STATES
        name = f"{MANY_STATES} or more in common" if are_many else f"{len(shared)} in common"
        if a.type is EventType.AGREEMENT and a.states == b.states and len(shared) > 1:
            name = f"same parties, {MANY_STATES} or more" if are_many else "same parties"
        levels.append(weighed(family, "states", name))
    if pairing.named_pairs:
        name = "one in common" if pairing.named_pairs == 1 else "two or more in common"
        levels.append(weighed(FAMILIES[a.type], "people", name))
    return levels


def _both_have_sides_alone(pairing: Pairing, states: frozenset[str], others: frozenset[str]) -> bool:
    """Whether either mention has a state that the other lacks.

    Somebody whom both name, one of them without his state, counts for both.
    """
    mine = {p.country for p in pairing.left_alone if p.country} - others
    theirs = {p.country for p in pairing.right_alone if p.country} - states
    return bool(mine and theirs)


@cached(65536)
def _where(
    family: str,
    destination: frozenset[str],
    other_destination: frozenset[str],
    cities: frozenset[str],
    other_cities: frozenset[str],
) -> tuple[ComparisonLevel, ...] | str:
    levels = []
    if destination and other_destination:
        shared = destination & other_destination
        if not shared:
            return "different destinations"
        are_same = destination == other_destination
        levels.append(weighed(family, "destination", "same" if are_same else "overlapping"))
    elif family == FAMILIES[EventType.VISIT]:
        levels.append(weighed(family, "destination", "not stated in one"))
    if cities and other_cities:
        levels.append(weighed(family, "city", "in common" if cities & other_cities else "different"))
    return tuple(levels)


def _forum(family: str, level: ForumLevel, *, are_one_language: bool) -> ComparisonLevel:
    if level is ForumLevel.UNLIKE and not are_one_language:
        # Names in two languages may have no word in common and be the same.
        return weighed(family, "forum", "unlike, in two languages")
    return weighed(family, "forum", level.name.lower().replace("_", " "))


def _occasion(a: PreparedMention, b: PreparedMention, forum: ForumLevel) -> list[ComparisonLevel]:
    """What a name, or its lack, says of an occasion: a yearly one is held once a year, a nameless one is any."""
    if forum >= ForumLevel.SIMILAR:
        both_dated = a.when.is_dated and b.when.is_dated
        same_year = both_dated and min(a.when.precision, b.when.precision) == 4 and a.type is not EventType.AGREEMENT
        return [weighed(FAMILIES[a.type], "occasion", "same name, same year")] if same_year else []
    is_placed = bool(a.destination & b.destination)
    if not is_placed and not (a.when.is_dated and b.when.is_dated):
        return [weighed(FAMILIES[a.type], "occasion", _NOTHING_IN_COMMON)]
    return []


def _status(left: Status, right: Status) -> ComparisonLevel:
    return weighed(ANY, "status", "same" if left is right else _two_statuses(left, right))


@lru_cache(maxsize=256)
def _two_statuses(left: Status, right: Status) -> str:
    pair = {left, right}
    if pair <= UNDER_WAY_OR_OVER or pair <= TO_COME:
        return "alike"
    if pair & UNDER_WAY_OR_OVER and pair & CALLED_OFF:
        return "opposed"
    return "in sequence"


def _some(number: int) -> str:
    return "one" if number == 1 else "several"
