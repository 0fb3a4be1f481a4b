"""New and changed mentions put into their blocks, and what has to be compared on that account compared."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lawatan.linkage.blocking import (
    Pair,
    are_apart,
    block_entry,
    blocking_keys,
    followers,
    holds_pair,
    moved_pairs,
    partners,
)
from lawatan.linkage.cluster import FLOOR
from lawatan.linkage.comparison import match_weight
from lawatan.linkage.graph import Graph, ordered
from lawatan.linkage.index import LinkageIndex
from lawatan.linkage.prepared import PreparedMention, from_index
from lawatan.records.linkage_index import BlockEntry

BATCH = 500
"""New mentions whose pairs are gathered, read and compared at a time."""


@dataclass(slots=True)
class Mentions:
    """Mentions by number: the new ones, and others as they are read."""

    index: LinkageIndex
    new: dict[int, PreparedMention] = field(default_factory=dict)
    known: dict[int, PreparedMention] = field(default_factory=dict)

    def load(self, numbers: Iterable[int]) -> None:
        """Read those that are not at hand."""
        missing = {n for n in numbers if n not in self.new and n not in self.known}
        if missing:
            self.known.update((m.number, from_index(m)) for m in self.index.mentions(missing))

    def __getitem__(self, number: int) -> PreparedMention:
        return self.new.get(number) or self.known[number]


class Blocks:
    """The blocks that a change touches, before and after it."""

    def __init__(
        self, index: LinkageIndex, dropped: Iterable[PreparedMention], added: Iterable[PreparedMention]
    ) -> None:
        self._index = index
        leaving, coming = _by_key(dropped), _by_key(added)
        touched = {*leaving, *coming}
        self.before: dict[str, Sequence[BlockEntry]] = dict(index.blocks(touched))
        self.after: dict[str, Sequence[BlockEntry]] = {
            key: _changed(self.before.get(key, ()), leaving.get(key, ()), coming.get(key, ())) for key in touched
        }
        self._untouched: dict[str, Sequence[BlockEntry]] = {}

    def changed(self) -> dict[str, Sequence[BlockEntry]]:
        """The blocks that differ now, with who is in them."""
        return {key: block for key, block in self.after.items() if list(self.before.get(key, ())) != list(block)}

    def moved(self) -> tuple[set[Pair], set[Pair]]:
        """Pairs of mentions that stay which a touched block gives no longer, or newly."""
        lost: set[Pair] = set()
        gained: set[Pair] = set()
        for key, before in self.before.items():
            if before and self.after[key] and before != self.after[key]:
                less, more = moved_pairs(key, before, self.after[key])
                lost |= {ordered(*pair) for pair in less}
                gained |= {ordered(*pair) for pair in more}
        return lost, gained

    def hold(self, a: PreparedMention, b: PreparedMention) -> bool:
        """Whether any block that the two share gives the pair now."""
        shared = set(blocking_keys(a)) & set(blocking_keys(b))
        missing = [key for key in shared if key not in self.after and key not in self._untouched]
        if missing:
            self._untouched.update(self._index.blocks(missing))
        one, other = block_entry(a), block_entry(b)
        return any(holds_pair(key, self.after.get(key) or self._untouched[key], one, other) for key in shared)


def compare_new(blocks: Blocks, mentions: Mentions, graph: Graph) -> None:
    """Compare each new mention with those that its blocks give; put what may join into the graph."""
    numbers = sorted(mentions.new)
    for start in range(0, len(numbers), BATCH):
        wanted = {n: set(partners_of(mentions.new[n], blocks, mentions.new)) for n in numbers[start : start + BATCH]}
        mentions.load(other for others in wanted.values() for other in others)
        found: list[tuple[int, int, float]] = []
        for number, others in wanted.items():
            for other in others:
                weight = _weight(mentions[number], mentions[other])
                if weight is not None:
                    found.append((number, other, weight))
        graph.load(n for pair in found for n in pair[:2])
        for number, other, weight in found:
            graph.set_edge(number, other, weight)


def compare_moved(blocks: Blocks, mentions: Mentions, graph: Graph) -> list[Pair]:
    """Do the same for pairs of known mentions that came nearer or went apart; the edges that changed."""
    lost, gained = blocks.moved()
    graph.load(n for pair in lost for n in pair)
    lost = {pair for pair in lost if pair[1] in graph.neighbours(pair[0])}
    graph.load(n for pair in gained for n in pair)
    gained = {pair for pair in gained if pair[1] not in graph.neighbours(pair[0])}
    mentions.load(n for pair in (*lost, *gained) for n in pair)
    changed = [
        pair for pair in lost if not blocks.hold(mentions[pair[0]], mentions[pair[1]]) and graph.set_edge(*pair, None)
    ]
    for pair in gained:
        weight = _weight(mentions[pair[0]], mentions[pair[1]])
        if weight is not None and graph.set_edge(*pair, weight):
            changed.append(pair)
    return changed


def partners_of(mention: PreparedMention, blocks: Blocks, new: Mapping[int, PreparedMention]) -> Iterator[int]:
    """The numbers of those that a new mention is to be compared with; of two new ones, the first has the other."""
    entry = block_entry(mention)
    for key in blocking_keys(mention):
        block = blocks.after[key]
        for other in followers(key, block, entry):
            if not are_apart(entry, other):
                yield other[1]
        if blocks.before.get(key):
            for other in partners(key, block, entry):
                if other[1] not in new and not are_apart(entry, other):
                    yield other[1]


def _weight(a: PreparedMention, b: PreparedMention) -> float | None:
    """The match weight of two mentions that may join, None for others."""
    weight = match_weight(a, b) if a.number < b.number else match_weight(b, a)
    return weight if weight is not None and weight >= FLOOR else None


def _by_key(mentions: Iterable[PreparedMention]) -> dict[str, list[BlockEntry]]:
    found: dict[str, list[BlockEntry]] = defaultdict(list)
    for mention in mentions:
        entry = block_entry(mention)
        for key in blocking_keys(mention):
            found[key].append(entry)
    return found


def _changed(
    block: Sequence[BlockEntry], leaving: Sequence[BlockEntry], coming: Sequence[BlockEntry]
) -> Sequence[BlockEntry]:
    gone = set(leaving)
    stay = [entry for entry in block if entry not in gone] if gone else list(block)
    if len(coming) < 3:
        for entry in coming:
            insort(stay, entry)
        return stay
    return sorted([*stay, *coming])
