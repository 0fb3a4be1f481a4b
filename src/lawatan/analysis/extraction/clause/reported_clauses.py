"""Clauses that somebody says: "Officials said on Tuesday that the talks would be held in Oslo", from "the talks" on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item

SPEECH_REACH = 24  # items from the top of a sentence to its verb of saying
REACH = 8  # items from that verb to the noun: "told reporters in Oslo on Tuesday that"
POINTED = 3  # items behind a noun in which the word stands that says which one: "pertemuan kedua pemimpin itu"


def reported_noun(items: Sequence[Item], grammar: ContactGrammar) -> int | None:
    """The item with which a clause begins that is said of something told before: "the" of "said the talks would"."""
    speech = next((k for k, i in enumerate(items[:SPEECH_REACH]) if i.lower in grammar.speech), None)
    if speech is None or any(i.text in ('"', "\u201d", "\u201c", ";") for i in items[:speech]):
        return None
    for k in range(speech + 1, min(speech + 1 + REACH, len(items) - 1)):
        if items[k].text == "," and items[k - 1].time is None and items[k + 1].time is None:
            return None
        if items[k].lower in grammar.any_preposition and items[k + 1].lower in grammar.definite:
            return None  # "said of the talks", "said in the meeting"
        if _begins(items, k, grammar):
            return k
        if items[k].lower in grammar.relatives - grammar.reported or items[k].lower in grammar.finite:
            return None
    return None


def _begins(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """Whether a definite noun for a contact stands at item `k`: "the talks", "pertemuan itu"."""
    if not grammar.determiners:
        is_noun = items[k].kind is ItemKind.WORD and items[k].lower in grammar.resumed
        is_free = items[k - 1].lower not in grammar.any_preposition
        return is_noun and is_free and any(i.lower in grammar.definite for i in items[k + 1 : k + 1 + POINTED])
    near = items[k + 1 : k + 1 + POINTED]
    return items[k].lower in grammar.definite and any(i.lower in grammar.resumed for i in near)
