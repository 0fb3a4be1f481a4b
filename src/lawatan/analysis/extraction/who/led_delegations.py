"""Who leads a delegation in the place of the whole phrase: "a Chilean delegation led by Prime Minister X told Y".

The delegation does what its leader does, and is no side beside him.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import Item, ItemKind
from lawatan.analysis.extraction.who.delegations import DELEGATION, LEADER
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.names import Entity
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import ItemisedSentence

LED_REACH = 4  # items between the delegation and "led by": ", which was"
LEADER_REACH = 4  # items between "led by" and the leader: "its newly named"


def read_delegations(
    sentence: ItemisedSentence, entities: Sequence[Entity], grammar: ContactGrammar
) -> ItemisedSentence:
    """The sentence with the named leaders of delegations alone."""
    items: list[Item] = []
    k = 0
    while k < len(sentence.items):
        leader, end = _leader(sentence.items, k, entities, grammar)
        items.append(sentence.items[k] if leader is None else leader)
        k = end if leader is not None else k + 1
    return replace(sentence, items=tuple(items)) if len(items) < len(sentence.items) else sentence


def _leader(items: Sequence[Item], k: int, entities: Sequence[Entity], g: ContactGrammar) -> tuple[Item | None, int]:
    """The leader of the delegation at item `k` as one item, and one past its last item; None where none is named."""
    group = items[k].mention
    if group is None or group.role != DELEGATION or group.name is not None or group.country is None:
        return None, k
    p = k + 1
    while p < min(k + 1 + LED_REACH, len(items)) and _is_link(items, p, g):
        p += 1
    n = g.led_by.length_at(items, p) if p < len(items) else 0  # the delegation may close the sentence
    q = p + n
    while q < min(p + n + LEADER_REACH, len(items)) and items[q].kind is ItemKind.WORD and items[q].text.islower():
        q += 1
    person = items[q].mention if n and q < len(items) else None
    if person is None or person.type is not EntityType.PERSON or not person.name:
        return None, k
    if (entities[person.entity].country or group.country) != group.country:
        return None, k
    leader = entities[person.entity]
    leader.add_role(None if leader.roles else LEADER, group.country)
    end = q + 1
    if items[k + 1].text == "," and end < len(items) and items[end].text == ",":
        end += 1
    words = " ".join(i.text for i in items[k:end])
    mention = replace(person, country=group.country)
    return Item(ItemKind.ENTITY, person.start, person.end, words, words.casefold(), mention), end


def _is_link(items: Sequence[Item], p: int, g: ContactGrammar) -> bool:
    """As in ", which was led by": not in "the delegation was led by", a clause of its own."""
    lower = items[p].lower
    return lower == "," or lower in g.relatives or (lower in g.finite and items[p - 1].lower in g.relatives)
