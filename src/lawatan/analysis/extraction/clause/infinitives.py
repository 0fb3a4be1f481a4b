"""Words of moving that open an infinitive, and move nobody: "went on to urge restraint", "continues to press Oslo".

And verbs that are a subject themselves: "Bertemu X menjadi agenda utamanya".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause

AGENDA_REACH = 12  # items between the verb and "adalah"
AFTER_COPULA = 3  # items behind it in which "agenda" stands


def opens_infinitive(candidate: Candidate, clause: Clause, end: int) -> bool:
    """Whether a predicate of moving ends in a word of purpose, before item `end`, that a verb follows, and no place."""
    items, g = clause.items, clause.grammar
    if candidate.sense != "departure" or candidate.places or candidate.region is not None or end >= len(items):
        return False
    is_purpose = end > candidate.trigger_item + 1 and bool(g.purpose.length_at(items, end - 1))
    behind = items[end]
    is_word = behind.kind is ItemKind.WORD and behind.text.islower() and behind.lower not in g.determiners
    return is_purpose and is_word and not g.there.length_at(items, end)


def is_item_of_agenda(clause: Clause, i: int, n: int) -> bool:
    """As in "Bertemu Presiden X adalah tujuan utamanya": the predicate at items `i`..`i+n` is what is to be done."""
    items, g = clause.items, clause.grammar
    words = g.classes.get("agenda")
    if words is None or (i > 0 and items[i - 1].text != ","):
        return False
    copula = next(
        (k for k in range(i + n, min(i + n + AGENDA_REACH, len(items))) if items[k].lower in g.table.copulas), None
    )
    return copula is not None and words.find(items, copula + 1, copula + 1 + AFTER_COPULA) is not None
