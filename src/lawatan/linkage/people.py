"""Who takes part in two mentions: pairs of participants that can be one, their weights, and contradictions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from lawatan.linkage.names import NameLevel, compare_names
from lawatan.linkage.offices import RoleLevel, compare_roles, rank
from lawatan.records.event_mention import Participant

# How strongly two participants are one: an order by which they are paired. What a pairing counts in bits is in
# weights.json, by `LEVELS`.
_NAME_WEIGHT = {
    NameLevel.EXACT: 4.0,
    NameLevel.CONTAINED: 3.5,
    NameLevel.VARIANT: 3.5,
    NameLevel.SURNAME: 3.0,
}
_ROLE_WEIGHT = {RoleLevel.SAME: 2.0, RoleLevel.VAGUE: 1.0, RoleLevel.UNKNOWN: 0.5}


LEVELS = ((4.0, "same name"), (3.5, "name fits"), (3.0, "surname fits"), (2.0, "same office"), (1.0, "office fits"))
"""From which strength on two participants reach a level; below, they have a state in common."""


def level_of(strength: float) -> str:
    """The level that two participants reach, most of all by their names.

    >>> level_of(3.5), level_of(0.5)
    ('name fits', 'same state')
    """
    return next((name for least, name in LEVELS if strength >= least), "same state")


class Person:
    """A participant as it is compared. Equal ones are most often one object, by which what they gave is found again."""

    __slots__ = ("country", "name", "participant", "rank", "role")

    def __init__(self, participant: Participant) -> None:
        self.participant = participant
        self.name = participant.name
        self.country = participant.country
        self.role = participant.role
        self.rank = rank(participant.role)


People = tuple[Person, ...]

as_person = lru_cache(maxsize=262144)(Person)
"""The `Person` of a participant."""


@lru_cache(maxsize=262144)
def as_people(participants: tuple[Participant, ...]) -> People:
    """Those of several participants."""
    return tuple(map(as_person, participants))


@lru_cache(maxsize=262144)
def states_of(people: People) -> frozenset[str]:
    """The states whose people they are."""
    return frozenset(p.country for p in people if p.country)


@dataclass(frozen=True, slots=True)
class Pairing:
    """Participants of two mentions, paired one to one: strengths of the pairs, best first, and what stayed alone."""

    weights: tuple[float, ...]
    named_pairs: int
    left_alone: People
    right_alone: People


def same_person_weight(left: Participant, right: Participant) -> float:
    """How strongly two participants are one person (or one unnamed office, or one state): 4 for one name, 2 for one
    office, 0 where they cannot be one.
    """
    return _weight(as_person(left), as_person(right))


@lru_cache(maxsize=524288)
def _weight(a: Person, b: Person) -> float:
    left, right = a.participant, b.participant
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


@lru_cache(maxsize=131072)
def pair_people(left: People, right: People) -> Pairing:
    """The greedy one-to-one pairing, heaviest pairs first; ties in order of mention."""
    candidates = sorted(
        [(-w, i, j) for i, a in enumerate(left) for j, b in enumerate(right) if (w := _weight(a, b)) > 0]
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


def share_somebody(left: People, right: People, state: str) -> bool:
    """Whether somebody of a state in one can be somebody of that state in the other."""
    theirs = [b for b in right if b.country == state]
    return any(_weight(a, b) > 0.0 for a in left if a.country == state for b in theirs)


def principals_differ(left: People, right: People, state: str) -> int:
    """The higher rank where the two mentions name different people as the highest-ranking one of a state, else -1."""
    a, b = _principal(left, state), _principal(right, state)
    if a is None or b is None or _weight(a, b) > 0.0:
        return -1
    return max(a.rank, b.rank)


def _principal(people: People, state: str) -> Person | None:
    found = None
    for person in people:
        if person.name and person.country == state and (found is None or person.rank > found.rank):
            found = person
    return found


def _best_name_level(left: Participant, right: Participant) -> NameLevel:
    names = ((a, b) for a in (left.name, *left.aliases) for b in (right.name, *right.aliases) if a and b)
    first = compare_names(left.name or "", right.name or "")
    # An alias is often a surname alone, which two people may share: it may raise a level, never make one.
    return max((compare_names(a, b) for a, b in names), default=first) if first else first
