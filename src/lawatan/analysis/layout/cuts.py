"""Lines to blocks: cuts what is glued together on one line.

A dateline before the first paragraph ("Surabaya (ANTARA) - ") is not a place of the facts; a headline glued to a
caption is no part of it; a link to another story behind a paragraph is none of its sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lawatan.analysis.layout.cues import Label, is_open, read_cues
from lawatan.analysis.layout.lines import Line, make_line
from lawatan.language_pack.layout import LayoutTable
from lawatan.records.document import Block, BlockKind

# Datelines run to place, outlet, agency and date; longer stretches before a dash are clauses.
DATELINE_CHARACTERS = 70

# A deck that ends in a full stop, and a summary, stand before the paragraph with the dateline.
LEAD_PARAGRAPHS = 2
# Titles of linked stories, their label included; also bounds the work on hostile input.
LINK_CHARACTERS = 250

_DASH = re.compile(r"[\s,]*\s(?:-{1,2}|[\u2013\u2014])\s+|\s?\u2014\s?|,-\s+|\s?--\s?")
_COLON = re.compile(r"\s?:\s+")
_CREDIT = re.compile(r"(?<=\w)\s\([A-Z][^()]{1,20}\)\s*:?\s+")  # "Oslo, Jan 19 (IANS) The minister": no dash
_BRACKET = re.compile(r"\([^()]{1,40}\)")
_WORD = re.compile(r"[^\W_]+(?:['\u2019.&/-][^\W_]+)*")
_INLINE_LINK = re.compile(r"[.!?\u201d\")]\s*([(\[]?[^\W\d_]+\s+[^\W\d_]+(?:\s+[^\W\d_]+)?\s*:\s*\S)")
_DATELINE_SMALL = frozenset(("dan", "and", "of", "the", "de", "del", "la", "al", "bin", "di", "in", "from", "dari"))


def cut(text: str, lines: Sequence[Line], labels: Sequence[Label], table: LayoutTable) -> Iterator[Block]:
    """The blocks of all lines, in order."""
    headline = next((li for li, la in zip(lines, labels, strict=True) if la.kind is BlockKind.HEADLINE), None)
    bodies = [i for i, label in enumerate(labels) if label.kind is BlockKind.BODY][:LEAD_PARAGRAPHS]
    for index, (line, label) in enumerate(zip(lines, labels, strict=True)):
        if label.kind in (BlockKind.BODY, BlockKind.CAPTION, BlockKind.DECK):
            yield from _cut_line(
                text, line, label, table, headline, lead=bodies.index(index) if index in bodies else None
            )
        else:
            yield Block(label.kind, line.start, line.end, label.rule)


def _cut_line(
    text: str, line: Line, label: Label, table: LayoutTable, headline: Line | None, *, lead: int | None
) -> Iterator[Block]:
    start, end, kind, rule = line.start, line.end, label.kind, label.rule
    glued = _glued_headline(line, headline)
    if glued:
        yield Block(BlockKind.RELATED, start, start + glued, "layout.headline-repeated")
        start = _skip_space(text, start + glued, end)
        rest = read_cues(make_line(text, start, end, False), table)
        kind, rule = (rest.kind, rest.rule) if rest else (BlockKind.CAPTION, "layout.caption-behind-headline")
    elif kind is BlockKind.BODY:
        dateline = dateline_length(line.text, lead=lead)
        if dateline:
            yield Block(BlockKind.DATELINE, start, start + dateline, "layout.dateline-before-text")
            start = _skip_space(text, start + dateline, end)
    link = _inline_link(text, start, end, table) if kind is BlockKind.BODY else None
    if link is None:
        yield Block(kind, start, end, rule)
        return
    yield Block(kind, start, start + len(text[start:link].rstrip()), rule)
    yield Block(BlockKind.RELATED, link, end, "layout.link-behind-text")


def _skip_space(text: str, start: int, end: int) -> int:
    return end - len(text[start:end].lstrip())


def _glued_headline(line: Line, headline: Line | None) -> int:
    """Length of the page's headline at the start of a longer line, else 0."""
    if headline is None or line is headline or len(headline.words) < 3:
        return 0
    size = len(headline.text)
    return size if line.text.startswith(headline.text) and len(line.text) > size + 2 else 0


def dateline_length(line: str, *, lead: int | None) -> int:
    """Length of the dateline at the start of a paragraph, its dash or colon included; 0 where there is none.

    `lead` is the paragraph's place among the first ones, None further down, where a dateline must be in capitals. A
    dateline before a colon ("Jakarta: ") has at most three words and stands before the very first paragraph.

    >>> dateline_length("Surabaya (ANTARA) - Panglima membuka latihan.", lead=0)
    19
    >>> dateline_length("Putin - yang juga hadir - tersenyum.", lead=0)
    0
    """
    for pattern, most_words in ((_DASH, 10), (_CREDIT, 6), (_COLON, 3)):
        found = pattern.search(line, 0, DATELINE_CHARACTERS)
        if found is None or found.start() == 0 or found.end() >= len(line):
            continue
        before, behind = line[: found.start()], line[found.end() :].lstrip("\"'\u201c\u2018(")
        if not behind or not (behind[0].isupper() or behind[0].isdigit()):
            continue
        place, _, day = before.rpartition(",")
        if pattern is _CREDIT and not (place and any(map(str.isdigit, day))):
            continue  # "Minggu (21/1), Perdana Menteri (PM) X" is no place with its day
        if _is_dateline(before, most_words, lead=lead, colon=pattern is _COLON):
            return len(line[: found.end()].rstrip())
    return 0


def _is_dateline(before: str, most_words: int, *, lead: int | None, colon: bool) -> bool:
    place = _BRACKET.sub(" ", before)
    words = _WORD.findall(place)
    if not words or len(words) > most_words or any(mark in before for mark in '!?;\u201c\u201d"'):
        return False
    if any(w[0].islower() and w not in _DATELINE_SMALL for w in words):
        return False
    if colon and len(words[0]) < 3:
        return False
    shouted = words[0].isupper() and len(words[0]) > 3
    if colon and not shouted and ("," in before or any(w[0].isdigit() for w in words)):
        return False
    return lead == 0 or (not colon and (lead is not None or (shouted and words[0].isalpha())))


def _inline_link(text: str, start: int, end: int, table: LayoutTable) -> int | None:
    """Where a link to another story begins behind a paragraph's last sentence ("... katanya. Baca juga: ...")."""
    for found in _INLINE_LINK.finditer(text, max(start, end - LINK_CHARACTERS), end):
        tail = make_line(text, found.start(1), end, False)
        if len(tail.words) > 25 or not is_open(tail):
            continue
        label = read_cues(tail, table)
        if label and label.rule == "layout.link-label":
            return found.start(1)
    return None
