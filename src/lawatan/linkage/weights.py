"""Match weights in bits, by family of event types, comparison and level, from `weights.json`.

The file has beside each weight the one chosen by hand and, where it was learnt, the shares m and u (Fellegi and Sunter,
1969) of the level among pairs that report one contact and among others; its card says on what it was trained.
`scripts/train_linkage.py` makes it again. Linkage itself needs nothing but the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import _lru_cache_wrapper, lru_cache
from importlib.resources import files
from typing import ParamSpec, TypeVar, cast

from lawatan.errors import KnowledgeError
from lawatan.records.codec import decode
from lawatan.records.comparison import ComparisonLevel
from lawatan.records.event_mention import EventType

P = ParamSpec("P")
T = TypeVar("T")

FILE = "weights.json"
ANY = "any"
"""The family of what is compared in one way whatever the type: times and statuses."""
FAMILIES = {
    EventType.VISIT: "visit",
    EventType.MEETING: "meeting",
    EventType.CALL: "meeting",
    EventType.GATHERING: "occasion",
    EventType.EXERCISE: "occasion",
    EventType.AGREEMENT: "agreement",
}


@dataclass(frozen=True, slots=True)
class LevelWeight:
    """The weight of one level. `m` and `u` are None where it was not learnt; `pairs` are the labelled ones behind m."""

    weight: float
    by_hand: float
    m: float | None = None
    u: float | None = None
    pairs: int = 0


Levels = Mapping[str, Mapping[str, Mapping[str, LevelWeight]]]
"""Family, comparison, level."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The whole file. `prior`, `threshold` and `average` are those of `lawatan.linkage.cluster`, in bits."""

    format: int
    card: dict[str, str]
    prior: float
    threshold: float
    average: float
    levels: dict[str, dict[str, dict[str, LevelWeight]]]


def read_weights() -> Weights:
    """The file as it comes with the program."""
    found = decode(files("lawatan.linkage").joinpath(FILE).read_bytes(), Weights, place=FILE)
    if found.format != 1:
        raise KnowledgeError(
            f"format {found.format} of weights is not known", place=FILE, remedy="make it again with this version"
        )
    return found


WEIGHTS = read_weights()
_levels: Levels = WEIGHTS.levels
_CACHES: list[_lru_cache_wrapper[object]] = []


def cached(maxsize: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """`functools.lru_cache` for what has weights in its results: forgotten where others are used."""

    def decorate(function: Callable[P, T]) -> Callable[P, T]:
        kept = lru_cache(maxsize)(function)
        _CACHES.append(cast("_lru_cache_wrapper[object]", kept))
        return cast("Callable[P, T]", kept)

    return decorate


@cached(4096)
def bits(family: str, comparison: str, level: str) -> float:
    """The weight of a level; `KnowledgeError` where the file has none.

    >>> bits("visit", "destination", "same") > bits("visit", "destination", "overlapping")
    True
    """
    try:
        return _levels[family][comparison][level].weight
    except KeyError:
        place = f"{FILE}: {family}, {comparison}, {level}"
        raise KnowledgeError("no weight", place=place, remedy="make the file again: scripts/train_linkage.py") from None


@cached(4096)
def weighed(family: str, comparison: str, level: str) -> ComparisonLevel:
    """A level with its weight."""
    return ComparisonLevel(comparison, level, bits(family, comparison, level))


@contextmanager
def other_weights(levels: Levels) -> Iterator[None]:
    """Use other weights meanwhile, for training and measuring; not for several threads."""
    global _levels
    before = _levels
    _use(levels)
    try:
        yield
    finally:
        _use(before)


def _use(levels: Levels) -> None:
    global _levels
    _levels = levels
    for kept in _CACHES:
        kept.cache_clear()
