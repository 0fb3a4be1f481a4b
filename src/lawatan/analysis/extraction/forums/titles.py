"""Titles of forums with small words between their capitals: "the Forum for East Asia-Latin America Cooperation".

And titles of persons in which a forum stands: "Direktur Konferensi Air Dunia".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import PLACES, Item, ItemKind
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_TITLE = 14  # items of a title
MAX_NOUNS = 2  # capitalised nouns between an office and a forum: "Direktur Kampanye Pertemuan"
_LINKS = ("for", "on", "of", "and", "the", "in", "-", "/")


def past_title(items: Sequence[Item], k: int) -> int:
    """The last item of a title that goes on at item `k`, behind its head or behind "summit of the"; 0 for none.

    Only a "for" between capitals makes one, and only a head in capitals: "Forum for Maritime Cooperation".
    """
    start = k
    if k < len(items) and items[k].lower == "of":
        start = k + 1 + (k + 1 < len(items) and items[k + 1].lower == "the")
    elif not items[k - 1].text[0].isupper():
        return 0
    if start >= len(items) or (start > k and not _is_capital(items[start])):
        return 0
    end, has_for = 0, False
    for p in range(start, min(len(items), start + MAX_TITLE)):
        if _is_capital(items[p]):
            end = p
        elif items[p].lower in _LINKS:
            has_for = has_for or items[p].lower == "for"
        else:
            break
    return end if has_for and any(i.lower == "for" for i in items[start:end]) else 0


def is_in_office(items: Sequence[Item], i: int) -> bool:
    """As in "Direktur Konferensi Air Dunia X": whether the head at item `i` says what an office before it is of.

    Of languages in which an office stands before what it is of; nobody has named its holder or its state before.
    """
    if not items[i].text[0].isupper():
        return False
    k = i - 1
    while k > 0 and i - k <= MAX_NOUNS and items[k].kind is ItemKind.WORD and items[k].text[0].isupper():
        k -= 1
    m = items[k].mention if k >= 0 else None
    is_open = m is not None and m.type is EntityType.OFFICE and m.name is None and m.country is None
    return is_open and m is not None and not (m.role or "s").endswith("s")


def _is_capital(item: Item) -> bool:
    is_place = item.mention is not None and item.mention.type in PLACES
    return is_place or (item.kind is ItemKind.WORD and item.text[0].isupper())
