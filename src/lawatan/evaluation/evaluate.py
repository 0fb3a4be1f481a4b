"""Gold and predictions in, an `Evaluation` out: the figures of every group of articles, and what went wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lawatan.evaluation.calibration import Calibration, calibrate
from lawatan.evaluation.counting import Matched, Numbers, count_article, match_article
from lawatan.evaluation.figures import ORDER, Figure, bootstrap, make_figure, total
from lawatan.evaluation.linking import count_linking
from lawatan.evaluation.mistakes import Mistake, MistakeKind, find_mistakes
from lawatan.evaluation.put_aside import is_put_aside
from lawatan.evaluation.reading import Gold, Predictions
from lawatan.evaluation.records import GoldArticle, PredictedDocument, PredictedEvent

SAMPLES: Final = 1000
SEED: Final = 2023

ALL: Final = "all"
READ: Final = "read"
PUT_ASIDE: Final = "put aside"


@dataclass(frozen=True, slots=True)
class Group:
    """The figures of some of the articles; `figures` is in reading order and holds only what there is to score.

    Keys are those of `lawatan.evaluation.figures.ORDER`, and `fields.FIELD.TYPE` for each type. Linkage is scored among
    the group's articles alone.
    """

    name: str
    articles: int
    figures: Mapping[str, Figure]


@dataclass(frozen=True, slots=True)
class MistakeCount:
    """How often one thing went wrong: in all, with a contact missed or made up by it, and in each group of articles.

    `reasons` counts, for what was rejected, why.
    """

    kind: MistakeKind
    count: int
    missed: int
    extra: int
    groups: Mapping[str, int]
    reasons: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What one run over a gold file reached.

    `groups` are "all", each language that the gold names, and, where there are both, "read" and "put aside".
    `mistakes` are those of articles that may be read, unless all were asked for; `mistake_counts` count all.
    `calibration` says whether the probabilities of the contacts hold; None where they have none.
    `absent` are ids of gold articles for which there was no document; they count as empty.
    """

    gold: str
    gold_sha256: str
    program: str
    articles: int
    contacts: int
    samples: int
    seed: int
    groups: tuple[Group, ...]
    mistake_counts: tuple[MistakeCount, ...]
    mistakes: tuple[Mistake, ...]
    absent: tuple[str, ...]
    calibration: Calibration | None = None

    def group(self, name: str) -> Group | None:
        """The group of a name, None where the gold has no such articles."""
        return next((g for g in self.groups if g.name == name), None)


def evaluate(
    gold: Gold,
    predictions: Predictions,
    *,
    samples: int = SAMPLES,
    seed: int = SEED,
    show_put_aside: bool = False,
) -> Evaluation:
    """Score predictions. `samples` is how often the bootstrap draws, 0 for no intervals.

    `show_put_aside` lists the mistakes in articles that were put aside too: whoever reads them has read the articles.
    Documents whose id the gold does not have are passed over.
    """
    from lawatan import __version__

    by_id = {d.id: d for d in predictions.documents}
    matched = [match_article(a, by_id.get(a.id) or PredictedDocument(id=a.id)) for a in gold.articles]
    counted = [count_article(m) for m in matched]
    groups = []
    for name, belongs in _groups(gold.articles):
        kept = [i for i, m in enumerate(matched) if belongs(m.gold)]
        part, numbers = [matched[i] for i in kept], [counted[i] for i in kept]
        groups.append(_score(name, part, numbers, predictions.events, samples, seed))
    mistakes = [mistake for m in matched for mistake in find_mistakes(m)]
    return Evaluation(
        gold=gold.name,
        gold_sha256=gold.sha256,
        program=f"lawatan {__version__}",
        articles=len(gold.articles),
        contacts=gold.contacts,
        samples=samples,
        seed=seed,
        groups=tuple(groups),
        mistake_counts=tuple(_count_mistakes(kind, mistakes, gold.articles) for kind in MistakeKind),
        mistakes=tuple(m for m in mistakes if show_put_aside or not m.is_put_aside),
        absent=tuple(a.id for a in gold.articles if a.id not in by_id),
        calibration=calibrate(matched),
    )


def _groups(articles: Sequence[GoldArticle]) -> list[tuple[str, Callable[[GoldArticle], bool]]]:
    groups: list[tuple[str, Callable[[GoldArticle], bool]]] = [(ALL, lambda _: True)]
    sizes: dict[str, int] = {}
    for article in articles:
        if article.lang is not None:
            sizes[article.lang] = sizes.get(article.lang, 0) + 1
    for lang in sorted(sizes, key=lambda code: (-sizes[code], code)):
        groups.append((lang, lambda article, lang=lang: article.lang == lang))  # type: ignore[misc]  # bound now
    if len({is_put_aside(a.id) for a in articles}) == 2:
        groups.append((READ, lambda article: not is_put_aside(article.id)))
        groups.append((PUT_ASIDE, lambda article: is_put_aside(article.id)))
    return groups


def _score(
    name: str,
    matched: Sequence[Matched],
    counted: Sequence[dict[str, Numbers]],
    events: Sequence[PredictedEvent] | None,
    samples: int,
    seed: int,
) -> Group:
    numbers = list(counted)
    if events is not None:
        numbers = [a | b for a, b in zip(counted, count_linking(matched, events), strict=True)]
    sums = total(numbers)
    intervals = bootstrap([m.gold.id for m in matched], numbers, samples=samples, seed=seed) if samples else {}
    by_type = sorted(name for name in sums if name not in ORDER)
    figures = {n: make_figure(n, sums[n], intervals.get(n)) for n in (*ORDER, *by_type) if n in sums}
    scored = {n: f for n, f in figures.items() if f.value is not None}
    return Group(name, len(matched), scored)


def _count_mistakes(kind: MistakeKind, mistakes: Sequence[Mistake], articles: Sequence[GoldArticle]) -> MistakeCount:
    of_kind = [m for m in mistakes if m.kind is kind]
    article_of = {a.id: a for a in articles}
    groups = {
        name: sum(belongs(article_of[m.document]) for m in of_kind)
        for name, belongs in _groups(articles)
        if name != ALL
    }
    return MistakeCount(
        kind=kind,
        count=len(of_kind),
        missed=sum(m.missed for m in of_kind),
        extra=sum(m.extra for m in of_kind),
        groups=groups,
        reasons=dict(Counter(m.reason for m in of_kind if m.reason).most_common()),
    )
