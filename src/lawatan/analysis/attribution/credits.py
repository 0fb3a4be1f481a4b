"""Finds attributions, and gathers from them whom the text credits for information.

An attribution is a cue ("dilansir", "menurut", "said") with the speaker or outlet that it credits. Nested relays give
one each. What is inside quotation marks credits nobody, nor does a negated cue ("declined to say").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lawatan.analysis.attribution.classify import Phrase, PhraseKind
from lawatan.analysis.attribution.lexicon import CueClass, Lexicon
from lawatan.analysis.attribution.marks import QuotedSpans
from lawatan.analysis.attribution.phrases import PhraseReader
from lawatan.analysis.attribution.speakers import Speaker, Speakers, name_tokens
from lawatan.analysis.tokens import tokenise
from lawatan.records.document import Block, BlockKind, Sentence
from lawatan.records.mention import CreditedSource, CreditKind, EntityMention, EntityType
from lawatan.records.span import Evidence, How, Span, evidence_at

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
    }
)
_NEGATED = frozenset({CueClass.SAID_AFTER, CueClass.SAID_BEFORE, CueClass.QUOTING, CueClass.PARTICIPLE})
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


@dataclass(frozen=True, slots=True)
class _Found:
    """A cue with the phrase that it credits, not yet resolved."""

    cue_class: CueClass
    first: int
    last: int
    phrase: Phrase | None


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
        if words.isdisjoint(lexicon.cue_words):
            continue
        inside = ordered[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        reader = PhraseReader(text, tokenise(text, sentence.start, sentence.end), inside, lexicon)
        for item in _cues(reader, quoted):
            attribution = _resolve(item, reader, speakers, number)
            if attribution is None:
                continue
            if block.kind is BlockKind.HEADLINE and not _is_entity(item):
                continue
            if item.cue_class is CueClass.PARTICIPLE and found and found[-1].sentence == number:
                continue  # "..., said X, adding": of the one who is credited already
            found.append(attribution)
    return tuple(found)


def _is_entity(item: _Found) -> bool:
    """Headlines write many words large: only what the entity grammar knows is believed there."""
    return item.phrase is not None and item.phrase.entity is not None


def _resolve(item: _Found, reader: PhraseReader, speakers: Speakers, sentence: int) -> Attribution | None:
    tokens = reader.tokens
    cue_start, cue_end = tokens[item.first].start, tokens[item.last - 1].end
    phrase = item.phrase
    speaker = speakers.pronoun(cue_start) if phrase is None else speakers.resolve(phrase, reader)
    if speaker is None:
        return None
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


def _cues(reader: PhraseReader, quoted: QuotedSpans) -> Iterator[_Found]:
    lexicon, tokens = reader.lexicon, reader.tokens
    i = 0
    while i < len(tokens):
        matches = lexicon.cues_at(tokens, i) if tokens[i].lower in lexicon.cue_words else []
        if not matches or quoted.holds(tokens[i].start) or reader.tags[i] is not None:
            i += 1
            continue
        last = i + matches[0][1]
        kinds = {kind for kind, _ in matches}
        if _is_negated(reader, i):
            kinds -= _NEGATED
        yield from _read_cue(reader, i, last, kinds)
        i = last


def _is_negated(reader: PhraseReader, i: int) -> bool:
    if i == 0:
        return False
    before = reader.tokens[i - 1]
    return before.lower in reader.lexicon.negations or before.lower.endswith(("n't", "n’t"))


def _read_cue(reader: PhraseReader, first: int, last: int, kinds: set[CueClass]) -> Iterator[_Found]:
    """What one cue credits: one phrase, or two where it stands between two ("TASS mengutip Araghchi")."""
    if CueClass.WITH_PRONOUN in kinds:
        yield _Found(CueClass.WITH_PRONOUN, first, last, None)
    if CueClass.SAID_BEFORE in kinds and (phrase := _said_before(reader, first, last)):
        yield _Found(CueClass.SAID_BEFORE, first, last, phrase)
    elif CueClass.SAID_AFTER in kinds and (phrase := _said_after(reader, first, last)):
        yield _Found(CueClass.SAID_AFTER, first, last, phrase)
    if CueClass.PARTICIPLE in kinds and (phrase := _sentence_subject(reader, first)):
        yield _Found(CueClass.PARTICIPLE, first, last, phrase)
    if CueClass.QUOTING in kinds:
        yield from _quoting(reader, first, last)
    for kind in (CueClass.RELAY, CueClass.ACCORDING, CueClass.AGENT, CueClass.STATEMENT_OF, CueClass.ADDRESSEE):
        if kind in kinds and (phrase := _following(reader, last, kind)):
            yield _Found(kind, first, last, phrase)


def _following(reader: PhraseReader, last: int, kind: CueClass) -> Phrase | None:
    stated = kind in (CueClass.ACCORDING, CueClass.STATEMENT_OF)
    phrase = reader.after(last, is_relay=kind is CueClass.RELAY, is_statement=stated)
    if phrase is None:
        return None
    if kind is CueClass.ADDRESSEE:
        return phrase if phrase.kind is PhraseKind.MEDIA and not phrase.is_bare else None
    if kind is CueClass.STATEMENT_OF:
        return phrase if phrase.kind in _NAMED or phrase.kind is PhraseKind.OFFICE else None
    if kind is CueClass.ACCORDING:
        return phrase if phrase.kind is not PhraseKind.STATE else None
    if kind is CueClass.RELAY:
        return phrase if phrase.kind not in (PhraseKind.STATE, PhraseKind.PRONOUN) else None
    return phrase if phrase.kind in _SPEAKING else None


def _quoting(reader: PhraseReader, first: int, last: int) -> Iterator[_Found]:
    subject = _said_after(reader, first, last)
    if subject is not None:
        yield _Found(CueClass.QUOTING, first, last, subject)
    phrase = reader.after(last)
    if phrase is not None and phrase.kind in _SPEAKING and phrase.kind not in (PhraseKind.STATE, PhraseKind.PRONOUN):
        yield _Found(CueClass.QUOTING if subject else CueClass.RELAY, first, last, phrase)


def _said_before(reader: PhraseReader, first: int, last: int) -> Phrase | None:
    """The speaker after an inverted verb, which follows a clause break and is followed by one."""
    tokens = reader.tokens
    phrase = reader.after(last)
    if phrase is None or phrase.kind not in _SPEAKING:
        return None
    breaks = first == 0 or not tokens[first - 1].is_word
    if not breaks and not (reader.lexicon.head_first and phrase.kind in (PhraseKind.PERSON, PhraseKind.INSTITUTION)):
        return None
    if reader.lexicon.head_first or phrase.last >= len(tokens):
        return phrase
    following = tokens[phrase.last]
    ends = not following.is_word or following.lower in reader.lexicon.boundaries or reader.is_time(phrase.last)
    verbs = ("has", "have", "had", "is", "was", "were", "are", "will", "would", "could", "should", "may", "might")
    return phrase if ends and following.lower not in verbs else None


def _said_after(reader: PhraseReader, first: int, last: int) -> Phrase | None:
    """The speaker before a verb, which is neither capitalised ("United States") nor a noun ("media reports said")."""
    if first == 0 or reader.tokens[first].is_capitalised or (last < len(reader.tokens) and _is_said(reader, last)):
        return None
    phrase = reader.before(first - 1)
    return phrase if phrase is not None and phrase.kind in _SPEAKING else None


def _is_said(reader: PhraseReader, i: int) -> bool:
    """Whether what follows makes a verb of speech a noun: "media reports said", "reports of"."""
    return reader.tokens[i].lower == "of" or any(
        kind is CueClass.SAID_AFTER for kind, _ in reader.lexicon.cues_at(reader.tokens, i)
    )


def _sentence_subject(reader: PhraseReader, before: int) -> Phrase | None:
    """The person or institution that opens the sentence, to whom a later "saying" belongs."""
    for i in range(min(before, 3)):
        tag = reader.tags[i]
        if tag is None:
            continue
        if tag.type in (EntityType.PERSON, EntityType.INSTITUTION, EntityType.ORGANISATION):
            return reader.after(i)
        return None
    return None


def credited_sources(text: str, attributions: Sequence[Attribution]) -> tuple[CreditedSource, ...]:
    """One source per speaker, in order of first credit, with all its evidence.

    An unnamed spokesman of an institution that is itself credited, and unnamed media beside a named outlet in one
    sentence, are no sources of their own.
    """
    order: list[Speaker] = []
    evidence: list[list[Evidence]] = []
    credited = [a for a in attributions if a.speaker.is_credited]
    bodies = {a.speaker.entity for a in credited} - {None}
    named_media = {a.sentence for a in credited if a.speaker.kind is CreditKind.MEDIA and not a.speaker.is_generic}
    for attribution in credited:
        speaker = attribution.speaker
        if speaker.owner in bodies or (speaker.is_generic and attribution.sentence in named_media):
            continue
        place = _place_of(speaker, order)
        if place is None:
            place = len(order)
            order.append(speaker)
            evidence.append([])
        else:
            order[place] = _fuller(order[place], speaker)
        span = Span(attribution.start, attribution.end)
        proof = evidence_at(text, span, field="source", how=How.STATED, rule=attribution.rule)
        if [proof] != evidence[place][-1:]:
            evidence[place].append(proof)
    return tuple(CreditedSource(s.name, s.kind, tuple(e), s.english) for s, e in zip(order, evidence, strict=True))


def _place_of(speaker: Speaker, order: Sequence[Speaker]) -> int | None:
    words = name_tokens(speaker.name)
    for i, other in enumerate(order):
        if speaker.entity is not None and speaker.entity == other.entity:
            return i
        others = name_tokens(other.name)
        if words == others or (_may_agree(speaker, other) and (words <= others or others <= words)):
            return i
    return None


def _may_agree(one: Speaker, other: Speaker) -> bool:
    if one.is_unnamed or other.is_unnamed:
        return False
    people = (CreditKind.OFFICIAL, CreditKind.PERSON)
    return one.kind is other.kind or (one.kind in people and other.kind in people)


def _fuller(one: Speaker, other: Speaker) -> Speaker:
    longer = other if len(other.name) > len(one.name) else one
    kind = CreditKind.OFFICIAL if CreditKind.OFFICIAL in (one.kind, other.kind) else one.kind
    return replace(one, name=longer.name, kind=kind, english=longer.english)
