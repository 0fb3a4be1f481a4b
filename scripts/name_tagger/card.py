"""A name tagger's data, scores and files in, the `card.toml` beside it out."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

OWN = "Sentences and names of this project (scripts/name_tagger): Apache-2.0."
DATA = {
    "id": [
        "idner-news-2k (Khairunnisa, Imankulova and Komachi 2020, github.com/khairunnisaor/idner-news-2k), train and "
        "dev: MIT.",
        "NERGrit corpus (grit.id, in github.com/IndoNLP/indonlu), train and valid: Apache-2.0 as part of IndoNLU. "
        "Copyright 2019 NERGRIT developers (coach Riyanti Kusumawati, mentor Yudi Wibisono, lead developer Husni "
        "Fahmi, and the developers and annotators whom the corpus's README names).",
        "nlp-id 0.1.23 (kumparan), the words of its news sentences, for word classes: MIT.",
        OWN,
    ],
    "en": [
        "UNER English-EWT (github.com/UniversalNER), train and dev: CC BY-SA 4.0.",
        "WikiGold (Balasuriya and others 2009): CC BY 4.0.",
        "UD English-EWT, GUM (Wikinews and public speeches) and the CIA World Factbook, their words, for word classes: "
        "CC BY-SA 4.0, CC BY, public domain.",
        OWN,
    ],
}
LICENCE = {"id": "Apache-2.0", "en": "CC-BY-SA-4.0"}
FOR = {"id": ["id", "ms"], "en": ["en"]}


def write_card(
    folder: Path, lang: str, files: Sequence[str], scores: Mapping[str, Mapping[str, float]], command: str
) -> None:
    """Writes languages, licence, data, command, hash and size of each file, and strict F1 of each test."""
    lines = [
        "# Made by scripts/train_name_tagger.py; docs/reference/models.md says more.",
        'task = "names of persons, places, organisations and other things (linear-chain CRF, CRFsuite)"',
        f"languages = {_list(FOR[lang])}",
        f'licence = "{LICENCE[lang]}"',
        f'made = "{datetime.now(UTC).date().isoformat()}"',
        f'command = "{command}"',
        "data = [",
        *(f'  "{d}",' for d in DATA[lang]),
        "]",
    ]
    for name in files:
        content = (folder / name).read_bytes()
        lines += [
            "",
            "[[file]]",
            f'name = "{name}"',
            f"bytes = {len(content)}",
            f'sha256 = "{hashlib.sha256(content).hexdigest()}"',
        ]
    lines += ["", "# Strict F1 in per cent: kind and both ends right, on the corpus's own tokens, without MISC."]
    for test, figures in scores.items():
        lines += ["[[score]]", f'test = "{test}"', *(f"{kind} = {value:.1f}" for kind, value in figures.items()), ""]
    (folder / "card.toml").write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


def _list(values: Sequence[str]) -> str:
    return "[" + ", ".join(f'"{v}"' for v in values) + "]"
