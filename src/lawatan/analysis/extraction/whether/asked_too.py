"""What others are asked to do beside something else: "urged A and B to lay down arms and hold talks"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.grammar import ALONG
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.word_sets import either

if TYPE_CHECKING:
    from lawatan.analysis.extraction.whether.readings import InClause

URGED_REACH = 24  # items between the verb of asking and what is asked second: those who are asked may be told at length
OBJECT_REACH = 2  # items from the verb to the noun of talks that it has: "memulai kembali"
VERB_REACH = 4  # items from the conjunction to a noun of talks: "and resume direct peace"


def asked_too(p: InClause) -> tuple[int, int] | None:
    """The verb of asking whose second infinitive the predicate is, or its first with a time before it.

    Those who are asked stand right behind that verb. What is told in a form of the past was done.
    """
    if p.frame.type not in ("meeting", "call") or p.is_past_form or p.inside is not None:
        return None
    joined = _conjunction(p)
    asked = p.cues("urged").find_last(p.items, max(0, p.i - URGED_REACH), p.i if joined is None else joined)
    if asked is None or not _leaves_out_asker(p, asked):
        return None
    k, has_time = _behind_asked(p, sum(asked))
    if k is None:
        return None
    if joined is None:
        return asked if has_time and p.i - k <= (OBJECT_REACH if p.is_noun else 0) else None
    if k >= joined:
        return None
    return asked if all(_is_in_phrase(p, q) for q in range(k, joined)) else None


def _conjunction(p: InClause) -> int | None:
    """The item of the conjunction before the verb of the predicate; None where something else stands there."""
    g = p.grammar
    for k in range(p.i - 1, max(-1, p.i - 1 - VERB_REACH), -1):
        item = p.items[k]
        if item.lower in p.clause.conjunctions:
            return k if not p.is_noun or p.i - k > 1 else None
        is_link = item.lower in g.control_links
        if item.kind is not ItemKind.WORD or (item.lower in g.any_preposition and not is_link):
            return None
    return None


def _leaves_out_asker(p: InClause, asked: tuple[int, int]) -> bool:
    """Whether the verb of asking leaves who asks out: not in "mengajak X makan dan berunding"."""
    along = p.grammar.classes.get(ALONG)
    return along is None or not along.length_at(p.items, asked[0])


def _behind_asked(p: InClause, k: int) -> tuple[int | None, bool]:
    """The first item behind those who are asked, named from item `k` on, and whether a time stands before it.

    None where nobody is named there, or the link of the infinitive is missing in a language that has forms.
    """
    g, so_that = p.grammar, p.grammar.classes.get("so_that")
    names, has_time, is_linked = 0, False, False
    while k < p.i:
        item = p.items[k]
        n = so_that.length_at(p.items, k) if so_that is not None else 0
        names += item.mention is not None
        has_time |= item.kind is ItemKind.TIME
        is_linked |= names > 0 and item.lower in g.control_links
        if item.kind is ItemKind.WORD and not n and not _joins(p, k):
            break
        k += max(n, 1)
    return (k if names and (is_linked or not g.determiners) else None), has_time


def _joins(p: InClause, k: int) -> bool:
    """Whether the word at item `k` can stand among those who are asked, and between them and what they are asked."""
    g, word, after = p.grammar, p.items[k].lower, p.items[k + 1]
    if word in either(g.control_links, g.determiners, p.clause.conjunctions) or word in g.table.owning:
        return True
    return word in g.any_preposition and after.kind is not ItemKind.WORD  # "on Monday", "kepada X"


def _is_in_phrase(p: InClause, k: int) -> bool:
    """Whether item `k` can stand in what is asked first."""
    g, item = p.grammar, p.items[k]
    return not (item.text in (",", ";") or item.lower in g.speech or item.lower in g.relatives)
