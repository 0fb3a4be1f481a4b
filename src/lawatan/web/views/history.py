"""What people judged of an event and what became of it, as the page lists it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lawatan.pipeline.history import EventHistory, LedgerEntry
from lawatan.records.changes import ChangeKind, EventChange
from lawatan.records.edits import edit_words
from lawatan.records.judgement import Judgement, JudgementKind, Scope, Verdict
from lawatan.records.mention_key import MentionKey

BECAME = {
    ChangeKind.MERGED: "became part of",
    ChangeKind.SPLIT: "was split; some of it is now",
    ChangeKind.RENAMED: "is now",
    ChangeKind.WITHDRAWN: "was withdrawn",
    ChangeKind.RESTORED: "is back",
}
Named = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry of the ledger; `standing` as in `LedgerEntry`, `can_be_undone` where nobody has taken it back."""

    id: str
    when: str
    who: str
    kind: JudgementKind
    words: str
    reason: str | None
    standing: str
    superseded_by: str | None
    can_be_undone: bool


@dataclass(frozen=True, slots=True)
class ChangeView:
    """What became of an event, when, and by which entry or run."""

    when: str
    from_event: str | None
    to_event: str | None
    words: str
    run: int | None
    judgement: str | None


@dataclass(frozen=True, slots=True)
class HistoryView:
    """Entries and changes, oldest first."""

    entries: tuple[EntryView, ...]
    changes: tuple[ChangeView, ...]


def history_view(history: EventHistory, named: Named) -> HistoryView:
    """The view of an event's history; `named` says what a document is called."""
    entries = tuple(entry_view(entry, named) for entry in history.entries)
    return HistoryView(entries, tuple(map(_change, history.changes)))


def entry_view(entry: LedgerEntry, named: Named) -> EntryView:
    """One entry with what it does at present."""
    j = entry.judgement
    return EntryView(
        id=j.id,
        when=j.when,
        who=j.who,
        kind=j.kind,
        words=described(j, named),
        reason=j.reason,
        standing=entry.standing,
        superseded_by=entry.superseded_by,
        can_be_undone=entry.superseded_by is None and j.kind is not JudgementKind.UNDO,
    )


def described(judgement: Judgement, named: Named) -> str:
    """What an entry says, in words."""
    left, right = _pages(judgement.left, named), _pages(judgement.right, named)
    match judgement.kind:
        case JudgementKind.MERGE if judgement.verdict is Verdict.UNSURE:
            return f"may be one contact: {left}; {right}"
        case JudgementKind.MERGE:
            return f"one contact: {left}; {right}"
        case JudgementKind.SPLIT:
            return f"another contact in {left} than in {right}"
        case JudgementKind.EDIT:
            return edit_words(judgement.field, judgement.value)
        case JudgementKind.UNDO:
            return f"took back {judgement.supersedes}"
        case JudgementKind.CONFIRM if judgement.verdict is Verdict.UNSURE:
            return "looked at, and unsure"
        case JudgementKind.CONFIRM:
            return "right as it is"
        case _:
            what = "no contact" if judgement.scope is Scope.EVENT else "misread"
            return f"{what}: {left}"


def _pages(keys: Iterable[MentionKey], named: Named) -> str:
    return ", ".join(dict.fromkeys(named(key.document) for key in keys))


def _change(change: EventChange) -> ChangeView:
    words = BECAME[change.what]
    return ChangeView(change.when, change.from_event, change.to_event, words, change.run, change.judgement)
