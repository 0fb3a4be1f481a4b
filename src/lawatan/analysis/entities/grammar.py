"""Coded chunks in, phrases out: the pack's patterns matched over the string of codes, first pattern first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lawatan.language_pack.offices import OfficeTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.language_pack.loader import LanguagePack


@dataclass(frozen=True, slots=True)
class Phrase:
    """A matched pattern: chunks `first`..`last` (inclusive); `name` is the chunk of the name where there is one."""

    rule: str
    type: str
    first: int
    last: int
    role: str | None
    country: str | None
    name: Chunk | None
    owner: tuple[Chunk, ...] = ()
    second_country: str | None = None


@cache
def load_patterns(pack: LanguagePack) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """The pack's patterns, compiled: id, type, expression over codes."""
    table = pack.read("offices", OfficeTable)
    return tuple((p.id, p.type, re.compile(p.codes)) for p in table.patterns)


def match_phrases(chunks: Sequence[Chunk], pack: LanguagePack) -> list[Phrase]:
    """All phrases of a sentence, left to right, without overlap."""
    codes = "".join(c.code for c in chunks)
    patterns = load_patterns(pack)
    phrases: list[Phrase] = []
    i = 0
    while i < len(codes):
        phrase = _match_at(codes, i, chunks, patterns)
        if phrase is None:
            i += 1
            continue
        phrases.append(phrase)
        i = phrase.last + 1
    return phrases


def _match_at(
    codes: str, i: int, chunks: Sequence[Chunk], patterns: tuple[tuple[str, str, re.Pattern[str]], ...]
) -> Phrase | None:
    if codes[i] in ",.;:()-wivtXDY":
        return None
    for rule, kind, pattern in patterns:
        m = pattern.match(codes, i)
        if m is None or m.end() == i:
            continue
        groups = m.groupdict()
        state = next((g for g in ("c", "c2") if groups.get(g)), None)
        country = _country(chunks[m.start(state)]) if state else _state_of_office(m, chunks)
        name = chunks[m.start("n")] if groups.get("n") else None
        owner = tuple(chunks[m.start("o") : m.end("o")]) if groups.get("o") else ()
        last = m.start("o") - 1 if owner else m.end() - 1
        while chunks[last].code in ",.":
            last -= 1
        if owner:
            last = m.end() - 1
        is_pair = name is None and groups.get("c") and groups.get("c2")
        second = _country(chunks[m.start("c2")]) if is_pair else None
        return Phrase(rule, kind, i, last, _role(m, chunks), country, name, owner, second)
    return None


def _state_of_office(m: re.Match[str], chunks: Sequence[Chunk]) -> str | None:
    """As in "Panglima TNI": the state whose office it is by its words."""
    word = chunks[m.start("k")].word if m.groupdict().get("k") else None
    return word.country if word is not None else None


def _country(chunk: Chunk) -> str | None:
    if chunk.word is None:
        return None
    return chunk.word.country if chunk.code in "CTI" else chunk.word.value


def _role(m: re.Match[str], chunks: Sequence[Chunk]) -> str | None:
    parts: list[str] = []
    groups = m.groupdict()
    for group in ("m2", "m", "f", "g", "h", "k", "l", "j", "i"):
        if not groups.get(group):
            continue
        for c in chunks[m.start(group) : m.end(group)]:
            if c.word is not None and c.word.value not in parts:
                parts.append(c.word.value)
    return " ".join(parts) or None
