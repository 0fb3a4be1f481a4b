"""Holders of one office of two states, named behind it: "the foreign ministers of the two countries, X and Y".

Each holds the office. They are of the two states that the page told last, in the order in which it named them, unless
one of them is known to be of one of the two.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawatan.analysis.entities.grammar import SINGULAR_OF
from lawatan.analysis.entities.office_kinds import HELD_BY_GROUPS
from lawatan.analysis.entities.shared_offices import singular_office
from lawatan.analysis.pair import PAIR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.names import Entity
    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.analysis.entities.register import Register
    from lawatan.analysis.entities.setting import Setting

BACK = 3  # sentences before in which the two states were named
OWNED_REACH = 5  # chunks of an office between "the two countries'" and the comma before the names
_NAMES = re.compile(r",(?:R\.?)*N,?d(?:R\.?)*N")


def name_holders_of_two(sentences: Sequence[ReadSentence], register: Register, setting: Setting) -> None:
    """Gives two who are named behind an office of "the two countries" that office and a state each."""
    pair, nouns = frozenset(setting.offices.pair_words), frozenset(setting.offices.two_states)
    for n, s in enumerate(sentences):
        for k in range(len(s.chunks) - 1):
            if s.chunks[k].text.casefold() not in pair or s.chunks[k + 1].text.casefold() not in nouns:
                continue
            role, end = _office_of(s, k, setting)
            names = _names_at(s.chunks, end) if role is not None else []
            states = _two_states(sentences, n, k) if names else []
            if role is not None and len(states) == PAIR:
                _give(role, names, states, s, register)


def _office_of(s: ReadSentence, k: int, setting: Setting) -> tuple[str | None, int]:
    """The office of the two states named at chunks `k` and `k` + 1, and the chunk past both."""
    if k + 2 < len(s.chunks) and s.chunks[k + 2].code == "'":  # "the two countries' foreign ministers"
        near = range(k + 3, min(k + 4 + OWNED_REACH, len(s.chunks)))
        end = next((p for p in near if s.chunks[p].code == ","), k + 3)
        return singular_office(s.chunks[k + 3 : end], setting), end
    before = k
    while before > 0 and s.chunks[before - 1].code in "pa":
        before -= 1
    if before < k:
        return singular_office(s.chunks[max(0, before - OWNED_REACH) : before], setting), k + 2
    p = next((p for p in s.phrases if p.last == k - 1 and p.name is None and p.country is None), None)
    role = p.role if p is not None else None
    return HELD_BY_GROUPS.get(role or "", SINGULAR_OF.get(role or "", role)), k + 2


def _names_at(chunks: Sequence[Chunk], k: int) -> list[Chunk]:
    found = _NAMES.match("".join(c.code for c in chunks), k)
    return [c for c in chunks[found.start() : found.end()] if c.code == "N"] if found is not None else []


def _two_states(sentences: Sequence[ReadSentence], n: int, k: int) -> list[str]:
    """The two states that a sentence named last, in their order: this one before chunk `k`, else one before it."""
    rows = [sentences[n].chunks[:k], *(sentences[m].chunks for m in range(n - 1, max(-1, n - 1 - BACK), -1))]
    for row in rows:
        states = list(dict.fromkeys(c.word.value for c in row if c.code == "C" and c.word is not None))
        if len(states) >= PAIR:
            return states if len(states) == PAIR else []
    return []


def _give(role: str, names: Sequence[Chunk], states: list[str], s: ReadSentence, register: Register) -> None:
    people: list[Entity | None] = [register.match(c.text) for c in names]
    known = [e.country if e is not None else None for e in people]
    if known[0] == states[1] or known[1] == states[0]:
        states = states[::-1]
    if any(c not in (None, state) for c, state in zip(known, states, strict=True)):
        return
    for e, c, state in zip(people, names, states, strict=True):
        if e is None:
            register.person(c.text, role, state, s.index)
        else:
            e.add_role(role if not e.roles else None, state)
