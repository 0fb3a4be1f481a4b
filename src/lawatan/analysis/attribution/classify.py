"""What a stretch of tokens credits: a person, an office, an institution, an outlet, a document, or nobody."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lawatan.analysis.attribution.lexicon import HeadClass
from lawatan.analysis.attribution.tagged import TaggedSentence
from lawatan.records.mention import EntityMention, EntityType

_AFTER_OUTLET = ("s", "agency")  # "AFP's", "Yonhap news agency"
_NOUN = 3  # words of a head noun, at most
PEOPLE = (HeadClass.OFFICIAL, HeadClass.HOLDER, HeadClass.PERSON)


class PhraseKind(StrEnum):
    """What a phrase credits."""

    PERSON = "person"
    OFFICE = "office"  # an official without a name
    PEOPLE = "people"  # others without a name
    INSTITUTION = "institution"
    MEDIA = "media"
    DOCUMENT = "document"
    STATE = "state"
    NAME = "name"  # capitalised, of unknown kind
    PRONOUN = "pronoun"
    ANAPHOR = "anaphor"  # "the statement", "laporan itu"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: tokens `first`..`last` (half-open) of its sentence, code points `start`..`end` of its name."""

    kind: PhraseKind
    first: int
    last: int
    start: int
    end: int
    entity: EntityMention | None = None
    head: HeadClass | None = None
    is_bare: bool = False  # a head noun alone, which may point back
    is_owned: bool = False  # "its office"


class PhraseClassifier(TaggedSentence):
    """Tells what stretches of a sentence credit."""

    def name_span(self, first: int, last: int) -> tuple[int, int]:
        """The code points of the tokens `first`..`last`."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def phrase(
        self,
        kind: PhraseKind,
        first: int,
        last: int,
        *,
        entity: EntityMention | None = None,
        head: HeadClass | None = None,
        is_bare: bool = False,
        name: tuple[int, int] | None = None,
    ) -> Phrase:
        """The phrase of tokens `first`..`last`, whose name is the tokens `name` (all of it unless given)."""
        start, end = self.name_span(*(name or (first, last)))
        owned = (first > 0 and self.tokens[first - 1].lower in self.lexicon.possessives) or self._ends_owned(
            first, last
        )
        if head is HeadClass.HOLDER and first > 0 and self.tokens[first - 1].lower in self.lexicon.indefinites:
            head = HeadClass.OFFICIAL
        return Phrase(kind, first, last, start, end, entity, head, is_bare, owned)

    def _ends_owned(self, first: int, last: int) -> bool:
        """Whether a head noun with a possessive ending closes the phrase: "kantornya", "juru bicaranya"."""
        token = self.tokens[last - 1]
        if token.is_capitalised or not token.lower.endswith(self.lexicon.possessive_endings):
            return False
        return any(
            (head := self.lexicon.head_at(self.tokens, k)) is not None and k + head[1] == last
            for k in range(max(first, last - _NOUN), last)
        )

    def classify(self, first: int, last: int) -> Phrase | None:
        """What the tokens `first`..`last` credit; None where they name no speaker."""
        lex = self.lexicon
        while first < last and self._is_loose(first) and (n := lex.determiners.at(self.tokens, first)):
            first += n
        if first >= last:
            return None
        head = self.head_in(first, last)
        person = self.entity_in(first, last, EntityType.PERSON)
        if person is not None and not self._belongs_to(person, first, last, head):
            return self.phrase(PhraseKind.PERSON, first, last, entity=person)
        if person is not None and head is None:
            return None
        publisher = self.entity_in(first, last, EntityType.PUBLISHER)
        if publisher is not None and not (head and head[0] in PEOPLE):
            return self._media(publisher, first, last) if self._ends_outlet(publisher, first, last) else None
        if head is not None and head[0] is HeadClass.STATEMENT:
            return self._statement(first, last, head)
        office = self.entity_in(first, last, EntityType.OFFICE)
        if office is not None and not (head and head[0] is HeadClass.PERSON):
            bare = head is not None and head[1] == first and head[2] == last and not self.tokens[first].text.isupper()
            return self.phrase(
                PhraseKind.OFFICE,
                first,
                last,
                entity=office,
                head=head[0] if head else HeadClass.OFFICIAL,
                is_bare=bare,
            )
        return self._unnamed(first, last, head)

    def _is_loose(self, i: int) -> bool:
        """Whether a determiner at `i` may be left out of the name."""
        tag = self.tags[i]
        return tag is None or tag.type is EntityType.OFFICE

    def _belongs_to(
        self, person: EntityMention, first: int, last: int, head: tuple[HeadClass, int, int] | None
    ) -> bool:
        """Whether the phrase names something or somebody of the person's: "Olmert's office", "ajudan Putin"."""
        begin = next(i for i in range(first, last) if self.tags[i] is person)
        end = self.tag_end(begin)
        if not self.lexicon.head_first:
            after = [t for t in self.tokens[end:last] if t.is_word and t.text not in ("s", "S")]
            if after and after[0].lower not in self.lexicon.inner_prepositions:
                return not all(t.is_capitalised for t in after)
            return (
                head is not None
                and head[2] <= begin
                and self.tokens[begin - 1].lower in self.lexicon.inner_prepositions
            )
        if head is None or head[1] >= begin:
            return begin > first and (not self.tokens[first].is_capitalised or self._is_deed(first))
        if head[0] not in (HeadClass.OFFICIAL, HeadClass.HOLDER):
            return head[0] is not HeadClass.PERSON and head[0] is not HeadClass.STATEMENT
        if any(t.lower in self.lexicon.inner_prepositions for t in self.tokens[head[2] : begin]):
            return True  # "anggota parlemen dari Komeito Baru"
        return first > 0 and self.lexicon.determiners.ending_at(self.tokens, first - 1) > 0

    def _is_deed(self, i: int) -> bool:
        """Whether the first word of a sentence is a noun of action ("Kunjungan Li"), not a title."""
        return i == 0 and self.tokens[i].lower.endswith(self.lexicon.deed_endings)

    def _unnamed(self, first: int, last: int, head: tuple[HeadClass, int, int] | None) -> Phrase | None:
        capitals = [i for i in range(first, last) if self.tokens[i].is_capitalised]
        institution = self.entity_in(first, last, EntityType.INSTITUTION, EntityType.ORGANISATION)
        if head is None:
            if institution is not None:
                return self.phrase(PhraseKind.INSTITUTION, first, last, entity=institution)
            state = self.entity_in(first, last, EntityType.COUNTRY, EntityType.CITY)
            if state is not None and sum(self.tags[i] is None and i > 0 for i in capitals) < 2:
                return self.phrase(PhraseKind.STATE, first, last, entity=state)
            return self._name(first, last, capitals)
        if self.entity_in(first, last, EntityType.PERSON):
            institution = None
        bare = institution is None and head[1] == first and head[2] == last and not self.tokens[first].text.isupper()
        if head[0] is HeadClass.MEDIA:
            return self._outlet(first, last, head, bare=bare)
        if head[0] is HeadClass.HOLDER and any(self.tags[i] is None and not head[1] <= i < head[2] for i in capitals):
            head = (HeadClass.OFFICIAL, head[1], head[2])  # capitals beside the title may be a name
        kind = {
            HeadClass.OFFICIAL: PhraseKind.OFFICE,
            HeadClass.HOLDER: PhraseKind.OFFICE,
            HeadClass.PERSON: PhraseKind.PEOPLE,
            HeadClass.INSTITUTION: PhraseKind.INSTITUTION,
        }[head[0]]
        return self.phrase(kind, first, last, entity=institution, head=head[0], is_bare=bare)

    def _name(self, first: int, last: int, capitals: list[int]) -> Phrase | None:
        if not capitals or self.tokens[capitals[0]].lower in self.lexicon.unspoken:
            return None
        if self._is_kind_of_people(first, last, capitals):
            return None
        name = (capitals[0], capitals[-1] + 1)
        while name[1] < last and self.is_glued(name[1]):  # kemhan.go.id
            name = (name[0], name[1] + 2)
        outlet = any(self.tokens[i].lower in self.lexicon.agencies for i in range(*name))
        return self.phrase(PhraseKind.MEDIA if outlet else PhraseKind.NAME, first, last, name=name)

    def _is_kind_of_people(self, first: int, last: int, capitals: list[int]) -> bool:
        """Whether the capital word says what sort of people is meant: "Afar locals", "gerakan Islamis itu"."""
        tokens, lex = self.tokens, self.lexicon
        if len(capitals) > 1 or tokens[capitals[0]].text.isupper():
            return False
        if tokens[capitals[0]].lower in lex.peoples:
            return True
        if lex.head_first:
            return last < len(tokens) and tokens[last].lower in lex.anaphors and last == capitals[0] + 1
        if any(
            t.is_word and not t.is_capitalised and t.lower not in lex.connectors for t in tokens[capitals[0] : last]
        ):
            return True
        return first > 0 and tokens[first - 1].lower in lex.determiners and tokens[last - 1].lower.endswith("s")

    def _media(self, publisher: EntityMention, first: int, last: int) -> Phrase:
        begin = next(i for i in range(first, last) if self.tags[i] is publisher)
        end = self.tag_end(begin)
        if end < last and self.tokens[end].text == "(":
            end = max(end, self.acronym_end(end))
        name = (self.tag_start(begin), end)
        return self.phrase(PhraseKind.MEDIA, first, max(last, end), entity=publisher, name=name)

    def _ends_outlet(self, publisher: EntityMention, first: int, last: int) -> bool:
        """Whether nothing but words for media follows an outlet's name: not so in "Washington Post reporter"."""
        end = self.tag_end(next(i for i in range(first, last) if self.tags[i] is publisher))
        media = next(table for kind, table in self.lexicon.heads if kind is HeadClass.MEDIA)
        for t in self.tokens[end:last]:
            if t.lower in self.lexicon.inner_prepositions:
                return True
            if t.is_word and not (t.is_capitalised or t.lower in media or t.lower in _AFTER_OUTLET):
                return False
        return True

    def _outlet(self, first: int, last: int, head: tuple[HeadClass, int, int], *, bare: bool) -> Phrase:
        """The name in "kantor berita Antara" is Antara; "media pemerintah Korea Utara" has none and stays whole."""
        tokens = self.tokens
        capitals = [
            i
            for i in range(first, last)
            if tokens[i].is_capitalised
            and self.tags[i] is None
            and not head[1] <= i < head[2]
            and (i or tokens[i].text.isupper())
        ]
        name: tuple[int, int] | None = None
        if first > 0 and tokens[first - 1].lower in self.lexicon.indefinites:
            pass  # "several Gulf newspapers": the capitals say of where they are
        elif capitals and self.lexicon.head_first:
            name = (capitals[0], last)
        elif capitals and capitals[-1] < head[1]:
            name = (capitals[0], head[2] if tokens[head[1]].is_capitalised else capitals[-1] + 1)
        return self.phrase(PhraseKind.MEDIA, first, last, head=HeadClass.MEDIA, is_bare=bare, name=name)

    def _statement(self, first: int, last: int, head: tuple[HeadClass, int, int]) -> Phrase | None:
        """A statement credits the one whose statement it is: before it in English, after it in Indonesian."""
        lex = self.lexicon
        if lex.head_first:
            rest = head[2]
            while rest < last and (n := lex.linkers.at(self.tokens, rest)):
                rest += n
            other = self.classify(rest, last) if rest < last else None
        else:
            other = self.classify(first, head[1]) if head[1] > first else None
        if other is not None and other.kind is not PhraseKind.STATE:
            return other
        others = [*self.tokens[first : head[1]], *self.tokens[head[2] : last]]
        is_modified = any(t.lower not in lex.anaphors for t in others)
        is_document = is_modified and lex.documents.at(self.tokens, head[1]) > 0
        kind = PhraseKind.DOCUMENT if is_document else PhraseKind.ANAPHOR
        return self.phrase(kind, first, last, head=HeadClass.STATEMENT)
