"""How two mentions were compared: what agreed, how much it counts, what forbids the pair, what became of it.

Match weights are in bits (base-2 logarithms of likelihood ratios), as Fellegi and Sunter (1969) define them and splink
spells them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from lawatan.records.event import MentionReference


@dataclass(frozen=True, slots=True)
class ComparisonLevel:
    """One comparison's outcome: what was compared, the level reached, its weight in bits."""

    comparison: str
    level: str
    weight: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """All levels of one pair, and their sum: the match weight in bits, without the prior.

    `conflict` names the contradiction, a hard rule, that excludes the pair whatever else agrees, or is None.
    """

    levels: tuple[ComparisonLevel, ...]
    weight: float
    conflict: str | None = None


class Outcome(StrEnum):
    """What became of a pair."""

    JOINED = "joined"  # this pair brought two clusters together
    TOGETHER = "together"  # in one event, by other pairs
    APART = "apart"  # in two events


@dataclass(frozen=True, slots=True)
class PairComparison:
    """Two mentions, how they were compared and what became of them.

    `reason` says in words why a pair stayed apart, or that a person joined it; `judgement` is the entry of the ledger
    that did.
    """

    left: MentionReference
    right: MentionReference
    comparison: Comparison
    outcome: Outcome
    reason: str | None = None
    judgement: str | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """How weights are read: the prior in bits of two mentions that are worth comparing, and the total that joins."""

    prior: float
    threshold: float

    def total(self, comparison: Comparison) -> float:
        """Prior and weights together, in bits."""
        return self.prior + comparison.weight


def probability(bits: float) -> float:
    """The probability that belongs to a total in bits.

    >>> probability(0.0), round(probability(3.0), 3)
    (0.5, 0.889)
    """
    if abs(bits) > 1000:
        return float(bits > 0)
    return 1.0 / (1.0 + math.exp2(-bits))
