"""What the interface gives beside the public formats: lists with their cursor, and short records for lists.

Fields are added at the end, never renamed or taken away, within one version of the interface.
"""

from __future__ import annotations

from dataclasses import dataclass

from lawatan.records.changes import EventChange
from lawatan.records.event_mention import EventType, Status
from lawatan.records.judgement import Judgement
from lawatan.records.public_document import PublicDocument, PublicRejection
from lawatan.records.public_event import PublicEvent
from lawatan.records.public_linkage import PublicConflict
from lawatan.records.public_mention import PublicMention
from lawatan.store.paging import DocumentEntry


@dataclass(frozen=True, slots=True)
class EventList:
    """`next` is the cursor of the next slice, null at the end; `total` is how many events fit altogether."""

    items: tuple[PublicEvent, ...]
    next: str | None
    total: int


@dataclass(frozen=True, slots=True)
class MentionList:
    """What single documents say about single contacts."""

    items: tuple[PublicMention, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class DocumentList:
    """Documents in short."""

    items: tuple[DocumentEntry, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class DocumentDetail:
    """A document with everything found in it; `text` is null where texts are not stored or not shown."""

    entry: DocumentEntry
    text: str | None
    analysis: PublicDocument


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """Somebody named in contacts: the key of all spellings of the name, the commonest one, how many contacts."""

    person: str
    name: str
    events: int


@dataclass(frozen=True, slots=True)
class PersonList:
    """Those of most contacts first."""

    items: tuple[PersonEntry, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class StateEntry:
    """A state (ISO 3166-1 alpha-3) or organisation (acronym) and in how many contacts it is."""

    state: str
    name: str
    events: int


@dataclass(frozen=True, slots=True)
class StateList:
    """Those of most contacts first; all of them."""

    items: tuple[StateEntry, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class ConflictList:
    """Claims that cannot all be right, of events in the order of their ids."""

    items: tuple[PublicConflict, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class JudgementList:
    """The ledger in the order in which it grew."""

    items: tuple[Judgement, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """A contact that was found, in one line."""

    event_id: str
    type: EventType
    status: Status | None
    title: str


@dataclass(frozen=True, slots=True)
class FoundDocumentEntry:
    """A page that was found."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    lang: str | None


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The best of each kind, and how many there are."""

    people: tuple[PersonEntry, ...]
    people_total: int
    states: tuple[StateEntry, ...]
    events: tuple[FoundEvent, ...]
    events_total: int
    documents: tuple[FoundDocumentEntry, ...]
    documents_total: int


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a judgement did: the entries of the ledger, what became of ids of events, which events differ now."""

    added: tuple[Judgement, ...]
    changes: tuple[EventChange, ...]
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a document: "added", "changed", "unchanged" or "rejected", by which run, and what it reports."""

    document: str | None
    outcome: str
    run: int
    events: tuple[str, ...]
    rejections: tuple[PublicRejection, ...]
