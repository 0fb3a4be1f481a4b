"""States that share the head of their names in one phrase: "North and South Korea", "Korea Utara dan Selatan"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.lexicon import Lexicon, Word


def with_shared_heads(chunks: list[Chunk], lexicon: Lexicon) -> list[Chunk]:
    """The chunks with the state that is told by the word alone in which its name differs from that beside it."""
    out = list(chunks)
    for k in range(1, len(chunks) - 1):
        if chunks[k].text.casefold() not in lexicon.conjunctions:
            continue
        before, after = out[k - 1], chunks[k + 1]
        if after.code == "C" and before.code in "XNC" and " " not in before.text:
            first, _, rest = after.text.partition(" ")
            word = _state(f"{before.text} {rest}", lexicon) if rest and first != before.text else None
            if word is not None:  # not "Sudan dan Sudan Selatan"
                out[k - 1] = replace(before, code="C", word=word)
        elif before.code == "C" and " " in before.text and after.code in "XNC" and " " not in after.text:
            word = _state(f"{before.text.rpartition(' ')[0]} {after.text}", lexicon)
            if word is not None:
                out[k + 1] = replace(after, code="C", word=word)
    return out


def _state(name: str, lexicon: Lexicon) -> Word | None:
    """The state of this name, of two words or more."""
    wanted = tuple(name.casefold().split())
    found = (w for words, w in lexicon.phrases.get(wanted[0], ()) if words == wanted and w.code == "C")
    return next(found, None)
