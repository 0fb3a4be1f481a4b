"""The weights, and what they make of a document's event mentions: probabilities, and rejections below a threshold."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import msgspec

from lawatan.analysis.confidence.features import FEATURES, count_page, features_of
from lawatan.errors import KnowledgeError
from lawatan.records.event_mention import Rejection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.records.event_mention import EventMention

FILE = "confidence.json"
BELOW_RULE = "analysis.confidence"
DEFAULT_THRESHOLD = 0.4  # F1 of contacts is highest about there; between it and 0.5 every other one was right
DIGITS = 3  # more would say more than some hundred examples know


@dataclass(frozen=True, slots=True)
class ConfidenceModel:
    """Weights by feature, in log odds, and the card: what they were trained on, and the figures on other articles."""

    weights: dict[str, float]
    card: dict[str, str | float | int]

    def probability(self, features: Sequence[float]) -> float:
        """0 to 1; `features` in the order of `FEATURES`."""
        odds = sum(self.weights[name] * value for name, value in zip(FEATURES, features, strict=True))
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


@cache
def load_model() -> ConfidenceModel:
    """The committed model. Raises `KnowledgeError` where its features are not those of this version."""
    data = resources.files("lawatan.analysis.confidence").joinpath(FILE).read_bytes()
    model = msgspec.json.decode(data, type=ConfidenceModel)
    if set(model.weights) != set(FEATURES):
        raise KnowledgeError("its features are not those of the program; train it anew", place=FILE)
    return model


def with_confidence(
    text: str, mentions: Sequence[EventMention], threshold: float = DEFAULT_THRESHOLD
) -> tuple[tuple[EventMention, ...], tuple[Rejection, ...]]:
    """The mentions with their probabilities; those below `threshold` (0 to 1) are rejections instead."""
    model = load_model()
    page = count_page(mentions)
    kept: list[EventMention] = []
    dropped: list[Rejection] = []
    for mention in mentions:
        features = features_of(mention, length=len(text), page=page)
        probability = round(model.probability(features), DIGITS)
        if probability >= threshold:
            kept.append(replace(mention, confidence=probability))
        else:
            dropped.append(_rejection(text, mention, probability, threshold))
    return tuple(kept), tuple(dropped)


def _rejection(text: str, mention: EventMention, probability: float, threshold: float) -> Rejection:
    trigger = next(e for e in mention.evidence if e.field == "trigger")
    people = ", ".join(p.name or p.role or p.country or "somebody" for p in mention.participants)
    told = f"{mention.type.value} of {people}" if people else mention.type.value
    reason = f"{told}: its probability of {probability} is below the threshold of {threshold:g}"
    return Rejection("analysis", BELOW_RULE, reason, trigger.start, trigger.end, text[trigger.start : trigger.end])
