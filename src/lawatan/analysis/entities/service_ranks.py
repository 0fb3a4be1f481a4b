"""Officers and royals whom a page names by rank and state alone: "US Admiral Timothy Keating", "Jenderal Kenya X".

A rank of the armed forces beside a state says that its bearer serves that state; so does a royal title. A rank alone
says nothing of whom somebody serves, and one who has left the service holds none.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.grammar import Phrase
    from lawatan.analysis.entities.lexicon import Lexicon

RANK = "R"  # the code of honorifics and ranks


def with_ranks(chunks: Sequence[Chunk], p: Phrase, lexicon: Lexicon) -> Phrase:
    """The phrase with the rank as its office, where it names somebody with a state and no other office."""
    if p.name is None or p.role is not None or p.country is None:
        return p
    around = chunks[max(0, p.first - 1) : p.last + 1]  # "retired US Admiral X"
    titles = [c.text.casefold().rstrip(".") for c in around if c.code == RANK]
    if any(t in lexicon.out_of_service for t in titles):
        return p
    rank = next((lexicon.service_ranks[t] for t in titles if t in lexicon.service_ranks), None)
    return replace(p, role=rank) if rank is not None else p
