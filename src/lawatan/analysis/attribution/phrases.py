"""Reads the noun phrase before or after an attribution cue: who or what is credited there.

An entity of the document that lies at the position is used; without one the phrase is read from capitals and from the
head nouns of the language pack ("seorang pejabat senior", "the foreign ministry"). The reading is shallow on purpose:
a phrase that cannot be read is no speaker.
"""

from __future__ import annotations

from dataclasses import replace

from lawatan.analysis.attribution.appositions import AppositionReader
from lawatan.analysis.attribution.classify import PEOPLE, Phrase, PhraseKind
from lawatan.analysis.attribution.lexicon import HeadClass
from lawatan.records.mention import EntityType

_LIMIT = 18  # tokens of the longest phrase or insertion that is read
_DEPTH = 5  # prepositional phrases and insertions skipped between speaker and verb


class PhraseReader(AppositionReader):
    """Reads the phrases after and before the cues of one sentence."""

    def _extent(self, i: int) -> int:
        """The end of the noun phrase that begins at token `i`; `i` where none does."""
        lex, tokens = self.lexicon, self.tokens
        j, headed, named = i, False, False
        while j < len(tokens) and j - i < _LIMIT:
            tag, token = self.tags[j], tokens[j]
            if tag is not None and not (named and tag.type is EntityType.PERSON):
                named = named or tag.type is EntityType.PERSON
                headed = headed or tag.type in (EntityType.INSTITUTION, EntityType.OFFICE)
                j = self.tag_end(j)
            elif head := lex.head_at(tokens, j):
                if named and not token.is_capitalised:
                    break
                headed = True
                j += head[1]
            elif self.is_number(j, i):
                j += 1
            elif not token.is_word:
                after = self.acronym_end(j) if token.text == "(" and j > i else j
                if after == j and not self.is_joint(j, i):
                    break
                j = max(after, j + 1)
            elif self.joins(j, i, headed=headed and not named):
                j += 1
            elif token.lower in lex.boundaries or self.is_time(j) or self.is_cue(j):
                break
            elif (
                token.is_capitalised
                or (headed and lex.head_first and not named and token.lower not in lex.negations)
                or (not named and self._leads_to_head(j, i))
            ):
                j += 1
            else:
                break
        while j - 1 > i and self.tags[j - 1] is None and self._is_joining(tokens[j - 1].lower):
            j -= 1
        return j

    def _is_joining(self, word: str) -> bool:
        return word in self.lexicon.inner_prepositions or word in self.lexicon.connectors

    def _leads_to_head(self, j: int, i: int) -> bool:
        return not self.lexicon.head_first and self.head_within(j, 5 if j == i else 4)

    def after(self, i: int, *, is_relay: bool = False, is_statement: bool = False) -> Phrase | None:
        """The phrase that begins at token `i`, statements and determiners before it looked through.

        After a relay a statement of an unnamed owner is a document ("dikutip dalam siaran pers kementerian").
        After a cue that holds the word for a statement linkers may follow ("demikian informasi dari X").
        """
        lex, tokens = self.lexicon, self.tokens
        if i < len(tokens) and tokens[i].text in ",:":
            return None
        limit = i + _LIMIT
        while i < limit and (n := lex.adverbs.at(tokens, i)):
            i += n
        while is_statement and i < limit and (n := lex.linkers.at(tokens, i)):
            i += n
        first = i
        statement: int | None = None
        while i < min(len(tokens), limit) and self.tags[i] is None:
            if n := lex.determiners.at(tokens, i):
                if self.starts_name(i):
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
            return self.phrase(PhraseKind.PRONOUN, i, i + 1)
        last = self._extent(i)
        if last < len(tokens) and tokens[last].lower in lex.anaphors and lex.head_first:
            bare = self.classify(i, last)
            if bare is not None and bare.is_bare:
                return self.phrase(PhraseKind.ANAPHOR, i, last, head=bare.head)
        found = self.classify(i, last) if last > i else None
        if statement is None and (found is None or last == i):
            return self.noun_with_name(i)
        if statement is not None and (found is None or (found.is_bare and is_relay)):
            return self._own_statement(statement, last)
        if found is None:
            return None
        return self.with_apposition(found, last) if first <= found.first else found

    def statement_pointed_at(self, last: int) -> Phrase | None:
        """The statement that a demonstrative behind a cue points back to: "demikian pernyataan itu"."""
        head = self.lexicon.head_at(self.tokens, last - 1)
        if head is None or head[0] is not HeadClass.STATEMENT or not self.is_pointed_at(last):
            return None
        return self.phrase(PhraseKind.ANAPHOR, last - 1, last, head=HeadClass.STATEMENT)

    def _own_statement(self, first: int, last: int) -> Phrase:
        """A statement without a named owner: a document of its own when it is a press release, else an anaphor."""
        is_document = self.lexicon.documents.at(self.tokens, first) > 0 and last > first + 1
        kind = PhraseKind.DOCUMENT if is_document else PhraseKind.ANAPHOR
        return self.phrase(kind, first, last, head=HeadClass.STATEMENT)

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
            found = self.before(j - 1, depth + 1)
            return found if found is not None and not self.follows(found.first, self.lexicon.copulas) else None
        if token.lower in self.lexicon.pronouns:
            return self.phrase(PhraseKind.PRONOUN, j, j + 1)
        if not token.is_word and self.tags[j] is None and token.text != ")":
            return None
        return self._ending_at(j, depth)

    def _skip_back(self, j: int) -> int:
        lex, tokens = self.lexicon, self.tokens
        moved = True
        skipped_time = False
        last = j - 2 * _LIMIT
        while moved and j >= 0 and j > last:
            moved = False
            if self.tags[j] is not None:
                break
            if tokens[j].text == ")":
                opening = next((k for k in range(j - 1, max(j - 10, -1), -1) if tokens[k].text == "("), j)
                if opening < j and not self.acronym_end(opening) > opening:
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
        inner = self.classify(opening + 1, comma) if comma > opening + 1 and self.is_name(opening + 1, comma) else None
        if opening < 1:
            direct = inner or self._ending_at(comma - 1, depth)
            return direct if direct and direct.kind in (PhraseKind.PERSON, PhraseKind.INSTITUTION) else None
        outer = self._ending_at(opening - 1, depth + 1)
        if inner is not None and (inner.kind is PhraseKind.PERSON or outer is None or outer.kind is PhraseKind.OFFICE):
            return inner
        if outer is None and self.is_time(opening - 1):
            return self.before(opening - 1, depth + 1)
        return outer

    def _ending_at(self, j: int, depth: int) -> Phrase | None:
        """The phrase whose last token is `j`."""
        lex, tokens = self.lexicon, self.tokens
        tag = self.tags[j]
        is_person = tag is not None and tag.type is EntityType.PERSON
        edge = self.tag_start(j) if is_person else self._left_edge(j)
        if is_person and not self._stands_alone(edge):
            edge = self._left_edge(j)
        if edge <= j and edge > 0 and tokens[edge - 1].lower in lex.prepositions:
            head = self.head_in(edge, j + 1)
            is_statement = head is not None and head[0] is HeadClass.STATEMENT
            whole = None if is_statement else self._with_head_before(edge, j)
            return whole if whole is not None else self.before(edge - 2, depth + 1)
        first = self._trim(edge, j)
        found = self.classify(first, j + 1) if first <= j else None
        if found is None and 0 < edge <= j and tokens[edge - 1].lower in lex.conjunctions:
            return self.before(edge - 2, depth + 1)
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
        tokens = self.tokens
        first = j + 1
        lowered = 0
        while first > 0 and j - first < _LIMIT:
            k = first - 1
            token, tag = tokens[k], self.tags[k]
            if tag is not None:
                first = self.tag_start(k)
            elif token.text == ")":
                opening = next((o for o in range(k - 1, max(k - 5, -1), -1) if tokens[o].text == "("), k)
                if opening == k or self.acronym_end(opening) <= opening:
                    break
                first = opening
            elif not token.is_word:
                if not (self.is_joint(k, 0) and k > 0):
                    break
                first = k
            elif k > 0 and k < j and self.joins(k, 0, headed=False):
                first = k
            elif self._ends_before(k):
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
        """The phrase with its head before the preposition: "an official at the Russian foreign ministry"."""
        lex = self.lexicon
        if self.tokens[first - 1].lower not in lex.inner_prepositions or first < 2:
            return None
        left = self._trim(self._left_edge(first - 2), first - 2)
        if left > first - 2:
            return None
        head = self.head_in(left, first - 1)
        if head is None or head[0] is HeadClass.STATEMENT:
            return None
        found = self.classify(left, j + 1)
        further = self._with_head_before(left, j) if left > 1 else None
        return further if further is not None and further.head in PEOPLE else found

    def _before_relative(self, j: int, depth: int) -> Phrase | None:
        """The subject before "yang berada di sana" or "who attended the talks"."""
        lex, tokens = self.lexicon, self.tokens
        for k in range(j, max(j - _LIMIT, 0), -1):
            if tokens[k].text in '.;:"“”':
                return None
            if tokens[k].lower in lex.relatives:
                stop = k - 2 if tokens[k - 1].text == "," else k - 1
                found = self._ending_at(stop, depth + 1) if stop >= 0 and depth < _DEPTH else None
                if found is None or self.follows(found.first, lex.copulas):
                    return None
                return replace(found, is_bare=False)
        return None

    def _ends_before(self, k: int) -> bool:
        """Whether a phrase read leftwards ends before the word at `k`."""
        lex, lower = self.lexicon, self.tokens[k].lower
        if k == 0 and lower in lex.adverbs:
            return True
        tables = (lex.boundaries, lex.pronouns, lex.prepositions, lex.conjunctions)
        return any(lower in table for table in tables) or self.is_time(k) or self.is_cue(k)
