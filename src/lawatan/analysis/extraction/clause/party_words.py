"""Words that stand for persons told before, and who stands before the owner of a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.coordination import CoordinatedRow
    from lawatan.analysis.extraction.clause.syntax import Clause

REACH = 5  # items of "kedua menteri luar negeri itu"


def is_party_before(row: CoordinatedRow, k: int) -> bool:
    """Whether a pronoun or a phrase for two ends before item `k`: "pertemuan keduanya di Roma" hangs on no place."""
    if row.is_pronoun(k - 1):
        return True
    starts = range(max(0, k - REACH), k)
    return any((n := row.pair_at(p)) and p + n == k for p in starts)


def before_owner(clause: Clause, i: int, n: int) -> list[int]:
    """As in "X was Y's guest", "X has been his guest": who stands before a copula and the owner of the noun."""
    items, owner = clause.items, clause.genitive(i, n)
    copulas = clause.grammar.classes.get("guest_copulas")
    if copulas is None or not owner or owner[0] >= i:
        return []
    k = owner[0] - 1
    while k > 0 and items[k].lower in clause.grammar.determiners:
        k -= 1
    return clause.subject(k) if k > 0 and copulas.length_at(items, k) else []
