"""Envoys told as a group and named in a list: "Para duta besar itu: A, dari Kenya; B, Kerajaan Norwegia; C (Peru)".

Each of them has the office of the group and the state beside his name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.analysis.entities.register import Register

REACH = 3  # sentences between the group and names in a list
AMBASSADOR = "ambassador"
_GROUPS = frozenset({"ambassador", "ambassadors"})
_ENTRY = r"(?:R\.?)*N(?:,?[fp]a?C|,C|\(C\))"
_LIST = re.compile(rf"{_ENTRY}(?:(?:[;,]|[;,]?d){_ENTRY})+")


def name_listed_envoys(sentences: Sequence[ReadSentence], register: Register) -> None:
    """Gives those in such a list their office and their state."""
    told: int | None = None
    for s in sentences:
        groups = [p.first for p in s.phrases if p.name is None and p.country is None and p.role in _GROUPS]
        codes = "".join(c.code for c in s.chunks)
        for found in _LIST.finditer(codes) if "C" in codes and "N" in codes else ():
            is_near = told is not None and s.index - told <= REACH
            if is_near or any(k < found.start() for k in groups):
                _give(s, found, register)
                told = s.index
        told = s.index if groups else told


def _give(s: ReadSentence, found: re.Match[str], register: Register) -> None:
    name = None
    for c in s.chunks[found.start() : found.end()]:
        if c.code == "N":
            name = c
        elif c.code == "C" and name is not None and c.word is not None:
            e = register.match(name.text) or register.bare_name(name, s.index)
            if e is not None and e.country in (None, c.word.value):
                e.add_role(None if e.roles else AMBASSADOR, c.word.value)
            name = None
