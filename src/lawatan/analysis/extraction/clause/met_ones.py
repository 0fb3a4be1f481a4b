"""A sentence that tells behind a copula whom somebody met in, the plain one out: "Among those she met was X".

It is read as "She met X". What stands between the verb and the copula opens the sentence: "those she met in Oslo were X
and Y" is "In Oslo she met X and Y".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ACTORS, ItemisedSentence, ItemKind
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.phrase_sets import PhraseSet

ONES, NAMING = "ones_met", "naming_them"  # classes: "among those"; "were", "include"
GROUP_REACH = 4  # items of "among the other leaders" at the head of a sentence
SUBJECT_REACH = 8  # items from the phrase to the verb: "whom the Kenyan foreign minister, X, is to"
NAMING_REACH = 7  # items from the verb to the copula: "in Oslo late on Monday"
_TWO_SIDED = (EventType.MEETING, EventType.CALL)


def read_met_ones(row: ItemisedSentence, grammar: ContactGrammar) -> ItemisedSentence:
    """The row with its subject and verb before those who were met; the same row where it tells of nobody met so."""
    items, ones, naming = row.items, grammar.classes.get(ONES), grammar.classes.get(NAMING)
    found = _opening(items, ones, grammar) if ones is not None else None
    if found is None or naming is None or any(i.text not in (",", '"', "\u201c") for i in items[: found[0]][-1:]):
        return row
    start = sum(found)
    start += start < len(items) and items[start].lower in grammar.relatives
    verb = _verb(items, start, grammar)
    if verb is None:
        return row
    k, n = verb
    named = naming.find(items, k + n, k + n + NAMING_REACH)
    if named is None or not _names_somebody(items, sum(named), grammar):
        return row
    between = items[k + n : named[0]]
    if any(i.kind is ItemKind.PUNCTUATION or (i.mention is not None and i.mention.type in ACTORS) for i in between):
        return row  # "those she met said that"
    return replace(row, items=(*items[: found[0]], *between, *items[start : k + n], *items[sum(named) :]))


def _opening(items: Sequence[Item], ones: PhraseSet, grammar: ContactGrammar) -> tuple[int, int] | None:
    """Where "among those" stands, or at the head of the sentence "the officials", "among the leaders"; its length."""
    found = ones.find(items, 0, len(items))
    if found is not None:
        return found
    for k, item in enumerate(items[:GROUP_REACH]):
        m = item.mention
        if m is not None:
            is_group = m.type is EntityType.OFFICE and m.name is None and m.country is None
            return (0, k + 1) if is_group and k > 0 else None
        if item.lower not in grammar.determiners | grammar.any_preposition | grammar.definite | grammar.skip:
            return None
    return None


def _verb(items: Sequence[Item], start: int, grammar: ContactGrammar) -> tuple[int, int] | None:
    """Where a verb of meeting stands behind a subject that begins at item `start`, and its number of items."""
    is_told = False
    for k in range(start, min(start + SUBJECT_REACH, len(items))):
        item = items[k]
        if item.kind is ItemKind.ENTITY or item.lower in grammar.pronouns | grammar.plural_pronouns:
            is_told = True
            continue
        frames = [(n, f) for n, f, _ in grammar.frames_at(items, k) if f.type in _TWO_SIDED and f.counterpart]
        if frames and is_told and item.lower not in grammar.auxiliaries:
            return k, frames[0][0]
        words = grammar.auxiliaries | grammar.determiners | {","}
        if item.lower not in words:
            return None
    return None


def _names_somebody(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    while k < len(items) and items[k].lower in grammar.determiners | {":"}:
        k += 1
    return k < len(items) and items[k].mention is not None
