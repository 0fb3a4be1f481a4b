"""How well rules, the learned weights, and both joined tell the lines of the story from those around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.layout.doubt import has_body, overrule
from lawatan.analysis.layout.labels import label_lines
from lawatan.analysis.layout.learned import page_probabilities
from lawatan.analysis.layout.lines import physical_lines, read_lines
from lawatan.language_pack.layout import LayoutTable
from lawatan.language_pack.loader import load_pack
from lawatan.records.document import FACT_KINDS
from layout_pages.pages import Kind, Page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def measure(
    pages: Sequence[Page], first: Mapping[str, float], second: Mapping[str, float]
) -> dict[str, dict[str, float]]:
    """Right lines, story lines kept, other lines kept out, in per cent: by rules, weights and both."""
    found: dict[str, list[tuple[Kind, bool]]] = {"rules": [], "learned": [], "joined": []}
    for page in pages:
        lines = read_lines(page.text)
        kinds = {start: kind for (start, _, _), kind in zip(physical_lines(page.text), page.kinds, strict=True)}
        labels = label_lines(lines, load_pack(page.lang).read("layout", LayoutTable), None)
        probabilities = page_probabilities(lines, first, second)
        joined = overrule(labels, probabilities) if has_body(lines) else labels
        answers = {
            "rules": [label.kind in FACT_KINDS for label in labels],
            "learned": [p >= 0.5 for p in probabilities],
            "joined": [label.kind in FACT_KINDS for label in joined],
        }
        for name, said in answers.items():
            found[name] += [(kinds[line.start], answer) for line, answer in zip(lines, said, strict=True)]
    return {name: figures(cases) for name, cases in found.items()}


def figures(cases: Sequence[tuple[Kind, bool]]) -> dict[str, float]:
    """Figures of (kind, whether it was taken for the story)."""

    def share(kinds: tuple[Kind, ...], wanted: bool) -> float:
        told = [answer is wanted for kind, answer in cases if kind in kinds]
        return round(100 * sum(told) / len(told), 1) if told else 0.0

    story, around = (Kind.STORY, Kind.CAPTION), (Kind.RELATED, Kind.FURNITURE)
    right = [answer is (kind in story) for kind, answer in cases if kind is not Kind.SUBHEADING]
    return {
        "right": round(100 * sum(right) / len(right), 1),
        "text": share((Kind.STORY,), True),
        "captions": share((Kind.CAPTION,), True),
        "related": share((Kind.RELATED,), False),
        "other_furniture": share((Kind.FURNITURE,), False),
        "all_furniture": share(around, False),
    }
