"""Mentions out: every phrase and every name, state, city and organisation that stands alone, with its entity."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.entities.colleagues import two_names
from lawatan.analysis.entities.grammar import OFFICE
from lawatan.analysis.entities.nameless_offices import OfficeHolders
from lawatan.analysis.entities.names import name_tokens
from lawatan.analysis.entities.office_kinds import GUEST, OF_ANYTHING, OF_STATES, SEAT
from lawatan.analysis.entities.service_ranks import RANK
from lawatan.knowledge.cities import capital_at
from lawatan.records.mention import EntityMention, EntityType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.grammar import Phrase
    from lawatan.analysis.entities.lexicon import Word
    from lawatan.analysis.entities.names import Entity
    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.analysis.entities.register import Register
    from lawatan.analysis.entities.setting import Setting

FORUM_RULE = "organisation.forum"  # a standing conference or one of its meetings, no body that acts
_VERB_PREFIXES = ("me", "ber", "di", "ter")  # of languages in which what an office is of comes after it


class Emitter:
    """Collects `mentions` and the stretches of `names`, in the order of the sentences that it is given.

    `tagger_rule` is the rule of a mention that rests on the name tagger alone.
    """

    def __init__(self, register: Register, setting: Setting, tagger_rule: str) -> None:
        self.mentions: list[EntityMention] = []
        self.names: list[Span] = []
        self._register = register
        self._setting = setting
        self._lexicon = setting.lexicon
        self._holders = OfficeHolders(register, setting)
        self._tagger_rule = tagger_rule
        self._currencies = frozenset(setting.offices.currencies)

    def emit(self, s: ReadSentence) -> None:
        """Takes the mentions of one sentence, left to right."""
        phrases = {p.first: p for p in s.phrases}
        k = 0
        while k < len(s.chunks):
            p = phrases.get(k)
            if p is not None:
                self._emit_phrase(p, s)
                k = self._emit_further_states(p, s, phrases)
            else:
                if self._is_surname(s.chunks, k):
                    self._emit_bare_name(s.chunks[k], s)
                elif not self._is_money(s.chunks, k) and not self._is_of_region(s.chunks, k):
                    self._emit_chunk(s.chunks[k], s)
                k += 1

    def _emit_phrase(self, p: Phrase, s: ReadSentence) -> None:
        if p.name is None and p.country is None and self._is_pair(p, s):
            return
        if self._leads_no_state(p, s):
            return
        if p.name is not None:
            self.names.append(Span(p.name.start, p.name.end))
            country = p.country or _country_in(p, s, RANK)
            entity = self._register.person(p.name.text, p.role, country, s.index)
            for extent in self._parts(p, s):
                self._mention(EntityType.PERSON, extent, entity, p.rule)
        elif p.type == "capital":
            self._emit_capital(p, s)
        elif p.second_country is not None:
            self._emit_pair(p, s)
        elif p.type == "group" and (one := self._holders.one_of_group(p, s)) is not None:
            self._mention(EntityType.PERSON, _extent(p, s), one, p.rule)
        elif p.type == "group":
            self._mention(EntityType.OFFICE, _extent(p, s), self._keyed_by_role(p, p.country, s), p.rule)
        elif p.type == "institution":
            country = _country_in(p, s, "C") if _is_any_seat(p, s) else p.country or _country_in(p, s)
            self._mention(EntityType.INSTITUTION, _extent(p, s), self._keyed_by_role(p, country, s), p.rule)
        else:
            self._emit_office(p, s)

    def _parts(self, p: Phrase, s: ReadSentence) -> list[tuple[int, int]]:
        """The extent of a phrase; two of "X, the visiting Kenyan minister", whose "visiting" tells of a contact."""
        start, end = _extent(p, s)
        words = self._lexicon.visiting
        at = next((k for k in range(p.first + 1, p.last) if s.chunks[k].text.casefold() in words), None)
        if at is None or p.name is None or p.name.start > s.chunks[at].start:
            return [(start, end)]
        return [(start, p.name.end), (s.chunks[at + 1].start, end)]

    def _emit_further_states(self, p: Phrase, s: ReadSentence, phrases: Mapping[int, Phrase]) -> int:
        """As in "foreign ministers of Jordan, Egypt and Israel": the group has each state. Returns the next chunk.

        In a language without plurals one office has them: "menteri luar negeri Yordania dan Mesir".
        """
        last = s.chunks[p.last]
        is_one = p.type == OFFICE and p.name is None and self._lexicon.state_after_office and _is_of(last, p.country)
        if not (p.type == "group" or is_one) or p.country is None or last.code != "C" or _is_adjective(last):
            return p.last + 1
        states = _states_listed(s.chunks, p.last + 1, phrases)
        for k in states:
            word = s.chunks[k].word
            if word is not None:
                extent = (s.chunks[k].start, s.chunks[k].end)
                further = replace(p, country=word.value)
                holder = self._holders.holder(further, s) if is_one else self._keyed_by_role(p, word.value, s)
                kind = EntityType.PERSON if holder.name else EntityType.OFFICE
                self._mention(kind, extent, holder, p.rule)
        return (states[-1] if states else p.last) + 1

    def _emit_office(self, p: Phrase, s: ReadSentence) -> None:
        entity = self._holders.holder(p, s)
        if p.role == GUEST and entity.name is None:
            return  # guests of any kind
        kind = EntityType.PERSON if entity.name else EntityType.OFFICE
        self._mention(kind, _extent(p, s), entity, p.rule)

    def _emit_capital(self, p: Phrase, s: ReadSentence) -> None:
        """As in "the Russian capital": the city, and its state with it."""
        city = capital_at(p.country or "", self._setting.published, self._setting.named_cities)
        if city is not None:
            e = self._register.keyed("city", city.name, s.index, name=city.name, country=p.country)
            self._mention(EntityType.CITY, (s.chunks[p.first].start, s.chunks[p.last].end), e, p.rule)

    def _emit_pair(self, p: Phrase, s: ReadSentence) -> None:
        """As in "the South Korean and Japanese foreign ministers": a mention of each, split at the conjunction."""
        split = next(k for k in range(p.first, p.last + 1) if s.chunks[k].code == "d")
        named = [self._register.match(c.text) for c in two_names(s.chunks, p.last + 1)] or [None, None]
        self._emit_states_before(p, s)
        halves = ((p.first, split - 1, p.country), (split + 1, p.last, p.second_country))
        for (first, last, country), holder in zip(halves, named, strict=True):
            span = s.chunks[first].start, s.chunks[last].end
            if holder is not None and holder.country == country:  # "his Danish and Thai counterparts, X and Y"
                self._mention(EntityType.PERSON, span, holder, p.rule)
                continue
            entity = self._register.keyed("group", f"{p.role}|{country}", s.index, role=p.role, country=country)
            self._mention(EntityType.OFFICE, span, entity, p.rule)

    def _emit_states_before(self, p: Phrase, s: ReadSentence) -> None:
        """As in "the British, French and German foreign ministers": the group has each state of the list, too."""
        k = p.first
        while k > 1 and s.chunks[k - 1].code == "," and s.chunks[k - 2].code == "C":
            k -= 2
            c = s.chunks[k]
            if c.word is None or not _is_adjective(c):
                return
            self.mentions = [m for m in self.mentions if (m.start, m.end) != (c.start, c.end)]
            self._mention(EntityType.OFFICE, (c.start, c.end), self._keyed_by_role(p, c.word.value, s), p.rule)

    def _is_money(self, chunks: Sequence[Chunk], k: int) -> bool:
        """As in "US$5 million", "US dollars", "dolar AS": a state that says which money it is."""
        if chunks[k].code != "C":
            return False
        around = (*chunks[max(0, k - 1) : k], *chunks[k + 1 : k + 2])
        is_priced = k + 1 < len(chunks) and chunks[k + 1].text.startswith("$")
        return is_priced or any(c.text.casefold() in self._currencies for c in around)

    def _is_of_region(self, chunks: Sequence[Chunk], k: int) -> bool:
        """As in "the Arequipa Regional Government", "the Federal Government": capitals that are nobody's name."""
        after = chunks[k + 1] if k + 1 < len(chunks) else None
        is_named_body = after is not None and after.code == "J" and after.text[:1].isupper()
        return is_named_body and chunks[k].code == "N" and self._register.match(chunks[k].text) is None

    def _is_surname(self, chunks: Sequence[Chunk], k: int) -> bool:
        """As in "Birmingham tiba", "menemui Birmingham" once an official Simon Birmingham is told: no city."""
        c, before = chunks[k], chunks[k - 1] if k else None
        verbs = self._lexicon.verb_forms
        opens = before is None or (bool(verbs) and before.code == "w" and before.text.startswith(verbs))
        if c.code != "T" or " " in c.text or not opens:
            return False
        told = self._register.match(c.text)
        name = name_tokens(told.name or "") if told is not None and told.roles and told.country else ()
        return len(name) > 1 and name_tokens(c.text) == name[-1:]

    def _emit_chunk(self, c: Chunk, s: ReadSentence) -> None:
        if c.code == "N":
            self._emit_bare_name(c, s)
        elif c.word is not None and c.code in "CTOP":
            self._emit_word(c, c.word, s)

    def _emit_bare_name(self, c: Chunk, s: ReadSentence) -> None:
        last = c.text.rpartition(" ")[2]  # "KTT Hasina-Modi"
        if (two := self._register.two_named(last)) is not None:
            start = c.end - len(last)
            cut = start + last.index("-")
            self._mention(EntityType.PERSON, (start, cut), two[0], "name.bare")
            self._mention(EntityType.PERSON, (cut + 1, c.end), two[1], "name.bare")
            return
        entity = self._register.bare_name(c, s.index)
        if entity is not None:
            rule = self._tagger_rule if self._register.is_only_tagged(entity) else "name.bare"
            self._mention(EntityType.PERSON, (c.start, c.end), entity, rule)
            self.names.append(Span(c.start, c.end))

    def _emit_word(self, c: Chunk, word: Word, s: ReadSentence) -> None:
        """A state, city, organisation or publisher by a word of the lexicon."""
        span = (c.start, c.end)
        if c.code == "C":
            e = self._register.keyed("country", word.value, s.index, country=word.value)
            self._mention(EntityType.COUNTRY, span, e, "country.adjective" if word.adjective else "country")
        elif c.code == "T":
            e = self._register.keyed("city", word.value, s.index, name=word.value, country=word.country)
            self._mention(EntityType.CITY, span, e, "city.name")
        elif c.code == "O":
            e = self._register.keyed("organisation", word.value, s.index, name=word.value, country=word.country)
            self._mention(EntityType.ORGANISATION, span, e, FORUM_RULE if word.forum else "organisation.name")
        else:
            e = self._register.keyed("publisher", word.value, s.index, name=word.value)
            self._mention(EntityType.PUBLISHER, span, e, "publisher.name")

    def _is_pair(self, p: Phrase, s: ReadSentence) -> bool:
        """As in "kedua menteri", "the two leaders": no holder of an office of their own."""
        around = s.chunks[max(0, p.first - 1) : p.last + 1]
        return any(c.text.casefold() in self._lexicon.pair_words for c in around) or self._is_row(p, s)

    def _is_row(self, p: Phrase, s: ReadSentence) -> bool:
        """As in "ketiga menteri itu", "the three ministers"; "kunjungan ketiga presiden itu" is his third."""
        if p.first == 0 or s.chunks[p.first - 1].text.casefold() not in self._lexicon.row_words:
            return False
        if p.first == 1:
            return True
        before = s.chunks[p.first - 2]
        word = before.text.casefold()
        if not self._lexicon.state_after_office:
            return before.code == "a" or word in self._lexicon.row_openers
        is_plain = before.code == "w" and word not in self._lexicon.common_words
        return not is_plain or word.startswith(_VERB_PREFIXES)

    def _leads_no_state(self, p: Phrase, s: ReadSentence) -> bool:
        """As in "pemimpin oposisi", "ketua partai": a plain noun after the office says what it is of."""
        if p.type == "group" and p.role in OF_STATES and p.country is None:
            return True  # of anybody: "para wakil kelompok pemberontak"
        if p.name is not None or p.country is not None or p.role not in OF_ANYTHING or p.last + 1 >= len(s.chunks):
            return False
        follows = s.chunks[p.last + 1]
        word = follows.text.casefold()
        is_noun = follows.code == "w" and follows.text[0].islower() and not word.startswith(_VERB_PREFIXES)
        return self._lexicon.state_after_office and is_noun and word not in self._lexicon.common_words

    def _keyed_by_role(self, p: Phrase, country: str | None, s: ReadSentence) -> Entity:
        return self._register.keyed(p.type, f"{p.role}|{country}", s.index, role=p.role, country=country)

    def _mention(self, kind: EntityType, span: tuple[int, int], entity: Entity, rule: str) -> None:
        self.mentions.append(EntityMention(kind, *span, entity.index, entity.name, entity.role, entity.country, rule))


def _is_adjective(c: Chunk) -> bool:
    return c.word is not None and c.word.adjective


def _is_of(c: Chunk, country: str | None) -> bool:
    """Whether a state is that of an office, and not one that it is sent to: "Duta Besar Peru untuk Swiss"."""
    return c.word is not None and c.word.value == country


def _states_listed(chunks: Sequence[Chunk], k: int, phrases: Mapping[int, Phrase]) -> list[int]:
    """Chunks of the states that a list goes on with at chunk `k`, up to the one after its conjunction; [] if none."""
    listed: list[int] = []
    while k < len(chunks):
        begin = k
        while k < len(chunks) and chunks[k].code in ",da":
            k += 1
        between = "".join(c.code for c in chunks[begin:k])
        is_state = k < len(chunks) and chunks[k].code == "C" and not _is_adjective(chunks[k]) and k not in phrases
        if not is_state or not between.strip("a") or (between.startswith(",d") and not listed):
            return []
        listed.append(k)
        if "d" in between:
            follows = chunks[k + 1].code if k + 1 < len(chunks) else ""
            return [] if follows == "'" else listed
        k += 1
    return []


def _extent(p: Phrase, s: ReadSentence) -> tuple[int, int]:
    """Where a phrase begins and ends in the text, without the articles before it: "the visiting"."""
    first = next((k for k in range(p.first, p.last) if s.chunks[k].code != "a"), p.last)
    return s.chunks[first].start, s.chunks[p.last].end


def _is_any_seat(p: Phrase, s: ReadSentence) -> bool:
    """As in "istana kepresidenan": the seat of any head of state where it is written in small letters."""
    words = s.chunks[p.first : p.last + 1]
    return p.role == SEAT and all(c.text.islower() for c in words) and len(words[0].text.split()) > 1


def _country_in(p: Phrase, s: ReadSentence, code: str = "") -> str | None:
    """The state that a word of a phrase says by itself; with a code, a word of that code."""
    words = (c.word for c in s.chunks[p.first : p.last + 1] if not code or c.code == code)
    return next((w.country for w in words if w is not None and w.country), None)
