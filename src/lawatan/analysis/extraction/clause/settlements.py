"""Cities behind a noun for what they are: "the industrial city of Oslo", "kota industri Oslo"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.row import Row

REACH = 4  # items of "the old northern industrial city of"


def past_settlement(row: Row, q: int) -> int:
    """The city behind such a noun whose phrase begins at item `q`, or right before it; else `q`."""
    items, nouns = row.items, row.grammar.classes.get("town_nouns")
    if nouns is None:
        return q
    for p in range(q - bool(q and nouns.length_at(items, q - 1)), min(q + REACH, len(items))):
        n = nouns.length_at(items, p)
        if n:
            after = p + n
            after += not row.grammar.determiners and after < len(items) and row.is_plain_word(after)
            m = items[after].mention if after < len(items) else None
            return after if m is not None and m.type is EntityType.CITY else q
        if items[p].lower not in row.grammar.determiners | row.grammar.skip and not row.is_plain_word(p):
            return q
    return q
