"""One component of likely pairs to clusters: constrained agglomerative clustering, heaviest pair first.

Two clusters join only where no mention of one contradicts a mention of the other and the average weight across them
stays high, so that a chain of likenesses joins nothing that excludes each other. The order is by weight, then by
content, never by input. What people judged binds before any weight does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field

from lawatan.linkage.comparison import compare, match_weight, total
from lawatan.linkage.prepared import PreparedMention
from lawatan.linkage.weights import ANY, WEIGHTS, bits
from lawatan.records.comparison import Comparison, ComparisonLevel, Outcome, Scale

THRESHOLD = WEIGHTS.threshold
"""Match weight in bits from which a pair may join. Chosen on the development gold."""
AVERAGE = WEIGHTS.average
"""Average match weight across two clusters from which they may join."""
PRIOR = WEIGHTS.prior
"""Bits for two mentions that share a block: on the development gold 493 of 2,017 such pairs report one contact. It
moves no decision, only the probability shown; while the weights are chosen by hand, that orders pairs and no more."""
CONTEXT = (
    0.0,
    *(bits(ANY, "documents", f"{some} in common") for some in ("one other contact", "several other contacts")),
)
"""Bits for two documents that report none, one, two or more other contacts in common."""
FLOOR = THRESHOLD - CONTEXT[-1]
"""Match weight in bits of two mentions by themselves below which they cannot join: such pairs are not remembered."""
KEPT_EACH = 6
"""Of the comparisons of a mention that reach the threshold, so many of the heaviest are kept to be shown, and all that
joined or were judged; all others can be worked out again."""
KEPT_BELOW = 3
"""Of those that do not reach it, so many of the heaviest with mentions of smaller numbers."""
BELOW = "below the threshold"
"""Why most pairs stay apart."""
SAMPLE = 24
"""Of each of two clusters, at most so many mentions are checked against each other (the first by number)."""

SCALE = Scale(PRIOR, PRIOR + THRESHOLD)
"""How the weights are read, with the prior in both."""

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Component:
    """Mentions of which none is likely to report one contact with a mention outside.

    `mentions` stand in the order of their numbers, and pairs are their indices, the smaller first. `weights` are those
    of the pairs that were compared and may join, without their documents' other contacts; `shared` says of two numbers
    how many other contacts their documents have in common. `positive` and `negative` name the judgement that binds a
    pair, and contradict each other nowhere.
    """

    mentions: Sequence[PreparedMention]
    weights: Mapping[Pair, float]
    shared: Callable[[int, int], int] = lambda _a, _b: 0
    positive: Mapping[Pair, str] = field(default_factory=dict)
    negative: Mapping[Pair, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ComparedPair:
    """A pair that was compared and what became of it; indices into the component's mentions."""

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


def with_context(base: float, shared: int) -> float:
    """The match weight of a pair whose documents have so many other contacts in common."""
    return base + CONTEXT[min(shared, len(CONTEXT) - 1)]


def cluster(component: Component) -> Clustering:
    """The clusters, and the comparisons behind them. Positive pairs join whatever the weights, negative ones never."""
    bound, held = component.positive, component.negative
    comparer = _Comparer(component)
    weights = {
        (i, j): comparer.with_context(base, i, j) for (i, j), base in component.weights.items() if (i, j) not in held
    }
    likely = {pair: weight for pair, weight in weights.items() if weight >= THRESHOLD}
    forest = _Forest(len(component.mentions))
    for pair in sorted(bound):
        forest.join(*pair)
    joiner = _Joiner(comparer, frozenset(held), _overruled(forest, bound, comparer))
    ordered = sorted(likely, key=lambda pair: (-likely[pair], pair))
    joined = {pair for pair in ordered if joiner.try_to_join(pair, forest)}
    pairs = []
    for pair in sorted({*_worth_keeping(ordered, joined), *bound, *held}):
        is_judged = pair in bound or pair in held
        outcome = Outcome.APART if forest.members(pair[0]) is not forest.members(pair[1]) else Outcome.TOGETHER
        if pair in joined or (pair in bound and outcome is Outcome.TOGETHER):
            outcome = Outcome.JOINED
        reason = "judged" if is_judged else joiner.refusals.get(pair) if outcome is Outcome.APART else None
        judgement = bound.get(pair) or held.get(pair)
        pairs.append(ComparedPair(pair, comparer.full(pair), outcome, reason, judgement))
    return Clustering(forest.clusters(), pairs)


class _Comparer:
    """Compares pairs, weighs each once, and adds what the documents' other contacts say."""

    def __init__(self, component: Component) -> None:
        self.mentions = component.mentions
        self._shared = component.shared
        self._likely = component.weights
        self._others: dict[Pair, float | None] = {}

    def weight(self, pair: Pair) -> float | None:
        """The weight of `full`; None for a contradiction."""
        base = self._likely.get(pair)
        if base is None:
            if pair not in self._others:
                self._others[pair] = match_weight(self.mentions[pair[0]], self.mentions[pair[1]])
            base = self._others[pair]
        return None if base is None else self.with_context(base, *pair)

    def conflict(self, pair: Pair) -> str | None:
        """What excludes a pair."""
        return compare(self.mentions[pair[0]], self.mentions[pair[1]]).conflict

    def with_context(self, base: float, i: int, j: int) -> float:
        """The weight with that of the other contacts that the two documents have in common."""
        return with_context(base, self._shared(self.mentions[i].number, self.mentions[j].number))

    def full(self, pair: Pair) -> Comparison:
        """The comparison with the level for the other contacts that the two documents have in common."""
        return compared(self.mentions[pair[0]], self.mentions[pair[1]], self._shared)


def compared(a: PreparedMention, b: PreparedMention, shared: Callable[[int, int], int]) -> Comparison:
    """Two mentions compared, the one with the smaller number first, with what their documents have in common."""
    return _in_context(compare(a, b), shared(a.number, b.number))


def _in_context(base: Comparison, shared: int) -> Comparison:
    if base.conflict or not shared:
        return base
    level = ComparisonLevel("documents", f"{shared} other contacts in common", CONTEXT[min(shared, 2)])
    return total((*base.levels, level))


def _worth_keeping(ordered: Iterable[Pair], joined: Set[Pair]) -> Iterable[Pair]:
    """The pairs that joined, and of the rest the heaviest of each mention."""
    count: Counter[int] = Counter()
    for pair in ordered:
        if min(count[pair[0]], count[pair[1]]) < KEPT_EACH or pair in joined:
            yield pair
        count.update(pair)


def _overruled(forest: _Forest, bound: Iterable[Pair], comparer: _Comparer) -> frozenset[int]:
    """Mentions that a person put together with one that contradicts them: their contradictions are known to be weak.

    In a large cluster, each is held against the first few.
    """
    found: set[int] = set()
    for members in {id(m): m for m in (forest.members(i) for pair in bound for i in pair)}.values():
        ordered = sorted(members)
        for position, i in enumerate(ordered[:SAMPLE]):
            for j in ordered[position + 1 :]:
                if comparer.weight((i, j)) is None:
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
                pair = (i, j) if i < j else (j, i)
                found = self._comparer.weight(pair)
                count += 1
                if found is not None:
                    weight += found
                    continue
                one, other = sorted((mentions[i].reference, mentions[j].reference))
                conflict = f"{self._comparer.conflict(pair)}: {one} and {other}"
                if not {i, j} & self._overruled:
                    return conflict
                contested += 1
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
        return sorted(map(sorted, {id(members): members for members in self._of}.values()))
