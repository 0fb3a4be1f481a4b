"""A page's sentences read into coded chunks and phrases, before it is asked who is who.

Headlines come last: where nearly every word has a capital, only words of the names that the body gives can be names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawatan.analysis.entities.acronyms_told import with_acronyms
from lawatan.analysis.entities.agents_named import with_named_agents
from lawatan.analysis.entities.apposed_names import with_whole_names
from lawatan.analysis.entities.bodies_in_names import BodiesInNames
from lawatan.analysis.entities.chunks import Chunk, chunk_sentence, without_things
from lawatan.analysis.entities.grammar import Phrase, match_phrases
from lawatan.analysis.entities.implied_states import ImpliedStates, bodies_of_others
from lawatan.analysis.entities.lexicon import Lexicon, Word
from lawatan.analysis.entities.named_premises import without_named_premises
from lawatan.analysis.entities.owners import held_by_other
from lawatan.analysis.entities.revision import needs_tagger, revise
from lawatan.analysis.entities.service_ranks import with_ranks
from lawatan.analysis.entities.shared_heads import with_shared_heads
from lawatan.analysis.entities.splitting import split_tokens
from lawatan.analysis.entities.state_agents import with_state_agents
from lawatan.analysis.entities.tagging import load_tagger
from lawatan.analysis.entities.towns import Towns
from lawatan.analysis.tokens import tokenise
from lawatan.knowledge.office_holders import holders
from lawatan.language_pack.offices import OfficeTable
from lawatan.records.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawatan.language_pack.loader import LanguagePack
    from lawatan.records.document import Block, Sentence

GROUP_LEADER = "group leader"
LED_REACH = 4  # chunks between a noun for a force and what says who leads it: "pasukan campur tangan pimpinan"
MAX_TAGGED = 500  # tokens of a sentence that is tagged: no sentence of news has as many
LIST_ITEM_RULE = "layout.list-item"
TITLE_CASE_SHARE = 0.85  # share of words with a capital at which a line without a full stop is a headline


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """The chunks and the phrases of the sentence with this index in the document."""

    index: int
    chunks: list[Chunk]
    phrases: list[Phrase]


def read_sentences(
    text: str, blocks: Sequence[Block], sentences: Sequence[Sentence], pack: LanguagePack, lexicon: Lexicon
) -> list[ReadSentence]:
    """The sentences of the blocks that hold facts, in the order in which they are read: titles last."""
    reader = _Reader(text, pack, lexicon)
    facts = [(i, s) for i, s in enumerate(sentences) if blocks[s.block].holds_facts]
    titles = {i for i, s in facts if _is_title_case(text, s, blocks[s.block])}
    body = [reader.read_body(i, s) for i, s in facts if i not in titles]
    if namesakes := _namesakes(text, body, lexicon):
        reader = _Reader(text, pack, replace(lexicon, namesakes=namesakes))
        body = [reader.read_body(i, s) for i, s in facts if i not in titles]
    bodies = BodiesInNames(pack.read("offices", OfficeTable), body)
    body = [reader.without_bodies(s, bodies) for s in body]
    known = _known_name_tokens(body)
    read = body + [reader.read_title(i, s, known) for i, s in facts if i in titles]
    return reader.with_implied_states(read)


def _namesakes(text: str, body: Iterable[ReadSentence], lexicon: Lexicon) -> frozenset[str]:
    """As in "Theresa May", "Luís Montenegro", "Andrew Little": family names on the page that are other words, too."""
    names = {p.name.text.casefold() for s in body for p in s.phrases if p.name is not None and " " in p.name.text}
    found = {word for name in names if _is_other_word(word := name.split()[-1], lexicon)}
    found |= {word for name in names if (word := name.split()[0]) in lexicon.common_words}  # "Yang Jiechi"
    months = [m for m in lexicon.calendar_surnames if m.capitalize() in text]
    if months:
        pairs = re.findall(rf"\b([^\W\d_][\w'.-]*) ({'|'.join(m.capitalize() for m in months)})\b(?! \d)", text)
        found |= {month.casefold() for given, month in pairs if given[0].isupper() and holders(f"{given} {month}")}
    return frozenset(found)


def _is_other_word(word: str, lexicon: Lexicon) -> bool:
    listed = lexicon.single.get(word)
    return (
        word in lexicon.calendar_surnames
        or word in lexicon.common_words
        or (listed is not None and listed.code in "CG")
    )


def of_groups(chunks: Sequence[Chunk], phrases: Sequence[Phrase]) -> list[Phrase]:
    """As in "Hamas leader X", "Likud leaders": who leads what no table knows leads a party or a movement, no state."""
    return [replace(p, role=GROUP_LEADER) if _leads_a_group(chunks, p) else p for p in phrases]


def _leads_a_group(chunks: Sequence[Chunk], p: Phrase) -> bool:
    if p.role not in ("leader", "leaders") or p.country is not None or p.first == 0:
        return False
    before, head = chunks[p.first - 1], chunks[p.first]
    return (
        before.code in "NX"
        and before.end + 1 == head.start
        and head.text.split()[0].casefold() in ("leader", "leaders")
    )


def without_led(chunks: Sequence[Chunk], phrases: Sequence[Phrase], table: OfficeTable) -> list[Phrase]:
    """As in "pasukan pimpinan Australia": whoever leads what the noun before names is no leadership of that state."""
    return [p for p in phrases if not (p.name is None and _says_who_leads(chunks, p.first, table))]


def _says_who_leads(chunks: Sequence[Chunk], k: int, table: OfficeTable) -> bool:
    if chunks[k].text.casefold() not in table.led or not table.led_things:
        return False
    for c in reversed(chunks[max(0, k - LED_REACH) : k]):
        word = c.text.casefold()
        if word in table.led_things:
            return True
        if c.code not in "wL" or word in table.demonstratives or word.startswith(tuple(table.verb_forms)):
            return False  # "misi itu bertemu pimpinan Sudan"
    return False


def find_datelines(text: str, blocks: Sequence[Block], lexicon: Lexicon) -> list[tuple[int, Chunk]]:
    """The city of each dateline ("Jakarta, ..."), or its state where that is no city ("Singapore, ..."), by block."""
    found: list[tuple[int, Chunk]] = []
    for k, b in enumerate(blocks):
        if b.kind is BlockKind.DATELINE:
            chunks = [c for c in chunk_sentence(text, b.start, b.end, lexicon) if c.word is not None and c.code in "TC"]
            found += [(k, next((c for c in chunks if c.code == "T"), chunks[0]))] if chunks else []
    return found


class _Reader:
    def __init__(self, text: str, pack: LanguagePack, lexicon: Lexicon) -> None:
        self._text = text
        self._pack = pack
        self._lexicon = lexicon
        self._tagger = load_tagger(pack)
        self._told: frozenset[str] = frozenset()  # states named in the sentence read last
        self._short_names = _short_names(text, pack)
        self._towns = Towns(lexicon)
        self._agents = frozenset(pack.read("offices", OfficeTable).agents)

    def read_body(self, index: int, sentence: Sentence) -> ReadSentence:
        chunks = self._towns.read(self._names_of(self._chunks(sentence, None), sentence))
        self._told = frozenset(c.word.value for c in chunks if c.code == "C" and c.word is not None)
        return ReadSentence(index, chunks, self._phrases(chunks))

    def read_title(self, index: int, sentence: Sentence, known: frozenset[str]) -> ReadSentence:
        """Reads a sentence in which only words in `known`, case-folded, may be names."""
        chunks = self._towns.read(self._chunks(sentence, known))
        return ReadSentence(index, chunks, self._phrases(chunks))

    def without_bodies(self, s: ReadSentence, bodies: BodiesInNames) -> ReadSentence:
        """A sentence with the bodies cut off that were read as the beginning of an office-holder's name."""
        chunks = bodies.cut(s.chunks)
        return s if chunks is s.chunks else ReadSentence(s.index, chunks, self._phrases(chunks))

    def with_implied_states(self, read: Sequence[ReadSentence]) -> list[ReadSentence]:
        """The sentences with the states that bodies and parts of states imply beside an office."""
        table = self._pack.read("offices", OfficeTable)
        implied = ImpliedStates(table, self._pack.code, bodies_of_others((s.chunks for s in read), table))
        return [self._with_implied(s, implied) for s in read]

    def _with_implied(self, s: ReadSentence, implied: ImpliedStates) -> ReadSentence:
        chunks, phrases = implied.read(s.chunks, s.phrases, self._phrases)
        return s if chunks is s.chunks else ReadSentence(s.index, chunks, phrases)

    def _phrases(self, chunks: list[Chunk]) -> list[Phrase]:
        phrases = of_groups(chunks, match_phrases(chunks, self._pack))
        phrases = [with_ranks(chunks, p, self._lexicon) for p in phrases]
        if not self._lexicon.state_after_office:
            return phrases
        phrases = without_led(chunks, phrases, self._pack.read("offices", OfficeTable))
        return with_named_agents(chunks, [held_by_other(p) for p in phrases])

    def _chunks(self, sentence: Sentence, known: frozenset[str] | None) -> list[Chunk]:
        accept = known.__contains__ if known is not None else None
        chunks = chunk_sentence(
            self._text,
            sentence.start,
            sentence.end,
            self._lexicon,
            is_name_token=accept,
            short_names=self._short_names,
            told=self._told,
        )
        if not self._lexicon.state_after_office:
            chunks = with_acronyms(chunks, self._text)
        chunks = with_state_agents(without_named_premises(chunks, self._lexicon), self._agents)
        return with_whole_names(with_shared_heads(without_things(chunks, self._lexicon), self._lexicon), self._lexicon)

    def _names_of(self, chunks: list[Chunk], sentence: Sentence) -> list[Chunk]:
        """The chunks with the bounds of names as the name tagger draws them, where it is sure."""
        if self._tagger is None or not needs_tagger(chunks):
            return chunks
        tokens = split_tokens(tokenise(self._text, sentence.start, sentence.end), self._lexicon)
        if len(tokens) > MAX_TAGGED:
            return chunks
        return revise(chunks, tokens, self._tagger.tag(tokens), self._text)


def _known_name_tokens(body: Iterable[ReadSentence]) -> frozenset[str]:
    """Words of the names that the body has beside an office or in more than one word."""
    known: set[str] = set()
    for s in body:
        named = {id(p.name) for p in s.phrases if p.name is not None}
        for c in s.chunks:
            if c.code == "N" and (id(c) in named or c.is_tagged or (" " in c.text and not c.is_doubted)):
                known.update(c.text.casefold().split())
    return frozenset(known)


def _short_names(text: str, pack: LanguagePack) -> dict[str, Word]:
    """As in "the North": the words by which a page may call states that it names in full somewhere, or points to."""
    table = pack.read("offices", OfficeTable)
    is_meant = any(sign in text for sign in table.short_state_signs)
    return {short: Word("C", code) for short, (full, code) in table.short_states.items() if is_meant or full in text}


def _is_title_case(text: str, sentence: Sentence, block: Block) -> bool:
    if block.kind is BlockKind.HEADLINE:
        return True
    if block.rule == LIST_ITEM_RULE or text[sentence.end - 1] in '.!?"\u201d':
        return False  # "1. Menteri Pertahanan X": an office and a name, no title
    words = [w for w in text[sentence.start : sentence.end].split() if w[0].isalpha()]
    return len(words) > 3 and sum(w[0].isupper() for w in words) >= TITLE_CASE_SHARE * len(words)
