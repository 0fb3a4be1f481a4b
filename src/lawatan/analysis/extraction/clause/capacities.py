"""States in which somebody holds the office as which he comes: "sebagai wakil Bank Dunia di Kenya"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.knowledge.organisations import organisations
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.row import Row
    from lawatan.records.mention import EntityMention

REACH = 8  # items from "sebagai" to the preposition: the office and its body


def is_of_capacity(row: Row, k: int) -> bool:
    """Whether the preposition at item `k` stands between a body and a state, behind the word for a capacity.

    A city there is where the contact is: "hadir sebagai Ketua ASEAN di Bali".
    """
    words, items = row.grammar.classes.get("capacity"), row.items
    if words is None or k == 0 or k + 1 >= len(items):
        return False
    body, place = items[k - 1].mention, items[k + 1].mention
    if body is None or not _is_of_body(body) or place is None or place.type is not EntityType.COUNTRY:
        return False
    found = words.find_last(items, max(0, k - REACH), k)
    return found is not None and not any(row.is_boundary(p) for p in range(sum(found), k))


def _is_of_body(m: EntityMention) -> bool:
    return m.type is EntityType.ORGANISATION or (m.type is EntityType.OFFICE and m.country in organisations())
