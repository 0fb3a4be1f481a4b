"""B-cubed and pairwise scores of linkage (Bagga and Baldwin 1998), article by article.

The items are the gold contacts. One that was found belongs to the event that its match was linked to; one that was
missed stands alone, so that what is not found cannot be linked. The same over the contacts found, `linking_found`,
leaves the missed ones out: what linkage makes of what it is given.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Final

from lawatan.evaluation.counting import Counter3, Matched, Numbers
from lawatan.evaluation.records import PredictedEvent

Item = tuple[str, int]
"""A gold contact: its article's id, its index there."""

B_CUBED = "linking.b3"
PAIRWISE = "linking.pairwise"
B_CUBED_FOUND = "linking_found.b3"
PAIRWISE_FOUND = "linking_found.pairwise"
LINKING: Final = (B_CUBED, PAIRWISE, B_CUBED_FOUND, PAIRWISE_FOUND)
"""In the order in which reports show them."""


def count_linking(articles: Sequence[Matched], events: Iterable[PredictedEvent]) -> list[dict[str, Numbers]]:
    """For each article its numbers: of B-cubed precisions, recalls, items; of pairwise figures as for precision.

    Clusters hold only contacts of the articles given. Summed over articles the numbers of a pair count each pair
    twice, once from either end, which leaves the scores as they are.
    """
    event_of = {(m.document, m.mention): e.event_id for e in events for m in e.mentions}
    gold: dict[Item, Hashable] = {}
    found: dict[Item, Hashable] = {}
    for article in articles:
        for i, mention in enumerate(article.gold.event_mentions):
            item = (article.gold.id, i)
            gold[item] = mention.event_id
            if i in article.matches:
                found[item] = event_of.get((article.gold.id, article.matches[i]), item)
    every = _Clustering(gold, {item: found.get(item, item) for item in gold})
    only_found = _Clustering({item: gold[item] for item in found}, found)
    return [
        every.count_article(article, B_CUBED, PAIRWISE)
        | only_found.count_article(article, B_CUBED_FOUND, PAIRWISE_FOUND)
        for article in articles
    ]


class _Clustering:
    """The same items in clusters of the gold and in predicted ones."""

    def __init__(self, gold: Mapping[Item, Hashable], predicted: Mapping[Item, Hashable]) -> None:
        self._gold, self._predicted = _clusters(gold), _clusters(predicted)
        self._of = {item: (gold[item], predicted[item]) for item in gold}

    def count_article(self, article: Matched, b_cubed: str, pairwise: str) -> dict[str, Numbers]:
        """What the items of one article add to the figures of these names."""
        counter = Counter3()
        for i in range(len(article.gold.event_mentions)):
            clusters = self._of.get((article.gold.id, i))
            if clusters is None:
                continue
            a, b = self._gold[clusters[0]], self._predicted[clusters[1]]
            both = len(a & b)
            counter.add(b_cubed, both / len(b), both / len(a), 1)
            counter.add(pairwise, both - 1, len(b) - 1, len(a) - 1)
        return counter.numbers()


def _clusters(cluster_of: Mapping[Item, Hashable]) -> dict[Hashable, set[Item]]:
    clusters: dict[Hashable, set[Item]] = defaultdict(set)
    for item, cluster in cluster_of.items():
        clusters[cluster].add(item)
    return clusters
