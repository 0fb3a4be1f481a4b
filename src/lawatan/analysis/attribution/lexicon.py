"""The attribution table of a language pack, compiled for look-up token by token."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from lawatan.analysis.tokens import Token, tokenise
from lawatan.knowledge.publishers import publisher_surfaces
from lawatan.language_pack.attribution import AttributionTable
from lawatan.language_pack.loader import LanguagePack
from lawatan.language_pack.time import TimeTable


class CueClass(StrEnum):
    """Where the credited speaker or outlet stands; see `lawatan.language_pack.attribution.Cues`."""

    RELAY = "relay"
    QUOTING = "quoting"
    ACCORDING = "according"
    SAID_AFTER = "said_after"
    SAID_BEFORE = "said_before"
    AGENT = "agent"
    WITH_PRONOUN = "with_pronoun"
    PARTICIPLE = "participle"
    ADDRESSEE = "addressee"
    STATEMENT_OF = "statement_of"
    INTERVIEWED = "interviewed"


class HeadClass(StrEnum):
    """What a head noun makes of its phrase; see `lawatan.language_pack.attribution.Heads`."""

    OFFICIAL = "official"
    HOLDER = "holder"
    PERSON = "person"
    INSTITUTION = "institution"
    MEDIA = "media"
    STATEMENT = "statement"


class WordTable:
    """Words and word sequences, found at or before a position in a token list."""

    __slots__ = ("_first", "_last")

    def __init__(self, entries: Iterable[str]) -> None:
        self._first: dict[str, list[tuple[str, ...]]] = {}
        self._last: dict[str, list[tuple[str, ...]]] = {}
        for entry in sorted(set(entries), key=lambda e: (-len(tokenise(e)), e)):
            words = tuple(t.lower for t in tokenise(entry))
            self._first.setdefault(words[0], []).append(words)
            self._last.setdefault(words[-1], []).append(words)

    def __contains__(self, word: str) -> bool:
        return (word,) in self._first.get(word, ())

    def at(self, tokens: Sequence[Token], i: int) -> int:
        """Number of tokens of the longest entry that begins at `i`; 0 when none does."""
        if i >= len(tokens):
            return 0
        for words in self._first.get(tokens[i].lower, ()):
            if len(words) == 1 or all(i + k < len(tokens) and tokens[i + k].lower == w for k, w in enumerate(words)):
                return len(words)
        return 0

    def ending_at(self, tokens: Sequence[Token], i: int) -> int:
        """Number of tokens of the longest entry that ends at `i`; 0 when none does."""
        for words in self._last.get(tokens[i].lower, ()):
            first = i - len(words) + 1
            if first >= 0 and all(tokens[first + k].lower == w for k, w in enumerate(words)):
                return len(words)
        return 0

    def phrase(self, words: str) -> bool:
        """Whether the words, whatever their case, are an entry."""
        return tuple(words.casefold().split()) in self._first.get(words.casefold().split(" ")[0], ())

    @property
    def first_words(self) -> frozenset[str]:
        """The words that entries begin with."""
        return frozenset(self._first)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A compiled `AttributionTable`; `cue_words` are the words of which a sentence with an attribution has one."""

    code: str
    head_first: bool
    cues: tuple[tuple[CueClass, WordTable], ...]
    cue_words: frozenset[str]
    acts: WordTable
    nouns: WordTable
    addressed: WordTable
    naming: WordTable
    heads: tuple[tuple[HeadClass, WordTable], ...]
    documents: WordTable
    boundaries: WordTable
    inner_prepositions: WordTable
    prepositions: WordTable
    conjunctions: WordTable
    linkers: WordTable
    connectors: WordTable
    determiners: WordTable
    indefinites: WordTable
    human_articles: WordTable
    coordinators: WordTable
    copulas: WordTable
    sequels: WordTable
    adverbs: WordTable
    negations: WordTable
    refusals: WordTable
    pronouns: WordTable
    possessives: WordTable
    anaphors: WordTable
    relatives: WordTable
    times: WordTable
    months: WordTable
    title_words: WordTable
    agencies: WordTable
    unspoken: WordTable
    peoples: WordTable
    neuters: WordTable
    plurals: WordTable
    deed_endings: tuple[str, ...]
    possessive_endings: tuple[str, ...]
    collectives: WordTable
    english: dict[tuple[str, ...], str]
    plural_words: frozenset[str]

    def cues_at(self, tokens: Sequence[Token], i: int) -> list[tuple[CueClass, int]]:
        """The classes of the longest cue that begins at `i`, with its number of tokens, in the table's order."""
        found = [(kind, length) for kind, table in self.cues if (length := table.at(tokens, i))]
        longest = max((length for _, length in found), default=0)
        return [(kind, length) for kind, length in found if length == longest]

    def head_at(self, tokens: Sequence[Token], i: int) -> tuple[HeadClass, int] | None:
        """The class and number of tokens of the longest head noun that begins at `i`."""
        best: tuple[HeadClass, int] | None = None
        for kind, table in self.heads:
            length = table.at(tokens, i)
            if length and (best is None or length > best[1]):
                best = (kind, length)
        return best


@cache
def lexicon(pack: LanguagePack) -> Lexicon:
    """The compiled attribution table of a pack."""
    table = pack.read("attribution", AttributionTable)
    cues = tuple((kind, WordTable(getattr(table.cues, kind.value))) for kind in CueClass)
    words = table.words
    return Lexicon(
        code=pack.code,
        head_first=table.head == "initial",
        cues=cues,
        cue_words=frozenset().union(*(t.first_words for _, t in cues)),
        acts=WordTable(table.cues.acts),
        nouns=WordTable(table.cues.nouns),
        addressed=WordTable(table.cues.addressed),
        naming=WordTable(table.cues.naming),
        heads=tuple((kind, WordTable(_heads(table, kind))) for kind in HeadClass),
        documents=WordTable(table.heads.document),
        boundaries=WordTable(words.boundaries),
        inner_prepositions=WordTable(words.inner_prepositions),
        prepositions=WordTable(words.prepositions),
        conjunctions=WordTable(words.conjunctions),
        linkers=WordTable(words.linkers),
        connectors=WordTable(words.connectors),
        determiners=WordTable(words.determiners),
        indefinites=WordTable(words.indefinites),
        human_articles=WordTable(words.human_articles),
        coordinators=WordTable(words.coordinators),
        copulas=WordTable(words.copulas),
        sequels=WordTable(words.sequels),
        adverbs=WordTable(words.adverbs),
        negations=WordTable(words.negations),
        refusals=WordTable(words.refusals),
        pronouns=WordTable(words.pronouns),
        possessives=WordTable(words.possessives),
        anaphors=WordTable(words.anaphors),
        relatives=WordTable(words.relatives),
        times=WordTable(words.times),
        months=WordTable(pack.read("time", TimeTable).tables.get("month", {})),
        title_words=WordTable(table.title_words),
        agencies=WordTable(table.agencies),
        unspoken=WordTable(table.unspoken),
        peoples=WordTable(table.peoples),
        neuters=WordTable(words.neuters),
        plurals=WordTable(words.plurals),
        deed_endings=table.deed_endings,
        possessive_endings=words.possessive_endings,
        collectives=WordTable(table.heads.collective),
        english={tuple(k.split()): v for k, v in table.english.items()},
        plural_words=frozenset(table.plural_words),
    )


def _heads(table: AttributionTable, kind: HeadClass) -> Iterator[str]:
    """The head nouns of a class; those that speak also with the endings that make them somebody's ("kantornya")."""
    nouns = getattr(table.heads, kind.value)
    yield from nouns
    if kind in (HeadClass.OFFICIAL, HeadClass.INSTITUTION):
        yield from (noun + ending for noun in nouns for ending in table.words.possessive_endings)


@cache
def _publishers() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Names of outlets as token sequences with the outlet's name, longest first, by their first token."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for surface in publisher_surfaces():
        words = tuple(t.text for t in tokenise(surface.surface))
        found.setdefault(words[0], []).append((words, surface.name))
    return {first: tuple(sorted(entries, key=lambda e: (-len(e[0]), e))) for first, entries in found.items()}


def publisher_at(tokens: Sequence[Token], i: int) -> tuple[int, str] | None:
    """The number of tokens of the outlet's name that begins at `i`, case kept, and the outlet's name in the tables."""
    for words, name in _publishers().get(tokens[i].text, ()):
        if all(i + k < len(tokens) and tokens[i + k].text == w for k, w in enumerate(words)):
            return len(words), name
    return None
