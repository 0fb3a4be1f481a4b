"""Sides of a document that are companies, banks, universities or clubs of a state, and not the state.

"German carrier X", "Kenya's X", "the University of Peru", "a bank in Chile", "Peru Copper": the state in their names,
or beside them, only says whose or where they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.row import OWNS
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.row import Row
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor

NAME_REACH = 5  # items of a company's name, and of the words between a state and the noun for a private body
ADJECTIVE = "country.adjective"
_STATES = (EntityType.COUNTRY, EntityType.CITY)


def is_private_side(clause: Clause, a: Actor) -> bool:
    """Whether the words of an actor only say of which state a private body is that stands beside them."""
    return any(item.start == a.span.start and is_of_private_body(clause, k) for k, item in enumerate(clause.items))


def has_private_side(clause: Clause) -> bool:
    """Whether a sentence speaks of private bodies by their states."""
    return any(is_of_private_body(clause, k) for k in range(len(clause.items)))


def states_left_out(clause: Clause) -> frozenset[str | None]:
    """As in "with every member except Kenya and Peru": the states behind a word that leaves them out."""
    words = clause.grammar.classes.get("excluding")
    found: set[str | None] = set()
    if words is None:
        return frozenset()
    for k in range(len(clause.items)):
        n = words.length_at(clause.items, k)
        for p in clause.object(k + n) if n else []:
            m = clause.items[p].mention
            found |= {m.country} if m is not None and m.country else set()
    return frozenset(found)


def is_of_private_body(clause: Row, k: int) -> bool:
    """Whether the state at item `k` is that of a private body beside it."""
    m = clause.items[k].mention
    if "private_bodies" not in clause.grammar.classes or m is None or m.type not in _STATES:
        return False
    return _has_body_behind(clause, k) or _has_body_before(clause, k) or _is_in_name(clause, k)


def _has_body_behind(clause: Row, k: int) -> bool:
    """As in "German carrier X", "Kenya's largest bank", "Kenya's Acme": what the state at item `k` owns."""
    items, words = clause.items, clause.grammar.classes["private_bodies"]
    m = items[k].mention
    p, owns = k + 1, False
    while p < len(items) and (items[p].text in OWNS or (owns and items[p].lower == "s")):
        p, owns = p + 1, True
    if not owns and not (m is not None and m.rule == ADJECTIVE):
        return False
    if owns and p < len(items) and items[p].kind is ItemKind.WORD and items[p].text[0].isupper():
        return items[p].mention is None
    for q in range(p, min(p + NAME_REACH, len(items))):
        if words.length_at(items, q):
            return True
        if items[q].kind is not ItemKind.WORD or items[q].lower in clause.grammar.any_preposition:
            return False
    return False


def _has_body_before(clause: Row, k: int) -> bool:
    """As in "Bank of Kenya", "a university in Chile", "universitas di Chile", "maskapai Kenya"."""
    items, g = clause.items, clause.grammar
    words = g.classes["private_bodies"]
    p = k - 1
    while p > 0 and items[p].lower in g.determiners:
        p -= 1
    linking = g.prepositions["by"] | g.prepositions["at"] | g.prepositions["from"]
    if p > 0 and items[p].lower in linking:
        p -= 1
    elif not g.table.forum_head_first or p < k - 1:
        return False
    if not g.table.forum_head_first:
        return words.length_at(items, p) > 0
    for q in range(p, max(-1, p - NAME_REACH), -1):
        if words.length_at(items, q):
            return True
        if items[q].kind is not ItemKind.WORD or not (clause.is_plain_word(q) or items[q].text[0].isupper()):
            return False
    return False


def _is_in_name(clause: Row, k: int) -> bool:
    """As in "Peru Copper Exploration Ltd", "Qatar Telecom": the state's name opens that of a company."""
    items, m = clause.items, clause.items[k].mention
    if m is None or m.rule == ADJECTIVE or k + 1 >= len(items):
        return False
    names = clause.grammar.classes.get("business_names")
    after = items[k + 1]
    if names is None:
        return False
    if after.mention is not None:
        last = after.text.casefold().replace(".", "").split()[-1]
        return after.mention.type is EntityType.PERSON and last in names.by_first
    reach = range(k + 1, min(k + 1 + NAME_REACH, len(items)))
    end = next((p for p in reach if items[p].kind is not ItemKind.WORD or not items[p].text[0].isupper()), reach[-1])
    return after.text[0].isupper() and names.find(items, k + 1, max(end, k + 2)) is not None
