"""From a phrase to a speaker: the fullest name in the text, the kind of credit, pronouns and pointing nouns resolved."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lawatan.analysis.attribution.lexicon import HeadClass, Lexicon
from lawatan.analysis.attribution.phrases import Phrase, PhraseKind
from lawatan.analysis.tokens import tokenise
from lawatan.records.document import Sentence
from lawatan.records.mention import CreditKind, EntityMention, EntityType


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is credited. `is_credited` is False for those who may speak a quotation but are no source of their own.

    `start`..`end` is the naming in the text; `owner` is the name of the institution that an unnamed official speaks
    for, as far as the phrase holds one.
    """

    name: str
    kind: CreditKind
    start: int
    end: int
    is_credited: bool = True
    is_generic: bool = False
    owner: str | None = None


_KINDS = {
    PhraseKind.OFFICE: CreditKind.OFFICIAL,
    PhraseKind.INSTITUTION: CreditKind.OFFICIAL,
    PhraseKind.STATE: CreditKind.OFFICIAL,
    PhraseKind.PEOPLE: CreditKind.PERSON,
    PhraseKind.MEDIA: CreditKind.MEDIA,
    PhraseKind.DOCUMENT: CreditKind.DOCUMENT,
}


def name_tokens(name: str) -> frozenset[str]:
    """The case-folded words of a name, for comparison."""
    return frozenset(t.lower for t in tokenise(name) if t.text[0].isalnum())


class Speakers:
    """Resolves the phrases of one document, in reading order."""

    def __init__(
        self, text: str, sentences: Sequence[Sentence], entities: Sequence[EntityMention], lexicon: Lexicon
    ) -> None:
        self.text = text
        self.lexicon = lexicon
        self._people = sorted((e for e in entities if e.type is EntityType.PERSON), key=lambda e: (e.start, -e.end))
        self._institutions = sorted(
            (e for e in entities if e.type in (EntityType.INSTITUTION, EntityType.ORGANISATION)),
            key=lambda e: (e.start, -e.end),
        )
        self._people_starts = [e.start for e in self._people]
        self._sentence_starts = [s.start for s in sentences]
        self._names: dict[int, str] = {}
        self._officials: set[int] = set()
        for person in self._people:
            if person.name and len(person.name) > len(self._names.get(person.entity, "")):
                self._names[person.entity] = person.name
        for entity in entities:
            if entity.role or (entity.type is EntityType.PERSON and entity.country):
                self._officials.add(entity.entity)
        self._last: Speaker | None = None
        self._institution_speakers: list[Speaker] = []

    def resolve(self, phrase: Phrase) -> Speaker | None:
        """The speaker of a phrase; None where it points at nobody that the text names."""
        speaker = self._resolve(phrase)
        if speaker is None:
            return None
        if phrase.kind in (PhraseKind.PERSON, PhraseKind.OFFICE, PhraseKind.NAME):
            self._last = speaker
        if phrase.kind is PhraseKind.INSTITUTION:
            self._institution_speakers.append(speaker)
        return speaker

    def pronoun(self, start: int, end: int) -> Speaker | None:
        """The speaker that a pronoun at `start` stands for; never a source of its own."""
        candidate = self._subject_before(start)
        last = self._last
        if last is not None and (candidate is None or last.start >= candidate.start):
            return replace(last, is_credited=False)
        if candidate is None:
            return None
        return replace(self._person(candidate, start, end, None), is_credited=False)

    def _subject_before(self, position: int) -> EntityMention | None:
        """The first person named in the nearest sentence at or before the position that names one."""
        i = bisect_left(self._people_starts, position) - 1
        if i < 0:
            return None
        sentence = bisect_left(self._sentence_starts, self._people[i].start + 1) - 1
        start = self._sentence_starts[sentence] if sentence >= 0 else 0
        return self._people[bisect_left(self._people_starts, start)]

    def _resolve(self, phrase: Phrase) -> Speaker | None:
        kind, start, end = phrase.kind, phrase.start, phrase.end
        if kind is PhraseKind.PRONOUN:
            return self.pronoun(start, end)
        if kind is PhraseKind.ANAPHOR:
            return None
        if kind is PhraseKind.PERSON and phrase.entity is not None:
            return self._person(phrase.entity, start, end, phrase.head)
        written = self._written(phrase)
        if kind in (PhraseKind.PERSON, PhraseKind.NAME):
            return self._unknown_name(written, phrase)
        if kind is PhraseKind.OFFICE:
            return self._office(phrase, written)
        if kind is PhraseKind.INSTITUTION:
            return self._institution(phrase, written)
        generic = phrase.is_bare or kind is PhraseKind.PEOPLE or (kind is PhraseKind.MEDIA and written.islower())
        return Speaker(written, _KINDS[kind], start, end, kind is not PhraseKind.STATE, generic)

    def _written(self, phrase: Phrase) -> str:
        return " ".join(self.text[phrase.start : phrase.end].split()).strip(" ,;:-'\"")

    def _person(self, entity: EntityMention, start: int, end: int, head: HeadClass | None) -> Speaker:
        name = self._names.get(entity.entity) or entity.name or self.text[entity.start : entity.end]
        official = entity.entity in self._officials or head is HeadClass.OFFICIAL
        return Speaker(name, CreditKind.OFFICIAL if official else CreditKind.PERSON, start, end)

    def _unknown_name(self, written: str, phrase: Phrase) -> Speaker | None:
        words = name_tokens(written)
        for person in self._people:
            if person.name and words & name_tokens(person.name) and words <= name_tokens(self._names[person.entity]):
                return self._person(person, phrase.start, phrase.end, phrase.head)
        if " " not in written and not self._is_attested(written, phrase.start):
            return None
        name = self._fullest(written) if " " not in written else written
        kind = CreditKind.OFFICIAL if phrase.head is HeadClass.OFFICIAL else CreditKind.PERSON
        return Speaker(name, kind, phrase.start, phrase.end)

    def _is_attested(self, word: str, start: int) -> bool:
        """Whether a capitalised word is a name: not only because it begins a sentence."""
        i = bisect_left(self._sentence_starts, start)
        begins = i < len(self._sentence_starts) and self._sentence_starts[i] == start
        return not begins or re.search(rf"[\w,] {re.escape(word)}\b", self.text) is not None

    def _fullest(self, word: str) -> str:
        """The longest capitalised run of the text that ends with the word ("Shangfu" to "Li Shangfu")."""
        runs = re.finditer(rf"(?:[^\W\d_a-z][\w'’-]{{0,30}} ){{1,3}}{re.escape(word)}\b", self.text)
        return max((m[0] for m in runs), key=len, default=word)

    def _office(self, phrase: Phrase, written: str) -> Speaker:
        entity = phrase.entity
        if entity is not None and entity.entity in self._names:
            return self._person(entity, phrase.start, phrase.end, HeadClass.OFFICIAL)
        holder = self._holder(written, phrase.start)
        if holder is not None:
            return self._person(holder, phrase.start, phrase.end, HeadClass.OFFICIAL)
        owner = None
        if entity is not None and entity.type in (EntityType.INSTITUTION, EntityType.ORGANISATION):
            owner = self.text[entity.start : entity.end]
        return Speaker(
            written, CreditKind.OFFICIAL, phrase.start, phrase.end, is_generic=phrase.is_bare, owner=owner
        )

    def _holder(self, written: str, position: int) -> EntityMention | None:
        """The last person named before whose title holds all words of the office ("Panglima", "KSAL")."""
        words = name_tokens(written)
        for person in reversed(self._people[: bisect_left(self._people_starts, position)]):
            titles = name_tokens(self.text[person.start : person.end]) - name_tokens(person.name or "")
            if words and words <= titles:
                return person
        return None

    def _institution(self, phrase: Phrase, written: str) -> Speaker:
        if phrase.is_bare or (written.islower() and phrase.entity is None):
            words = name_tokens(written)
            for speaker in reversed(self._institution_speakers):
                if words & name_tokens(speaker.name):
                    return replace(speaker, start=phrase.start, end=phrase.end)
            before = [e for e in self._institutions if e.start < phrase.start]
            for entity in reversed(before):
                if words & name_tokens(self.text[entity.start : entity.end]):
                    name = " ".join(self.text[entity.start : entity.end].split())
                    return Speaker(name, CreditKind.OFFICIAL, phrase.start, phrase.end)
        return Speaker(written, CreditKind.OFFICIAL, phrase.start, phrase.end)
