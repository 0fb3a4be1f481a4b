"""Schema of `attribution.toml`: the words by which a language credits information and marks whose words it quotes.

Every entry is lower case; an entry of several words is matched word by word. Entries are compared with tokens
(`lawatan.analysis.tokens`), so a hyphenated word is one word.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Cues:
    """Words that say that somebody is credited, by where the somebody stands.

    `relay` is followed by the outlet or document that is quoted ("dikutip dari", "citing"); `quoting` has a speaker on
    both sides ("TASS mengutip Araghchi"); `according` is followed by a speaker ("menurut"); `said_after` follows its
    speaker ("mengatakan", "said"); `said_before` precedes it and follows a clause break ("..., kata X");
    `agent` precedes it anywhere ("disampaikan oleh"); `with_pronoun` holds its speaker ("katanya"); `participle`
    belongs to the subject of its sentence ("..., saying"); `addressee` is followed by the outlet that somebody spoke
    to ("told Reuters"); `statement_of` opens a phrase that holds the speaker's statement ("dalam keterangan");
    `interviewed` is followed by the person whom the outlet itself asked ("we reached").

    Four lists say more of entries of these: `acts`, of `said_after`, are deeds as much as words, whose speaker must
    stand beside them (not "visited X and urged Y"); `naming`, of `said_after`, say something only before quotation
    marks ("called it '...'"); `addressed`, of `said_after`, have the addressee as their object ("told Rice"); `nouns`,
    of `said_before`, are nouns too and need a clause break.
    """

    relay: tuple[str, ...]
    quoting: tuple[str, ...]
    according: tuple[str, ...]
    said_after: tuple[str, ...]
    said_before: tuple[str, ...]
    agent: tuple[str, ...]
    with_pronoun: tuple[str, ...]
    acts: tuple[str, ...]
    nouns: tuple[str, ...]
    naming: tuple[str, ...]
    addressed: tuple[str, ...]
    participle: tuple[str, ...]
    addressee: tuple[str, ...]
    statement_of: tuple[str, ...]
    interviewed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heads:
    """Nouns that head the phrase of an unnamed speaker, by what they make of it.

    `official`: people who speak for an office; `holder`: offices that one person holds, who is no source without a
    name; `person`: others; `institution`, `media`; `statement`: words of which the speaker is somebody else
    ("pernyataan Kemlu"); `document`: statements that are credited by themselves when nobody is named with them
    ("siaran pers kementerian"); `collective`: those institutions that alone point back to an organisation of states
    named before ("the bloc").
    """

    official: tuple[str, ...]
    holder: tuple[str, ...]
    person: tuple[str, ...]
    institution: tuple[str, ...]
    media: tuple[str, ...]
    statement: tuple[str, ...]
    document: tuple[str, ...]
    collective: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """Small words that bound noun phrases and verbs.

    `boundaries` end a phrase; `inner_prepositions` may join the parts of one ("officials at the ministry");
    `prepositions` open a phrase that is not a subject; `conjunctions` open a clause or such a phrase ("setelah");
    `linkers` stand between a statement and its speaker ("pernyataan resmi dari"); `connectors` are lower-case parts of
    names; `indefinites` are the determiners of somebody not yet known, `human_articles`
    those of people only ("seorang"); `coordinators` join a verb to the one before it ("... and said");
    `copulas` make of a speaker what somebody is ("was the first official who said"); `sequels` open clauses that recall
    what was said before ("came after officials said"); `adverbs` may stand between speaker and verb;
    `negations` before a cue undo it, those among them that are verbs, the `refusals`, not a later one ("declined to
    comment and said"); `neuters` are the pronouns that stand for no person, `plurals` those that stand
    for nobody in particular; `anaphors` make a bare noun point back ("kementerian itu");
    `possessive_endings` make a noun somebody's ("kantornya"), as `possessives` do before it ("his office").
    """

    boundaries: tuple[str, ...]
    inner_prepositions: tuple[str, ...]
    prepositions: tuple[str, ...]
    conjunctions: tuple[str, ...]
    linkers: tuple[str, ...]
    connectors: tuple[str, ...]
    determiners: tuple[str, ...]
    indefinites: tuple[str, ...]
    human_articles: tuple[str, ...]
    coordinators: tuple[str, ...]
    copulas: tuple[str, ...]
    sequels: tuple[str, ...]
    adverbs: tuple[str, ...]
    negations: tuple[str, ...]
    refusals: tuple[str, ...]
    pronouns: tuple[str, ...]
    neuters: tuple[str, ...]
    plurals: tuple[str, ...]
    possessives: tuple[str, ...]
    anaphors: tuple[str, ...]
    relatives: tuple[str, ...]
    times: tuple[str, ...]
    possessive_endings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AttributionTable:
    """The whole table. `head` says where the head of a noun phrase stands ("juru bicara Kemlu", "ministry spokesman").

    `title_words` stand before quotation marks that hold a name, title or theme; `agencies` are the words by which a
    capitalised name shows itself to be an outlet ("News", "Times"); `unspoken` are capitalised words that are never
    speakers by themselves, `peoples` those that say of what sort people are ("Muslim", "Western"); `deed_endings` end
    nouns of action, which may own a person ("Kunjungan Li"). `english` has the English of words in the phrases of
    unnamed speakers, so that those read alike in every language; `plural_words` before such a phrase make it more than
    one ("para"); `source_labels` stand before a colon that names the agencies of a page ("Sumber: ...").
    """

    head: Literal["initial", "final"]
    cues: Cues
    heads: Heads
    words: FunctionWords
    title_words: tuple[str, ...]
    agencies: tuple[str, ...]
    unspoken: tuple[str, ...]
    peoples: tuple[str, ...]
    deed_endings: tuple[str, ...] = ()
    plural_words: tuple[str, ...] = ()
    source_labels: tuple[str, ...] = ()
    english: dict[str, str] = field(default_factory=dict)
