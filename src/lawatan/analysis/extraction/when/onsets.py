"""Times that say when a visit began that is told elsewhere: "on a tour that began on Monday", "yang dimulai Senin".

A tour has no place of its own; the day on which it began is no day of what else its sentence tells.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.exercises.ships_stay import PORT_CALL
from lawatan.analysis.extraction.when.dating import BEGUN
from lawatan.records.event_mention import EventType
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence

GOVERNED = 8  # items from "began" to its time: "began in Seoul on Monday"
NOUN_REACH = 10  # items between "tour" and "began", on either side
REACH = 4  # sentences from the visit to the sentence that says when it began


def take_onsets(
    sentence: ItemisedSentence, told: Sequence[Candidate], found: Sequence[Candidate], grammar: ContactGrammar
) -> list[int]:
    """Gives the days on which visits began to these visits; comes back with the items of the days.

    `told` are the candidates of the sentences before, in order, `found` those of the sentence itself.
    """
    items, words = sentence.items, grammar.classes.get("beginning")
    taken: list[int] = []
    for k, item in enumerate(items):
        if item.time is None or item.time.type is TimeType.DURATION or words is None:
            continue
        verb = _verb_of(items, k, grammar)
        noun = _noun_of(items, verb, k, grammar) if verb is not None else None
        if noun is None:
            continue
        visit = _visit_of(noun, sentence, told, found)
        if visit is not None:
            visit.times.append(replace(item.time, mod=BEGUN))
        taken.append(k)
    return taken


def _verb_of(items: Sequence[Item], k: int, grammar: ContactGrammar) -> int | None:
    """The verb of beginning that governs the time at item `k`, with no other time or clause between."""
    words = grammar.classes["beginning"]
    for p in range(k - 1, max(-1, k - 1 - GOVERNED), -1):
        if words.length_at(items, p):
            return p
        if items[p].time is not None or items[p].lower in (",", ";") or items[p].lower in grammar.relatives:
            return None
    return None


def _noun_of(items: Sequence[Item], verb: int, k: int, grammar: ContactGrammar) -> int | None:
    """The noun for a visit that begins: the object of the verb, else the nearest noun before it."""
    for p in (*range(verb + 1, k), *range(verb - 1, max(-1, verb - 1 - NOUN_REACH), -1)):
        if items[p].kind is not ItemKind.WORD:
            continue
        found = _type_of(items[p].lower, grammar)
        if found is not None:
            return p if found is EventType.VISIT else None
    return None


def _type_of(word: str, grammar: ContactGrammar) -> EventType | None:
    suffix = grammar.table.owner_suffix
    found = grammar.resumed.get(word)
    return found or (grammar.resumed.get(word.removesuffix(suffix)) if suffix else None)


def _may_begin(c: Candidate) -> bool:
    return c.type is EventType.VISIT or c.rule.endswith(PORT_CALL)


def _visit_of(
    noun: int, sentence: ItemisedSentence, told: Sequence[Candidate], found: Sequence[Candidate]
) -> Candidate | None:
    """The visit that the noun means: the one read there, else the one told last."""
    here = [c for c in found if _may_begin(c) and not c.background]
    own = next((c for c in here if c.trigger_item <= noun <= c.trigger_item + 1), None)
    before = [c for c in here if c.trigger_item < noun] or here
    if own is not None or before:
        return own or before[-1]
    for c in reversed(told):
        if sentence.index - c.sentence.index > REACH:
            return None
        if _may_begin(c) and not c.background and not c.in_headline:
            return c
    return None
