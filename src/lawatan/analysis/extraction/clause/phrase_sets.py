"""Sets of phrases, found at an item by their first two words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawatan.analysis.extraction.clause.items import Item

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PhraseSet:
    """Phrases of one or more words, found at an item.

    `by_first` has them by their first word, longest first; `longer` those of two words and more by their first two;
    `endings` are those written with a hyphen before them ("-ed"), without it.
    """

    by_first: dict[str, tuple[Phrase, ...]]
    longer: dict[tuple[str, str], tuple[Phrase, ...]] = field(default_factory=dict)
    endings: tuple[str, ...] = ()

    def length_at(self, items: Sequence[Item], i: int) -> int:
        """Number of items of the longest phrase that begins at item `i`; 0 where none does or none is."""
        if i >= len(items):
            return 0
        first = items[i]
        phrases = self.by_first.get(first.lower)
        if phrases is None or first.kind is ItemKind.ENTITY:
            return 0
        if len(phrases[0]) > 1 and i + 1 < len(items):
            for phrase in self.longer.get((first.lower, items[i + 1].lower), ()):
                if is_at(phrase, items, i):
                    return len(phrase)
        return 1 if len(phrases[-1]) == 1 else 0

    def find(self, items: Sequence[Item], start: int, end: int) -> tuple[int, int] | None:
        """First phrase inside items `start`..`end` (half-open): item index and length."""
        first_words = self.by_first
        for i in range(max(0, start), min(end, len(items))):
            if items[i].lower in first_words and (n := self.length_at(items, i)) and i + n <= end:
                return i, n
        return None

    def find_last(self, items: Sequence[Item], start: int, end: int) -> tuple[int, int] | None:
        """Last phrase inside items `start`..`end` (half-open)."""
        last: tuple[int, int] | None = None
        first_words = self.by_first
        for i in range(min(end, len(items)) - 1, max(0, start) - 1, -1):
            if last is not None and i < last[0] - 2:
                break
            n = self.length_at(items, i) if items[i].lower in first_words else 0
            if n and i + n <= end and (last is None or i + n >= last[0] + last[1]):
                last = i, n  # a longer phrase that ends at the same place goes first: "joint declaration"
        return last


def is_at(phrase: Phrase, items: Sequence[Item], i: int) -> bool:
    """Whether the words of a phrase behind its first stand behind item `i`, none of them a mention."""
    n = len(phrase)
    return n <= len(items) - i and all(
        items[i + k].lower == phrase[k] and items[i + k].kind is not ItemKind.ENTITY for k in range(1, n)
    )


def phrase_set(phrases: Iterable[str]) -> PhraseSet:
    """A `PhraseSet` of phrases written with single spaces; hyphenated words are one word."""
    by_first: dict[str, list[Phrase]] = {}
    longer: dict[tuple[str, str], list[Phrase]] = {}
    for words in sorted((tuple(p.casefold().split()) for p in phrases), key=len, reverse=True):
        by_first.setdefault(words[0], []).append(words)
        if len(words) > 1:
            longer.setdefault((words[0], words[1]), []).append(words)
    endings = tuple(w[1:] for w in by_first if w.startswith("-"))
    return PhraseSet({k: tuple(v) for k, v in by_first.items()}, {k: tuple(v) for k, v in longer.items()}, endings)
