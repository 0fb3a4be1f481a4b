"""Language identification: metadata first, then the text, and neighbours where a pack is missing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawatan.analysis.language import identify_language
from lawatan.records.document import make_document

INDONESIAN = "Menteri Luar Negeri Jepang tiba di Jakarta pada hari Senin untuk bertemu dengan mitranya."
ENGLISH = "The Japanese foreign minister arrived in Jakarta on Monday to meet his counterpart."
MALAY = "Menteri Luar Jepun tiba di Putrajaya semalam bagi lawatan kerja, beliau bertemu rakan sejawatannya."


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        (INDONESIAN, None, "id"),
        (ENGLISH, None, "en"),
        (MALAY, None, "id"),
        (ENGLISH, "id-ID", "id"),
        (INDONESIAN, "in", "id"),
        (MALAY, "ms", "id"),
        (ENGLISH, "en_US", "en"),
        (INDONESIAN, "fr", None),
        ("Министр иностранных дел прибыл в Москву в понедельник.", None, None),
        ("123 456 ... !!", None, None),
        ("", None, None),
    ],
)
def test_language_of_a_document(text: str, lang: str | None, expected: str | None) -> None:
    assert identify_language(make_document(text, lang=lang), ("en", "id")) == expected


def test_malay_is_served_by_its_own_pack_where_there_is_one() -> None:
    assert identify_language(make_document(MALAY, lang="ms"), ("en", "id", "ms")) == "ms"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (INDONESIAN, "id"),
        (MALAY, "ms"),
        ("Timbalan Perdana Menteri berlepas ke Tokyo pada 3 Julai kerana mesyuarat itu.", "ms"),
        ("Wakil Presiden bertolak ke Tokyo pada 3 Juli karena pertemuan itu.", "id"),
        ("Presiden tiba di Jakarta dan bertemu raja.", "id"),  # no word of its own: the pack that the other extends
        (ENGLISH, "en"),
    ],
)
def test_packs_of_one_family_are_told_apart_by_their_own_words(text: str, expected: str) -> None:
    assert identify_language(make_document(text), ("en", "id", "ms")) == expected


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_text_gets_a_known_code_or_none(text: str) -> None:
    assert identify_language(make_document(text), ("en", "id")) in ("en", "id", None)


@pytest.mark.shared
@pytest.mark.parametrize(
    ("codes", "served"),
    [
        (("en", "id"), {"id": "id", "ms": "id", "en": "en"}),
        (("en", "id", "ms"), {"id": "id", "ms": "ms", "en": "en"}),
    ],
)
def test_development_gold(shared_dir: Path, codes: tuple[str, ...], served: dict[str, str]) -> None:
    lines = (shared_dir / "gold" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    pages = [json.loads(line) for line in lines]
    right = [identify_language(make_document(p["text"]), codes) == served[p["lang"]] for p in pages]
    assert sum(right) == len(pages)
