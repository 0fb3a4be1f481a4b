"""Trains the probability of an event mention on gold articles and writes it with its card.

usage: python scripts/train_confidence.py [--unread GOLD] [SHARED [GOLD ...]]    (SHARED holds gold/, default ../shared)

Further gold files are trained on as well; they are no part of the project. A logistic regression with a quadratic
penalty, fitted by Newton's method on the articles that rule writers read; the part put aside says how well it holds.
Articles of one story stay together in the cross-validation. On articles that rule writers read, more is right than on
others: with `--unread`, articles that none of them read, the probabilities are brought down to what holds there, by a
factor and a constant on their log odds.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from training_arguments import TrainingArguments, read_arguments

import lawatan
from lawatan.analysis.analyser import analyse
from lawatan.analysis.confidence.features import FEATURES, count_page, features_of
from lawatan.evaluation import is_put_aside, read_gold
from lawatan.evaluation.comparison import match
from lawatan.evaluation.put_aside import story_id
from lawatan.evaluation.reading import from_analysis, gold_documents

ROOT = Path(__file__).resolve().parents[1]
MODEL = ROOT / "src" / "lawatan" / "analysis" / "confidence" / "confidence.json"
PENALTY = 3.0  # of 0.3, 1, 3, 10 and 30 the best log loss in the cross-validation
FOLDS = 5
FURTHER = 0.5  # what a mention of a further file counts beside one of the development articles
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Cases:
    """One row a predicted mention: its features, whether a gold contact is told by it, its story, whether put aside.

    `counts` says what a row weighs beside the others.
    """

    features: Numbers
    right: Numbers
    folds: NDArray[np.int_]
    aside: NDArray[np.bool_]
    counts: Numbers


def read_cases(files: list[Path], further: list[Path]) -> Cases:
    """The mentions that the installed program finds in the articles of files; those of `further` count half."""
    rows, right, folds, aside, counts = [], [], [], [], []
    for path in (*files, *further):
        gold = read_gold(str(path))
        for article, document in zip(gold.articles, gold_documents(gold), strict=True):
            annotated = analyse(document, min_confidence=0.0)
            found = match(article.event_mentions, from_analysis(annotated).event_mentions)
            mentions = annotated.event_mentions
            page = count_page(mentions)
            for i, mention in enumerate(mentions):
                rows.append(features_of(mention, length=len(article.text), page=page))
                right.append(float(i in set(found.values())))
                folds.append(sha256(story_id(article.id).encode()).digest()[0] % FOLDS)
                aside.append(is_put_aside(article.id) and path not in further)
                counts.append(FURTHER if path in further else 1.0)
    return Cases(*map(np.array, (rows, right, folds, aside, counts)))


def fit(features: Numbers, right: Numbers, counts: Numbers) -> Numbers:
    """Weights that maximise the penalised likelihood; the constant is hardly penalised."""
    weights = np.zeros(features.shape[1])
    penalty = np.eye(len(weights)) * PENALTY
    penalty[0, 0] = 0.01
    for _ in range(50):
        expected = predict(features, weights)
        gradient = features.T @ (counts * (right - expected)) - penalty @ weights
        curvature = (features.T * (counts * expected * (1 - expected))) @ features + penalty
        step = np.linalg.solve(curvature, gradient)
        weights += step
        if np.abs(step).max() < 1e-9:
            break
    return weights


def predict(features: Numbers, weights: Numbers) -> Numbers:
    """Probabilities of rows of features."""
    odds: Numbers = np.clip(features @ weights, -30, 30)
    result: Numbers = 1 / (1 + np.exp(-odds))
    return result


def calibrated(weights: Numbers, cases: Cases) -> Numbers:
    """The weights times a factor, with another constant: fitted to the `cases`, by penalised likelihood as above.

    The factor is penalised for its distance from 1, so that few cases change it little.
    """
    odds = np.clip(cases.features @ weights, -30, 30)
    shift = np.array([0.0, 1.0])  # the constant, the factor
    penalty, prior = np.diag([0.01, PENALTY]), np.array([0.0, 1.0])
    rows = np.column_stack([np.ones_like(odds), odds])
    for _ in range(50):
        expected = predict(rows, shift)
        gradient = rows.T @ (cases.right - expected) - penalty @ (shift - prior)
        curvature = (rows.T * (expected * (1 - expected))) @ rows + penalty
        shift += np.linalg.solve(curvature, gradient)
    result: Numbers = weights * shift[1]
    result[FEATURES.index("always")] += shift[0]
    return result


def figures(right: Numbers, predicted: Numbers, name: str) -> dict[str, float | int]:
    """Area under the ROC curve, Brier score and the share that is right beside the mean probability."""
    order = predicted.argsort().argsort() + 1.0  # ranks; ties are too few to matter
    positive = right.sum()
    area = (order[right == 1].sum() - positive * (positive + 1) / 2) / (positive * (len(right) - positive))
    numbers = {
        "mentions": len(right),
        "auc": area,
        "brier": float(((predicted - right) ** 2).mean()),
        "right": float(right.mean()),
        "mean_probability": float(predicted.mean()),
    }
    return {f"{name}_{key}": value if key == "mentions" else round(float(value), 3) for key, value in numbers.items()}


def take_features() -> None:
    """Gives the committed model the features of this version, so that the analysis runs; what is new weighs nothing."""
    model = json.loads(MODEL.read_text(encoding="utf-8"))
    model["weights"] = {name: model["weights"].get(name, 0.0) for name in FEATURES}
    MODEL.write_text(json.dumps(model, indent=1) + "\n", encoding="utf-8")


def main(given: TrainingArguments) -> None:
    """Trains, measures, writes."""
    shared, further, unread = given.shared, given.further, given.unread
    take_features()
    cases = read_cases([shared / "gold" / "dev.jsonl"], further)
    read = ~cases.aside
    crossed = np.zeros(len(cases.right))
    for fold in range(FOLDS):
        inside, others = cases.folds == fold, (cases.folds != fold) & read
        trained = fit(cases.features[others], cases.right[others], cases.counts[others])
        crossed[inside] = predict(cases.features[inside], trained)
    weights = fit(cases.features[read], cases.right[read], cases.counts[read])
    calibration: dict[str, str | float | int] = {}
    if unread is not None:
        fresh = read_cases([unread], [])
        before = predict(fresh.features, weights)
        weights = calibrated(weights, fresh)
        calibration = {
            "calibrated_on": "event mentions found in further articles that no rule writer read",
            "calibration_mean_before": round(float(before.mean()), 3),
            **figures(fresh.right, predict(fresh.features, weights), "calibration"),
        }
    aside = predict(cases.features[cases.aside], weights)
    card: dict[str, str | float | int] = {
        "trained_on": "event mentions found in the development articles that rule writers read, right where a gold "
        "contact is told by them"
        + (f"; and in {len(further)} further files coded alike, which count half" if further else ""),
        "licence": "Apache-2.0; numbers only, no text",
        "date": datetime.now(UTC).date().isoformat(),
        "program": lawatan.__version__,
        "retrain": "python scripts/train_confidence.py",
        "penalty": PENALTY,
        **figures(cases.right[read], crossed[read], "cross_validated"),
        **calibration,
        **figures(cases.right[cases.aside], aside, "put_aside"),
    }
    model = {"weights": {n: round(float(w), 3) for n, w in zip(FEATURES, weights, strict=True)}, "card": card}
    MODEL.write_text(json.dumps(model, indent=1) + "\n", encoding="utf-8")
    sys.stdout.write(json.dumps(card, indent=1) + "\n")


if __name__ == "__main__":
    main(read_arguments(__doc__))
