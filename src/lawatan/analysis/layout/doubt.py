"""Where the rules had only a line's place to go by, the learned probability may overrule them.

A label that words decided ("Baca juga: ...", a photo credit) stands. The others fall to what a line looks like when
nothing is known about it; of these, the ones that the learned weights are sure are wrong are turned round.
"""

from __future__ import annotations

from collections.abc import Sequence

from lawatan.analysis.layout.cues import Label
from lawatan.analysis.layout.learned import story_probabilities
from lawatan.analysis.layout.lines import Line
from lawatan.analysis.layout.signs import is_paragraph
from lawatan.records.document import BlockKind

# Rules that take a line for text of the story, or for none, without a word that says so.
DOUBTED_TEXT = frozenset((
    "layout.statement", "layout.first-line", "layout.below-headline", "layout.labelled-fact", "layout.list-opener",
    "layout.continuation", "layout.unfinished-statement", "layout.caption-word",
))  # fmt: skip
DOUBTED_CLUTTER = frozenset((
    "layout.tail-headline", "layout.foreign-headline", "layout.speaks-of-next",
    "layout.unlike-headline", "layout.link", "layout.promotion",
))  # fmt: skip

# On made pages in layouts that were not trained on, more than nineteen in twenty overrulings beyond these were right.
CLUTTER_BELOW = 0.1
TEXT_ABOVE = 0.9
# Whole sentences carry facts: one lost costs more than one of the site's own kept.
SENTENCE_BELOW = 0.03
# On a page that the rules find to be nothing but text, a short last sentence looks much like a link.
BARE_BELOW = 0.01
# With fewer paragraphs than this there is hardly a body that the other lines could stand apart from.
LEAST_PARAGRAPHS = 2


def weigh(lines: Sequence[Line], labels: Sequence[Label]) -> list[Label]:
    """The labels of a page's lines with those turned round that the learned weights are sure are wrong."""
    return overrule(labels, story_probabilities(lines)) if has_body(lines) else list(labels)


def has_body(lines: Sequence[Line]) -> bool:
    """Whether there are paragraphs enough for the weights to be asked."""
    return sum(is_paragraph(line) for line in lines) >= LEAST_PARAGRAPHS


def overrule(labels: Sequence[Label], probabilities: Sequence[float]) -> list[Label]:
    """The same, given the probability of each line that it is of the story."""
    bare = all(label.kind is BlockKind.BODY for label in labels)
    text = [i for i, label in enumerate(labels) if label.kind is BlockKind.BODY]
    first, last = (text[0], text[-1]) if text else (len(labels), len(labels))
    found: list[Label] = []
    for index, (label, probability) in enumerate(zip(labels, probabilities, strict=True)):
        below = BARE_BELOW if bare else SENTENCE_BELOW if label.rule == "layout.statement" else CLUTTER_BELOW
        if label.rule in DOUBTED_TEXT and probability < below:
            found.append(Label(_clutter_kind(index, first, last), "layout.learned-clutter"))
        elif label.rule in DOUBTED_CLUTTER and probability > TEXT_ABOVE:
            kind = BlockKind.DECK if index < first else BlockKind.BODY
            found.append(Label(kind, "layout.learned-text"))
        else:
            found.append(label)
    return _with_headline(labels, found)


def _clutter_kind(index: int, first: int, last: int) -> BlockKind:
    """What stands around a story, by place: advertising and navigation above, tickers within, links below."""
    if index < first:
        return BlockKind.PROMOTION
    return BlockKind.TICKER if index < last else BlockKind.RELATED


def _with_headline(before: Sequence[Label], after: list[Label]) -> list[Label]:
    """When the headline turned out to be none, the line below it that was taken for a deck is; without one it stays."""
    gone = next(
        (i for i, label in enumerate(before) if label.kind is BlockKind.HEADLINE and after[i] is not label), None
    )
    if gone is not None:
        deck = next((i for i in range(gone + 1, len(after)) if after[i].rule == "layout.below-headline"), None)
        if deck is None:
            after[gone] = before[gone]
        else:
            after[deck] = Label(BlockKind.HEADLINE, "layout.learned-headline")
    return after
