"""Finds documents that copy, rewrite or translate one another. Pure; the order of input does not matter.

Candidates come from MinHash signatures cut into bands (Broder, 1997; Leskovec, Rajaraman and Ullman, chapter 3), over
word shingles and over neighbouring anchors, and from the caller; each pair is then compared exactly, and on nothing but
its two documents, so that what else there is does not change the verdict.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from rensa import RMinHash

from lawatan.linkage.fingerprints import SHINGLE_WORDS, Anchor, Fingerprint, fingerprint, shingle_texts, words
from lawatan.linkage.in_order import Pairs, common_in_window
from lawatan.records.event_mention import AnnotatedDocument
from lawatan.records.origin import Copy, CopyKind
from lawatan.records.span import Evidence, How, Span, evidence_at

COPY_SHARE = 0.6
"""Share of the shorter document's shingles from which it is a copy; with one word of six changed, some 58% are left."""
REWRITE_SHARE = 0.33
"""Share of shingles from which it is a rewrite. Independent reports of the development gold reach 0.17."""
LEAST_SHINGLES = 25
"""Shorter texts are compared as a whole only: two reports of one sentence may well have the same words."""
LEAST_WHOLE = 8
"""Texts with fewer shingles than this are nobody's copy."""
TRANSLATION_SHARE = 0.62
"""Share of anchors in one order from which a document in another language is a translation. On the development gold 70
of 73 translations reach it; other pairs reach 0.57."""
SAME_LANGUAGE_SHARE = 0.7
"""The same within one language, where words should have told already."""
LEAST_ANCHORS = 7
"""Distinct anchors that must agree."""
REACH = 3
"""Anchors so near to each other make a pair for the signature."""

SEED = 20231118
WORD_BANDS = (64, 3)
"""Bands and rows: of pairs with half of their shingles in common nearly all become candidates, with a third 91%, with
a twentieth 1%."""
ANCHOR_BANDS = (100, 3)
"""The same for anchors, of which translations have about half of the neighbouring pairs in common."""
SMALL_EVENT = 40
"""Of an event with at most so many documents all are compared for copies."""
LARGE_BUCKET = 30
"""In a larger bucket each document is compared with the first and with some that follow it, not with all."""
NEIGHBOURS = 8
_BATCH = 2000

Pair = tuple[int, int]


def find_copies(documents: Iterable[AnnotatedDocument], also: Iterable[tuple[str, str]] = ()) -> tuple[Copy, ...]:
    """All pairs of which one repeats the other, ordered by ids; pairs in `also` are compared whatever their signatures.

    Pairs of ids that are not among the documents are passed over. The number of comparisons grows with the documents
    and with how often they repeat each other, not with the square.
    """
    by_id = {d.document.id: d for d in documents}
    prints = sorted((fingerprint(d) for d in by_id.values()), key=lambda p: p.digest)
    place = {p.document: i for i, p in enumerate(prints)}
    pairs = {
        (min(place[a], place[b]), max(place[a], place[b])) for a, b in also if a in place and b in place and a != b
    }
    pairs |= candidate_pairs(prints)
    found = (compare_documents(prints[i], prints[j], by_id) for i, j in sorted(pairs))
    return tuple(sorted((c for c in found if c), key=lambda c: (c.left, c.right)))


class CopyFinder:
    """Finds the copies among the documents of one event after another; each document is taken apart once."""

    def __init__(self, documents: Mapping[str, AnnotatedDocument]) -> None:
        self._documents = documents
        self._prints: dict[str, Fingerprint] = {}
        self._verdicts: dict[tuple[str, str], Copy | None] = {}

    def among(
        self, ids: Sequence[str], known: Iterable[tuple[frozenset[str], Sequence[Copy]]] = ()
    ) -> tuple[Copy, ...]:
        """All pairs of these documents of which one repeats the other, ordered by ids.

        Of a few documents all are compared, of many those whose signatures agree (see `find_copies`). `known` are sets
        of documents that were compared before, each with all the copies that were found among them.
        """
        if len(ids) > SMALL_EVENT:
            return find_copies(self._documents[id_] for id_ in ids)
        verdicts = self._verdicts
        for documents, copies in known:
            inside = sorted(documents.intersection(ids))
            verdicts.update(dict.fromkeys(combinations(inside, 2)))
            verdicts.update({(c.left, c.right): c for c in copies if {c.left, c.right} <= documents})
        found = (self._verdict(*pair) for pair in combinations(sorted(ids), 2))
        return tuple(copy for copy in found if copy is not None)

    def _verdict(self, left: str, right: str) -> Copy | None:
        pair = (left, right)
        if pair not in self._verdicts:
            self._verdicts[pair] = compare_documents(self._print(left), self._print(right), self._documents)
        return self._verdicts[pair]

    def _print(self, document: str) -> Fingerprint:
        if document not in self._prints:
            self._prints[document] = fingerprint(self._documents[document])
        return self._prints[document]


def candidate_pairs(prints: Sequence[Fingerprint]) -> set[Pair]:
    """Index pairs (i < j) whose signatures agree in a band; `prints` in the order of their digests."""
    shingles = [p.shingles if len(p.shingles) >= LEAST_WHOLE else array("Q") for p in prints]
    pairs = set(_banded(shingles, *WORD_BANDS))
    neighbours = [_neighbouring(p.anchors) if len(p.anchors) >= LEAST_ANCHORS else [] for p in prints]
    hashed = [array("Q", h) for h in RMinHash.hash_token_sets(neighbours)]
    pairs.update(_banded(hashed, *ANCHOR_BANDS))
    return pairs


def compare_documents(a: Fingerprint, b: Fingerprint, documents: Mapping[str, AnnotatedDocument]) -> Copy | None:
    """The verdict on one pair, None where neither repeats the other; the order of the two does not matter."""
    left, right = (a, b) if a.document <= b.document else (b, a)
    return _by_words(left, right, documents) or _by_anchors(left, right, documents)


def _by_words(left: Fingerprint, right: Fingerprint, documents: Mapping[str, AnnotatedDocument]) -> Copy | None:
    least = min(len(left.shingles), len(right.shingles))
    if least < LEAST_SHINGLES and (least < LEAST_WHOLE or left.shingles != right.shingles):
        return None
    shared = len(set(left.shingles).intersection(right.shingles))
    if shared < REWRITE_SHARE * least:
        return None
    kind = CopyKind.COPY if shared >= COPY_SHARE * least else CopyKind.REWRITE
    evidence = _longest_run(documents[left.document], documents[right.document])
    return Copy(left.document, right.document, kind, shared / least, shared, least, *evidence)


def _by_anchors(left: Fingerprint, right: Fingerprint, documents: Mapping[str, AnnotatedDocument]) -> Copy | None:
    turned = len(left.anchors) > len(right.anchors)
    shorter, longer = (right, left) if turned else (left, right)
    size = len(shorter.anchors)
    if size < LEAST_ANCHORS:
        return None
    translated = left.lang != right.lang
    keys = [a.key for a in shorter.anchors], [a.key for a in longer.anchors]
    least = TRANSLATION_SHARE if translated else SAME_LANGUAGE_SHARE
    if len(set(keys[0]).intersection(keys[1])) < LEAST_ANCHORS:
        return None
    matched = common_in_window(*keys)
    if len(matched) < least * size or len({keys[0][i] for i, _ in matched}) < LEAST_ANCHORS:
        return None
    kind = CopyKind.TRANSLATION if translated else CopyKind.REWRITE
    pairs = [(j, i) for i, j in matched] if turned else matched
    evidence = _first_anchors(pairs, left.anchors, right.anchors, (documents[left.document], documents[right.document]))
    return Copy(left.document, right.document, kind, len(matched) / size, len(matched), size, *evidence)


def _neighbouring(anchors: Sequence[Anchor]) -> list[str]:
    """Pairs of different anchors that stand near each other, either way round: translations turn clauses about."""
    found = {
        " | ".join(sorted((one.key, other.key)))
        for i, one in enumerate(anchors)
        for other in anchors[i + 1 : i + 1 + REACH]
        if one.key != other.key
    }
    return sorted(found)


def _banded(hashes: Sequence[array[int]], bands: int, rows: int) -> Iterator[Pair]:
    signatures: list[array[int] | None] = []
    for start in range(0, len(hashes), _BATCH):
        batch = hashes[start : start + _BATCH]
        matrix = RMinHash.digest_matrix_from_token_hash_sets(batch, num_perm=bands * rows, seed=SEED)
        signatures += [array("I", row) if some else None for row, some in zip(matrix.to_rows(), batch, strict=True)]
    for band in range(bands):
        buckets: dict[bytes, list[int]] = defaultdict(list)
        for i, signature in enumerate(signatures):
            if signature is not None:
                buckets[signature[band * rows : (band + 1) * rows].tobytes()].append(i)
        for members in buckets.values():
            yield from _pairs_of(members)


def _pairs_of(members: Sequence[int]) -> Iterator[Pair]:
    if len(members) <= LARGE_BUCKET:
        yield from combinations(members, 2)
        return
    for place, i in enumerate(members):
        if place:
            yield members[0], i
        for j in members[place + 1 : place + 1 + NEIGHBOURS]:
            yield i, j


RUN_WORDS = 30
"""So many words of the longest common run are quoted as evidence."""
SHOWN_ANCHORS = 8
"""So many distinct anchors are."""

Evidences = tuple[tuple[Evidence, ...], tuple[Evidence, ...]]


def _longest_run(left: AnnotatedDocument, right: AnnotatedDocument) -> Evidences:
    """The longest run of words that stands in both, or its beginning; the first one where several are as long."""
    a, b = words(left), words(right)
    places: dict[str, list[int]] = defaultdict(list)
    for i, shingle in enumerate(shingle_texts([w for w, _ in a])):
        places[shingle].append(i)
    best, at, running = 0, (0, 0), dict[int, int]()
    for j, shingle in enumerate(shingle_texts([w for w, _ in b])):
        running = {i: running.get(i - 1, 0) + 1 for i in places.get(shingle, ())}
        for i, length in running.items():
            if length > best:
                best, at = length, (i - length + 1, j - length + 1)
    size = min(best + SHINGLE_WORDS - 1, RUN_WORDS)
    return _run_evidence(left, a[at[0] : at[0] + size]), _run_evidence(right, b[at[1] : at[1] + size])


def _run_evidence(document: AnnotatedDocument, run: Sequence[tuple[str, Span]]) -> tuple[Evidence, ...]:
    return (_evidence(document, Span(run[0][1].start, run[-1][1].end), "linkage.copies.words"),) if run else ()


def _first_anchors(
    matched: Pairs,
    left: Sequence[Anchor],
    right: Sequence[Anchor],
    documents: tuple[AnnotatedDocument, AnnotatedDocument],
) -> Evidences:
    first = {left[i].key: (i, j) for i, j in reversed(matched)}
    shown = sorted(first.values())[:SHOWN_ANCHORS]
    rule = "linkage.copies.anchors-in-order"
    return (
        tuple(_evidence(documents[0], left[i].span, rule) for i, _ in shown if documents[0].document.text),
        tuple(_evidence(documents[1], right[j].span, rule) for _, j in shown if documents[1].document.text),
    )


def _evidence(document: AnnotatedDocument, span: Span, rule: str) -> Evidence:
    return evidence_at(document.document.text, span, field="origin", how=How.COMPUTED, rule=rule)
