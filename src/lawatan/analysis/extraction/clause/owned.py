"""Owners before what is theirs: "Peru's X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.row import OWNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.items import Item


def start_of_owner(items: Sequence[Item], k: int) -> int:
    """The first item of the owner whose ending stands right before item `k`; `k` where none does."""
    p = k
    while p > 0 and (items[p - 1].text in OWNS or (p > 1 and items[p - 1].text == "s" and items[p - 2].text in OWNS)):
        p -= 1
    return p - 1 if 0 < p < k and items[p - 1].mention is not None else k
