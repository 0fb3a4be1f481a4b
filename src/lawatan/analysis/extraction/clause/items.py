"""One sentence as a row of items: entity mentions, time expressions, words, punctuation."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lawatan.analysis.entities.splitting import split_tokens
from lawatan.analysis.tokens import tokenise
from lawatan.records.mention import EntityMention, EntityType, TimeExpression
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lawatan.analysis.entities.lexicon import Lexicon
    from lawatan.records.document import BlockKind, Sentence

HYPHENED = 8  # code points before an entity in which a word with a hyphen stands: "then-"
ADJECTIVE_RULE = "country.adjective"  # of mentions of a state by its adjective: "Russian tanks"
PLACES = frozenset({EntityType.COUNTRY, EntityType.CITY})
FAR = 80  # items back in a sentence in which anything is looked for; few sentences of news have as many
ACTORS = frozenset(
    {EntityType.PERSON, EntityType.OFFICE, EntityType.COUNTRY, EntityType.ORGANISATION, EntityType.INSTITUTION}
)


class ItemKind(StrEnum):
    """What an item is."""

    ENTITY = "entity"
    TIME = "time"
    WORD = "word"
    PUNCTUATION = "punctuation"


@dataclass(frozen=True, slots=True)
class Item:
    """One item: half-open code points, its text and case-folded text, and the mention or time that it stands for."""

    kind: ItemKind
    start: int
    end: int
    text: str
    lower: str
    mention: EntityMention | None = None
    time: TimeExpression | None = None

    @property
    def span(self) -> Span:
        """The offsets as a `Span`."""
        return Span(self.start, self.end)

    @property
    def is_doubled(self) -> bool:
        """Whether it is one word said twice: "orang-orang"."""
        return self.text.casefold() == f"{self.lower}-{self.lower}"


@dataclass(frozen=True, slots=True)
class ItemisedSentence:
    """A sentence with its items; `index` is its place in the document's sentences."""

    index: int
    start: int
    end: int
    block_kind: BlockKind
    block: int
    items: tuple[Item, ...]


class Itemiser:
    """Cuts sentences of one document into items."""

    def __init__(
        self,
        text: str,
        mentions: Sequence[EntityMention],
        times: Sequence[TimeExpression],
        lexicon: Lexicon,
        joined: Mapping[str, int] | None = None,
        spellings: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        """`joined` are words with a pronoun at their end to its length: "menemuinya", 3. They make two items.

        `spellings` are words to how they are spelt as well; an item's case-folded text is the word.
        """
        self.text = text
        self.joined = joined or {}
        self._spelt = {other: word for word, others in (spellings or {}).items() for other in others}
        self.lexicon = lexicon
        self.mentions = list(mentions)
        self.times = list(times)
        self._mention_starts = [m.start for m in self.mentions]
        self._time_starts = [t.start for t in self.times]

    def itemise(self, index: int, sentence: Sentence, block_kind: BlockKind) -> ItemisedSentence:
        """The items of one sentence, left to right, without overlap; entities win over times, times over words."""
        overlays = self._overlays(sentence.start, sentence.end)
        items: list[Item] = []
        position = sentence.start
        for overlay in overlays:
            self._words(items, position, self._before_hyphen(overlay.start))
            items.append(overlay)
            position = overlay.end
        self._words(items, position, sentence.end)
        return ItemisedSentence(index, sentence.start, sentence.end, block_kind, sentence.block, tuple(items))

    def _before_hyphen(self, start: int) -> int:
        """Where the words before an entity at `start` end, without the hyphen of "then-President X"."""
        if self.text[start - 1 : start] != "-" or not self.lexicon.hyphened:
            return start
        word = self.text[max(0, start - HYPHENED) : start - 1].casefold()
        return start - 1 if word.endswith(tuple(self.lexicon.hyphened)) else start

    def _overlays(self, start: int, end: int) -> list[Item]:
        """The entities and times of a sentence; no outlet opens a time ("Lusa, 18 Mei")."""
        found: list[Item] = []
        for m in self.mentions[bisect_left(self._mention_starts, start) :]:
            if m.start >= end:
                break
            if m.type is EntityType.PUBLISHER and self._opens_time(m):
                continue
            if m.end <= end and (not found or m.start >= found[-1].end):
                found.append(self._item(ItemKind.ENTITY, m.start, m.end, mention=m))
        taken = [i.span for i in found]
        for t in self.times[bisect_left(self._time_starts, start) :]:
            if t.start >= end:
                break
            if t.end <= end and not any(s.overlaps(t.span) for s in taken):
                found.append(self._item(ItemKind.TIME, t.start, t.end, time=t))
        return sorted(found, key=lambda i: i.start)

    def _opens_time(self, m: EntityMention) -> bool:
        k = bisect_left(self._time_starts, m.start)
        return k < len(self.times) and self.times[k].start == m.start and self.times[k].end >= m.end

    def _item(
        self, kind: ItemKind, start: int, end: int, mention: EntityMention | None = None,
        time: TimeExpression | None = None,
    ) -> Item:  # fmt: skip
        words = self.text[start:end]
        return Item(kind, start, end, words, words.casefold(), mention, time)

    def _words(self, items: list[Item], start: int, end: int) -> None:
        if start >= end:
            return
        for t in split_tokens(tokenise(self.text, start, end), self.lexicon):
            kind = ItemKind.WORD if t.text[0].isalnum() or len(t.text) > 1 else ItemKind.PUNCTUATION
            n = self.joined.get(t.lower, 0)
            if n:
                items.append(Item(kind, t.start, t.end - n, t.text[:-n], t.lower[:-n]))
                items.append(Item(kind, t.end - n, t.end, t.text[-n:], t.lower[-n:]))
            else:
                lower = _singular(t.lower)
                items.append(Item(kind, t.start, t.end, t.text, self._spelt.get(lower, lower)))


def _singular(lower: str) -> str:
    """The simple form of a doubled word ("perundingan-perundingan")."""
    half, _, other = lower.partition("-")
    return half if half == other and half else lower
