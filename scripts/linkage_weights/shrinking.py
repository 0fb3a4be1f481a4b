"""From shares to weights that are drawn towards those by hand: the less was seen, the more."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from lawatan.linkage.weights import Levels, LevelWeight
from linkage_weights.by_splink import SECOND

Counts = Counter[tuple[str, str]]
"""Comparison and level to how many pairs reached it."""
SMALLEST = 1.0
"""Added to the pairs of every level for u, so that a level which no pair reached has a share."""


@dataclass(slots=True)
class Seen:
    """Pairs by comparison and level: those that report one contact, and others."""

    matches: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counter))
    others: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counter))


def counted(shares: Mapping[tuple[str, str], float], pairs: Counts) -> Counts:
    """Shares as numbers of pairs: those of a comparison times how many pairs have it."""
    sizes: Counter[str] = Counter()
    for (name, _), number in pairs.items():
        sizes[name] += number
    found: Counts = Counter()
    for (name, level), share in shares.items():
        found[name.removeprefix(SECOND), level] += share * sizes[name]  # type: ignore[assignment]
    return found


def drawn(levels: Levels, seen: Seen, pseudo: float) -> dict[str, dict[str, dict[str, LevelWeight]]]:
    """The weights: log2 of m over u, with so many pseudo-pairs in m that are spread as the weights by hand have it.

    What the weights by hand are out of scale by (u times two to their power does not add up to 1) is left as it is, so
    that the threshold keeps its meaning and only the contrasts between the levels of a comparison are learnt.
    """
    return {
        family: {
            name: _comparison(these, name, seen.matches[family], seen.others[family], pseudo)
            for name, these in comparisons.items()
        }
        for family, comparisons in levels.items()
    }


def _comparison(
    levels: Mapping[str, LevelWeight], name: str, matches: Counts, others: Counts, pseudo: float
) -> dict[str, LevelWeight]:
    by_hand = {level: known.by_hand for level, known in levels.items()}
    if len(levels) < 2 or not any(matches[name, level] for level in levels):
        return {level: LevelWeight(weight, weight) for level, weight in by_hand.items()}
    total = sum(others[name, level] + SMALLEST for level in levels)
    u = {level: (others[name, level] + SMALLEST) / total for level in levels}
    scale = sum(u[level] * 2 ** by_hand[level] for level in levels)
    prior = {level: u[level] * 2 ** by_hand[level] / scale for level in levels}
    number = sum(matches[name, level] for level in levels)
    drawn_to = 0.0 if math.isinf(pseudo) else pseudo
    m = {level: (matches[name, level] + drawn_to * prior[level]) / (number + drawn_to) for level in levels}
    weight = {level: math.log2(m[level] / u[level]) + math.log2(scale) for level in levels if drawn_to}
    return {
        level: LevelWeight(
            weight=round(weight.get(level, by_hand[level]), 2),
            by_hand=by_hand[level],
            m=round(m[level], 4),
            u=round(u[level], 4),
            pairs=round(matches[name, level]),
        )
        for level in levels
    }
