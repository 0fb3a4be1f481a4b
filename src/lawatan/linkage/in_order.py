"""The longest common subsequence of two sequences of keys, by bits (Crochemore et al., 2001; Hyyrö, 2004)."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

SLACK = 1.25
"""The window of the longer sequence is this many times as long as the shorter one: a little was left out."""
STEPS = 4
"""Windows begin at every quarter of the shorter sequence's length."""

Pairs = list[tuple[int, int]]


def common_in_order(left: Sequence[str], right: Sequence[str]) -> Pairs:
    """Index pairs of a longest common subsequence.

    >>> common_in_order("abcde", "xbxdea")
    [(1, 1), (3, 3), (4, 4)]
    """
    rows = _rows(_places(left), len(left), right)
    pairs: Pairs = []
    i, j = len(left), len(right)
    while i and j:
        if left[i - 1] == right[j - 1]:
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif rows[j - 1] >> (i - 1) & 1:
            i -= 1
        else:
            j -= 1
    return pairs[::-1]


def common_in_window(shorter: Sequence[str], longer: Sequence[str]) -> Pairs:
    """The same with the stretch of the longer sequence that has the most in common with the shorter one.

    A shortened translation is found in the part that it translates; a long page that names everybody contains none.
    """
    size = len(shorter)
    if not size:
        return []
    width = min(len(longer), math.ceil(SLACK * size))
    starts = sorted({*range(0, len(longer) - width + 1, max(1, size // STEPS)), len(longer) - width})
    places = _places(shorter)
    best = max(starts, key=lambda s: (_length(places, size, longer[s : s + width]), -s))
    return [(i, j + best) for i, j in common_in_order(shorter, longer[best : best + width])]


def _places(keys: Sequence[str]) -> dict[str, int]:
    """For each key the bits of the places where it stands."""
    places: dict[str, int] = defaultdict(int)
    for i, key in enumerate(keys):
        places[key] |= 1 << i
    return dict(places)


def _rows(places: dict[str, int], size: int, keys: Sequence[str]) -> list[int]:
    """After each key of the other sequence: bit i is 0 where the i-th key makes the subsequence longer."""
    full = (1 << size) - 1
    row, rows = full, []
    for key in keys:
        met = row & places.get(key, 0)
        row = ((row + met) | (row - met)) & full
        rows.append(row)
    return rows


def _length(places: dict[str, int], size: int, keys: Sequence[str]) -> int:
    rows = _rows(places, size, keys)
    return size - rows[-1].bit_count() if rows else 0
