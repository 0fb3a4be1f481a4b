"""Persons in sentences of diplomatic and defence news, found by the whole entity finder (grammar and name tagger)."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from lawatan.analysis.entities import find_entities
from lawatan.analysis.layout import label_blocks
from lawatan.analysis.segmentation import split_sentences
from lawatan.language_pack.corpus import parse_marked
from lawatan.language_pack.loader import load_pack

Spans = frozenset[tuple[int, int]]
SENTENCES = tomllib.loads((Path(__file__).parent / "persons.toml").read_text(encoding="utf-8"))["sentence"]
FLOOR = 0.93
FLOORS_BY_LANGUAGE = {"en": 0.90, "id": 0.90, "ms": 0.85}


def found(text: str, lang: str) -> Spans:
    pack = load_pack(lang)
    blocks = label_blocks(text, pack)
    index = find_entities(text, blocks, split_sentences(text, blocks, pack), pack)
    return frozenset((n.start, n.end) for n in index.names)


def compared(entry: dict[str, str]) -> tuple[str, Spans, Spans]:
    text, marks = parse_marked(entry["text"])
    return text, frozenset((m.start, m.end) for m in marks), found(text, entry["lang"])


def f1(entries: list[dict[str, str]]) -> float:
    sides = [compared(e)[1:] for e in entries]
    right = sum(len(gold & predicted) for gold, predicted in sides)
    return 2 * right / sum(len(gold) + len(predicted) for gold, predicted in sides)


def test_enough_sentences() -> None:
    assert len(SENTENCES) >= 150
    assert {e["lang"] for e in SENTENCES} == set(FLOORS_BY_LANGUAGE)


def test_persons_exact() -> None:
    assert f1(SENTENCES) >= FLOOR


@pytest.mark.parametrize("lang", sorted(FLOORS_BY_LANGUAGE))
def test_persons_exact_by_language(lang: str) -> None:
    assert f1([e for e in SENTENCES if e["lang"] == lang]) >= FLOORS_BY_LANGUAGE[lang]
