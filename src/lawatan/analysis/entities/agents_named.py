"""Who serves an office-holder, named behind him: "utusan khusus Presiden Rusia X, Y, tiba", "penasehat Presiden X, Y".

In a language in which the owner stands behind the office. Phrases of a sentence in, the same phrases out, with the name
of who serves where a comma parts it from the owner's.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.entities.office_kinds import HEADS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.grammar import Phrase

_SERVING = frozenset({"envoy", "special envoy", "adviser", "aide", "assistant", "personal envoy"})


def with_named_agents(chunks: Sequence[Chunk], phrases: Sequence[Phrase]) -> list[Phrase]:
    """The phrases, with the agents' names: those that stand between commas right behind the name of whom they serve."""
    taken = {id(p.name) for p in phrases if p.name is not None}
    out: list[Phrase] = []
    for p in phrases:
        served = _owned(p, chunks)
        at = _apposed(chunks, served.last) if served is not None else None
        if served is None or at is None or id(chunks[at]) in taken:
            out.append(p)
        else:
            out.append(replace(served, type="person", last=at, name=chunks[at]))
    return out


def _owned(p: Phrase, chunks: Sequence[Chunk]) -> Phrase | None:
    """A phrase of an office with its owner: as such, or as an office of two heads, the latter of them the owner's."""
    if p.name is None:
        return p if p.owner and p.role in _SERVING and any(c.code == "N" for c in p.owner) else None
    offices = [k for k in range(p.first, p.last) if chunks[k].code in "HK"]
    words = [w.value for k in offices if (w := chunks[k].word) is not None]
    if p.owner or len(words) != 2 or words[0] not in _SERVING or words[1] not in HEADS:
        return None
    return replace(p, role=words[0], name=None, owner=tuple(chunks[offices[1] : p.last + 1]))


def _apposed(chunks: Sequence[Chunk], last: int) -> int | None:
    """The chunk of the name between commas behind chunk `last`."""
    k = last + 2
    while k < len(chunks) and chunks[k].code == "R":
        k += 1
    codes = "".join(c.code for c in (*chunks[last + 1 : last + 2], *chunks[k : k + 2]))
    return k if codes == ",N," else None
