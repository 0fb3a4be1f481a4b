"""Gold files, documents and events from JSON lines; or documents and events from the analysis of the gold's texts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from lawatan.errors import InputError, RecordError
from lawatan.evaluation.records import (
    GoldArticle,
    GoldMention,
    PredictedDocument,
    PredictedEvent,
    WrittenDocument,
    from_analysis,
    from_file,
)
from lawatan.records.codec import decode
from lawatan.records.days import ISO_DAY, first_day
from lawatan.records.document import Document, make_document
from lawatan.records.event_mention import AnnotatedDocument, Rejection
from lawatan.records.public_event import PublicMentionReference

T = TypeVar("T")

_SEE_FORMAT = "the format is described in docs/reference/gold-format.md"


@dataclass(frozen=True, slots=True)
class Gold:
    """The articles of a gold file with its name and SHA-256, which say what scores belong to."""

    name: str
    sha256: str
    articles: tuple[GoldArticle, ...]

    @property
    def contacts(self) -> int:
        """How many contacts the articles tell of, each counted once for each article."""
        return sum(len(a.event_mentions) for a in self.articles)


@dataclass(frozen=True, slots=True)
class Predictions:
    """What the program found; `events` is None where nothing is known of linkage."""

    documents: tuple[PredictedDocument, ...]
    events: tuple[PredictedEvent, ...] | None = None


def read_gold(path: str, *, lang: str | None = None) -> Gold:
    """The articles of a gold file, of one language where `lang` names it.

    Raises `InputError`, with file and line, where a line is no gold article, an id comes twice, a date is none, or
    evidence does not stand in the text; also where no article is left.
    """
    data = _read(path)
    articles: dict[str, GoldArticle] = {}
    for place, line in _lines(data, path):
        article = _decoded(line, GoldArticle, place, _SEE_FORMAT)
        _check(article, place)
        if article.id in articles:
            raise InputError(f"a second article with the id {article.id!r}", place=place, remedy="ids are unique")
        articles[article.id] = article
    kept = tuple(a for a in articles.values() if lang is None or a.lang == lang)
    if not kept:
        raise InputError(f"no article in the language {lang!r}" if articles else "no articles", place=path)
    return Gold(Path(path).name, hashlib.sha256(data).hexdigest(), kept)


def read_documents(path: str, gold: Gold) -> tuple[PredictedDocument, ...]:
    """The documents of a file as `lawatan analyse` writes it, or as another person's gold file has them.

    Those that the gold does not have are left out.
    """
    texts = {a.id: a.text for a in gold.articles}
    written = (
        _decoded(line, WrittenDocument, place, "give what lawatan analyse wrote")
        for place, line in _lines(_read(path), path)
    )
    return tuple(from_file(w, texts[w.id]) for w in written if w.id in texts)


def read_events(path: str) -> tuple[PredictedEvent, ...]:
    """The events of a file as `lawatan export events --format jsonl` writes it."""
    remedy = "give what lawatan export events --format jsonl wrote"
    return tuple(_decoded(line, PredictedEvent, place, remedy) for place, line in _lines(_read(path), path))


def gold_documents(gold: Gold, *, given_dates: bool = True) -> Iterator[Document]:
    """The articles as the program gets to see them: text and particulars; `given_dates` says whether dated."""
    for article in gold.articles:
        published = article.published if given_dates else None
        yield make_document(
            article.text,
            id=article.id,
            lang=article.lang,
            url=article.url,
            outlet=article.outlet,
            published=published,
            published_how="given" if published else None,
            title=article.title,
        )


def analyse_gold(gold: Gold, *, given_dates: bool = True) -> Iterator[AnnotatedDocument | Rejection]:
    """Each article analysed by the installed program, or a rejection where that failed."""
    from lawatan.analysis.analyser import analyse
    from lawatan.pipeline.run import analyse_each

    return analyse_each(gold_documents(gold, given_dates=given_dates), analyse)


def predictions_of(analysed: Iterable[AnnotatedDocument]) -> Predictions:
    """What is compared of analysed documents, with the events that linkage makes of them."""
    from lawatan.linkage.link import link

    documents = tuple(analysed)
    events = (
        PredictedEvent(e.event_id, tuple(PublicMentionReference(m.document, m.mention) for m in e.mentions))
        for e in link(documents).events
    )
    return Predictions(tuple(map(from_analysis, documents)), tuple(events))


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}", place=path, remedy="check the path") from error


def _lines(data: bytes, path: str) -> Iterator[tuple[str, bytes]]:
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if line.strip():
            yield f"{path}:{number}", line


def _decoded(line: bytes, type_: type[T], place: str, remedy: str) -> T:
    try:
        return decode(line, type_, place=place)
    except RecordError as error:
        raise InputError(error.message, place=place, remedy=remedy) from error


def _check(article: GoldArticle, place: str) -> None:
    if article.negative and article.event_mentions:
        raise InputError("a negative article has contacts", place=place, remedy=_SEE_FORMAT)
    if article.published is not None and len(article.published) != ISO_DAY:
        raise InputError(f"published is {article.published!r}, no day as 2023-08-14", place=place, remedy=_SEE_FORMAT)
    _check_dates((article.published,), place)
    for number, mention in enumerate(article.event_mentions):
        _check_mention(article.text, mention, f"{place}, contact {number}")


def _check_mention(text: str, mention: GoldMention, place: str) -> None:
    _check_dates((mention.start, mention.end), place)
    for quoted in mention.evidence_texts:
        if not quoted or quoted not in text:
            raise InputError(
                f"the evidence {quoted[:60]!r} does not stand in the text",
                place=place,
                remedy="copy it letter by letter",
            )


def _check_dates(dates: Sequence[str | None], place: str) -> None:
    for date in dates:
        if date is not None and first_day(date) is None:
            raise InputError(f"{date!r} is no date", place=place, remedy="write YYYY, YYYY-MM or YYYY-MM-DD")
