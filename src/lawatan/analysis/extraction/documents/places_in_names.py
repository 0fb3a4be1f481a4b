"""Cities after which a document is called: "Traktat Lisabon", "the Lisbon Treaty" say nothing of Portugal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawatan.records.mention import EntityMention

_LAST = re.compile(r"(\w+) $")
_NEXT = re.compile(r" (\w+)")
_WINDOW = 40  # characters before a city in which the word before it stands


def without_names_of_documents(
    text: str, mentions: Sequence[EntityMention], heads: Iterable[str]
) -> list[EntityMention]:
    """The mentions without cities beside a noun for documents; `heads` are such nouns."""
    first, last = {h.split()[0] for h in heads}, {h.split()[-1] for h in heads}
    return [m for m in mentions if m.type is not EntityType.CITY or not _is_beside(text, m, first, last)]


def _is_beside(text: str, m: EntityMention, first: set[str], last: set[str]) -> bool:
    before = _LAST.search(text[max(0, m.start - _WINDOW) : m.start])
    after = _NEXT.match(text, m.end)
    is_behind = before is not None and before.group(1).casefold() in last
    return is_behind or (after is not None and after.group(1).casefold() in first)
