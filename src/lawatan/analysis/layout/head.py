"""The head of a page: what stands before its first statement (headline, deck, dateline, menus)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawatan.analysis.layout.cues import Label, items
from lawatan.analysis.layout.lines import Line
from lawatan.analysis.layout.statements import (
    HEADLINE_WORDS,
    TITLE_CASE,
    Labels,
    content_stems,
    date_line,
    list_item,
    navigation,
    title_case,
)
from lawatan.language_pack.layout import LayoutTable
from lawatan.records.document import BlockKind


def find_title(lines: Sequence[Line], title: str | None) -> int | None:
    """The line that is the page's title, or that shares four fifths of its words with it."""
    wanted = set(re.findall(r"[^\W_]+", title.casefold())) if title else set()
    if not wanted:
        return None
    best, best_share = None, 0.79
    for index, line in enumerate(lines[:25]):
        words = {part for w in line.words for part in re.findall(r"[^\W_]+", w)}
        share = len(words & wanted) / len(words | wanted) if words else 0.0
        if share > best_share:
            best, best_share = index, share
    return best


def label_head(lines: Sequence[Line], labels: Labels, table: LayoutTable, first: int, headline: int | None) -> None:
    """Labels the unclaimed lines before the first statement, in `labels`."""
    for index in range(min(first, len(lines))):
        if labels[index] is None:
            labels[index] = date_line(lines[index], table) or navigation(lines[index])
    if headline is None:
        headline = _find_headline(lines, labels, first)
    if headline is None:
        headline = _headline_with_date(lines, labels, first)
    for index in range(min(first, len(lines))):
        if labels[index] is None:
            labels[index] = _head_line(lines, labels, table, index, headline, first)


def _find_headline(lines: Sequence[Line], labels: Labels, first: int) -> int | None:
    """The first line of the head that can be a headline: up to 26 words, three at least or two where none has more."""
    for least in (3, 2):
        for index in range(min(first, len(lines))):
            line = lines[index]
            if labels[index] is not None or line.bullet or line.terminal in (":", ";", ",") or line.text[0].islower():
                continue
            if least <= len(line.words) <= HEADLINE_WORDS:
                labels[index] = Label(BlockKind.HEADLINE, "layout.first-line")
                return index
    return None


def _headline_with_date(lines: Sequence[Line], labels: Labels, first: int) -> int | None:
    """A head without any headline: a date line with enough other words on it is one."""
    for index in range(min(first, len(lines))):
        label = labels[index]
        line = lines[index]
        if label and label.rule == "layout.date-line" and len(line.words) >= 7 and len(items(line.text)) == 1:
            labels[index] = Label(BlockKind.HEADLINE, "layout.first-line")
            return index
    return None


def _head_line(
    lines: Sequence[Line], labels: Labels, table: LayoutTable, index: int, headline: int | None, first: int
) -> Label:
    """An unclaimed line of the head: deck, summary point, name of a writer, bracketed note, or opener of a list."""
    line = lines[index]
    if line.terminal in (":", ";", ","):
        return Label(BlockKind.BODY, "layout.list-opener")
    if headline is None or index < headline:
        short = len(line.words) < 3 or headline is not None
        return Label(BlockKind.PROMOTION if short else BlockKind.BODY, "layout.before-headline")
    if line.text[0] in "([" and line.text[-1] in ")]":
        return Label(BlockKind.BYLINE, "layout.bracketed-note")
    if line.bullet:
        return list_item(lines, labels, index) or Label(BlockKind.DECK, "layout.summary-point")
    if len(line.words) < 4:
        return Label(BlockKind.BYLINE, "layout.short-head-line")
    about = content_stems(lines[headline].words, table)
    for later in lines[first : first + 2]:
        about |= content_stems(later.words, table)
    own = content_stems(line.words, table)
    if title_case(line, table) >= TITLE_CASE and not own & about:
        return Label(BlockKind.TICKER, "layout.foreign-headline")
    return Label(BlockKind.DECK, "layout.below-headline")
