"""Layout: the pages beside the tables, what must hold for any text, and the development gold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawatan.analysis.layout import label_blocks
from lawatan.analysis.layout.cuts import dateline_length
from lawatan.language_pack.corpus import Example, read_corpus
from lawatan.language_pack.layout import LayoutTable
from lawatan.language_pack.loader import language_codes, load_pack, pack_folder
from lawatan.records.document import FACT_KINDS, Block, BlockKind

CODES = [c for c in language_codes() if (pack_folder(c) / "layout.toml").is_file()]
EXAMPLES = [(code, e) for code in CODES for e in read_corpus(code, "layout")]
LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "Baca juga: Harga Naik", "Topik:", "• Rusia", "Foto :", "Menteri tiba di Hanoi pada Senin.", "",
                "Jakarta, Kantor - Ia tiba.", "1. Pertemuan", "Read also", "Senin, 3 Mei 2021 10:00 WIB", "***", "( )",
            ]
        ),
        st.text(max_size=30),
    ),
    max_size=14,
)  # fmt: skip


def labelled(text: str, code: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(b.kind.value, text[b.start : b.end]) for b in label_blocks(text, load_pack(code), title=title)]


@pytest.mark.parametrize(("code", "example"), EXAMPLES, ids=[e.place for _, e in EXAMPLES])
def test_example_page_has_the_marked_blocks(code: str, example: Example) -> None:
    title = example.options.get("title")
    found = labelled(example.text, code, title if isinstance(title, str) else None)
    if example.kind == "nothing":
        assert {kind for kind, _ in found} == {"body"}, found
    else:
        expected = [(m.label, example.text[m.start : m.end]) for m in example.marks]
        assert (found == expected) is (example.kind == "example"), found


def test_examples_name_every_kind_of_block() -> None:
    for code in CODES:
        seen = {m.label for c, e in EXAMPLES if c == code for m in e.marks}
        assert seen == {kind.value for kind in BlockKind}
        assert sum(1 for c, _ in EXAMPLES if c == code) >= 30


@given(LINES, st.sampled_from(["\n", "\n\n", "\r\n", "\u2028"]), st.sampled_from(CODES), st.none() | st.text())
@settings(max_examples=200, deadline=None)
def test_blocks_are_ordered_and_cover_everything_but_white_space(
    lines: list[str], newline: str, code: str, title: str | None
) -> None:
    text = newline.join(lines)
    blocks = label_blocks(text, load_pack(code), title=title)
    assert "".join("".join(text[b.start : b.end] for b in blocks).split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(blocks))
    assert all(b.start < b.end and b.rule.startswith("layout.") for b in blocks)


HOSTILE = [
    "(",
    "- a\n",
    ". baca juga: x",
    "a: ",
    "| ",
    "A - ",
    "Foto :\n",
    "a.",
    "#x ",
    "\n",
    "Judul Besar Di Sini\n\n",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_input_is_labelled_to_the_end(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    blocks = label_blocks(text, load_pack("id"))
    assert not text.strip() or blocks[-1].end == len(text.rstrip())


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("Surabaya (ANTARA) - Panglima membuka latihan.", "Surabaya (ANTARA) -"),
        ("KUALA LUMPUR, May 31 — The minister arrived.", "KUALA LUMPUR, May 31 —"),
        ("KORANCONTOH.COM,- Hitungan mundur dimulai.", "KORANCONTOH.COM,-"),
        ("New Delhi: Two pacts were signed.", "New Delhi:"),
        ("Presiden - yang baru tiba - tersenyum.", ""),
        ("Ia pulang. Jakarta - Bandung ditempuh satu jam.", ""),
        ("Menteri itu berkata kepada wartawan - Tidak ada perubahan.", ""),
    ],
)
def test_datelines_before_the_first_paragraph(line: str, dateline: str) -> None:
    assert line[: dateline_length(line, lead=0)] == dateline


def test_a_label_with_a_colon_deep_in_the_text_is_no_dateline() -> None:
    assert dateline_length("CORRECTION: The minister led the delegation.", lead=None) == 0
    assert dateline_length("Pengamat: Brasil, Kanada, dan Prancis hadir.", lead=1) == 0
    assert dateline_length("BEIJING, Oct. 14 -- The minister arrived.", lead=None) > 0


def test_tables_hold_single_words_in_lower_case() -> None:
    for code in CODES:
        table = load_pack(code).read("layout", LayoutTable)
        for name in LayoutTable.__slots__:
            words = getattr(table, name)
            assert words, name
            assert all(w == w.casefold() for w in words), name
            assert name.endswith("_phrases") or all(" " not in w for w in words), name


def gold(folder: Path, *files: str) -> Iterator[dict[str, Any]]:
    for file in files:
        for line in (folder / "gold" / file).read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def page_blocks(page: dict[str, Any]) -> tuple[Block, ...]:
    return label_blocks(page["text"], load_pack(page["lang"]))


@pytest.mark.shared
def test_gold_evidence_lies_in_blocks_that_hold_facts(shared_dir: Path) -> None:
    found = total = 0
    for page in gold(shared_dir, "seeds.jsonl", "dev.jsonl"):
        text = page["text"]
        blocks = page_blocks(page)
        outside = [
            i for b in blocks if not b.holds_facts and b.kind is not BlockKind.DATELINE for i in range(b.start, b.end)
        ]
        hidden = set(outside)
        for mention in page["event_mentions"]:
            for quote in mention["evidence"]:
                places = [i for i in range(len(text)) if text.startswith(quote, i)]
                total += 1
                found += any(hidden.isdisjoint(range(p, p + len(quote))) for p in places)
    assert total > 1000
    assert found / total >= 0.99


@pytest.mark.shared
def test_links_to_other_stories_hold_no_facts(shared_dir: Path) -> None:
    signs = ("baca juga", "read also", "read more", "simak juga", "lihat juga", "topik", "halaman selanjutnya")
    checked = 0
    for page in gold(shared_dir, "seeds.jsonl", "dev.jsonl"):
        for block in page_blocks(page):
            if page["text"][block.start : block.end].lstrip("(* ").casefold().startswith(signs):
                checked += 1
                assert block.kind not in FACT_KINDS, (page["id"], page["text"][block.start : block.end])
    assert checked > 40


@pytest.mark.shared
def test_wire_text_is_all_body(shared_dir: Path) -> None:
    pages = [p for p in gold(shared_dir, "dev.jsonl") if p["outlet"] == "PANL"]
    assert len(pages) > 100
    assert {b.kind for page in pages for b in page_blocks(page)} == {BlockKind.BODY}


@pytest.mark.parametrize("mark", [" — AFP", " -- Bernama", " - Antara/Reuters"])
def test_mark_of_an_agency_ends_a_paragraph(mark: str) -> None:
    """A last paragraph that an agency's mark follows is text of the report, no headline of another one."""
    text = "Rice tiba di Amman\n\nMenlu AS Condoleezza Rice tiba di Amman.\n\nRice akan bertolak ke Kairo." + mark
    blocks = label_blocks(text, load_pack("id"))
    assert blocks[-1].kind is BlockKind.BODY


@pytest.mark.parametrize("code", CODES)
def test_a_bullet_without_words_is_no_crash(code: str) -> None:
    assert label_blocks("The talks went on.\n\na. (\n", load_pack(code))
