"""Documents of which a noun says that they are not made yet: "obstacles to the signing of a treaty", "is a priority".

One that was made may have obstacles to its being carried out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ADJECTIVE_RULE, ItemKind
from lawatan.records.event_mention import Status

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.whether.readings import InClause, StatusReading

REACH = 7  # items of "the early conclusion of a formal defence" before "agreement between"
REACH_BEHIND = 10  # items from a document to "is a priority"
_NOUNS = (("delayed_documents", Status.POSTPONED), ("unmade_documents", Status.PROPOSED))


def unmade(p: InClause) -> StatusReading | None:
    """The status of a document, or of its signing, with such a noun before or behind it."""
    if p.frame.type != "agreement":
        return None
    for name, status in _NOUNS:
        if (found := _before(p.clause, p.i, name)) is not None:
            is_told = not p.is_noun and p.grammar.documents.find(p.items, sum(found), p.i) is not None
            return None if is_told else p.said(found, status)  # "prospects of the accord reached by X and Y"
    behind = _behind(p.clause, p.i, p.end) if p.is_noun else None
    return p.said(behind, Status.PROPOSED) if behind is not None else None


def is_unmade(clause: Clause, k: int, n: int) -> bool:
    """Whether the document whose name is at items `k`..`k+n` is told not to be made yet."""
    return any(_before(clause, k, name) is not None for name, _ in _NOUNS) or _behind(clause, k, k + n) is not None


def _before(clause: Clause, i: int, name: str) -> tuple[int, int] | None:
    """Words of a class before item `i`, with no more between than what describes the document."""
    words = clause.grammar.classes.get(name)
    found = words.find_last(clause.items, max(clause.start_of(i), i - REACH), i) if words is not None else None
    if found is None or not all(_describes(clause, k) for k in range(sum(found), i)):
        return None
    done = clause.grammar.classes.get("carrying_out")
    return None if done is not None and done.find(clause.items, sum(found), i) is not None else found


def _behind(clause: Clause, i: int, end: int) -> tuple[int, int] | None:
    """As in "The signing of the treaty is a priority" behind item `end`, of what begins at item `i`."""
    words, done = clause.grammar.classes.get("unmade_behind"), clause.grammar.classes.get("carrying_out")
    stop = min(clause.end_of(i), end + REACH_BEHIND)
    found = words.find(clause.items, end, stop) if words is not None else None
    if found is None or any(item.text == "," for item in clause.items[end : found[0]]):
        return None
    start = max(clause.start_of(i), i - REACH)
    return None if done is not None and done.find(clause.items, start, end) is not None else found


def _describes(clause: Clause, k: int) -> bool:
    """Whether item `k` can stand between such a noun and the document: no name, no time, no other verb's subject."""
    item, g = clause.items[k], clause.grammar
    if item.mention is not None:
        return item.mention.rule == ADJECTIVE_RULE
    return item.kind is ItemKind.WORD and not (
        item.lower in clause.conjunctions or item.lower in g.relatives or item.lower in g.speech
    )
