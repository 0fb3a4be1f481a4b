"""Holders of one office told as a group and named in a list: "Para duta besar itu: A, dari Kenya; B (Peru)".

Each of them has the office of the group and the state beside his name, before it ("Peru's B") or behind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawatan.analysis.entities.office_kinds import HELD_BY_GROUPS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.grammar import Phrase
    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.analysis.entities.register import Register

REACH = 3  # sentences between the group and names in a list
ISO_LENGTH = 3  # acronyms of organisations, whose members are of several states, are longer
OFFICES = {  # of groups, and of those who are told as such in languages without plurals
    **HELD_BY_GROUPS,
    **{role: role for role in HELD_BY_GROUPS.values()},
    "ambassador": "ambassador",
    "ambassadors": "ambassador",
}
_ENTRY = r"(?:a?C(?:'|H,?)(?:R\.?)*N|(?:R\.?)*N(?:,?[fp]a?C|,C|\(C\)))"
_EACH = re.compile(_ENTRY)
_LIST = re.compile(rf"{_ENTRY}(?:(?:[;,]|[;,]?d){_ENTRY})+")


def name_listed(sentences: Sequence[ReadSentence], register: Register) -> None:
    """Gives those in such a list their office and their state."""
    told: tuple[int, str] | None = None
    for s in sentences:
        groups = [(p.first, OFFICES[p.role or ""]) for p in s.phrases if _is_group(p)]
        codes = "".join(c.code for c in s.chunks)
        for found in _LIST.finditer(codes) if "C" in codes and "N" in codes else ():
            before = [role for k, role in groups if k < found.start()]
            is_near = told is not None and s.index - told[0] <= REACH
            role = before[-1] if before else told[1] if told is not None and is_near else None
            if role is not None:
                _give(s, found, register, role)
                told = s.index, role
        told = (s.index, groups[-1][1]) if groups else told


def _is_group(p: Phrase) -> bool:
    """Whether a phrase is an office, or a group of its holders, of no state and without a name."""
    return p.name is None and (p.country is None or len(p.country) > ISO_LENGTH) and p.role in OFFICES


def _give(s: ReadSentence, found: re.Match[str], register: Register, role: str) -> None:
    for entry in _EACH.finditer(found.group()):
        chunks = s.chunks[found.start() + entry.start() : found.start() + entry.end()]
        name, state = (next(c for c in chunks if c.code == code) for code in "NC")
        e = register.match(name.text) or register.bare_name(name, s.index)
        if e is not None and state.word is not None and e.country in (None, state.word.value):
            e.add_role(None if e.roles else role, state.word.value)
