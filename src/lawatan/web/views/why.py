"""Why mentions are in one event or not: each comparison with its weights in bits, and the events that stayed out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lawatan.pipeline.why import EventWhy
from lawatan.records.comparison import ComparisonLevel, Outcome, PairComparison, Scale, probability
from lawatan.records.event import MentionReference
from lawatan.store.store import Store
from lawatan.web.event_rows import event_title
from lawatan.web.views.reports import ReportNames

SHOWN: Final = 30
"""Pairs that are shown of those that made an event: the weakest ones are where a mistake would be."""
OUTCOMES = {
    Outcome.JOINED: "one contact: this pair joined them",
    Outcome.TOGETHER: "one contact, joined by other pairs",
    Outcome.APART: "two contacts",
}


@dataclass(frozen=True, slots=True)
class PairView:
    """How two mentions compare. Weights in bits; `chance` is the probability in words, never certain.

    `conflict` is the hard rule that forbids the pair, `judgement` the entry of the ledger that decided it.
    """

    left: str
    right: str
    left_report: str
    right_report: str
    outcome: Outcome
    verdict: str
    judgement: str | None
    conflict: str | None
    prior: float
    levels: tuple[ComparisonLevel, ...]
    total: float
    threshold: float
    chance: str


@dataclass(frozen=True, slots=True)
class NeighbourView:
    """Another event whose mention compares best with one of this event's."""

    event_id: str
    title: str
    pair: PairView


@dataclass(frozen=True, slots=True)
class WhyView:
    """The weakest of the `joined` pairs that made the event, how many more agree, and the nearest events outside."""

    joining: tuple[PairView, ...]
    joined: int
    agreeing: int
    neighbours: tuple[NeighbourView, ...]


def why_view(found: EventWhy, names: ReportNames, store: Store) -> WhyView:
    """The view of what `why_event` found."""
    joined = [pair for pair in found.inside if pair.outcome is Outcome.JOINED]
    return WhyView(
        joining=tuple(pair_view(pair, found.scale, names) for pair in sorted(joined, key=_weight)[:SHOWN]),
        joined=len(joined),
        agreeing=len(found.inside) - len(joined),
        neighbours=tuple(_neighbours(found, names, store)),
    )


def _weight(pair: PairComparison) -> tuple[float, MentionReference]:
    return (pair.comparison.weight, pair.left)


def _neighbours(found: EventWhy, names: ReportNames, store: Store) -> list[NeighbourView]:
    members = set(found.event.mentions)
    best: dict[str, PairComparison] = {}
    for pair in found.outside:
        other = store.event_of(pair.right if pair.left in members else pair.left)
        if other is not None:
            best.setdefault(other, pair)
    views = []
    for event_id, pair in best.items():
        title = event_title(store.event(event_id))
        views.append(NeighbourView(event_id, title, pair_view(pair, found.scale, names)))
    return views


def pair_view(pair: PairComparison, scale: Scale, names: ReportNames) -> PairView:
    """One comparison in words and numbers."""
    total = scale.total(pair.comparison)
    return PairView(
        left=str(pair.left),
        right=str(pair.right),
        left_report=names.of(pair.left.document),
        right_report=names.of(pair.right.document),
        outcome=pair.outcome,
        verdict=_verdict(pair),
        judgement=pair.judgement,
        conflict=pair.comparison.conflict,
        prior=scale.prior,
        levels=pair.comparison.levels,
        total=total,
        threshold=scale.threshold,
        chance=chance(total),
    )


def _verdict(pair: PairComparison) -> str:
    if pair.judgement:
        return f"{'two contacts' if pair.outcome is Outcome.APART else 'one contact'}: judged so"
    return f"{OUTCOMES[pair.outcome]}: {pair.reason}" if pair.reason else OUTCOMES[pair.outcome]


def chance(bits: float) -> str:
    """The probability that belongs to a total in bits, never shown as certain.

    >>> chance(0.0), chance(30.0), chance(-30.0)
    ('50.0 %', 'over 99.9 %', 'under 0.1 %')
    """
    share = 100 * probability(bits)
    if share > 99.9:
        return "over 99.9 %"
    return "under 0.1 %" if share < 0.1 else f"{share:.1f} %"
