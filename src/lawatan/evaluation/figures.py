"""Figures from summed numbers, and their intervals by the bootstrap (Efron and Tibshirani 1993, percentile method).

Articles are drawn with replacement; translations of one story are drawn together, because they are right and wrong
together and would otherwise make the intervals too narrow.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import mul
from typing import Final

from lawatan.evaluation.counting import Numbers
from lawatan.evaluation.linking import B_CUBED, B_CUBED_FOUND, LINKING, PAIRWISE, PAIRWISE_FOUND
from lawatan.evaluation.put_aside import story_id
from lawatan.records.event_mention import EventType

COVERAGE: Final = 0.95
WITH_RECALL: Final = frozenset({"sources", "quotes", PAIRWISE, PAIRWISE_FOUND, "fields.cities", "fields.people"})
B_CUBED_FIGURES: Final = frozenset({B_CUBED, B_CUBED_FOUND})
LOWER_IS_BETTER: Final = frozenset({"alarms"})

_TYPES = tuple(t.value for t in EventType)
FIELDS: Final = (
    "start", "start_left_open", "end", "end_left_open", "status", "destination", "cities", "people", "country",
)  # fmt: skip
ORDER: Final = (
    *(f"detection.{t}" for t in (*_TYPES, "all")),
    *(f"fields.{name}" for name in FIELDS),
    "grounding",
    "alarms",
    "sources",
    "quotes",
    *LINKING,
)
"""Every figure, in the order in which reports show them."""

_LABELS: Final = {
    "detection.all": "all types",
    "fields.start_left_open": "start left open",
    "fields.end_left_open": "end left open",
    "fields.country": "state of people",
    "alarms": "false alarms",
    "quotes": "quotations",
    B_CUBED: "linkage B³",
    PAIRWISE: "linkage pairwise",
    B_CUBED_FOUND: "linkage B³, found",
    PAIRWISE_FOUND: "linkage pairwise, found",
}


@dataclass(frozen=True, slots=True)
class Interval:
    """The middle 95 percent of the bootstrap's values."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Figure:
    """One score from 0 to 1. None where there was nothing to score.

    `value` is F1 where there are precision and recall, else a share of `of` cases. `right`, `predicted` and `gold` are
    counts (None for B-cubed, which has shares for every contact instead).
    """

    value: float | None
    interval: Interval | None = None
    precision: float | None = None
    recall: float | None = None
    right: int | None = None
    predicted: int | None = None
    gold: int | None = None
    of: int | None = None


def label(name: str) -> str:
    """What reports call a figure.

    >>> label("detection.visit"), label("fields.end_left_open"), label("linking.b3")
    ('visit', 'end left open', 'linkage B³')
    """
    return _LABELS.get(name, name.rpartition(".")[2])


def make_figure(name: str, numbers: Numbers, interval: Interval | None = None) -> Figure:
    """The figure of a name from its sums."""
    first, second, third = numbers
    if name in B_CUBED_FIGURES:
        precision, recall = _ratio(first, third), _ratio(second, third)
        return Figure(_value(name, numbers), interval, precision, recall, of=round(third))
    if not has_recall(name):
        return Figure(_value(name, numbers), interval, right=round(first), of=round(second))
    return Figure(
        value=_value(name, numbers),
        interval=interval,
        precision=_ratio(first, second),
        recall=_ratio(first, third),
        right=round(first),
        predicted=round(second),
        gold=round(third),
    )


def has_recall(name: str) -> bool:
    """Whether a figure has precision, recall and F1.

    >>> has_recall("detection.visit"), has_recall("fields.people.visit"), has_recall("fields.start")
    (True, True, False)
    """
    return name.startswith("detection.") or ".".join(name.split(".")[:2]) in WITH_RECALL


def total(articles: Sequence[Mapping[str, Numbers]]) -> dict[str, Numbers]:
    """The articles' numbers, summed by name."""
    sums: dict[str, Numbers] = {}
    for article in articles:
        for name, (a, b, c) in article.items():
            x, y, z = sums.get(name, (0.0, 0.0, 0.0))
            sums[name] = (x + a, y + b, z + c)
    return sums


def bootstrap(
    ids: Sequence[str], articles: Sequence[Mapping[str, Numbers]], *, samples: int, seed: int
) -> dict[str, Interval]:
    """An interval for each figure of `ORDER` that the articles have; `ids` are the articles' ids, in their order.

    The same seed gives the same intervals. Samples in which there is nothing to score are left out for that figure.
    """
    stories: dict[str, list[Mapping[str, Numbers]]] = {}
    for id_, article in zip(ids, articles, strict=True):
        stories.setdefault(story_id(id_), []).append(article)
    units = [total(story) for _, story in sorted(stories.items())]
    columns = {name: _columns(name, units) for name in ORDER if any(name in unit for unit in units)}
    values: dict[str, list[float]] = {name: [] for name in columns}
    generator = random.Random(seed)  # noqa: S311 a sample, not a secret
    for _ in range(samples):
        drawn = Counter(generator.choices(range(len(units)), k=len(units)))
        weights = [drawn[i] for i in range(len(units))]
        for name, (a, b, c) in columns.items():
            value = _value(name, (sum(map(mul, weights, a)), sum(map(mul, weights, b)), sum(map(mul, weights, c))))
            if value is not None:
                values[name].append(value)
    return {name: _percentiles(found) for name, found in values.items() if found}


def _columns(name: str, units: Sequence[Mapping[str, Numbers]]) -> tuple[list[float], list[float], list[float]]:
    rows = [unit.get(name, (0.0, 0.0, 0.0)) for unit in units]
    return [r[0] for r in rows], [r[1] for r in rows], [r[2] for r in rows]


def _value(name: str, numbers: Numbers) -> float | None:
    first, second, third = numbers
    if name in B_CUBED_FIGURES:
        return _f1(_ratio(first, third), _ratio(second, third)) if third else None
    if not has_recall(name):
        return _ratio(first, second)
    return 2 * first / (second + third) if second + third else None


def _ratio(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _f1(precision: float | None, recall: float | None) -> float | None:
    if not precision or not recall:
        return 0.0
    return 2 * precision * recall / (precision + recall)


def _percentiles(values: list[float]) -> Interval:
    ordered = sorted(values)
    tail = (1 - COVERAGE) / 2
    return Interval(_quantile(ordered, tail), _quantile(ordered, 1 - tail))


def _quantile(ordered: Sequence[float], share: float) -> float:
    """Between the two nearest values, linearly."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)
