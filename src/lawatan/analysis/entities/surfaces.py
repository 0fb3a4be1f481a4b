"""Surfaces of the lexicon as the tokens of sentences: entered with their reading, spellings of one reading together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lawatan.analysis.entities.lexicon import Word


def add_surfaces(
    entries: dict[tuple[str, ...], Word], surfaces: Iterable[str], word: Word, *, override: bool = True
) -> None:
    """Enters the surfaces of a word; without `override` only where nothing, or the same word, is entered."""
    for surface in surfaces:
        for written in _spellings(surface):
            key = tuple(w.casefold() for w in written)
            before = entries.get(key)
            is_same = before is not None and replace(before, surface=(), spellings=()) == word
            if key and (override or before is None or is_same):
                spellings = (before.surface, *before.spellings) if before is not None and is_same else ()
                entries[key] = replace(word, surface=written, spellings=spellings)


def _spellings(surface: str) -> Iterator[tuple[str, ...]]:
    """The tokens of a surface; with a possessive inside ("People's Republic") also as sentences have them, cut off."""
    tokens = tuple(t.text for t in tokenise(surface))
    yield tokens
    marks = ("'s", "\u2019s") if any(t.endswith("'s") for t in tokens[:-1]) else ()
    for mark in marks:
        yield tuple(part for t in tokens for part in ((t[:-2], mark) if t.endswith("'s") else (t,)))


def misspellings(word: str) -> set[str]:
    """A word with one letter inside it left out or written twice, or two neighbours in the wrong order.

    >>> sorted(misspellings("raja"))
    ['raa', 'raaj', 'raaja', 'rajaa', 'rajja', 'rja', 'rjaa', 'rraja']
    """
    inner = range(1, len(word) - 1)
    left_out = {word[:k] + word[k + 1 :] for k in inner}
    twice = {word[: k + 1] + word[k:] for k in range(len(word))}
    out_of_order = {word[:k] + word[k + 1] + word[k] + word[k + 2 :] for k in inner}
    return (left_out | twice | out_of_order) - {word}
