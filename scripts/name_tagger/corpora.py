"""Annotated corpora in, sentences of labelled tokens out; running text for the word classes.

Labels are `O`, `B-` and `I-` of PER, LOC, ORG and MISC. The corpora's tokens are cut as `lawatan.analysis.tokens` cuts
running text, so that training and use see the same words; `Sentence.origin` leads back to the corpus's own tokens.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawatan.analysis.tokens import Token, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

KINDS = {
    "PER": "PER", "PERSON": "PER", "PEOPLE": "PER", "LOC": "LOC", "PLACE": "LOC", "ORG": "ORG", "ORGANISATION": "ORG",
    "MISC": "MISC",
}  # fmt: skip
IDNER = "idner-news-2k"
NERGRIT = "indonlu-ner/nergrit_ner-grit"
UNER = "UNER_English"
WIKIGOLD = "wikigold/wikigold.conll.txt"
# Domains, one letter each (see `sentence_features`): "o" is that of the pages that are analysed, which news and web
# texts share with the project's own sentences.
NEWS_ID = "io"
WEB_EN = "uo"
LANGUAGE_OF = {NEWS_ID: "id", "n": "id", WEB_EN: "en", "k": "en"}
EWT = "UD_English-EWT/en_ewt-train-news-genres.rebuilt.conllu"


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens and labels of a sentence in language `lang`; `domain` names the corpus.

    `origin` is for each token the index of the corpus's own token, `gold` the labels of those.
    """

    tokens: tuple[Token, ...]
    labels: tuple[str, ...]
    domain: str
    lang: str
    origin: tuple[int, ...]
    gold: tuple[str, ...]


def training(corpora: Path, lang: str, *, held_out: bool) -> list[Sentence]:
    """All annotated sentences to train on; with `held_out` the development parts are left out (for choosing)."""
    if lang == "id":
        read = [
            *_conll(corpora / IDNER / "train.txt", NEWS_ID),
            *_conll(corpora / NERGRIT / "train_preprocess.txt", "n"),
        ]
        if not held_out:
            read += [
                *_conll(corpora / IDNER / "dev.txt", NEWS_ID),
                *_conll(corpora / NERGRIT / "valid_preprocess.txt", "n"),
            ]
        return read
    read = [
        *_conll(corpora / UNER / "en_ewt-ud-train.2022-12-02.iob2", WEB_EN, column=1, label=2),
        *_conll(corpora / WIKIGOLD, "k"),
    ]
    if not held_out:
        read += _conll(corpora / UNER / "en_ewt-ud-dev.iob2", WEB_EN, column=1, label=2)
    return read


def tests(corpora: Path, lang: str, *, held_out: bool) -> dict[str, list[Sentence]]:
    """The corpora's test parts by name, or with `held_out` their development parts; never trained on."""
    if lang == "id":
        names = ("dev.txt", "valid_preprocess.txt") if held_out else ("test.txt", "test_preprocess.txt")
        return {
            "idner-news-2k": list(_conll(corpora / IDNER / names[0], NEWS_ID)),
            "NERGrit": list(_conll(corpora / NERGRIT / names[1], "n")),
        }
    if held_out:
        return {"UNER EWT": list(_conll(corpora / UNER / "en_ewt-ud-dev.iob2", WEB_EN, column=1, label=2))}
    return {
        "UNER EWT": list(_conll(corpora / UNER / "en_ewt-ud-test.iob2", WEB_EN, column=1, label=2)),
        "UNER PUD": list(_conll(corpora / UNER / "en_pud-ud-test.iob2", WEB_EN, column=1, label=2)),
    }


def running_text(corpora: Path, lang: str) -> Iterator[list[str]]:
    """The words of unlabelled sentences, the training sentences among them, for the word classes."""
    for s in training(corpora, lang, held_out=False):
        yield [t.text for t in s.tokens]
    if lang == "id":  # no treebank: their texts are share-alike, the rest is not
        yield from _kumparan(corpora / "nlp-id-kumparan" / "dataset_postag.txt")
    if lang == "en":
        yield from _treebank(corpora / EWT)
        for file in sorted((corpora / "GUM-news").glob("*/*.conllu")):
            yield from _treebank(file)
        for file in sorted((corpora / "factbook").glob("*/*.json")):
            yield from _factbook(file)


def _conll(file: Path, domain: str, *, column: int = 0, label: int = -1) -> Iterator[Sentence]:
    words: list[str] = []
    labels: list[str] = []
    for line in [*file.read_text(encoding="utf-8").splitlines(), ""]:
        fields = line.split()
        if column and line.startswith("#"):
            continue
        if len(fields) > 1:
            words.append(fields[column])
            labels.append(_label(fields[label], labels[-1] if labels else "O"))
        elif words:
            yield sentence(words, labels, domain)
            words, labels = [], []


def _label(raw: str, before: str) -> str:
    """IOB1 and IOB2 labels of all corpora as IOB2; kinds that are not ours are `O`."""
    place, _, kind = raw.partition("-")
    ours = KINDS.get(kind.upper())
    if ours is None:
        return "O"
    return f"I-{ours}" if place == "I" and before[2:] == ours else f"B-{ours}"


def sentence(words: Sequence[str], labels: Sequence[str], domain: str) -> Sentence:
    """A corpus's sentence with its tokens cut as running text; marks around a labelled token are not labelled.

    >>> sentence(["Universitas", "Indonesia", "(UI)"], ["B-ORG", "I-ORG", "B-ORG"], "io").labels
    ('B-ORG', 'I-ORG', 'O', 'B-ORG', 'O')
    """
    tokens: list[Token] = []
    out: list[str] = []
    origin: list[int] = []
    at = 0
    for index, (word, label) in enumerate(zip(words, labels, strict=True)):
        parts = tokenise(word)
        named = [k for k, p in enumerate(parts) if any(c.isalnum() for c in p.text)] or list(range(len(parts)))
        goes_on = index + 1 < len(labels) and labels[index + 1].startswith("I")
        last = len(parts) - 1 if goes_on and parts[-1].text == "." else named[-1]  # an initial: "George W. Bush"
        for k, p in enumerate(parts):
            tokens.append(Token(at + p.start, at + p.end, p.text, p.lower))
            origin.append(index)
            inside = label != "O" and named[0] <= k <= last
            out.append("O" if not inside else label if k == named[0] else f"I-{label[2:]}")
        at += len(word) + 1
    return Sentence(tuple(tokens), tuple(out), domain, LANGUAGE_OF[domain], tuple(origin), tuple(labels))


def _kumparan(file: Path) -> Iterator[list[str]]:
    words: list[str] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        word, tab, _ = line.partition("\t")
        if not tab or not word:
            if words:
                yield words
            words = []
        elif word == "nya" and words:  # this corpus splits the ending off
            words[-1] += word
        else:
            words.append(word)


def _treebank(file: Path) -> Iterator[list[str]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("# text ="):
            yield [t.text for t in tokenise(line.removeprefix("# text =").strip())]


def _factbook(file: Path) -> Iterator[list[str]]:
    """Sentences of the values of one country's page."""
    import json

    def texts(value: object) -> Iterable[str]:
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            for v in value.values():
                yield from texts(v)

    for text in texts(json.loads(file.read_text(encoding="utf-8"))):
        for part in text.replace("<", " <").split(". "):
            words = [t.text for t in tokenise(part) if "<" not in t.text]
            if len(words) > 5:
                yield words
