"""Acronyms in brackets between a body or a state and an office: "European Union (EU) leaders"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawatan.analysis.entities.chunks import Chunk

_OFFICES = frozenset("LHKFEMUYI")  # codes with which an office or a group of officials begins


def with_acronyms(chunks: list[Chunk], text: str) -> list[Chunk]:
    """The chunks with a body or state and its acronym in brackets as one, where an office follows directly.

    Who owns a meeting by it ("the European Union (EU) leaders' meeting") is left as he is: that is a forum's name.
    """
    if not any(c.text == "(" for c in chunks):
        return chunks
    out: list[Chunk] = []
    k = 0
    while k < len(chunks):
        c = chunks[k]
        if c.code in "CO" and k + 4 < len(chunks) and not _is_owned(out) and _tells_acronym(chunks[k : k + 6]):
            end = chunks[k + 3].end
            out.append(replace(c, end=end, text=text[c.start : end]))
            k += 4
        else:
            out.append(c)
            k += 1
    return out


def _is_owned(before: list[Chunk]) -> bool:
    """As in "Secretary-General of the Islamic Conference (OIC) Professor X": it says what the office before is of."""
    k = len(before) - 1
    while k >= 0 and before[k].code == "a":
        k -= 1
    return k >= 0 and before[k].code == "p"


def _tells_acronym(row: list[Chunk]) -> bool:
    """Whether chunks are a name, an opening bracket, its acronym, a closing one and an office."""
    name, opening, acronym, closing, office = row[:5]
    if row[-1].code == "'":
        return False
    is_same = name.word is not None and acronym.word is not None and name.word.value == acronym.word.value
    is_short = acronym.code in "NX" and acronym.text.isupper() and " " not in acronym.text
    return opening.text == "(" and closing.text == ")" and office.code in _OFFICES and (is_same or is_short)
