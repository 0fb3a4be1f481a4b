"""Who did what a relative clause tells of an office, named behind a copula: "the president who came was X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.subjects import before_auxiliaries
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.governed import GovernedRow
    from lawatan.analysis.extraction.clause.items import Item

NAME_REACH = 14  # items from the predicate to the copula: "mengunjungi Oslo dan Riga pada bulan itu adalah"
OFFICE_REACH = 2  # items of "pertama kali" between the office and the relative word


def named_behind_copula(clause: GovernedRow, i: int) -> list[int]:
    """As in "Presiden pertama yang mengunjungi Oslo adalah X": X, for the predicate at item `i`; else empty."""
    items, g = clause.items, clause.grammar
    k = before_auxiliaries(clause, i)
    if k < 1 or items[k].lower not in g.relatives:
        return []
    office = next((item for item in reversed(items[max(0, k - 1 - OFFICE_REACH) : k]) if item.mention), None)
    if office is None or not _is_nameless(office):
        return []
    being = g.classes.get("guest_copulas")
    for p in range(i + 1, min(i + NAME_REACH, len(items) - 1)):
        if items[p].text == "," or clause.is_boundary(p):
            return []
        if items[p].lower in g.copulas or (being is not None and being.length_at(items, p)):
            m = items[p + 1].mention
            return [p + 1] if m is not None and m.type is EntityType.PERSON else []
    return []


def _is_nameless(item: Item) -> bool:
    """Whether an item names an office alone, be it one whose holder the page told before."""
    m = item.mention
    return m is not None and m.type in PERSON_TYPES and not any(w in item.text for w in (m.name or "").split())
