"""Why mentions are in one event or not: the comparisons behind it, as kept by the last linkage or worked out again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawatan.errors import JudgementError
from lawatan.pipeline.mention_address import parse_reference
from lawatan.records.comparison import Outcome, PairComparison, Scale

if TYPE_CHECKING:
    from lawatan.records.event import Event
    from lawatan.store.store import Store

NEAREST = 5
"""Pairs that stayed apart, of those that an event's mentions have with others, that are shown."""


@dataclass(frozen=True, slots=True)
class EventWhy:
    """The pairs that made an event, in the order of their mentions, and the heaviest that stayed out of it.

    `others` are the events that it is part of and those that are part of it, by id.
    """

    event: Event
    inside: tuple[PairComparison, ...]
    outside: tuple[PairComparison, ...]
    scale: Scale
    others: Mapping[str, Event] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PairWhy:
    """One pair."""

    pair: PairComparison
    scale: Scale


def why_event(store: Store, event: str) -> EventWhy:
    """What made the event whose id begins so."""
    from lawatan.linkage.why import SCALE

    found = store.event(event)
    members = set(found.mentions)
    pairs = store.comparisons(found.mentions)
    inside = [p for p in pairs if p.left in members and p.right in members and p.outcome is not Outcome.APART]
    outside = [p for p in pairs if (p.left in members) != (p.right in members)]
    outside.sort(key=lambda p: (p.judgement is None, -p.comparison.weight, p.left, p.right))
    return EventWhy(found, tuple(inside), tuple(outside[:NEAREST]), SCALE, tied_events(store, found))


def tied_events(store: Store, event: Event) -> dict[str, Event]:
    """The events that one is part of, and those that are part of it, by id."""
    return {id_: store.event(id_) for id_ in (*(tie.whole for tie in event.part_of), *event.contains)}


def why_pair(store: Store, left: str, right: str) -> PairWhy:
    """How two mentions ("DOCUMENT#INDEX") compare."""
    from lawatan.linkage.why import SCALE, compare_mentions

    a, b = sorted((parse_reference(store, left), parse_reference(store, right)))
    if a == b:
        raise JudgementError("that is one mention", place=str(a), remedy="name two")
    kept = next((p for p in store.comparisons([a]) if (p.left, p.right) == (a, b)), None)
    if kept is not None:
        return PairWhy(kept, SCALE)
    documents = [store.document(m.document) for m in (a, b)]
    assert documents[0] is not None and documents[1] is not None
    are_together = store.event_of(a) is not None and store.event_of(a) == store.event_of(b)
    pair = compare_mentions((documents[0], a.mention), (documents[1], b.mention), are_together=are_together)
    return PairWhy(pair, SCALE)
