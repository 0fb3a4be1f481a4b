"""Two mentions compared by themselves, for those who ask about a pair that no run has kept."""

from __future__ import annotations

from lawatan.linkage.blocking import blocking_keys
from lawatan.linkage.cluster import SCALE, THRESHOLD
from lawatan.linkage.comparison import compare
from lawatan.linkage.prepared import PreparedMention, prepare
from lawatan.records.comparison import Outcome, PairComparison
from lawatan.records.event import MentionReference
from lawatan.records.event_mention import AnnotatedDocument

__all__ = ["SCALE", "compare_mentions"]


def compare_mentions(
    left: tuple[AnnotatedDocument, int], right: tuple[AnnotatedDocument, int], *, are_together: bool
) -> PairComparison:
    """The comparison of two mentions, given by document and index, without what their documents have in common else."""
    a, b = sorted((_prepared(*left), _prepared(*right)), key=lambda m: m.reference)
    comparison = compare(a, b)
    reason = None
    if not are_together and comparison.conflict is None:
        if not set(blocking_keys(a)) & set(blocking_keys(b)):
            reason = "not looked at: nothing in common by which pairs are found"
        elif comparison.weight < THRESHOLD:
            reason = "below the threshold"
        else:
            reason = "not among the heaviest of either, which are kept with what became of them"
    return PairComparison(
        a.reference, b.reference, comparison, Outcome.TOGETHER if are_together else Outcome.APART, reason
    )


def _prepared(document: AnnotatedDocument, index: int) -> PreparedMention:
    wanted = MentionReference(document.document.id, index)
    return next(m for m in prepare([document]) if m.reference == wanted)
