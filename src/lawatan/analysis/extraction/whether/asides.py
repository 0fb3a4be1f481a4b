"""Cues that speak of another contact: in a relative clause that is over before the predicate, or of who invited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.invitations import names_inviter
from lawatan.analysis.extraction.clause.subjects import before_auxiliaries, relative_clauses

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause

REACH = 40  # items before a predicate in which such a clause begins


def is_elsewhere(clause: Clause, k: int, i: int) -> bool:
    """Whether a cue at item `k` speaks of another than the predicate at item `i`: in an aside, or of who invited."""
    return names_inviter(clause, k) or is_of_aside(clause, k, i)


def is_of_aside(clause: Clause, k: int, i: int) -> bool:
    """As in "X, who said he would stay for two days, met Y": whether item `k` is in a clause closed before item `i`."""
    comma = before_auxiliaries(clause, i)
    if comma <= k or clause.items[comma].text != ",":
        return False
    return any(first <= k <= last for first, last in relative_clauses(clause, max(0, i - REACH), i))
