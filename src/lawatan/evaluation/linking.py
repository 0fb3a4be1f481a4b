"""B-cubed and pairwise scores of linkage (Bagga and Baldwin 1998), article by article.

The items are the gold contacts. One that was found belongs to the event that its match was linked to; one that was
missed stands alone, so that what is not found cannot be linked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence

from lawatan.evaluation.counting import Counter3, Matched, Numbers
from lawatan.evaluation.records import PredictedEvent

Item = tuple[str, int]
"""A gold contact: its article's id, its index there."""

B_CUBED = "linking.b3"
PAIRWISE = "linking.pairwise"


def count_linking(articles: Sequence[Matched], events: Iterable[PredictedEvent]) -> list[dict[str, Numbers]]:
    """For each article its numbers: `linking.b3` (precisions, recalls, items), `linking.pairwise` (as for precision).

    Clusters hold only contacts of the articles given. Summed over articles the numbers of a pair count each pair
    twice, once from either end, which leaves the scores as they are.
    """
    event_of = {(m.document, m.mention): e.event_id for e in events for m in e.mentions}
    gold: dict[Item, Hashable] = {}
    predicted: dict[Item, Hashable] = {}
    for article in articles:
        for i, mention in enumerate(article.gold.event_mentions):
            item = (article.gold.id, i)
            gold[item] = mention.event_id
            match = article.matches.get(i)
            event = None if match is None else event_of.get((article.gold.id, match))
            predicted[item] = item if event is None else event
    gold_clusters, predicted_clusters = _clusters(gold), _clusters(predicted)
    return [_count_article(article, gold, predicted, gold_clusters, predicted_clusters) for article in articles]


def _clusters(cluster_of: Mapping[Item, Hashable]) -> dict[Hashable, set[Item]]:
    clusters: dict[Hashable, set[Item]] = defaultdict(set)
    for item, cluster in cluster_of.items():
        clusters[cluster].add(item)
    return clusters


def _count_article(
    article: Matched,
    gold: Mapping[Item, Hashable],
    predicted: Mapping[Item, Hashable],
    gold_clusters: Mapping[Hashable, set[Item]],
    predicted_clusters: Mapping[Hashable, set[Item]],
) -> dict[str, Numbers]:
    counter = Counter3()
    for i in range(len(article.gold.event_mentions)):
        item = (article.gold.id, i)
        a, b = gold_clusters[gold[item]], predicted_clusters[predicted[item]]
        both = len(a & b)
        counter.add(B_CUBED, both / len(b), both / len(a), 1)
        counter.add(PAIRWISE, both - 1, len(b) - 1, len(a) - 1)
    return counter.numbers()
