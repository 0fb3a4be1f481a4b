"""Other names that a page gives a person: "Joko Widodo (Jokowi)", "X, better known as Y", "X, alias Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.chunks import Chunk

REACH = 10  # chunks behind a name in which "better known as" is of its bearer
LONGEST = 4  # chunks of such words
_STOPS = frozenset("NCTOL.;:")
_NAMES = "NX"


def nickname_after(chunks: Sequence[Chunk], last: int, known_as: frozenset[str]) -> str | None:
    """The other name of the person whose name or phrase ends with chunk `last`."""
    return _in_brackets(chunks, last) or _known_as(chunks, last, known_as)


def _in_brackets(chunks: Sequence[Chunk], last: int) -> str | None:
    """As in "Joko Widodo (Jokowi)": one capitalised word in brackets after a name."""
    after = chunks[last + 1 : last + 4]
    if [c.code for c in after] in (["(", "N", ")"], ["(", "X", ")"]) and " " not in after[1].text:
        return after[1].text
    return None


def _known_as(chunks: Sequence[Chunk], last: int, known_as: frozenset[str]) -> str | None:
    """As in "X, a former rebel better known as Y": the name right behind such words, before anybody else is named."""
    for k in range(last + 1, min(last + 1 + REACH, len(chunks) - 1)):
        for n in range(1, LONGEST + 1):
            words = " ".join(c.text.casefold() for c in chunks[k : k + n])
            if words in known_as and k + n < len(chunks) and chunks[k + n].code in _NAMES:
                return chunks[k + n].text.strip("\"'\u2018\u2019\u201c\u201d")
        if chunks[k].code in _STOPS:
            return None
    return None
