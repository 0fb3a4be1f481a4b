"""Scores against gold: how many contacts are found, which values are right, how sure that is, and what goes wrong.

Comes in: a gold file (docs/reference/gold-format.md) and what the program found in its articles. Goes out: an
`Evaluation`, which the command line and the HTML report show.
"""

from __future__ import annotations

from lawatan.evaluation.evaluate import Evaluation, Group, evaluate
from lawatan.evaluation.figures import Figure, Interval
from lawatan.evaluation.mistakes import Mistake, MistakeKind
from lawatan.evaluation.put_aside import is_put_aside
from lawatan.evaluation.reading import (
    Gold,
    Predictions,
    analyse_gold,
    predictions_of,
    read_documents,
    read_events,
    read_gold,
)

__all__ = [
    "Evaluation",
    "Figure",
    "Gold",
    "Group",
    "Interval",
    "Mistake",
    "MistakeKind",
    "Predictions",
    "analyse_gold",
    "evaluate",
    "is_put_aside",
    "predictions_of",
    "read_documents",
    "read_events",
    "read_gold",
]
