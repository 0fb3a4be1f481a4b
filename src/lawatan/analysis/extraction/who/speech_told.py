"""Whether "I" and "we" are said by somebody whom the page quotes; else they are its writer, who is nobody known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.who.actor import PERSON_TYPES

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.clause.syntax import Clause

REACH = 3  # items of "I can only" before "say"
_OPENING, _CLOSING = ("\u201c", "\u201e", "\u00ab"), ("\u201d", "\u00bb")
_STRAIGHT = ('"', "\uff02", "''", "``")
_MARKS = frozenset((*_OPENING, *_CLOSING, *_STRAIGHT, "\u2018", "\u2019", "'"))


@dataclass(slots=True)
class SpeechTold:
    """What sentences say of quotations, in order: whether one is open, whether a colon has led to a statement."""

    block: int = -1
    is_open: bool = False  # a quotation that began in an earlier sentence of the block
    is_introduced: bool = False  # "The minister said:"

    def read(self, sentence: ItemisedSentence) -> None:
        """Takes a sentence into account."""
        self.is_open = self.is_open and sentence.block == self.block
        self.block = sentence.block
        for k, item in enumerate(sentence.items):
            if item.text in _STRAIGHT:
                self.is_open = not self.is_open
            elif item.text in _OPENING or item.text in _CLOSING:
                self.is_open = item.text in _OPENING
            self.is_introduced |= _introduces(sentence.items, k)

    def may_hold(self, clause: Clause) -> bool:
        """Whether the sentence read next, that of `clause`, is quoted or says who speaks."""
        items, g = clause.items, clause.grammar
        if self.is_introduced or self.is_open or any(item.text in _MARKS for item in items):
            return True
        return any(item.lower in g.speech and not _is_of_writer(clause, k) for k, item in enumerate(items))


def _introduces(items: tuple[Item, ...], k: int) -> bool:
    """As in "The minister said:", "President X: I am glad": what stands behind the colon at item `k` is spoken."""
    if items[k].text != ":":
        return False
    m = items[k - 1].mention if k else None
    return k == len(items) - 1 or (m is not None and m.type in PERSON_TYPES)


def _is_of_writer(clause: Clause, k: int) -> bool:
    """As in "I asked him", "I can only say": the verb of saying at item `k` is that of who tells of himself."""
    for item in reversed(clause.items[max(0, k - REACH) : k]):
        if item.lower in clause.grammar.speaker_pronouns:
            return True
        if item.kind is not ItemKind.WORD:
            return False
    return False
