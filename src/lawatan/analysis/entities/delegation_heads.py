"""States of ministers who lead a delegation of one: "a Chilean delegation led by Prime Minister X".

Before the state of the dateline is given to them, as to ministers of whom nothing else is told.

Names come out as the chunks in which they stand, each with the delegation's state or organisation.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.reading import ReadSentence

DELEGATION = "delegation"
_LED = re.compile("[w,apdM]{0,5}$")  # "(which was) led by", "yang dipimpin (oleh)": up to the leader's office
_TITLE = re.compile("(?:w|i)?a?[aMFHKUEJIRe'.pf-]{0,7},?(?:R\\.?)*N")


def delegation_heads(s: ReadSentence, led: frozenset[str]) -> Iterable[tuple[Chunk, str]]:
    """The names of those who lead the delegations of a sentence; `led` are the words that say so: "led", "dipimpin"."""
    codes = "".join(c.code for c in s.chunks)
    for p in s.phrases:
        if p.role != DELEGATION or p.country is None or p.name is not None:
            continue
        k = next((k for k in range(p.last + 1, len(codes)) if s.chunks[k].text.casefold() in led), None)
        if k is None or not _LED.match(codes[p.last + 1 : k]):
            continue
        found = _TITLE.match(codes, k + 1)
        if found is not None:
            yield s.chunks[found.end() - 1], p.country
