"""The public form of one mention with its document's particulars, as a record: what the mentions exports write.

Other programs rely on it. Fields are added at the end, never renamed.
"""

from __future__ import annotations

from dataclasses import dataclass

from lawatan.records.document import Document
from lawatan.records.event_mention import EventMention, EventType, Status
from lawatan.records.public_document import PublicEvidence, PublicParticipant, public_event_mention


@dataclass(frozen=True, slots=True)
class MentionRecord:
    """A mention with its document's particulars and the event that it was linked to: what the mentions exports take."""

    document: Document
    published: str | None
    index: int
    event_id: str | None
    mention: EventMention
    rejected: str | None = None  # the judgement that rejected it


@dataclass(frozen=True, slots=True)
class PublicMention:
    """One line of `lawatan export mentions --format jsonl`."""

    document: str
    mention: int
    event_id: str | None
    url: str | None
    outlet: str | None
    published: str | None
    title: str | None
    type: EventType
    status: Status
    participants: tuple[PublicParticipant, ...]
    destination: tuple[str, ...]
    cities: tuple[str, ...]
    start: str | None
    end: str | None
    forum: str | None
    evidence: tuple[PublicEvidence, ...]
    rejected: str | None


def public_mention_record(record: MentionRecord) -> PublicMention:
    """The exported form of one mention."""
    mention = public_event_mention(record.mention)
    return PublicMention(
        document=record.document.id,
        mention=record.index,
        event_id=record.event_id,
        url=record.document.url,
        outlet=record.document.outlet,
        published=record.published,
        title=record.document.title,
        type=mention.type,
        status=mention.status,
        participants=mention.participants,
        destination=mention.destination,
        cities=mention.cities,
        start=mention.start,
        end=mention.end,
        forum=mention.forum,
        evidence=mention.evidence,
        rejected=record.rejected,
    )
