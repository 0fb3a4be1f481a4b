"""Sentences: the examples beside the tables, and what must hold for any text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawatan.analysis.layout import label_blocks
from lawatan.analysis.segmentation import split_sentences
from lawatan.language_pack.corpus import Example, read_corpus
from lawatan.language_pack.loader import language_codes, load_pack, pack_folder
from lawatan.records.document import Block, BlockKind

CODES = [c for c in language_codes() if (pack_folder(c) / "segmentation.toml").is_file()]
EXAMPLES = [(code, e) for code in CODES for e in read_corpus(code, "segmentation")]
PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            ["Dr. ", "Jenderal. ", "A.M. ", "14.00 ", "(", ")", "“", "” ", ". ", "? ", "...", "\n", "\r\n", " "]
        ),
        st.text(max_size=12),
    ),
    max_size=40,
).map("".join)


def body(text: str) -> Block:
    return Block(BlockKind.BODY, 0, len(text), "test")


@pytest.mark.parametrize(("code", "example"), EXAMPLES, ids=[e.place for _, e in EXAMPLES])
def test_example_is_split_as_marked(code: str, example: Example) -> None:
    found = [
        example.text[s.start : s.end] for s in split_sentences(example.text, [body(example.text)], load_pack(code))
    ]
    assert found == ([example.text[m.start : m.end] for m in example.marks] or [example.text])


def test_packs_have_examples_of_splitting_and_of_not_splitting() -> None:
    for code in CODES:
        kinds = [e.kind for c, e in EXAMPLES if c == code]
        assert kinds.count("example") >= 12
        assert "nothing" in kinds


@given(PIECES, st.sampled_from(CODES))
@settings(max_examples=150, deadline=None)
def test_sentences_are_ordered_and_cover_everything_but_white_space(text: str, code: str) -> None:
    pack = load_pack(code)
    blocks = label_blocks(text, pack)
    for given_blocks in (blocks, (body(text),)):
        sentences = split_sentences(text, given_blocks, pack)
        covered = "".join(text[s.start : s.end] for s in sentences)
        assert "".join(covered.split()) == "".join(text.split())
        assert all(a.end <= b.start for a, b in pairwise(sentences))
        for sentence in sentences:
            block = given_blocks[sentence.block]
            assert block.start <= sentence.start < sentence.end <= block.end
            assert not text[sentence.start].isspace()
            assert not text[sentence.end - 1].isspace()


def test_hard_wrapped_paragraph_is_one_run_of_text() -> None:
    text = (
        "Chinese Foreign Minister Wang Yi visited Honiara in May 2022 on a tour\n"
        "of eight Pacific states. He signed several agreements there, while the\n"
        "draft of a regional security pact was shelved after a meeting in Suva\n"
        "with the foreign ministers of the region."
    )
    pack = load_pack("en")
    blocks = label_blocks(text, pack)
    sentences = split_sentences(text, blocks, pack)
    assert len(blocks) == 1
    assert [text[s.start : s.start + 7] for s in sentences] == ["Chinese", "He sign"]


@pytest.mark.parametrize("piece", ["(", "A. ", "Dr. ", ". ", "a.B", "“", "1. ", "...", "\n", "a.B c "])
def test_hostile_input_is_split_to_the_end(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    sentences = split_sentences(text, [body(text)], load_pack("id"))
    assert all(0 <= s.start < s.end <= len(text) for s in sentences)
    assert not text.strip() or sentences[-1].end == len(text.rstrip())
