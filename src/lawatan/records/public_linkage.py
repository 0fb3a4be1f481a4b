"""The public JSON formats of linkage, as records: disagreements, comparisons of mentions, the history of an event.

Two more formats are internal records as they are: `Judgement` (a line of the ledger) and `EventChange`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lawatan.records.changes import EventChange
from lawatan.records.comparison import ComparisonLevel, Outcome, PairComparison, Scale, probability
from lawatan.records.event import Event
from lawatan.records.event_mention import EventType, Status
from lawatan.records.judgement import Judgement
from lawatan.records.lifecycle import lifecycle
from lawatan.records.public_event import PublicClaim, PublicMentionReference, public_claim
from lawatan.records.span import How


@dataclass(frozen=True, slots=True)
class PublicConflict:
    """One line of `lawatan conflicts --json`: claims on one field of one event that cannot all be right.

    `kind` is date, place, participants, status, number or office; `chosen` the event's value, empty for what an event
    has no field for ("duration"); `settled_by` the entry of the ledger that was made with all these claims in view. Of
    an office, `known` is what the table of office-holders has in place of what is claimed.
    """

    event_id: str
    type: EventType
    field: str
    kind: str
    chosen: tuple[str, ...]
    claims: tuple[PublicClaim, ...]
    settled_by: str | None
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicPair:
    """One line of `lawatan why --json`: how two mentions were compared. Weights in bits.

    `total` is the prior and the levels' weights together, `threshold` the total from which a pair may join,
    `probability` what the total comes to. `conflict` is the hard rule that forbids the pair, whatever the weights.
    """

    left: PublicMentionReference
    right: PublicMentionReference
    outcome: Outcome
    reason: str | None
    judgement: str | None
    conflict: str | None
    prior: float
    levels: tuple[ComparisonLevel, ...]
    total: float
    threshold: float
    probability: float


@dataclass(frozen=True, slots=True)
class PublicStatus:
    """What one page said of the status, on the day it was published."""

    published: str | None
    status: Status
    document: str
    mention: int
    outlet: str | None
    how: How
    text: tuple[str, ...]
    is_change: bool
    is_rival: bool


@dataclass(frozen=True, slots=True)
class PublicEntry:
    """An entry of the ledger with what it does at present and the undo that took it back."""

    judgement: Judgement
    standing: str
    superseded_by: str | None


@dataclass(frozen=True, slots=True)
class PublicHistory:
    """`lawatan history --json`: the life of an event, by its reports and in the record."""

    event_id: str
    status: Status | None
    lifecycle: tuple[PublicStatus, ...]
    judgements: tuple[PublicEntry, ...]
    changes: tuple[EventChange, ...]


def public_conflicts(
    events: Iterable[Event], kinds: frozenset[str] = frozenset(), *, settled: bool = False
) -> Iterator[PublicConflict]:
    """The disagreements of events, of these kinds (of all where none are named); settled ones only where asked for."""
    for event in events:
        for d in event.disagreements:
            if (d.settled_by is None or settled) and (not kinds or d.kind in kinds):
                chosen = event.field(d.field)
                value = chosen.value if chosen else ()
                claims = tuple(map(public_claim, d.claims))
                yield PublicConflict(event.event_id, event.type, d.field, d.kind, value, claims, d.settled_by, d.known)


def public_pair(pair: PairComparison, scale: Scale) -> PublicPair:
    """The exported form of a comparison."""
    total = scale.total(pair.comparison)
    return PublicPair(
        left=PublicMentionReference(pair.left.document, pair.left.mention),
        right=PublicMentionReference(pair.right.document, pair.right.mention),
        outcome=pair.outcome,
        reason=pair.reason,
        judgement=pair.judgement,
        conflict=pair.comparison.conflict,
        prior=scale.prior,
        levels=pair.comparison.levels,
        total=total,
        threshold=scale.threshold,
        probability=0.0 if pair.comparison.conflict else probability(total),
    )


def public_history(event: Event, entries: Iterable[PublicEntry], changes: Iterable[EventChange]) -> PublicHistory:
    """The exported form of an event's history."""
    status = event.field("status")
    return PublicHistory(
        event_id=event.event_id,
        status=Status(status.value[0]) if status else None,
        lifecycle=tuple(
            PublicStatus(
                published=r.published,
                status=r.status,
                document=r.mention.document,
                mention=r.mention.mention,
                outlet=r.outlet,
                how=r.how,
                text=r.text,
                is_change=r.is_change,
                is_rival=r.is_rival,
            )
            for r in lifecycle(event)
        ),
        judgements=tuple(entries),
        changes=tuple(changes),
    )
