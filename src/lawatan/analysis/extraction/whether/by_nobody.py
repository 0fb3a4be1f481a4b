"""Predicates whose subject is denied: "Neither X nor Y attended", "None of the presidents went", "Tak satu pun"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.owned import start_of_owner
from lawatan.analysis.extraction.clause.word_sets import either

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.whether.readings import InClause

BETWEEN = 4  # words of "none of the three northern" behind the denial and before the subject


def by_nobody(p: InClause) -> tuple[int, int] | None:
    """The words by which the subject of a verb is denied."""
    words, items = p.grammar.classes.get("negative_subjects"), p.items
    found = words.find_last(items, p.clause.start_of(p.i), p.i) if words is not None and not p.is_noun else None
    if found is None:
        return None
    subject = p.clause.subject(p.i)
    if not subject or subject[0] > p.i:
        whole = p.grammar.classes.get("nobody")  # "Neither side sent a minister"
        is_whole = whole is not None and whole.length_at(items, found[0]) > 0
        return found if is_whole and all(x.mention is None for x in items[sum(found) : p.i]) else None
    first = min(start_of_owner(items, subject[0]), subject[0])
    if subject[0] < found[0] < subject[-1]:
        return found  # "X nor Y"
    between = items[sum(found) : first]
    is_right_before = sum(found) <= first <= sum(found) + BETWEEN
    return found if is_right_before and all(_describes(x, p) for x in between) else None


def _describes(item: Item, p: InClause) -> bool:
    """Whether a word can stand between the denial and the subject: an article, a number, an adjective."""
    apart = either(p.grammar.any_preposition, p.grammar.speech, p.grammar.relatives, p.grammar.conjunctions)
    is_person = item.mention is not None and item.mention.name is not None
    return item.kind is not ItemKind.PUNCTUATION and not is_person and item.lower not in apart
