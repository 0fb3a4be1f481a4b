"""Gold and predicted labels in, strict F1 out: an entity is right when its kind and both ends are."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def spans(labels: Sequence[str]) -> set[tuple[int, int, str]]:
    """First token, token after the last, kind.

    >>> sorted(spans(["B-PER", "I-PER", "O", "B-LOC", "B-LOC"]))
    [(0, 2, 'PER'), (3, 4, 'LOC'), (4, 5, 'LOC')]
    """
    found: set[tuple[int, int, str]] = set()
    first: int | None = None
    kind = ""
    for i, label in enumerate([*labels, "O"]):
        if first is not None and (label == "O" or label[0] == "B" or label[2:] != kind):
            found.add((first, i, kind))
            first = None
        if label != "O" and first is None:
            first, kind = i, label[2:]
    return found


def f1(
    pairs: Iterable[tuple[Sequence[str], Sequence[str]]], *, leave_out: frozenset[str] = frozenset()
) -> dict[str, float]:
    """F1 in per cent over all kinds (`all`) and of each kind; kinds in `leave_out` are not looked at."""
    counts: dict[str, Counter[str]] = {}
    for gold, predicted in pairs:
        g, p = spans(gold), spans(predicted)
        for found in g | p:
            which = "right" if found in g and found in p else "wrong" if found in p else "missed"
            if found[2] not in leave_out:
                counts.setdefault(found[2], Counter())[which] += 1
    total: Counter[str] = sum(counts.values(), Counter())
    return {kind: _f1(c) for kind, c in (("all", total), *sorted(counts.items()))}


def _f1(c: Counter[str]) -> float:
    return 200 * c["right"] / max(1, 2 * c["right"] + c["wrong"] + c["missed"])
