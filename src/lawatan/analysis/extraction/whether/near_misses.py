"""What did not come about, by a word right before its verb: "nearly met", "hampir bertemu"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawatan.analysis.extraction.whether.readings import InClause

REACH = 2  # items before the verb: "hampir saja"


def near_miss(p: InClause) -> tuple[int, int] | None:
    """As in "nearly met", "hampir bertemu": right before a verb, what did not come about."""
    words = None if p.is_noun else p.grammar.classes.get("near_miss")
    found = words.find_last(p.items, max(0, p.i - REACH), p.i) if words is not None else None
    return found if found is not None and sum(found) == p.i else None
