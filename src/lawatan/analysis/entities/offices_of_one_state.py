"""Offices without names told together, of one state: "the king and queen of Tonga", "Raja dan Ratu Belanda".

The state stands once, before the first of them or behind the last.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.entities.grammar import OFFICE
from lawatan.analysis.entities.office_kinds import acts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.grammar import Phrase
    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.analysis.entities.setting import Setting

_LINKS = ("d", ",", ",d")  # codes between two offices of a row


def share_state_of_row(sentences: Sequence[ReadSentence], setting: Setting) -> None:
    """Gives the offices of such a row the state that is told with one of them.

    Where offices come before their states, "Presiden dan Ratu Belanda" may be of two states: not once the page has
    named a president of another.
    """
    is_behind = setting.offices.state_after_office
    held: set[tuple[str | None, str]] = set()  # offices of those named so far, each with its state
    for s in sentences:
        for row in _rows(s):
            told = row[-1] if is_behind or row[0].country is None else row[0]
            bare = [p for p in row if p is not told]
            if told.country is None or any(p.country is not None for p in bare):
                continue
            roles = {p.role for p in bare}
            if is_behind and any(role in roles and state != told.country for role, state in held):
                continue
            for p in bare:
                s.phrases[s.phrases.index(p)] = replace(p, country=told.country)
        held |= {(p.role, p.country) for p in s.phrases if p.name is not None and p.country}


def _rows(s: ReadSentence) -> list[list[Phrase]]:
    """The rows of offices of a sentence that only commas and one conjunction part, which stands before the last."""
    rows: list[list[Phrase]] = []
    row: list[Phrase] = []
    for p in s.phrases:
        link = "".join(c.code for c in s.chunks[row[-1].last + 1 : p.first]) if row else ""
        row = [*row, p] if link in _LINKS and _is_bare(p) else [p] if _is_bare(p) else []
        if len(row) > 1 and link.endswith("d"):
            rows.append(row)
            row = []
    return rows


def _is_bare(p: Phrase) -> bool:
    return p.type == OFFICE and p.name is None and p.second_country is None and not p.owner and acts(p.role or "")
