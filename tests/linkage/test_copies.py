"""Copies, rewrites and translations are found; independent reports of one event are none."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.linkage.build import document, evidence
from tests.linkage.pages import ANOTHER_REPORT, STORY, TRANSLATION, analysed, gold_pages
from tests.records.strategies import annotated_documents

from lawatan.linkage.copies import LARGE_BUCKET, candidate_pairs, find_copies
from lawatan.linkage.fingerprints import anchors, fingerprint, words
from lawatan.linkage.in_order import common_in_order, common_in_window
from lawatan.records.event_mention import AnnotatedDocument
from lawatan.records.mention import Quotation
from lawatan.records.origin import CopyKind

WORDS = [f"word{i}" for i in range(400)]


def text(seed: int, size: int = 120) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=size))


def changed(original: str, every: int) -> str:
    """The text with every so manieth word replaced."""
    return " ".join(f"other{i}" if i % every == 0 else word for i, word in enumerate(original.split()))


def kinds(*documents: AnnotatedDocument) -> dict[tuple[str, str], CopyKind]:
    return {(c.left, c.right): c.kind for c in find_copies(documents)}


def test_a_story_its_copy_its_translation_and_another_report() -> None:
    lightly_edited = STORY.replace("arrived in Fiji", "landed in Fiji").replace("was to begin", "was due to start")
    pages = [
        analysed("story", STORY, "en"),
        analysed("copy", f"{lightly_edited}\n(Reporting by our staff)\n", "en"),
        analysed("translation", TRANSLATION, "id"),
        analysed("another", ANOTHER_REPORT, "id"),
    ]
    assert kinds(*pages) == {
        ("copy", "story"): CopyKind.COPY,
        ("copy", "translation"): CopyKind.TRANSLATION,
        ("story", "translation"): CopyKind.TRANSLATION,
    }
    for pair in combinations(pages, 2):
        if "another" in (pair[0].document.id, pair[1].document.id):
            assert find_copies(pages, [(pair[0].document.id, pair[1].document.id)]) == find_copies(pages)


def test_evidence_of_copies_and_translations() -> None:
    story, translation = analysed("story", STORY, "en"), analysed("translation", TRANSLATION, "id")
    copied = document("x", text=f"Something else before it, and then: {STORY}")
    by_pair = {(c.left, c.right): c for c in find_copies([story, translation, copied])}
    run = by_pair["story", "x"]
    assert run.left_evidence[0].text == run.right_evidence[0].text
    assert run.left_evidence[0].text.startswith("Wong begins Pacific trips with talks in Suva")
    told = by_pair["story", "translation"]
    assert len(told.left_evidence) == len(told.right_evidence) > 3
    assert ("Thursday", "Kamis") in {
        (a.text, b.text.removeprefix("pada ")) for a, b in zip(told.left_evidence, told.right_evidence, strict=True)
    }
    for shown, source in ((told.left_evidence, STORY), (told.right_evidence, TRANSLATION)):
        assert all(source[e.start : e.end] == e.text for e in shown)


@pytest.mark.parametrize(("every", "kind"), [(20, CopyKind.COPY), (8, CopyKind.COPY), (5, CopyKind.REWRITE)])
def test_changed_words(every: int, kind: CopyKind) -> None:
    original = text(1, 200)
    pages = [document("a", text=original), document("b", text=changed(original, every))]
    assert [c.kind for c in find_copies(pages, [("a", "b")])] == [kind]


def test_a_part_of_a_page_is_its_copy() -> None:
    whole = text(2, 300)
    part = " ".join(whole.split()[100:160])
    assert find_copies([document("a", text=whole), document("b", text=part)], [("a", "b")])[0].agreement == 1.0


def test_no_copies() -> None:
    assert not find_copies([document(str(i), text=text(i)) for i in range(30)])
    short = "Penny Wong tiba di Suva pada Kamis."
    assert not find_copies([document("a", text=short), document("b", text=short)]), "one sentence is nobody's property"
    assert not find_copies([document("a", text=text(1)), document("b", text=changed(text(1), 2))], [("a", "b")])
    assert not find_copies([document("a", text=text(1))], [("a", "a"), ("a", "gone")])


def test_a_long_quotation_in_both_makes_no_copy() -> None:
    quoted = " ".join(f"said{i}" for i in range(60))
    plain = [document(id, text=f"{text(seed, 90)}, he said: “{quoted}”") for id, seed in (("a", 5), ("b", 6))]
    assert find_copies(plain, [("a", "b")])
    marked = [
        replace(p, quotations=(Quotation("Wong", quoted, True, (evidence(p.document.text, quoted, "text"),)),))
        for p in plain
    ]
    assert not find_copies(marked, [("a", "b")])


def test_a_text_that_was_copied_often_costs_no_square() -> None:
    often = 4 * LARGE_BUCKET
    prints = sorted((fingerprint(document(f"d{i}", text=text(7))) for i in range(often)), key=lambda p: p.digest)
    pairs = candidate_pairs(prints)
    assert len(pairs) < often * often / 8
    reached = {0}
    for i, j in sorted(pairs):
        reached |= {j} if i in reached else set()
    assert reached == set(range(often)), "the copies hang together all the same"


def test_a_document_without_its_text_has_no_words() -> None:
    whole = analysed("a", STORY, "en")
    bare = replace(whole, document=replace(whole.document, text=""))
    assert not words(bare)
    found = find_copies([bare, analysed("b", TRANSLATION, "id")])
    assert [c.kind for c in found] == [CopyKind.TRANSLATION]
    assert not found[0].left_evidence
    assert found[0].right_evidence


def test_anchors_are_the_same_in_both_languages() -> None:
    english, indonesian = (
        [a.key for a in anchors(analysed("a", t, lang))] for t, lang in ((STORY, "en"), (TRANSLATION, "id"))
    )
    assert len(common_in_order(english, indonesian)) >= 0.7 * min(len(english), len(indonesian))


KEYS = st.lists(st.sampled_from("abcde"), max_size=14)


def longest(left: list[str], right: list[str]) -> int:
    table = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            table[i + 1][j + 1] = table[i][j] + 1 if a == b else max(table[i][j + 1], table[i + 1][j])
    return table[-1][-1]


@settings(max_examples=150, deadline=None)
@given(KEYS, KEYS)
def test_common_subsequences_are_longest(left: list[str], right: list[str]) -> None:
    pairs = common_in_order(left, right)
    assert len(pairs) == longest(left, right)
    assert all(left[i] == right[j] for i, j in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))
    shorter, longer = sorted((left, right), key=len)
    window = common_in_window(shorter, longer)
    assert len(window) <= len(pairs)
    assert all(shorter[i] == longer[j] for i, j in window)


COPIED = st.lists(
    st.tuples(st.integers(0, 3), st.integers(3, 12), st.sampled_from(["en", "id"])), min_size=2, max_size=7
)


@settings(max_examples=30, deadline=None)
@given(COPIED, st.randoms(use_true_random=False))
def test_order_does_not_matter(made: list[tuple[int, int, str]], dice: random.Random) -> None:
    documents = [document(f"d{i}", text=changed(text(seed, 60), every)) for i, (seed, every, _) in enumerate(made)]
    shuffled = list(documents)
    dice.shuffle(shuffled)
    assert find_copies(shuffled) == find_copies(documents)


@settings(max_examples=30, deadline=None)
@given(COPIED)
def test_a_verdict_rests_on_the_two_documents_alone(made: list[tuple[int, int, str]]) -> None:
    documents = [document(f"d{i}", text=changed(text(seed, 60), every)) for i, (seed, every, _) in enumerate(made)]
    pairs = list(combinations((d.document.id for d in documents), 2))
    together = find_copies(documents, pairs)
    alone = [c for pair in combinations(documents, 2) for c in find_copies(pair, pairs)]
    assert sorted(alone, key=lambda c: (c.left, c.right)) == list(together)


@settings(max_examples=40, deadline=None)
@given(st.lists(annotated_documents(), max_size=4, unique_by=lambda d: d.document.id))
def test_anything_can_be_compared(documents: list[AnnotatedDocument]) -> None:
    ids = [d.document.id for d in documents]
    for copy in find_copies(documents, combinations(ids, 2)):
        assert copy.left < copy.right
        assert 0 < copy.agreement <= 1


@pytest.mark.shared
def test_translations_of_the_development_gold(shared_dir: Path) -> None:
    """Wire stories in two languages are found, and nothing else is: not the reports that share an event either."""
    pages = gold_pages(shared_dir / "gold" / "dev.jsonl")
    translations = {(id.removesuffix("id") + "en", id) for id in pages if id.startswith("p-") and id.endswith("-id")}
    found = {(c.left, c.right) for c in find_copies(pages.values())}
    assert len(found & translations) >= 0.88 * len(translations)
    compared = {(c.left, c.right) for c in find_copies(pages.values(), combinations(sorted(pages), 2))}
    assert len(compared & translations) >= 0.9 * len(translations)
    assert not compared - translations
    assert found <= compared
