"""Whether a noun phrase is over: "the Nigerian met" and "his guest in Rome", not "the Nigerian delegation"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.whether.governing import is_nominal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item

PAST_ENDING = "ed"


def ends_phrase(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """Whether no noun begins at item `k` that the words before it only describe: a verb, a preposition, a pause.

    For languages that put the noun last; of a verb of no class its ending tells.
    """
    if k >= len(items) or items[k].kind is ItemKind.TIME:
        return True
    item, after = items[k], items[k + 1] if k + 1 < len(items) else None
    if item.text == ",":
        return after is None or after.mention is None
    if item.kind is ItemKind.PUNCTUATION or item.lower[:1] in ("'", "\u2019"):
        return item.text != "-"
    if item.kind is not ItemKind.WORD:
        return False
    if item.lower in grammar.conjunctions:
        return after is not None and (after.lower in grammar.determiners or after.kind is ItemKind.ENTITY)
    closed = either(grammar.any_preposition, grammar.auxiliaries, grammar.finite, grammar.relatives, grammar.adjuncts)
    if item.lower in closed or grammar.boundaries.length_at(items, k):
        return True
    frames = [f for _, f, _ in grammar.frames_at(items, k)]
    if frames:
        return not any(is_nominal(f) for f in frames)
    return item.lower in grammar.speech or item.lower.endswith(PAST_ENDING)
