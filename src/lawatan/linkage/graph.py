"""The graph of likely pairs: mentions and the match weights between them, read from the index as far as it is walked.

An edge is a pair that was compared and may join. Whether it is likely enough depends on what else its two documents
have in common; so the graph knows all mentions of a document whose edges it looks at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lawatan.linkage.cluster import THRESHOLD, with_context
from lawatan.linkage.index import LinkageIndex
from lawatan.records.linkage_index import MENTION_BITS

Pair = tuple[int, int]
Sides = tuple[set[int], set[int]]

KEPT_DOCUMENTS = 5000
"""Of so many documents it is remembered what they have in common with others."""


def ordered(a: int, b: int) -> Pair:
    """The pair, the smaller number first."""
    return (a, b) if a < b else (b, a)


class Graph:
    """Neighbours by number. Change it first, then `bind` the judgements, then walk it."""

    def __init__(self, index: LinkageIndex) -> None:
        self._index = index
        self._neighbours: dict[int, dict[int, float]] = {}
        self._siblings: dict[int, list[int]] = {}
        self._dropped: set[int] = set()
        self._added: dict[int, list[int]] = {}
        self._strong: dict[int, dict[int, Sides]] = {}
        self._bound: dict[int, set[int]] = {}
        self._negative: frozenset[Pair] = frozenset()
        self._rejected: frozenset[int] = frozenset()
        self.changed: set[int] = set()
        """Mentions whose neighbours are others than in the index."""

    def load(self, numbers: Iterable[int]) -> None:
        """Read what these mentions are like, where that is not known yet."""
        missing = [n for n in numbers if n not in self._neighbours]
        if missing:
            found = self._index.neighbours(missing)
            self._neighbours.update((n, dict(found.get(n, {}))) for n in missing)

    def neighbours(self, number: int) -> Mapping[int, float]:
        """What a mention is like, by itself; it has to be loaded."""
        return self._neighbours[number]

    def drop(self, numbers: Iterable[int]) -> None:
        """Take mentions out, with their edges."""
        gone = set(numbers)
        self.load(gone)
        others = {n for number in gone for n in self._neighbours[number]} - gone
        self.load(others)
        for number in gone:
            for other in self._neighbours[number]:
                self._neighbours[other].pop(number, None)
                self.changed.add(other)
            self._neighbours[number] = {}
        self.changed |= gone
        self._dropped |= gone

    def add(self, documents: Mapping[int, list[int]]) -> None:
        """Put new mentions in, by document number; they come without edges."""
        self._added.update(documents)
        for numbers in documents.values():
            for number in numbers:
                self._neighbours.setdefault(number, {})
                self.changed.add(number)

    def set_edge(self, a: int, b: int, weight: float | None) -> bool:
        """Put an edge in, or take it out; both have to be loaded. Whether anything changed."""
        if self._neighbours[a].get(b) == weight:
            return False
        for one, other in ((a, b), (b, a)):
            if weight is None:
                self._neighbours[one].pop(other, None)
            else:
                self._neighbours[one][other] = weight
        self.changed |= {a, b}
        return True

    def bind(self, positive: Iterable[Pair], negative: Iterable[Pair], rejected: Iterable[int]) -> None:
        """Let judgements hold from here on."""
        self._negative, self._rejected = frozenset(negative), frozenset(rejected)
        self._bound = {}
        for a, b in (*positive, *self._negative):
            # Held apart is a tie as well: the two are judged together.
            self._bound.setdefault(a, set()).add(b)
            self._bound.setdefault(b, set()).add(a)
        self._strong.clear()

    def judged_with(self, number: int) -> Iterable[int]:
        """The mentions that a judgement binds to a mention, or holds apart from it."""
        return self._bound.get(number, ())

    def shared(self, a: int, b: int) -> int:
        """How many other contacts the documents of two mentions have in common."""
        document = a >> MENTION_BITS
        if document not in self._strong:
            if len(self._strong) >= KEPT_DOCUMENTS:
                self._strong.clear()
            self._strong[document] = self._likely_partners(document)
        sides = self._strong[document].get(b >> MENTION_BITS)
        if sides is None:
            return 0
        return min(len(sides[0]) - (a in sides[0]), len(sides[1]) - (b in sides[1]))

    def below(self, number: int, most: int) -> list[int]:
        """Of the mentions with smaller numbers that a mention is like, but not enough, those that it is most like."""
        found = []
        for other, weight in self._neighbours[number].items():
            if other > number or weight >= THRESHOLD or other in self._rejected:
                continue
            if self._negative and ordered(number, other) in self._negative:
                continue
            full = with_context(weight, self.shared(number, other))
            if full < THRESHOLD and other not in self._bound.get(number, ()):
                found.append((-full, other))
        return [other for _, other in sorted(found)[:most]]

    def components(self, seeds: Iterable[int]) -> Iterator[list[int]]:
        """The components that hold these mentions, each sorted, in the order of their first."""
        waiting = sorted(s for s in set(seeds) if s not in self._rejected)
        self.load_documents(waiting)
        seen: set[int] = set()
        for seed in waiting:
            if seed in seen:
                continue
            component, frontier = {seed}, [seed]
            while frontier:
                self.load_documents(frontier)
                frontier = list({n for number in frontier for n in self._ties(number)} - component)
                component.update(frontier)
            seen |= component
            yield sorted(component)

    def load_documents(self, numbers: Iterable[int]) -> None:
        """Read what all mentions of the documents of these are like."""
        documents = {n >> MENTION_BITS for n in numbers}
        missing = [d for d in documents if d not in self._siblings]
        if missing:
            found = self._index.siblings(missing)
            for document in missing:
                there = {*found.get(document, ())} - self._dropped
                self._siblings[document] = sorted(there.union(self._added.get(document, ())))
            self.load(n for d in missing for n in self._siblings[d])

    def between(self, a: int, b: int) -> set[int]:
        """The mentions of two documents, by number, that have an edge to the other document."""
        numbers = [n << MENTION_BITS for n in (a, b)]
        self.load_documents(numbers)
        found: set[int] = set()
        for number in self._siblings[a]:
            for other in self._neighbours[number]:
                if other >> MENTION_BITS == b:
                    found |= {number, other}
        return found

    def _ties(self, number: int) -> Iterator[int]:
        yield from (n for n in self._bound.get(number, ()) if n not in self._rejected)
        negative = self._negative
        for other, weight in self._neighbours[number].items():
            if other in self._rejected or (negative and ordered(number, other) in negative):
                continue
            if weight >= THRESHOLD or with_context(weight, self.shared(number, other)) >= THRESHOLD:
                yield other

    def _likely_partners(self, document: int) -> dict[int, Sides]:
        """For each other document, the mentions of either that find a likely partner in the other."""
        found: dict[int, Sides] = {}
        self.load_documents((document << MENTION_BITS,))
        if len(self._siblings[document]) < 2:
            return found  # one contact in common is all that there can be
        rejected, negative = self._rejected, self._negative
        for number in self._siblings[document]:
            if number in rejected:
                continue
            for other, weight in self._neighbours[number].items():
                if weight < THRESHOLD or other in rejected or (negative and ordered(number, other) in negative):
                    continue
                sides = found.get(other >> MENTION_BITS)
                if sides is None:
                    found[other >> MENTION_BITS] = ({number}, {other})
                else:
                    sides[0].add(number)
                    sides[1].add(other)
        return found
