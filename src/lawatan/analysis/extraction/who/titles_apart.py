"""A name that its title's field stands before: "the Director General for America and Europe X", "of Y Affairs X".

The office is read up to its field, the name behind it stands alone: they are one person.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import Item, ItemKind
from lawatan.analysis.extraction.clause.row import OWNS
from lawatan.analysis.extraction.who.group_states import GROUPS
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.names import Entity
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import ItemisedSentence

FIELD = 8  # items of a field: "for Asia Pacific and Africa Affairs"
_FIELDS = (EntityType.COUNTRY, EntityType.CITY, EntityType.ORGANISATION)


def read_titles(sentence: ItemisedSentence, entities: Sequence[Entity], grammar: ContactGrammar) -> ItemisedSentence:
    """The sentence with one person in the place of an office, its field and the name; the entity takes the office."""
    items = sentence.items
    for k, item in enumerate(items):
        office = item.mention
        if office is None or office.type is not EntityType.OFFICE or office.role in GROUPS:
            continue
        first, country = (k, office.country) if office.country is not None else _ministry_before(items, k)
        end = _name_behind(items, k, grammar) if country is not None else 0
        person = items[end].mention if end else None
        if person is None or entities[person.entity].roles or entities[person.entity].country is not None:
            continue
        entities[person.entity].add_role(office.role, country)
        mention = replace(person, start=items[first].start, role=office.role, country=country)
        words = " ".join(i.text for i in items[first : end + 1])
        whole = Item(ItemKind.ENTITY, items[first].start, items[end].end, words, words.casefold(), mention)
        rest = replace(sentence, items=(*items[:first], whole, *items[end + 1 :]))
        return read_titles(rest, entities, grammar)
    return sentence


def _ministry_before(items: Sequence[Item], k: int) -> tuple[int, str | None]:
    """As in "the Kenyan Finance Ministry's Director General": the item of the ministry, and its state."""
    p = k - 1
    while p > 0 and items[p].lower in OWNS:
        p -= 1
    m = items[p].mention if p >= 0 else None
    return (p, m.country) if m is not None and m.type is EntityType.INSTITUTION else (k, None)


def _name_behind(items: Sequence[Item], k: int, grammar: ContactGrammar) -> int:
    """The item of the bare name behind the field of the office at item `k`; 0 where there is none."""
    links = grammar.prepositions.get("for", frozenset()) | grammar.prepositions["by"]
    if k + 2 >= len(items) or items[k + 1].lower not in links:
        return 0
    for p in range(k + 2, min(k + 2 + FIELD, len(items))):
        m = items[p].mention
        if m is not None and m.type is EntityType.PERSON:
            return p if m.role is None and p > k + 2 else 0
        is_field = m is not None and m.type in _FIELDS
        is_word = m is None and items[p].kind is ItemKind.WORD
        if not is_field and not (is_word and (items[p].text[0].isupper() or items[p].lower in grammar.conjunctions)):
            return 0
    return 0
