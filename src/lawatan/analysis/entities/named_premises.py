"""Buildings, rooms and streets with the name of a place: "Hotel Borobudur Jakarta", "the Berlin Room in Geneva"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.lexicon import Lexicon

_PLACES = ("T", "C")  # codes of cities and of states


def without_named_premises(chunks: list[Chunk], lexicon: Lexicon) -> list[Chunk]:
    """The chunks with the name of such a thing made a name of a thing: it says nothing of where.

    The noun is written with a capital; in small letters it has a name only where the city follows that: "di hotel
    Borobudur Jakarta", but "di hotel Jakarta".
    """
    heads = [k for k, c in enumerate(chunks) if _is_head(c, lexicon)]
    out = chunks
    for head in heads:
        k = _named_by(chunks, head, lexicon)
        if k is not None:
            out = list(chunks) if out is chunks else out
            out[k] = replace(chunks[k], code="X", word=None)
    return out


def _is_head(c: Chunk, lexicon: Lexicon) -> bool:
    words = c.text.casefold().split()
    return c.code in "wNX" and (words[0] in lexicon.named_premises or words[-1] in lexicon.named_premises)


def _named_by(chunks: Sequence[Chunk], head: int, lexicon: Lexicon) -> int | None:
    """The chunk with the place after which the thing with this head is named."""
    words = chunks[head].text.split()
    is_capitalised = words[0][0].isupper()
    before, after = head - 1, head + 1
    if not lexicon.state_after_office:
        is_named = words[0].casefold() in lexicon.named_premises
        if is_named and is_capitalised and before >= 0 and _is_place(chunks[before]):
            return before
        if not (is_capitalised and chunks[head].text.casefold() in lexicon.named_after):
            return None
    elif any(w.casefold() not in lexicon.named_premises for w in words):
        return None  # "Grand Hotel Surabaya"
    after += after < len(chunks) and chunks[after].text == "."  # "Jl. Surabaya"
    if after >= len(chunks) or not _is_place(chunks[after]):
        return None
    return after if is_capitalised or (after + 1 < len(chunks) and _is_place(chunks[after + 1])) else None


def _is_place(c: Chunk) -> bool:
    return c.code in _PLACES and c.word is not None
