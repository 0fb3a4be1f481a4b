"""What stands between statements and behind the last: subheadings, lists, captions, headlines of other stories."""

from __future__ import annotations

from collections.abc import Sequence

from lawatan.analysis.layout.cues import Label, split_label
from lawatan.analysis.layout.lines import Line
from lawatan.analysis.layout.statements import (
    TITLE_CASE,
    Labels,
    content_stems,
    credit_follows,
    date_line,
    is_statement,
    list_item,
    navigation,
    title_case,
)
from lawatan.language_pack.layout import LayoutTable
from lawatan.records.document import BlockKind

# Lines of four words or fewer between paragraphs are subheadings; headlines of other stories are longer.
SUBHEADING_WORDS = 4
# A line between paragraphs of so many words that is not set like a headline is a sentence whose stop was lost.
UNFINISHED_WORDS = 14
# A subheading shares at least this part of its content words with headline or following paragraphs.
SHARED_WORDS = 0.34


def label_middle(
    lines: Sequence[Line], labels: Labels, table: LayoutTable, first: int, last: int, *, wire: bool
) -> None:
    """Labels the unclaimed lines between the first statement and the last, in `labels`."""
    headline = next((i for i, label in enumerate(labels) if label and label.kind is BlockKind.HEADLINE), None)
    for index in range(first, min(last, len(lines))):
        if labels[index] is None:
            labels[index] = _middle_line(lines, labels, table, index, headline, wire=wire)


def _middle_line(
    lines: Sequence[Line], labels: Labels, table: LayoutTable, index: int, headline: int | None, *, wire: bool
) -> Label:
    line = lines[index]
    if is_statement(line, table):
        return Label(BlockKind.BODY, "layout.statement")
    if line.terminal in (":", ";", ","):
        return Label(BlockKind.BODY, "layout.list-opener")
    if not line.blank_before and lines[index - 1].terminal == ";":
        return Label(BlockKind.BODY, "layout.list-item")
    if line.bullet:
        item = list_item(lines, labels, index)
        if item:
            return item
        if line.is_numbered:
            return Label(BlockKind.SUBHEADING, "layout.numbered-heading")
        return Label(BlockKind.BODY, "layout.list-item")
    if (wire or len(line.words) >= UNFINISHED_WORDS) and title_case(line, table) < TITLE_CASE:
        return Label(BlockKind.BODY, "layout.unfinished-statement")
    if line.text[0].islower() and not line.blank_before and not lines[index - 1].terminal:
        return Label(BlockKind.BODY, "layout.continuation")
    if credit_follows(labels, index):
        return Label(BlockKind.CAPTION, "layout.before-photo-credit")
    if split_label(line) and title_case(line, table) < TITLE_CASE:
        return Label(BlockKind.BODY, "layout.labelled-fact")
    return _heading(lines, labels, table, index, headline)


def _heading(lines: Sequence[Line], labels: Labels, table: LayoutTable, index: int, headline: int | None) -> Label:
    """Subheading or ticker: is the line set like headlines here, and does it speak of what this page speaks of?"""
    line = lines[index]
    style = title_case(lines[headline], table) if headline is not None else 0.0
    about = content_stems(lines[headline].words, table) if headline is not None else set()
    if len(line.words) <= SUBHEADING_WORDS:
        return Label(BlockKind.SUBHEADING, "layout.short-line")
    if title_case(line, table) < 0.5 <= TITLE_CASE <= style:
        return Label(BlockKind.SUBHEADING, "layout.unlike-headline")
    own = content_stems(line.words, table)
    below = _words_below(lines, labels, table, index)
    if own and max(len(own & below), len(own & about)) / len(own) >= SHARED_WORDS:
        return Label(BlockKind.SUBHEADING, "layout.speaks-of-next")
    return Label(BlockKind.TICKER, "layout.foreign-headline")


def _words_below(lines: Sequence[Line], labels: Labels, table: LayoutTable, index: int) -> set[str]:
    found: set[str] = set()
    statements = 0
    for below in range(index + 1, len(lines)):
        if labels[below] is not None:
            continue
        if not is_statement(lines[below], table):
            break
        found |= content_stems(lines[below].words, table)
        statements += 1
        if statements == 2:
            break
    return found


def label_tail(lines: Sequence[Line], labels: Labels, table: LayoutTable, last: int, *, wire: bool) -> None:
    """Labels the unclaimed lines behind the last statement, and captions before their credits, in `labels`."""
    for index in range(last, len(lines)):
        if labels[index] is None:
            labels[index] = _tail_line(lines, labels, table, index, last, wire=wire)
    for index, label in enumerate(labels):
        if credit_follows(labels, index) and label and label.kind in (BlockKind.BODY, BlockKind.DECK, BlockKind.TICKER):
            labels[index] = Label(BlockKind.CAPTION, "layout.before-photo-credit")


def _tail_line(
    lines: Sequence[Line], labels: Labels, table: LayoutTable, index: int, last: int, *, wire: bool
) -> Label:
    line = lines[index]
    if index == last or is_statement(line, table):
        return Label(BlockKind.BODY, "layout.statement")
    dated = date_line(line, table) or navigation(line)
    if dated:
        return dated
    if line.bullet or line.terminal == ":":
        item = list_item(lines, labels, index)
        if item and index > 0 and labels[index - 1] is not None:
            return item
        if line.terminal == ":":
            return Label(BlockKind.BODY, "layout.list-opener")
    if wire and title_case(line, table) < TITLE_CASE:
        return Label(BlockKind.BODY, "layout.unfinished-statement")
    if line.text[0].islower() and not line.blank_before and not lines[index - 1].terminal and len(line.words) > 3:
        return Label(BlockKind.BODY, "layout.continuation")
    if len(line.words) <= 3:
        return Label(BlockKind.AUTHOR_NOTE, "layout.short-tail-line")
    return Label(BlockKind.RELATED, "layout.tail-headline")
