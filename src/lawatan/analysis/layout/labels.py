"""What each line of a page is, from its words and its place: head, middle or tail.

A *statement* is a line that ends like a sentence and that no cue has claimed. The head of a page is what stands before
the first statement (headline, deck, dateline), the tail what stands behind the last (tags, related links); a line
between two statements that is no statement is a subheading where it speaks of what follows, else the headline of
another story.
"""

from __future__ import annotations

from collections.abc import Sequence

from lawatan.analysis.layout.below import label_middle, label_tail
from lawatan.analysis.layout.cues import Label, read_cues
from lawatan.analysis.layout.head import find_title, label_head
from lawatan.analysis.layout.lines import Line
from lawatan.analysis.layout.statements import Labels, is_statement, normalised, statements_of, sure_date_line
from lawatan.language_pack.layout import LayoutTable
from lawatan.records.document import BlockKind

# Share of statements among the lines of wire text; the others lost their full stop.
WIRE_STATEMENTS = 0.6
# Date lines stand among the first lines of a page; further down a time of day belongs to the text.
HEAD_LINES = 12


def label_lines(lines: Sequence[Line], table: LayoutTable, title: str | None) -> list[Label]:
    """One label for each line."""
    labels: Labels = [read_cues(line, table) for line in lines]
    for index, line in enumerate(lines[:HEAD_LINES]):
        label = labels[index]
        if label is None or label.kind is BlockKind.BYLINE:
            labels[index] = sure_date_line(line, table) or label
    headline = find_title(lines, title)
    if headline is not None:
        labels[headline] = Label(BlockKind.HEADLINE, "layout.title")
    _spread_lists(lines, labels, table)
    first, last = statements_of(lines, labels, table)
    wire = is_wire(lines, labels, table)
    label_head(lines, labels, table, first, headline)
    _label_repeats(lines, labels)
    label_middle(lines, labels, table, first, last, wire=wire)
    label_tail(lines, labels, table, last, wire=wire)
    return [label or Label(BlockKind.BODY, "layout.statement") for label in labels]


def is_wire(lines: Sequence[Line], labels: Labels, table: LayoutTable) -> bool:
    """Whether the page is bare wire text: it opens with a statement, shows no clutter, most lines are statements."""
    if not lines or any(label is not None for label in labels) or not is_statement(lines[0], table):
        return False
    statements = sum(1 for line in lines if is_statement(line, table))
    return statements >= len(lines) * WIRE_STATEMENTS


def _spread_lists(lines: Sequence[Line], labels: Labels, table: LayoutTable) -> None:
    """Lines under "Baca juga:", "Topik:", "Photo :" belong to them."""
    first, _ = statements_of(lines, labels, table)
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
        labels[index] = sure_date_line(line, table) or Label(label.kind, f"{label.rule}-item")
        index += 1
    return index


def _label_repeats(lines: Sequence[Line], labels: Labels) -> None:
    """The headline said again (over a picture, in a share box) is no second report of its facts."""
    headline = next((i for i, label in enumerate(labels) if label and label.kind is BlockKind.HEADLINE), None)
    if headline is None:
        return
    wanted = normalised(lines[headline])
    for index, line in enumerate(lines):
        if index != headline and normalised(line) == wanted:
            labels[index] = Label(BlockKind.RELATED, "layout.headline-repeated")
