"""What each line of a page is, from its words and its place: head, middle or tail.

A *statement* is a line that ends like a sentence and that no cue has claimed. The head of a page is what stands before
the first statement (headline, deck, dateline), the tail what stands behind the last (tags, related links); a line
between two statements that is no statement is a subheading where it speaks of what follows, else the headline of
another story.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawatan.analysis.layout.cues import Label, is_open, items, read_cues, split_label
from lawatan.analysis.layout.lines import Line
from lawatan.language_pack.layout import LayoutTable
from lawatan.records.document import BlockKind

# Headlines run to some 20 words; longer lines without a full stop are paragraphs whose stop was lost.
HEADLINE_WORDS = 26
# Lines of four words or fewer between paragraphs are subheadings; headlines of other stories are longer.
SUBHEADING_WORDS = 4
# A line between paragraphs of so many words that is not set like a headline is a sentence whose stop was lost.
UNFINISHED_WORDS = 14
# Share of statements among the lines of wire text; the others lost their full stop.
WIRE_STATEMENTS = 0.6
# Share of capitalised content words above which a line is set like a headline ("Title Case").
TITLE_CASE = 0.7
# A subheading shares at least this part of its content words with headline or following paragraphs.
SHARED_WORDS = 0.34

_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
_DATE_NUMERIC = re.compile(r"\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})\b")
_BREADCRUMB = re.compile(r"\S\s*[>\u00bb\u203a]\s*\S")
_WIDE_GAP = re.compile(r"\S {3,}\S")

# Date lines stand among the first lines of a page; further down a time of day belongs to the text.
HEAD_LINES = 12

Labels = list[Label | None]


def label_lines(lines: Sequence[Line], table: LayoutTable, title: str | None) -> list[Label]:
    """One label for each line."""
    labels: Labels = [read_cues(line, table) for line in lines]
    for index, line in enumerate(lines[:HEAD_LINES]):
        label = labels[index]
        if label is None or label.kind is BlockKind.BYLINE:
            labels[index] = _sure_date_line(line, table) or label
    headline = _find_title(lines, title)
    if headline is not None:
        labels[headline] = Label(BlockKind.HEADLINE, "layout.title")
    _spread_lists(lines, labels, table)
    first, last = _statements(lines, labels, table)
    wire = is_wire(lines, labels, table)
    _label_head(lines, labels, table, first, headline)
    _label_repeats(lines, labels)
    _label_middle(lines, labels, table, first, last, wire=wire)
    _label_tail(lines, labels, table, last, wire=wire)
    return [label or Label(BlockKind.BODY, "layout.statement") for label in labels]


def is_statement(line: Line, table: LayoutTable) -> bool:
    """Whether a line reads like a paragraph: it ends like a sentence, or is too long for a headline."""
    count = len(line.words)
    if line.terminal in (".", "\u3002"):
        return count >= 3 and not (is_open(line) and count <= 6)
    if count > HEADLINE_WORDS:
        return True
    if line.terminal in ("!", "?", "\u2026", "\uff1f", "\uff01"):
        quoted = any(c in line.text for c in '\u201c\u201d"')
        return count >= 5 and (quoted or _sentences(line.text[len(line.bullet) :]) > 1)
    return count > 17 and title_case(line, table) < TITLE_CASE


def is_wire(lines: Sequence[Line], labels: Labels, table: LayoutTable) -> bool:
    """Whether the page is bare wire text: it opens with a statement, shows no clutter, most lines are statements."""
    if not lines or any(label is not None for label in labels) or not is_statement(lines[0], table):
        return False
    statements = sum(1 for line in lines if is_statement(line, table))
    return statements >= len(lines) * WIRE_STATEMENTS


def title_case(line: Line, table: LayoutTable) -> float:
    """The share of content words, the first left out, that begin with a capital or digit: 0 to 1."""
    content = [c for c, w in zip(line.cased[1:], line.words[1:], strict=True) if w not in table.function_words]
    return sum(1 for w in content if not w[0].islower()) / len(content) if content else 0.0


def content_stems(words: Sequence[str], table: LayoutTable) -> set[str]:
    """First five letters of each content word: enough to see that two lines speak of one thing."""
    return {w[:5] for w in words if len(w) > 2 and w not in table.function_words}


def _sentences(text: str) -> int:
    return len(re.findall(r"[.!?]+[\"'\u201d\u2019)]*(?:\s|$)", text))


def normalised(line: Line) -> str:
    """The words of a line, for comparing lines."""
    return " ".join(line.words)


def _find_title(lines: Sequence[Line], title: str | None) -> int | None:
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


def _spread_lists(lines: Sequence[Line], labels: Labels, table: LayoutTable) -> None:
    """Lines under "Baca juga:", "Topik:", "Photo :" belong to them."""
    first, _ = _statements(lines, labels, table)
    index = 0
    while index < len(lines):
        label = labels[index]
        index += 1
        if label is None or not label.opens_list:
            continue
        if label.rule == "layout.list-heading" and index <= first < len(lines):
            labels[index - 1] = Label(BlockKind.PROMOTION, "layout.navigation")
            continue
        index = _take_list(lines, labels, table, index, label)


def _take_list(lines: Sequence[Line], labels: Labels, table: LayoutTable, index: int, label: Label) -> int:
    """Labels the items of a list that begins at `index`; returns the index behind them.

    Items without a list mark end at the first blank line; a blank directly below the heading does not count.
    """
    spaced = index < len(lines) and lines[index].blank_before
    single = label.rule in ("layout.photo-credit", "layout.byline-heading")
    limit = 1 if single else len(lines)
    first = index
    while index < len(lines) and index - first < limit:
        line = lines[index]
        if labels[index] is not None or is_statement(line, table):
            break
        if line.blank_before and not (line.bullet or spaced):
            break
        if single and not line.bullet and (line.blank_before or len(line.words) > 6):
            break
        labels[index] = _sure_date_line(line, table) or Label(label.kind, f"{label.rule}-item")
        index += 1
    return index


def _statements(lines: Sequence[Line], labels: Labels, table: LayoutTable) -> tuple[int, int]:
    """Indices of the first and last statement; both `len(lines)` where there is none."""
    found = [i for i, line in enumerate(lines) if labels[i] is None and is_statement(line, table)]
    return (found[0], found[-1]) if found else (len(lines), len(lines))


def _label_head(lines: Sequence[Line], labels: Labels, table: LayoutTable, first: int, headline: int | None) -> None:
    for index in range(min(first, len(lines))):
        if labels[index] is None:
            labels[index] = _date_line(lines[index], table) or _navigation(lines[index])
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


def _sure_date_line(line: Line, table: LayoutTable) -> Label | None:
    """A date line that can be nothing else: it has a clock time, or no word that is not part of a date."""
    only = all(w in table.date_words or w in table.clock_words or w[0].isdigit() for w in line.words)
    return _date_line(line, table) if only or _CLOCK.search(line.text) else None


def _date_line(line: Line, table: LayoutTable) -> Label | None:
    """A line that gives a full date or a clock time and little else: outlet, desk, section, reading time."""
    if not any(c.isdigit() for c in line.text) or len(line.words) > 20 or not is_open(line):
        return None
    dated = _DATE_NUMERIC.search(line.text) is not None
    months = [w for w in line.words if w in table.date_words]
    has_year = any(len(w) == 4 and w.isdigit() and w[:2] in ("19", "20") for w in line.words)
    clock = _CLOCK.search(line.text) is not None
    if not (dated or (months and (has_year or clock)) or (clock and any(w in table.clock_words for w in line.words))):
        return None
    others = [w for w in line.words if w not in table.date_words and w not in table.clock_words and not w[0].isdigit()]
    separated = len(items(line.text)) > 1 or "," in line.text
    limit = 8 if clock else 5 if separated else 2
    return Label(BlockKind.DATELINE, "layout.date-line") if len(others) <= limit else None


def _navigation(line: Line) -> Label | None:
    if _BREADCRUMB.search(line.text) or (_WIDE_GAP.search(line.text) and line.text.isupper()):
        return Label(BlockKind.PROMOTION, "layout.navigation")
    if len(items(line.text)) >= 3 and "|" in line.text:
        return Label(BlockKind.PROMOTION, "layout.navigation")
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
        return _list_item(lines, labels, index) or Label(BlockKind.DECK, "layout.summary-point")
    if len(line.words) < 4:
        return Label(BlockKind.BYLINE, "layout.short-head-line")
    about = content_stems(lines[headline].words, table)
    for later in lines[first : first + 2]:
        about |= content_stems(later.words, table)
    own = content_stems(line.words, table)
    if title_case(line, table) >= TITLE_CASE and not own & about:
        return Label(BlockKind.TICKER, "layout.foreign-headline")
    return Label(BlockKind.DECK, "layout.below-headline")


def _label_repeats(lines: Sequence[Line], labels: Labels) -> None:
    """The headline said again (over a picture, in a share box) is no second report of its facts."""
    headline = next((i for i, label in enumerate(labels) if label and label.kind is BlockKind.HEADLINE), None)
    if headline is None:
        return
    wanted = normalised(lines[headline])
    for index, line in enumerate(lines):
        if index != headline and normalised(line) == wanted:
            labels[index] = Label(BlockKind.RELATED, "layout.headline-repeated")


def _label_middle(
    lines: Sequence[Line], labels: Labels, table: LayoutTable, first: int, last: int, *, wire: bool
) -> None:
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
        item = _list_item(lines, labels, index)
        if item:
            return item
        if line.is_numbered:
            return Label(BlockKind.SUBHEADING, "layout.numbered-heading")
        return Label(BlockKind.BODY, "layout.list-item")
    if (wire or len(line.words) >= UNFINISHED_WORDS) and title_case(line, table) < TITLE_CASE:
        return Label(BlockKind.BODY, "layout.unfinished-statement")
    if line.text[0].islower() and not line.blank_before and not lines[index - 1].terminal:
        return Label(BlockKind.BODY, "layout.continuation")
    if _credit_follows(labels, index):
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


def _list_item(lines: Sequence[Line], labels: Labels, index: int) -> Label | None:
    """An item of a list that a line with a colon opens, or that other items of the body continue."""
    above = index - 1
    while above >= 0 and (skipped := labels[above]) is not None and skipped.kind is BlockKind.PROMOTION:
        above -= 1
    if above < 0:
        return None
    label = labels[above]
    continues = label is not None and label.kind is BlockKind.BODY and lines[above].bullet
    if lines[above].terminal == ":" or continues:
        return Label(BlockKind.BODY, "layout.list-item")
    return None


def _credit_follows(labels: Labels, index: int) -> bool:
    following = labels[index + 1] if index + 1 < len(labels) else None
    return following is not None and following.rule == "layout.photo-credit"


def _label_tail(lines: Sequence[Line], labels: Labels, table: LayoutTable, last: int, *, wire: bool) -> None:
    for index in range(last, len(lines)):
        if labels[index] is None:
            labels[index] = _tail_line(lines, labels, table, index, last, wire=wire)
    for index, label in enumerate(labels):
        if (
            _credit_follows(labels, index)
            and label
            and label.kind in (BlockKind.BODY, BlockKind.DECK, BlockKind.TICKER)
        ):
            labels[index] = Label(BlockKind.CAPTION, "layout.before-photo-credit")


def _tail_line(
    lines: Sequence[Line], labels: Labels, table: LayoutTable, index: int, last: int, *, wire: bool
) -> Label:
    line = lines[index]
    if index == last or is_statement(line, table):
        return Label(BlockKind.BODY, "layout.statement")
    dated = _date_line(line, table) or _navigation(line)
    if dated:
        return dated
    if line.bullet or line.terminal == ":":
        item = _list_item(lines, labels, index)
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
