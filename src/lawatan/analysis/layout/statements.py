"""What a line looks like by itself: a statement, a date line, navigation, set like a headline or not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawatan.analysis.layout.cues import Label, is_open, items
from lawatan.analysis.layout.lines import Line
from lawatan.language_pack.layout import LayoutTable
from lawatan.records.document import BlockKind

# Headlines run to some 20 words; longer lines without a full stop are paragraphs whose stop was lost.
HEADLINE_WORDS = 26
# Share of capitalised content words above which a line is set like a headline ("Title Case").
TITLE_CASE = 0.7
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
_DATE_NUMERIC = re.compile(r"\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})\b")
_BREADCRUMB = re.compile(r"\S\s*[>\u00bb\u203a]\s*\S")
_WIDE_GAP = re.compile(r"\S {3,}\S")
Labels = list[Label | None]


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


def statements_of(lines: Sequence[Line], labels: Labels, table: LayoutTable) -> tuple[int, int]:
    """Indices of the first and last statement; both `len(lines)` where there is none."""
    found = [i for i, line in enumerate(lines) if labels[i] is None and is_statement(line, table)]
    return (found[0], found[-1]) if found else (len(lines), len(lines))


def sure_date_line(line: Line, table: LayoutTable) -> Label | None:
    """A date line that can be nothing else: it has a clock time, or no word that is not part of a date."""
    only = all(w in table.date_words or w in table.clock_words or w[0].isdigit() for w in line.words)
    return date_line(line, table) if only or _CLOCK.search(line.text) else None


def date_line(line: Line, table: LayoutTable) -> Label | None:
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


def navigation(line: Line) -> Label | None:
    """A menu or a path of sections: "Home > World", "A | B | C"."""
    if _BREADCRUMB.search(line.text) or (_WIDE_GAP.search(line.text) and line.text.isupper()):
        return Label(BlockKind.PROMOTION, "layout.navigation")
    if len(items(line.text)) >= 3 and "|" in line.text:
        return Label(BlockKind.PROMOTION, "layout.navigation")
    return None


def list_item(lines: Sequence[Line], labels: Labels, index: int) -> Label | None:
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


def credit_follows(labels: Labels, index: int) -> bool:
    """Whether the next line is the credit of a picture."""
    following = labels[index + 1] if index + 1 < len(labels) else None
    return following is not None and following.rule == "layout.photo-credit"
