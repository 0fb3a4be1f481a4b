"""What copies of a document keep of it: its words, and in other words its names, numbers, dates and quotations.

A fingerprint holds the document's three-word shingles as hashes (Broder, 1997) and its anchors in order: things that
every language writes in a form that can be compared. Clutter and direct quotations are no part of the words, so that
two pages that quote one statement at length are not taken for copies.
"""

from __future__ import annotations

import hashlib
import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rensa import RMinHash

from lawatan.linkage.names import name_words, skeleton
from lawatan.records.event_mention import AnnotatedDocument
from lawatan.records.folding import fold
from lawatan.records.mention import EntityMention, EntityType, TimeExpression
from lawatan.records.span import Span

SHINGLE_WORDS = 3
"""With three words the most alike independent reports of the development gold have 17% in common, copies in which one
word of ten was changed 73%."""
QUOTATION_BANDS = (60, 180)
"""Lengths, in code points, that tell short, middling and long quotations apart: translations move few across."""

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"(?<!\w)[0-9][0-9.,]*")
_MARKS = str.maketrans("", "", ".,")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Something that a translation keeps: `key` is the same in every language, the offsets are the document's."""

    key: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The offsets as a `Span`."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """`digest` orders documents by content; `shingles` are distinct 64-bit hashes, sorted; `anchors` in text order."""

    document: str
    digest: str
    lang: str | None
    shingles: array[int]
    anchors: tuple[Anchor, ...]


def fingerprint(document: AnnotatedDocument) -> Fingerprint:
    """The fingerprint of one document; of one stored without its text it has no shingles and no numbers."""
    (hashes,) = RMinHash.hash_token_sets([sorted(set(shingle_texts(_folded(document))))])
    return Fingerprint(
        document=document.document.id,
        digest=hashlib.sha256(
            f"{document.document.sha256} {document.document.id}".encode("utf-8", "surrogatepass")
        ).hexdigest(),
        lang=document.lang,
        shingles=array("Q", sorted(hashes)),
        anchors=tuple(anchors(document)),
    )


def shingle_texts(folded: Sequence[str]) -> Iterator[str]:
    """The sequences of three words.

    >>> list(shingle_texts(["menlu", "tiba", "di", "suva"]))
    ['menlu tiba di', 'tiba di suva']
    """
    return (" ".join(folded[i : i + SHINGLE_WORDS]) for i in range(len(folded) - SHINGLE_WORDS + 1))


def words(document: AnnotatedDocument) -> list[tuple[str, Span]]:
    """The folded words of the blocks that hold facts, outside direct quotations; of all the text without blocks."""
    text = document.document.text
    return [
        (folded, Span(match.start(), match.end()))
        for start, end in _compared(document)
        for match in _WORD.finditer(text, start, end)
        if (folded := fold(match.group()))
    ]


def _folded(document: AnnotatedDocument) -> list[str]:
    """The same words without their places, in a third of the time."""
    text = document.document.text
    return [w for start, end in _compared(document) for w in map(fold, _WORD.findall(text, start, end)) if w]


def _compared(document: AnnotatedDocument) -> Iterator[tuple[int, int]]:
    quoted = _Cover((e.start, e.end) for q in document.quotations if q.direct for e in q.evidence if q.text in e.text)
    if not document.blocks:
        yield from quoted.gaps(0, len(document.document.text))
    for block in document.blocks:
        if block.holds_facts:
            yield from quoted.gaps(block.start, block.end)


def anchors(document: AnnotatedDocument) -> list[Anchor]:
    """Names, states, bodies, dates, numbers and direct quotations, in the order of the text."""
    found = [Anchor(key, e.start, e.end) for e in document.entities if (key := _entity_key(e))]
    found += [Anchor(_time_key(t), t.start, t.end) for t in document.times]
    found += [
        Anchor(
            f"quotation {sum(len(q.text) > band for band in QUOTATION_BANDS)}", q.evidence[0].start, q.evidence[0].end
        )
        for q in document.quotations
        if q.direct and q.evidence
    ]
    return sorted((a for a in [*found, *_numbers(document)] if a.start < a.end), key=lambda a: (a.start, a.end, a.key))


def _entity_key(entity: EntityMention) -> str | None:
    """The same for one entity in every language; of persons the last word of the name, however it is spelled."""
    kind = entity.type
    if kind is EntityType.PERSON:
        names = name_words(entity.name) if entity.name else ()
        return f"person {skeleton(names[-1])}" if names else None
    if kind in (EntityType.OFFICE, EntityType.INSTITUTION):
        # Without the state: one language says "the ministry" where another names it.
        return f"body {fold(entity.role)}" if entity.role else None
    name = entity.country if kind is EntityType.COUNTRY else entity.name or entity.country
    return f"{kind.value} {fold(name)}" if name else None


def _time_key(time: TimeExpression) -> str:
    """The days where they are known, else what the expression says by itself."""
    return f"time {fold(f'{time.first} {time.last}' if time.first else time.value)}"


def _numbers(document: AnnotatedDocument) -> Iterator[Anchor]:
    """Numbers of two digits or more that are no part of a time expression, without the marks between thousands."""
    text = document.document.text
    times = _Cover((t.start, t.end) for t in document.times)
    for sentence in document.sentences:
        if sentence.block < len(document.blocks) and not document.blocks[sentence.block].holds_facts:
            continue
        for match in _NUMBER.finditer(text, sentence.start, sentence.end):
            digits = match.group().translate(_MARKS)
            if len(digits) > 1 and not times.holds(match.start()):
                yield Anchor(f"number {digits}", match.start(), match.end())


class _Cover:
    """Tells whether any of some spans holds a place."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._merged: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if self._merged and start <= self._merged[-1][1]:
                self._merged[-1] = (self._merged[-1][0], max(self._merged[-1][1], end))
            else:
                self._merged.append((start, end))
        self._starts = [start for start, _ in self._merged]

    def holds(self, place: int) -> bool:
        i = bisect_right(self._starts, place) - 1
        return i >= 0 and place < self._merged[i][1]

    def gaps(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """What of a stretch the spans leave free."""
        for covered, until in self._merged[max(0, bisect_right(self._starts, start) - 1) :]:
            if covered >= end:
                break
            if start < covered:
                yield start, covered
            start = max(start, until)
        if start < end:
            yield start, end
