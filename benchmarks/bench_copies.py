"""Finding copies among 10,000 synthetic articles, a fifth of which repeat another.

Every article has 300 words drawn as frequent as in news (Zipf) and 30 anchors from a few hundred names. Of ten
articles one is a copy with some words changed, one a translation: other words, the same names in the same order.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from itertools import accumulate

from pytest_benchmark.fixture import BenchmarkFixture

from lawatan.linkage.copies import find_copies
from lawatan.records.document import make_document
from lawatan.records.event_mention import AnnotatedDocument
from lawatan.records.mention import EntityMention, EntityType
from lawatan.records.origin import CopyKind

ARTICLES = 10_000
WORDS = 300
NAMES = 30
VOCABULARY = 20_000
KNOWN_NAMES = 600
LANGUAGES = ("en", "id")


def synthetic(articles: int, seed: int = 1) -> tuple[list[AnnotatedDocument], dict[tuple[str, str], CopyKind]]:
    """Articles, and the pairs of which the second was made from the first."""
    dice = random.Random(seed)
    by_rank = list(accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))
    by_name = list(accumulate(1 / (rank + 10) for rank in range(KNOWN_NAMES)))
    made: list[tuple[str, list[int], list[int]]] = []
    pairs: dict[tuple[str, str], CopyKind] = {}
    for i in range(articles):
        words = dice.choices(range(VOCABULARY), cum_weights=by_rank, k=WORDS)
        names = dice.choices(range(KNOWN_NAMES), cum_weights=by_name, k=NAMES)
        lang = LANGUAGES[dice.random() < 0.5]
        if i % 10 in (3, 7) and i > 10:
            original = dice.randrange(i - 9)
            lang, known_words, known_names = made[original]
            names = [n for n in known_names if dice.random() > 0.1]
            if i % 10 == 3:
                words = [w if dice.random() > 0.05 else dice.randrange(VOCABULARY) for w in known_words]
            else:
                lang = LANGUAGES[lang == "en"]
            pairs[f"d{original}", f"d{i}"] = CopyKind.COPY if i % 10 == 3 else CopyKind.TRANSLATION
        made.append((lang, words, names))
    return [_document(f"d{i}", *article) for i, article in enumerate(made)], pairs


def _document(id: str, lang: str, words: list[int], names: list[int]) -> AnnotatedDocument:
    text = " ".join(f"{lang}{w}" for w in words)
    step = len(text) // (len(names) + 1)
    entities = tuple(
        EntityMention(EntityType.PERSON, n * step, n * step + 4, name, f"Family{name}") for n, name in enumerate(names)
    )
    return AnnotatedDocument(make_document(text, id=id), lang, None, None, (), (), (), entities, (), (), (), (), ())


def bench_copies(benchmark: BenchmarkFixture, note_figure: Callable[[str], None]) -> None:
    """10,000 articles, and a tenth as many to see how it grows."""
    documents, pairs = synthetic(ARTICLES)
    few, _ = synthetic(ARTICLES // 10)
    begun = time.perf_counter()
    find_copies(few)
    small = time.perf_counter() - begun
    begun = time.perf_counter()
    found = {(c.left, c.right): c.kind for c in benchmark.pedantic(lambda: find_copies(documents), rounds=1)}
    took = time.perf_counter() - begun
    expected = {(min(pair), max(pair)): kind for pair, kind in pairs.items()}
    recall = sum(found.get(pair) == kind for pair, kind in expected.items()) / len(expected)
    benchmark.extra_info["seconds"] = took
    benchmark.extra_info["recall"] = recall
    note_figure(
        f"copies: {ARTICLES:,} articles in {took:.1f} s ({took / small:.1f} x the time of a tenth), {recall:.1%} of"
        f" {len(expected):,} copies and translations found"
    )
