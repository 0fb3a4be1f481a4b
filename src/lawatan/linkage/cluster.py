"""Pairs to clusters: constrained agglomerative clustering, heaviest pair first.

Two clusters join only where no mention of one contradicts a mention of the other and the average weight across them
stays high, so that a chain of likenesses joins nothing that excludes each other. The order is by weight, then by
content, never by input.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lawatan.linkage.blocking import candidate_pairs
from lawatan.linkage.comparison import Comparison, ComparisonLevel, compare, conflicting, total
from lawatan.linkage.prepared import PreparedMention

THRESHOLD = 6.5
"""Match weight in bits from which a pair may join. Chosen on the development gold."""
AVERAGE = 4.0
"""Average match weight across two clusters from which they may join."""
CONTEXT = (0.0, 2.0, 3.0)
"""Bits for two documents that report none, one, two or more other contacts in common."""
SAMPLE = 24
"""Of each of two clusters, at most so many mentions are checked against each other (the first by digest)."""

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Join:
    """A pair that joined two clusters, with the comparison that did it; indices into the prepared mentions."""

    left: int
    right: int
    comparison: Comparison | None  # None where a person's judgement joined them


@dataclass(slots=True)
class _Comparer:
    """Compares pairs once, under the judgements, and adds what the documents' other contacts say."""

    mentions: Sequence[PreparedMention]
    negative: frozenset[Pair]
    known: dict[Pair, Comparison] = field(default_factory=dict)
    context: Mapping[tuple[str, str], tuple[frozenset[int], frozenset[int]]] = field(default_factory=dict)

    def base(self, pair: Pair) -> Comparison:
        """The comparison of the two mentions by themselves."""
        if pair not in self.known:
            is_forbidden = pair in self.negative
            left, right = self.mentions[pair[0]], self.mentions[pair[1]]
            self.known[pair] = conflicting("judged apart") if is_forbidden else compare(left, right)
        return self.known[pair]

    def full(self, pair: Pair) -> Comparison:
        """The comparison with the level for the other contacts that the two documents have in common."""
        base = self.base(pair)
        if base.conflict:
            return base
        shared = self._shared(pair)
        if not shared:
            return base
        level = ComparisonLevel("documents", f"{shared} other contacts in common", CONTEXT[min(shared, 2)])
        return total((*base.levels, level))

    def _shared(self, pair: Pair) -> int:
        documents = self.mentions[pair[0]].reference.document, self.mentions[pair[1]].reference.document
        ordered = (min(documents), max(documents))
        if ordered not in self.context:
            return 0
        left, right = self.context[ordered]
        i, j = pair
        return min(len(left) - (i in left or j in left), len(right) - (i in right or j in right))


def cluster(
    mentions: Sequence[PreparedMention],
    positive: Sequence[Pair] = (),
    negative: frozenset[Pair] = frozenset(),
) -> tuple[list[list[int]], list[Join]]:
    """Clusters of indices (each sorted, in order of their first), and the joins that made them.

    `mentions` come in the order of their digests. Pairs are (smaller, larger) index; positive ones join whatever the
    comparison says, negative ones never do.
    """
    comparer = _Comparer(mentions, negative)
    candidates = list(candidate_pairs(mentions))
    comparer.context = _context(mentions, [p for p in candidates if comparer.base(p).weight >= THRESHOLD])
    forest = _Forest(len(mentions))
    joins = [Join(*pair, None) for pair in sorted(positive) if forest.join(*pair)]
    scored = ((comparer.full(pair), pair) for pair in candidates if not comparer.base(pair).conflict)
    likely = [(-comparison.weight, pair) for comparison, pair in scored if comparison.weight >= THRESHOLD]
    refused: set[tuple[int, int, int, int]] = set()
    for _, pair in sorted(likely):
        left, right = forest.members(pair[0]), forest.members(pair[1])
        # The same two sets need no second look; first member and size tell whether they are the same.
        sets = (left[0], len(left), right[0], len(right))
        if left is right or sets in refused:
            continue
        if _may_join(left, right, comparer):
            forest.join(*pair)
            joins.append(Join(*pair, comparer.full(pair)))
        else:
            refused.add(sets)
    return forest.clusters(), joins


def _context(
    mentions: Sequence[PreparedMention], strong: Sequence[Pair]
) -> dict[tuple[str, str], tuple[frozenset[int], frozenset[int]]]:
    """For each two documents, the mentions of either that find a likely partner in the other."""
    found: dict[tuple[str, str], tuple[set[int], set[int]]] = defaultdict(lambda: (set(), set()))
    for i, j in strong:
        a, b = mentions[i].reference.document, mentions[j].reference.document
        left, right = found[min(a, b), max(a, b)]
        (left if a < b else right).add(i)
        (right if a < b else left).add(j)
    return {documents: (frozenset(left), frozenset(right)) for documents, (left, right) in found.items()}


def _may_join(left: list[int], right: list[int], comparer: _Comparer) -> bool:
    documents = {comparer.mentions[i].reference.document for i in left}
    if any(comparer.mentions[j].reference.document in documents for j in right):
        return False
    if comparer.negative and any((min(i, j), max(i, j)) in comparer.negative for i in left for j in right):
        return False
    weight, count = 0.0, 0
    for i in sorted(left)[:SAMPLE]:
        for j in sorted(right)[:SAMPLE]:
            comparison = comparer.full((min(i, j), max(i, j)))
            if comparison.conflict:
                return False
            weight += comparison.weight
            count += 1
    return weight / count >= AVERAGE


class _Forest:
    """Disjoint sets with their members at hand."""

    def __init__(self, size: int) -> None:
        self._of: list[list[int]] = [[i] for i in range(size)]

    def members(self, index: int) -> list[int]:
        """The set that an index is in; the same object for all its members."""
        return self._of[index]

    def join(self, i: int, j: int) -> bool:
        """Make one set of two; False where they already are one."""
        left, right = self._of[i], self._of[j]
        if left is right:
            return False
        if len(left) < len(right):
            left, right = right, left
        left.extend(right)
        for member in right:
            self._of[member] = left
        return True

    def clusters(self) -> list[list[int]]:
        """All sets, each sorted, in order of their first member."""
        return [sorted(members) for i, members in enumerate(self._of) if min(members) == i]
