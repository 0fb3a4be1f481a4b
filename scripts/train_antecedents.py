"""Trains the weights by which a pronoun finds its person, on gold articles, and writes them with their card.

usage: python scripts/train_antecedents.py [--unread GOLD] [SHARED [GOLD ...]]   (SHARED holds gold/, default ../shared)

The articles that rule writers put aside are left out; further gold files are trained on as well, and are no part of
the project. Each pronoun in a sentence that tells a gold contact is a case: its candidates, and those of them who
take part in the contact and are not named behind the pronoun. The weights maximise the share of the odds that falls
on the latter (a conditional logit with a quadratic penalty). What a sentence is about, and who was met, depends on
how earlier pronouns were read: so the articles are read again with the weights found, some times over, each time with
the mean of old and new. With `--unread` the card says how well they hold on further articles.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray
from training_arguments import TrainingArguments, read_arguments

import lawatan
from lawatan.analysis.analyser import analyse
from lawatan.analysis.extraction.who.salience import WEIGHTS_FILE, Salience, load_weights, surroundings
from lawatan.evaluation import is_put_aside, read_gold
from lawatan.evaluation.names import is_same_name
from lawatan.evaluation.put_aside import story_id
from lawatan.evaluation.reading import gold_documents

ROOT = Path(__file__).resolve().parents[1]
MODEL = ROOT / "src" / "lawatan" / "analysis" / "extraction" / "who" / WEIGHTS_FILE
PENALTY = 0.5
BY_HAND = {"quoted here": 2.5}  # too few cases to fit
STEPS, RATE = 600, 0.5
FOLDS = 5
PASSES = 5
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Pronoun:
    """One pronoun as the analysis met it: where, the sentence's end, each candidate's names and features."""

    start: int
    sentence_end: int
    candidates: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A row a candidate with its features, and which of them are meant; the fold of the story."""

    features: Numbers
    meant: NDArray[np.bool_]
    fold: int


def pronouns_of(document: object) -> list[Pronoun]:
    """The pronouns of a document for which the analysis looked for a person."""
    found: dict[tuple[int, frozenset[int]], Pronoun] = {}
    choose = Salience.choose

    def noting(self, clause, k, discourse, candidates, other):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
        listed = list(candidates)
        around = surroundings(clause, k)
        free = [a for a in listed if a.entity not in other]
        rows = tuple(((a.name, *a.aliases) if a.name else (), tuple(self.features(a, around, discourse))) for a in free)
        start = clause.items[k].start
        found.setdefault((start, frozenset(other)), Pronoun(start, clause.items[-1].end, rows))
        return choose(self, clause, k, discourse, listed, other)

    with patch.object(Salience, "choose", noting):
        analyse(document, min_confidence=0.0)  # type: ignore[arg-type]
    return list(found.values())


def cases_in(path: Path, names: Sequence[str], *, aside: bool) -> Iterator[Case]:
    """The cases of a gold file; with `aside` those of articles that were put aside are left out."""
    gold = read_gold(str(path))
    for article, document in zip(gold.articles, gold_documents(gold), strict=True):
        if aside and is_put_aside(article.id):
            continue
        told = [
            (start, start + len(words), [p.name for p in mention.participants if p.name])
            for mention in article.event_mentions
            for words in mention.evidence_texts
            if (start := article.text.find(words)) >= 0
        ]
        for pronoun in pronouns_of(document):
            behind = article.text[pronoun.start : pronoun.sentence_end]
            wanted = {n for first, last, people in told if first <= pronoun.start < last for n in people}
            meant = [any(is_same_name(n, name) for name in names for n in wanted) for names, _ in pronoun.candidates]
            pairs = zip(meant, pronoun.candidates, strict=True)
            before = [m and not any(name.split()[-1] in behind for name in names) for m, (names, _) in pairs]
            meant = before if any(before) else meant
            if any(meant) and not all(meant):
                rows = np.array([[float(n in features) for n in names] for _, features in pronoun.candidates])
                yield Case(rows, np.array(meant), sha256(story_id(article.id).encode()).digest()[0] % FOLDS)


def fit(cases: Sequence[Case], size: int) -> Numbers:
    """The weights of `size` features, by gradient ascent."""
    weights = np.zeros(size)
    for _ in range(STEPS):
        gradient = -2 * PENALTY * weights / len(cases)
        for case in cases:
            scores = case.features @ weights
            odds = np.exp(scores - scores.max())
            share, of_meant = odds / odds.sum(), odds * case.meant
            gradient = gradient + (of_meant / of_meant.sum() - share) @ case.features / len(cases)
        weights = weights + RATE * gradient
    return weights


def right(cases: Sequence[Case], weights: Numbers) -> int:
    """In how many cases one of those meant has the highest score."""
    return sum(bool(case.meant[np.argmax(case.features @ weights)]) for case in cases)


def read_cases(shared: Path, further: Sequence[Path], names: Sequence[str]) -> list[Case]:
    """The cases of the development articles and of further files, read with the weights as they are now."""
    cases = list(cases_in(shared / "gold" / "dev.jsonl", names, aside=True))
    for path in further:
        cases += cases_in(path, names, aside=False)
    return cases


def main(given: TrainingArguments) -> None:
    """Trains, measures, writes."""
    shared, further, unread = given.shared, given.further, given.unread
    fitted = [n for n in load_weights() if n not in BY_HAND]
    cases = read_cases(shared, further, fitted)
    for _ in range(PASSES - 1):
        found = dict(zip(fitted, fit(cases, len(fitted)), strict=True))
        load_weights().update({n: float(load_weights()[n] + w) / 2 for n, w in found.items()})
        cases = read_cases(shared, further, fitted)
    crossed = 0
    for fold in range(FOLDS):
        trained = fit([c for c in cases if c.fold != fold], len(fitted))
        crossed += right([c for c in cases if c.fold == fold], trained)
    weights = fit(cases, len(fitted))
    card: dict[str, str | float | int] = {
        "trained_on": "pronouns in sentences that tell gold contacts, in the development articles that rule writers "
        f"read and in {len(further)} further files coded alike",
        "licence": "Apache-2.0; numbers only, no text",
        "date": datetime.now(UTC).date().isoformat(),
        "program": lawatan.__version__,
        "retrain": "python scripts/train_antecedents.py",
        "penalty": PENALTY,
        "pronouns": len(cases),
        "cross_validated_right": round(crossed / len(cases), 3),
    }
    if unread is not None:
        others = list(cases_in(unread, fitted, aside=False))
        card |= {"unread_pronouns": len(others), "unread_right": round(right(others, weights) / len(others), 3)}
    numbers = {n: round(float(w), 2) for n, w in zip(fitted, weights, strict=True)} | BY_HAND
    MODEL.write_text(json.dumps({"weights": numbers, "card": card}, indent=1) + "\n", encoding="utf-8")
    sys.stdout.write(json.dumps(card, indent=1) + "\n")


if __name__ == "__main__":
    main(read_arguments(__doc__))
