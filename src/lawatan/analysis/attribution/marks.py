"""Finds quotation marks, also mixed and broken ones, and the stretches between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from lawatan.records.document import Block

_OPENING = "“„«"
_CLOSING = "”»"
_DOUBLE = '“”„«»"＂'
_SINGLE = "‘’'‚"
_SHORTEST = 20  # code points of a quotation whose closing mark may have been forgotten
TAIL = ".,!?…;:"


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """A stretch between quotation marks, the marks left out; `is_single` where they are single ones."""

    start: int
    end: int
    block: int
    is_single: bool = False


def find_quoted(text: str, blocks: Sequence[Block]) -> tuple[QuotedSpan, ...]:
    """All stretches inside quotation marks, in the blocks that hold facts, in order."""
    found: list[QuotedSpan] = []
    for number, block in enumerate(blocks):
        if block.holds_facts:
            doubles = _doubles(text, block, number)
            found.extend(doubles)
            found.extend(s for s in _singles(text, block, number) if not any(_inside(s, d) for d in doubles))
    return tuple(sorted(found, key=lambda s: s.start))


def _inside(one: QuotedSpan, other: QuotedSpan) -> bool:
    return one.start < other.end and other.start < one.end


def _doubles(text: str, block: Block, number: int) -> list[QuotedSpan]:
    found: list[QuotedSpan] = []
    opened: int | None = None
    for i in range(block.start, block.end):
        mark = text[i]
        if mark not in _DOUBLE:
            continue
        before = text[i - 1] if i > block.start else " "
        after = text[i + 1] if i + 1 < block.end else " "
        if opened is None:
            if mark not in _CLOSING or (not before.isalnum() and after.isalnum()):
                opened = i + 1
        elif not before.isspace() or mark in _CLOSING:
            if mark in _OPENING and after.isalnum() and before not in TAIL:
                continue
            if opened < i:
                found.append(QuotedSpan(opened, i, number))
            opened = None
        elif mark in _OPENING or after.isalnum():
            opened = i + 1  # the first mark was never closed
    if opened is not None and (_is_carried_on(text, block) or _is_left_open(text, block, opened)):
        found.append(QuotedSpan(opened, block.end, number))
    return found


def _is_carried_on(text: str, block: Block) -> bool:
    """Whether the next paragraph opens with a mark: quotations of several paragraphs are closed in the last only."""
    rest = text[block.end : block.end + 8].lstrip()
    return bool(rest) and rest[0] in _OPENING + '"'


def _is_left_open(text: str, block: Block, opened: int) -> bool:
    """Whether the mark before `opened` follows a colon and the paragraph ends as a sentence does."""
    return text[_colon_before(text, opened)] == ":" and text[block.end - 1] in ".!?…" and block.end - opened > _SHORTEST


def _singles(text: str, block: Block, number: int) -> list[QuotedSpan]:
    """Single marks, which are apostrophes too: a quotation in them ends with punctuation before its mark."""
    found: list[QuotedSpan] = []
    opened: int | None = None
    for i in range(block.start, block.end):
        if text[i] not in _SINGLE:
            continue
        before = text[i - 1] if i > block.start else " "
        after = text[i + 1] if i + 1 < block.end else " "
        if opened is None:
            if not before.isalnum() and before not in TAIL and after.isalnum() and text[i] != "’":
                opened = i + 1
        elif before in TAIL and not after.isalnum():
            found.append(QuotedSpan(opened, i, number, is_single=True))
            opened = None
        elif text[i] in "‘‚":
            opened = i + 1
    return found


def _colon_before(text: str, start: int) -> int:
    """The last mark or letter before the opening quotation mark of what begins at `start`."""
    k = start - 2
    while k > 0 and text[k] in " \u00a0":
        k -= 1
    return max(k, 0)


class QuotedSpans:
    """Look-up of what lies inside double quotation marks."""

    def __init__(self, text: str, quoted: Sequence[QuotedSpan]) -> None:
        self._spans = [q for q in quoted if not q.is_single]
        self._starts = [q.start for q in self._spans]
        self._colons = sorted(before for q in self._spans if text[(before := _colon_before(text, q.start))] == ":")

    def opens_after_colon(self, start: int, end: int) -> bool:
        """Whether a colon in `start`..`end` stands before quotation marks: `Macron in Kigali: "..."`."""
        i = bisect_left(self._colons, start)
        return i < len(self._colons) and self._colons[i] < end

    def opens_within(self, position: int, reach: int) -> bool:
        """Whether quotation marks open in the `reach` code points after `position`."""
        i = bisect_left(self._starts, position)
        return i < len(self._starts) and self._starts[i] <= position + reach

    def holds(self, position: int) -> bool:
        """Whether the code point at `position` is quoted."""
        i = bisect_right(self._starts, position) - 1
        return i >= 0 and position < self._spans[i].end
