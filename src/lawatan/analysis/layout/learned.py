"""The probability that a line is of the story, by layout signs alone; weights and card are in learned.json.

Two logistic regressions: the first weighs the signs of the line (`signs`), the second the same and what the first
thought of the lines above and below. `scripts/train_layout.py` trains them anew.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lawatan.analysis.layout.lines import Line
from lawatan.analysis.layout.signs import page_signs

MODEL = Path(__file__).with_name("learned.json")
# Bounds of the classes of the first pass's odds (natural logarithm).
ODDS = (-4.0, -2.0, -1.0, 0.0, 1.0, 2.0, 4.0)


@dataclass(frozen=True, slots=True)
class SecondPass:
    """The signs of each line of a page with the first pass's log odds of each."""

    signs: Sequence[Sequence[str]]
    odds: Sequence[float]

    def rows(self) -> list[list[str]]:
        """The signs of each line widened by what was thought of it and of its neighbours."""
        classes = [bisect_right(ODDS, o) for o in self.odds]
        padded = ["-", "-", *map(str, classes), "-", "-"]
        rows = []
        for at, signs in enumerate(self.signs):
            above2, above, own, below, below2 = padded[at : at + 5]
            extra = (
                f"own:{own}", f"above:{above}", f"below:{below}", f"around:{above}:{below}", f"far:{above2}:{below2}",
                f"own:{own}+above:{above}", f"own:{own}+below:{below}",
            )  # fmt: skip
            rows.append([*signs, *extra])
        return rows


@cache
def _model() -> tuple[Mapping[str, float], Mapping[str, float]]:
    data = json.loads(MODEL.read_text(encoding="utf-8"))
    return data["first"], data["second"]


def score(signs: Sequence[str], weights: Mapping[str, float]) -> float:
    """The log odds of a line with these signs."""
    return weights["bias"] + sum(weights.get(sign, 0.0) for sign in signs)


def page_probabilities(lines: Sequence[Line], first: Mapping[str, float], second: Mapping[str, float]) -> list[float]:
    """As `story_probabilities`, by given weights."""
    signs = page_signs(lines)
    rows = SecondPass(signs, [score(row, first) for row in signs]).rows()
    return [1 / (1 + math.exp(-max(-30.0, min(30.0, score(row, second))))) for row in rows]


def story_probabilities(lines: Sequence[Line]) -> list[float]:
    """The probability, 0 to 1, of each line of a page that it is headline, deck, text or caption of the story."""
    return page_probabilities(lines, *_model())
