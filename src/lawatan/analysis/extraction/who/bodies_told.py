"""Bodies under another name: "the Jeddah-based bank", "lembaga itu", "kedua lembaga", and the page's own acronyms.

A page names a bank in full, often with an acronym beside it, and calls it "the bank" from then on. In sentences that
sign something these words stand for the body as its name does.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import Item, ItemKind
from lawatan.analysis.extraction.clause.row import PAIR_RULE
from lawatan.analysis.pair import PAIR
from lawatan.records.mention import EntityMention, EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import ItemisedSentence

RULE = "organisation.told"
BASED = "-based"
REACH = 12  # sentences after a body's name in which a noun means it
ACRONYM = range(2, 8)  # letters of an acronym
GENERIC = frozenset({"UN"})  # "the bank", "the institution" never mean it


@dataclass(slots=True)
class BodiesTold:
    """Reads the bodies of one document, its sentences in order. `named` are those told so far, the last one last."""

    grammar: ContactGrammar
    named: list[tuple[int, EntityMention, frozenset[str]]] = field(default_factory=list)
    acronyms: dict[str, EntityMention] = field(default_factory=dict)

    def read(self, sentence: ItemisedSentence) -> ItemisedSentence:
        """The sentence with a body in the place of the words that stand for one told before."""
        items = self._with_acronyms(sentence.items)
        signs = self.named and self.grammar.documents.find(items, 0, len(items)) is not None
        if signs:
            items = self._with_nouns(items, sentence.index)
        for item in items:
            m = item.mention
            if (
                m is not None
                and m.type is EntityType.ORGANISATION
                and m.country not in GENERIC
                and m.rule not in (RULE, PAIR_RULE)
            ):
                self._note(sentence.index, m, item)
        return sentence if items is sentence.items else replace(sentence, items=tuple(items))

    def _note(self, index: int, m: EntityMention, item: Item) -> None:
        words = frozenset(item.lower.split())
        known = next((told for told in self.named if told[1].entity == m.entity), None)
        if known is not None:
            words |= known[2]
            self.named.remove(known)
        self.named.append((index, m, words))

    def _with_acronyms(self, items: Sequence[Item]) -> Sequence[Item]:
        """A body and its acronym as one item: "the African Development Bank (AfDB)"; an acronym told so as the body."""
        bodies = [k for k, i in enumerate(items) if i.mention and i.mention.type is EntityType.ORGANISATION]
        if not bodies and not self.acronyms:
            return items
        out: list[Item] = []
        k = 0
        while k < len(items):
            item, end = items[k], k + 1
            m = item.mention
            if m is None and item.kind is ItemKind.WORD and item.text in self.acronyms:
                item = _as_body(items[k : k + 1], self.acronyms[item.text])
            elif m is not None and m.type is EntityType.ORGANISATION and " " in item.text:
                end = self._end_of_acronym(items, k)
                item = replace(item, end=items[end - 1].end)
            out.append(item)
            k = end
        return out if len(out) < len(items) or any(a is not b for a, b in zip(out, items, strict=False)) else items

    def _end_of_acronym(self, items: Sequence[Item], k: int) -> int:
        """One past the acronym right behind the body at item `k`, in brackets or not; `k` + 1 where there is none."""
        p = k + 1
        in_brackets = p < len(items) and items[p].text == "("
        p += in_brackets
        if p >= len(items) or (in_brackets and (p + 1 >= len(items) or items[p + 1].text != ")")):
            return k + 1
        found, body = items[p], items[k].mention
        if body is None or not _is_acronym(found.text):
            return k + 1
        is_same = found.mention is not None and found.mention.entity == body.entity
        if not is_same and (found.mention is not None or not _spells(found.text, items[k].text)):
            return k + 1
        if not is_same:
            self.acronyms.setdefault(found.text, body)
        return p + 1 + in_brackets

    def _with_nouns(self, items: Sequence[Item], index: int) -> Sequence[Item]:
        pairs, g = self.grammar.classes.get("pair_bodies"), self.grammar
        out: list[Item] = []
        k = 0
        while k < len(items):
            n = pairs.length_at(items, k) if pairs is not None and items[k].kind is ItemKind.WORD else 0
            last = [m for told, m, _ in self.named[-2:] if index - told <= REACH]
            if n and len(last) == PAIR:
                words = items[k : k + n]
                out += [_as_body(words, last[0], PAIR_RULE), _as_body(words[-1:], last[1], PAIR_RULE)]
                k += n
                continue
            first, n = self._noun_at(items, k)
            body = self._body(items[first], index) if n else None
            if body is not None:
                article = out.pop() if out and not g.table.forum_head_first and out[-1].lower in g.definite else None
                words = [*([article] if article is not None else []), *items[k : k + n]]
                out.append(_as_body(words, body))
                k += n
            else:
                out.append(items[k])
                k += 1
        return out

    def _noun_at(self, items: Sequence[Item], k: int) -> tuple[int, int]:
        """The noun's item and the number of items of a definite noun for a body at item `k`; 0, 0 for none."""
        nouns, g = self.grammar.classes.get("body_nouns"), self.grammar
        if nouns is None or k >= len(items):
            return 0, 0
        if g.table.forum_head_first:
            after = items[k + 1].lower if k + 1 < len(items) else ""
            is_noun = nouns.length_at(items, k) and (items[k].text.islower() or k == 0)
            return (k, 2) if is_noun and after in g.definite else (0, 0)
        if not k or items[k - 1].lower not in g.definite:
            return 0, 0
        p = k
        while p < min(k + 3, len(items) - 1) and not nouns.length_at(items, p):
            p += 1
        if not nouns.length_at(items, p) or not items[p].text.islower() or not self._ends(items, p + 1):
            return 0, 0
        is_based = p > k and "".join(i.lower for i in items[k:p]).endswith(BASED)
        return (p, p + 1 - k) if p == k or is_based else (0, 0)

    def _ends(self, items: Sequence[Item], p: int) -> bool:
        """As in "the bank and", "the bank signed", not "the bank manager", "the fund's"."""
        if p >= len(items) or items[p].kind is not ItemKind.WORD:
            return p >= len(items) or items[p].text not in ("'", "\u2019", "-")
        g, lower = self.grammar, items[p].lower
        known = g.any_preposition | g.conjunctions | g.auxiliaries | g.speech
        return lower in known or bool(g.frames_at(items, p))

    def _body(self, noun: Item, index: int) -> EntityMention | None:
        """The body named last whose name has the noun; for a noun of any body, the one named last."""
        of_any = self.grammar.classes.get("any_body")
        near = [(m, words) for told, m, words in reversed(self.named) if index - told <= REACH]
        found = next((m for m, words in near if noun.lower in words), None)
        if found is None and near and of_any is not None and noun.lower in of_any.by_first:
            return near[0][0]
        return found


def _is_acronym(text: str) -> bool:
    return len(text) in ACRONYM and text.isalpha() and sum(c.isupper() for c in text) > len(text) // 2


def _spells(acronym: str, name: str) -> bool:
    """Whether the capitals of an acronym are initials of a name's words, in order: "AfDB", "IDB"."""
    initials = iter(w[0].upper() for w in name.replace("-", " ").split())
    return all(c in initials for c in acronym if c.isupper())


def _as_body(words: Sequence[Item], body: EntityMention, rule: str = RULE) -> Item:
    m = replace(body, start=words[0].start, end=words[-1].end, rule=rule)
    text = " ".join(i.text for i in words)
    return Item(ItemKind.ENTITY, m.start, m.end, text, text.casefold(), m)
