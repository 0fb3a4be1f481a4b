"""Gold articles as annotated documents, so that linkage is measured by itself, and B-cubed of its events."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from lawatan.linkage.link import LinkageResult
from lawatan.records.document import make_document
from lawatan.records.event import Event, MentionReference
from lawatan.records.event_mention import AnnotatedDocument, EventMention, EventType, Part, Participant, Status
from lawatan.records.span import How, Span, evidence_at


def read_gold(path: Path, *, given_dates: bool = True) -> tuple[list[AnnotatedDocument], dict[MentionReference, str]]:
    """The documents, and for each mention the gold event that it reports."""
    documents, events = [], {}
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        documents.append(as_document(article, given_dates=given_dates))
        for index, mention in enumerate(article["event_mentions"]):
            events[MentionReference(article["id"], index)] = mention["event_id"]
    return documents, events


def as_document(article: Mapping, *, given_dates: bool = True) -> AnnotatedDocument:
    published = article["published"] if given_dates else None
    document = make_document(
        article["text"], id=article["id"], lang=article["lang"], outlet=article["outlet"], published=published
    )
    return AnnotatedDocument(
        document=document,
        lang=article["lang"],
        published=published,
        published_how=How.GIVEN if published else None,
        published_evidence=(),
        blocks=(),
        sentences=(),
        entities=(),
        times=(),
        event_mentions=tuple(as_mention(m, article["text"]) for m in article["event_mentions"]),
        credited_sources=(),
        quotations=(),
        rejections=(),
    )


def as_mention(gold: Mapping, text: str) -> EventMention:
    quoted = gold["evidence"] if isinstance(gold["evidence"], list) else [gold["evidence"]]
    spans = [(text.find(q), q) for q in quoted if q in text]
    return EventMention(
        type=EventType(gold["type"]),
        status=Status(gold["status"]),
        participants=tuple(
            Participant(p["name"], Part(p["part"]), p["role"], p["country"]) for p in gold["participants"]
        ),
        destination=tuple(gold["destination"]),
        cities=tuple(gold["cities"]),
        start=gold["start"],
        end=gold["end"],
        forum=gold["forum"],
        evidence=tuple(evidence_at(text, Span(at, at + len(q)), field="sentence", how=How.STATED) for at, q in spans),
    )


def change_mention(document: AnnotatedDocument, index: int, **changes: object) -> AnnotatedDocument:
    mentions = list(document.event_mentions)
    mentions[index] = replace(mentions[index], **changes)
    return replace(document, event_mentions=tuple(mentions))


def find_mention(document: AnnotatedDocument, gold: Mapping[MentionReference, str], event: str) -> int:
    return next(
        i for i in range(len(document.event_mentions)) if gold[MentionReference(document.document.id, i)] == event
    )


def b_cubed(gold: Mapping[MentionReference, str], result: LinkageResult) -> tuple[float, float, float, float]:
    """Precision, recall and F1 of B-cubed, and pairwise F1."""
    gold_sets, found_sets = defaultdict(set), {}
    for reference, event in gold.items():
        gold_sets[event].add(reference)
    for event in result.events:
        for reference in event.mentions:
            found_sets[reference] = set(event.mentions)
    precision = recall = 0.0
    tp = fp = fn = 0
    for reference, event in gold.items():
        a, b = gold_sets[event], found_sets[reference]
        precision += len(a & b) / len(b)
        recall += len(a & b) / len(a)
        tp, fp, fn = tp + len(a & b) - 1, fp + len(b - a), fn + len(a - b)
    p, r = precision / len(gold), recall / len(gold)
    return p, r, 2 * p * r / (p + r), 2 * tp / (2 * tp + fp + fn)


def event_of(result: LinkageResult, document: str, index: int) -> Event:
    return next(e for e in result.events if MentionReference(document, index) in e.mentions)


def documents_of(event: Event) -> set[str]:
    return {m.document for m in event.mentions}


def by_id(documents: Iterable[AnnotatedDocument]) -> dict[str, AnnotatedDocument]:
    return {d.document.id: d for d in documents}
