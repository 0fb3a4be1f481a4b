"""Places that no table knows, by what the page calls them: "the Colombian town of Leticia", "kota Leticia di Kolombia".

A name beside a noun for a settlement or for a part of a state is no person's. Beside a state it is a place there: a
town is a city, a province stands for its state. Once the page has said so, the bare name says the same.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.entities.lexicon import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.lexicon import Lexicon

TOWN, REGION, WITHIN = "τ", "ρ", "i"  # codes of this module: a settlement, a part of a state, "in"
_NOUN = f"[{TOWN}{REGION}]"
_WAY = f"(?:,?{WITHIN}a?w{{0,2}}|,w{{0,2}})"  # from a name to the state it lies in
_PATTERNS = tuple(
    re.compile(codes)
    for codes in (
        f"(?P<s>C)'?w{{0,2}}G?(?P<k>{_NOUN})+p?(?P<n>N)",  # "the northern Indian port town of Veraval"
        f"(?P<k>{_NOUN})(?P<s>C)(?P<n>N)",  # "kota Kolombia Leticia"
        f"(?P<k>{_NOUN})w{{0,2}}p?(?P<n>N){_WAY}(?P<s>C)",  # "the resort of Bansko in Bulgaria"
        f"(?P<n>N),a?(?P<s>C)'?w{{0,1}}(?P<k>{_NOUN})",  # "Leticia, a Colombian town"
        f"(?P<n>N),a?w{{0,2}}(?P<k>{_NOUN})w{{0,2}}{WITHIN}a?w{{0,2}}(?P<s>C)",  # "Nimule, a border town in Sudan"
    )
)  # fmt: skip


class Towns:
    """The places that a page tells in this way; `read` is given its sentences in text order."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._told: dict[str, Word] = {}

    def read(self, chunks: list[Chunk]) -> list[Chunk]:
        """The chunks with the names of such places as cities or states."""
        names = [k for k, c in enumerate(chunks) if c.code == "N"]
        if not names:
            return chunks
        out = list(chunks)
        codes = "".join(self._code(c) for c in chunks)
        if any(code in codes for code in (TOWN, REGION)):
            for pattern in _PATTERNS:
                for m in pattern.finditer(codes):
                    self._take(m, chunks)
        for k in names:
            word = self._told.get(chunks[k].text)
            if word is not None:
                out[k] = replace(chunks[k], code=word.code, word=word)
        return out

    def _code(self, c: Chunk) -> str:
        word = c.text.casefold()
        if c.code == "w" or c.code in "Xi":
            if word in self._lexicon.settlements:
                return TOWN
            if word in self._lexicon.state_parts:
                return REGION
            if word in self._lexicon.seats or c.code == WITHIN:
                return WITHIN
        return c.code

    def _take(self, m: re.Match[str], chunks: Sequence[Chunk]) -> None:
        name, state = chunks[m.start("n")], chunks[m.start("s")].word
        if state is None or state.country is None or name.text in self._told:
            return
        is_town = m.string[m.start("k")] == TOWN
        code, value = ("T", name.text) if is_town else ("C", state.country)
        self._told[name.text] = Word(code, value, state.country)
