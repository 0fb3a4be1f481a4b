"""Who speaks where something is said: "X said that the two states would trade more at a news conference with Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.word_sets import either

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause

SLOT = "speaker"
REACH = 40  # items between a verb of saying and where it was said


def speech_before(clause: Clause, i: int) -> int | None:
    """The last verb of saying before item `i` whose subject stands before it, not in "... ," said X at".

    None too where the words at item `i` do not tell where something was said.
    """
    g, items = clause.grammar, clause.items
    if i == 0 or items[i - 1].lower not in either(g.any_preposition, g.adjuncts, g.during, g.determiners):
        return None
    for k in range(i - 1, max(0, i - REACH), -1):
        if items[k].lower in g.speech:
            found = clause.subject(k, person=True)
            return k if found and found[-1] < k else None
    return None


def speaker(clause: Clause, i: int) -> list[int]:
    """The subject of that verb; empty where there is none."""
    k = speech_before(clause, i)
    return clause.subject(k, person=True) if k is not None else []
