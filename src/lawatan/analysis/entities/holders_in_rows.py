"""Holders of one office, named in the order of their states: "the presidents of Peru and Chile, X and Y".

The names may come first: "X, Y and Z, the foreign ministers of A, B and C". As many are named as there are states.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.entities.office_kinds import HELD_BY_GROUPS
from lawatan.analysis.entities.shared_offices import singular_office

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.grammar import Phrase
    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.analysis.entities.register import Register
    from lawatan.analysis.entities.setting import Setting

_STATES = r"(?:[CO](?:,[CO])*,?d[CO])"
_NAMES = r"(?:(?:R\.?)*N(?:,(?:R\.?)*N)*,?d(?:R\.?)*N)"
_BEHIND = re.compile(rf"(?P<states>{_STATES})[LKH]?,(?P<names>{_NAMES})")
_BEFORE = re.compile(rf"(?P<names>{_NAMES}),a?(?P<office>[LKHFM]+p?a?)(?P<states>{_STATES})")
_OFFICE_REACH = 4  # chunks before the states in which their office stands


def name_holders_in_rows(sentences: Sequence[ReadSentence], register: Register, setting: Setting) -> None:
    """Gives each of those named in such a row the office and the state of his rank."""
    for s in sentences:
        codes = "".join(c.code for c in s.chunks)
        if "dN" not in codes.replace("R", "").replace(".", ""):
            continue
        for row in (*_BEHIND.finditer(codes), *_BEFORE.finditer(codes)):
            phrase = _office_at(s, row.start("states"), row.end("states"))
            states = [c.word.country or c.word.value for c in _of(s.chunks, row, "states", "CO") if c.word is not None]
            names = list(_of(s.chunks, row, "names", "N"))
            if phrase is not None and len(names) == len(states) == len(set(states)):
                _give(_role(s, phrase, setting), names, states, phrase, s, register)


def _of(chunks: Sequence[Chunk], row: re.Match[str], part: str, codes: str) -> Iterable[Chunk]:
    return (c for c in chunks[row.start(part) : row.end(part)] if c.code in codes)


def _office_at(s: ReadSentence, start: int, end: int) -> Phrase | None:
    """The office of the states at chunks `start` to `end`: it ends in the first of them, or begins in one of them."""
    for p in s.phrases:
        begins_before = start - _OFFICE_REACH <= p.first < start <= p.last
        if p.role is not None and p.country is not None and (begins_before or (start <= p.first < end < p.last + 2)):
            return p
    return None


def _role(s: ReadSentence, p: Phrase, setting: Setting) -> str | None:
    office = [c for c in s.chunks[p.first : p.last + 1] if c.code in "LKHFM"]
    return HELD_BY_GROUPS.get(p.role or "") or (p.role if p.type != "group" else singular_office(office, setting))


def _give(
    role: str | None, names: Sequence[Chunk], states: Sequence[str], p: Phrase, s: ReadSentence, register: Register
) -> None:
    if role is None:
        return
    people = [register.match(c.text) for c in names]
    for e, c, state in zip(people, names, states, strict=True):
        if e is not None and p.name is c and e.country == states[0]:
            e.country = None  # the office was read as his alone
        if e is not None and e.country not in (None, state):
            return
    for e, c, state in zip(people, names, states, strict=True):
        if p.name is c and p.country != state:
            s.phrases[s.phrases.index(p)] = replace(p, country=state)
        if e is None:
            register.person(c.text, role, state, s.index)
        else:
            e.add_role(role if not e.roles else None, state)
