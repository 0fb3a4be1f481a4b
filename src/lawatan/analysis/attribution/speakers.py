"""From a phrase to a speaker: the fullest name in the text, the kind of credit, pronouns resolved."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lawatan.analysis.attribution.classify import PEOPLE, Phrase, PhraseKind
from lawatan.analysis.attribution.english import english_of
from lawatan.analysis.attribution.lexicon import HeadClass, Lexicon
from lawatan.analysis.attribution.marks import QuotedSpans
from lawatan.analysis.attribution.owned import owned_names, possessor_of
from lawatan.analysis.attribution.phrases import PhraseReader
from lawatan.analysis.attribution.pronouns import Pronouns
from lawatan.analysis.attribution.written_names import fullest, written_out
from lawatan.analysis.tokens import tokenise
from lawatan.records.document import Sentence
from lawatan.records.mention import CreditKind, EntityMention, EntityType

_TITLE = 48  # code points before a name that may hold its title
_NEAR = 100  # mentions that a name or a pointing noun is compared with, at most


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is credited. `is_credited` is False for those who may speak a quotation but are no source of their own.

    `start`..`end` is the naming in the text; `entity` is the number of the entity that speaks, `owner` of the
    institution that an unnamed official speaks for; `english` says an unnamed one in English; `is_generic` marks
    unnamed media, `is_unnamed` people without a name.
    """

    name: str
    kind: CreditKind
    start: int
    end: int
    is_credited: bool = True
    is_generic: bool = False
    is_unnamed: bool = False
    entity: int | None = None
    owner: int | None = None
    english: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a speaker stands: beside a quotation, behind the words spoken without one, at the head of the sentence.

    Whom words name has not spoken them: a pronoun with `is_trailing` ("..., she said") stands for somebody before.
    """

    is_quoting: bool = False
    is_trailing: bool = False
    opens: bool = False


_KINDS = {
    PhraseKind.OFFICE: CreditKind.OFFICIAL,
    PhraseKind.INSTITUTION: CreditKind.OFFICIAL,
    PhraseKind.STATE: CreditKind.OFFICIAL,
    PhraseKind.PEOPLE: CreditKind.PERSON,
    PhraseKind.MEDIA: CreditKind.MEDIA,
    PhraseKind.DOCUMENT: CreditKind.DOCUMENT,
}


_GLOSSED = frozenset({*_KINDS, PhraseKind.STATE})


def name_tokens(name: str) -> frozenset[str]:
    """The case-folded words of a name, for comparison."""
    return frozenset(t.lower for t in tokenise(name) if t.text[0].isalnum())


class Speakers:
    """Resolves the phrases of one document, in reading order."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        entities: Sequence[EntityMention],
        quoted: QuotedSpans,
        lexicon: Lexicon,
    ) -> None:
        self.text = text
        self.lexicon = lexicon
        self._people = sorted((e for e in entities if e.type is EntityType.PERSON), key=lambda e: (e.start, -e.end))
        self._institutions = sorted(
            (e for e in entities if e.type in (EntityType.INSTITUTION, EntityType.ORGANISATION)),
            key=lambda e: (e.start, -e.end),
        )
        self._people_starts = [e.start for e in self._people]
        self._pronouns = Pronouns(text, sentences, [e for e in self._people if not quoted.holds(e.start)], lexicon)
        self._sentence_starts = [s.start for s in sentences]
        self._names: dict[int, str] = {}
        self._officials: set[int] = set()
        for person in self._people:
            if person.name and len(person.name) > len(self._names.get(person.entity, "")):
                self._names[person.entity] = person.name
        for entity in entities:
            if entity.role or (entity.type is EntityType.PERSON and entity.country):
                self._officials.add(entity.entity)
        self._bare_holders: dict[str, EntityMention] = {}
        for person in self._people:
            if title := self._bare_title(person):
                self._bare_holders.setdefault(title, person)
        self._unknown: dict[str, EntityMention | str | None] = {}
        self._last: Speaker | None = None
        self._latest: Speaker | None = None
        self._last_body: Speaker | None = None
        self._institution_speakers: list[Speaker] = []
        self._unnamed_speakers: list[Speaker] = []

    def resolve(self, phrase: Phrase, reader: PhraseReader, place: Place) -> Speaker | None:
        """The speaker of a phrase; None where it points at nobody that the text names."""
        if phrase.kind is PhraseKind.PRONOUN:
            word = self.text[phrase.start : phrase.end].casefold()
            if word in self.lexicon.plurals:
                return None
            return self.pronoun(phrase.start, place, is_neuter=word in self.lexicon.neuters)
        speaker = self._resolve(phrase, reader)
        if speaker is None:
            return None
        if phrase.kind in _GLOSSED and speaker.name == self._written(phrase):
            speaker = replace(speaker, english=english_of(reader, phrase, speaker.name))
        if phrase.kind is PhraseKind.ANAPHOR:
            return speaker
        self._latest = speaker
        if phrase.kind in (PhraseKind.PERSON, PhraseKind.OFFICE, PhraseKind.NAME):
            self._last = speaker
        elif phrase.kind in (PhraseKind.INSTITUTION, PhraseKind.MEDIA):
            self._last_body = speaker
        if phrase.kind is PhraseKind.INSTITUTION:
            self._institution_speakers.append(speaker)
        return speaker

    def pronoun(self, start: int, place: Place, *, is_neuter: bool = False) -> Speaker | None:
        """The speaker that a pronoun at `start` stands for; a source of its own where nobody else can be meant."""
        if is_neuter:
            body = self._last_body
            if self._last is not None and self._last.entity is None and (body is None or self._last.start > body.start):
                body = self._last  # an office or a name that no grammar knows
            return replace(body, is_credited=False) if body is not None else None
        last = self._last
        candidate = self._pronouns.subject_before(start, is_trailing=place.is_trailing)
        if last is not None and (candidate is None or last.start >= candidate.start):
            return replace(last, is_credited=False)
        if candidate is None:
            return None
        may_go_on = last is not None and last.entity != candidate.entity  # whoever spoke before
        is_source = place.is_quoting or (place.opens and not may_go_on)
        is_source = is_source and self._pronouns.is_told_near(candidate, start)
        return replace(self._person(candidate, start, start, None), is_credited=is_source)

    def _resolve(self, phrase: Phrase, reader: PhraseReader) -> Speaker | None:
        kind, start, end = phrase.kind, phrase.start, phrase.end
        if kind is PhraseKind.ANAPHOR:
            is_statement = phrase.head is HeadClass.STATEMENT and self._latest is not None
            return replace(self._latest, is_credited=False) if is_statement and self._latest is not None else None
        if (possessor := possessor_of(reader, phrase)) and (owned := self._owned(phrase, reader, possessor)):
            return owned
        if kind is PhraseKind.PERSON and phrase.entity is not None:
            return self._person(
                self._bare_holders.get(self._bare_title(phrase.entity), phrase.entity), start, end, phrase.head
            )
        written = self._written(phrase)
        if kind in (PhraseKind.PERSON, PhraseKind.NAME):
            return self._unknown_name(written, phrase)
        if kind is PhraseKind.OFFICE:
            return self._office(phrase, written, reader)
        if kind is PhraseKind.INSTITUTION:
            return self._institution(phrase, written)
        if kind is PhraseKind.STATE and (namesake := self._surnamed(written)) is not None:
            return self._person(namesake, start, end, None)
        if kind is PhraseKind.MEDIA and phrase.is_bare:  # "the newspaper"
            return replace(self._last_body, is_credited=False) if self._last_body is not None else None
        generic = kind is PhraseKind.MEDIA and phrase.entity is None and phrase.head is HeadClass.MEDIA
        return Speaker(
            written, _KINDS[kind], start, end, kind is not PhraseKind.STATE, generic and not self._is_named(written)
        )

    def _owned(self, phrase: Phrase, reader: PhraseReader, possessor: str) -> Speaker | None:
        """Who speaks for the person that a possessive stands for ("his office"); None where it stands for nobody."""
        if possessor in self.lexicon.neuters or possessor in self.lexicon.plurals:
            return None
        person = self._pronouns.subject_before(phrase.start)
        if person is None or not self._pronouns.is_told_near(person, phrase.start):
            return None
        owner = self._person(person, phrase.start, phrase.end, None)
        name, english = owned_names(reader, phrase, possessor, owner.name)
        return replace(owner, name=name, entity=None, is_unnamed=True, english=english)

    def _is_named(self, written: str) -> bool:
        """Whether an outlet's phrase holds no word for media: it is a name."""
        return not any(
            kind is HeadClass.MEDIA and w.lower in table
            for w in tokenise(written)
            for kind, table in self.lexicon.heads
        )

    def _bare_title(self, person: EntityMention) -> str:
        """The title, where a mention is a capital title alone ("the President"): it means one person all through."""
        words = self.text[person.start : person.end]
        is_title = person.name is not None and words[:1].isupper() and not name_tokens(person.name) & name_tokens(words)
        return words.casefold() if is_title and person.rule.endswith(".office") else ""

    def _written(self, phrase: Phrase) -> str:
        return " ".join(self.text[phrase.start : phrase.end].split()).strip(" ,;:-'\"")

    def _person(self, entity: EntityMention, start: int, end: int, head: HeadClass | None) -> Speaker:
        name = self._names.get(entity.entity) or entity.name or self.text[entity.start : entity.end]
        official = entity.entity in self._officials or head in (HeadClass.OFFICIAL, HeadClass.HOLDER)
        kind = CreditKind.OFFICIAL if official else CreditKind.PERSON
        return Speaker(name, kind, start, end, entity=entity.entity)

    def _unknown_name(self, written: str, phrase: Phrase) -> Speaker | None:
        if written not in self._unknown:
            self._unknown[written] = self._known_as(written, phrase.start)
        known = self._unknown[written]
        if isinstance(known, EntityMention):
            return self._person(known, phrase.start, phrase.end, phrase.head)
        if known is None:
            return None
        official = phrase.head in (HeadClass.OFFICIAL, HeadClass.HOLDER) or (written.isupper() and known != written)
        return Speaker(known, CreditKind.OFFICIAL if official else CreditKind.PERSON, phrase.start, phrase.end)

    def _surnamed(self, state: str) -> EntityMention | None:
        """The person of the text whose name ends as a state is called: "Maria Salvador", then "Salvador"."""
        return next((p for p in self._people[:_NEAR] if (p.name or "").endswith(f" {state}")), None)

    def _known_as(self, written: str, start: int) -> EntityMention | str | None:
        """The person of the entity grammar with this name, else its fullest form; None where it is no name."""
        words = name_tokens(written)
        for person in self._people[:_NEAR]:
            if person.name and words & name_tokens(person.name) and words <= name_tokens(self._names[person.entity]):
                return person
        if " " in written or len(self._unknown) > _NEAR:
            return written
        if written.isupper() and (full := written_out(self.text, written)):
            return full
        return fullest(self.text, written, self.lexicon) if self._is_attested(written, start) else None

    def _is_attested(self, word: str, start: int) -> bool:
        """Whether a capitalised word is a name: not only because it begins a sentence."""
        i = bisect_left(self._sentence_starts, start)
        begins = i < len(self._sentence_starts) and self._sentence_starts[i] == start
        if not begins or (len(word) > 1 and word.isupper()):
            return True
        return re.search(rf"[\w,] {re.escape(word)}\b", self.text) is not None

    def _office(self, phrase: Phrase, written: str, reader: PhraseReader) -> Speaker:
        entity = phrase.entity
        if entity is not None and entity.entity in self._names:
            return self._person(entity, phrase.start, phrase.end, HeadClass.OFFICIAL)
        holder = self._holder(written, phrase.start)
        if holder is not None:
            return self._person(holder, phrase.start, phrase.end, HeadClass.OFFICIAL)
        if reader.is_definite(phrase.first, phrase.last) and (same := self._unnamed_before(written)) is not None:
            return replace(same, start=phrase.start, end=phrase.end)
        body = reader.institution_in(phrase.first, phrase.last)
        owner = body.entity if body is not None else None
        is_credited = not phrase.is_bare and phrase.head is not HeadClass.HOLDER
        speaker = Speaker(
            written, CreditKind.OFFICIAL, phrase.start, phrase.end, is_credited, is_unnamed=True, owner=owner
        )
        self._unnamed_speakers.append(speaker)
        return speaker

    def _unnamed_before(self, written: str) -> Speaker | None:
        """The last unnamed speaker with the same head noun: whom "utusan Kremlin itu", "the envoy" point back to."""
        head = self._head_noun(written)
        return next((s for s in self._unnamed_speakers[: -_NEAR - 1 : -1] if self._head_noun(s.name) == head), None)

    def _head_noun(self, written: str) -> str:
        """The first word in a language that puts it first, else the first that may head a phrase."""
        words = written.casefold().split()
        if self.lexicon.head_first:
            return words[0]
        return next(
            (w for w in words for kind, table in self.lexicon.heads if kind in PEOPLE and w in table), words[-1]
        )

    def _holder(self, written: str, position: int) -> EntityMention | None:
        """The last person named before whose title holds all words of the office ("Panglima", "KSAL")."""
        words = name_tokens(written)
        last = bisect_left(self._people_starts, position)
        for person in reversed(self._people[max(0, last - _NEAR) : last]):
            titles = self._titles(person)
            if words and words <= titles and person.end <= position:
                return person
        return None

    def _titles(self, person: EntityMention) -> frozenset[str]:
        """The words of a person's title: in the mention, and before it up to a mark."""
        before = re.split(r"[^\w\s'’-]", self.text[max(0, person.start - _TITLE) : person.start])[-1]
        return name_tokens(before + self.text[person.start : person.end]) - name_tokens(person.name or "")

    def _institution(self, phrase: Phrase, written: str) -> Speaker | None:
        known = phrase.entity
        if phrase.is_owned:
            before = self._institution_speakers[-1:]
            return replace(before[0] if before else self._body(written, phrase, None), is_credited=False)
        if phrase.is_bare or (written.islower() and known is None):
            pointed = self._pointed_at(name_tokens(written), phrase)
            if pointed is not None:
                return pointed
            if self.lexicon.collectives.phrase(written):
                return self._collective(phrase)
        return self._body(written, phrase, known.entity if known is not None and written[0].isupper() else None)

    def _body(self, name: str, phrase: Phrase, entity: int | None) -> Speaker:
        return Speaker(name, CreditKind.OFFICIAL, phrase.start, phrase.end, entity=entity)

    def _collective(self, phrase: Phrase) -> Speaker | None:
        """The organisation of states named last before "the bloc"."""
        last = bisect_left(self._institutions, phrase.start, key=lambda e: e.start)
        for entity in reversed(self._institutions[max(0, last - _NEAR) : last]):
            if entity.type is EntityType.ORGANISATION:
                return self._body(" ".join(self.text[entity.start : entity.end].split()), phrase, entity.entity)
        return None

    def _pointed_at(self, words: frozenset[str], phrase: Phrase) -> Speaker | None:
        """The institution that "the ministry" points back to: the last one credited, else the last one named."""
        for speaker in reversed(self._institution_speakers[-_NEAR:]):
            if words & name_tokens(speaker.name):
                return replace(speaker, start=phrase.start, end=phrase.end)
        last = bisect_left(self._institutions, phrase.start, key=lambda e: e.start)
        for entity in reversed(self._institutions[max(0, last - _NEAR) : last]):
            if words & name_tokens(self.text[entity.start : entity.end]):
                return self._body(" ".join(self.text[entity.start : entity.end].split()), phrase, entity.entity)
        return None
