"""Verbs of calling that mean the telephone: "called X on Monday", and not "called X a friend"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.word_sets import either

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.language_pack.contacts import Frame

CALLING = "calling"  # class of what follows whom somebody calls
TIME_REACH = 3  # items of "late on" before a day


def calls_by_phone(frame: Frame, clause: Clause, k: int) -> bool:
    """Whether what follows whom somebody calls, at item `k`, says nothing of him: an end, or a time."""
    if CALLING not in frame.after:
        return False
    items = clause.items
    if k >= len(items) or items[k].text == ".":
        return True
    g = clause.grammar
    if items[k].lower in either(g.order, g.ahead, g.during, g.prepositions["from"]):
        return True  # "called X from his plane", "called X before"
    for item in items[k : k + TIME_REACH]:
        if item.time is not None:
            return True
        if item.mention is not None or not item.text.isalpha() or item.lower in g.determiners:
            return False
    return False
