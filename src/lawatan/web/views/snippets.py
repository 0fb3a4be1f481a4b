"""The words around what was searched for, as they stand in a page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from lawatan.records.folding import fold, fold_words

AROUND: Final = 90
"""Characters shown on either side of a word."""
_WORD: Final = re.compile(r"[^\W_][\w'’\-]*")
_SEARCHED: Final = 60_000
"""Characters of a page that are looked through; the page is found all the same where its words stand further on."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a snippet, and whether they are what was searched for."""

    text: str
    is_match: bool


def snippet(text: str, words: str) -> tuple[Piece, ...]:
    """The surroundings of the first place where the searched words begin; empty where none does.

    >>> [p.text for p in snippet("Presiden Erdoğan tiba di Praha.", "erdogan") if p.is_match]
    ['Erdoğan']
    """
    searched = tuple(fold_words(words))
    if not searched:
        return ()
    spans: list[tuple[int, int]] = []
    end = _SEARCHED
    for found in _WORD.finditer(text, 0, _SEARCHED):
        if found.start() > end:
            break
        if any(part.startswith(searched) for part in fold(found.group()).split()):
            end = spans[0][0] + 2 * AROUND if spans else found.start() + 2 * AROUND
            spans.append(found.span())
    return _pieces(text, spans) if spans else ()


def _pieces(text: str, spans: list[tuple[int, int]]) -> tuple[Piece, ...]:
    start, end = max(0, spans[0][0] - AROUND), min(len(text), spans[-1][1] + AROUND)
    while start > 0 and not text[start - 1].isspace() and start < spans[0][0]:
        start += 1
    pieces = [Piece("… " if start else "", False)]
    at = start
    for first, last in spans:
        pieces += [Piece(text[at:first], False), Piece(text[first:last], True)]
        at = last
    pieces.append(Piece(text[at:end].rstrip() + (" …" if end < len(text) else ""), False))
    return tuple(Piece(" ".join(p.text.split("\n")), p.is_match) for p in pieces if p.text)
