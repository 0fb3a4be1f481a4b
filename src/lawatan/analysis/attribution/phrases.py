"""Reads the noun phrase before or after an attribution cue: who or what is credited there.

An entity of the document that lies at the position is used; without one the phrase is read from capitals and from the
head nouns of the language pack ("seorang pejabat senior", "the foreign ministry"). The reading is shallow on purpose:
a phrase that cannot be read is no speaker.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from lawatan.analysis.attribution.lexicon import HeadClass, Lexicon, publisher_at
from lawatan.analysis.tokens import Token
from lawatan.records.mention import EntityMention, EntityType

_LIMIT = 18  # tokens of the longest phrase or insertion that is read
_DEPTH = 5  # prepositional phrases and insertions skipped between speaker and verb


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


_ENTITY_ORDER = (
    EntityType.PUBLISHER,
    EntityType.PERSON,
    EntityType.OFFICE,
    EntityType.INSTITUTION,
    EntityType.ORGANISATION,
    EntityType.COUNTRY,
    EntityType.CITY,
)


class PhraseReader:
    """The phrases of one sentence. `tags` holds for each token the entity that covers it, if any."""

    def __init__(self, text: str, tokens: Sequence[Token], entities: Sequence[EntityMention], lexicon: Lexicon) -> None:
        self.text = text
        self.tokens = tokens
        self.lexicon = lexicon
        self.tags: list[EntityMention | None] = [None] * len(tokens)
        self._tag([*entities, *self._publishers()])

    def _publishers(self) -> list[EntityMention]:
        """The outlets that the knowledge tables name, in the tokens of the sentence."""
        found: list[EntityMention] = []
        i = 0
        while i < len(self.tokens):
            publisher = publisher_at(self.tokens, i)
            if publisher is None:
                i += 1
                continue
            length, name = publisher
            start, end = self.tokens[i].start, self.tokens[i + length - 1].end
            found.append(EntityMention(EntityType.PUBLISHER, start, end, -1, name))
            i += length
        return found

    def _tag(self, entities: Sequence[EntityMention]) -> None:
        ranked = sorted(entities, key=lambda e: (e.start - e.end, _ENTITY_ORDER.index(e.type)))
        for entity in ranked:
            covered = [i for i, t in enumerate(self.tokens) if t.start < entity.end and entity.start < t.end]
            if len(covered) > 1 and covered[0] == 0 and self.tokens[0].lower in self.lexicon.cue_words:
                covered = covered[1:]  # a sentence begins with its cue: "Menurut X"
            if covered and all(self.tags[i] is None for i in covered):
                for i in covered:
                    self.tags[i] = entity

    # -- extents ---------------------------------------------------------------------------------------------------

    def _tag_end(self, i: int) -> int:
        tag, j = self.tags[i], i
        while j < len(self.tokens) and self.tags[j] is tag:
            j += 1
        return j

    def _tag_start(self, i: int) -> int:
        tag, j = self.tags[i], i
        while j > 0 and self.tags[j - 1] is tag:
            j -= 1
        return j

    def _is_glued(self, i: int) -> bool:
        """Whether the token touches both neighbours, as the point in "kemhan.go.id" does."""
        tokens = self.tokens
        return (
            0 < i < len(tokens) - 1
            and tokens[i - 1].end == tokens[i].start
            and tokens[i].end == tokens[i + 1].start
            and tokens[i + 1].is_word
        )

    def _is_initial(self, i: int) -> bool:
        """Whether the token is an initial or short title with its point: the "R." of "Joseph R. Harris"."""
        token = self.tokens[i]
        return token.text == "." and i > 0 and self.tokens[i - 1].end == token.start and self._is_short(i - 1)

    def _is_short(self, i: int) -> bool:
        token = self.tokens[i]
        return (
            token.is_capitalised
            and len(token.text) <= 4
            and i + 2 < len(self.tokens)
            and (self.tokens[i + 2].is_capitalised or self.tags[i + 2] is not None)
        )

    def is_time(self, i: int) -> bool:
        """Whether the token is a weekday, a date or another word of time."""
        token = self.tokens[i]
        return token.text[0].isdigit() or token.lower in self.lexicon.times

    def _is_cue(self, i: int) -> bool:
        return any(kind.value.startswith("said") for kind, _ in self.lexicon.cues_at(self.tokens, i))

    def _acronym_end(self, i: int) -> int:
        """The end of an "(IAEA)" that begins at `i`, else `i`."""
        tokens = self.tokens
        for length in (3, 4, 5):
            if i + length <= len(tokens) and tokens[i + length - 1].text == ")":
                inner = tokens[i + 1 : i + length - 1]
                return i + length if inner and all(t.is_capitalised for t in inner) else i
        return i

    def _head_within(self, i: int, reach: int = 5) -> bool:
        """Whether a head noun follows before the phrase would end: "senior unification ministry official"."""
        for j in range(i, min(i + reach, len(self.tokens))):
            token = self.tokens[j]
            if self.lexicon.head_at(self.tokens, j):
                return True
            if not token.is_word or token.lower in self.lexicon.boundaries or self._is_cue(j):
                return False
        return False

    def _extent(self, i: int) -> int:
        """The end of the noun phrase that begins at token `i`; `i` where none does."""
        lex, tokens = self.lexicon, self.tokens
        j, headed, named = i, False, False
        while j < len(tokens) and j - i < _LIMIT:
            tag, token = self.tags[j], tokens[j]
            if tag is not None and not (named and tag.type is EntityType.PERSON):
                named = named or tag.type is EntityType.PERSON
                headed = headed or tag.type in (EntityType.INSTITUTION, EntityType.OFFICE)
                j = self._tag_end(j)
            elif head := lex.head_at(tokens, j):
                if named and not token.is_capitalised:
                    break
                headed = True
                j += head[1]
            elif self._is_number(j, i):
                j += 1
            elif not token.is_word:
                after = self._acronym_end(j) if token.text == "(" and j > i else j
                if after == j and not self._is_joint(j, i):
                    break
                j = max(after, j + 1)
            elif self._joins(j, i, headed=headed and not named):
                j += 1
            elif token.lower in lex.boundaries or self.is_time(j) or self._is_cue(j):
                break
            elif token.is_capitalised or (headed and lex.head_first and not named) or self._leads_to_head(j, i):
                j += 1
            else:
                break
        return j

    def _is_joint(self, j: int, i: int) -> bool:
        token = self.tokens[j]
        if token.text == "@":
            return True
        return j > i and (self._is_initial(j) or (token.text in "./'’-" and self._is_glued(j)))

    def _is_number(self, j: int, i: int) -> bool:
        """Whether a number ends a name ("Pasmar 2") and begins no date."""
        token = self.tokens[j]
        if not token.text.isdigit() or len(token.text) > 2 or j == i or not self.tokens[j - 1].is_capitalised:
            return False
        return j + 1 >= len(self.tokens) or not (self.tokens[j + 1].is_word or self.tokens[j + 1].text == "(")

    def _leads_to_head(self, j: int, i: int) -> bool:
        return not self.lexicon.head_first and self._head_within(j, 5 if j == i else 4)

    def _joins(self, j: int, i: int, *, headed: bool) -> bool:
        """Whether the word at `j` joins two parts of one phrase: "Republic of Korea", "officials at the ministry"."""
        if j == i or j + 1 >= len(self.tokens):
            return False
        lex, token, after = self.lexicon, self.tokens[j], self.tokens[j + 1]
        follows = after.is_capitalised or self.tags[j + 1] is not None
        if token.lower in lex.connectors and follows and self.tokens[j - 1].is_capitalised and not self.is_time(j + 1):
            return True
        if not headed or token.lower not in lex.inner_prepositions or self.is_time(j + 1):
            return False
        return follows or after.lower in lex.determiners or lex.head_at(self.tokens, j + 1) is not None

    # -- what a stretch of tokens is -------------------------------------------------------------------------------

    def _name_span(self, first: int, last: int) -> tuple[int, int]:
        return self.tokens[first].start, self.tokens[last - 1].end

    def _phrase(
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
        start, end = self._name_span(*(name or (first, last)))
        owned = first > 0 and self.tokens[first - 1].lower in self.lexicon.possessives
        return Phrase(kind, first, last, start, end, entity, head, is_bare, owned)

    def _is_loose(self, i: int) -> bool:
        """Whether a determiner at `i` may be left out of the name."""
        tag = self.tags[i]
        return tag is None or tag.type is EntityType.OFFICE

    def _entity_in(self, first: int, last: int, *types: EntityType) -> EntityMention | None:
        return next((tag for tag in self.tags[first:last] if tag is not None and tag.type in types), None)

    def institution_in(self, first: int, last: int) -> EntityMention | None:
        """The institution or organisation named in the tokens `first`..`last`."""
        return self._entity_in(first, last, EntityType.INSTITUTION, EntityType.ORGANISATION)

    def _head_in(self, first: int, last: int) -> tuple[HeadClass, int, int] | None:
        """The head noun of the stretch, with its token offsets: the first one, or the last before a preposition."""
        lex = self.lexicon
        found: tuple[HeadClass, int, int] | None = None
        i = first
        while i < last:
            head = lex.head_at(self.tokens, i)
            if head and i + head[1] <= last:
                found = (head[0], i, i + head[1])
                if lex.head_first:
                    return found
                i += head[1]
                continue
            if found and self.tokens[i].lower in lex.inner_prepositions:
                return found
            i += 1
        return found

    def classify(self, first: int, last: int) -> Phrase | None:
        """What the tokens `first`..`last` credit; None where they name no speaker."""
        lex = self.lexicon
        while first < last and self._is_loose(first) and (n := lex.determiners.at(self.tokens, first)):
            first += n
        if first >= last:
            return None
        head = self._head_in(first, last)
        person = self._entity_in(first, last, EntityType.PERSON)
        if person is not None and not self._belongs_to(person, first, last, head):
            return self._phrase(PhraseKind.PERSON, first, last, entity=person)
        publisher = self._entity_in(first, last, EntityType.PUBLISHER)
        if publisher is not None and not (head and head[0] in (HeadClass.OFFICIAL, HeadClass.PERSON)):
            return self._media(publisher, first, last) if self._ends_outlet(publisher, first, last) else None
        if head is not None and head[0] is HeadClass.STATEMENT:
            return self._statement(first, last, head)
        office = self._entity_in(first, last, EntityType.OFFICE)
        if office is not None:
            bare = head is not None and head[1] == first and head[2] == last and not self.tokens[first].text.isupper()
            return self._phrase(PhraseKind.OFFICE, first, last, entity=office, head=HeadClass.OFFICIAL, is_bare=bare)
        return self._unnamed(first, last, head)

    def _belongs_to(
        self, person: EntityMention, first: int, last: int, head: tuple[HeadClass, int, int] | None
    ) -> bool:
        """Whether the phrase is about something or somebody of the person's: "Olmert's office", "seorang ajudan Putin"."""
        begin = next(i for i in range(first, last) if self.tags[i] is person)
        end = self._tag_end(begin)
        if not self.lexicon.head_first:
            after = [t for t in self.tokens[end:last] if t.is_word and t.text not in ("s", "S")]
            if after and not all(t.is_capitalised for t in after):
                return True
            return (
                head is not None
                and head[2] <= begin
                and self.tokens[begin - 1].lower in self.lexicon.inner_prepositions
            )
        if head is None or head[1] >= begin:
            return begin > first and (not self.tokens[first].is_capitalised or self._is_deed(first))
        if head[0] is not HeadClass.OFFICIAL:
            return head[0] is not HeadClass.PERSON and head[0] is not HeadClass.STATEMENT
        return first > 0 and self.lexicon.determiners.ending_at(self.tokens, first - 1) > 0

    def _is_deed(self, i: int) -> bool:
        """Whether the first word of a sentence is a noun of action ("Kunjungan Li"), not a title."""
        return i == 0 and self.tokens[i].lower.endswith(self.lexicon.deed_endings)

    def _unnamed(self, first: int, last: int, head: tuple[HeadClass, int, int] | None) -> Phrase | None:
        capitals = [i for i in range(first, last) if self.tokens[i].is_capitalised]
        institution = self._entity_in(first, last, EntityType.INSTITUTION, EntityType.ORGANISATION)
        if head is None:
            if institution is not None:
                return self._phrase(PhraseKind.INSTITUTION, first, last, entity=institution)
            state = self._entity_in(first, last, EntityType.COUNTRY, EntityType.CITY)
            if state is not None:
                return self._phrase(PhraseKind.STATE, first, last, entity=state)
            return self._name(first, last, capitals)
        if self._entity_in(first, last, EntityType.PERSON):
            institution = None
        bare = institution is None and head[1] == first and head[2] == last and not self.tokens[first].text.isupper()
        if head[0] is HeadClass.MEDIA:
            return self._outlet(first, last, head, bare=bare)
        kind = {
            HeadClass.OFFICIAL: PhraseKind.OFFICE,
            HeadClass.PERSON: PhraseKind.PEOPLE,
            HeadClass.INSTITUTION: PhraseKind.INSTITUTION,
        }[head[0]]
        return self._phrase(kind, first, last, entity=institution, head=head[0], is_bare=bare)

    def _name(self, first: int, last: int, capitals: list[int]) -> Phrase | None:
        if not capitals or self.tokens[capitals[0]].lower in self.lexicon.unspoken:
            return None
        name = (capitals[0], capitals[-1] + 1)
        while name[1] < last and self._is_glued(name[1]):  # kemhan.go.id
            name = (name[0], name[1] + 2)
        outlet = any(self.tokens[i].lower in self.lexicon.agencies for i in range(*name))
        return self._phrase(PhraseKind.MEDIA if outlet else PhraseKind.NAME, first, last, name=name)

    def _media(self, publisher: EntityMention, first: int, last: int) -> Phrase:
        begin = next(i for i, tag in enumerate(self.tags) if tag is publisher)
        end = self._tag_end(begin)
        if end < last and self.tokens[end].text == "(":
            end = max(end, self._acronym_end(end))
        name = (self._tag_start(begin), end)
        return self._phrase(PhraseKind.MEDIA, first, max(last, end), entity=publisher, name=name)

    def _ends_outlet(self, publisher: EntityMention, first: int, last: int) -> bool:
        """Whether nothing but words for media follows an outlet's name: not so in "Washington Post reporter"."""
        end = self._tag_end(next(i for i in range(first, last) if self.tags[i] is publisher))
        return all(
            not t.is_word
            or t.is_capitalised
            or any(k is HeadClass.MEDIA and t.lower in w for k, w in self.lexicon.heads)
            or t.lower in ("s", "agency")
            for t in self.tokens[end:last]
        )

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
        if capitals and self.lexicon.head_first:
            name = (capitals[0], last)
        elif capitals and capitals[-1] < head[1]:
            name = (capitals[0], head[2] if tokens[head[1]].is_capitalised else capitals[-1] + 1)
        return self._phrase(PhraseKind.MEDIA, first, last, head=HeadClass.MEDIA, is_bare=bare, name=name)

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
        return self._phrase(kind, first, last, head=HeadClass.STATEMENT)

    def _starts_name(self, i: int) -> bool:
        """Whether a capitalised determiner belongs to a name, as in "The Times"."""
        tag = self.tags[i]
        if tag is not None:
            return True
        return (
            i > 0 and self.tokens[i].is_capitalised and i + 1 < len(self.tokens) and self.tokens[i + 1].is_capitalised
        )

    # -- after and before a cue ------------------------------------------------------------------------------------

    def after(self, i: int, *, is_relay: bool = False) -> Phrase | None:
        """The phrase that begins at token `i`, statements and determiners before it looked through.

        After a relay a statement of an unnamed owner is a document ("dikutip dalam siaran pers kementerian").
        """
        lex, tokens = self.lexicon, self.tokens
        if i < len(tokens) and tokens[i].text in ",:":
            return None
        while n := lex.adverbs.at(tokens, i):
            i += n
        first = i
        statement: int | None = None
        while i < len(tokens) and self.tags[i] is None:
            if n := lex.determiners.at(tokens, i):
                if self._starts_name(i):
                    break
                i += n
            elif (head := lex.head_at(tokens, i)) and head[0] is HeadClass.STATEMENT:
                statement = i if statement is None else statement
                i += head[1]
                while n := lex.linkers.at(tokens, i):
                    i += n
            else:
                break
        if i < len(tokens) and tokens[i].lower in lex.pronouns:
            return self._phrase(PhraseKind.PRONOUN, i, i + 1)
        last = self._extent(i)
        if last < len(tokens) and tokens[last].lower in lex.anaphors and lex.head_first:
            bare = self.classify(i, last)
            if bare is not None and bare.is_bare:
                return self._phrase(PhraseKind.ANAPHOR, i, last, head=bare.head)
        found = self.classify(i, last) if last > i else None
        if statement is not None and (found is None or (found.is_bare and is_relay)):
            return self._own_statement(statement, last)
        if found is None:
            return None
        return self._with_apposition(found, last) if first <= found.first else found

    def _own_statement(self, first: int, last: int) -> Phrase:
        """A statement without a named owner: a document of its own when it is a press release, else an anaphor."""
        is_document = self.lexicon.documents.at(self.tokens, first) > 0 and last > first + 1
        kind = PhraseKind.DOCUMENT if is_document else PhraseKind.ANAPHOR
        return self._phrase(kind, first, last, head=HeadClass.STATEMENT)

    def _with_apposition(self, phrase: Phrase, last: int) -> Phrase:
        """ "juru bicara kementerian, Budi Santoso, ...": the name after the comma is the speaker's."""
        tokens = self.tokens
        if phrase.kind is not PhraseKind.OFFICE or last + 1 >= len(tokens) or tokens[last].text != ",":
            return phrase
        tag = self.tags[last + 1]
        if tag is not None:
            if tag.type is not EntityType.PERSON:
                return phrase
            return self._phrase(PhraseKind.PERSON, phrase.first, self._tag_end(last + 1), entity=tag)
        end = last + 1
        while end < len(tokens) and (self._is_plain_capital(end) or self._joins(end, last + 1, headed=False)):
            end += 1
        closes = end >= len(tokens) or not tokens[end].is_word or tokens[end].lower in self.lexicon.boundaries
        if end - last >= 3 and (closes or self.is_time(end)):
            start, stop = self._name_span(last + 1, end)
            return Phrase(PhraseKind.PERSON, phrase.first, end, start, stop, None, HeadClass.OFFICIAL)
        return phrase

    def _is_plain_capital(self, i: int) -> bool:
        token = self.tokens[i]
        return token.is_word and token.is_capitalised and not self.is_time(i) and self.tags[i] is None

    def before(self, i: int, depth: int = 0) -> Phrase | None:
        """The subject whose verb is the token after `i`: adverbs, dates, insertions, prepositional phrases skipped."""
        if depth > _DEPTH:
            return None
        j = self._skip_back(i)
        if j < 0:
            return None
        token = self.tokens[j]
        if token.text in (",", "--"):
            return self._across_comma(j, depth)
        if token.lower in self.lexicon.relatives and j > 0:
            return self.before(j - 1, depth + 1)
        if token.lower in self.lexicon.pronouns:
            return self._phrase(PhraseKind.PRONOUN, j, j + 1)
        if not token.is_word and self.tags[j] is None and token.text != ")":
            return None
        return self._ending_at(j, depth)

    def _skip_back(self, j: int) -> int:
        lex, tokens = self.lexicon, self.tokens
        moved = True
        skipped_time = False
        while moved and j >= 0:
            moved = False
            if self.tags[j] is not None:
                break
            if tokens[j].text == ")":
                opening = next((k for k in range(j - 1, max(j - 10, -1), -1) if tokens[k].text == "("), j)
                if opening < j and not self._acronym_end(opening) > opening:
                    j, moved = opening - 1, True
            elif n := lex.adverbs.ending_at(tokens, j):
                j, moved = j - n, True
            elif self.is_time(j) and not (tokens[j].is_capitalised and j == 0):
                j, moved, skipped_time = j - 1, True, True
            elif skipped_time and tokens[j].lower in lex.prepositions:
                j, moved = j - 1, True
        return j

    def _across_comma(self, comma: int, depth: int) -> Phrase | None:
        """The subject before ", ..., said": the name between the commas, else the phrase before them."""
        tokens = self.tokens
        opening = next((k for k in range(comma - 1, max(comma - _LIMIT, -1), -1) if tokens[k].text in (",", "--")), -1)
        inner = self.classify(opening + 1, comma) if comma > opening + 1 and self._is_name(opening + 1, comma) else None
        if opening < 1:
            direct = inner or self._ending_at(comma - 1, depth)
            return direct if direct and direct.kind in (PhraseKind.PERSON, PhraseKind.INSTITUTION) else None
        outer = self._ending_at(opening - 1, depth + 1)
        if inner is not None and (inner.kind is PhraseKind.PERSON or outer is None or outer.kind is PhraseKind.OFFICE):
            return inner
        if outer is None and self.is_time(opening - 1):
            return self.before(opening - 1, depth + 1)
        return outer

    def _is_name(self, first: int, last: int) -> bool:
        """Whether the tokens are nothing but a person's name, with or without title."""
        tag = self.tags[first]
        if tag is not None and tag.type is EntityType.PERSON:
            return self._tag_end(first) >= last
        return all(
            (t.is_word and t.is_capitalised) or t.lower in self.lexicon.connectors or t.text == "."
            for t in self.tokens[first:last]
        ) and not any(self.is_time(k) for k in range(first, last))

    def _ending_at(self, j: int, depth: int) -> Phrase | None:
        """The phrase whose last token is `j`."""
        lex, tokens = self.lexicon, self.tokens
        tag = self.tags[j]
        is_person = tag is not None and tag.type is EntityType.PERSON
        edge = self._tag_start(j) if is_person else self._left_edge(j)
        if is_person and not self._stands_alone(edge):
            edge = self._left_edge(j)
        if edge <= j and edge > 0 and tokens[edge - 1].lower in lex.prepositions:
            whole = self._with_head_before(edge, j)
            return whole if whole is not None else self.before(edge - 2, depth + 1)
        first = self._trim(edge, j)
        found = self.classify(first, j + 1) if first <= j else None
        return found if found is not None else self._before_relative(j, depth)

    def _stands_alone(self, first: int) -> bool:
        """Whether a person's mention at `first` is a phrase of its own, and not the owner in "kunjungan Li"."""
        lex, tokens = self.lexicon, self.tokens
        if first == 0 or not lex.head_first:
            return True
        token = tokens[first - 1]
        if not token.is_word or self.tags[first - 1] is not None or self.is_time(first - 1):
            return True
        return (
            token.lower in lex.boundaries
            or token.lower in lex.prepositions
            or bool(lex.adverbs.ending_at(tokens, first - 1))
            or bool(lex.determiners.ending_at(tokens, first - 1))
        )

    def _left_edge(self, j: int) -> int:
        """The first token of the phrase that ends at `j`; `j + 1` where the token at `j` ends none."""
        lex, tokens = self.lexicon, self.tokens
        first = j + 1
        lowered = 0
        while first > 0 and j - first < _LIMIT:
            k = first - 1
            token, tag = tokens[k], self.tags[k]
            if tag is not None:
                first = self._tag_start(k)
            elif token.text == ")":
                opening = next((o for o in range(k - 1, max(k - 5, -1), -1) if tokens[o].text == "("), k)
                if opening == k or self._acronym_end(opening) <= opening:
                    break
                first = opening
            elif not token.is_word:
                if not (self._is_joint(k, 0) and k > 0):
                    break
                first = k
            elif k > 0 and k < j and self._joins(k, 0, headed=False):
                first = k
            elif token.lower in lex.boundaries or self.is_time(k) or self._is_cue(k) or token.lower in lex.pronouns:
                break
            elif token.lower in lex.prepositions or (k == 0 and token.lower in lex.adverbs):
                break
            else:
                lowered += not token.is_capitalised
                if lowered > 6:
                    break
                first = k
        return first

    def _trim(self, first: int, j: int) -> int:
        """Words before the first head noun or capital do not belong to a head-first phrase."""
        if not self.lexicon.head_first:
            return first
        while first <= j:
            token = self.tokens[first]
            if self.tags[first] is not None or token.is_capitalised or self.lexicon.head_at(self.tokens, first):
                return first
            first += 1
        return first

    def _with_head_before(self, first: int, j: int) -> Phrase | None:
        """ "an official at the Russian foreign ministry": the phrase with its head before the preposition."""
        lex = self.lexicon
        if self.tokens[first - 1].lower not in lex.inner_prepositions or first < 2:
            return None
        left = self._trim(self._left_edge(first - 2), first - 2)
        if left > first - 2:
            return None
        head = self._head_in(left, first - 1)
        if head is None or head[0] is HeadClass.STATEMENT:
            return None
        return self.classify(left, j + 1)

    def _before_relative(self, j: int, depth: int) -> Phrase | None:
        """The subject before "yang berada di sana" or "who attended the talks"."""
        tokens = self.tokens
        for k in range(j, max(j - _LIMIT, 0), -1):
            if tokens[k].text in '.;:"“”':
                return None
            if tokens[k].lower in self.lexicon.relatives:
                stop = k - 2 if tokens[k - 1].text == "," else k - 1
                found = self._ending_at(stop, depth + 1) if stop >= 0 and depth < _DEPTH else None
                return replace(found, is_bare=False) if found is not None else None
        return None
