"""What one document says about one contact, and what was dropped and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lawatan.records.document import Block, Document, Sentence
from lawatan.records.mention import CreditedSource, EntityMention, Quotation, TimeExpression
from lawatan.records.span import Evidence, How


class EventType(StrEnum):
    """The six types of contact that the codebook knows."""

    VISIT = "visit"
    MEETING = "meeting"
    CALL = "call"
    GATHERING = "gathering"
    EXERCISE = "exercise"
    AGREEMENT = "agreement"


class Status(StrEnum):
    """Where a contact stood when the document was published."""

    PROPOSED = "proposed"
    PLANNED = "planned"
    ONGOING = "ongoing"
    COMPLETED = "completed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    DENIED = "denied"


TO_COME = frozenset({Status.PROPOSED, Status.PLANNED})  # not begun
UNDER_WAY_OR_OVER = frozenset({Status.ONGOING, Status.COMPLETED})  # begun
BRIEF = frozenset({EventType.MEETING, EventType.CALL, EventType.AGREEMENT})  # over in a day
CALLED_OFF = frozenset({Status.POSTPONED, Status.CANCELLED, Status.DENIED})  # did not take place as planned


class Part(StrEnum):
    """The part that somebody plays in a contact."""

    TRAVELLER = "traveller"
    HOST = "host"
    INVITER = "inviter"
    PARTICIPANT = "participant"


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who takes part: `name` is the fullest form in the text, None where only office or state is named."""

    name: str | None
    part: Part
    role: str | None = None
    country: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventMention:
    """What one document says about one contact.

    `start` and `end` are ISO prefixes whose length is their precision. `start_value` and `end_value` are TIMEX3 values,
    kept where the year is not known ("XXXX-04-16") or only a weekday is ("XXXX-WXX-1"), so that linkage can use them;
    `duration` is a TIMEX3 duration ("P6D") where the text states one. `forum` is the name of a forum, exercise or
    document. `confidence` is the probability that a careful coder finds this contact in the text (0 to 1; None where
    it was not reckoned); it says nothing of single values. Evidence fields are "trigger" (the word that called the
    contact up), "participants", "destination", "cities", "start", "end", "status", "forum", "sentence".
    """

    type: EventType
    status: Status
    participants: tuple[Participant, ...]
    destination: tuple[str, ...]
    cities: tuple[str, ...]
    start: str | None
    end: str | None
    forum: str | None
    evidence: tuple[Evidence, ...]
    start_value: str | None = None
    end_value: str | None = None
    duration: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Rejection:
    """Something that was dropped, with its reason: nothing vanishes.

    `stage` is the room that dropped it; `rule` the address of the rule or reason ("ingest.binary-file",
    "id.visit.kunjungan-ke"); `reason` a sentence for people. Offsets are None for whole documents.
    """

    stage: str
    rule: str
    reason: str
    start: int | None = None
    end: int | None = None
    text: str | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """A document with everything that the analysis found. `published` is the date used as document creation time."""

    document: Document
    lang: str | None
    published: str | None
    published_how: How | None
    published_evidence: tuple[Evidence, ...]
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    entities: tuple[EntityMention, ...]
    times: tuple[TimeExpression, ...]
    event_mentions: tuple[EventMention, ...]
    credited_sources: tuple[CreditedSource, ...]
    quotations: tuple[Quotation, ...]
    rejections: tuple[Rejection, ...]
