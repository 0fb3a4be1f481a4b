"""Nouns that mean a drill only where one is held, or has a name: "held a two-day exercise", "the Sea Lion exercise"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.word_sets import either

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.language_pack.contacts import Frame

HELD = "held"  # the sense of a frame whose nouns mean a drill only so
PLACE_REACH = 3  # items behind "in" in which the name of a place stands
VERB_REACH = 6  # items between "held" and the noun: "their first ever live-fire"


def is_held(g: ContactGrammar, items: Sequence[Item], i: int, n: int) -> bool:
    """As in "menggelar latihan", "Latihan Varuna", "latihan itu": a drill of its own, no training of anybody."""
    after = items[i + n] if i + n < len(items) else None
    is_name = after is not None and items[i].text[0].isupper() and after.text[0].isupper()
    is_name = is_name or (i > 1 and not g.table.forum_head_first and _is_title(items[i - 1]))
    is_told = after is not None and after.lower in g.definite
    drilling = g.classes.get("drilling")
    if not g.table.forum_head_first and _is_in_something(g, items, i + n):
        return False
    return is_name or is_told or (drilling is not None and i > 0 and drilling.length_at(items, _verb(g, items, i)) > 0)


def names_drill(frame: Frame) -> bool:
    """Whether the words of a frame are nouns for drills, which may have an article."""
    return frame.type == "exercise" and frame.forum == "name"


def is_read_already(frame: Frame, i: int, here: Sequence[Candidate]) -> bool:
    """Whether the noun for a drill at item `i` is one by the forces beside it, so that it need not be held."""
    return frame.sense == HELD and any(
        c.trigger_item == i and c.rule != frame.id and c.type == frame.type for c in here
    )


def _is_in_something(g: ContactGrammar, items: Sequence[Item], k: int) -> bool:
    """As in "an exercise in public diplomacy": what stands behind the noun from item `k` on is no place and no day."""
    if k >= len(items) or items[k].lower not in g.prepositions["at"]:
        return False
    where = items[k + 1 : k + 1 + PLACE_REACH]
    end = next((p for p, x in enumerate(where) if x.lower in g.any_preposition), len(where))
    return all(x.mention is None and x.time is None and x.text.islower() for x in where[:end]) and not any(
        x.lower in g.determiners for x in where[:1]
    )


def _verb(g: ContactGrammar, items: Sequence[Item], i: int) -> int:
    """The item before the phrase of the noun at item `i`, over its article and adjectives, where those stand before."""
    civil, drilling = g.table.classes.get("civil_drills", []), g.classes.get("drilling")
    k = i - 1
    if g.table.forum_head_first or drilling is None:
        return k
    ends = either(g.any_preposition, g.speech, g.conjunctions, g.relatives) - frozenset(g.table.owning)
    while k > max(0, i - VERB_REACH) and not drilling.length_at(items, k):
        is_time = items[k].time is not None and k == i - 1
        is_plain = items[k].kind is ItemKind.WORD and items[k].mention is None and items[k].lower not in ends
        if not (is_time or is_plain) or items[k].lower in civil:
            return i
        k -= 1
    return k


def _is_title(item: Item) -> bool:
    """As in "the Sea Lion exercise": a word of a name."""
    return item.mention is None and item.kind is ItemKind.WORD and item.text[0].isupper()
