"""One sentence as attribution reads it: tokens, the entity that covers each, and small tests on them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from lawatan.analysis.attribution.lexicon import HeadClass, Lexicon, WordTable, publisher_at
from lawatan.analysis.tokens import Token
from lawatan.records.mention import EntityMention, EntityType

_UNCLOSED = 8  # tokens between an apposition that no comma closes and the verb of speech whose subject it is
_ENTITY_ORDER = (
    EntityType.PUBLISHER,
    EntityType.PERSON,
    EntityType.OFFICE,
    EntityType.INSTITUTION,
    EntityType.ORGANISATION,
    EntityType.COUNTRY,
    EntityType.CITY,
)


class TaggedSentence:
    """The tokens of one sentence. `tags` holds for each token the entity that covers it, if any."""

    def __init__(self, text: str, tokens: Sequence[Token], entities: Sequence[EntityMention], lexicon: Lexicon) -> None:
        self.text = text
        self.tokens = tokens
        self.lexicon = lexicon
        self.tags: list[EntityMention | None] = [None] * len(tokens)
        self._tag([*self._publishers(), *entities])

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
        ranked = sorted(
            entities, key=lambda e: (not self._is_long_outlet(e), e.start - e.end, _ENTITY_ORDER.index(e.type))
        )
        starts, ends = [t.start for t in self.tokens], [t.end for t in self.tokens]
        for entity in ranked:
            covered = range(bisect_right(ends, entity.start), bisect_left(starts, entity.end))
            if covered and covered[0] == 0 and self.tokens[0].lower in self.lexicon.cue_words:
                continue  # a sentence that begins with its cue: "Menurut X"
            covered = self._closed(entity, covered)
            if covered and all(self.tags[i] is None for i in covered):
                for i in covered:
                    self.tags[i] = entity

    def _closed(self, entity: EntityMention, covered: range) -> range:
        """What is left of a mention without an apposition that no comma closes: in ", the local governor said"."""
        if not covered or entity.type is not EntityType.PERSON or entity.name is None:
            return covered
        words = self.text[entity.start : entity.end]
        tail = words.rpartition(",")[2]
        comma = next((i for i in reversed(covered) if self.tokens[i].text == ","), covered[0] - 1)
        is_apposed = (
            comma > 0 and self.tokens[comma].text == "," and not any(word in tail for word in entity.name.split())
        )
        if not is_apposed:
            return covered
        for i in range(covered[-1] + 1, min(covered[-1] + _UNCLOSED, len(self.tokens))):
            if not self.tokens[i].is_word:
                return covered
            if self.is_cue(i):
                return range(covered[0], comma) if comma >= covered[0] else range(0)
        return covered

    def _is_long_outlet(self, entity: EntityMention) -> bool:
        """Whether it is an outlet of two words or more: never part of a person's name ("Dubai-based Al Arabiya")."""
        return entity.type is EntityType.PUBLISHER and " " in self.text[entity.start : entity.end]

    def tag_end(self, i: int) -> int:
        """The token after the last one of the entity at `i`."""
        tag, j = self.tags[i], i
        while j < len(self.tokens) and self.tags[j] is tag:
            j += 1
        return j

    def tag_start(self, i: int) -> int:
        """The first token of the entity at `i`."""
        tag, j = self.tags[i], i
        while j > 0 and self.tags[j - 1] is tag:
            j -= 1
        return j

    def is_glued(self, i: int) -> bool:
        """Whether the token touches both neighbours, as the point in "kemhan.go.id" does."""
        tokens = self.tokens
        return (
            0 < i < len(tokens) - 1
            and tokens[i - 1].end == tokens[i].start
            and tokens[i].end == tokens[i + 1].start
            and tokens[i + 1].is_word
        )

    def is_initial(self, i: int) -> bool:
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

    def is_pointed_at(self, last: int) -> bool:
        """Whether a demonstrative behind what ends at `last` makes it point back: "pejabat Kremlin itu"."""
        lex, tokens = self.lexicon, self.tokens
        return lex.head_first and last < len(tokens) and tokens[last].lower in lex.anaphors

    def is_definite(self, first: int, last: int) -> bool:
        """Whether `first`..`last` is somebody known already: "pejabat Kremlin itu", "the Kremlin official"."""
        if self.lexicon.head_first or first == 0:
            return self.is_pointed_at(last)
        return self.tokens[first - 1].lower in self.lexicon.anaphors

    def follows(self, first: int, words: WordTable) -> bool:
        """Whether what begins at `first` stands behind one of the words, determiners left out."""
        k = first - 1
        while k >= 0 and (n := self.lexicon.determiners.ending_at(self.tokens, k)):
            k -= n
        return k >= 0 and words.ending_at(self.tokens, k) > 0

    def is_time(self, i: int) -> bool:
        """Whether the token is a weekday, a date or another word of time."""
        token = self.tokens[i]
        return token.text[0].isdigit() or token.lower in self.lexicon.times

    def is_cue(self, i: int) -> bool:
        """Whether a verb of speech begins at the token."""
        return any(kind.value.startswith("said") for kind, _ in self.lexicon.cues_at(self.tokens, i))

    def acronym_end(self, i: int) -> int:
        """The end of an "(IAEA)" that begins at `i`, else `i`."""
        tokens = self.tokens
        for length in (3, 4, 5):
            if i + length <= len(tokens) and tokens[i + length - 1].text == ")":
                inner = tokens[i + 1 : i + length - 1]
                return i + length if inner and all(t.is_capitalised for t in inner) else i
        return i

    def is_joint(self, j: int, i: int) -> bool:
        """Whether the mark at `j` is part of the name that begins at `i`."""
        token = self.tokens[j]
        if token.text == "@":
            return True
        return j > i and (self.is_initial(j) or (token.text in "./'’-" and self.is_glued(j)))

    def is_number(self, j: int, i: int) -> bool:
        """Whether a number ends a name ("Pasmar 2") and begins no date."""
        token = self.tokens[j]
        if not token.text.isdigit() or len(token.text) > 2 or j == i or not self.tokens[j - 1].is_capitalised:
            return False
        return j + 1 >= len(self.tokens) or not (self.tokens[j + 1].is_word or self.tokens[j + 1].text == "(")

    def starts_name(self, i: int) -> bool:
        """Whether a capitalised determiner belongs to a name, as in "The Times"."""
        tag = self.tags[i]
        if tag is not None:
            return True
        return (
            i > 0 and self.tokens[i].is_capitalised and i + 1 < len(self.tokens) and self.tokens[i + 1].is_capitalised
        )

    def entity_in(self, first: int, last: int, *types: EntityType) -> EntityMention | None:
        """The first entity of one of the types in the tokens `first`..`last`."""
        return next((tag for tag in self.tags[first:last] if tag is not None and tag.type in types), None)

    def institution_in(self, first: int, last: int) -> EntityMention | None:
        """The institution or organisation named in the tokens `first`..`last`."""
        return self.entity_in(first, last, EntityType.INSTITUTION, EntityType.ORGANISATION)

    def head_in(self, first: int, last: int) -> tuple[HeadClass, int, int] | None:
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

    def head_within(self, i: int, reach: int = 5) -> bool:
        """Whether a head noun follows before the phrase would end: "senior unification ministry official"."""
        for j in range(i, min(i + reach, len(self.tokens))):
            token = self.tokens[j]
            if self.lexicon.head_at(self.tokens, j):
                return True
            if not token.is_word or token.lower in self.lexicon.boundaries or self.is_cue(j):
                return False
        return False

    def joins(self, j: int, i: int, *, headed: bool) -> bool:
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

    def is_plain_capital(self, i: int) -> bool:
        """Whether the word is capitalised, no word of time and no known entity."""
        token = self.tokens[i]
        return token.is_word and token.is_capitalised and not self.is_time(i) and self.tags[i] is None
