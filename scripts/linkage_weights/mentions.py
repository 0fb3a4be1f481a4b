"""The mentions that weights are trained on: gold ones with their events, found ones of pages that nobody labelled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lawatan.analysis.analyser import analyse
from lawatan.evaluation.reading import Gold
from lawatan.linkage.prepared import PreparedMention, prepare
from lawatan.records.document import make_document
from lawatan.records.event import MentionReference
from lawatan.records.event_mention import AnnotatedDocument

FOLDS = 5
LINES = 10
"""Lines of a corpus whose articles are not told apart that are read as one page."""
CORPORA = ("international", "economy")


@dataclass(frozen=True, slots=True)
class Labelled:
    """Gold mentions with the contact that each reports, and the fold of each document."""

    documents: tuple[AnnotatedDocument, ...]
    events: Mapping[MentionReference, str]
    folds: Mapping[str, int]


def labelled(gold: Gold, documents: Sequence[AnnotatedDocument]) -> Labelled:
    """Documents that report one contact stay in one fold, as do translations of one story."""
    events = {
        MentionReference(article.id, i): mention.event_id or f"{article.id}#{i}"
        for article in gold.articles
        for i, mention in enumerate(article.event_mentions)
    }
    by_event: dict[str, list[str]] = defaultdict(list)
    for reference, event in events.items():
        by_event[event].append(reference.document)
    group = {d.document.id: {d.document.id} for d in documents}
    for together in by_event.values():
        merged = set().union(*(group[id_] for id_ in together))
        group.update(dict.fromkeys(merged, merged))
    groups = sorted({min(members): members for members in group.values()}.items(), key=lambda g: (-len(g[1]), g[0]))
    sizes, folds = [0] * FOLDS, dict[str, int]()
    for _, members in groups:
        smallest = sizes.index(min(sizes))
        sizes[smallest] += len(members)
        folds.update(dict.fromkeys(members, smallest))
    return Labelled(tuple(documents), events, folds)


def unlabelled(shared: Path, gold: Gold) -> list[PreparedMention]:
    """What the program finds in parallel news that the gold has nothing of, English and Indonesian."""
    told = " ".join(" ".join(article.text.split()) for article in gold.articles)
    return prepare(page for name in CORPORA for page in _pages(shared / "corpora" / "panl", name, told))


def _pages(folder: Path, name: str, told: str) -> Iterator[AnnotatedDocument]:
    lines = {lang: (folder / f"{name}.{lang}.txt").read_text(encoding="utf-8").splitlines() for lang in ("en", "id")}
    new = [not any(" ".join(lines[lang][i].split()) in told for lang in lines) for i in range(len(lines["en"]))]
    for lang, every in lines.items():
        for start in range(0, len(every), LINES):
            text = "\n\n".join(every[i] for i in range(start, min(start + LINES, len(every))) if new[i])
            if text:
                page = analyse(make_document(text, id=f"{name}-{start}-{lang}", lang=lang, published="2007-01-15"))
                if page.event_mentions:
                    yield page
