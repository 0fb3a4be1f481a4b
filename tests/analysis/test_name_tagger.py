"""The name taggers: model files and their cards, what they tag, chunks revised by them, their training names."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.analysis.entities.lexicon import load_lexicon
from lawatan.analysis.entities.tagging import NameKind, load_tagger
from lawatan.analysis.entities.tagging.features import sentence_features
from lawatan.analysis.entities.tagging.model import MODEL, WORD_CLASSES, NameTagger
from lawatan.analysis.tokens import tokenise
from lawatan.language_pack.loader import load_pack, pack_folder
from lawatan.records.document import make_document
from lawatan.records.mention import EntityType

ROOT = Path(__file__).resolve().parents[2]
MODELS = ("en", "id")
LARGEST = 20_000_000  # bytes, both models; all model files of the package are to stay under twice that


@pytest.mark.parametrize("code", MODELS)
def test_card_tells_the_files(code: str) -> None:
    folder = pack_folder(code) / "model"
    card = tomllib.loads((folder / "card.toml").read_text(encoding="utf-8"))
    told = {f["name"]: (f["bytes"], f["sha256"]) for f in card["file"]}
    contents = {name: (folder / name).read_bytes() for name in (MODEL, WORD_CLASSES)}
    assert told == {name: (len(b), hashlib.sha256(b).hexdigest()) for name, b in contents.items()}
    assert card["licence"] and card["data"] and code in card["languages"]
    assert all(s["all"] > 0 for s in card["score"])


def test_scores_of_the_indonesian_card() -> None:
    card = tomllib.loads((pack_folder("id") / "model" / "card.toml").read_text(encoding="utf-8"))
    scores = {s["test"]: s["all"] for s in card["score"]}
    assert scores["idner-news-2k"] >= 88
    assert scores["NERGrit"] >= 70


def test_models_are_small() -> None:
    files = [f for code in MODELS for f in (pack_folder(code) / "model").iterdir()]
    assert sum(len(f.read_bytes()) for f in files) < LARGEST


def test_malay_has_the_tagger_of_the_pack_that_it_extends() -> None:
    assert load_tagger(load_pack("ms")) is not None


def tagged(code: str, text: str) -> list[tuple[str, NameKind]]:
    tagger = load_tagger(load_pack(code))
    assert tagger is not None
    tokens = tokenise(text)
    names = tagger.tag(tokens).names
    return [(text[tokens[n.first].start : tokens[n.end - 1].end], n.kind) for n in names]


@pytest.mark.parametrize(
    ("code", "text", "person"),
    [
        ("id", "Setiba di Hanoi, Kandiah menolak berkomentar.", "Kandiah"),
        ("id", "Dokumen itu diteken oleh Tormod Endresen kemarin.", "Tormod Endresen"),
        ("en", "Endresen declined to say who had written it.", "Endresen"),
        ("en", "The note was drafted by Ingeborg S. Halvorsen of the embassy.", "Ingeborg S. Halvorsen"),
        ("ms", "Beliau memaklumkan demikian selepas menemui Kandiah di pejabatnya.", "Kandiah"),
    ],
)
def test_persons_tagged(code: str, text: str, person: str) -> None:
    assert (person, NameKind.PERSON) in tagged(code, text)


def test_nothing_in_no_words() -> None:
    assert tagged("id", "") == []


def test_same_tags_twice() -> None:
    text = "Menurut Kandiah, perundingan dengan Tormod Endresen berlanjut di Oslo."
    assert tagged("id", text) == tagged("id", text)


def test_features_are_bounded() -> None:
    tokens = tokenise("Menlu Kandiah tiba di Oslo. " * 200)
    features = sentence_features(tokens, load_lexicon(load_pack("id")), {})
    assert len(features) == len(tokens)
    assert max(map(len, features)) < 100


def test_broken_model_is_refused() -> None:
    with pytest.raises(ValueError, match=r"."):
        NameTagger(b"no model", load_lexicon(load_pack("id")), {})


def persons(code: str, text: str) -> dict[str | None, str]:
    found = analyse(make_document(text, lang=code)).entities
    return {m.name: m.rule for m in found if m.type is EntityType.PERSON}


def test_single_name_has_the_taggers_rule() -> None:
    assert persons("id", "Dalam jumpa pers itu Kandiah menolak berkomentar.") == {"Kandiah": "id.entity.tagger"}


def test_grammar_overrides_the_tagger() -> None:
    found = persons("id", "Menteri Luar Negeri Norwegia Tormod Endresen tiba. Endresen menuju hotel.")
    assert found == {"Tormod Endresen": "name.bare"} or set(found) == {"Tormod Endresen"}


def test_buildings_are_no_persons() -> None:
    assert persons("en", "The guests were taken to Camp Humphreys after lunch.") == {}


@pytest.mark.parametrize("lang", ["en", "id", "ms"])
def test_no_name_of_the_test_was_trained_on(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """No word of four letters or more of a person in persons.toml is part of a person's name in our own sentences."""
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    from name_tagger.own_sentences import own_sentences, test_words

    trained = {
        t.lower for s in own_sentences(lang, 6) for t, y in zip(s.tokens, s.labels, strict=True) if y[2:] == "PER"
    }
    assert len(trained) > 100
    assert trained & test_words() == set()


def test_threads_take_turns() -> None:
    texts = ["Menurut Kandiah, perundingan berlanjut.", "Dokumen itu diteken oleh Tormod Endresen kemarin."] * 20
    alone = [tagged("id", t) for t in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda t: tagged("id", t), texts)) == alone


def test_tagger_is_not_read_at_start_up() -> None:
    code = "import sys, lawatan.cli; print('pycrfsuite' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("code", "text", "names"),
    [
        ("id", "Direktur CIA Gordon Pritchard kembali ke Doha.", ["Gordon Pritchard"]),
        ("en", "The note came from CIA officer Gordon Pritchard on Friday.", ["Gordon Pritchard"]),
        ("id", "Gerilyawan Taliban menyerang pos itu, kata Kandiah.", ["Kandiah"]),
        ("id", "Latihan bersama Komodo dimulai di Makassar, menurut Kandiah.", ["Kandiah"]),
        ("en", "The Joint Commission met in Diyala, Endresen said.", ["Endresen"]),
    ],
)
def test_names_cut_and_doubted(code: str, text: str, names: list[str]) -> None:
    assert list(persons(code, text)) == names


def test_very_long_sentence_is_not_tagged() -> None:
    text = "Menurut Kandiah, " + "perundingan " * 600 + "berlanjut."
    assert persons("id", text) == {}
