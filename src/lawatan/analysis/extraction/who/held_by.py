"""Who held talks that a relative clause tells of: "the conversation which X and Y held on Monday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause

VERB_REACH = 2  # items behind those who hold talks in which the verb stands: "X and Y had held"
_LINKS = frozenset({"that"})


def held_by(clause: Clause, k: int) -> list[int]:
    """The subject of the relative clause that begins at item `k` behind a noun of talks, where they hold them."""
    items, g = clause.items, clause.grammar
    if k + 1 >= len(items) or items[k].lower not in g.relatives | _LINKS or not clause.is_actor(k + 1):
        return []
    group = clause.group_starting_at(k + 1)
    for p in range(group[-1] + 1, min(group[-1] + 1 + VERB_REACH, len(items))):
        if items[p].kind is ItemKind.WORD and items[p].lower in g.light:
            return group if len(group) > 1 else []
        if items[p].lower not in g.auxiliaries:
            return []
    return []
