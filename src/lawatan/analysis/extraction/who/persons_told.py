"""Persons told before by where they are from, by rank or order: "the Laotian", "pria Turki itu", "the latter".

The first two stand for the one of that state, or of that rank, whom the page named last; officials of organisations
are of some state, so that a state of which the page names nobody can be theirs. "The latter" is one of two persons.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lawatan.analysis.entities.office_kinds import acts
from lawatan.analysis.extraction.clause.items import Item, ItemKind
from lawatan.analysis.extraction.clause.phrase_ends import ends_phrase
from lawatan.analysis.extraction.who.actor import ROYAL
from lawatan.analysis.pair import PAIR
from lawatan.knowledge.organisations import organisations
from lawatan.records.mention import EntityMention, EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.who.actor import ROYAL
from lawatan.analysis.extraction.clause.items import ItemisedSentence

RULE = "person.told"
REACH = 6  # sentences after a name in which a rank or the demonym of an organisation's official means it
NOT_PEOPLE = "not_one_person"  # class of the ends of adjectives that with "the" mean a people: "the Japanese"
NOUNS, RANKS = "person_nouns", "ranks"
OF_TWO = ("first_of_two", "second_of_two")  # classes of words for one of two persons named just before: "the latter"
TITLES = {"titles_of_royalty": ROYAL, "titles_of_the_pope": frozenset({"pope"})}  # classes to the offices meant


@dataclass(slots=True)
class PersonsTold:
    """Reads the persons of one document, its sentences in order. `named` are those told so far, the last one last.

    `states` are those of all persons on the page.
    """

    grammar: ContactGrammar
    states: frozenset[str]
    endings: tuple[str, ...] = ()
    named: dict[int, tuple[int, EntityMention]] = field(default_factory=dict)
    ranked: dict[str, dict[int, EntityMention]] = field(default_factory=dict)
    counts: Counter[int] = field(default_factory=Counter)
    before: list[EntityMention] = field(default_factory=list)  # persons of the sentence read last, each once

    def read(self, sentence: ItemisedSentence) -> ItemisedSentence:
        """The sentence with a person in the place of the words that stand for one told before."""
        found = self._persons(sentence) if self.named else {}
        for item in sentence.items:
            m = item.mention
            if m is not None and m.type is EntityType.PERSON and m.name:
                self.named.pop(m.entity, None)
                self.named[m.entity] = (sentence.index, m)
                for word in item.lower.split():
                    if self.grammar.classes[RANKS].by_first.get(word):
                        self.ranked.setdefault(word, {})[m.entity] = m
                self.counts[m.entity] += 1
        if not found:
            self.before = _persons_of(sentence.items) or self.before
            return sentence
        items: list[Item] = []
        end = 0
        for k, item in enumerate(sentence.items):
            if k in found:
                end, m = found[k]
                items.append(_as_person(sentence.items[k:end], m))
            elif k >= end:
                items.append(item)
        self.before = _persons_of(items)
        return replace(sentence, items=tuple(items))

    def _persons(self, sentence: ItemisedSentence) -> dict[int, tuple[int, EntityMention]]:
        """First item of each such phrase to one past its last and the mention of the person meant."""
        items = sentence.items
        found: dict[int, tuple[int, EntityMention]] = {}
        for k, item in enumerate(items):
            m = item.mention
            if m is not None and m.type is EntityType.COUNTRY and m.country is not None:
                first, end = self._demonym(items, k)
                person = self._of_state(m.country, sentence.index) if end else None
            else:
                first, (end, person) = k, self._one_of_two(items, k) or self._titled(items, k)
            if person is not None:
                found[first] = (end, person)
        return found

    def _demonym(self, items: Sequence[Item], k: int) -> tuple[int, int]:
        """First item and one past the last of a phrase for one person of the state at item `k`; (k, 0) if none is."""
        g, m = self.grammar, items[k].mention
        if m is not None and m.rule == "country.adjective":
            if k == 0 or items[k - 1].lower not in g.definite:
                return k, 0
            end = k + 1
            if end < len(items) and self._is_noun(items, end):
                end += 1
            is_one = end > k + 1 or not items[k].lower.endswith(self._plural())
            return (k, end) if is_one and ends_phrase(items, end, g) else (k, 0)
        is_noun = k > 0 and self._is_noun(items, k - 1)
        if not is_noun or g.determiners or k + 1 >= len(items) or items[k + 1].lower not in g.definite:
            return k, 0
        is_many = items[k - 1].is_doubled  # "orang-orang"
        is_many = is_many or (k > 1 and (items[k - 2].lower in g.plural_markers or items[k - 2].text.isdigit()))
        several = g.classes.get("several")
        is_many = is_many or (k > 1 and several is not None and several.length_at(items, k - 2) == 1)
        return (k, 0) if is_many else (k - 1, k + 1)

    def _is_noun(self, items: Sequence[Item], k: int) -> bool:
        """Whether item `k` is a noun for one person or for one of a rank."""
        return any(self.grammar.classes[name].length_at(items, k) == 1 for name in (NOUNS, RANKS))

    def _titled(self, items: Sequence[Item], k: int) -> tuple[int, EntityMention | None]:
        """One past the last item of a title that stands alone at item `k`, and who bears it: "His Majesty"."""
        if self._is_rank(items, k):
            told = self.ranked.get(items[k].lower, {}).values()
            return k + 1, max(told, key=lambda m: self.counts[m.entity], default=None)
        for name, offices in TITLES.items():
            titles = self.grammar.classes.get(name)
            words = tuple(items[k].lower.split())
            if titles is None or words[0] not in titles.by_first:
                continue
            is_name = items[k].kind is ItemKind.ENTITY and words in titles.by_first[words[0]]
            n = 1 if is_name else titles.length_at(items, k)
            if n and (k + n >= len(items) or items[k + n].kind is not ItemKind.ENTITY):
                return k + n, next((m for _, m in reversed(self.named.values()) if m.role in offices), None)
        return k, None

    def _one_of_two(self, items: Sequence[Item], k: int) -> tuple[int, EntityMention] | None:
        """One past the last item of "the latter" at item `k` and who that is, of two named just before."""
        for rank, name in enumerate(OF_TWO):
            words = self.grammar.classes.get(name)
            if words is None or items[k].lower not in words.by_first:
                continue
            end = k + words.length_at(items, k)
            if end > k and (not self.grammar.determiners or ends_phrase(items, end, self.grammar)):
                is_paired = rank > 0 and self.grammar.classes[OF_TWO[0]].find(items, 0, k) is not None
                two = self.before if is_paired else _persons_of(items[:k]) or self.before
                return (end, two[rank]) if len(two) == PAIR else None
        return None

    def _plural(self) -> tuple[str, ...]:
        if not self.endings:
            self.endings = tuple(self.grammar.classes[NOT_PEOPLE].by_first)
        return self.endings

    def _is_rank(self, items: Sequence[Item], k: int) -> bool:
        """As in "the general", "sang jenderal", "jenderal itu": of whom the page has told."""
        g, item = self.grammar, items[k]
        if item.kind is not ItemKind.WORD or not g.classes[RANKS].length_at(items, k):
            return False
        opens_name = k + 1 < len(items) and items[k + 1].text[0].isupper()  # "the General Assembly", "Jenderal X"
        if k > 0 and not item.text.islower() and opens_name:
            return False
        if g.determiners:
            visiting = g.classes.get("visiting_adjectives")
            first = k - 1 - (k > 1 and visiting is not None and visiting.length_at(items, k - 1))
            return k > 0 and items[first].lower in g.definite and ends_phrase(items, k + 1, g)
        article = g.classes.get("personal_article")
        before = k > 0 and article is not None and article.length_at(items, k - 1) == 1
        return before or (k + 1 < len(items) and items[k + 1].lower in g.definite)

    def _of_state(self, state: str, index: int) -> EntityMention | None:
        """The person of a state named last; where the page names none, the only one of an organisation told lately."""
        told = list(self.named.values())
        if state in self.states:
            return next((m for _, m in reversed(told) if m.country == state and (m.role is None or acts(m.role))), None)
        near = [m for at, m in told if index - at <= REACH and m.country in organisations()]
        return near[0] if len(near) == 1 else None


def states_of_persons(mentions: Sequence[EntityMention]) -> frozenset[str]:
    """The states of the persons whom a page names."""
    return frozenset(m.country for m in mentions if m.type is EntityType.PERSON and m.name and m.country)


def _persons_of(items: Sequence[Item]) -> list[EntityMention]:
    """The persons whom items name, each once, in order."""
    named = (i.mention for i in items if i.mention is not None)
    return list({m.entity: m for m in named if m.type is EntityType.PERSON and m.name}.values())


def _as_person(items: Sequence[Item], m: EntityMention) -> Item:
    text = " ".join(i.text for i in items)
    told = replace(m, start=items[0].start, end=items[-1].end, rule=RULE)
    return Item(ItemKind.ENTITY, told.start, told.end, text, text.casefold(), told)
