"""Clauses between two commas behind a person: "X, who received Y, will leave", "X, a former envoy in Oslo, met Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import FAR
from lawatan.analysis.extraction.clause.subjects import before_auxiliaries
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.governed import GovernedRow

RELATIVE_REACH = 40  # items of a relative clause between its two commas


def head_of_relative(clause: GovernedRow, i: int) -> list[int]:
    """Who stands before an aside that a comma closes: "X, yang memimpin regu, bertemu", "X, as he is known, met"."""
    k = before_auxiliaries(clause, i)
    while k > 0 and clause.items[k].lower in clause.grammar.anterior:
        k -= 1  # "last met"
    if k < 0 or clause.items[k].text != ",":
        return []
    company = clause.grammar.classes.get("accompanied")
    for p in range(k - 1, max(0, k - RELATIVE_REACH), -1):
        opens = clause.items[p + 1].lower in clause.grammar.relatives or clause.is_boundary(p + 1)
        opens = opens or (company is not None and company.length_at(clause.items, p + 1) > 0)  # ", didampingi Y,"
        if clause.items[p].text == "," and (opens or _is_office_abroad(clause, p + 1, k)):
            m = clause.items[p - 1].mention
            is_head = m is not None and m.type in PERSON_TYPES and clause.is_free(p - 1)
            return clause.group_ending_at(p - 1) if is_head else []
    return []


def _is_office_abroad(clause: GovernedRow, start: int, end: int) -> bool:
    """As in ", mantan duta besar di Kenya,": an office with its place, and nobody by name, between two commas."""
    mentions = [m for item in clause.items[start:end] if (m := item.mention) is not None]
    is_placed = any(item.lower in clause.grammar.prepositions["at"] for item in clause.items[start:end])
    return (
        is_placed
        and bool(mentions)
        and mentions[0].type is EntityType.OFFICE
        and mentions[0] is clause.items[start].mention
        and not any(m.type is EntityType.PERSON for m in mentions)
    )


def relative_clauses(clause: GovernedRow, start: int, end: int) -> list[tuple[int, int]]:
    """Relative clauses between two commas in items `start`..`end`, near the end: first and last item of each."""
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for k in range(max(start, end - FAR), end):
        if clause.items[k].text != ",":
            continue
        if opened is not None:
            found.append((opened, k))
            opened = None
        elif k + 1 < end and _opens_aside(clause, k + 1):
            opened = k + 1
    return found


def _opens_aside(clause: GovernedRow, k: int) -> bool:
    """As in "X, who came, will", "X, whom Y received, will", "X, with whom he dined, will"."""
    g = clause.grammar
    of_object = g.classes.get("object_relatives")
    if clause.items[k].lower in g.person_relatives:
        return True
    if of_object is None or k + 1 >= len(clause.items):
        return False
    p = k + 1 if clause.items[k].lower in g.any_preposition else k
    return of_object.length_at(clause.items, p) > 0
