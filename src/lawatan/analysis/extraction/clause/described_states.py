"""Phrases for states that name none: "the Balkan country", "negara Teluk itu", "six African countries"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.who.actor import DELEGATION
from lawatan.records.event_mention import EventType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.row import Row
    from lawatan.language_pack.contacts import Frame

MAX_WORDS = 3  # of the words for a part of the world: "south east asian"
COUNTED_REACH = 5  # items of "six West African countries"


def counted_states(clause: Row, k: int) -> Span | None:
    """As in "touring six African countries", "a tour of three Gulf states": states that are only counted."""
    items, counting, nouns = clause.items, clause.grammar.classes.get("counting"), clause.grammar.classes.get("toured")
    for p in range(k, min(k + COUNTED_REACH, len(items))):
        if nouns is not None and nouns.length_at(items, p):
            return Span(items[k].start, items[p].end)
        is_count = items[p].text.isdigit() or (counting is not None and counting.length_at(items, p) > 0)
        is_described = p > k and (items[p].kind is ItemKind.WORD or items[p].mention is not None)
        if not is_count and not (is_described and items[p].lower not in clause.grammar.any_preposition):
            return None
    return None


def state_described(clause: Row, k: int) -> tuple[frozenset[str], int]:
    """The states that a phrase at item `k` can mean, and how many items it has."""
    items, g, nouns = clause.items, clause.grammar, clause.grammar.classes.get("state_nouns")
    if nouns is None or k >= len(items):
        return frozenset(), 0
    first = k + 1 if items[k].lower in g.definite else k
    has_article = first > k
    if not g.determiners:  # "negara Balkan itu"
        first = k + nouns.length_at(items, k)
        if first == k:
            return frozenset(), 0
    elif not has_article:
        return frozenset(), 0
    for n in range(MAX_WORDS, 0, -1):
        states = g.state_regions.get(" ".join(i.lower for i in items[first : first + n]))
        if states is None:
            continue
        behind = first + n
        noun = nouns.length_at(items, behind) if g.determiners else int(_is_definite(clause, behind))
        is_noun_itself = bool(g.determiners) and nouns.length_at(items, behind - 1) > 0  # "the island"
        end = behind + noun
        if g.determiners and end < len(items) and items[end].lower in g.table.owning:
            continue  # "the island of Java"
        if noun or (is_noun_itself and not clause.is_plain_word(behind) if behind < len(items) else is_noun_itself):
            return states, behind + noun - k
    return frozenset(), 0


def _is_definite(clause: Row, k: int) -> bool:
    return k < len(clause.items) and clause.items[k].lower in clause.grammar.definite


def reaches_described(frame: Frame, clause: Row, k: int) -> bool:
    """As in "stopped in the Balkan country", "toured six African states": the object of a visit names no state."""
    is_visit = frame.type == EventType.VISIT and frame.sense != DELEGATION
    return is_visit and (bool(state_described(clause, k)[0]) or counted_states(clause, k) is not None)
