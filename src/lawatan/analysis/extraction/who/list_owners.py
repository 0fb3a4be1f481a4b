"""Whose programme a list is: "The minister's diary: - 3 June: talks with X", "Agenda Presiden Y: - Bertemu Z"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import PLACES, ItemKind
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse


def is_label(item: Item) -> bool:
    """Whether an item can stand before what a line tells: a bullet, a number, a day, a place."""
    is_place = item.mention is not None and item.mention.type in PLACES
    return is_place or item.kind in (ItemKind.PUNCTUATION, ItemKind.TIME) or not item.text.isalpha()


def next_owner(discourse: Discourse, sentence: ItemisedSentence) -> Actor | None:
    """The owner of the lines behind a sentence: the one official before its colon; as before while lines go on."""
    items = sentence.items
    if items and items[-1].text == ":" and not is_label(items[0]):
        named = {m.entity: m for i in items if (m := i.mention) is not None and m.type in PERSON_TYPES}
        owners = [a for m in named.values() if (a := discourse.actor(m)).is_official and a.country]
        return owners[0] if len(owners) == len(named) == 1 else None
    return discourse.list_owner if items and is_label(items[0]) else None


def owner_of(discourse: Discourse, items: Sequence[Item], actor: Actor) -> list[Actor]:
    """As in "- 20 May: talks with X": who owns the list, where nobody else stands before what the line tells."""
    owner = discourse.list_owner
    if owner is None or owner.entity == actor.entity or not items or not all(map(is_label, items)):
        return []
    return [replace(owner, how=How.COMPUTED)]
