"""Running text in, a class for each frequent word out: what words stand in the same places.

Positive pointwise mutual information between words and their neighbours (two on either side, sides and distances kept
apart), reduced by a truncated singular value decomposition (Levy and Goldberg 2014), then k-means of the directions.
Needs numpy and scipy, which the package itself does not.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import svds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MIN_COUNT = 3  # rarer words have too few neighbours to be told apart
CONTEXTS = 4_000  # neighbours that are counted: the most frequent words
DIMENSIONS = 80
SIZES = (48, 400)  # coarse classes are close to parts of speech, fine ones to kinds of things
ROUNDS = 25
SEED = 20_261_121
DISTANCES = (-2, -1, 1, 2)


def word_classes(sentences: Iterable[Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Features of each word, case-folded: its classes, and how often it is written with a capital inside sentences."""
    held = [tuple(s) for s in sentences]
    counts = Counter(w.casefold() for s in held for w in s)
    words = [w for w, n in counts.most_common() if n >= MIN_COUNT and any(c.isalpha() for c in w)]
    vectors = _vectors(held, words)
    classes = [_k_means(vectors, size) for size in SIZES]
    capitals = _capitals(held)
    return {
        w: (*(f"c{size}={c[i]}" for size, c in zip(SIZES, classes, strict=True)), *capitals.get(w, ()))
        for i, w in enumerate(words)
    }


def _vectors(sentences: Sequence[Sequence[str]], words: Sequence[str]) -> np.ndarray:
    row = {w: i for i, w in enumerate(words)}
    column = {w: i for i, w in enumerate(words[:CONTEXTS])}
    pairs: Counter[tuple[int, int]] = Counter()
    for s in sentences:
        folded = [w.casefold() for w in s]
        for i, w in enumerate(folded):
            if w not in row:
                continue
            for side, distance in enumerate(DISTANCES):
                at = i + distance
                if 0 <= at < len(folded) and folded[at] in column:
                    pairs[row[w], side * CONTEXTS + column[folded[at]]] += 1
    keys = np.array(list(pairs), dtype=np.int64)
    values = np.fromiter(pairs.values(), dtype=np.float64)
    table = sparse.csr_matrix((values, (keys[:, 0], keys[:, 1])), shape=(len(words), CONTEXTS * len(DISTANCES)))
    return _reduced(_mutual_information(table))


def _mutual_information(table: sparse.csr_matrix) -> sparse.csr_matrix:
    total = table.sum()
    rows = np.asarray(table.sum(axis=1)).ravel()
    columns = np.asarray(table.sum(axis=0)).ravel() ** 0.75  # contexts smoothed, as in Levy, Goldberg and Dagan (2015)
    columns *= total / columns.sum()
    cells = table.tocoo()
    values = np.log(cells.data * total / (rows[cells.row] * columns[cells.col]))
    kept = values > 0
    return sparse.csr_matrix((values[kept], (cells.row[kept], cells.col[kept])), shape=table.shape)


def _reduced(table: sparse.csr_matrix) -> np.ndarray:
    start = np.random.default_rng(SEED).standard_normal(min(table.shape))
    u, s, _ = svds(table, k=DIMENSIONS, v0=start)
    vectors = u * np.sqrt(s)
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def _k_means(vectors: np.ndarray, size: int) -> np.ndarray:
    """Spherical k-means; the first centres are the most frequent words', so that nothing is left to chance."""
    centres = vectors[:size].copy()
    nearest = np.zeros(len(vectors), dtype=np.int64)
    for _ in range(ROUNDS):
        nearest = np.argmax(vectors @ centres.T, axis=1)
        for k in range(size):
            members = vectors[nearest == k]
            if len(members):
                mean = members.mean(axis=0)
                centres[k] = mean / max(float(np.linalg.norm(mean)), 1e-9)
    return nearest


def _capitals(sentences: Sequence[Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """`cap=` 0 to 4: the share of a word's places, the first of a sentence left out, at which it has a capital."""
    upper: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for s in sentences:
        for w in s[1:]:
            every[w.casefold()] += 1
            upper[w.casefold()] += w[:1].isupper()
    return {w: (f"cap={round(4 * upper[w] / n)}",) for w, n in every.items() if n >= MIN_COUNT}
