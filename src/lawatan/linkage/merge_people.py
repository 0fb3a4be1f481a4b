"""The participants of an event: those of its mentions brought together, with fullest names, aliases and roles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

from lawatan.linkage.claims import Weigh, by_documents, chosen, claim
from lawatan.linkage.names import fullest
from lawatan.linkage.offices import RoleLevel, compare_roles
from lawatan.linkage.people import same_person_weight
from lawatan.linkage.prepared import PreparedMention
from lawatan.records.event import Disagreement, FieldValue
from lawatan.records.event_mention import Part, Participant

T = TypeVar("T")

About = tuple[Disagreement, tuple[Participant, ...]]
"""A disagreement and whom it is about."""

_PARTS = (Part.TRAVELLER, Part.INVITER, Part.HOST, Part.PARTICIPANT)


@dataclass(frozen=True, slots=True)
class MergedParticipant:
    """One participant of the event, and which mentions name whom for it."""

    participant: Participant
    sources: tuple[tuple[PreparedMention, Participant], ...]


def merge_people(mentions: Sequence[PreparedMention], weigh: Weigh = by_documents) -> tuple[MergedParticipant, ...]:
    """All participants, each once: in order of part, then of how many mentions name them, then of first naming.

    Where the mentions give somebody different parts, offices or states, the best supported counts.
    """
    groups: list[list[tuple[PreparedMention, Participant]]] = []
    named = [(m, p) for m in mentions for p in m.mention.participants if p.name]
    unnamed = [(m, p) for m in mentions for p in m.mention.participants if not p.name]
    # Fullest names first, so that a surname alone finds the group of its full name.
    named.sort(key=lambda x: -len((x[1].name or "").split()))
    for mention, participant in (*named, *unnamed):
        group = _group_for(mention, participant, groups)
        if group is None:
            groups.append([(mention, participant)])
        else:
            group.append((mention, participant))
    merged = [_merged(g, weigh) for g in groups]
    return tuple(
        sorted(
            merged,
            key=lambda m: (_PARTS.index(m.participant.part), -len(m.sources), _first(m, mentions), repr(m.participant)),
        )
    )


def participants_field(
    mentions: Sequence[PreparedMention], people: Sequence[MergedParticipant], weigh: Weigh = by_documents
) -> tuple[FieldValue | None, tuple[About, ...]]:
    """The claims on who took part, and the disagreements, each with whom it is about: two names for one office of one
    state in one part.
    """
    if not people:
        return None, ()
    claims = {m.reference: claim("participants", _labels(m.mention.participants), m) for m in mentions}
    value = _labels(tuple(p.participant for p in people))
    support = [c for c in claims.values() if c.value]
    disagreements = []
    for a, b in combinations(people, 2):
        if _contradict(a, b):
            involved = {m.reference for m, _ in (*a.sources, *b.sources)}
            said = tuple(claims[r] for r in sorted(involved))
            disagreements.append((Disagreement("participants", "participants", said), (a.participant, b.participant)))
    return chosen("participants", value, support, (), weigh), tuple(disagreements)


def label(participant: Participant) -> str:
    """A participant as one string: the name, else the office and the state.

    >>> label(Participant(None, Part.PARTICIPANT, "foreign minister", "IRQ"))
    'foreign minister, IRQ'
    """
    if participant.name:
        return participant.name
    return ", ".join(x for x in (participant.role, participant.country) if x) or participant.part.value


def _labels(participants: Sequence[Participant]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(label, participants)))


def _group_for(
    mention: PreparedMention, participant: Participant, groups: list[list[tuple[PreparedMention, Participant]]]
) -> list[tuple[PreparedMention, Participant]] | None:
    """The group that this participant belongs to: the best that it fits and that its own document does not split."""
    best, best_weight = None, 0.0
    for group in groups:
        weight = same_person_weight(group[0][1], participant)
        # An unnamed participant joins an unnamed one of its state, or whoever holds its office; not just anybody.
        least = 1.0 if participant.name or group[0][1].name else 0.5
        fits = weight >= least and weight > best_weight
        if fits and not any(m.reference == mention.reference for m, _ in group):
            best, best_weight = group, weight
    return best


def _merged(group: list[tuple[PreparedMention, Participant]], weigh: Weigh) -> MergedParticipant:
    people = [p for _, p in group]
    names = [p.name for p in people if p.name]
    name = fullest(names) if names else None
    others = dict.fromkeys(n for p in people for n in (p.name, *p.aliases) if n and n != name)
    parts = _support(((m, p.part) for m, p in group), weigh)
    roles = _support(((m, p.role) for m, p in group if p.role), weigh)
    countries = _support(((m, p.country) for m, p in group if p.country), weigh)
    merged = Participant(
        name=name,
        part=min(parts, key=lambda x: (-parts[x], _PARTS.index(x))),
        role=min(roles, key=lambda x: (-roles[x], x), default=None),
        country=min(countries, key=lambda x: (-countries[x], x), default=None),
        aliases=tuple(sorted(others)),
    )
    return MergedParticipant(merged, tuple(group))


def _support(told: Iterable[tuple[PreparedMention, T]], weigh: Weigh) -> dict[T, float]:
    """How much stands behind each value."""
    documents: dict[T, set[str]] = {}
    for mention, value in told:
        documents.setdefault(value, set()).add(mention.reference.document)
    return {value: weigh(ids) for value, ids in documents.items()}


def _first(merged: MergedParticipant, mentions: Sequence[PreparedMention]) -> tuple[int, int]:
    """Where the participant is first named: the mention's place and the place within it."""
    places = {m.reference: i for i, m in enumerate(mentions)}
    return min((places[m.reference], m.mention.participants.index(p)) for m, p in merged.sources)


def _contradict(a: MergedParticipant, b: MergedParticipant) -> bool:
    x, y = a.participant, b.participant
    if not (x.name and y.name and x.country and x.country == y.country and x.part is y.part):
        return False
    if compare_roles(x.role, y.role) is not RoleLevel.SAME:
        return False
    return not {m.reference for m, _ in a.sources} & {m.reference for m, _ in b.sources}
