"""Whether the probabilities of predicted contacts hold: of those called 0.8, are four in five right?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from lawatan.evaluation.counting import Matched

EDGES: Final = (0.0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 1.0)
"""Bounds of the bands: finer where most probabilities lie."""
TENTHS: Final = tuple(n / 10 for n in range(11))
"""Bounds of the ten bins of the reliability diagram (DeGroot and Fienberg 1983)."""


@dataclass(frozen=True, slots=True)
class Band:
    """The predicted contacts with a probability from `low` to below `high`: how many, mean probability, how many right.

    The last band holds its upper bound, too.
    """

    low: float
    high: float
    contacts: int
    mean: float
    right: int


@dataclass(frozen=True, slots=True)
class Threshold:
    """What is left of precision and recall when contacts below a probability are dropped."""

    threshold: float
    precision: float | None
    recall: float | None


@dataclass(frozen=True, slots=True)
class Calibration:
    """How well the probabilities hold. `brier` is the mean squared distance from what was right (0 is best).

    `bins` are the bands of a tenth each; `expected_error` is how far their mean probability is from the share that was
    right, on average over the contacts (Naeini, Cooper and Hauskrecht 2015).
    """

    contacts: int
    brier: float
    bands: tuple[Band, ...]
    thresholds: tuple[Threshold, ...]
    bins: tuple[Band, ...] = ()
    expected_error: float = 0.0


def calibrate(matched: Sequence[Matched]) -> Calibration | None:
    """The calibration of all predicted contacts that have a probability; None where none has."""
    cases = [
        (mention.confidence, index in set(m.matches.values()))
        for m in matched
        for index, mention in enumerate(m.predicted.event_mentions)
        if mention.confidence is not None
    ]
    if not cases:
        return None
    gold = sum(len(m.gold.event_mentions) for m in matched)
    brier = sum((probability - right) ** 2 for probability, right in cases) / len(cases)
    bands = tuple(b for low, high in pairwise(EDGES) if (b := _band(cases, low, high)) is not None)
    thresholds = tuple(_threshold(cases, gold, edge) for edge in EDGES[:-1])
    bins = tuple(b for low, high in pairwise(TENTHS) if (b := _band(cases, low, high)) is not None)
    apart = sum(abs(b.mean * b.contacts - b.right) for b in bins) / len(cases)
    return Calibration(len(cases), brier, bands, thresholds, bins, apart)


def _band(cases: Sequence[tuple[float, bool]], low: float, high: float) -> Band | None:
    inside = [(p, right) for p, right in cases if low <= p < high or p == high == EDGES[-1]]
    if not inside:
        return None
    return Band(low, high, len(inside), sum(p for p, _ in inside) / len(inside), sum(right for _, right in inside))


def _threshold(cases: Sequence[tuple[float, bool]], gold: int, threshold: float) -> Threshold:
    kept = [right for p, right in cases if p >= threshold]
    right = sum(kept)
    return Threshold(threshold, right / len(kept) if kept else None, right / gold if gold else None)
