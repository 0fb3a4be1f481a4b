"""Who acts for a state by a word that else says whose deputy somebody is: "wakil Kenya X", "wakil presiden X"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.entities.lexicon import Word
from lawatan.analysis.entities.mandates import REPRESENTATIVE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.chunks import Chunk


def with_state_agents(chunks: Sequence[Chunk], agents: frozenset[str]) -> list[Chunk]:
    """The chunks with a modifier among `agents` made an office where a state or body and a name follow it directly."""
    out = list(chunks)
    for k, c in enumerate(chunks[:-2]):
        row = "".join(x.code for x in chunks[k : k + 3])
        if row in _NAMED and c.text.casefold() in agents:
            out[k] = replace(c, code="K", word=Word("K", REPRESENTATIVE))
    return out


_NAMED = frozenset({"MCN", "MON", "MCR", "MOR"})
