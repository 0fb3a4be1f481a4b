"""Pairs to clusters: constrained agglomerative clustering, heaviest pair first.

Two clusters join only where no mention of one contradicts a mention of the other and the average weight across them
stays high, so that a chain of likenesses joins nothing that excludes each other. The order is by weight, then by
content, never by input. What people judged binds before any weight does.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field

from lawatan.linkage.blocking import candidate_pairs
from lawatan.linkage.comparison import compare, total
from lawatan.linkage.prepared import PreparedMention
from lawatan.records.comparison import Comparison, ComparisonLevel, Outcome, Scale

THRESHOLD = 6.5
"""Match weight in bits from which a pair may join. Chosen on the development gold."""
AVERAGE = 4.0
"""Average match weight across two clusters from which they may join."""
PRIOR = -1.6
"""Bits for two mentions that share a block: on the development gold 493 of 2,017 such pairs report one contact. It
moves no decision, only the probability shown; while the weights are chosen by hand, that orders pairs and no more."""
KEPT_FROM = 2.0
"""Match weight in bits from which a comparison is kept to be shown; all others can be worked out again."""
KEPT_EACH = 6
"""Of the comparisons of a mention, at least so many of the heaviest are kept, and all that joined or were judged: an
event with a thousand reports has half a million pairs."""
CONTEXT = (0.0, 2.0, 3.0)
"""Bits for two documents that report none, one, two or more other contacts in common."""
SAMPLE = 24
"""Of each of two clusters, at most so many mentions are checked against each other (the first by digest)."""

SCALE = Scale(PRIOR, PRIOR + THRESHOLD)
"""How the weights are read, with the prior in both."""

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ComparedPair:
    """A pair that was compared and what became of it; indices into the prepared mentions."""

    pair: Pair
    comparison: Comparison
    outcome: Outcome
    reason: str | None = None
    judgement: str | None = None


@dataclass(frozen=True, slots=True)
class Clustering:
    """Clusters of indices (each sorted, in order of their first), and the pairs worth keeping, in ascending order."""

    clusters: list[list[int]]
    pairs: list[ComparedPair]


@dataclass(slots=True)
class _Comparer:
    """Compares pairs once and adds what the documents' other contacts say."""

    mentions: Sequence[PreparedMention]
    known: dict[Pair, Comparison] = field(default_factory=dict)
    context: Mapping[tuple[str, str], tuple[frozenset[int], frozenset[int]]] = field(default_factory=dict)

    def base(self, pair: Pair) -> Comparison:
        """The comparison of the two mentions by themselves."""
        if pair not in self.known:
            self.known[pair] = compare(self.mentions[pair[0]], self.mentions[pair[1]])
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
    positive: Mapping[Pair, str] | None = None,
    negative: Mapping[Pair, str] | None = None,
) -> Clustering:
    """The clusters, and the comparisons behind them.

    `mentions` come in the order of their digests. `positive` and `negative` are pairs (smaller, larger) index with the
    judgement that binds them, and contradict each other nowhere: the former join whatever the comparison says, the
    latter never do.
    """
    bound, held = positive or {}, negative or {}
    comparer = _Comparer(mentions)
    candidates = [p for p in candidate_pairs(mentions) if p not in held]
    comparer.context = _context(mentions, [p for p in candidates if comparer.base(p).weight >= THRESHOLD])
    forest = _Forest(len(mentions))
    for pair in sorted(bound):
        forest.join(*pair)
    joiner = _Joiner(comparer, frozenset(held), _overruled(forest, bound, comparer))
    scored = {p: full for p in candidates if not comparer.base(p).conflict and (full := comparer.full(p)).weight >= 0.0}
    likely = sorted((-comparison.weight, pair) for pair, comparison in scored.items() if comparison.weight >= THRESHOLD)
    joined = {pair for _, pair in likely if joiner.try_to_join(pair, forest)}
    kept = _worth_keeping(scored, joined) | {p: comparer.full(p) for p in (*bound, *held)}
    pairs = []
    for pair in sorted(kept):
        is_judged = pair in bound or pair in held
        outcome = Outcome.APART if forest.members(pair[0]) is not forest.members(pair[1]) else Outcome.TOGETHER
        if pair in joined or (pair in bound and outcome is Outcome.TOGETHER):
            outcome = Outcome.JOINED
        reason = _reason(pair, outcome, kept[pair], joiner.refusals) if not is_judged else "judged"
        pairs.append(ComparedPair(pair, kept[pair], outcome, reason, bound.get(pair) or held.get(pair)))
    return Clustering(forest.clusters(), pairs)


def _worth_keeping(scored: Mapping[Pair, Comparison], joined: Set[Pair]) -> dict[Pair, Comparison]:
    """The pairs that joined, and of the rest the heaviest of each mention."""
    kept, count = {}, Counter[int]()
    for pair, comparison in sorted(scored.items(), key=lambda item: (-item[1].weight, item[0])):
        is_among_heaviest = comparison.weight >= KEPT_FROM and min(count[pair[0]], count[pair[1]]) < KEPT_EACH
        if is_among_heaviest or pair in joined:
            kept[pair] = comparison
            count.update(pair)
    return kept


def _reason(pair: Pair, outcome: Outcome, comparison: Comparison, refusals: Mapping[Pair, str]) -> str | None:
    if outcome is not Outcome.APART:
        return None
    return refusals.get(pair) or ("below the threshold" if comparison.weight < THRESHOLD else None)


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


def _overruled(forest: _Forest, bound: Iterable[Pair], comparer: _Comparer) -> frozenset[int]:
    """Mentions that a person put together with one that contradicts them: their contradictions are known to be weak."""
    found: set[int] = set()
    for members in {id(m): m for m in (forest.members(i) for pair in bound for i in pair)}.values():
        ordered = sorted(members)
        for position, i in enumerate(ordered):
            for j in ordered[position + 1 :]:
                if comparer.base((i, j)).conflict:
                    found |= {i, j}
    return frozenset(found)


class _Joiner:
    """Joins two clusters where nothing speaks against it, and remembers what did."""

    def __init__(self, comparer: _Comparer, negative: frozenset[Pair], overruled: frozenset[int]) -> None:
        self._comparer = comparer
        self._negative = negative
        self._overruled = overruled
        self._known: dict[tuple[int, int, int, int], str] = {}
        self.refusals: dict[Pair, str] = {}

    def try_to_join(self, pair: Pair, forest: _Forest) -> bool:
        """Whether the pair joined its two clusters; False also where they are one already."""
        left, right = forest.members(pair[0]), forest.members(pair[1])
        if left is right:
            return False
        # The same two sets need no second look; first member and size tell whether they are the same.
        sets = (left[0], len(left), right[0], len(right))
        refusal = self._known.get(sets) or self._refusal(left, right)
        if refusal is None:
            return forest.join(*pair)
        self._known[sets] = self.refusals[pair] = refusal
        return False

    def _refusal(self, left: list[int], right: list[int]) -> str | None:
        mentions = self._comparer.mentions
        documents = {mentions[i].reference.document for i in left}
        for j in right:
            if mentions[j].reference.document in documents:
                return f"both hold a mention of {mentions[j].reference.document}"
        if self._negative and any((min(i, j), max(i, j)) in self._negative for i in left for j in right):
            return "judged apart"
        weight, count, contested, conflict = 0.0, 0, 0, ""
        for i in sorted(left)[:SAMPLE]:
            for j in sorted(right)[:SAMPLE]:
                comparison = self._comparer.full((min(i, j), max(i, j)))
                if comparison.conflict:
                    pair = sorted((mentions[i].reference, mentions[j].reference))
                    conflict = f"{comparison.conflict}: {pair[0]} and {pair[1]}"
                    if not {i, j} & self._overruled:
                        return conflict
                    contested += 1
                weight += comparison.weight
                count += 1
        if contested * 2 >= count:
            return conflict
        average = weight / count
        return None if average >= AVERAGE else f"average weight {average:.1f} across the two, {AVERAGE:.1f} needed"


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
