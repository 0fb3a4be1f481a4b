"""Where a matter is that is talked about: "met X to discuss the fight against a militia in Mali" is held elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.coordination import CoordinatedRow

REACH = 4  # items of "against the Lord's Resistance Army" before its last


def is_of_topic(row: CoordinatedRow, i: int, k: int) -> bool:
    """Whether the preposition at item `k`, behind the predicate that ends at `i`, says in which state a name is.

    The name is what is discussed, or stands behind a word like "against"; a city behind it is where they talk.
    """
    items, g = row.items, row.grammar
    place = items[k + 1].mention if k + 1 < len(items) else None
    if place is None or place.type is not EntityType.COUNTRY or k - 1 <= i or not _is_name(row, k - 1):
        return False
    topical = g.classes.get("topical")
    apart = either(g.prepositions["with"], g.agent_words)
    about = either(g.prepositions.get("about", frozenset()), frozenset(g.table.owning))
    is_about = False
    for p in range(k - 2, max(i, k - 2 - REACH), -1):
        word = items[p].lower
        if word in apart or items[p].text == "," or row.is_boundary(p):
            return False
        if word in about:
            is_about = word not in g.table.owning
            break
    return is_about or (topical is not None and topical.find(items, i, k - 1) is not None)


def _is_name(row: CoordinatedRow, k: int) -> bool:
    """Whether item `k` ends a name that is of no place, and no office."""
    item, m = row.items[k], row.items[k].mention
    if m is not None:
        return m.type not in (EntityType.COUNTRY, EntityType.CITY, EntityType.OFFICE)
    return item.kind is not ItemKind.TIME and item.text[:1].isupper()
