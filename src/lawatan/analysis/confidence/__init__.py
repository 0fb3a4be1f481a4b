"""Event mentions in, the same with the probability that a careful coder finds each of them in the text.

A logistic regression over what a mention says and how it was read; docs/reference/confidence.md says on what it was
trained and how well its figures hold. `scripts/train_confidence.py` trains it anew.
"""

from lawatan.analysis.confidence.features import FEATURES, features_of
from lawatan.analysis.confidence.model import DEFAULT_THRESHOLD, ConfidenceModel, load_model, with_confidence

__all__ = ["DEFAULT_THRESHOLD", "FEATURES", "ConfidenceModel", "features_of", "load_model", "with_confidence"]
