"""Offices given to those who held them before or after: "no Danish premier since X", "her successor X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.reading import ReadSentence

SINCE_REACH = 24  # chunks between "since X" and the office that X held, too
_BETWEEN = frozenset("aMRHFK")  # chunks between "since" and a name


def held_since(s: ReadSentence, since: frozenset[str], firsts: frozenset[str]) -> Iterable[tuple[Chunk, str, str]]:
    """As in "the first visit by a Danish premier since X went to Oslo in 2001": X, the office and its state.

    Only where words of `firsts` say that nobody in this office did so between.
    """
    words = [c.text.casefold() for c in s.chunks]
    if not any(w in firsts for w in words):
        return
    for k, w in enumerate(words):
        name = _name_behind(s.chunks, k) if w in since else None
        offices = [(p.first, p.role, p.country) for p in s.phrases if p.name is None and not p.second_country]
        near = [(abs(first - k), role, state) for first, role, state in offices if role and state]
        if name is None or not near:
            continue
        distance, role, state = min(near, key=lambda o: o[0])
        if distance <= SINCE_REACH:
            yield name, role, state


def _name_behind(chunks: Sequence[Chunk], k: int) -> Chunk | None:
    p = k + 1
    while p < len(chunks) and chunks[p].code in _BETWEEN:
        p += 1
    return chunks[p] if p < len(chunks) and chunks[p].code == "N" else None


def successors(
    chunks: Sequence[Chunk], nouns: frozenset[str], owner_suffix: str = ""
) -> Iterable[tuple[Chunk, Chunk | None, str]]:
    """As in "her successor, X", "X, her successor", "Y's successor X": X, Y where he is named, and the noun.

    With an `owner_suffix` the owner stands behind the noun that is without it: "pendahulu Y, X,".
    """
    for k, c in enumerate(chunks):
        noun = c.text.casefold()
        if noun not in nouns:
            continue
        owner = chunks[k - 2] if k > 1 and chunks[k - 1].code == "'" and chunks[k - 2].code == "N" else None
        after = "".join(x.code for x in chunks[k + 1 : k + 4])
        p = next((n for n in range(k + 1, min(k + 4, len(chunks))) if chunks[n].code == "N"), None)
        before = [x.code for x in chunks[max(0, k - 2) : k]]
        if before == ["N", ","] and after[:1] == "N":  # "X, pendahulu Y,": the noun stands before its owner
            yield chunks[k - 2], chunks[k + 1], noun
        elif owner_suffix and not noun.endswith(owner_suffix) and after == "N,N":
            yield chunks[k + 3], chunks[k + 1], noun
        elif p is not None and after[: p - k] in ("N", ",N", "RN", ",RN"):
            yield chunks[p], owner, noun
        elif k > 2 and chunks[k - 1].code == "a" and [x.code for x in chunks[k - 3 : k - 1]] == ["N", ","]:
            yield chunks[k - 3], owner, noun
