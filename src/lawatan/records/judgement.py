"""A person's judgement on whether two mentions report one contact; linkage obeys it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lawatan.records.event import MentionReference


class Verdict(StrEnum):
    """What was decided."""

    POSITIVE = "positive"  # the same contact
    NEGATIVE = "negative"  # two contacts
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """`left` and `right` in either order."""

    left: MentionReference
    right: MentionReference
    verdict: Verdict
