"""Words that stand for states: capitals that act, and names of two states at once.

"Tehran and Moscow signed", "talks between Seoul and Washington", "a treaty with Beijing": such a capital stands for its
state. After a preposition of place it is a city, and behind a plain noun ("the city of Paris") as well. "The two
Koreas" are both, and "Danish soil" is Denmark.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ADJECTIVE_RULE, Item, ItemKind
from lawatan.analysis.extraction.clause.legs import opens_time
from lawatan.analysis.extraction.clause.row import PAIR_RULE
from lawatan.analysis.extraction.clause.subjects import is_adverb
from lawatan.analysis.extraction.who.actor import index_of_unnamed
from lawatan.knowledge.cities import CityRole, cities
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityMention, EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import ItemisedSentence

RULE = "country.capital"
STOP_REACH = 5  # items behind a capital in which the noun stands that says what it is: "will be the next"
_SIDES = ("with", "between", "agent")
_DONE_BY_STATES = (EventType.MEETING, EventType.AGREEMENT, EventType.CALL, EventType.EXERCISE)


@dataclass(slots=True)
class Metonymy:
    """Reads capitals of one document as states. `states` maps ISO alpha-3 codes to entities of the document."""

    grammar: ContactGrammar
    states: dict[str, int] = field(default_factory=dict)

    def read(self, sentence: ItemisedSentence) -> ItemisedSentence:
        """The sentence with a state in the place of each capital that acts, and two in that of a name for two."""
        items = self._on_soil(sentence.items)
        items = self._parted(items) if self._may_name_pair(items) else items
        acting = {k for first in range(len(items)) for k in self._acting_from(items, first)}
        if not acting and items is sentence.items:
            return sentence
        read = tuple(self._as_state(i) if k in acting else i for k, i in enumerate(items))
        return replace(sentence, items=read)

    def _on_soil(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """The items with a state for its adjective in "on Danish soil"."""
        soil = self.grammar.classes.get("soil")
        if soil is None or not any(i.lower in soil.by_first for i in items):
            return items
        return tuple(
            self._as_state(i)
            if i.mention is not None and i.mention.rule == ADJECTIVE_RULE and soil.length_at(items, k + 1)
            else i
            for k, i in enumerate(items)
        )

    def _may_name_pair(self, items: tuple[Item, ...]) -> bool:
        words = {i.lower for i in items}
        return any(words.issuperset(phrase) for phrase in self.grammar.named_pairs)

    def _parted(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """The items with two, each a state, for "two Koreas": the phrase, and its last word."""
        out: list[Item] = []
        k = 0
        while k < len(items):
            found = next((p for p in self.grammar.named_pairs if _is_at(p, items, k)), None)
            if found is None:
                out.append(items[k])
                k += 1
                continue
            members = items[k : k + len(found)]
            for state, words in zip(self.grammar.named_pairs[found], (members, members[-1:]), strict=True):
                entity = self.states.get(state, index_of_unnamed(state))
                m = EntityMention(
                    EntityType.COUNTRY, words[0].start, words[-1].end, entity, country=state, rule=PAIR_RULE
                )
                text = " ".join(i.text for i in words)
                out.append(Item(ItemKind.ENTITY, m.start, m.end, text, text.casefold(), m))
            k += len(found)
        return tuple(out)

    def _acting_from(self, items: Sequence[Item], first: int) -> list[int]:
        """The coordinated capitals that begin at item `first`, where they act; else none."""
        if not _is_capital(items[first]):
            return []
        end = self._end_of_list(items, first)
        capitals = [k for k in range(first, end) if _is_capital(items[k])]
        before = self._before(items, first)
        if before >= 0 and items[before].lower in self._sides():
            is_way = self._is_distance(items, end) or self._is_travelled(items, before)
            return [] if is_way else capitals
        if end - first > 1 and before >= 0 and self._is_signed_by(items, before):
            return capitals
        opens = before < 0 or self._opens(items, before)
        return capitals if opens and self._acts(items, end) else []

    def _is_signed_by(self, items: Sequence[Item], k: int) -> bool:
        """As in "yang diteken Oslo dan Riga": whether a passive whose agents follow it at once stands at item `k`."""
        frames = self.grammar.frames_at(items, k)
        return any(f.type == EventType.AGREEMENT and n == 1 and f.party[:1] == ["object"] for n, f, _ in frames)

    def _is_travelled(self, items: Sequence[Item], between: int) -> bool:
        """As in "flew between Oslo and Riga": whether a verb of going stands before the preposition."""
        frames = self.grammar.frames_at(items, between - 1) if between else ()
        return any(f.type == EventType.VISIT and "between" in f.destination for _, f, _ in frames)

    def _end_of_list(self, items: Sequence[Item], first: int) -> int:
        """One past the last member of the list of capitals and states that begins at item `first`."""
        end = last = first + 1
        while last + 1 < len(items):
            p = last
            while p < len(items) and (items[p].text == "," or items[p].lower in self.grammar.conjunctions):
                p += 1
            m = items[p].mention if p < len(items) else None
            is_state = m is not None and (m.type is EntityType.COUNTRY or _is_capital(items[p]))
            if p == last or not is_state:
                return end
            if any(i.lower in self.grammar.conjunctions for i in items[last:p]):
                end = p + 1
            last = p + 1
        return end

    def _before(self, items: Sequence[Item], first: int) -> int:
        """The item before a list; of a list that another member opens, the item before that."""
        p = first - 1
        while p > 0 and items[p].lower in self.grammar.conjunctions:
            m = items[p - 1].mention
            if m is None or not (m.type is EntityType.COUNTRY or _is_capital(items[p - 1])):
                return p
            p -= 2
        return p

    def _sides(self) -> frozenset[str]:
        return frozenset(w for name in _SIDES for w in self.grammar.prepositions.get(name, ()))

    def _is_distance(self, items: Sequence[Item], end: int) -> bool:
        """As in "the road between Jakarta and Bandung": no matter, a city of no state ends the list."""
        m = items[end].mention if end < len(items) else None
        return m is not None and m.type is EntityType.CITY

    def _opens(self, items: Sequence[Item], p: int) -> bool:
        """Whether a clause begins behind item `p`: after a comma, a verb of saying, "that", a conjunction."""
        g, item = self.grammar, items[p]
        if item.text == ",":
            before = items[p - 1].mention if p else None
            return before is None or before.type is not EntityType.CITY
        if item.kind is ItemKind.PUNCTUATION:
            return item.text not in "()-\u2013\u2014/"
        is_joined = item.lower in g.conjunctions and items[p - 1].mention is None
        return is_joined or item.lower in g.speech or g.boundaries.length_at(items, p) > 0

    def _acts(self, items: Sequence[Item], end: int) -> bool:
        """Whether a verb follows: of saying, of a contact between states, or an auxiliary."""
        g, k = self.grammar, end
        stops = g.classes.get("stop_nouns")
        if stops is not None and stops.find(items, end, min(end + STOP_REACH, len(items))) is not None:
            return False  # "Cairo is the last stop of his tour"
        if (follow := g.classes.get("stops_follow")) is not None and follow.length_at(items, end):
            return False  # "Tunis and Tripoli are next"
        while k < len(items) and (
            items[k].kind is ItemKind.TIME
            or is_adverb(g, items[k])
            or opens_time(items, k, g)
            or self._is_since(items, k)
        ):
            if items[k].lower in g.finite:
                return True
            k += 1
        if k >= len(items) or items[k].kind is not ItemKind.WORD:
            return False
        acts = g.classes.get("acts_of_states")
        if items[k].lower in g.speech or (acts is not None and acts.length_at(items, k)):
            return True
        return self._holds_drill(items, k) or any(
            f.host[:1] == ["subject"] or (EventType(f.type) in _DONE_BY_STATES and f.party[:1] == ["subject"])
            for _, f, _ in g.frames_at(items, k)
        )

    def _is_since(self, items: Sequence[Item], k: int) -> bool:
        """As in "sejak Rabu" at item `k`."""
        words = self.grammar.classes.get("since")
        is_timed = k + 1 < len(items) and items[k + 1].time is not None
        return is_timed and words is not None and words.length_at(items, k) == 1

    def _holds_drill(self, items: Sequence[Item], k: int) -> bool:
        """As in "Riga menggelar latihan gabungan": a verb of holding at item `k`, and a drill right behind it."""
        verbs = self.grammar.classes.get("drilling")
        n = verbs.length_at(items, k) if verbs is not None else 0
        return bool(n) and any(f.type == EventType.EXERCISE for _, f, _ in self.grammar.frames_at(items, k + n))

    def _as_state(self, item: Item) -> Item:
        m = item.mention
        if m is None or m.country is None:
            return item
        entity = self.states.get(m.country, m.entity)
        return replace(item, mention=replace(m, type=EntityType.COUNTRY, name=None, entity=entity, rule=RULE))


def entities_of_states(mentions: Sequence[EntityMention]) -> dict[str, int]:
    """The entities of the states that a document names, by ISO alpha-3 code."""
    found: dict[str, int] = {}
    for m in mentions:
        if m.type is EntityType.COUNTRY and m.country is not None:
            found.setdefault(m.country, m.entity)
    return found


def _is_at(phrase: tuple[str, ...], items: Sequence[Item], k: int) -> bool:
    return k + len(phrase) <= len(items) and all(items[k + n].lower == word for n, word in enumerate(phrase))


def _is_capital(item: Item) -> bool:
    m = item.mention
    if m is None or m.type is not EntityType.CITY or m.name is None or m.country is None:
        return False
    city = cities().get((m.name, m.country))
    return city is not None and city.role is not CityRole.CITY
