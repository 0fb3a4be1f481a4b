"""Sides of talks that stand around another verb: "X mengajak Y santap malam", "Y diajak X berunding"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.grammar import ALONG
from lawatan.analysis.extraction.clause.subjects import before_auxiliaries

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause

REACH = 3  # items between such a verb and whom it asks along


def asked_along(clause: Clause, i: int) -> tuple[list[int], list[int]] | None:
    """Who asks whom to do what the predicate at item `i` says: the items of both; None where nobody is asked."""
    g = clause.grammar
    verbs = g.classes.get(ALONG)
    k = before_auxiliaries(clause, i)
    if k > 0 and clause.items[k].lower in g.control_links:
        k -= 1
    if verbs is None or k < 1 or not (clause.is_actor(k) or clause.is_pronoun(k)):
        return None
    asked = clause.group_ending_at(k) if clause.is_actor(k) else [k]
    found = verbs.find_last(clause.items, asked[0] - REACH, asked[0])
    if found is None or any(not clause.is_skipped(p) for p in range(sum(found), asked[0])):
        return None
    asking = [p for p in clause.subject(found[0]) if p not in asked]
    return (asking, asked) if asking else None
