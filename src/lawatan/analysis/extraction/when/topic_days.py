"""Days of what people talk about or prepare: "met X to discuss the elections in October", "is in Oslo about the vote".

A month or a year behind such a noun is its own, and so is a day for which it is set ("the vote due on Monday"). A plain
day stays with the contact: "met to discuss the war on Monday".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.records.mention import TimeExpression

ATTRIBUTES = 3  # items between a noun and its time: "pemilihan umum parlemen pada Oktober", "the summit of the G20 in"
OPENER_REACH = 5  # items from the opener to the noun: "to discuss the coming parliamentary elections"
DAY = 10  # characters of an ISO date to the day


def topic_dated(clause: Clause, k: int) -> int | None:
    """The item of the noun that people talk about or prepare and whose time is at item `k`; None where it has none."""
    items, classes = clause.items, clause.grammar.classes
    nouns, openers = classes.get("dated_topics"), classes.get("topic_openers")
    time = items[k].time
    if nouns is None or openers is None or time is None:
        return None
    end, is_set = _behind_noun(clause, k)
    if not is_set and not _is_coarse(time):
        return None
    found = nouns.find_last(items, max(1, end - ATTRIBUTES), end)
    if found is None or not _is_of_noun(clause, sum(found), end):
        return None
    noun = found[0]
    opener = openers.find_last(items, max(0, noun - OPENER_REACH), noun)
    if opener is None or not all(_is_attribute(clause, p) for p in range(sum(opener), noun)):
        return None
    return noun


def topic_placed(clause: Clause, k: int) -> bool:
    """As in "a deal to reopen the embassy in Tripoli", "an accord on the war in Gaza": the place of what it is about.

    The preposition of the place is at item `k`.
    """
    items, g = clause.items, clause.grammar
    nouns, things, openers = (g.classes.get(name) for name in ("dated_topics", "placed_things", "topic_openers"))
    if nouns is None or things is None or openers is None:
        return False
    found = [f for words in (nouns, things) if (f := words.find_last(items, max(1, k - 2), k)) and sum(f) == k]
    start = max((max(0, noun - OPENER_REACH) for noun, _ in found), default=k)
    for p in range(k - 2, start - 1, -1):
        if openers.length_at(items, p) or items[p].lower in g.control_links or items[p].lower in g.prepositions["for"]:
            return True
        if items[p].text == "," or items[p].time is not None:
            return False
    return False


def is_prepared(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """As in "lay the groundwork for a summit": item `k` leads to what is only prepared or talked about."""
    openers = grammar.classes.get("topic_openers")
    found = openers.find_last(items, max(0, k - 2), k + 1) if openers is not None else None
    return found is not None and found[1] > 1 and sum(found) == k + 1


def is_prepared_within(items: Sequence[Item], k: int, noun: int, grammar: ContactGrammar) -> bool:
    """As in "untuk menyiapkan KTT": between item `k` and a noun stands a verb of preparing or talking about it."""
    openers = grammar.classes.get("topic_openers")
    return openers is not None and openers.find(items, k, noun) is not None


def _behind_noun(clause: Clause, k: int) -> tuple[int, bool]:
    """The item behind the noun of a time, and whether words say that it is set for it: "the vote due in", "on"."""
    items, g = clause.items, clause.grammar
    set_for = g.classes.get("set_for")
    p = k
    while p > 1 and items[p - 1].lower in g.any_preposition:
        p -= 1
    relative = next((r for r in range(p - 1, max(0, p - 1 - ATTRIBUTES), -1) if items[r].lower in g.relatives), None)
    if relative is not None and all(i.kind is ItemKind.WORD and i.lower != "," for i in items[relative:p]):
        return relative, True  # "the war that broke out in"
    found = set_for.find_last(items, max(0, p - ATTRIBUTES), p) if set_for is not None else None
    return (found[0], True) if found is not None and sum(found) == p else (p, False)


def _is_coarse(time: TimeExpression) -> bool:
    """Whether it is longer than a day, and no length of time: a week, a month, a year."""
    if time.type is not TimeType.DATE:
        return False
    return time.first is None or time.first != time.last or len(time.first) < DAY


def _is_of_noun(clause: Clause, start: int, end: int) -> bool:
    """Whether the items are attributes of the noun before them: names, adjectives, "of the G20"."""
    owning = clause.grammar.table.owning
    return all(clause.items[p].lower in owning or _is_attribute(clause, p) for p in range(start, end))


def _is_attribute(clause: Clause, p: int) -> bool:
    item, g = clause.items[p], clause.grammar
    if item.kind is ItemKind.ENTITY or item.lower in g.determiners:
        return True
    return item.time is None and (clause.is_plain_word(p) or (item.text.isalnum() and not item.text.islower()))
