"""The ledger as it stands; the history of an event: its life by the reports, what people judged, what became of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawatan.records.judgement import Judgement, superseded
from lawatan.records.mention_key import MentionKey, mention_keys

if TYPE_CHECKING:
    from lawatan.linkage.judged import Ruling
    from lawatan.records.changes import EventChange
    from lawatan.records.event import Event, MentionReference
    from lawatan.records.lifecycle import StatusReport
    from lawatan.records.public_linkage import PublicEntry, PublicHistory
    from lawatan.store.store import Store


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A judgement and what it does at present: "in force", "overruled", "unfound" or "superseded".

    `superseded_by` is the undo that took it back, `mentions` those of the mentions that it names which are there.
    """

    judgement: Judgement
    standing: str
    superseded_by: str | None
    mentions: frozenset[MentionReference]

    def public(self) -> PublicEntry:
        """The exported form."""
        from lawatan.records.public_linkage import PublicEntry

        return PublicEntry(self.judgement, self.standing, self.superseded_by)


@dataclass(frozen=True, slots=True)
class EventHistory:
    """All that happened to an event, each part oldest first."""

    event: Event
    lifecycle: tuple[StatusReport, ...]
    entries: tuple[LedgerEntry, ...]
    changes: tuple[EventChange, ...]

    def public(self) -> PublicHistory:
        """The exported form."""
        from lawatan.records.public_linkage import public_history

        return public_history(self.event, (entry.public() for entry in self.entries), self.changes)


def ledger_entries(store: Store) -> list[LedgerEntry]:
    """The whole ledger in its order."""
    return _entries(store, store.judgements())


def document_entries(store: Store, document: str) -> list[LedgerEntry]:
    """The entries that name mentions of a document, and the undos of these."""
    entries = _entries(store, _concerning(store.judgements(), {document}))
    about = {e.judgement.id for e in entries if any(m.document == document for m in e.mentions)}
    return [e for e in entries if e.judgement.id in about or e.judgement.supersedes in about]


def _entries(store: Store, ledger: Sequence[Judgement]) -> list[LedgerEntry]:
    ruling = _ruling(store, ledger)
    gone = superseded(ledger)
    entries = []
    for judgement in ledger:
        standing, mentions = ruling.standing[judgement.id].value, ruling.found[judgement.id]
        entries.append(LedgerEntry(judgement, standing, gone.get(judgement.id), mentions))
    return entries


def event_history(store: Store, event: str) -> EventHistory:
    """The history of the event whose id begins so; `StoreError` where there is none."""
    from lawatan.records.lifecycle import lifecycle

    found = store.event(event)
    members = frozenset(found.mentions)
    entries = _entries(store, _concerning(store.judgements(), {m.document for m in found.mentions}))
    about = {e.judgement.id for e in entries if e.mentions & members}
    # An undo concerns what it took back.
    kept = [e for e in entries if e.judgement.id in about or e.judgement.supersedes in about]
    return EventHistory(found, lifecycle(found), tuple(kept), tuple(store.changes(found.event_id)))


def _concerning(ledger: Sequence[Judgement], documents: set[str]) -> list[Judgement]:
    """The entries that name these documents, or documents of entries that do, and so on; and the undos of all these.

    No other entry can overrule one of them, so that what they do at present follows from them alone.
    """
    by_document: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in ledger:
        for name in {key.document for key in (*judgement.left, *judgement.right)}:
            by_document[name].append(judgement)
    waiting, reached = list(documents), set(documents)
    kept: set[str] = set()
    while waiting:
        for judgement in by_document[waiting.pop()]:
            if judgement.id not in kept:
                kept.add(judgement.id)
                fresh = {key.document for key in (*judgement.left, *judgement.right)} - reached
                reached |= fresh
                waiting += fresh
    for judgement in ledger:  # an undo comes after what it takes back
        if judgement.supersedes in kept:
            kept.add(judgement.id)
    return [judgement for judgement in ledger if judgement.id in kept]


def _ruling(store: Store, ledger: Sequence[Judgement]) -> Ruling:
    """What the ledger binds, worked out from the documents that it names alone."""
    from lawatan.linkage.judged import rule
    from lawatan.records.event import MentionReference

    named = sorted({key.document for j in ledger for key in (*j.left, *j.right)})
    keys: dict[MentionReference, MentionKey] = {}
    for document in named:
        annotated = store.document(document)
        for index, key in enumerate(mention_keys(annotated) if annotated else ()):
            keys[MentionReference(document, index)] = key
    return rule(keys, ledger)
