"""Names that stand beside a noun: "juru bicara kementerian, Sanusi, ...", "said harbour master Rosa Quill"."""

from __future__ import annotations

from lawatan.analysis.attribution.classify import Phrase, PhraseClassifier, PhraseKind
from lawatan.analysis.attribution.lexicon import HeadClass
from lawatan.records.mention import EntityMention, EntityType

_NOUNS = 5  # plain words before a name that may say what the person is
_LOOSE = 9  # words between a title and its comma: "the head of the local fire brigade, ..."
_TITLED = (PhraseKind.OFFICE, PhraseKind.PEOPLE)


class AppositionReader(PhraseClassifier):
    """Reads names beside the nouns that say what their bearers are."""

    def with_apposition(self, phrase: Phrase, last: int) -> Phrase:
        """The name after the comma is the speaker's: "juru bicara kementerian, Sanusi, ..."."""
        if phrase.kind not in _TITLED and not self._is_titled_body(phrase):
            return phrase
        comma = self._comma_after(last)
        if comma is None:
            return phrase
        head = HeadClass.OFFICIAL if phrase.kind is not PhraseKind.PEOPLE else HeadClass.PERSON
        tag = self.tags[comma + 1]
        if tag is not None:
            is_own = tag.type is EntityType.PERSON and (phrase.kind in _TITLED or self._is_untitled(tag, comma + 1))
            is_near = phrase.kind is PhraseKind.OFFICE and comma == last
            if not is_own or not (
                is_near or (self._is_untitled(tag, comma + 1) and self._closes(self.tag_end(comma + 1)))
            ):
                return phrase
            return self.phrase(PhraseKind.PERSON, phrase.first, self.tag_end(comma + 1), entity=tag, head=head)
        end = self._plain_name(comma + 1)
        if end == comma + 1 or not self._closes(end, is_short=end == comma + 2 or comma > last):
            return phrase
        return self._named(phrase.first, comma + 1, end, head)

    def _named(self, first: int, name: int, end: int, head: HeadClass) -> Phrase:
        start, stop = self.name_span(name, end)
        return Phrase(PhraseKind.PERSON, first, end, start, stop, None, head)

    def _comma_after(self, last: int) -> int | None:
        """The comma at `last`, or behind words that still belong to the title ("setempat", "of the fire brigade")."""
        tokens, lex = self.tokens, self.lexicon
        for k in range(last, min(last + _LOOSE + 1, len(tokens) - 1)):
            if tokens[k].text == ",":
                return k
            inner = any(tokens[k].lower in t for t in (lex.inner_prepositions, lex.anaphors, lex.determiners))
            if not inner and (not tokens[k].is_word or tokens[k].lower in lex.boundaries or self.is_cue(k)):
                return None
        return None

    def _is_titled_body(self, phrase: Phrase) -> bool:
        """Whether a "person" is a title of charge with what is in its charge: "Ketua Balai Bomba"."""
        entity = phrase.entity
        if phrase.kind is not PhraseKind.PERSON or entity is None:
            return False
        if not self.lexicon.head_first:  # "the head of the local fire brigade", who is named behind the comma
            return entity.name is not None and entity.name not in self.text[entity.start : entity.end]
        first = self.tag_start(next(i for i in range(phrase.first, phrase.last) if self.tags[i] is entity))
        head = self.lexicon.head_at(self.tokens, first)
        return head is not None and head[0] is HeadClass.OFFICIAL and not self._is_untitled(entity, first)

    def _is_untitled(self, person: EntityMention, first: int) -> bool:
        """Whether the mention that begins at token `first` is the name alone."""
        return person.name is not None and self.text.startswith(person.name.split()[0], self.tokens[first].start)

    def _plain_name(self, first: int) -> int:
        """The end of the run of capitals at `first` that no entity covers."""
        end = first
        while end < len(self.tokens) and (self.is_plain_capital(end) or self.joins(end, first, headed=False)):
            end += 1
        return end

    def _closes(self, end: int, *, is_short: bool = False) -> bool:
        """Whether an apposition may end at `end`: at a mark or, where it is longer than a word, before a new phrase."""
        if end >= len(self.tokens) or not self.tokens[end].is_word:
            return True
        return not is_short and (self.tokens[end].lower in self.lexicon.boundaries or self.is_time(end))

    def noun_with_name(self, i: int) -> Phrase | None:
        """A name behind plain nouns at `i`, with a comma or without: "lecturer Adwoa Mensah", "nelayan, Baharuddin"."""
        lex, tokens = self.lexicon, self.tokens
        k = i
        while k < min(i + _NOUNS, len(tokens) - 1) and self._is_plain_noun(k):
            k += 1
        is_person = i > 0 and tokens[i - 1].lower in lex.human_articles
        if not is_person and i > 0 and tokens[i - 1].lower in lex.determiners and not self._names_at(k):
            return self._described(i)
        if k == i:
            return None
        name = k + 1 if tokens[k].text == "," and is_person else k
        if name < len(tokens) and (tag := self.tags[name]) is not None:
            is_person_tag = tag.type is EntityType.PERSON and self._is_untitled(tag, name)
            return self.phrase(PhraseKind.PERSON, i, self.tag_end(name), entity=tag) if is_person_tag else None
        end = self._plain_name(name)
        is_name = end > name + 1 or (end > name and self._closes(end, is_short=True))
        if is_name and self.head_in(name, end) is None:
            return self._named(i, name, end, HeadClass.PERSON)
        return self.phrase(PhraseKind.PEOPLE, i, k, head=HeadClass.PERSON) if is_person else None

    def _names_at(self, k: int) -> bool:
        tag = self.tags[k] if k < len(self.tokens) else None
        return (tag is not None and tag.type is EntityType.PERSON) or (tag is None and self._plain_name(k) > k + 1)

    def _described(self, i: int) -> Phrase | None:
        """The name behind the comma of a description: "the only Muslim member of the council, Farid Rahmani"."""
        comma = self._comma_after(i)
        if comma is None or comma == i or not self._names_at(comma + 1):
            return None
        tag = self.tags[comma + 1]
        end = self.tag_end(comma + 1) if tag is not None else self._plain_name(comma + 1)
        if not self._closes(end, is_short=True) or (tag is not None and not self._is_untitled(tag, comma + 1)):
            return None
        if tag is not None:
            return self.phrase(PhraseKind.PERSON, i, end, entity=tag)
        return self._named(i, comma + 1, end, HeadClass.PERSON)

    def _is_plain_noun(self, k: int) -> bool:
        lex, token = self.lexicon, self.tokens[k]
        if (
            self.tags[k] is not None
            or not token.is_word
            or (token.is_capitalised and k)
            or self.is_time(k)
            or lex.cues_at(self.tokens, k)
        ):
            return False
        closed = (lex.boundaries, lex.prepositions, lex.conjunctions, lex.pronouns, lex.adverbs, lex.possessives)
        return not any(token.lower in table for table in closed)

    def is_name(self, first: int, last: int) -> bool:
        """Whether the tokens are nothing but a person's name, with or without title."""
        tag = self.tags[first]
        if tag is not None and tag.type is EntityType.PERSON:
            return self.tag_end(first) >= last
        return all(
            (t.is_word and t.is_capitalised) or t.lower in self.lexicon.connectors or t.text == "."
            for t in self.tokens[first:last]
        ) and not any(self.is_time(k) for k in range(first, last))
