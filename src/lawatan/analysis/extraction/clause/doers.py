"""Who goes in a phrase without a subject behind an object: "X criticised Y after arriving in Oslo" tells of X."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.row import OWNS
from lawatan.analysis.extraction.clause.subjects import before_auxiliaries
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.who.actor import PERSON_TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.governed import GovernedRow

OBJECT_REACH = 4  # items of "Israel 's" between a verb and the person whom it governs


def doer(clause: GovernedRow, i: int, found: Sequence[int]) -> list[int]:
    """Who does something to the person in `found`, before a phrase of time whose predicate is at item `i`.

    Empty where no such phrase begins there, or nobody does anything to that person right before it.
    """
    if not found or not _has_no_subject(clause, i) or not clause.is_person(found[0]):
        return []
    v = found[0] - 1
    while v > max(0, found[0] - OBJECT_REACH) and _is_of_owner(clause, v):
        v -= 1
    if v < 1 or not _may_be_verb(clause, v):
        return []
    p = before_auxiliaries(clause, v)
    if p > 0 and clause.items[p].lower in clause.grammar.person_relatives:
        p -= 2 if clause.items[p - 1].text == "," else 1
        return clause.group_ending_at(p) if p >= 0 and clause.is_person(p) else []
    if p < 0 or not (clause.is_pronoun(p) or (clause.is_person(p) and clause.is_subject(p))):
        return []
    return [p] if clause.is_pronoun(p) else clause.group_ending_at(p)


def _has_no_subject(clause: GovernedRow, i: int) -> bool:
    """As in "before leaving", "sebelum bertolak": right behind a word of time, in a form that takes no subject."""
    g, ending = clause.grammar, clause.grammar.table.participle_ending
    before = clause.items[i - 1].lower if i else ""
    if not ending:
        return before in g.ahead
    return before in either(g.order, g.adjuncts) and clause.items[i].lower.endswith(ending)


def _is_of_owner(clause: GovernedRow, k: int) -> bool:
    item = clause.items[k]
    is_word = item.lower in clause.grammar.determiners or item.text in OWNS or item.lower == "s"
    return is_word or (item.mention is not None and item.mention.type not in PERSON_TYPES)


def _may_be_verb(clause: GovernedRow, k: int) -> bool:
    item, g = clause.items[k], clause.grammar
    if item.kind is not ItemKind.WORD or not item.text.isalpha() or not item.text.islower() or clause.is_boundary(k):
        return False
    other = either(g.any_preposition, g.relatives, g.speech, g.adjuncts, g.determiners, g.pronouns)
    is_other = item.lower in other or item.lower in clause.conjunctions or item.lower in g.auxiliaries
    return not is_other and (not g.verb_prefixes or item.lower.startswith(g.verb_prefixes))
