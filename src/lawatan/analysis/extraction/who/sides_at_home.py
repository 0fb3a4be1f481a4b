"""Two sides of one state: "the government and the rebels", "pemerintah dan LTTE", whom "both sides" means then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.pair_focus import PairFocus

SIDES = "sides"  # class: phrases for two that can be parties of any kind: "both sides"
_GOVERNMENTS, _REBELS = "governments", "rebels"


def are_at_home(clause: Clause) -> bool:
    """Whether a sentence puts a government beside those who fight or oppose it: rebels, what only has a name."""
    g, items = clause.grammar, clause.items
    governments, rebels = g.classes.get(_GOVERNMENTS), g.classes.get(_REBELS)
    if governments is None or rebels is None:
        return False
    joining = clause.conjunctions | g.prepositions["with"]
    for k, item in enumerate(items[:-2]):
        if not any(word in governments.by_first for word in item.lower.split()):
            continue
        p = k + 2 if items[k + 1].mention is not None and clause.is_place(k + 1) else k + 1
        if p + 1 >= len(items) or items[p].lower not in joining:
            continue
        p = p + 2 if items[p + 1].lower in g.determiners and p + 2 < len(items) else p + 1
        if rebels.length_at(items, p) or _is_only_named(items[p]):
            return True
    return False


def mean_nobody(pairs: PairFocus) -> bool:
    """Whether two sides of one state were told after any two states."""
    return pairs.home_at > pairs.states_at


def _is_only_named(item: Item) -> bool:
    m = item.mention
    if m is None:
        return item.kind is ItemKind.WORD and item.text[:1].isupper()
    return m.type is EntityType.PERSON and m.role is None and m.country is None
