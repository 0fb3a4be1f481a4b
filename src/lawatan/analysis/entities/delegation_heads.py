"""States of those who lead a team of one: "a Chilean delegation led by Prime Minister X", "kepala tim IAEA X".

Before the state of the dateline is given to ministers, as to those of whom nothing else is told.

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
_HEAD = "a?[aMFHKLUEJIRe'.pf-]{0,7},?(?:R\\.?)*N"  # a leader with what he is, a group with two
_TITLE = re.compile(f"(?:w|i)?{_HEAD}")


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


def heads_in_turn(s: ReadSentence, led: frozenset[str]) -> Iterable[tuple[Chunk, str]]:
    """As in "The Danish and Thai delegations, led by Ministers X and Y": each leader with the state in his place."""
    codes = "".join(c.code for c in s.chunks)
    for p in s.phrases:
        if p.role != DELEGATION or p.country is None or p.name is not None:
            continue
        behind = _OTHER_STATE.match(codes, p.last + 1)
        word = s.chunks[behind.end() - 1].word if behind is not None else None
        other, start = (word.value, p.last + 3) if word is not None else (p.second_country, p.last + 1)
        k = next((k for k in range(start, len(codes)) if s.chunks[k].text.casefold() in led), None)
        if other is None or k is None or not _LED.match(codes[start:k]):
            continue
        found = _TWO_HEADS.match(codes, k + 1)
        if found is not None:
            yield s.chunks[found.end("first") - 1], p.country
            yield s.chunks[found.end() - 1], other


_OTHER_STATE = re.compile("dC(?!')")
_TWO_HEADS = re.compile(f"(?P<first>(?:w|i){{0,2}}{_HEAD}),?d{_HEAD}")
_CHIEFS = frozenset({"chairman", "chief", "head", "leader", "coordinator", "director"})
_TEAM = re.compile("[wLFM]{1,3}[CO]N")  # "tim inspeksi PBB X", "tim perunding Iran X"


def team_chiefs(s: ReadSentence, teams: frozenset[str]) -> Iterable[tuple[Chunk, str]]:
    """As in "ketua tim inspeksi PBB X", "kepala inspektur senjata PBB X": whom the words right before the name head."""
    for p in s.phrases:
        if p.name is not None or p.country is not None or (p.role or "").split(" ")[-1] not in _CHIEFS:
            continue
        found = _TEAM.match("".join(c.code for c in s.chunks[p.last + 1 : p.last + 6]))
        row = s.chunks[p.last + 1 : p.last + 1 + found.end()] if found is not None else []
        of = row[-2].word if row else None
        is_team = bool(row) and (row[0].code == "L" or row[0].text in teams)
        if of is not None and is_team and all(c.text.islower() for c in row[:-2]):
            yield row[-1], of.country or of.value
