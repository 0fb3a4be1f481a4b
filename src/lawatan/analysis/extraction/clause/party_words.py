"""Words that stand for persons told before, which no place hangs on: "pertemuan keduanya di Roma"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.coordination import CoordinatedRow

REACH = 5  # items of "kedua menteri luar negeri itu"


def is_party_before(row: CoordinatedRow, k: int) -> bool:
    """Whether a pronoun or a phrase for two ends right before item `k`: "mereka", "kedua pemimpin itu"."""
    if row.is_pronoun(k - 1):
        return True
    starts = range(max(0, k - REACH), k)
    return any((n := row.pair_at(p)) and p + n == k for p in starts)
