"""Who goes in a phrase without a subject behind an object: "X criticised Y after arriving in Oslo" tells of X.

And so does "X criticised Y and flew to Oslo".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.row import OWNS
from lawatan.analysis.extraction.clause.subjects import before_auxiliaries, is_adverb
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.who.actor import PERSON_TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.governed import GovernedRow

VERB_REACH = 5  # items of "has called off a planned" between "and" and "trip"
MIN_DONE = 3  # items before the participle: "thanked Y for"
OBJECT_REACH = 4  # items of "Israel 's" between a verb and the person whom it governs


def doer(clause: GovernedRow, i: int, found: Sequence[int]) -> list[int]:
    """Who does something to the person in `found`, before a phrase of time or a further verb, at item `i`.

    Empty where no such phrase begins there, or nobody does anything to that person right before it.
    """
    if not found or not clause.is_person(found[0]):
        return []
    is_joined = _is_joined(clause, i, found[-1])
    if not is_joined and not _has_no_subject(clause, i):
        return []
    v = _before_owners(clause, found[0])
    if v < 1 or not (_may_be_verb(clause, v) or (is_joined and clause.items[v].lower in clause.grammar.speech)):
        return []
    p = before_auxiliaries(clause, v)
    if p > 0 and clause.items[p].lower in clause.grammar.person_relatives:
        p -= 2 if clause.items[p - 1].text == "," else 1
        return clause.group_ending_at(p) if p >= 0 and clause.is_person(p) else []
    if p < 0 or not (clause.is_pronoun(p) or (clause.is_person(p) and clause.is_subject(p))):
        return []
    return [p] if clause.is_pronoun(p) else clause.group_ending_at(p)


def done_for(clause: GovernedRow, i: int) -> list[int]:
    """Whose doing a participle at item `i` tells behind what somebody says of it: "thanked Y for visiting Oslo", Y's.

    Y is the object of a verb; of "apologised to Y for" nothing is told.
    """
    items, ending = clause.items, clause.grammar.table.participle_ending
    words = clause.grammar.classes.get("blamed_for")
    if words is None or not ending or i < MIN_DONE or not items[i].lower.endswith(ending):
        return []
    k = i - 2
    if not words.length_at(items, i - 1) or not clause.is_person(k):
        return []
    group = clause.group_ending_at(k, taken=True)
    v = _before_owners(clause, group[0])
    return group if _may_be_verb(clause, v) or items[v].lower in clause.grammar.speech else []


def _has_no_subject(clause: GovernedRow, i: int) -> bool:
    """As in "before leaving", "sebelum bertolak": right behind a word of time, in a form that takes no subject."""
    g, ending = clause.grammar, clause.grammar.table.participle_ending
    before = clause.items[i - 1].lower if i else ""
    if not ending:
        return before in g.ahead
    return before in either(g.order, g.adjuncts) and clause.items[i].lower.endswith(ending)


def _is_joined(clause: GovernedRow, i: int, k: int) -> bool:
    """As in "X praised Y and will meet Z", "and called off a trip": behind the person at item `k`, a verb of X's.

    Nothing but words stands between the conjunction and the predicate, and a verb or an auxiliary opens them.
    """
    items, g = clause.items, clause.grammar
    if k + 1 >= i or items[k + 1].lower not in clause.conjunctions:
        return False
    if before_auxiliaries(clause, i) == k + 1:
        return True
    between = items[k + 2 : i]
    first = next((q for q in range(k + 2, i) if not is_adverb(g, items[q])), k + 2)
    is_plain = all(x.kind is ItemKind.WORD and x.text.islower() for x in between) and len(between) <= VERB_REACH
    return is_plain and _may_be_verb(clause, first) and not any(clause.is_boundary(q) for q in range(k + 2, i))


def _before_owners(clause: GovernedRow, k: int) -> int:
    """The item before a person at item `k` and before whose he is: "criticised Israel's Foreign Minister X"."""
    v = k - 1
    while v > max(0, k - OBJECT_REACH) and _is_of_owner(clause, v):
        v -= 1
    return v


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
