"""Chunks of a sentence in, chunks out in which names beside an office are whole: "the envoy, Jordan Bakewell,".

A word that is also a state, a city or a small word of the language opens a name where the grammar leaves no other
reading: between an office and a comma, before an office in apposition, behind a rank. An age between a name and its
office says nothing of either, nor does the side of a picture on which somebody stands: "Ana Reyes (left), the envoy".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawatan.analysis.entities.chunks import Chunk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.lexicon import Lexicon

AGES = range(16, 110)
MAX_SMALL = 3  # letters of a small word that is a name's first: "He Zhonghua", "I Gede Suardana"
_AGE = re.compile(r"(?<=N)(?:,w,|\(w\),?)")
_SIDE = re.compile(r"(?<=N)(?:\([^(),]{1,4}\),?|,[^(),]{1,3},)")
_BEHIND_OFFICE = re.compile(r"[HKQ]E?(?:[pvtf]a?[CO])?C?,(?:R\.?)*([CTaMw])N(?=[,.);])")
_BEFORE_OFFICE = re.compile(r"(?:^|(?<=[wd,vt(]))([CT])N(?=,a*(?:C'?)?M{0,3}F{0,3}[HK])")
_BEHIND_RANK = re.compile(r"R\.?([CT])N")
_OPENING = (_BEHIND_OFFICE, _BEFORE_OFFICE, _BEHIND_RANK)


def with_whole_names(chunks: list[Chunk], lexicon: Lexicon) -> list[Chunk]:
    """The chunks with such names made one chunk each, and without ages behind names."""
    if not any(c.code == "N" for c in chunks):
        return chunks
    out = _without_sides(_without_ages(chunks), lexicon)
    codes = "".join(c.code for c in out)
    opening = {m.start(1) for pattern in _OPENING for m in pattern.finditer(codes)}
    for k in sorted(opening, reverse=True):
        if _can_open(out, k, lexicon):
            first, last = out[k], out[k + 1]
            text = f"{first.text}{' ' * (last.start - first.end)}{last.text}"
            out[k : k + 2] = [Chunk("N", first.start, last.end, text)]
    return out


def _can_open(chunks: Sequence[Chunk], k: int, lexicon: Lexicon) -> bool:
    """Whether a word can be the first of a name: a place by its own name, or a small word with a capital."""
    c = chunks[k]
    if not c.text[0].isupper() or " " in c.text or c.text.isupper() is (len(c.text) > 1):
        return False
    if c.code in "CT":
        if c.code == "C" and lexicon.state_after_office and _is_service_rank(chunks[k - 1], lexicon):
            return False  # "Laksamana Belgia X"
        is_there = k > 0 and chunks[k - 1].text.casefold() in lexicon.seats | lexicon.towards
        return not is_there and not (c.word is not None and c.word.adjective)
    return len(c.text) <= MAX_SMALL


def _is_service_rank(c: Chunk, lexicon: Lexicon) -> bool:
    return c.code == "R" and c.text.casefold().rstrip(".") in lexicon.service_ranks


def _without_ages(chunks: Sequence[Chunk]) -> list[Chunk]:
    """As in "X, 56, the prime minister": a comma for the age and what stands around it."""
    out = list(chunks)
    for m in reversed(list(_AGE.finditer("".join(c.code for c in chunks)))):
        age = chunks[m.start() + 1].text
        if age.isdecimal() and int(age) in AGES:
            first, last = chunks[m.start()], chunks[m.end() - 1]
            out[m.start() : m.end()] = [Chunk(",", first.start, last.end, ",")]
    return out


def _without_sides(chunks: list[Chunk], lexicon: Lexicon) -> list[Chunk]:
    """As in "X (second left), the envoy", "X, right, the envoy": a comma for where in a picture X stands."""
    if not any(c.text.casefold() in lexicon.sides for c in chunks):
        return chunks
    out = list(chunks)
    for m in reversed(list(_SIDE.finditer("".join(c.code for c in chunks)))):
        words = [w for c in chunks[m.start() : m.end()] if c.text not in "(,)" for w in c.text.casefold().split()]
        if words and all(w in lexicon.sides for w in words):
            first, last = chunks[m.start()], chunks[m.end() - 1]
            out[m.start() : m.end()] = [Chunk(",", first.start, last.end, ",")]
    return out
