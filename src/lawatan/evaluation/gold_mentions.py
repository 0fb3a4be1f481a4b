"""The contacts of gold articles in place of found ones, to see what linkage makes of mentions without a mistake."""

from __future__ import annotations

from collections.abc import Iterator

from lawatan.evaluation.reading import Gold, gold_documents
from lawatan.evaluation.records import GoldArticle, GoldMention
from lawatan.records.document import Document
from lawatan.records.event_mention import AnnotatedDocument, EventMention, Status
from lawatan.records.span import How, Span, evidence_at


def gold_mentions(gold: Gold, *, given_dates: bool = True) -> Iterator[AnnotatedDocument]:
    """Each article with the contacts that its coder found, and nothing else found in it."""
    documents = gold_documents(gold, given_dates=given_dates)
    for article, document in zip(gold.articles, documents, strict=True):
        yield _annotated(article, document)


def _annotated(article: GoldArticle, document: Document) -> AnnotatedDocument:
    return AnnotatedDocument(
        document=document,
        lang=article.lang,
        published=document.published,
        published_how=How.GIVEN if document.published else None,
        published_evidence=(),
        blocks=(),
        sentences=(),
        entities=(),
        times=(),
        event_mentions=tuple(_mention(m, article.text) for m in article.event_mentions),
        credited_sources=(),
        quotations=(),
        rejections=(),
    )


def _mention(gold: GoldMention, text: str) -> EventMention:
    places = [(text.index(quoted), quoted) for quoted in gold.evidence_texts]
    return EventMention(
        type=gold.type,
        status=gold.status or Status.COMPLETED,
        participants=gold.participants,
        destination=gold.destination,
        cities=gold.cities,
        start=gold.start,
        end=gold.end,
        forum=gold.forum,
        evidence=tuple(
            evidence_at(text, Span(at, at + len(quoted)), field="sentence", how=How.STATED) for at, quoted in places
        ),
    )
