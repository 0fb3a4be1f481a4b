"""What is moved to another time is put off: "The visit was moved to November", "menggeser kunjungannya ke November".

What is moved to another place is not, nor is what is brought forward.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import PLACES, ItemKind
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.whether.readings import InClause

MOVED = "moved"  # class of verbs: "moved", "shifted", "digeser"
MOVED_TO = "moved_to"  # class of words between it and its new time: "to", "until", "menjadi"
SOONER = "moved_sooner"  # class of words behind the verb that bring it forward: "forward", "up"
INSTEAD = "instead"  # class of words behind the time that takes the place of another
INSTEAD_REACH = 3  # items between that time and them
BEHIND = 26  # items behind a noun, an aside among them, in which the verb stands
BEFORE = 5  # items before a noun: "moved a planned three-day visit"
TIME_REACH = 7  # items from the verb to its new time: "from early March to"
OBJECT_REACH = 16  # items from the verb over its object to that time: "moved his visit to Oslo to November"


def moved_on(p: InClause) -> tuple[int, int] | None:
    """The verb that moves the predicate on to another time: item and length; None where there is none."""
    words = p.grammar.classes.get(MOVED)
    if words is None or not p.is_noun:
        return None
    items, stop = p.items, len(p.items)
    behind = words.find(items, p.end, min(stop, p.end + BEHIND))
    if behind is not None and not _is_its_verb(p, behind[0]):
        behind = None
    if behind is not None and _leads_to_time(items, sum(behind), min(stop, sum(behind) + TIME_REACH), p.grammar):
        return None if p.cues("negation").find(items, max(p.end, behind[0] - 2), behind[0]) else behind
    before = words.find_last(items, max(0, p.i - BEFORE), p.i)
    if before is None or any(i.text == "," or i.time is not None for i in items[sum(before) : p.i]):
        return None
    end = min(stop, sum(before) + OBJECT_REACH)
    return before if _leads_to_time(items, p.end, end, p.grammar, over_object=True) else None


def moves_on(items: Sequence[Item], grammar: ContactGrammar) -> tuple[int, int] | None:
    """As in "It was moved to November", "He will come in November instead": the words that give it another time."""
    words, instead = grammar.classes.get(MOVED), grammar.classes.get(INSTEAD)
    verb = words.find(items, 0, len(items)) if words is not None else None
    if verb is not None and _leads_to_time(items, sum(verb), min(len(items), sum(verb) + TIME_REACH), grammar):
        return verb
    found = instead.find(items, 0, len(items)) if instead is not None else None
    if found is None or grammar.status["future"].find(items, 0, found[0]) is None:
        return None
    near = items[max(0, found[0] - INSTEAD_REACH) : found[0]]
    return found if any(i.time is not None and i.time.type is TimeType.DATE for i in near) else None


def _is_its_verb(p: InClause, verb: int) -> bool:
    """Whether nothing before the verb at item `verb` has it rather than the noun: "met after the vote was moved"."""
    items, g, k = p.items, p.grammar, verb - 1
    while k >= p.end and items[k].kind is ItemKind.WORD and items[k].lower in g.auxiliaries:
        k -= 1
    if any(p.clause.is_boundary(q) and items[q].lower not in g.relatives for q in range(p.end, k + 1)):
        return False
    is_noun = items[k].kind is ItemKind.WORD and items[k].text.isalpha() and items[k].lower not in g.definite
    return k < p.end or not is_noun


def _leads_to_time(
    items: Sequence[Item], start: int, end: int, grammar: ContactGrammar, *, over_object: bool = False
) -> bool:
    """Whether a word of direction leads to a date in items `start`..`end`: "to November", "from March to November"."""
    towards, sooner = grammar.classes.get(MOVED_TO), grammar.classes.get(SOONER)
    if sooner is not None and sooner.length_at(items, start):
        return False
    for k in range(start, end) if towards is not None else ():
        m, time = items[k].mention, items[k].time
        if items[k].text in (";", ",") or (not over_object and m is not None and m.type in PLACES):
            return False
        if time is None or time.type is not TimeType.DATE:
            continue
        if time.end_value is not None or (towards is not None and towards.length_at(items, k - 1)):
            return True
    return False
