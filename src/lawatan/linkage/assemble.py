"""Clusters to events: the documents of a few clusters at a time, what copies what among them, claims merged."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from lawatan.linkage.claims import Weigh
from lawatan.linkage.copies import SMALL_EVENT, CopyFinder
from lawatan.linkage.index import LinkageIndex
from lawatan.linkage.judged import Ruling
from lawatan.linkage.merge import Decisions, merge
from lawatan.linkage.origins import OriginFinder, by_origins
from lawatan.linkage.prepared import PreparedMention, prepare_document
from lawatan.records.event import MentionReference, Review
from lawatan.records.event_mention import AnnotatedDocument
from lawatan.records.linkage_index import KnownEvent
from lawatan.records.linked import LinkedEvent

CHUNK = 200
"""Clusters whose documents are read at a time."""
KEPT_DOCUMENTS = 3000
"""Documents that are kept at hand for the next clusters."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Mentions that report one contact, by reference in the order of their numbers; `was` are the events they were in.

    `since` is the earliest day of publication, by which clusters are taken in turn.
    """

    event_id: str
    references: tuple[MentionReference, ...]
    was: frozenset[str] = frozenset()
    since: str = ""


@dataclass(slots=True)
class Assembler:
    """Makes events. `renewed` are the ids of documents that came or changed: nothing known holds for those."""

    index: LinkageIndex
    ruling: Ruling
    renewed: frozenset[str]
    weigh: Weigh | None = None
    _at_hand: OrderedDict[str, AnnotatedDocument] = field(default_factory=OrderedDict)

    def events(self, clusters: Iterable[Cluster]) -> Iterator[LinkedEvent]:
        """The events of clusters."""
        ordered = sorted(clusters, key=lambda c: (c.since, c.references))
        for start in range(0, len(ordered), CHUNK):
            chunk = ordered[start : start + CHUNK]
            documents = self._documents({r.document for c in chunk for r in c.references})
            known = {k.event.event_id: k for k in self.index.known_events({id_ for c in chunk for id_ in c.was})}
            finder = CopyFinder(documents)
            for one in chunk:
                yield self._event(one, documents, finder, [known[id_] for id_ in sorted(one.was) if id_ in known])

    def _event(
        self,
        cluster: Cluster,
        documents: Mapping[str, AnnotatedDocument],
        finder: CopyFinder,
        known: Sequence[KnownEvent],
    ) -> LinkedEvent:
        mentions = _mentions(cluster, documents)
        ids = sorted({r.document for r in cluster.references})
        same = self._same(cluster, known)
        if same is not None:
            copies, origins = same.copies, same.event.origins
        else:
            copies = finder.among(ids, [(self._compared(k), k.copies) for k in known])
            origins = OriginFinder(documents, copies).origins(cluster.event_id, cluster.references)
        decisions = decisions_on(cluster.references, self.ruling)
        event = merge(cluster.event_id, mentions, self.weigh or by_origins(origins), decisions)
        event = replace(event, origins=origins)
        rejected = decisions.review.id if decisions.review and event.review is Review.REJECTED else None
        return LinkedEvent(event, tuple(m.key for m in sorted(mentions, key=lambda m: m.reference)), copies, rejected)

    def _same(self, cluster: Cluster, known: Sequence[KnownEvent]) -> KnownEvent | None:
        """The event as it is known, where its mentions are the same and none of its pages is new."""
        for one in known:
            if one.event.event_id == cluster.event_id and set(one.event.mentions) == set(cluster.references):
                return None if self.renewed.intersection(r.document for r in cluster.references) else one
        return None

    def _compared(self, known: KnownEvent) -> frozenset[str]:
        """The documents of a known event all of which were compared, as far as that still holds."""
        every = {m.document for m in known.event.mentions}
        return frozenset(every - self.renewed) if len(every) <= SMALL_EVENT else frozenset()

    def _documents(self, ids: set[str]) -> dict[str, AnnotatedDocument]:
        missing = sorted(id_ for id_ in ids if id_ not in self._at_hand)
        found = {d.document.id: d for d in self.index.documents(missing)}
        found |= {id_: self._at_hand[id_] for id_ in ids if id_ in self._at_hand}
        for id_, document in found.items():
            self._at_hand[id_] = document
            self._at_hand.move_to_end(id_)
        while len(self._at_hand) > KEPT_DOCUMENTS:
            self._at_hand.popitem(last=False)
        return found


def decisions_on(references: Iterable[MentionReference], ruling: Ruling) -> Decisions:
    """What people decided on the event of these mentions."""
    members = list(references)
    edits = ruling.oldest_first(chain.from_iterable(ruling.edits.get(r, ()) for r in members))
    reviews = ruling.oldest_first(chain.from_iterable(ruling.reviews.get(r, ()) for r in members))
    return Decisions.of(edits, reviews, ruling.found)


def _mentions(cluster: Cluster, documents: Mapping[str, AnnotatedDocument]) -> list[PreparedMention]:
    wanted = set(cluster.references)
    prepared = (m for id_ in sorted({r.document for r in wanted}) for m in prepare_document(documents[id_]))
    return [m for m in prepared if m.reference in wanted]
