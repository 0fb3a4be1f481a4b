"""Two states and a hyphen beside a noun for talks: "the China-Russia dialogue", "perundingan Indonesia-Malaysia"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ADJECTIVE_RULE, ItemKind
from lawatan.analysis.extraction.clause.row import PAIR_RULE
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause

COMPOUND_REACH = 4  # items between "China-Russia" and its noun
NAME = 2  # capitalised words behind a noun for talks that make it the name of a forum
BEHIND_REACH = 8  # items of "batas maritim tingkat teknis" between a noun and "Indonesia-Malaysia"
HELD_REACH = 12  # items behind the two states in which the place or the day of their talks stands
_INSIDE = ("+", "-", '"', "\u201c", "\u201d")  # in names of formats: "2+2", '"dua plus dua"'
HYPHENS = ("-", "\u2010", "\u2011", "\u2013")


def compound(clause: Clause, i: int) -> list[int]:
    """As in "the third China-Russia dialogue", "Indian and Sri Lankan war games": two states before the noun."""
    for k in range(i - 1, max(1, i - COMPOUND_REACH) - 1, -1):
        m = clause.items[k].mention
        if m is None and clause.items[k].kind is ItemKind.WORD:
            continue
        found = (_pair_at(clause.items, k - 2) if k > 1 else []) or _named_pair_at(clause, k - 1)
        found = found or _adjectives_at(clause, k - 2)
        return found if not _is_unofficial(clause, clause.items[k + 1 : i]) else []
    return []


def compound_behind(clause: Clause, i: int) -> list[int]:
    """As in "Dialog 2+2 Indonesia-Jepang digelar di Tokyo": two states behind the noun that ends before item `i`.

    The place or the day of the talks must be told: "perundingan Indonesia-Jepang mandek" tells of none that were held.
    What has a name of its own ("Dialog Ekonomi Strategis China-AS") is a forum, if anything.
    """
    g, items = clause.grammar, clause.items
    for k in range(i, min(i + BEHIND_REACH, len(items) - 2)):
        if items[k].mention is not None:
            found = _pair_at(items, k) or _named_pair_at(clause, k) or ([k, k + 1] if _two_at(items, k) else [])
            is_held = bool(found) and _is_held(clause, found[-1] + 1)
            is_named = sum(item.text[:1].isupper() for item in items[i:k]) >= NAME
            return found if is_held and not is_named and not _is_unofficial(clause, items[i:k]) else []
        is_part = items[k].text[0].isalnum() or items[k].text in _INSIDE
        is_link = items[k].lower in either(g.any_preposition, g.conjunctions, g.relatives)
        if not is_part or is_link or clause.is_boundary(k):
            return []
    return []


def are_talks_of_two(items: Sequence[Item], i: int, grammar: ContactGrammar) -> bool:
    """As in "the EU-Iran talks", "perundingan Iran-UE": whether two stand beside a noun for talks at item `i`.

    A hyphen joins them, or behind the noun nothing: "perundingan Iran UE".
    """
    if grammar.resumed.get(items[i].lower) is not EventType.MEETING:
        return False
    if grammar.table.forum_head_first:
        return bool(_pair_at(items, i + 1) or _two_at(items, i + 1))
    for k in range(i - 1, max(1, i - COMPOUND_REACH) - 1, -1):
        if items[k].mention is not None or items[k].kind is not ItemKind.WORD:
            return k > 1 and bool(_pair_at(items, k - 2))
    return False


def _pair_at(items: Sequence[Item], k: int) -> list[int]:
    """The two states that a hyphen joins, the first of them at item `k`."""
    if k + 2 >= len(items) or items[k + 1].text not in HYPHENS:
        return []
    one, other = items[k].mention, items[k + 2].mention
    states = {m.country for m in (one, other) if m is not None and m.country}
    return [k, k + 2] if len(states) == PAIR else []


def _two_at(items: Sequence[Item], k: int) -> bool:
    """Whether a state and a body stand at item `k` with nothing between: "Indonesia EFTA"."""
    pair = [m for i in items[k : k + PAIR] if (m := i.mention) is not None]
    kinds = {m.type for m in pair}
    return kinds == {EntityType.COUNTRY, EntityType.ORGANISATION} and all(m.country for m in pair)


def _named_pair_at(clause: Clause, k: int) -> list[int]:
    """The two states of a name for two at item `k`: "inter-Korean talks"."""
    one, other = clause.items[k].mention, clause.items[k + 1].mention
    is_pair = one is not None and other is not None and one.rule == other.rule == PAIR_RULE
    return [k, k + 1] if is_pair else []


def _adjectives_at(clause: Clause, k: int) -> list[int]:
    """The two states of "Indian and Sri Lankan", the first of them at item `k`."""
    if k < 0 or clause.items[k + 1].lower not in clause.conjunctions:
        return []
    pair = [m for m in (clause.items[k].mention, clause.items[k + 2].mention) if m is not None]
    is_pair = len(pair) == PAIR and all(m.rule == ADJECTIVE_RULE for m in pair)
    return [k, k + 2] if is_pair and pair[0].country != pair[1].country else []


def _is_held(clause: Clause, k: int) -> bool:
    """Whether the place or the day of what is told before stands from item `k` on."""
    at = clause.grammar.prepositions["at"]
    for p in range(k, min(k + HELD_REACH, clause.end_of(k - 1))):
        if clause.items[p].time is not None or (clause.is_place(p) and clause.items[p - 1].lower in at):
            return True
    return False


def _is_unofficial(clause: Clause, between: Sequence[Item]) -> bool:
    """As in "the Kenya-Oman business dialogue": words between say that nobody meets for a state."""
    words = clause.grammar.classes.get("unofficial")
    return words is not None and words.find(between, 0, len(between)) is not None
