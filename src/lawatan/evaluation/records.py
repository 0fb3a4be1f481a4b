"""What is compared: the contacts, sources and quotations of gold articles and of predicted documents.

Both sides decode from JSON with these records. The predicted side asks for less than `lawatan analyse` writes, so that
the output of another version or of another program can be scored too.
"""

from __future__ import annotations

from dataclasses import dataclass

from lawatan.records.event_mention import (
    AnnotatedDocument,
    EventMention,
    EventType,
    Participant,
    Rejection,
    Status,
)
from lawatan.records.public_event import PublicMentionReference
from lawatan.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One contact as one side tells it; dates are ISO prefixes, states ISO 3166-1 alpha-3 codes."""

    type: EventType
    status: Status | None = None
    participants: tuple[Participant, ...] = ()
    destination: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None
    forum: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldMention(Contact):
    """A contact that a coder found in an article; `evidence` are verbatim pieces of the text."""

    event_id: str
    evidence: str | tuple[str, ...] = ()
    main: bool = False

    @property
    def evidence_texts(self) -> tuple[str, ...]:
        """The evidence as a tuple, also where the file has a single string."""
        return (self.evidence,) if isinstance(self.evidence, str) else self.evidence


@dataclass(frozen=True, slots=True)
class GoldSource:
    """Whom the text credits for information."""

    name: str
    kind: str | None = None
    evidence: str | tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """A direct quotation."""

    speaker: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    """One line of a gold file. `negative` is None where the file leaves it out."""

    id: str
    text: str
    event_mentions: tuple[GoldMention, ...]
    lang: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    sources: tuple[GoldSource, ...] = ()
    quotes: tuple[GoldQuote, ...] = ()
    negative: bool | None = None

    @property
    def is_negative(self) -> bool:
        """Whether the article tells of no contact at all."""
        return not self.event_mentions if self.negative is None else self.negative


@dataclass(frozen=True, slots=True)
class PredictedEvidence:
    """A stretch of the article's text that a value was read from: half-open code points and the words there."""

    start: int
    end: int
    text: str
    field: str = ""
    rule: str | None = None

    @property
    def span(self) -> Span | None:
        """The offsets as a `Span`, None where they are none."""
        return Span(self.start, self.end) if 0 <= self.start <= self.end else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PredictedMention(Contact):
    """A contact that the program found in an article."""

    evidence: tuple[PredictedEvidence, ...] = ()
    confidence: float | None = None

    def spans(self, *fields: str) -> tuple[Span, ...]:
        """Where the evidence of these fields stands, of all fields where none is named; sorted."""
        found = {e.span for e in self.evidence if not fields or e.field in fields}
        return tuple(sorted(span for span in found if span is not None))

    @property
    def rule(self) -> str | None:
        """The rule of the word that called the contact up."""
        return next((e.rule for e in self.evidence if e.field == "trigger"), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenMention(Contact):
    """A predicted contact as a file has it: evidence may be words without offsets, as in a gold file."""

    evidence: str | tuple[PredictedEvidence | str, ...] = ()
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class PredictedSource:
    """Whom the program found to be credited."""

    name: str


@dataclass(frozen=True, slots=True)
class PredictedQuote:
    """A quotation that the program found."""

    text: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PredictedDocument:
    """What the program found in one article; `id` is the gold article's."""

    id: str
    event_mentions: tuple[PredictedMention, ...] = ()
    sources: tuple[PredictedSource, ...] = ()
    quotes: tuple[PredictedQuote, ...] = ()
    rejections: tuple[Rejection, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDocument:
    """A predicted document as a file has it."""

    id: str
    event_mentions: tuple[WrittenMention, ...] = ()
    sources: tuple[PredictedSource, ...] = ()
    quotes: tuple[PredictedQuote, ...] = ()
    rejections: tuple[Rejection, ...] = ()


@dataclass(frozen=True, slots=True)
class PredictedEvent:
    """The mentions that the program holds for reports of one contact."""

    event_id: str
    mentions: tuple[PublicMentionReference, ...]


def from_analysis(annotated: AnnotatedDocument) -> PredictedDocument:
    """What is compared of an analysed document."""
    return PredictedDocument(
        id=annotated.document.id,
        event_mentions=tuple(map(_mention, annotated.event_mentions)),
        sources=tuple(PredictedSource(s.full_name) for s in annotated.credited_sources),
        quotes=tuple(PredictedQuote(q.text, q.speaker) for q in annotated.quotations),
        rejections=annotated.rejections,
    )


def _mention(mention: EventMention) -> PredictedMention:
    return PredictedMention(
        type=mention.type,
        status=mention.status,
        participants=mention.participants,
        destination=mention.destination,
        cities=mention.cities,
        start=mention.start,
        end=mention.end,
        forum=mention.forum,
        evidence=tuple(PredictedEvidence(e.start, e.end, e.text, e.field, e.rule) for e in mention.evidence),
        confidence=mention.confidence,
    )


def from_file(written: WrittenDocument, text: str) -> PredictedDocument:
    """What is compared of a document that was read from a file; words without offsets are looked up in the text."""
    return PredictedDocument(
        id=written.id,
        event_mentions=tuple(_found(m, text) for m in written.event_mentions),
        sources=written.sources,
        quotes=written.quotes,
        rejections=written.rejections,
    )


def _found(written: WrittenMention, text: str) -> PredictedMention:
    evidence = (written.evidence,) if isinstance(written.evidence, str) else written.evidence
    return PredictedMention(
        type=written.type,
        status=written.status,
        participants=written.participants,
        destination=written.destination,
        cities=written.cities,
        start=written.start,
        end=written.end,
        forum=written.forum,
        evidence=tuple(_look_up(e, text) if isinstance(e, str) else e for e in evidence),
        confidence=written.confidence,
    )


def _look_up(words: str, text: str) -> PredictedEvidence:
    """Evidence for the whole contact; what does not stand in the text keeps its words and counts as not grounded."""
    start = text.find(words)
    return (
        PredictedEvidence(start, start + len(words), words, "sentence")
        if start >= 0
        else PredictedEvidence(0, 0, words)
    )
