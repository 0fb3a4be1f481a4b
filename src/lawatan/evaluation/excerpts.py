"""A piece of an article around the words that a mistake is about, with what the gold and what the program marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from lawatan.records.span import Span

REACH: Final = 90
"""Code points shown on either side of the marked words, where the line goes on so far."""

LONGEST: Final = 700
"""Code points from which marked words are cut: a coder's evidence may be a whole paragraph."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """`text` begins at `start` of the article; spans are offsets into `text`, sorted, without overlaps on one side.

    `gold` is the coder's evidence, `predicted` the words that the program read.
    """

    start: int
    text: str
    gold: tuple[Span, ...] = ()
    predicted: tuple[Span, ...] = ()
    is_cut_before: bool = False
    is_cut_after: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an excerpt that is marked alike from end to end."""

    text: str
    is_gold: bool
    is_predicted: bool


def locate(text: str, words: str) -> tuple[Span, ...]:
    """Every place where the words stand, without overlaps.

    >>> locate("Wang tiba. Wang pulang.", "Wang")
    (Span(start=0, end=4), Span(start=11, end=15))
    """
    found: list[Span] = []
    position = text.find(words) if words else -1
    while position >= 0:
        found.append(Span(position, position + len(words)))
        position = text.find(words, position + len(words))
    return tuple(found)


def make_excerpt(
    text: str, *, gold: Sequence[Span] = (), predicted: Sequence[Span] = (), around: Sequence[Span] = ()
) -> Excerpt | None:
    """The words around the marks nearest to one another; None where nothing is marked.

    Marks that stand too far from the first one of the predicted side (of the gold side, where there is none) to be
    shown with it are left out. `around` are sentences to show whole, if they are near, that are not marked.
    """
    inside = [s for s in (*predicted, *gold) if s.start < s.end <= len(text)]
    if inside:
        inside += [s for s in around if s.start < s.end <= len(text) and s.overlaps(inside[0])]
    if not inside:
        return None
    focus = inside[0]
    shown = Span(focus.start, min(focus.end, focus.start + LONGEST))
    for span in inside[1:]:
        wider = Span(min(shown.start, span.start), max(shown.end, min(span.end, span.start + LONGEST)))
        if wider.end - wider.start <= LONGEST:
            shown = wider
    start, end = _before(text, shown.start), _after(text, shown.end)
    return Excerpt(
        start,
        text[start:end],
        _relative(gold, start, end),
        _relative(predicted, start, end),
        is_cut_before=_goes_on(text[:start][-1:]),
        is_cut_after=_goes_on(text[end : end + 1]),
    )


def pieces(excerpt: Excerpt) -> Iterable[Piece]:
    """The excerpt's text cut where a mark begins or ends."""
    cuts = {0, len(excerpt.text)}
    for span in (*excerpt.gold, *excerpt.predicted):
        cuts |= {span.start, span.end}
    ordered = sorted(cuts)
    for start, end in pairwise(ordered):
        here = Span(start, end)
        yield Piece(
            here.of(excerpt.text),
            any(s.covers(here) for s in excerpt.gold),
            any(s.covers(here) for s in excerpt.predicted),
        )


def _relative(spans: Iterable[Span], start: int, end: int) -> tuple[Span, ...]:
    kept: list[Span] = []
    for span in sorted(set(spans)):
        clipped = (max(span.start, start), min(span.end, end))
        if clipped[0] < clipped[1] and (not kept or kept[-1].end <= clipped[0] - start):
            kept.append(Span(clipped[0] - start, clipped[1] - start))
    return tuple(kept)


def _before(text: str, start: int) -> int:
    """Where an excerpt begins: at the line's start, or at a word within reach."""
    line = text.rfind("\n", 0, start) + 1
    if start - line <= REACH:
        return line
    blank = text.find(" ", start - REACH, start)
    return start - REACH if blank < 0 else blank + 1


def _after(text: str, end: int) -> int:
    line = text.find("\n", end)
    line = len(text) if line < 0 else line
    if line - end <= REACH:
        return line
    blank = text.rfind(" ", end, end + REACH)
    return end + REACH if blank < 0 else blank


def _goes_on(neighbour: str) -> bool:
    return neighbour not in ("", "\n")
