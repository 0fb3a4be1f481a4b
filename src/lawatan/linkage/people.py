"""Who takes part in two mentions: pairs of participants that can be one, their weights, and contradictions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from lawatan.linkage.names import NameLevel, compare_names
from lawatan.linkage.offices import RoleLevel, compare_roles, rank
from lawatan.records.event_mention import Participant

# Weights in bits for two participants that can be one; chosen, not trained.
_NAME_WEIGHT = {
    NameLevel.EXACT: 4.0,
    NameLevel.CONTAINED: 3.5,
    NameLevel.VARIANT: 3.5,
    NameLevel.SURNAME: 3.0,
}
_ROLE_WEIGHT = {RoleLevel.SAME: 2.0, RoleLevel.VAGUE: 1.0, RoleLevel.UNKNOWN: 0.5}


@dataclass(frozen=True, slots=True)
class Pairing:
    """Participants of two mentions, paired one to one: weights of the pairs, best first, and what stayed alone."""

    weights: tuple[float, ...]
    named_pairs: int
    left_alone: tuple[Participant, ...]
    right_alone: tuple[Participant, ...]


@lru_cache(maxsize=262144)
def same_person_weight(left: Participant, right: Participant) -> float:
    """Bits for two participants being one person (or one unnamed office, or one state); 0 where they cannot be."""
    states_differ = left.country is not None and right.country is not None and left.country != right.country
    if left.name and right.name:
        level = _best_name_level(left, right)
        words = min(len(left.name.split()), len(right.name.split()))
        if states_differ and not (level is NameLevel.EXACT and words > 1):
            return 0.0
        return _NAME_WEIGHT.get(level, 0.0)
    if left.country is None and right.country is None and not (left.name or right.name):
        return 1.0 if compare_roles(left.role, right.role) is RoleLevel.SAME else 0.0
    if states_differ or left.country is None or right.country is None:
        return 0.0
    return _ROLE_WEIGHT.get(compare_roles(left.role, right.role), 0.0)


def pair_people(left: tuple[Participant, ...], right: tuple[Participant, ...]) -> Pairing:
    """The greedy one-to-one pairing, heaviest pairs first; ties in order of mention."""
    candidates = sorted(
        ((-w, i, j) for i, a in enumerate(left) for j, b in enumerate(right) if (w := same_person_weight(a, b)) > 0)
    )
    used_left: set[int] = set()
    used_right: set[int] = set()
    weights: list[float] = []
    named = 0
    for weight, i, j in candidates:
        if i in used_left or j in used_right:
            continue
        used_left.add(i)
        used_right.add(j)
        weights.append(-weight)
        named += bool(left[i].name and right[j].name)
    return Pairing(
        tuple(weights),
        named,
        tuple(p for i, p in enumerate(left) if i not in used_left),
        tuple(p for j, p in enumerate(right) if j not in used_right),
    )


def principals_differ(left: tuple[Participant, ...], right: tuple[Participant, ...], state: str) -> int:
    """The higher rank where the two mentions name different people as the highest-ranking one of a state, else -1."""
    a, b = _principal(left, state), _principal(right, state)
    if a is None or b is None or same_person_weight(a, b) > 0.0:
        return -1
    return max(rank(a.role), rank(b.role))


def _principal(people: tuple[Participant, ...], state: str) -> Participant | None:
    named = [p for p in people if p.name and p.country == state]
    return max(named, key=lambda p: rank(p.role), default=None)


def _best_name_level(left: Participant, right: Participant) -> NameLevel:
    names = ((a, b) for a in (left.name, *left.aliases) for b in (right.name, *right.aliases) if a and b)
    first = compare_names(left.name or "", right.name or "")
    # An alias is often a surname alone, which two people may share: it may raise a level, never make one.
    return max((compare_names(a, b) for a, b in names), default=first) if first else first
