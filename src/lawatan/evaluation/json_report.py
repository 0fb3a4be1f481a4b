"""The evaluation as JSON, for other programs; docs/reference/evaluation.md describes it."""

from __future__ import annotations

from dataclasses import replace

from lawatan.evaluation.evaluate import Evaluation
from lawatan.records.codec import encode


def json_report(evaluation: Evaluation, *, mistakes: bool = False) -> bytes:
    """One line of JSON, with its newline; `mistakes` says whether each mistake is in it or only their counts."""
    return encode(evaluation if mistakes else replace(evaluation, mistakes=())) + b"\n"
