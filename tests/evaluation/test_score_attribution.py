"""The script that scores sources and quotations on public data: both formats read, counts as they should be."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "score_attribution.py"
SENTENCE = "The foreign ministry said the talks in Hanoi had ended."


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_attribution", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def conllu(sentence: str) -> str:
    """The sentence's words as GUM has them, one attribution in it, the last word and its full stop written as one."""
    words = sentence.removesuffix(".").split(" ")
    misc = {1: "Discourse=attribution-positive:1->2:0:sem-atsrc-1-3+lex-indwd-4|Entity=(1-organization"}
    rows = [[str(i), w, *["_"] * 7, misc.get(i, "_")] for i, w in enumerate(words, 1)]
    both = [f"{len(words)}-{len(words) + 1}", words[-1] + ".", *["_"] * 8]
    rows = [*rows[:-1], both, rows[-1], [str(len(words) + 1), ".", *["_"] * 8]]
    return "# newpar\n# text = x\n" + "\n".join("\t".join(r) for r in rows) + "\n"


def test_gum(script: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "a.conllu").write_text(conllu(SENTENCE), encoding="utf-8")
    (article,) = script.read_gum(tmp_path)
    assert article.text == SENTENCE
    (found,) = article.attributions
    assert [SENTENCE[a:b] for a, b in found.source] == ["The", "foreign", "ministry"]
    assert [SENTENCE[a:b] for a, b in found.cue] == ["said"]


def test_polnear(script: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "a.txt").write_text(SENTENCE, encoding="utf-8")
    marks = "T1\tSource 0 20\tThe foreign ministry\nT2\tCue 21 25\tsaid\nE1\tAttribution:T2 Cue:T2 Source:T1\n"
    for annotator in ("00aa", "00bb"):
        (tmp_path / "attributions" / f"a_{annotator}.ann").write_text(marks, encoding="utf-8")
    (article,) = script.read_polnear(tmp_path)
    assert article.attributions == (script.Attribution(((0, 20),), ((21, 25),)),)


def test_score_counts_found_and_missed(script: ModuleType) -> None:
    text = f"Talks in Hanoi end\n\n{SENTENCE}\n\nVoters hope that prices fall."
    at, hope = text.index("The foreign"), text.index("hope")
    attributions = (
        script.Attribution(((at, at + 20),), ((at + 21, at + 25),)),
        script.Attribution((), ((hope, hope + 4),)),
    )
    tally, missed = script.score([script.Article("a", text, attributions)])
    assert (tally.gold, tally.found, tally.predicted, tally.right) == (2, 1, 1, 1)
    assert missed == {"hope": 1}
