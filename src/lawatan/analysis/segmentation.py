"""Blocks to sentences, by rule: where a stop ends a sentence and where it belongs to an abbreviation, name or number.

Sentences never cross a block or a line of it, hard-wrapped lines excepted. Quotations of several sentences are split;
what stands in brackets is not. After Kiss and Strunk (2006) the evidence is the word before the stop and the word
behind it, here with the tables of the language pack instead of counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lawatan.analysis.layout.lines import physical_lines, wrapped
from lawatan.language_pack.loader import LanguagePack
from lawatan.language_pack.segmentation import SegmentationTable
from lawatan.records.document import Block, Sentence

_CLOSERS = "\"'\u201d\u2019\u00bb)\\]}"
_STOP = re.compile(rf"[.!?\u2026]+[{_CLOSERS}]*(?=\s|$)|[\u3002\uff01\uff1f]+[{_CLOSERS}\u300d\u300f]*")
_GLUED = re.compile(r"(?<=[^\W\d_A-Z]{3})[.?!][\u201d\"]?(?=[A-Z\u201c][a-z]{1,20} [a-z])")
_WORD_BEFORE = re.compile(r"[^\s(\[\"'\u201c\u2018\u2014\u2013/-]{1,24}$")
_NEXT_WORD = re.compile(r"[\s\"'\u201c\u2018\u00ab(\[\u2022*-]*([^\W_]+(?:['\u2019][^\W_]+)*)?")
_LIST_MARK = re.compile(r"(?:[\u2022\u00b7\u25cf*\u2013\u2014-]\s*)?\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})$", re.IGNORECASE)
_BRACKETS = {"(": ")", "[": "]"}
# A bracket that does not close within this many characters is a slip, and shields no stop.
BRACKET_REACH = 400


def split_sentences(text: str, blocks: Sequence[Block], pack: LanguagePack) -> tuple[Sentence, ...]:
    """The sentences of all blocks, in order; `Sentence.block` is the block's index.

    Together they cover every character of the blocks that is not white space; list marks and quotation marks belong to
    their sentence.

    >>> from lawatan.language_pack.loader import load_pack
    >>> from lawatan.records.document import BlockKind
    >>> text = "Jenderal. Li tiba di Minsk. Ia bertemu A.M. Fachir pukul 14.00 WIB."
    >>> sentences = split_sentences(text, [Block(BlockKind.BODY, 0, len(text), "example")], load_pack("id"))
    >>> [text[s.start : s.end] for s in sentences]
    ['Jenderal. Li tiba di Minsk.', 'Ia bertemu A.M. Fachir pukul 14.00 WIB.']
    """
    table = pack.read("segmentation", SegmentationTable)
    return tuple(
        Sentence(start, end, index)
        for index, block in enumerate(blocks)
        for line_start, line_end in _paragraphs(text, block)
        for start, end in _split(text, line_start, line_end, table)
    )


def _paragraphs(text: str, block: Block) -> list[tuple[int, int]]:
    """The lines of a block; the lines of a hard-wrapped paragraph as one."""
    spans = physical_lines(text, block.start, block.end)
    # A block of the layout has several lines only where these are one broken paragraph; other blocks are looked at.
    joins = set(range(1, len(spans))) if block.rule.startswith("layout.") else wrapped(text, spans)
    merged: list[tuple[int, int]] = []
    for index, (start, end, _) in enumerate(spans):
        if index in joins:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _split(text: str, start: int, end: int, table: SegmentationTable) -> Iterator[tuple[int, int]]:
    """The sentences of `text[start:end]`, trimmed."""
    shields = _bracketed(text, start, end)
    position = start
    for boundary in _candidates(text, start, end, table):
        if boundary <= position or any(a < boundary <= b for a, b in shields):
            continue
        yield position, boundary
        position = boundary
        while position < end and text[position].isspace():
            position += 1
    if position < end:
        yield position, end


def _candidates(text: str, start: int, end: int, table: SegmentationTable) -> list[int]:
    """Offsets behind the stops that end a sentence, the end of the line left out, in order."""
    found = [m.end() for m in _STOP.finditer(text, start, end) if m.end() < end and _ends(text, start, m, end, table)]
    glued = [m.end() for m in _GLUED.finditer(text, start, end)]
    return sorted({*found, *glued}) if glued else found


def _ends(text: str, start: int, stop: re.Match[str], end: int, table: SegmentationTable) -> bool:
    """Whether a sentence ends at `stop`."""
    if stop[0][0] in "\u3002\uff01\uff1f":
        return True
    found = _NEXT_WORD.match(text, stop.end(), end)
    following = found[1] if found and found[1] else ""
    if following and following[0].islower():
        return False
    if stop[0][0] != "." or stop[0].startswith(".."):
        return True
    if len(stop[0]) > 1:
        return stop[0][1] not in ")]}" or _is_whole_sentence(text, start, stop.start())
    before = _WORD_BEFORE.search(text, max(start, stop.start() - 24), stop.start())
    if before is None:
        return True
    return _word_ends(text, start, before, following, table)


def _is_whole_sentence(text: str, start: int, stop: int) -> bool:
    """Whether the bracket that closes behind a stop holds a sentence of its own, not an abbreviation ("(Ret.)")."""
    opened = max(text.rfind("(", start, stop), text.rfind("[", start, stop))
    before = text[start:opened].rstrip() if opened >= 0 else ""
    return not before or before[-1] in '.!?\u201d"'


def _word_ends(text: str, start: int, before: re.Match[str], following: str, table: SegmentationTable) -> bool:
    """Whether a sentence can end at the word `before` its stop, seen the word that follows."""
    word = before[0].casefold().rstrip(".")
    starter = following.casefold() in table.starters
    if before.start() - start <= 3 and _LIST_MARK.match(text[start : before.end()]):
        return False
    if word in table.before_names:
        return not following
    if word in table.ranks and before[0][0].isupper():
        return starter or not (following and following[0].isupper())
    if word in table.abbreviations:
        return starter or not following
    if _is_initial(before[0]):
        return starter
    return True


def _is_initial(word: str) -> bool:
    """One capital letter, or several with stops between ("M", "A.M", "Sh.S")."""
    parts = word.split(".")
    return all(1 <= len(p) <= 2 and p[0].isupper() and p.isalpha() for p in parts) and (
        len(parts) > 1 or len(word) == 1
    )


def _bracketed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches inside outermost pairs of brackets."""
    line = text[start:end]
    if "(" not in line and "[" not in line:
        return []
    found: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for offset, character in enumerate(line):
        if character in _BRACKETS:
            opened.append((_BRACKETS[character], offset))
        elif opened and character == opened[-1][0]:
            begin = opened.pop()[1]
            if offset - begin <= BRACKET_REACH:
                found.append((start + begin, start + offset))
    return found
