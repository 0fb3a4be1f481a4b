"""Scores sources and quotations of English pages on public attribution data, which stays outside the project.

usage: python scripts/score_attribution.py gum FOLDER [--cues N]
       python scripts/score_attribution.py polnear FOLDER [--cues N]

`gum`: *.conllu files of UD_English-GUM (Georgetown University Multilayer corpus, Zeldes 2017, from version 11 on),
whose discourse relations `attribution-*` name the tokens of the source (`sem-atsrc`) and of the cue (`lex`); use its
news (Wikinews, CC BY). `polnear`: a part of PolNeAR (Newell, Margolin and Ruths 2018) with the folders text and
attributions (brat stand-off); its articles are their publishers'.

Counted are attributions by words (a verb, "according to"); a picture's credit is neither missed nor wrong. One is
found when evidence of a credited source or of a quotation's speaker overlaps its source or cue; evidence that overlaps
none is wrong. Both corpora also mark thoughts, intentions and findings ("voters hope ..."), which the program does not
look for: --cues says what the missed ones begin with.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Span = tuple[int, int]
PRONOUNS = frozenset(
    ("he", "she", "they", "it", "i", "we", "you", "who", "which", "that", "this", "his", "her", "their")
)
_EDGE = re.compile(r"Discourse=(attribution-\w+):[^|]*")
_SIGNAL = re.compile(r"(?<![a-z])(sem-atsrc|lex-\w+|grf-\w+)-([\d,-]+)")
_BRAT = re.compile(r"T(\d+)\t(\S+) ([\d ;]+)\t")
_PART = re.compile(r"(Source|Cue|Content)\d*:T(\d+)")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Offsets of the words that name the source, and of those that attribute; either may be empty."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A text with what is attributed in it."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]


@dataclass(slots=True)
class Tally:
    """Counts over articles; `speakers`: direct quotations whose source is named, `agreed`: named as we name it."""

    gold: int = 0
    found: int = 0
    predicted: int = 0
    right: int = 0
    speakers: int = 0
    agreed: int = 0


def read_gum(folder: Path) -> Iterator[Article]:
    """The articles of a folder of CoNLL-U files; paragraphs are put together from their sentences."""
    for path in sorted(folder.glob("*.conllu")):
        text, tokens, edges = _gum_text(path.read_text(encoding="utf-8").splitlines())
        found = []
        for signals in edges:
            named: dict[str, list[Span]] = {"source": [], "cue": []}
            for kind, numbers in _SIGNAL.findall(signals):
                if kind.startswith("grf"):
                    continue  # quotation marks and colons
                spans = [tokens[n - 1] for n in _numbers(numbers) if n <= len(tokens)]
                named["source" if kind == "sem-atsrc" else "cue"] += spans
            if named["source"] or named["cue"]:
                found.append(Attribution(tuple(named["source"]), tuple(named["cue"])))
        yield Article(path.stem, text, tuple(found))


def _gum_text(lines: Iterable[str]) -> tuple[str, list[Span], list[str]]:
    """The text, the offsets of its tokens, and the signals of its attributions."""
    text, gap = "", ""
    tokens: list[Span] = []
    edges: list[str] = []
    within, left = 0, 0  # where the next of `left` tokens that are written as one ("team's") begins
    for line in lines:
        fields = line.split("\t")
        if line.startswith("# newpar"):
            gap = "\n\n" if text else ""
        elif len(fields) == 10 and "-" in fields[0]:
            first, last = map(int, fields[0].split("-"))
            within, left = len(text + gap), last - first + 1
            text, gap = text + gap + fields[1], _gap(fields[9])
        elif len(fields) == 10 and "." not in fields[0]:
            edges += [m[0] for m in _EDGE.finditer(fields[9])]
            if left:
                tokens.append((within, min(len(text), within + len(fields[1]))))
                within, left = tokens[-1][1], left - 1
            else:
                tokens.append((len(text + gap), len(text + gap + fields[1])))
                text, gap = text + gap + fields[1], _gap(fields[9])
    return text, tokens, edges


def _gap(misc: str) -> str:
    return "" if "SpaceAfter=No" in misc else " "


def _numbers(text: str) -> list[int]:
    """Token numbers of a signal: "12-14,20"."""
    found: list[int] = []
    for part in text.split(","):
        ends = [int(n) for n in part.split("-") if n]
        found += range(ends[0], ends[1] + 1) if len(ends) == 2 else ends
    return found


def read_polnear(folder: Path) -> Iterator[Article]:
    """The articles of a part of PolNeAR; of several annotators the first in alphabetical order is read."""
    for path in sorted((folder / "text").glob("*.txt")):
        stands = sorted((folder / "attributions").glob(f"{path.stem}_????.ann"))
        if stands:
            lines = stands[0].read_text(encoding="utf-8").splitlines()
            yield Article(path.stem, path.read_text(encoding="utf-8"), tuple(_brat(lines)))


def _brat(lines: list[str]) -> Iterator[Attribution]:
    spans: dict[str, tuple[Span, ...]] = {}
    for line in lines:
        found = _BRAT.match(line)
        if found:
            pieces = [piece.split() for piece in found[3].split(";")]
            spans[found[1]] = tuple((int(a), int(b)) for a, b in pieces)
    for line in lines:
        if line.startswith("E") and "Attribution" in line:
            parts: dict[str, tuple[Span, ...]] = {"Source": (), "Cue": ()}
            for name, number in _PART.findall(line):
                parts[name] = (*parts.get(name, ()), *spans.get(number, ()))
            yield Attribution(parts["Source"], parts["Cue"])


def score(articles: Iterable[Article]) -> tuple[Tally, Counter[str]]:
    """Counts, and the cues of missed attributions."""
    tally, missed = Tally(), Counter[str]()
    for article in articles:
        result = analyse(make_document(article.text, id=article.name, lang="en"))
        evidence = {(e.start, e.end) for s in result.credited_sources for e in s.evidence}
        speakers = [(q.speaker, e.start, e.end) for q in result.quotations for e in q.evidence if e.field == "speaker"]
        evidence |= {(start, end) for _, start, end in speakers}
        tally.predicted += len(evidence)
        tally.right += sum(any(_touches(a, span) for a in article.attributions) for span in evidence)
        for attribution in article.attributions:
            if not attribution.cue:
                continue
            tally.gold += 1
            if any(_touches(attribution, span) for span in evidence):
                tally.found += 1
            else:
                missed[_said(article.text, attribution.cue)] += 1
        _compare_speakers(article, speakers, tally)
    return tally, missed


def _compare_speakers(article: Article, speakers: list[tuple[str | None, int, int]], tally: Tally) -> None:
    for speaker, start, end in speakers:
        for attribution in article.attributions:
            named = {w for a, b in attribution.source for w in re.findall(r"\w+", article.text[a:b].casefold())}
            if speaker and named - PRONOUNS and _touches(attribution, (start, end)):
                tally.speakers += 1
                tally.agreed += bool((named - PRONOUNS) & set(re.findall(r"\w+", speaker.casefold())))
                break


def _touches(attribution: Attribution, span: Span) -> bool:
    return any(a < span[1] and span[0] < b for a, b in (*attribution.source, *attribution.cue))


def _said(text: str, cue: tuple[Span, ...]) -> str:
    return " ".join(text[a:b].casefold() for a, b in cue[:2])


def main() -> None:
    """Reads, scores, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", choices=("gum", "polnear"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cues", type=int, default=0, help="print so many of the cues that were missed most")
    given = parser.parse_args()
    tally, missed = score((read_gum if given.corpus == "gum" else read_polnear)(given.folder))
    if not tally.gold:
        sys.exit(f"no attributions found in {given.folder}: see the layouts that --help names")
    precision, recall = tally.right / max(1, tally.predicted), tally.found / tally.gold
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    sys.stdout.write(
        f"attributions {tally.gold}, found {tally.found}; evidence {tally.predicted}, right {tally.right}\n"
        f"precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}\n"
        f"speakers of direct quotations that are named: {tally.speakers}, the same name {tally.agreed}\n"
    )
    for cue, count in missed.most_common(given.cues):
        sys.stdout.write(f"{count:4} {cue}\n")


if __name__ == "__main__":
    main()
