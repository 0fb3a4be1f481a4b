"""Trains the name tagger of a language pack and writes it to src/lawatan/languages/LANG/model/.

Usage: python scripts/train_name_tagger.py LANG CORPORA [--choose] [options]

CORPORA has the folders that scripts/name_tagger/corpora.py names. Needs python-crfsuite, numpy and scipy. With
--choose the corpora's development parts are left out of training and scored; the package is left as it is. Without,
they are trained on, too, the test parts are scored, and model, word classes and card are written. The tables and
examples of the language packs are read as well, so that the model changes with them.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pycrfsuite

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "scripts"))

from name_tagger import corpora  # noqa: E402
from name_tagger.card import write_card  # noqa: E402
from name_tagger.own_sentences import own_sentences  # noqa: E402
from name_tagger.scoring import f1  # noqa: E402
from name_tagger.word_classes import word_classes  # noqa: E402

from lawatan.analysis.entities.lexicon import load_lexicon  # noqa: E402
from lawatan.analysis.entities.tagging.features import sentence_features  # noqa: E402
from lawatan.analysis.entities.tagging.model import MODEL, WORD_CLASSES  # noqa: E402
from lawatan.language_pack.loader import load_pack  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from name_tagger.corpora import Sentence

OWN = {"id": ("id", "ms"), "en": ("en",)}  # languages of our own sentences in each model: Malay uses the Indonesian one
COPIES = {"id": 6, "en": 9}  # sentences made of each template: more for the language with the less fitting corpora
NOT_SCORED = frozenset({"MISC"})  # a kind that only some corpora have


def main() -> None:
    """Reads the arguments, trains, scores, and writes unless it was asked only to choose."""
    options = _options()
    classes = word_classes(corpora.running_text(options.corpora, options.lang))
    annotated = corpora.training(options.corpora, options.lang, held_out=options.choose)
    own = [s for lang in OWN[options.lang] for s in own_sentences(lang, options.copies or COPIES[options.lang])]
    shipped = ROOT / "src" / "lawatan" / "languages" / options.lang / "model"
    folder = options.out or (Path(tempfile.mkdtemp()) if options.choose else shipped)
    folder.mkdir(parents=True, exist_ok=True)
    _train([*annotated, *own], options, classes, folder / MODEL)
    (folder / WORD_CLASSES).write_text(
        "".join(f"{w}\t{' '.join(c)}\n" for w, c in sorted(classes.items())), encoding="utf-8"
    )
    tagger = pycrfsuite.Tagger()
    tagger.open(str(folder / MODEL))
    tested = corpora.tests(options.corpora, options.lang, held_out=options.choose)
    scores = {name: _score(name, sentences, classes, tagger) for name, sentences in tested.items()}
    command = f"python scripts/train_name_tagger.py {options.lang} CORPORA"
    write_card(folder, options.lang, (MODEL, WORD_CLASSES), scores, command)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("lang", choices=sorted(OWN))
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--choose", action="store_true")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--copies", type=int, help="sentences made of each of our templates")
    parser.add_argument("--c1", type=float, default=0.1)
    parser.add_argument("--c2", type=float, default=0.05)
    parser.add_argument("--iterations", type=int, default=120)
    return parser.parse_args()


def _features(s: Sentence, classes: Mapping[str, tuple[str, ...]]) -> list[list[str]]:
    return sentence_features(s.tokens, load_lexicon(load_pack(s.lang)), classes, domain=s.domain)


def _train(
    sentences: Sequence[Sentence], options: argparse.Namespace, classes: Mapping[str, tuple[str, ...]], model: Path
) -> None:
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(
        {
            "c1": options.c1, "c2": options.c2, "max_iterations": options.iterations,
            "feature.possible_transitions": True,
        }
    )  # fmt: skip
    for s in sentences:
        trainer.append(_features(s, classes), s.labels)
    trainer.train(str(model))


def _score(
    name: str, sentences: Sequence[Sentence], classes: Mapping[str, tuple[str, ...]], tagger: pycrfsuite.Tagger
) -> dict[str, float]:
    started = time.time()
    predicted = [_on_corpus_tokens(tagger.tag(_features(s, classes)), s) for s in sentences]
    speed = sum(len(s.gold) for s in sentences) / (time.time() - started)
    figures = f1(zip((s.gold for s in sentences), predicted, strict=True), leave_out=NOT_SCORED)
    said = " ".join(f"{kind} {value:.1f}" for kind, value in figures.items())
    sys.stdout.write(f"{name}: {said} ({speed:.0f} words/s)\n")
    return figures


def _on_corpus_tokens(labels: Sequence[str], s: Sentence) -> list[str]:
    """The labels of our tokens carried over to the corpus's own."""
    out = ["O"] * len(s.gold)
    for label, index in zip(labels, s.origin, strict=True):
        if out[index] == "O":
            out[index] = label
    return out


if __name__ == "__main__":
    main()
