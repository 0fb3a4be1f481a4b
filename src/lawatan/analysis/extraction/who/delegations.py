"""Whose side a delegation's leader is on: "delegasi Iran yang dipimpin X", "X, who leads a Chinese delegation".

Who leads the delegation of a state speaks for it, whatever office he holds at home: he has that state, where the text
gives him none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actors import Discourse
    from lawatan.records.mention import EntityMention

DELEGATION = "delegation"
LEADER = "delegation head"  # the office of a leader of whom the text tells no other
HEADING = "heading"  # class of phrases: "at the head of"
REACH = 4  # items between a delegation and its state, between "led by" and the name, between the leader and his verb
_GROUPS = frozenset({DELEGATION, "member of parliament", "officials", "legislators", "diplomats"})


def note_leaders(clause: Clause, discourse: Discourse) -> None:
    """Gives the leaders of delegations whom a sentence names the state of their delegation, and an office."""
    for k, item in enumerate(clause.items):
        m = item.mention
        if m is None or m.type not in PERSON_TYPES or m.role in _GROUPS or discourse.entities[m.entity].country:
            continue
        state = _state_of_led(clause, k) or _state_of_leading(clause, k) or _state_of_headed(clause, k)
        if state is not None:
            discourse.entities[m.entity].add_role(None if discourse.entities[m.entity].roles else LEADER, state)


def _state_of_led(clause: Clause, k: int) -> str | None:
    """As in "delegasi Iran yang dipimpin oleh X", "a Chinese delegation headed by X"."""
    items, g = clause.items, clause.grammar
    found = g.led_by.find_last(items, k - REACH, k)
    if found is None or any(items[p].mention is not None or items[p].text == "," for p in range(sum(found), k)):
        return None
    p = found[0] - 1
    while p > 0 and (items[p].lower in g.relatives or items[p].text == ","):
        p -= 1
    return _state_of_group(clause, p)


def _state_of_leading(clause: Clause, k: int) -> str | None:
    """As in "X, yang memimpin delegasi Iran", "X akan mengetuai sebuah delegasi Iran ke Riyadh"."""
    items, g = clause.items, clause.grammar
    for p in range(k + 1, min(k + 2 * REACH, len(items))):
        item = items[p]
        if item.mention is not None or clause.is_boundary(p):
            return None
        for n, frame, _ in g.frames_at(items, p):
            if frame.sense == DELEGATION:
                q = _past_determiners(clause, p + n)
                return _state_of_group(clause, q) or _state_of_group(clause, q + 1)
    return None


def _state_of_headed(clause: Clause, k: int) -> str | None:
    """As in "X, at the head of a Chinese delegation, arrived", "At the head of a Chinese delegation, X arrived"."""
    items, heading = clause.items, clause.grammar.classes.get(HEADING)
    if heading is None:
        return None
    if k + 1 < len(items) and items[k + 1].text == "," and (n := heading.length_at(items, k + 2)):
        return _state_of_group(clause, _past_determiners(clause, k + 2 + n))
    found = heading.find_last(items, k - 2 * REACH, k - 2) if items[k - 1].text == "," else None
    group = _past_determiners(clause, sum(found)) if found is not None else k
    return _state_of_group(clause, group) if group == k - 2 else None


def _past_determiners(clause: Clause, k: int) -> int:
    """The first item from item `k` on that is no article and no word without weight."""
    while k < len(clause.items) and (clause.items[k].lower in clause.grammar.determiners or clause.is_skipped(k)):
        k += 1
    return k


def _state_of_group(clause: Clause, p: int) -> str | None:
    """The state of the delegation that item `p` belongs to: as its own, or as the item that ends its phrase."""
    m = clause.items[p].mention if 0 <= p < len(clause.items) else None
    if m is None or m.country is None:
        return None
    if m.role in _GROUPS:
        return m.country
    of_state = m.type in (EntityType.COUNTRY, EntityType.INSTITUTION)
    return m.country if of_state and _follows_delegation(clause, p) else None


def _follows_delegation(clause: Clause, p: int) -> bool:
    """As in "delegasi tingkat tinggi Iran": a delegation before the state, with plain words between."""
    for q in range(p - 1, max(-1, p - 1 - REACH), -1):
        m: EntityMention | None = clause.items[q].mention
        if m is not None:
            return m.role == DELEGATION
        if not clause.items[q].text.isalpha():
            return False
    return False
