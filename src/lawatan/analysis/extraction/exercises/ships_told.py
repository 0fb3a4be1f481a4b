"""Warships by their names: "the US destroyer Mason", "kapal induk Nimitz milik AS", and "the Mason" after it.

A ship with a word for its kind or a prefix of a navy before its name stands for its navy, in this sentence and wherever
the page names it again. A ship of which no state is told is of the navy that the page named last.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import Item, ItemKind
from lawatan.analysis.extraction.exercises.forces import ROLES, SHIP_RULE
from lawatan.knowledge.ships import ship_prefixes
from lawatan.records.mention import EntityMention, EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import ItemisedSentence

NAVY = "navy"
STATE_REACH = 3  # items between a state and the word for a kind of ship: "the American guided-missile destroyer"
OWNER_REACH = 2  # items between a ship's name and its state behind it: "milik AS", "of the US Navy"
LONGEST = 4  # items of a ship's name: "Peter the Great"
MANY = 40  # ships of one page
_SKIPPED = (",", '"', "\u201c", "the")


@dataclass(slots=True)
class ShipsTold:
    """Reads the ships of one document, its sentences in order. `fleet` maps names to states, ISO alpha-3.

    `states` are the entities of the states that the document names; ships of others stay as they are.
    """

    grammar: ContactGrammar
    states: dict[str, int]
    fleet: dict[str, str] = field(default_factory=dict)
    _last: str | None = None  # the state whose navy or ship was named last
    _last_words: frozenset[str] = frozenset()  # last words of kinds of ships: "kapal perusak", "Indian frigate"

    def __post_init__(self) -> None:
        """Takes the last words of the pack's kinds of ships."""
        kinds = self.grammar.table.classes.get("warship", [])
        self._last_words = frozenset(phrase.casefold().split()[-1] for phrase in kinds)

    def read(self, sentence: ItemisedSentence) -> ItemisedSentence:
        """The sentence with the navy of its state in the place of each warship's name."""
        items = sentence.items
        kinds = self.grammar.classes.get("warship")
        out: list[Item] = []
        k = 0
        while k < len(items):
            item = items[k]
            m = item.mention
            if m is not None and m.role in ROLES and m.country:
                self._last = m.country
            n = kinds.length_at(items, k) if kinds is not None and item.kind is ItemKind.WORD else 0
            n = n or int(m is not None and m.role in ROLES and not self._last_words.isdisjoint(item.lower.split()))
            named = self._named(items, k + n, state_at=k) if n else None
            if named is None and item.text in self.fleet and len(item.text) > len("Ady"):
                named = (k, k + 1, self.fleet[item.text])
            if named is None:
                out.append(item)
                k += 1
                continue
            first, end, state = named
            out += items[k:first]
            out.append(self._ship(items[first:end], state))
            k = end
        return replace(sentence, items=tuple(out)) if len(out) < len(items) or out != list(items) else sentence

    def _named(self, items: Sequence[Item], k: int, *, state_at: int) -> tuple[int, int, str] | None:
        """The items of the name behind a kind of ship that ends before item `k`, and its state."""
        owned = self.grammar.classes.get("owned_by")
        k += owned.length_at(items, k) if owned is not None else 0  # "korvet milik Peru, X"
        own = items[k].mention if k < len(items) else None
        adjective = own.country if own is not None and own.type is EntityType.COUNTRY else None
        k += adjective is not None  # "kapal induk AS Nimitz"
        force = items[state_at].mention
        adjective = adjective or (force.country if force is not None else None)
        while k < len(items) and items[k].lower in _SKIPPED:
            k += 1
        prefix = ship_prefixes().get(items[k].text) if k < len(items) else None
        first = k
        k += prefix is not None
        prefix = prefix or ship_prefixes().get(items[state_at].text)
        end = k
        while end < min(len(items), k + LONGEST) and _is_name(items[end]):
            end += 1
        if end == k or len(self.fleet) >= MANY:
            return None
        behind = (m for i in items[end : end + OWNER_REACH + 1] if (m := i.mention) is not None and m.country)
        before = (
            m for i in reversed(items[max(0, state_at - STATE_REACH) : state_at]) if (m := i.mention) and m.country
        )
        told = next(before, None) if adjective is None and prefix is None else None
        owner = next(behind, None) if self.grammar.table.forum_head_first and told is None else None
        state = prefix or adjective or (told.country if told else None) or (owner.country if owner else None)
        name = " ".join(i.text for i in items[k:end])
        state = state or self.fleet.get(name) or self._last or ""
        if state not in self.states:
            return None
        self.fleet.setdefault(name, state)
        self._last = state
        return first, end, state

    def _ship(self, words: Sequence[Item], state: str) -> Item:
        start, end = words[0].start, words[-1].end
        m = EntityMention(EntityType.OFFICE, start, end, self.states[state], None, NAVY, state, SHIP_RULE)
        text = " ".join(i.text for i in words)
        return Item(ItemKind.ENTITY, start, end, text, text.casefold(), m)


def navies_of(mentions: Sequence[EntityMention]) -> dict[str, int]:
    """The entities that stand for the navies of the states on a page: their forces, else the states."""
    found: dict[str, int] = {}
    for is_force in (True, False):
        for m in mentions:
            fits = m.role in ROLES if is_force else m.type is EntityType.COUNTRY
            if fits and m.country is not None and m.name is None:
                found.setdefault(m.country, m.entity)
    return found


def _is_name(item: Item) -> bool:
    m = item.mention
    if m is not None:
        return m.type is EntityType.PERSON and m.role is None
    return item.kind is ItemKind.WORD and item.text[0].isupper() and item.text.isalpha()
