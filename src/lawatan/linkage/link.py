"""Linkage: the event mentions of many documents in, events out. A pure function; the order of input does not matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, combinations

from lawatan.linkage.claims import Weigh
from lawatan.linkage.cluster import ComparedPair, cluster
from lawatan.linkage.copies import find_copies
from lawatan.linkage.judged import Pair, Ruling, rule
from lawatan.linkage.merge import Decisions, merge
from lawatan.linkage.origins import OriginFinder, by_origins
from lawatan.linkage.prepared import PreparedMention, prepare
from lawatan.records.comparison import PairComparison
from lawatan.records.event import Event, MentionReference, Review
from lawatan.records.event_mention import AnnotatedDocument
from lawatan.records.judgement import Judgement
from lawatan.records.linked import LinkageResult, RejectedMention

__all__ = ["LinkageResult", "event_id", "link"]

SMALL_EVENT = 40
"""Of an event with at most so many documents all are compared for copies; of a larger one, some (see `find_copies`)."""


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
    every = prepare(documents)
    ruling = rule({m.reference: m.key for m in every}, ledger)
    mentions = [m for m in every if m.reference not in ruling.rejected]
    clustering = cluster(mentions, _pairs(mentions, ruling.positive), _pairs(mentions, ruling.negative))
    clusters = [[mentions[i] for i in members] for members in clustering.clusters]
    copies = find_copies(documents, _reporting_together(clusters))
    finder = OriginFinder({d.document.id: d for d in documents}, copies)
    events = [_event(members, ruling, finder, weigh) for members in clusters]
    rejected = [RejectedMention(reference, judgement) for reference, judgement in ruling.rejected.items()]
    for event in events:
        if event.review is Review.REJECTED:
            review = _decisions(event.mentions, ruling).review
            rejected += [RejectedMention(reference, review.id) for reference in event.mentions if review]
    return LinkageResult(
        events=tuple(sorted(events, key=lambda e: e.event_id)),
        comparisons=tuple(sorted((_compared(mentions, p) for p in clustering.pairs), key=lambda p: (p.left, p.right))),
        rejected=tuple(sorted(rejected, key=lambda r: r.mention)),
        keys={m.reference: m.key for m in every},
        copies=copies,
    )


def event_id(mentions: Iterable[PreparedMention]) -> str:
    """The id of the event of these mentions: that of the one that was published first.

    Later reports leave the id as it is; ties, and mentions of unknown date, go by content.
    """
    return min(mentions, key=lambda m: (m.published or "9999", m.event_id)).event_id


def _event(mentions: Sequence[PreparedMention], ruling: Ruling, finder: OriginFinder, weigh: Weigh | None) -> Event:
    id_, references = event_id(mentions), [m.reference for m in mentions]
    origins = finder.origins(id_, references)
    event = merge(id_, mentions, weigh or by_origins(origins), _decisions(references, ruling))
    return replace(event, origins=origins)


def _reporting_together(clusters: Iterable[Sequence[PreparedMention]]) -> Iterator[tuple[str, str]]:
    """Pairs of documents that report one event, of events that are not large."""
    for members in clusters:
        documents = sorted({m.reference.document for m in members})
        if len(documents) <= SMALL_EVENT:
            yield from combinations(documents, 2)


def _decisions(references: Iterable[MentionReference], ruling: Ruling) -> Decisions:
    """What people decided on the event of these mentions."""
    members = list(references)
    edits = ruling.oldest_first(chain.from_iterable(ruling.edits.get(r, ()) for r in members))
    reviews = ruling.oldest_first(chain.from_iterable(ruling.reviews.get(r, ()) for r in members))
    return Decisions.of(edits, reviews, ruling.found)


def _pairs(mentions: Sequence[PreparedMention], bound: Mapping[Pair, str]) -> dict[tuple[int, int], str]:
    index = {m.reference: i for i, m in enumerate(mentions)} if bound else {}
    found = {}
    for (left, right), judgement in bound.items():
        i, j = index[left], index[right]
        found[min(i, j), max(i, j)] = judgement
    return found


def _compared(mentions: Sequence[PreparedMention], pair: ComparedPair) -> PairComparison:
    left, right = sorted(mentions[i].reference for i in pair.pair)
    return PairComparison(left, right, pair.comparison, pair.outcome, pair.reason, pair.judgement)
