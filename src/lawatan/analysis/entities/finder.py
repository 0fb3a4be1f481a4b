"""The order of work: grammar over every sentence, then who is who, then names and states that stand alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawatan.analysis.entities.affiliation import states_acted_for, states_by_leading, states_by_possession
from lawatan.analysis.entities.chunks import Chunk, chunk_sentence, split_tokens, without_things
from lawatan.analysis.entities.grammar import Phrase, match_phrases
from lawatan.analysis.entities.lexicon import Lexicon, Word, load_lexicon
from lawatan.analysis.entities.names import Entity, compatible_names, name_tokens, same_word
from lawatan.analysis.entities.revision import needs_tagger, revise
from lawatan.analysis.entities.tagging import load_tagger
from lawatan.analysis.tokens import tokenise
from lawatan.knowledge.cities import capital_of
from lawatan.knowledge.countries import countries
from lawatan.knowledge.office_holders import head_by_surname, holders, known_by_surname, known_official
from lawatan.knowledge.organisations import organisations
from lawatan.language_pack.offices import OfficeTable
from lawatan.records.document import BlockKind
from lawatan.records.mention import EntityMention, EntityType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.language_pack.loader import LanguagePack
    from lawatan.records.document import Block, Sentence

TAGGER_RULE = "entity.tagger"
FORUM_RULE = "organisation.forum"  # a standing conference or one of its meetings, no body that acts
MAX_COMPLEMENT = 5  # chunks of "to North Korea" after an apposed office
_COMPLEMENT = re.compile("[wpvt]a{0,2}[CTO]{1,2},")
MAX_TAGGED = 500  # tokens of a sentence that is tagged: no sentence of news has as many
MAX_COMPARED = 200  # persons, the last found, with which a name is compared: no page of news has as many
TITLE_CASE_SHARE = 0.85  # share of words with a capital at which a line without a full stop is a headline


HEADS = frozenset({"president", "king", "prime minister", "sultan", "emir", "chancellor", "head of state", "leader"})
NATIONAL_OFFICES = HEADS | {
    "vice president", "foreign minister", "foreign secretary", "defence minister", "deputy foreign minister",
    "deputy defence minister",
    "deputy prime minister", "military chief", "navy chief", "army chief", "air force chief", "cabinet secretary",
    "state secretary", "finance minister", "trade minister", "interior minister", "national security adviser",
}  # fmt: skip
_BARE_AT_HOME = NATIONAL_OFFICES - {"king", "sultan", "emir", "leader", "head of state"}  # said of guests, too
_OWN_HEADS = ("head of state", "head of government")  # without a state: of the state where the page was written
_OF_ANYTHING = frozenset({"leader", "chairman", "chief", "commander", "director", "coordinator", "senior leader"})
_OF_STATES = ("representatives", "leadership")  # groups that without a state can be anybody's
GUEST = "guest"
_HEADS_OF_BODIES = frozenset(
    {"chairman", "chief", "director", "director general", "secretary-general", "leader", "head"}
)
_VERB_PREFIXES = ("me", "ber", "di", "ter")  # of languages in which what an office is of comes after it
_ANY_OFFICE = frozenset({"official", "senior official"})  # "a senior US official": whoever of that state is named
_HEADS_OF_BODIES = frozenset({"chief", "director", "leader", "head", "director general", "secretary-general"})
_SPEAKERS = frozenset({"spokesperson", "ambassador"})
_KINDS = {
    "leader": HEADS,
    "head of state": HEADS,
    "head of government": HEADS,
    "diplomat": frozenset({"foreign minister", "foreign secretary", "secretary of state"}),
    GUEST: HEADS | {"foreign minister", "defence minister", "secretary of state", "vice president", "speaker"},
    "minister": frozenset({"foreign minister", "foreign secretary", "defence minister", "secretary of state"}),
}


@dataclass(slots=True)
class _Sentence:
    index: int
    chunks: list[Chunk]
    phrases: list[Phrase]


@dataclass(slots=True)
class EntityIndex:
    """Everything found: entities by index, mentions in text order, chunks by sentence index (for the extraction).

    `names` are the stretches in which persons are named, without office and rank, in text order.
    """

    entities: list[Entity] = field(default_factory=list)
    mentions: list[EntityMention] = field(default_factory=list)
    chunks: dict[int, list[Chunk]] = field(default_factory=dict)
    dateline: Chunk | None = None
    names: list[Span] = field(default_factory=list)


def find_entities(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    pack: LanguagePack,
    *,
    published: str | None = None,
) -> EntityIndex:
    """Mentions and entities of the sentences in blocks that hold facts.

    A person named in full without a state gets that of the table of office-holders, if one is in office at `published`.
    """
    lexicon = load_lexicon(pack)
    finder = _Finder(text, lexicon, pack)
    finder.index.dateline = _dateline(text, blocks, lexicon)
    dateline = finder.index.dateline
    finder.home = dateline.word.country or dateline.word.value if dateline and dateline.word else None
    finder.published = published
    finder.short_names = _short_names(text, pack)
    facts = [(i, s) for i, s in enumerate(sentences) if blocks[s.block].holds_facts]
    titles = [(i, s) for i, s in facts if _is_title_case(text, s, blocks[s.block].kind)]
    skip = {i for i, _ in titles}
    for i, s in facts:
        if i not in skip:
            finder.read(i, s.start, s.end)
    known = finder.known_name_tokens()
    for i, s in titles:
        finder.read(i, s.start, s.end, title=known)
    return finder.finish()


def _nickname_after(chunks: Sequence[Chunk], last: int) -> str | None:
    """As in "Joko Widodo (Jokowi)": one capitalised word in brackets after a name."""
    after = chunks[last + 1 : last + 4]
    if [c.code for c in after] in (["(", "N", ")"], ["(", "X", ")"]) and " " not in after[1].text:
        return after[1].text
    return None


def _short_names(text: str, pack: LanguagePack) -> dict[str, Word]:
    """As in "the North": the words by which a page may call states that it names in full somewhere."""
    table = pack.read("offices", OfficeTable).short_states
    return {short: Word("C", code) for short, (full, code) in table.items() if full in text}


def _dateline(text: str, blocks: Sequence[Block], lexicon: Lexicon) -> Chunk | None:
    """The city in the page's first dateline ("Jakarta, ..."), or its state where that is no city ("Singapore, ...")."""
    for b in blocks:
        if b.kind is BlockKind.DATELINE:
            chunks = [c for c in chunk_sentence(text, b.start, b.end, lexicon) if c.word is not None and c.code in "TC"]
            if chunks:
                return next((c for c in chunks if c.code == "T"), chunks[0])
    return None


def _is_title_case(text: str, sentence: Sentence, kind: BlockKind) -> bool:
    if kind is BlockKind.HEADLINE:
        return True
    if text[sentence.end - 1] in '.!?"\u201d':
        return False
    words = [w for w in text[sentence.start : sentence.end].split() if w[0].isalpha()]
    return len(words) > 3 and sum(w[0].isupper() for w in words) >= TITLE_CASE_SHARE * len(words)


class _Finder:
    def __init__(self, text: str, lexicon: Lexicon, pack: LanguagePack) -> None:
        self.text = text
        self.lexicon = lexicon
        self.pack = pack
        self.sentences: list[_Sentence] = []
        self.index = EntityIndex()
        self.by_key: dict[tuple[str, str], Entity] = {}
        self.home: str | None = None
        self.tagged: set[int] = set()  # entities that only the name tagger found
        self.published: str | None = None
        self.short_names: dict[str, Word] = {}
        self.named_states: frozenset[str] = frozenset()
        self.tagger = load_tagger(pack)
        self.office_states = pack.read("offices", OfficeTable).office_states
        self.owners = frozenset(pack.read("offices", OfficeTable).owners)
        self.acting_for = frozenset(pack.read("offices", OfficeTable).acting_for)
        self.leading = frozenset(pack.read("offices", OfficeTable).leading)

    def read(self, i: int, start: int, end: int, *, title: frozenset[str] | None = None) -> None:
        """Chunks and phrases of one sentence; in a title only `title` tokens may be names."""
        accept = (lambda w: w in title) if title is not None else None
        chunks = chunk_sentence(self.text, start, end, self.lexicon, is_name_token=accept, short_names=self.short_names)
        chunks = without_things(chunks, self.lexicon.named_after)
        if title is None:
            chunks = self.names_of(chunks, start, end)
        self.sentences.append(_Sentence(i, chunks, match_phrases(chunks, self.pack)))
        self.index.chunks[i] = chunks

    def names_of(self, chunks: list[Chunk], start: int, end: int) -> list[Chunk]:
        """The chunks with the bounds of names as the name tagger draws them, where it is sure."""
        if self.tagger is None or not needs_tagger(chunks):
            return chunks
        tokens = split_tokens(tokenise(self.text, start, end), self.lexicon)
        return revise(chunks, tokens, self.tagger.tag(tokens), self.text) if len(tokens) <= MAX_TAGGED else chunks

    def known_name_tokens(self) -> frozenset[str]:
        """Words of the names that the body has beside an office or in more than one word."""
        known: set[str] = set()
        for s in self.sentences:
            named = {id(p.name) for p in s.phrases if p.name is not None}
            for c in s.chunks:
                if c.code == "N" and (id(c) in named or c.is_tagged or (" " in c.text and not c.is_doubted)):
                    known.update(c.text.casefold().split())
        return frozenset(known)

    def finish(self) -> EntityIndex:
        """Resolves names in two rounds, full names first, and emits the mentions in text order."""
        self.sentences.sort(key=lambda s: s.index)
        words = [c.word for s in self.sentences for c in s.chunks if c.word is not None and c.code in "CT"]
        self.named_states = frozenset(w.country for w in words if w.country)
        for full in (True, False):
            for s in self.sentences:
                for p in s.phrases:
                    if p.name is not None and (len(name_tokens(p.name.text)) > 1) is full:
                        entity = self._person(p.name.text, p.role, p.country, s.index)
                        nickname = _nickname_after(s.chunks, p.last)
                        if nickname:
                            entity.aliases.append(nickname)
            self._meet_tagged(full=full)
        for e in self._persons():
            if e.country is None:
                states = [self.office_states[r] for r in e.roles if r in self.office_states]
                e.country = states[0] if states else None
        for e in self._persons():
            self._look_up(e)
        self._give_home_state()
        self._affiliate()
        for e in self.index.entities:
            e.last_seen = -1  # from here on it says how recently the reader met the name
        for s in self.sentences:
            self._emit(s)
        self.index.mentions.sort(key=lambda m: (m.start, -m.end))
        return self.index

    def _affiliate(self) -> None:
        """Gives persons without a state that of what they lead, of who owns them, of the holder whom they serve."""
        for s in self.sentences:
            told = (*states_by_leading(s.chunks, self.leading), *states_acted_for(s.chunks, self.acting_for))
            led = [(self._bare_name(c, s.index), state) for c, state in told]
            owned = [(self._match(name_tokens(c.text), None, None), v) for c, v in states_by_possession(s.chunks)]
            for e, state in (*led, *owned):
                if e is not None and e.country is None:
                    e.country = state
            for p in s.phrases:
                holder = next((c for c in p.owner if c.code == "N"), None)
                e = self._match(name_tokens(p.name.text), None, None) if p.name is not None and holder else None
                owner = self._match(name_tokens(holder.text), None, None) if holder else None
                if e is not None and owner is not None and e.country is None:
                    e.country = owner.country

    def _meet_tagged(self, *, full: bool) -> None:
        """Persons whom only the name tagger found, so that a mention that it is not sure of can be theirs."""
        for s in self.sentences:
            in_phrase = {id(p.name) for p in s.phrases}
            for c in s.chunks:
                if c.is_tagged and id(c) not in in_phrase and (len(name_tokens(c.text)) > 1) is full:
                    self._bare_name(c, s.index)

    def _look_up(self, e: Entity) -> None:
        """Gives a person without a state that of the only office-holder of this full name, in office then."""
        if e.country is not None or e.name is None:
            return
        if len(name_tokens(e.name)) < 2:
            state = known_by_surname(e.name, e.roles, self.published) if self.published else None
        else:
            state = known_official(e.name, self.published)
            if e.roles and not any(t.office in e.roles for t in holders(e.name, self.published)):
                state = state if state in self.named_states else None
        if state:
            e.country = state
            e.known_official = True

    def _pack_home(self) -> str | None:
        """The state that the pack's "RI" means, where the page names it in any way."""
        homes = set(self.pack.read("offices", OfficeTable).home_countries.values())
        return next(iter(sorted(homes & self.named_states)), None)

    def _state_of_bare_offices(self) -> str | None:
        """As in "President X" of a known state: the one that the page's other bare offices are of, too."""
        bare = [e for e in self._persons() if e.known_official and any(r in _BARE_AT_HOME for r in e.roles)]
        states = {e.country for e in bare}
        return states.pop() if len(states) == 1 else None

    def _give_home_state(self) -> None:
        """An office without a state in news with a dateline is of the dateline's state: one holder for each office."""
        home = self.home or self._pack_home() or self._state_of_bare_offices()
        if home is None:
            return
        held = {r for e in self._persons() if e.country == home for r in e.roles}
        homeless = [e for e in self._persons() if e.country is None and any(_is_bare_at_home(r) for r in e.roles)]
        for e in sorted(homeless, key=lambda e: -e.times_named):
            roles = {r for r in e.roles if _is_bare_at_home(r)}
            if not roles & held:
                e.country, e.is_assumed = home, True
            held |= roles

    def _emit(self, s: _Sentence) -> None:
        phrases = {p.first: p for p in s.phrases}
        k = 0
        while k < len(s.chunks):
            p = phrases.get(k)
            if p is not None:
                self._emit_phrase(p, s)
                k = p.last + 1
            else:
                self._emit_chunk(s.chunks[k], s)
                k += 1

    def _emit_phrase(self, p: Phrase, s: _Sentence) -> None:
        if p.name is None and p.country is None and self._is_pair(p, s):
            return
        if self._leads_no_state(p, s):
            return
        start, end = s.chunks[p.first].start, s.chunks[p.last].end
        if p.first < p.last and s.chunks[p.first].code == "a":
            start = s.chunks[p.first + 1].start
        if p.name is not None:
            entity = self._person(p.name.text, p.role, p.country, s.index)
            kind = EntityType.PERSON
            self.index.names.append(Span(p.name.start, p.name.end))
        elif p.type == "capital":
            self._emit_capital(p, s)
            return
        elif p.second_country is not None:
            self._emit_pair(p, s)
            return
        elif p.type == "group":
            entity = self._keyed("group", f"{p.role}|{p.country}", s.index, role=p.role, country=p.country)
            kind = EntityType.OFFICE
        elif p.type == "institution":
            country = p.country or self._institution_country(p, s)
            entity = self._keyed("institution", f"{p.role}|{country}", s.index, role=p.role, country=country)
            kind = EntityType.INSTITUTION
        else:
            entity = self._office(p, s)
            if p.role == GUEST and entity.name is None:
                return  # guests of any kind
            kind = EntityType.PERSON if entity.name else EntityType.OFFICE
        self._mention(kind, start, end, entity, p.rule)

    def _is_pair(self, p: Phrase, s: _Sentence) -> bool:
        """As in "kedua menteri", "the two leaders": no holder of an office of their own."""
        around = s.chunks[max(0, p.first - 1) : p.last + 1]
        return any(c.text.casefold() in self.lexicon.pair_words for c in around)

    def _leads_no_state(self, p: Phrase, s: _Sentence) -> bool:
        """As in "pemimpin oposisi", "ketua partai": a plain noun after the office says what it is of."""
        if p.type == "group" and p.role in _OF_STATES and p.country is None:
            return True  # of anybody: "para wakil kelompok pemberontak"
        if p.name is not None or p.country is not None or p.role not in _OF_ANYTHING or p.last + 1 >= len(s.chunks):
            return False
        follows = s.chunks[p.last + 1]
        word = follows.text.casefold()
        is_noun = follows.code == "w" and follows.text[0].islower() and not word.startswith(_VERB_PREFIXES)
        return self.lexicon.state_after_office and is_noun and word not in self.lexicon.common_words

    def _emit_capital(self, p: Phrase, s: _Sentence) -> None:
        """As in "the Russian capital": the city, and its state with it."""
        city = capital_of(p.country or "")
        if city is not None:
            e = self._keyed("city", city.name, s.index, name=city.name, country=p.country)
            self._mention(EntityType.CITY, s.chunks[p.first].start, s.chunks[p.last].end, e, p.rule)

    def _emit_pair(self, p: Phrase, s: _Sentence) -> None:
        """As in "the South Korean and Japanese foreign ministers": a mention of each, split at the conjunction."""
        split = next(k for k in range(p.first, p.last + 1) if s.chunks[k].code == "d")
        for first, last, country in ((p.first, split - 1, p.country), (split + 1, p.last, p.second_country)):
            entity = self._keyed("group", f"{p.role}|{country}", s.index, role=p.role, country=country)
            self._mention(EntityType.OFFICE, s.chunks[first].start, s.chunks[last].end, entity, p.rule)

    def _institution_country(self, p: Phrase, s: _Sentence) -> str | None:
        words = (c.word for c in s.chunks[p.first : p.last + 1])
        return next((w.country for w in words if w is not None and w.country), None)

    def _emit_chunk(self, c: Chunk, s: _Sentence) -> None:
        if c.code == "N":
            entity = self._bare_name(c, s.index)
            if entity is not None:
                rule = f"{self.pack.code}.{TAGGER_RULE}" if entity.index in self.tagged else "name.bare"
                self._mention(EntityType.PERSON, c.start, c.end, entity, rule)
                self.index.names.append(Span(c.start, c.end))
        elif c.word is not None and c.code == "C":
            e = self._keyed("country", c.word.value, s.index, country=c.word.value)
            self._mention(EntityType.COUNTRY, c.start, c.end, e, "country.adjective" if c.word.adjective else "country")
        elif c.word is not None and c.code == "T":
            e = self._keyed("city", c.word.value, s.index, name=c.word.value, country=c.word.country)
            self._mention(EntityType.CITY, c.start, c.end, e, "city.name")
        elif c.word is not None and c.code == "O":
            e = self._keyed("organisation", c.word.value, s.index, name=c.word.value, country=c.word.country)
            rule = FORUM_RULE if c.word.forum else "organisation.name"
            self._mention(EntityType.ORGANISATION, c.start, c.end, e, rule)
        elif c.word is not None and c.code == "P":
            e = self._keyed("publisher", c.word.value, s.index, name=c.word.value)
            self._mention(EntityType.PUBLISHER, c.start, c.end, e, "publisher.name")

    def _mention(self, kind: EntityType, start: int, end: int, entity: Entity, rule: str) -> None:
        self.index.mentions.append(
            EntityMention(kind, start, end, entity.index, entity.name, entity.role, entity.country, rule)
        )

    def _new(self, kind: str) -> Entity:
        entity = Entity(len(self.index.entities), kind)
        self.index.entities.append(entity)
        return entity

    def _keyed(
        self, kind: str, key: str, seen: int, *, name: str | None = None, role: str | None = None,
        country: str | None = None,
    ) -> Entity:  # fmt: skip
        entity = self.by_key.get((kind, key))
        if entity is None:
            entity = self.by_key[kind, key] = self._new(kind)
            entity.name, entity.country = name, country
            if role:
                entity.roles.append(role)
        entity.last_seen = seen
        return entity

    def _persons(self) -> list[Entity]:
        return [e for e in self.index.entities if e.type == "person"]

    def _match(self, tokens: tuple[str, ...], role: str | None, country: str | None) -> Entity | None:
        found = [
            e
            for e in self._persons()[-MAX_COMPARED:]
            if any(compatible_names(name_tokens(a), tokens) for a in e.aliases)
            and not (country and e.country and country != e.country)
        ]
        if len(found) > 1:
            exact = [e for e in found if any(name_tokens(a) == tokens for a in e.aliases)]
            same_role = [e for e in (exact or found) if role and role in e.roles]
            found = same_role or exact or sorted(found, key=lambda e: -e.last_seen)
        return found[0] if found else None

    def _person(self, name: str, role: str | None, country: str | None, seen: int) -> Entity:
        entity = self._match(name_tokens(name), role, country)
        if entity is None:
            entity = self._new("person")
        entity.add_name(name)
        entity.times_named += 1
        entity.add_role(role, country)
        entity.last_seen = seen
        return entity

    def _bare_name(self, c: Chunk, seen: int) -> Entity | None:
        tokens = name_tokens(c.text)
        entity = self._match(tokens, None, None)
        if entity is None:
            head = self._head_of_state(c, tokens)
            is_common = len(tokens) < 2 or c.text.split()[0].casefold() in self.lexicon.common_words
            if head is None and (c.is_doubted or (is_common and not c.is_tagged)):
                return None
            entity = self._new("person")
            if head is None and (is_common or c.is_redrawn):
                self.tagged.add(entity.index)
            entity.add_name(c.text)
            entity.country, entity.known_official = head, head is not None
        entity.last_seen = seen
        if len(tokens) > 1 or any(same_word(tokens[-1], w) for w in name_tokens(entity.name or "")):
            entity.add_name(c.text)
        self._look_up(entity)
        return entity

    def _head_of_state(self, c: Chunk, tokens: tuple[str, ...]) -> str | None:
        """As in "Putin", never introduced: the state of the only head of state or government so called then."""
        alone = len(tokens) == 1 and not c.text.isupper() and tokens[0] not in self.lexicon.common_words
        return head_by_surname(c.text, self.published) if alone and self.published else None

    def _held_as_well(self, p: Phrase, s: _Sentence) -> Entity | None:
        """As in "Prabowo, yang juga presiden terpilih": the person before the relative words."""
        k = p.first - 1
        while k >= 0 and s.chunks[k].text.casefold() in self.lexicon.relatives:
            k -= 1
        if k == p.first - 1 or k < 0:
            return None
        if s.chunks[k].code == ",":
            k -= 1
        if k < 0 or s.chunks[k].code != "N":
            return None
        return self._match(name_tokens(s.chunks[k].text), None, None)

    def _state_of_owner(self, p: Phrase, s: _Sentence) -> str | None:
        """As in "President X and his foreign minister": the state of the person named last before the possessive."""
        if s.chunks[p.first].text.casefold() not in self.owners:
            return None
        before = next((c for c in reversed(s.chunks[: p.first]) if c.code == "N"), None)
        owner = self._match(name_tokens(before.text), None, None) if before is not None else None
        return owner.country if owner is not None else None

    def _second_apposition(self, p: Phrase, s: _Sentence) -> Entity | None:
        """As in "Secretary X, Washington's envoy to Pyongyang, was": a second office of the person before the comma."""
        k = p.first - 2
        if k < 0 or s.chunks[k + 1].code != "," or s.chunks[k].code != "N":
            return None
        after = s.chunks[p.last + 1 : p.last + 2 + MAX_COMPLEMENT]
        codes = "".join(c.code for c in after)
        if "," not in codes[:1] and not _COMPLEMENT.match(codes):
            return None
        entity = self._match(name_tokens(s.chunks[k].text), None, None)
        fits = entity is not None and (p.country is None or entity.country in (None, p.country))
        return entity if fits else None

    def _holder_of_kind(self, role: str, country: str | None) -> Entity | None:
        """As in "The Egyptian leader", "the top US diplomat": the only known holder of such an office of that state."""
        kind = _KINDS.get(role.removeprefix("senior "))
        if role in _HEADS_OF_BODIES and country in organisations():
            kind = _HEADS_OF_BODIES  # whatever the text calls him: the IAEA's chief is its director general
        if role in _OWN_HEADS:
            country = country or self.home or self._pack_home()
        heads_body = role in _HEADS_OF_BODIES and country is not None and country not in countries()
        if country is None or (kind is None and role not in _ANY_OFFICE and not heads_body):
            return None
        at_home = [e for e in self._persons() if e.country == country]
        found = [e for e in at_home if any((_acts(r) if kind is None else r in kind) for r in e.roles)]
        return found[0] if len(found) == 1 else None

    def _apposed_later(self, p: Phrase, s: _Sentence) -> Entity | None:
        """As in "the Iranian minister": the person last named, if the text gives him no office before."""
        follows = s.chunks[p.last + 1].text.casefold() if p.last + 1 < len(s.chunks) else ""
        is_definite = follows in self.lexicon.demonstratives or s.chunks[p.first].text.casefold() == "the"
        persons = [e for e in self._persons() if e.last_seen >= s.index - 1]
        if p.role in HEADS and p.country:
            here = [e for e in persons if e.last_seen == s.index]
            is_definite, persons = is_definite or bool(here), here or persons
        if not is_definite or not persons:
            return None
        last = max(persons, key=lambda e: e.last_seen)
        return last if not last.roles and (last.country is None or last.country == p.country) else None

    def _spoken_of(self, p: Phrase, s: _Sentence) -> Entity | None:
        """As in "The minister will also visit", "menteri itu": the minister of any field whom the page names most."""
        follows = s.chunks[p.last + 1].text.casefold() if p.last + 1 < len(s.chunks) else ""
        is_definite = follows in self.lexicon.demonstratives or s.chunks[p.first].text.casefold() == "the"
        if p.country is not None or p.role not in _SHORT_OFFICES or not is_definite:
            return None
        found = [e for e in self._persons() if e.last_seen >= 0 and any(r.endswith(f" {p.role}") for r in e.roles)]
        return max(found, key=lambda e: e.times_named, default=None)

    def _office(self, p: Phrase, s: _Sentence) -> Entity:
        """An office without a name: the person who holds it in this document, else a nameless holder."""
        role, seen = p.role or "", s.index
        if not p.owner and "counterpart" not in p.rule and s.chunks[p.first].text.casefold() not in self.owners:
            same = [e for e in self._persons() if role in e.roles and (p.country is None or e.country == p.country)]
            entity = max(same, key=lambda e: e.last_seen) if same else self._second_apposition(p, s)
            entity = entity or self._apposed_later(p, s)
            entity = entity or self._held_as_well(p, s)
            entity = entity or self._holder_of_kind(role, p.country) or self._spoken_of(p, s)
            if entity is not None:
                entity.add_role(None if role == GUEST else p.role, p.country)
                entity.last_seen = seen
                return entity
        country = p.country or self.office_states.get(role) or self._state_of_owner(p, s)
        return self._keyed("office", f"{role}|{country}", seen, role=p.role, country=country)


_SHORT_OFFICES = frozenset({"minister", "secretary", "envoy", "negotiator", "commander", "adviser", "spokesperson"})


def _is_bare_at_home(role: str) -> bool:
    """Whether an office without a state is of the state where the page was written: any minister's is."""
    return role in _BARE_AT_HOME or "minister" in role.split()


def _acts(role: str) -> bool:
    """Whether an office is one that travels and meets, and does not only speak or reside."""
    return not any(word in _SPEAKERS for word in role.split())
