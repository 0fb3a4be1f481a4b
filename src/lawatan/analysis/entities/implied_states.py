"""States that words beside an office imply: "Sekjen DPR X", "Gubernur Jawa Barat X", "Texas Governor X".

Where a body that one state alone calls so, or a part of a state behind the word for its governor, is not followed by a
state, a chunk of no length stands for that state, and the patterns read it as if the text named it.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from lawatan.analysis.entities.chunks import Chunk
from lawatan.analysis.entities.lexicon import Word
from lawatan.knowledge.regions import RegionKind, region_surfaces

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lawatan.analysis.entities.grammar import Phrase
    from lawatan.language_pack.offices import OfficeTable

_LOCAL = frozenset(
    {"governor", "mayor", "regent", "lieutenant governor", "deputy governor", "vice governor", "chief minister"}
    | {"deputy chief minister", "first minister", "minister-president"}
)  # offices of parts of a state
_ALSO_LOCAL = frozenset(
    {"prime minister", "president", "attorney general", "parliament speaker", "senator", "congressman", "lawmaker"}
)  # offices that parts of a state have too, or that sit for them
_PLACING = frozenset("iv")  # codes of words that make a part of a state a place: "From Texas President X flew on"
_IMPLYING = frozenset("FHIKXGN")  # codes of chunks that can imply a state: bodies, parts of states, names
_OF_BODIES = frozenset("FHIKX")  # codes of chunks that a body's name can close
_STATES = frozenset("CO")
_LINKS = frozenset("pit'f")
_OFFICES = ("person", "office")  # types of phrases: "Kemlu" by itself can be anybody's


class ImpliedStates:
    """Puts implied states between the chunks of a page; `elsewhere` are bodies that it gives to other states."""

    def __init__(self, table: OfficeTable, lang: str, elsewhere: frozenset[str] = frozenset()) -> None:
        self._bodies = {b: s for b, s in table.home_bodies.items() if b not in elsewhere}
        self._parts = _states_of_parts(lang)
        self._nouns = frozenset(table.state_parts) if table.state_after_office else frozenset()
        self._is_behind = table.state_after_office

    def read(
        self, chunks: list[Chunk], phrases: list[Phrase], phrases_of: Callable[[list[Chunk]], list[Phrase]]
    ) -> tuple[list[Chunk], list[Phrase]]:
        """The chunks with those implied states that a phrase takes in, and their phrases."""
        found = [k for k in range(len(chunks)) if self._state_at(chunks, k) is not None]
        if not found:
            return chunks, phrases
        with_all = self._with(chunks, found)
        offices = [phrase for phrase in phrases_of(with_all) if phrase.type in _OFFICES]
        taken = {id(with_all[p]) for phrase in offices for p in range(phrase.first, phrase.last + 1)}
        ends = {c.start for c in with_all if c.start == c.end and id(c) in taken}
        parts = {c.end for c in with_all if c.code == "C" and c.start < c.end and id(c) in taken}
        kept = [k for k in found if chunks[k].end in ends or chunks[k].end in parts]
        with_kept = self._with(chunks, kept)
        return (with_kept, phrases_of(with_kept)) if kept else (chunks, phrases)

    def _with(self, chunks: Sequence[Chunk], at: Sequence[int]) -> list[Chunk]:
        out: list[Chunk] = []
        for k, c in enumerate(chunks):
            state = self._state_at(chunks, k) if k in at else None
            if state is not None and c.text in self._parts:
                first = self._first_of_part(chunks, k)
                del out[len(out) - (k - first) :]
                out.append(Chunk("C", chunks[first].start, c.end, c.text, Word("C", state, state)))
                continue
            out.append(c)
            if state is not None:
                out.append(Chunk("C", c.end, c.end, c.text, Word("C", state, state)))
        return out

    def _has_office(self, chunks: Sequence[Chunk], k: int) -> bool:
        """Whether an office of a part of a state stands with chunk `k`: "Texas Governor X", "governor of Texas"."""
        first = self._first_of_part(chunks, k)
        before = chunks[first - 1].code if first else "."
        behind = chunks[k + 1] if k + 1 < len(chunks) else chunks[k]
        if behind.code == "'" and k + 2 < len(chunks):
            return _is_local(chunks[k + 2], widely=True)
        if not self._is_behind and _is_local(behind, widely=before not in _PLACING):
            return True
        if before in _LINKS:  # "Governor X of California"
            first -= 1 + (first > 2 and chunks[first - 2].code == "N")
        elif not self._is_behind:
            return False
        return first > 0 and _is_local(chunks[first - 1], widely=True)

    def _first_of_part(self, chunks: Sequence[Chunk], k: int) -> int:
        """The first of the chunks of a part of a state with the noun before it: "Provinsi Guangdong"."""
        for first in range(k - 1, max(k - 3, -1), -1):
            if " ".join(c.text for c in chunks[first:k]).casefold() in self._nouns:
                return first
        return k

    def _state_at(self, chunks: Sequence[Chunk], k: int) -> str | None:
        """The state that chunk `k` implies behind it, where none is told there."""
        c = chunks[k]
        if c.code not in _IMPLYING:
            return None
        after = chunks[k + 1].code if k + 1 < len(chunks) else "."
        if after in _STATES or after == ")":
            return None  # a body's acronym, with what it is of behind it
        body = self._bodies.get(c.text.split()[-1].casefold()) if c.code in _OF_BODIES else None
        if body is not None:
            return body
        if c.code not in "GNX":
            return None
        if c.text in self._parts and self._has_office(chunks, k):
            return self._parts[c.text]
        office = chunks[k - 1] if self._is_behind and k else chunks[k + 1] if k + 1 < len(chunks) else c
        if after != "R" or not _is_local(office) or office.word is None:
            return None
        return office.word.country  # "Bupati Sumba Barat Drs. X"


def _is_local(office: Chunk, *, widely: bool = False) -> bool:
    role = office.word.value if office.code in "HK" and office.word is not None else None
    return role in _LOCAL or (widely and role in _ALSO_LOCAL)


def bodies_of_others(sentences: Iterable[Sequence[Chunk]], table: OfficeTable) -> frozenset[str]:
    """Those of the home bodies that a page gives to other states: "DPR AS".

    All of them where it tells of other states, and of theirs nothing: "Ketua DPR Mike Johnson menemui Presiden Taiwan".
    """
    found = set()
    named: set[str | None] = set()
    for chunks in sentences:
        named |= {w.value if c.code == "C" else w.country for c in chunks if c.code in "CT" and (w := c.word)}
        for c, after in pairwise(chunks):
            last = c.text.split()[-1].casefold() if c.code in _OF_BODIES else ""
            state = after.word.value if after.code == "C" and after.word is not None else None
            if last in table.home_bodies and state not in (None, table.home_bodies[last]):
                found.add(last)
    if named:
        found |= {body for body, state in table.home_bodies.items() if state not in named}
    return frozenset(found)


@cache
def _states_of_parts(lang: str) -> dict[str, str]:
    """Parts of one state to its ISO alpha-3 code."""
    kinds = (RegionKind.PART, RegionKind.ADJECTIVE)
    parts = (r for r in region_surfaces(lang) if r.kind in kinds and len(r.iso3) == 1)
    return {r.surface: r.iso3[0] for r in parts}
