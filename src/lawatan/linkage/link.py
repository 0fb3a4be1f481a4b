"""Linkage: the event mentions of many documents in, events out. A pure function; the order of input does not matter."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lawatan.linkage.cluster import Join, cluster
from lawatan.linkage.comparison import Comparison
from lawatan.linkage.merge import merge
from lawatan.linkage.prepared import PreparedMention, prepare
from lawatan.records.event import Event, MentionReference
from lawatan.records.event_mention import AnnotatedDocument
from lawatan.records.judgement import Judgement, Verdict


@dataclass(frozen=True, slots=True)
class JoinedPair:
    """Two mentions whose likeness joined them to one event; `comparison` None where a person's judgement did."""

    left: MentionReference
    right: MentionReference
    comparison: Comparison | None


@dataclass(frozen=True, slots=True)
class LinkageResult:
    """The events, ordered by id, and the pairs that made them, ordered by reference."""

    events: tuple[Event, ...]
    joins: tuple[JoinedPair, ...]


def link(documents: Sequence[AnnotatedDocument], judgements: Sequence[Judgement] = ()) -> LinkageResult:
    """Cluster all mentions of the documents into events.

    Mentions of one document are never joined: a document tells each contact once. Positive judgements join, negative
    ones keep apart; those on mentions that are not there are passed over.
    """
    mentions = prepare(documents)
    positive = _pairs(mentions, judgements, Verdict.POSITIVE)
    negative = _pairs(mentions, judgements, Verdict.NEGATIVE)
    clusters, joins = cluster(mentions, sorted(positive), frozenset(negative))
    events = [merge(event_id([mentions[i] for i in members]), [mentions[i] for i in members]) for members in clusters]
    return LinkageResult(
        tuple(sorted(events, key=lambda e: e.event_id)),
        tuple(sorted((_joined(mentions, join) for join in joins), key=lambda j: (j.left, j.right))),
    )


def event_id(mentions: Iterable[PreparedMention]) -> str:
    """The id of the event of these mentions, from the content of the one that was published first.

    Later reports leave the id as it is; ties, and mentions of unknown date, go by content.
    """
    first = min(mentions, key=lambda m: (m.published or "9999", m.digest))
    return f"e-{hashlib.sha256(first.digest.encode()).hexdigest()[:16]}"


def _pairs(
    mentions: Sequence[PreparedMention], judgements: Sequence[Judgement], verdict: Verdict
) -> set[tuple[int, int]]:
    index = {m.reference: i for i, m in enumerate(mentions)}
    pairs = set()
    for judgement in judgements:
        i, j = index.get(judgement.left), index.get(judgement.right)
        if judgement.verdict is verdict and i is not None and j is not None and i != j:
            pairs.add((min(i, j), max(i, j)))
    return pairs


def _joined(mentions: Sequence[PreparedMention], join: Join) -> JoinedPair:
    left, right = sorted((mentions[join.left].reference, mentions[join.right].reference))
    return JoinedPair(left, right, join.comparison)
