"""Whom a pronoun beside a verb of speech stands for: the subject of a sentence before it, not one named in passing."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.attribution.lexicon import Lexicon
    from lawatan.records.document import Sentence
    from lawatan.records.mention import EntityMention

_BACK = 6  # sentences with nobody as their subject that are passed on the way back
_NEAR = 3  # sentences between a subject and what stands for it as a source of its own
_FEW = 20  # people of one sentence among whom its subject is looked for
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_APPOSED = re.compile(r"[^,.;:]{0,12}, ")


class Pronouns:
    """Finds the people whom pronouns stand for; `people` are the mentions outside quotation marks, in order."""

    def __init__(
        self, text: str, sentences: Sequence[Sentence], people: Sequence[EntityMention], lexicon: Lexicon
    ) -> None:
        self._text = text
        self._lexicon = lexicon
        self._people = people
        self._starts = [p.start for p in people]
        self._sentences = [s.start for s in sentences]

    def subject_before(self, position: int, *, is_trailing: bool = False) -> EntityMention | None:
        """The person who is the subject of the nearest sentence that has one, else the first one named in it.

        With `is_trailing` the sentence of the position itself is left out.
        """
        here = bisect_right(self._sentences, position) - 1
        passed: EntityMention | None = None
        for number in range(here, max(here - _BACK, -1), -1):
            if is_trailing and number == here:
                continue
            start = self._sentences[number]
            end = self._sentences[number + 1] if number + 1 < len(self._sentences) else len(self._text)
            inside = self._people[bisect_left(self._starts, start) : bisect_left(self._starts, min(end, position))]
            subject = next((p for p in inside[:_FEW] if self._acts(p, start)), None)
            if subject is not None:
                return self._apposed(subject)
            passed = passed or (inside[0] if inside else None)
        return passed

    def is_told_near(self, person: EntityMention, position: int) -> bool:
        """Whether the person is the subject of the sentence of the position or of one shortly before it."""
        here = bisect_right(self._sentences, position) - 1
        number = bisect_right(self._sentences, person.start) - 1
        return number >= here - _NEAR and self._acts(person, self._sentences[number])

    def _acts(self, person: EntityMention, start: int) -> bool:
        """Whether the mention may be a subject: no preposition governs it, and nothing of the person's is meant."""
        if self._text[person.end : person.end + 2] in ("'s", "’s"):
            return False
        before = [w.casefold() for w in _WORD.findall(self._text, max(start, person.start - 40), person.start)]
        while before and before[-1] in self._lexicon.determiners:
            before.pop()
        lex = self._lexicon
        return not before or not (before[-1] in lex.prepositions or before[-1] in lex.inner_prepositions)

    def _apposed(self, person: EntityMention) -> EntityMention:
        """The name behind the comma, where the mention is a charge with what is in it: "Ketua Balai Bomba, Azman"."""
        if not self._lexicon.head_first or person.name is None or self._text.startswith(person.name, person.start):
            return person
        comma = _APPOSED.match(self._text, person.end)
        i = bisect_left(self._starts, comma.end()) if comma else len(self._people)
        if comma is None or i >= len(self._people) or self._people[i].start != comma.end():
            return person
        other = self._people[i]
        return other if other.name is not None and self._text.startswith(other.name, other.start) else person
