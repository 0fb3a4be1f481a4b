"""Lists behind a colon: "met three colleagues in Kigali: A, B and C", "menerima ramai tamu: A, B dan C"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.who.actor import PERSON_TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.items import Item

REACH = 14  # items between a predicate and the colon: "met with several of his counterparts in Kigali on Monday:"
_ENDS = frozenset({".", ";", '"', "\u201d", "*"})


def list_behind(items: Sequence[Item], i: int) -> int | None:
    """The first item of a list of persons that a colon opens behind the predicate that ends before item `i`."""
    stop = min(i + REACH, len(items))
    colon = next((k for k in range(i + 1, stop) if items[k].text in (":", ";", "\u2014")), None)
    is_open = colon is not None and items[colon].text == ":" and colon + 1 < len(items)
    return colon + 1 if colon is not None and is_open else None


def is_list(items: Sequence[Item], group: Sequence[int]) -> bool:
    """Whether the persons at the items are all that stands behind the colon: no subject of what is said there."""
    named = [
        k for k in group if (m := items[k].mention) is not None and m.type in PERSON_TYPES and (m.name or m.country)
    ]
    if not named or len(named) < len(group):
        return False
    behind = items[group[-1] + 1 :]
    return all(x.text in _ENDS or x.kind is ItemKind.PUNCTUATION for x in behind[:1]) and len(behind) <= 1
