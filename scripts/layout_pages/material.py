"""Stories to set into furniture: paragraphs with a headline, from the project's own articles and from corpora.

Trained on are only sentences of this project and of corpora whose licence allows it; a folder of parallel wire news
that may be used for evaluation alone is read for tests.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawatan.analysis.layout.labels import label_lines
from lawatan.analysis.layout.lines import read_lines
from lawatan.language_pack.corpus import read_corpus
from lawatan.language_pack.layout import LayoutTable
from lawatan.language_pack.loader import load_pack
from lawatan.records.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from random import Random

_NO_SPACE_BEFORE = re.compile(r" ([.,;:!?)\]%])")
_NO_SPACE_BEHIND = re.compile(r"([(\[]) ")
# Paragraphs of news run to one to three sentences.
SENTENCES = (1, 1, 2, 2, 2, 3)
# Sentences shorter than this are headings and lists of results in the corpora.
SENTENCE_WORDS = 7
# Now and then a paragraph is one short sentence, the last above all.
SHORT_WORDS = (4, 11)
# Wire articles of the evaluation corpus are not marked: stretches of so many lines stand for one.
WIRE_LINES = 9


@dataclass(frozen=True, slots=True)
class Story:
    """A headline and paragraphs of one article, or of sentences that only share a corpus; `short` are short ones."""

    lang: str
    headline: str
    paragraphs: tuple[str, ...]
    short: tuple[str, ...] = ()


def own_stories(root: Path, rng: Random) -> Iterator[Story]:
    """The sample articles, and the example sentences of the language packs put together."""
    path = root / "src" / "lawatan" / "samples" / "articles" / "articles.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        page = json.loads(line)
        lines = read_lines(page["text"])
        labels = label_lines(
            lines, load_pack(page["lang"]).read("layout", LayoutTable), page["title"]
        )  # without weights
        body = tuple(li.text for li, la in zip(lines, labels, strict=True) if la.kind is BlockKind.BODY)
        sentences = [s for text in body for s in re.split(r"(?<=[.]) (?=[A-Z])", text)]
        short = tuple(s for s in sentences if SHORT_WORDS[0] <= len(s.split()) <= SHORT_WORDS[1])
        yield Story(page["lang"], page["title"], body, short)
    for lang in ("id", "en", "ms"):
        kinds = ("contacts", "attribution", "time")
        sentences = [e.text for kind in kinds for e in read_corpus(lang, kind) if "\n" not in e.text]
        yield from _shuffled(lang, sentences, rng)


def corpus_stories(corpora: Path, rng: Random) -> Iterator[Story]:
    """Wikinews of GUM (CC BY) as it stands, sentences of kumparan and idner-news-2k (MIT) by chance."""
    for path in sorted((corpora / "GUM-news" / "news").glob("*.conllu")):
        yield from _gum(path)
    yield from _shuffled("id", _columns(corpora / "nlp-id-kumparan" / "dataset_postag.txt", 9000), rng)
    yield from _shuffled("id", _columns(corpora / "idner-news-2k" / "train.txt", 1400), rng)


def wire_stories(corpora: Path) -> Iterator[Story]:
    """PANL (evaluation only): stretches of consecutive lines, for tests."""
    for lang in ("id", "en"):
        lines = (corpora / "panl" / f"economy.{lang}.txt").read_text(encoding="utf-8").splitlines()
        short = [line.strip() for line in lines if SHORT_WORDS[0] <= len(line.split()) <= SHORT_WORDS[1]]
        short = [line for line in short if line.endswith(".") and line[0].isupper()]
        lines = [line.strip() for line in lines if len(line.split()) >= SENTENCE_WORDS]
        for at in range(0, min(len(lines), 2400) - WIRE_LINES, WIRE_LINES):
            part = lines[at : at + WIRE_LINES]
            yield Story(lang, cut_to_headline(part[0]), tuple(part), tuple(short[at % len(short) :][:4]))


def cut_to_headline(sentence: str, words: int = 9) -> str:
    """The first words of a sentence without its full stop."""
    return " ".join(sentence.split()[:words]).strip(" ,.;:-")


def _shuffled(lang: str, sentences: list[str], rng: Random) -> Iterator[Story]:
    whole = [s for s in sentences if s[-1] in '."\u201d']
    kept = [s for s in whole if len(s.split()) >= SENTENCE_WORDS]
    short = [s for s in whole if SHORT_WORDS[0] <= len(s.split()) <= SHORT_WORDS[1] and s[0].isupper()]
    rng.shuffle(kept)
    while len(kept) >= 30:
        paragraphs = []
        for _ in range(rng.randint(4, 10)):
            paragraphs.append(" ".join(kept.pop() for _ in range(rng.choice(SENTENCES))))
        few = tuple(rng.sample(short, min(4, len(short))))
        yield Story(lang, cut_to_headline(paragraphs[0], rng.randint(5, 12)), tuple(paragraphs), few)


def _gum(path: Path) -> Iterator[Story]:
    paragraphs: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newpar") and "block" not in line:
            paragraphs.append([])
        elif line.startswith("# text = ") and paragraphs:
            paragraphs[-1].append(line[9:])
    texts = [" ".join(p) for p in paragraphs if p]
    every = [s for p in paragraphs[1:] for s in p if s.endswith(".") and s[0].isupper()]
    short = tuple(s for s in every if SHORT_WORDS[0] <= len(s.split()) <= SHORT_WORDS[1])
    body = [t for t in texts[1:] if len(t.split()) >= SENTENCE_WORDS and t[-1] in '."\u201d']
    if len(body) >= 3:
        yield Story("en", texts[0], tuple(body), short)


def _columns(path: Path, most: int) -> list[str]:
    """Sentences of a file of one word a line, blank lines between them, put together again."""
    found: list[str] = []
    words: list[str] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                words.append(line.split("\t", 1)[0].split(" ", 1)[0].strip())
                continue
            if words:
                text = _NO_SPACE_BEHIND.sub(r"\1", _NO_SPACE_BEFORE.sub(r"\1", " ".join(words)))
                found.append(re.sub(r" nya\b", "nya", re.sub(r'" ([^"]*) "', r'"\1"', text)))
            words = []
            if len(found) == most:
                break
    return found
