"""Adverbials that say that two spoke from afar: "by video link", "over a secure line", "secara daring"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.whether.governing import is_nominal
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause

FROM_AFAR = "from_afar"  # class of the phrases that are whole
_CLASSES = (FROM_AFAR, "carried_by", "carriers", "carriers_described")
BEHIND = 24  # items behind a predicate in which such an adverbial belongs to it
BEFORE = 8  # items before a predicate in which it does: "X by telephone on Monday told Y"


def length_from_afar(items: Sequence[Item], k: int, g: ContactGrammar) -> int:
    """Number of items of the adverbial that begins at item `k`; 0 where none does.

    It is a phrase of its own ("virtually"), or a word such as "by" with what carries speech, perhaps described: "via a
    secure video link".
    """
    whole, via, carriers, described = (g.classes.get(name) for name in _CLASSES)
    longest = whole.length_at(items, k) if whole is not None else 0
    n = via.length_at(items, k) if via is not None else 0
    if not n or carriers is None:
        return longest
    end = k + n
    while described is not None and (m := described.length_at(items, end)):
        end += m
    m = carriers.length_at(items, end)
    m = m or int(end < len(items) and _is_carrier(items[end], g))
    return max(longest, end + m - k) if m else longest


def _ends_there(items: Sequence[Item], end: int, g: ContactGrammar) -> bool:
    """Not in "virtually all leaders", "talks on telephone taxes": no noun follows at item `end`."""
    item = items[end] if end < len(items) else None
    if item is None or item.time is not None or item.mention is not None or not item.text.isalpha():
        return True
    word = item.lower
    linking = either(g.any_preposition, g.conjunctions, g.auxiliaries, g.relatives, g.reported)
    return word in linking or word in either(g.order, g.when, g.ahead, g.after, g.adjuncts, g.during)


def words_from_afar(clause: Clause, i: int, n: int) -> int | None:
    """Where the adverbial begins that belongs to the predicate at items `i`..`i+n`, behind its object or before it.

    Not where another predicate stands between: "met X and will speak to Y by telephone".
    """
    items, g = clause.items, clause.grammar
    for k in range(i + n, min(clause.end_of(i + n - 1), i + n + BEHIND)):
        if items[k].lower in g.speech or (items[k].mention is None and _is_other_predicate(clause, k)):
            break
        if items[k].lower in g.conjunctions and _is_verb_next(items, k + 1, g):
            break  # "met X and posted the picture online"
        if (m := length_from_afar(items, k, g)) and _ends_there(items, k + m, g):
            return k if _is_adjunct(items, i + n, k, g) else None
    for k in range(i - 1, max(clause.start_of(i), i - BEFORE) - 1, -1):
        if m := length_from_afar(items, k, g):
            return k if all(x.time is not None or _is_linking(x, g) for x in items[k + m : i]) else None
        if items[k].mention is not None and not _is_carrier(items[k], g):
            break
    return None


def _is_verb_next(items: Sequence[Item], k: int, g: ContactGrammar) -> bool:
    item = items[k] if k < len(items) else None
    if item is None or item.mention is not None or item.time is not None or not item.text[:1].islower():
        return False
    return item.lower not in either(g.determiners, g.possessives, g.any_preposition)


def _is_adjunct(items: Sequence[Item], start: int, k: int, g: ContactGrammar) -> bool:
    """Not in "met X, watched by aides on a video link": no words but names and times since the last comma."""
    commas = [p for p in range(start, k) if items[p].text == ","]
    between = items[commas[-1] + 1 : k] if commas else ()
    return all(i.mention is not None or i.time is not None or _is_linking(i, g) for i in between)


def _is_carrier(item: Item, g: ContactGrammar) -> bool:
    """As in "via Zoom", which is a name."""
    carriers = g.classes.get("carriers")
    return item.kind is ItemKind.ENTITY and carriers is not None and item.lower in carriers.by_first


def _is_linking(item: Item, g: ContactGrammar) -> bool:
    is_particle = item.lower in g.any_preposition or item.lower in g.auxiliaries
    return is_particle or item.text in (",", "(", ")") or item.lower in g.verb_prefixes


def _is_other_predicate(clause: Clause, k: int) -> bool:
    """Whether a verb of talking or of going stands at item `k`, which is no word of telephony itself."""
    items, g = clause.items, clause.grammar
    if items[k].lower in g.any_preposition or length_from_afar(items, k, g):
        return False
    found = [f for _, f, _ in g.frames_at(items, k) if f.type in (EventType.MEETING, EventType.CALL, EventType.VISIT)]
    return any(not is_nominal(f) for f in found)
