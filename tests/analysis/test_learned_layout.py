"""Learned weights of clutter: what they look at, and where they overrule the rules."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawatan.analysis.layout import label_blocks
from lawatan.analysis.layout.learned import MODEL, story_probabilities
from lawatan.analysis.layout.lines import read_lines
from lawatan.analysis.layout.signs import page_signs
from lawatan.language_pack.loader import load_pack
from lawatan.records.document import FACT_KINDS

BODY = {
    "en": [
        "Singapore's defence minister flew to Jakarta on Monday for two days of talks with his Indonesian colleague.",
        "The ministers reviewed the defence pact that both states signed in Bintan in January 2022, they said.",
        "The minister of Singapore is to inspect a training area in Sumatra before he returns home on Tuesday evening.",
        "Indonesia and Singapore have held joint exercises of their armies, navies and air forces since the 1980s.",
    ],
    "id": [
        "Menteri Pertahanan Singapura terbang ke Jakarta pada Senin untuk berunding dua hari dengan Menhan Indonesia.",
        "Kedua menteri membahas perjanjian pertahanan yang diteken kedua negara di Bintan pada Januari 2022 lalu.",
        "Menteri dari Singapura itu akan meninjau daerah latihan di Sumatra sebelum pulang pada Selasa malam nanti.",
        "Indonesia dan Singapura menggelar latihan bersama angkatan darat, laut, dan udara sejak tahun 1980-an.",
    ],
}
HEAD = {"en": "Singapore's defence minister in Jakarta for talks", "id": "Menhan Singapura ke Jakarta untuk berunding"}
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHIFTED = str.maketrans(LETTERS + LETTERS.upper(), LETTERS[1:] + "a" + LETTERS[1:].upper() + "A")


def page(lang: str, *tail: str) -> str:
    return "\n\n".join([HEAD[lang], *BODY[lang], *tail])


def facts(text: str, lang: str) -> list[str]:
    return [text[b.start : b.end] for b in label_blocks(text, load_pack(lang)) if b.kind in FACT_KINDS]


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "==Wire"),
        ("en", "What do you make of it? Let us hear!"),
        ("en", "reader77: and who pays for it all?"),
        ("en", "Worldwide \u25b8 Asia"),
        ("id", "==Kabar"),
        ("id", "Bagaimana menurut kamu? Ayo bersuara!"),
    ],
)
def test_lines_whose_words_no_table_has_are_kept_out(lang: str, line: str) -> None:
    assert line not in facts(page(lang, line), lang)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_paragraphs_are_text_and_a_short_last_one_too(lang: str) -> None:
    last = {
        "en": "Jakarta is the minister's first stop abroad.",
        "id": "Jakarta adalah persinggahan pertama menteri itu.",
    }
    text = page(lang, last[lang])
    assert facts(text, lang) == text.split("\n\n")


def test_nothing_is_overruled_on_a_page_without_a_body() -> None:
    text = "Menlu Tiba di Hanoi\n\nMenteri itu tiba pagi ini.\n\nIa pulang besok pagi."
    assert facts(text, "id") == text.split("\n\n")


@pytest.mark.parametrize("lang", ["en", "id"])
def test_signs_know_no_word(lang: str) -> None:
    """With every letter replaced by the next one of the alphabet nothing changes."""
    text = page(lang, "\u2022 One: two", "Berita lain", "reader77 wrote: (no)")
    plain = page_signs(read_lines(text))
    assert [set(s) for s in page_signs(read_lines(text.translate(SHIFTED)))] == [set(s) for s in plain]


@given(st.lists(st.text(max_size=40) | st.sampled_from(BODY["en"]), max_size=12))
@settings(max_examples=100, deadline=None)
def test_every_line_has_a_probability(parts: list[str]) -> None:
    lines = read_lines("\n".join(parts))
    found = story_probabilities(lines)
    assert len(found) == len(lines)
    assert all(0.0 <= p <= 1.0 for p in found)


def test_card_says_on_what_it_was_trained() -> None:
    card = json.loads(MODEL.read_text(encoding="utf-8"))["card"]
    assert {"task", "trained_on", "licence", "date", "retrain", "scores"} <= set(card)
    for name, scores in card["scores"].items():
        assert scores["joined"]["right"] > scores["rules"]["right"], name
    assert MODEL.stat().st_size < 100_000
