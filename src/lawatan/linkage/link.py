"""Linkage: the event mentions of many documents in, events out. A pure function; the order of input does not matter."""

from __future__ import annotations

from collections.abc import Sequence

from lawatan.linkage.claims import Weigh
from lawatan.linkage.collector import collector_paused
from lawatan.linkage.index import DocumentsAlone
from lawatan.linkage.relink import Arrivals, event_id, relink
from lawatan.linkage.ties import tied
from lawatan.records.event_mention import AnnotatedDocument
from lawatan.records.judgement import Judgement
from lawatan.records.linked import LinkageResult, RejectedMention

__all__ = ["LinkageResult", "event_id", "link"]


def link(
    documents: Sequence[AnnotatedDocument],
    ledger: Sequence[Judgement] = (),
    *,
    weigh: Weigh | None = None,
) -> LinkageResult:
    """Cluster all mentions of the documents into events.

    Mentions of one document are never joined by their weights: a document tells each contact once. The ledger binds:
    positive judgements join, negative ones keep apart, rejected mentions are left out, edits are applied (see
    `lawatan.linkage.judged`). `weigh` says how much a set of documents, given by their ids, counts as support;
    without it, each independent origin of the event counts for one.
    """
    with collector_paused():
        delta = relink(DocumentsAlone(documents), Arrivals(documents, ledger=ledger), weigh=weigh)
        linked = sorted(delta.events, key=lambda e: e.event.event_id)
    rejected = [RejectedMention(m, e.rejected_by) for e in linked if e.rejected_by for m in e.event.mentions]
    return LinkageResult(
        events=tuple(tied([e.event for e in linked])),
        comparisons=tuple(sorted((pair for _, pair in delta.comparisons), key=lambda p: (p.left, p.right))),
        rejected=tuple(sorted((*delta.rejected, *rejected), key=lambda r: r.mention)),
        keys={m.reference: m.key for m in delta.index.mentions},
        copies=tuple(
            sorted({(c.left, c.right): c for e in linked for c in e.copies}.values(), key=lambda c: (c.left, c.right))
        ),
    )
