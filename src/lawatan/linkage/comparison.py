"""Two mentions compared: contradictions first, then a sum of match weights, each kept by name so that it can be shown.

Match weights are in bits, as Fellegi and Sunter (1969) define them and splink spells them; here they are chosen by hand
and written in one place, not trained. A conflict excludes the pair whatever else agrees.
"""

from __future__ import annotations

from dataclasses import dataclass

from lawatan.linkage.forums import ForumLevel, compare_forums
from lawatan.linkage.people import Pairing, pair_people, principals_differ
from lawatan.linkage.prepared import PreparedMention
from lawatan.linkage.when import compare_when
from lawatan.records.event_mention import EventType, Participant, Status

_TWO_SIDED = frozenset({EventType.MEETING, EventType.CALL})
_NAMED_OCCASION = frozenset({EventType.GATHERING, EventType.EXERCISE, EventType.AGREEMENT})
_SETTLED = frozenset({Status.ONGOING, Status.COMPLETED})
_AHEAD = frozenset({Status.PLANNED, Status.PROPOSED})


@dataclass(frozen=True, slots=True)
class ComparisonLevel:
    """One comparison's outcome: what was compared, the level reached, its weight in bits."""

    comparison: str
    level: str
    weight: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """All levels of one pair. `conflict` names the contradiction that excludes it, or is None."""

    levels: tuple[ComparisonLevel, ...]
    conflict: str | None = None

    @property
    def weight(self) -> float:
        """The match weight: the sum of the levels' weights, in bits."""
        return sum(level.weight for level in self.levels)


def compare(a: PreparedMention, b: PreparedMention) -> Comparison:
    """How well two mentions agree; symmetric."""
    if a.type is not b.type:
        return _conflict("type")
    if a.reference.document == b.reference.document:
        return _conflict("one document")
    when = compare_when(a.when, b.when)
    if when.conflict:
        return _conflict(when.name)
    forum = compare_forums(a.mention.forum, b.mention.forum)
    if forum is ForumLevel.CONFLICT:
        return _conflict("another edition")
    who = _who(a, b, forum)
    if isinstance(who, str):
        return _conflict(who)
    where = _where(a, b)
    if isinstance(where, str):
        return _conflict(where)
    levels = (*who, *where, ComparisonLevel("time", when.name, when.weight), *_forum(a, b, forum), _status(a, b))
    return Comparison(levels)


def _conflict(reason: str) -> Comparison:
    return Comparison((), reason)


def _who(a: PreparedMention, b: PreparedMention, forum: ForumLevel) -> list[ComparisonLevel] | str:
    pairing = pair_people(a.people, b.people)
    if a.type is EventType.VISIT:
        return _travellers(a, b, pairing)
    if a.type in _TWO_SIDED:
        return _two_sides(a, b, pairing)
    return _parties(a, b, pairing, forum)


def _travellers(a: PreparedMention, b: PreparedMention, pairing: Pairing) -> list[ComparisonLevel] | str:
    if not pairing.weights:
        return "different travellers"
    if not pairing.named_pairs and any(p.name for p in a.people) and any(p.name for p in b.people):
        return "different travellers"
    for state in sorted(a.states & b.states):
        if principals_differ(a.people, b.people, state) and pairing.named_pairs < 1:
            return "different travellers"
    levels = [ComparisonLevel("traveller", _name_of(pairing.weights[0]), pairing.weights[0])]
    if len(pairing.weights) > 1:
        levels.append(ComparisonLevel("fellow travellers", "shared", min(1.0, 0.5 * (len(pairing.weights) - 1))))
    return levels


def _two_sides(a: PreparedMention, b: PreparedMention, pairing: Pairing) -> list[ComparisonLevel] | str:
    if not pairing.weights:
        return "nobody in common"
    if a.states - b.states and b.states - a.states:
        return "different counterparts"
    for state in sorted(a.states & b.states):
        if not _state_pairs(a.people, b.people, state):
            return "different counterparts"
    if len(pairing.weights) < 2 and min(len(a.people), len(b.people)) > 1:
        return "only one side in common"
    levels = [
        ComparisonLevel("participant", _name_of(weight), weight if i < 2 else 0.5)
        for i, weight in enumerate(pairing.weights[:4])
    ]
    if any(principals_differ(a.people, b.people, s) for s in sorted(a.states & b.states)):
        levels.append(ComparisonLevel("principal", "different", -3.0))
    extra = {p.country for p in (*pairing.left_alone, *pairing.right_alone) if p.country} & (a.states ^ b.states)
    if extra:
        levels.append(ComparisonLevel("further side", "only in one", -2.0 * min(2, len(extra))))
    return levels


def _parties(
    a: PreparedMention, b: PreparedMention, pairing: Pairing, forum: ForumLevel
) -> list[ComparisonLevel] | str:
    shared = a.states & b.states
    if not shared and not pairing.weights and not a.destination & b.destination and forum < ForumLevel.SIMILAR:
        return "no state, person, place or name in common"
    if a.type is EventType.AGREEMENT and a.states - b.states and b.states - a.states:
        return "different parties"
    levels = []
    if shared:
        most = 3.0 if a.type is EventType.AGREEMENT else 2.0
        levels.append(ComparisonLevel("states", f"{len(shared)} in common", min(most, 1.0 + 0.5 * len(shared))))
    if pairing.named_pairs:
        levels.append(ComparisonLevel("people", "in common", min(3.0, 1.5 * pairing.named_pairs)))
    return levels


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


def _status(a: PreparedMention, b: PreparedMention) -> ComparisonLevel:
    pair = {a.mention.status, b.mention.status}
    if len(pair) == 1:
        return ComparisonLevel("status", "same", 0.5)
    if pair <= _SETTLED or pair <= _AHEAD:
        return ComparisonLevel("status", "alike", 0.25)
    if pair & _SETTLED and pair & {Status.CANCELLED, Status.POSTPONED, Status.DENIED}:
        return ComparisonLevel("status", "opposed", -1.0)
    return ComparisonLevel("status", "in sequence", 0.0)


def _state_pairs(left: tuple[Participant, ...], right: tuple[Participant, ...], state: str) -> bool:
    mine = tuple(p for p in left if p.country == state)
    theirs = tuple(p for p in right if p.country == state)
    return bool(pair_people(mine, theirs).weights)


def _name_of(weight: float) -> str:
    if weight >= 4.0:
        return "same name"
    if weight >= 3.0:
        return "name fits"
    return "same office" if weight >= 2.0 else "office fits" if weight >= 1.0 else "same state"
