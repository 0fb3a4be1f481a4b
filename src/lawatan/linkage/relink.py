"""Documents and judgements that came into what was linked before: only what they concern is worked out again.

New mentions are put into their blocks and compared with those near them; the components of likely pairs that this or a
judgement touches are clustered anew; events whose mentions, pages or decisions changed are merged anew. The result is
the same as if everything had been linked at once, in whatever order it came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lawatan.linkage.assemble import Assembler, Cluster
from lawatan.linkage.claims import Weigh
from lawatan.linkage.cluster import BELOW, KEPT_BELOW, ComparedPair, Component, Pair, cluster, compared
from lawatan.linkage.compare_blocks import Blocks, Mentions, compare_moved, compare_new
from lawatan.linkage.graph import Graph
from lawatan.linkage.index import LinkageIndex
from lawatan.linkage.prepared import PreparedMention, from_index, prepare_document, to_index
from lawatan.linkage.rulings import NumberedRuling, concerned, named_documents, numbered
from lawatan.linkage.ties import ties_of
from lawatan.records.comparison import Outcome, PairComparison
from lawatan.records.event import MentionReference
from lawatan.records.event_mention import AnnotatedDocument
from lawatan.records.judgement import Judgement
from lawatan.records.linkage_index import MENTION_BITS, IndexChanges
from lawatan.records.linked import LinkageDelta, RejectedMention

SCHEME = "8"
"""The rules by which mentions are numbered, put into blocks and compared: what was remembered under others is of no
use. To be raised with each change of those."""
BATCH = 2000
"""Mentions that are read for clustering at a time, or as many as the largest component has."""


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What came since the last run: documents that are new or changed, and ids of those that are no longer there.

    `judged` is the ledger as the last run obeyed it, `ledger` as it is now.
    """

    documents: Iterable[AnnotatedDocument] = ()
    gone: frozenset[str] = frozenset()
    judged: Sequence[Judgement] = ()
    ledger: Sequence[Judgement] = ()


def relink(index: LinkageIndex, arrivals: Arrivals, *, weigh: Weigh | None = None) -> LinkageDelta:
    """What the arrivals change. `weigh` says how much documents count as support; without it, origins are counted."""
    return _Relinking(index, arrivals, weigh).delta()


@dataclass(slots=True)
class _Clustered:
    """What clustering gave: clusters, kept comparisons, and the earlier events that stay as they are."""

    clusters: list[Cluster] = field(default_factory=list)
    unchanged: set[str] = field(default_factory=set)
    comparisons: list[tuple[int, PairComparison]] = field(default_factory=list)
    events: dict[int, str | None] = field(default_factory=dict)
    references: dict[int, MentionReference] = field(default_factory=dict)


class _Relinking:
    def __init__(self, index: LinkageIndex, arrivals: Arrivals, weigh: Weigh | None) -> None:
        self._index, self._arrivals, self._weigh = index, arrivals, weigh
        self._mentions = Mentions(index)
        self._renewed: set[str] = set()
        for document in arrivals.documents:
            self._renewed.add(document.document.id)
            for mention in prepare_document(document, sketched=True):
                bare = replace(mention, mention=replace(mention.mention, evidence=()))
                self._mentions.new[mention.number] = bare
        self._left = list(index.mentions_of({*self._renewed, *arrivals.gone}))
        self._old_events = {m.number: m.event for m in self._left}
        self._graph = Graph(index)

    def delta(self) -> LinkageDelta:
        """The one thing that is asked for."""
        graph, mentions = self._graph, self._mentions
        new = mentions.new
        blocks = Blocks(self._index, map(from_index, self._left), new.values())
        graph.drop(m.number for m in self._left)
        graph.add(_by_document(new))
        compare_new(blocks, mentions, graph)
        moved = compare_moved(blocks, mentions, graph)
        before, after = self._rulings()
        pairs, rejected, decided = concerned(before, after)
        graph.bind(after.positive, after.negative, after.rejected)
        seeds = self._seeds({*moved, *pairs}, rejected)
        clustered = self._cluster(seeds, after, {*decided, *new})
        self._merge_decided(decided, after, clustered)
        looked_at = set(clustered.references.values())
        touched, left = {e for e in self._old_events.values() if e is not None}, {m.number for m in self._left}
        return LinkageDelta(
            index=IndexChanges(
                dropped=frozenset(m.number for m in self._left),
                mentions=[replace(to_index(m), event=clustered.events.pop(m.number, None)) for m in new.values()],
                blocks=blocks.changed(),
                neighbours={n: graph.neighbours(n) for n in sorted(graph.changed - (left - new.keys()))},
                events={n: e for n, e in clustered.events.items() if self._old_events.get(n) != e},
            ),
            touched=frozenset(touched),
            unchanged=frozenset(clustered.unchanged),
            events=Assembler(self._index, after.ruling, frozenset(self._renewed), self._weigh).events(
                clustered.clusters
            ),
            mentions={m.number: m.reference for m in self._left} | clustered.references,
            comparisons=clustered.comparisons,
            rejected=tuple(
                RejectedMention(reference, judgement)
                for reference, judgement in sorted(after.ruling.rejected.items())
                if reference in looked_at
            ),
            tying=ties_of,
        )

    def _rulings(self) -> tuple[NumberedRuling, NumberedRuling]:
        """What the ledger bound in the mentions as they were, and what it binds now."""
        arrivals = self._arrivals
        if not arrivals.ledger:
            return NumberedRuling(), NumberedRuling()
        named = named_documents(arrivals.ledger)
        known = {m.reference: (m.number, m.key) for m in self._index.mentions_of(named)}
        before = numbered(known, arrivals.judged)
        changed = self._renewed | arrivals.gone
        now = {reference: at for reference, at in known.items() if reference.document not in changed}
        now |= {m.reference: (m.number, m.key) for m in self._mentions.new.values() if m.reference.document in named}
        return before, numbered(now, arrivals.ledger)

    def _seeds(self, pairs: set[Pair], rejected: set[int]) -> set[int]:
        """The mentions whose components have to be looked at again."""
        graph, new = self._graph, self._mentions.new
        left = {m.number for m in self._left} - new.keys()
        seeds = {*graph.changed, *rejected, *(n for pair in pairs for n in pair)} - left
        graph.load(seeds)
        documents = {(a >> MENTION_BITS, b >> MENTION_BITS) for a, b in pairs if not {a, b} & left}
        for number in rejected - left:
            seeds.update(graph.neighbours(number))
            documents |= {(number >> MENTION_BITS, n >> MENTION_BITS) for n in graph.neighbours(number)}
        # What two documents have in common otherwise bears on each of their pairs.
        for one, other in documents:
            seeds |= graph.between(one, other)
        return seeds

    def _cluster(self, seeds: set[int], ruling: NumberedRuling, dirty: set[int]) -> _Clustered:
        found = _Clustered()
        components = list(self._graph.components(seeds))
        apart = [n for n in sorted(seeds) if n in ruling.rejected]
        for group in _in_batches(components):
            numbers = [n for component in group for n in component]
            self._mentions.load({*numbers, *(o for n in numbers for o in self._graph.below(n, KEPT_BELOW))})
            self._remember_events(numbers)
            was = self._index.members({e for n in numbers if (e := self._old_events.get(n))})
            for component in group:
                self._cluster_one(component, ruling, dirty, was, found)
            self._mentions.known.clear()
        self._mentions.load(apart)
        self._remember_events(apart)
        for number in apart:
            found.events[number] = None
            found.references[number] = self._mentions[number].reference
        return found

    def _cluster_one(
        self,
        component: Sequence[int],
        ruling: NumberedRuling,
        dirty: set[int],
        was: Mapping[str, Sequence[int]],
        found: _Clustered,
    ) -> None:
        mentions = [self._mentions[n] for n in component]
        found.references.update((m.number, m.reference) for m in mentions)
        clustering = cluster(self._component(component, mentions, ruling))
        found.comparisons += [_compared(mentions, pair) for pair in clustering.pairs]
        cluster_of = {component[i]: members[0] for members in clustering.clusters for i in members}
        found.comparisons += self._below(component, cluster_of)
        for members in clustering.clusters:
            self._note([mentions[i] for i in members], dirty, was, found)

    def _below(self, component: Sequence[int], cluster_of: Mapping[int, int]) -> Iterator[tuple[int, PairComparison]]:
        """The heaviest comparisons that do not reach the threshold."""
        for number in component:
            for other in self._graph.below(number, KEPT_BELOW):
                known = self._mentions[other]
                comparison = compared(known, self._mentions[number], self._graph.shared)
                are_together = cluster_of.get(other) == cluster_of[number]
                outcome, reason = (Outcome.TOGETHER, None) if are_together else (Outcome.APART, BELOW)
                left, right = sorted((known.reference, self._mentions[number].reference))
                yield number, PairComparison(left, right, comparison, outcome, reason)

    def _note(
        self,
        members: Sequence[PreparedMention],
        dirty: set[int],
        was: Mapping[str, Sequence[int]],
        found: _Clustered,
    ) -> None:
        """One cluster: kept as it is, or to be merged anew."""
        numbers = [m.number for m in members]
        id_ = event_id(members)
        found.events.update(dict.fromkeys(numbers, id_))
        if list(was.get(id_, ())) == numbers and dirty.isdisjoint(numbers):
            found.unchanged.add(id_)
        else:
            events = frozenset(e for n in numbers if (e := self._old_events.get(n)))
            since = min((m.published for m in members if m.published), default="")
            found.clusters.append(Cluster(id_, tuple(m.reference for m in members), events, since))

    def _component(
        self, numbers: Sequence[int], mentions: Sequence[PreparedMention], ruling: NumberedRuling
    ) -> Component:
        at = {number: i for i, number in enumerate(numbers)}
        weights = {
            (i, at[other]): weight
            for i, number in enumerate(numbers)
            for other, weight in self._graph.neighbours(number).items()
            if other > number and other in at
        }
        bound, held = (
            {
                (at[a], at[b]): judgement
                for a in numbers
                for b in self._graph.judged_with(a)
                if a < b and (judgement := pairs.get((a, b))) is not None and b in at
            }
            for pairs in (ruling.positive, ruling.negative)
        )
        return Component(mentions, weights, self._graph.shared, bound, held)

    def _merge_decided(self, decided: set[int], ruling: NumberedRuling, found: _Clustered) -> None:
        """Events that stay as they were but for what people decided on them."""
        left = {m.number for m in self._left}
        rest = sorted(n for n in decided if n not in found.events and n not in left)
        self._remember_events(rest)
        for id_, numbers in self._index.members({e for n in rest if (e := self._old_events.get(n))}).items():
            self._mentions.load(numbers)
            members = [self._mentions[n] for n in numbers]
            self._old_events.update(dict.fromkeys(numbers, id_))
            found.events.update(dict.fromkeys(numbers, id_))
            since = min((m.published for m in members if m.published), default="")
            found.clusters.append(Cluster(id_, tuple(m.reference for m in members), frozenset((id_,)), since))

    def _remember_events(self, numbers: Iterable[int]) -> None:
        """Note in which event known mentions were."""
        missing = [n for n in numbers if n not in self._old_events and n not in self._mentions.new]
        self._old_events.update((m.number, m.event) for m in self._index.mentions(missing))


def event_id(mentions: Iterable[PreparedMention]) -> str:
    """The id of the event of these mentions: that of the one that was published first.

    Later reports leave the id as it is; ties, and mentions of unknown date, go by content.
    """
    return min(mentions, key=lambda m: (m.published or "9999", m.event_id)).event_id


def _compared(mentions: Sequence[PreparedMention], pair: ComparedPair) -> tuple[int, PairComparison]:
    left, right = sorted(mentions[i].reference for i in pair.pair)
    owner = mentions[pair.pair[1]].number
    return owner, PairComparison(left, right, pair.comparison, pair.outcome, pair.reason, pair.judgement)


def _by_document(numbers: Iterable[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for number in numbers:
        found[number >> MENTION_BITS].append(number)
    return found


def _in_batches(components: Sequence[list[int]]) -> Iterable[list[list[int]]]:
    """Components together, so many that some thousand mentions are read at a time."""
    group: list[list[int]] = []
    size = 0
    for component in components:
        group.append(component)
        size += len(component)
        if size >= BATCH:
            yield group
            group, size = [], 0
    if group:
        yield group
