"""Marked stretches of a text, which may overlap, to a row of segments that do not: what a template can write.

Comes in: a text and marks with half-open code-point offsets. Goes out: segments that, put one after the other, are the
text, each with the marks that lie over it. Offsets outside the text are cut to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text that means something.

    `kind` is what ("date", "quotation", "evidence", a field's name), `label` says it to people, `owners` are the ids of
    the things that the stretch belongs to, so that the page can light up all that belongs to one.
    """

    start: int
    end: int
    kind: str
    label: str = ""
    owners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch with the same marks from its first to its last code point; `start` is its offset in the text."""

    text: str
    start: int
    marks: tuple[Mark, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of its marks, each once."""
        return tuple(dict.fromkeys(mark.kind for mark in self.marks))

    @property
    def label(self) -> str:
        """The labels of its marks in one line."""
        return "; ".join(dict.fromkeys(mark.label for mark in self.marks if mark.label))

    @property
    def owners(self) -> tuple[str, ...]:
        """What its marks belong to, each once."""
        return tuple(dict.fromkeys(owner for mark in self.marks for owner in mark.owners))


MOST_MARKS = 24
"""Marks that a segment carries at most: more say nothing more to a reader, and hostile pages overlap without end."""


def segments(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> tuple[Segment, ...]:
    """The segments of `text` from `start` to `end`, in order; marks that are empty or lie outside are left out.

    >>> found = segments("tiba di Suva", [Mark(0, 12, "sentence"), Mark(8, 12, "place")])
    >>> [(segment.text, segment.kinds) for segment in found]
    [('tiba di ', ('sentence',)), ('Suva', ('sentence', 'place'))]
    """
    stop = len(text) if end is None else min(end, len(text))
    start = max(0, min(start, stop))
    inside = [m for m in marks if max(m.start, start) < min(m.end, stop)]
    bounds = sorted({start, stop, *(max(m.start, start) for m in inside), *(min(m.end, stop) for m in inside)})
    opening = sorted(inside, key=lambda m: (m.start, -m.end))
    found: list[Segment] = []
    active: list[Mark] = []
    next_ = 0
    for left, right in pairwise(bounds):
        active = [m for m in active if m.end > left]
        while next_ < len(opening) and opening[next_].start <= left:
            if opening[next_].end > left and len(active) < MOST_MARKS:
                active.append(opening[next_])
            next_ += 1
        found.append(Segment(text[left:right], left, tuple(active)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text that is shown, in segments; whether text before and after it was left out."""

    start: int
    end: int
    segments: tuple[Segment, ...]
    is_cut_before: bool = False
    is_cut_after: bool = False


def passages(text: str, marks: Sequence[Mark], sentences: Iterable[tuple[int, int]]) -> tuple[Passage, ...]:
    """The sentences that marks lie in, neighbours joined, in the order of the text.

    `sentences` are half-open offsets in order. A mark outside all of them is shown by itself.
    """
    wanted = [(m.start, m.end) for m in marks if 0 <= m.start < m.end <= len(text)]
    known = sorted(sentences)
    stretches: list[tuple[int, int]] = []
    for start, end in sorted(wanted):
        around = [s for s in known if s[0] < end and start < s[1]]
        low = min((start, *(s[0] for s in around)))
        high = max((end, *(s[1] for s in around)))
        if stretches and (low <= stretches[-1][1] or not text[stretches[-1][1] : low].strip()):
            stretches[-1] = (stretches[-1][0], max(high, stretches[-1][1]))
        else:
            stretches.append((low, high))
    return tuple(
        Passage(low, high, segments(text, marks, low, high), low > 0, high < len(text)) for low, high in stretches
    )
