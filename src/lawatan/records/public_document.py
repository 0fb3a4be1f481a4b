"""The public JSON form of a document with its contacts, as records: what `analyse` writes.

Other programs rely on these; `lawatan/schemas/*.json` is made from them. Fields are added at the end, never renamed.
"""

from __future__ import annotations

from dataclasses import dataclass

from lawatan.records.event_mention import AnnotatedDocument, EventMention, EventType, Part, Participant, Status
from lawatan.records.event_mention import Rejection as RejectionRecord
from lawatan.records.mention import CreditKind
from lawatan.records.span import Evidence, How


@dataclass(frozen=True, slots=True)
class PublicParticipant:
    """Somebody who takes part; `name` is null where only the office or the state is named."""

    name: str | None
    aliases: tuple[str, ...]
    role: str | None
    country: str | None
    part: Part


@dataclass(frozen=True, slots=True)
class PublicSpan:
    """Half-open code points into the document's `text`, and the text there."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class PublicEvidence:
    """The text that a field's value was read from, how, and by which rule."""

    field: str
    start: int
    end: int
    text: str
    how: How
    rule: str | None


@dataclass(frozen=True, slots=True)
class PublicEventMention:
    """What one document says about one contact; dates are ISO prefixes or null, countries ISO 3166-1 alpha-3.

    `confidence` is the probability that a careful coder finds the contact in the text, null where it was not reckoned.
    """

    type: EventType
    status: Status
    participants: tuple[PublicParticipant, ...]
    destination: tuple[str, ...]
    cities: tuple[str, ...]
    start: str | None
    end: str | None
    forum: str | None
    evidence: tuple[PublicEvidence, ...]
    confidence: float | None


@dataclass(frozen=True, slots=True)
class PublicSource:
    """Whom the text credits for information.

    `name` is as the text has it, with the English in brackets where the text is in another language, or the usual name
    of an outlet or organisation that it calls differently.
    """

    name: str
    kind: CreditKind
    evidence: tuple[PublicSpan, ...]


@dataclass(frozen=True, slots=True)
class PublicQuote:
    """A quotation, verbatim and without its marks."""

    speaker: str | None
    text: str
    direct: bool
    evidence: tuple[PublicSpan, ...]


@dataclass(frozen=True, slots=True)
class PublicRejection:
    """Something that was dropped, and why."""

    stage: str
    rule: str
    reason: str
    start: int | None
    end: int | None
    text: str | None


@dataclass(frozen=True, slots=True)
class PublicDocument:
    """One line of `lawatan analyse`."""

    id: str
    lang: str | None
    published: str | None
    published_how: How | None
    event_mentions: tuple[PublicEventMention, ...]
    sources: tuple[PublicSource, ...]
    quotes: tuple[PublicQuote, ...]
    rejections: tuple[PublicRejection, ...]


def public_document_record(annotated: AnnotatedDocument) -> PublicDocument:
    """The `analyse` form of a document."""
    return PublicDocument(
        id=annotated.document.id,
        lang=annotated.lang,
        published=annotated.published,
        published_how=annotated.published_how,
        event_mentions=tuple(public_event_mention(m) for m in annotated.event_mentions),
        sources=tuple(PublicSource(s.full_name, s.kind, _spans(s.evidence)) for s in annotated.credited_sources),
        quotes=tuple(PublicQuote(q.speaker, q.text, q.direct, _spans(q.evidence)) for q in annotated.quotations),
        rejections=tuple(_rejection(r) for r in annotated.rejections),
    )


def public_event_mention(mention: EventMention) -> PublicEventMention:
    """The public form of what a document says about one contact."""
    return PublicEventMention(
        type=mention.type,
        status=mention.status,
        participants=tuple(map(public_participant, mention.participants)),
        destination=mention.destination,
        cities=mention.cities,
        start=mention.start,
        end=mention.end,
        forum=mention.forum,
        evidence=tuple(PublicEvidence(e.field, e.start, e.end, e.text, e.how, e.rule) for e in mention.evidence),
        confidence=mention.confidence,
    )


def public_participant(participant: Participant) -> PublicParticipant:
    """The public form of somebody who takes part."""
    p = participant
    return PublicParticipant(p.name, p.aliases, p.role, p.country, p.part)


def _spans(evidence: tuple[Evidence, ...]) -> tuple[PublicSpan, ...]:
    return tuple(PublicSpan(e.start, e.end, e.text) for e in evidence)


def _rejection(r: RejectionRecord) -> PublicRejection:
    return PublicRejection(r.stage, r.rule, r.reason, r.start, r.end, r.text)
