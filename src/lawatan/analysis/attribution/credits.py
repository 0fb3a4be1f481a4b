"""Finds attributions.

An attribution is a cue ("dilansir", "menurut", "said") with the speaker or outlet that it credits. Nested relays give
one each. What is inside quotation marks credits nobody, nor does a negated cue ("declined to say").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lawatan.analysis.attribution.classify import Phrase, PhraseKind
from lawatan.analysis.attribution.described import described_speaker
from lawatan.analysis.attribution.found import Found
from lawatan.analysis.attribution.lexicon import CueClass, Lexicon
from lawatan.analysis.attribution.marks import QuotedSpans
from lawatan.analysis.attribution.outlets import with_other_outlets
from lawatan.analysis.attribution.phrases import PhraseReader
from lawatan.analysis.attribution.speakers import Place, Speaker, Speakers
from lawatan.analysis.attribution.subjects import (
    clause_subject,
    colon_speaker,
    is_coordinated,
    is_recalled,
    sentence_subject,
)
from lawatan.analysis.tokens import tokenise
from lawatan.records.document import Block, BlockKind, Sentence
from lawatan.records.mention import CreditKind, EntityMention

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SPEAKING = frozenset(
    {
        PhraseKind.PERSON,
        PhraseKind.OFFICE,
        PhraseKind.PEOPLE,
        PhraseKind.INSTITUTION,
        PhraseKind.MEDIA,
        PhraseKind.NAME,
        PhraseKind.STATE,
        PhraseKind.PRONOUN,
        PhraseKind.ANAPHOR,
    }
)
_NEGATED = frozenset({CueClass.SAID_AFTER, CueClass.SAID_BEFORE, CueClass.QUOTING, CueClass.PARTICIPLE})
_SPOKEN = frozenset({CueClass.SAID_BEFORE, CueClass.SAID_AFTER})
_QUOTES_WITHIN = 60  # code points between a verb and the quotation marks that it governs
_NAMED_WITHIN = 60  # code points between "called" and the quotation marks
_FOLLOWED = (
    CueClass.RELAY,
    CueClass.ACCORDING,
    CueClass.AGENT,
    CueClass.STATEMENT_OF,
    CueClass.ADDRESSEE,
    CueClass.INTERVIEWED,
)
_PASSED_ON = (CueClass.RELAY, CueClass.AGENT)
_NAMED = frozenset({PhraseKind.PERSON, PhraseKind.INSTITUTION, PhraseKind.MEDIA})


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with its speaker. `start`..`end` covers both; `rule` names pack, class and cue."""

    cue_class: CueClass
    cue_start: int
    cue_end: int
    start: int
    end: int
    sentence: int
    speaker: Speaker
    rule: str


def find_credits(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    entities: Sequence[EntityMention],
    quoted: QuotedSpans,
    lexicon: Lexicon,
) -> tuple[Attribution, ...]:
    """All attributions of a document in reading order; `quoted` tells what is inside quotation marks."""
    speakers = Speakers(text, sentences, entities, quoted, lexicon)
    ordered = sorted(entities, key=lambda e: (e.start, -e.end))
    starts = [e.start for e in ordered]
    found: list[Attribution] = []
    for number, sentence in enumerate(sentences):
        block = blocks[sentence.block]
        if not block.holds_facts:
            continue
        words = {w.casefold() for w in _WORD.findall(text, sentence.start, sentence.end)}
        if words.isdisjoint(lexicon.cue_words) and not quoted.opens_after_colon(sentence.start, sentence.end):
            continue
        inside = ordered[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        reader = PhraseReader(text, tokenise(text, sentence.start, sentence.end), inside, lexicon)
        has_quotation = quoted.opens_within(sentence.start, sentence.end - sentence.start)
        for item in with_other_outlets(reader, _cues(reader, quoted)):
            attribution = _resolve(item, reader, speakers, number, has_quotation=has_quotation)
            if attribution is None:
                continue
            if block.kind is BlockKind.HEADLINE and not _is_entity(item):
                continue
            if item.cue_class is CueClass.PARTICIPLE and found and found[-1].sentence == number:
                continue  # "..., said X, adding": of the one who is credited already
            found.append(attribution)
    return tuple(found)


def _is_entity(item: Found) -> bool:
    """Headlines write many words large: only what the entity grammar knows is believed there."""
    return item.phrase is not None and item.phrase.entity is not None


def _resolve(
    item: Found, reader: PhraseReader, speakers: Speakers, sentence: int, *, has_quotation: bool
) -> Attribution | None:
    tokens = reader.tokens
    cue_start, cue_end = tokens[item.first].start, tokens[item.last - 1].end
    phrase = item.phrase
    trails = phrase is not None and phrase.first > 0 and not tokens[phrase.first - 1].is_word
    is_trailing = (trails or phrase is None) and not has_quotation
    place = Place(is_quoting=has_quotation, is_trailing=is_trailing, opens=phrase is not None and phrase.first == 0)
    speaker = speakers.pronoun(cue_start, place) if phrase is None else speakers.resolve(phrase, reader, place)
    if speaker is None:
        return None
    if item.cue_class is CueClass.SAID_AFTER and not has_quotation and is_recalled(reader, item.first, phrase):
        speaker = replace(speaker, is_credited=False)
    if item.cue_class is CueClass.RELAY and phrase is not None and phrase.kind is PhraseKind.NAME:
        speaker = _as_outlet(speaker)
    start = cue_start if phrase is None else min(cue_start, tokens[phrase.first].start)
    end = cue_end if phrase is None else max(cue_end, tokens[phrase.last - 1].end)
    cue = "-".join(t.lower for t in tokens[item.first : item.last])
    rule = f"{reader.lexicon.code}.attribution.{item.cue_class.value.replace('_', '-')}.{cue}"
    return Attribution(item.cue_class, cue_start, cue_end, start, end, sentence, speaker, rule)


def _as_outlet(speaker: Speaker) -> Speaker:
    """A name of unknown kind that information is relayed from is an outlet, unless the text knows the person."""
    if speaker.entity is not None or speaker.kind is not CreditKind.PERSON:
        return speaker
    return replace(speaker, kind=CreditKind.MEDIA)


def _cues(reader: PhraseReader, quoted: QuotedSpans) -> Iterator[Found]:
    lexicon, tokens = reader.lexicon, reader.tokens
    i = 0
    while i < len(tokens):
        if tokens[i].text == ":" and quoted.opens_after_colon(tokens[i].start, tokens[i].end):
            if (phrase := colon_speaker(reader, i)) is not None:
                yield Found(CueClass.SAID_AFTER, i, i + 1, phrase)
            i += 1
            continue
        matches = lexicon.cues_at(tokens, i) if tokens[i].lower in lexicon.cue_words else []
        if not matches or quoted.holds(tokens[i].start) or reader.tags[i] is not None:
            i += 1
            continue
        last = i + matches[0][1]
        kinds = {kind for kind, _ in matches}
        if kinds == {CueClass.ACCORDING} and any(k in _PASSED_ON for k, _ in lexicon.cues_at(tokens, last)):
            i = last  # "demikian dilansir dari"
            continue
        if _is_negated(reader, i):
            kinds -= _NEGATED
        if lexicon.naming.at(tokens, i) and not quoted.opens_within(tokens[last - 1].end, _NAMED_WITHIN):
            kinds -= _NEGATED
        is_quoting = quoted.opens_within(tokens[last - 1].end, _QUOTES_WITHIN)
        yield from _read_cue(reader, i, last, kinds, is_quoting=is_quoting)
        i = last


def _is_negated(reader: PhraseReader, i: int) -> bool:
    if i == 0:
        return False
    before = reader.tokens[i - 1]
    return before.lower in reader.lexicon.negations or before.lower.endswith(("n't", "n’t"))


def _read_cue(
    reader: PhraseReader, first: int, last: int, kinds: set[CueClass], *, is_quoting: bool
) -> Iterator[Found]:
    """What one cue credits: one phrase, or two where it stands between two ("TASS mengutip Araghchi")."""
    if CueClass.WITH_PRONOUN in kinds:
        yield Found(CueClass.WITH_PRONOUN, first, last, None)
    if CueClass.SAID_BEFORE in kinds and (phrase := _said_before(reader, first, last)):
        phrase = described_speaker(reader, first, last, phrase) or phrase
        yield Found(CueClass.SAID_BEFORE, first, last, phrase)
    elif CueClass.SAID_AFTER in kinds and (phrase := _said_after(reader, first, last, is_quoting=is_quoting)):
        phrase = described_speaker(reader, first, last, phrase) or phrase
        yield Found(CueClass.SAID_AFTER, first, last, phrase)
    elif _SPOKEN & kinds and (phrase := described_speaker(reader, first, last, reader.after(last))):
        yield Found(CueClass.SAID_BEFORE, first, last, phrase)
    if CueClass.PARTICIPLE in kinds and (phrase := sentence_subject(reader, first)):
        yield Found(CueClass.PARTICIPLE, first, last, phrase)
    if CueClass.QUOTING in kinds:
        yield from _quoting(reader, first, last)
    for kind in _FOLLOWED:
        if kind in kinds and (phrase := _following(reader, last, kind)):
            yield Found(kind, first, last, phrase)


def _following(reader: PhraseReader, last: int, kind: CueClass) -> Phrase | None:
    stated = kind in (CueClass.ACCORDING, CueClass.STATEMENT_OF)
    phrase = reader.after(last, is_relay=kind is CueClass.RELAY, is_statement=stated)
    if phrase is None:
        return reader.statement_pointed_at(last) if kind is CueClass.ACCORDING else None
    if kind is CueClass.INTERVIEWED:
        return phrase if phrase.kind is PhraseKind.PERSON else None
    if kind is CueClass.ADDRESSEE:
        return phrase if phrase.kind is PhraseKind.MEDIA and not phrase.is_bare else None
    if kind is CueClass.STATEMENT_OF:
        return phrase if phrase.kind in _NAMED or phrase.kind is PhraseKind.OFFICE else None
    if kind is CueClass.ACCORDING:
        return phrase if phrase.kind is not PhraseKind.STATE and not _acts(reader, phrase) else None
    if kind is CueClass.RELAY:
        return phrase if phrase.kind not in (PhraseKind.STATE, PhraseKind.PRONOUN) else None
    return phrase if phrase.kind in _SPEAKING else None


def _acts(reader: PhraseReader, phrase: Phrase) -> bool:
    """Whether a person's phrase is the subject of a verb right behind it: "demikian Retno mengawali pidatonya"."""
    if phrase.kind not in (PhraseKind.PERSON, PhraseKind.NAME) or phrase.last >= len(reader.tokens):
        return False
    lex, following = reader.lexicon, reader.tokens[phrase.last]
    is_plain = following.is_word and not following.is_capitalised and not reader.is_time(phrase.last)
    closed = (lex.boundaries, lex.prepositions, lex.inner_prepositions, lex.adverbs, lex.anaphors)
    return lex.head_first and is_plain and not any(following.lower in table for table in closed)


def _quoting(reader: PhraseReader, first: int, last: int) -> Iterator[Found]:
    subject = _said_after(reader, first, last)
    if subject is not None:
        yield Found(CueClass.QUOTING, first, last, subject)
    phrase = reader.after(last)
    if phrase is not None and phrase.kind in _SPEAKING and phrase.kind not in (PhraseKind.STATE, PhraseKind.PRONOUN):
        yield Found(CueClass.QUOTING if subject else CueClass.RELAY, first, last, phrase)


def _said_before(reader: PhraseReader, first: int, last: int) -> Phrase | None:
    """The speaker after an inverted verb, which follows a clause break and is followed by one."""
    tokens = reader.tokens
    phrase = reader.after(last)
    if phrase is None or phrase.kind not in _SPEAKING:
        return None
    breaks = first == 0 or not tokens[first - 1].is_word
    is_clear = reader.lexicon.head_first and not reader.lexicon.nouns.at(tokens, first)
    if not breaks and not (is_clear and phrase.kind in (PhraseKind.PERSON, PhraseKind.INSTITUTION)):
        return None
    if reader.lexicon.head_first or phrase.last >= len(tokens):
        return phrase
    following = tokens[phrase.last]
    lex = reader.lexicon
    joins = following.lower in lex.boundaries or following.lower in lex.inner_prepositions
    ends = not following.is_word or joins or reader.is_time(phrase.last)
    verbs = ("has", "have", "had", "is", "was", "were", "are", "will", "would", "could", "should", "may", "might")
    return phrase if ends and following.lower not in verbs else None


def _said_after(reader: PhraseReader, first: int, last: int, *, is_quoting: bool = False) -> Phrase | None:
    """The speaker before a verb, which is neither capitalised ("United States") nor a noun ("media reports said")."""
    if first == 0 or reader.tokens[first].is_capitalised or (last < len(reader.tokens) and _is_said(reader, last)):
        return None
    if is_coordinated(reader, first):
        phrase = clause_subject(reader, first, last, is_quoting=is_quoting)
    else:
        phrase = reader.before(first - 1)
        if phrase is None and is_quoting and reader.tokens[first - 1].text == ",":
            phrase = clause_subject(reader, first, last, is_quoting=True)
    return phrase if phrase is not None and phrase.kind in _SPEAKING else None


def _is_said(reader: PhraseReader, i: int) -> bool:
    """Whether what follows makes a verb of speech a noun: "media reports said", "reports of"."""
    lex = reader.lexicon
    is_verb = any(kind is CueClass.SAID_AFTER for kind, _ in lex.cues_at(reader.tokens, i))
    return reader.tokens[i].lower == "of" or (is_verb and not lex.naming.at(reader.tokens, i))
