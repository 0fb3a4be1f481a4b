"""States that a page names otherwise than as a place or in the name of a firm: those that can be meant as a side.

"The rebels met the envoy of Peru; a truce was signed in Nairobi", "the two sides signed it in Kenya": where factions or
others whom the page does not name have signed, the state where they did is no party. Nor is Peru where "the two sides"
are the Bank of Peru and another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.row import Row
from lawatan.analysis.extraction.documents.private_sides import is_of_private_body
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence


def acting_states(rows: Iterable[ItemisedSentence], grammar: ContactGrammar) -> frozenset[str]:
    """The states (ISO alpha-3) of all mentions in a page's sentences that are no place and no part of a firm's name."""
    found: set[str] = set()
    for row in rows:
        clause: Row | None = None
        for k, item in enumerate(row.items):
            m = item.mention
            if m is None or not m.country or m.country in found or _is_place(row.items, k, grammar):
                continue
            if m.type is EntityType.COUNTRY:
                clause = clause or Row(row.items, grammar)
                if is_of_private_body(clause, k):
                    continue
            found.add(m.country)
    return frozenset(found)


def _is_place(items: Sequence[Item], k: int, g: ContactGrammar) -> bool:
    """As in "Nairobi", "in Kenya", "Nairobi, Kenya" at the state."""
    m = items[k].mention
    if m is None or m.type is EntityType.CITY:
        return True
    if m.type is not EntityType.COUNTRY:
        return False
    p = k - 1
    while p > 0 and items[p].lower in g.determiners:
        p -= 1
    if p < 0 or items[p].lower in g.prepositions["at"]:
        return p >= 0
    before = items[p - 1].mention if p and items[p].text == "," else None
    return before is not None and before.type is EntityType.CITY
