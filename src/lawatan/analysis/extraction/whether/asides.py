"""Cues that speak of something else: in a relative clause over before the predicate, of who invited, of when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.invitations import names_inviter
from lawatan.analysis.extraction.clause.subjects import before_auxiliaries, relative_clauses

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause

REACH = 40  # items before a predicate in which such a clause begins


def is_elsewhere(clause: Clause, k: int, i: int) -> bool:
    """Whether a cue at item `k` speaks of another than the predicate at item `i`: an aside, who invited, when."""
    return names_inviter(clause, k) or is_of_aside(clause, k, i) or _is_of_day(clause, k)


def _is_of_day(clause: Clause, k: int) -> bool:
    """As in "masih pada hari Rabu, X menemui Y", "masih di Oslo", "masih menurut X": the same day, place or source."""
    g, items = clause.grammar, clause.items
    still = g.classes.get("still")
    if still is None or not still.length_at(items, k) or k + 1 >= len(items):
        return False
    return items[k + 1].time is not None or items[k + 1].lower in g.prepositions["at"] | g.timed | g.speech


def is_of_aside(clause: Clause, k: int, i: int) -> bool:
    """As in "X, who said he would stay for two days, met Y": whether item `k` is in a clause closed before item `i`."""
    comma = before_auxiliaries(clause, i)
    if comma <= k or clause.items[comma].text != ",":
        return False
    return any(first <= k <= last for first, last in relative_clauses(clause, max(0, i - REACH), i))


def is_before_relative(clause: Clause, k: int, i: int) -> bool:
    """As in "will be handed over by X, who flew into Oslo": item `k` is of the clause around that of item `i`."""
    items, g = clause.items, clause.grammar
    for r in range(i - 1, max(k, i - REACH), -1):
        if items[r].text == ",":
            return False
        if items[r].lower in g.person_relatives:
            return r > 1 and items[r - 1].text == "," and items[r - 2].mention is not None
    return False
