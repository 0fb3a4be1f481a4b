"""People's judgements: put into the ledger, obeyed at once, taken back.

Each function appends to the ledger, links the store anew and tells what became of the events. The command line and
other front ends use the same functions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import lawatan
from lawatan.errors import JudgementError
from lawatan.pipeline.deltas import EventDelta, deltas
from lawatan.pipeline.mention_address import parse_reference
from lawatan.pipeline.run import relink_store
from lawatan.records.edits import PARTICIPANT, checked_value, parse_participant, participant_text
from lawatan.records.event import Event, MentionReference, Review
from lawatan.records.event_mention import Participant
from lawatan.records.judgement import Judgement, JudgementKind, Scope, Verdict, make_judgement, superseded
from lawatan.records.mention_key import MentionKey, mention_keys

if TYPE_CHECKING:
    from lawatan.records.changes import EventChange
    from lawatan.store.store import Store

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Author:
    """Who judges, and why; the reason may be missing, the name may not."""

    who: str
    reason: str | None = None

    def __post_init__(self) -> None:
        if not self.who.strip():
            raise JudgementError("nobody is named as the one who judges", remedy="give --who or the setting `who`")


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of it: the entries that were added, what became of event ids, and the events that differ now."""

    added: tuple[Judgement, ...]
    changes: tuple[EventChange, ...] = ()
    deltas: tuple[EventDelta, ...] = ()


def merge_events(
    store: Store, one: str, other: str, author: Author, *, is_unsure: bool = False, clock: Clock | None = None
) -> Judged:
    """Judge that two events, given by the beginnings of their ids, are one contact; or, unsure, that they may be."""
    left, right = _listed(store, one), _listed(store, other)
    if left.event_id == right.event_id:
        raise JudgementError("that is one event already", place=left.event_id, remedy="name two events")
    verdict = Verdict.UNSURE if is_unsure else Verdict.POSITIVE
    keys = _keys(store, left.mentions), _keys(store, right.mentions)
    return _record(store, author, clock, JudgementKind.MERGE, left=keys[0], right=keys[1], verdict=verdict)


def separate_events(store: Store, one: str, other: str, author: Author, *, clock: Clock | None = None) -> Judged:
    """Judge that two events, given by the beginnings of their ids, are two contacts, and stay so."""
    left, right = _listed(store, one), _listed(store, other)
    if left.event_id == right.event_id:
        raise JudgementError("that is one event", place=left.event_id, remedy="split it by its mentions")
    keys = _keys(store, left.mentions), _keys(store, right.mentions)
    return _record(store, author, clock, JudgementKind.SPLIT, left=keys[0], right=keys[1], verdict=Verdict.NEGATIVE)


def judge_pair(
    store: Store, one: str, other: str, verdict: Verdict, author: Author, *, clock: Clock | None = None
) -> Judged:
    """Judge of two mentions ("DOCUMENT#INDEX") alone whether they report one contact; others stay as linkage has them.

    What is known of whole events is said better with `merge_events`, `separate_events` and `split_event`.
    """
    references = parse_reference(store, one), parse_reference(store, other)
    if references[0] == references[1]:
        raise JudgementError("that is one mention", place=str(references[0]), remedy="name two")
    left, right = (_keys(store, [reference]) for reference in references)
    kind = JudgementKind.SPLIT if verdict is Verdict.NEGATIVE else JudgementKind.MERGE
    return _record(store, author, clock, kind, left=left, right=right, verdict=verdict)


def split_event(
    store: Store, event: str, mentions: Sequence[str], author: Author, *, clock: Clock | None = None
) -> Judged:
    """Judge that these mentions of an event ("DOCUMENT#INDEX") report another contact than the rest of it."""
    found = _listed(store, event)
    out = {parse_reference(store, text) for text in mentions}
    strangers = sorted(out - set(found.mentions))
    if strangers:
        raise JudgementError(
            f"not a mention of {found.event_id}",
            place=str(strangers[0]),
            remedy=f"it has {', '.join(map(str, found.mentions))}",
        )
    rest = [m for m in found.mentions if m not in out]
    if not rest or not out:
        raise JudgementError("nothing to split", place=found.event_id, remedy="name some of its mentions, not all")
    left, right = _keys(store, out), _keys(store, rest)
    return _record(store, author, clock, JudgementKind.SPLIT, left=left, right=right, verdict=Verdict.NEGATIVE)


def edit_event(
    store: Store, event: str, field: str, values: Sequence[str], author: Author, *, clock: Clock | None = None
) -> Judged:
    """Set a field of an event; no values mean that it is not known. `lawatan.records.edits` has fields and forms."""
    value = checked_value(field, values)
    found = _listed(store, event)
    if field == PARTICIPANT and value[0]:
        _there(found, value[0])
    keys = _keys(store, found.mentions)
    return _record(store, author, clock, JudgementKind.EDIT, left=keys, field=field, value=value)


def edit_participant(
    store: Store,
    event: str,
    before: str,
    after: str,
    author: Author,
    *,
    clock: Clock | None = None,
) -> Judged:
    """Change one of those who took part, in name, office, state or part.

    Either is written as `lawatan.records.edits.parse_participant` reads it; `before` may be a name alone. An empty
    `before` adds somebody, an empty `after` takes somebody out. What the two have in common is left to the reports.
    """
    if before.strip():
        before = participant_text(_there(_listed(store, event), before))
    return edit_event(store, event, PARTICIPANT, [before, after], author, clock=clock)


def participant_of(store: Store, event: str, who: str) -> Participant:
    """The participant of an event whom a name, or "Name, office, STATE (part)", is; `JudgementError` for nobody."""
    return _there(_listed(store, event), who)


def _there(event: Event, who: str) -> Participant:
    from lawatan.linkage.participant_edits import find_participant

    place = find_participant(event.participants, parse_participant(who))
    if place is None:
        there = "; ".join(map(participant_text, event.participants)) or "nobody"
        raise JudgementError(f"takes no part in {event.event_id}", place=who, remedy=f"it has {there}")
    return event.participants[place]


def reject_event(store: Store, event: str, author: Author, *, clock: Clock | None = None) -> Judged:
    """Judge that an event does not belong in the record: it is kept, and left out of listings and exports."""
    keys = _keys(store, _listed(store, event).mentions)
    return _record(store, author, clock, JudgementKind.REJECT, left=keys, verdict=Verdict.NEGATIVE)


def reject_mention(store: Store, mention: str, author: Author, *, clock: Clock | None = None) -> Judged:
    """Judge that a mention ("DOCUMENT#INDEX") was read wrongly: it is kept, and part of no event."""
    keys = _keys(store, [parse_reference(store, mention)])
    scope, verdict = Scope.MENTION, Verdict.NEGATIVE
    return _record(store, author, clock, JudgementKind.REJECT, scope=scope, left=keys, verdict=verdict)


def confirm_event(
    store: Store, event: str, author: Author, *, is_unsure: bool = False, clock: Clock | None = None
) -> Judged:
    """Judge that an event is right: its mentions stay together, and its disagreements count as settled.

    Unsure, it is noted that the author looked at it and could not tell; nothing follows from that.
    """
    keys = _keys(store, store.event(event).mentions)
    verdict = Verdict.UNSURE if is_unsure else Verdict.POSITIVE
    return _record(store, author, clock, JudgementKind.CONFIRM, left=keys, verdict=verdict)


def undo(store: Store, author: Author, judgement: str | None = None, *, clock: Clock | None = None) -> Judged:
    """Take back a judgement, given by the beginning of its id, or else the author's last one that still holds.

    An undo that is named is taken back itself: what it took back holds again.
    """
    ledger = store.judgements()
    gone = superseded(ledger)
    if judgement is None:
        mine = [j for j in ledger if j.who == author.who and j.kind is not JudgementKind.UNDO and j.id not in gone]
        if not mine:
            raise JudgementError("there is nothing to undo", place=author.who, remedy="see: lawatan judge list")
        target = mine[-1]
    else:
        target = entry(ledger, judgement)
    if target.id in gone:
        raise JudgementError(f"was undone already, by {gone[target.id]}", place=target.id, remedy="undo that to redo")
    return _record(store, author, clock, JudgementKind.UNDO, scope=target.scope, supersedes=target.id)


def entry(ledger: Iterable[Judgement], beginning: str) -> Judgement:
    """The entry whose id alone begins so; `JudgementError` where there is none or several."""
    found = [j for j in ledger if j.id.startswith(beginning)]
    exact = [j for j in found if j.id == beginning]
    if len(exact or found) != 1 or not beginning:
        problem = "more than one judgement has an id that begins so" if found else "no judgement has this id"
        raise JudgementError(problem, place=beginning, remedy="see: lawatan judge list")
    return (exact or found)[0]


def _listed(store: Store, beginning: str) -> Event:
    event = store.event(beginning)
    if event.review is Review.REJECTED:
        raise JudgementError("the event is rejected", place=event.event_id, remedy="undo that first, or confirm it")
    return event


def _keys(store: Store, mentions: Iterable[MentionReference]) -> list[MentionKey]:
    """The keys of mentions, the earliest published first."""
    found: list[tuple[str, MentionReference, MentionKey]] = []
    for mention in mentions:
        annotated = store.document(mention.document)
        if annotated is not None:
            found.append((annotated.published or "9999", mention, mention_keys(annotated)[mention.mention]))
    return [key for _, _, key in sorted(found, key=lambda x: x[:2])]


def _record(
    store: Store,
    author: Author,
    clock: Clock | None,
    kind: JudgementKind,
    *,
    scope: Scope = Scope.EVENT,
    left: Sequence[MentionKey] = (),
    right: Sequence[MentionKey] = (),
    verdict: Verdict | None = None,
    field: str | None = None,
    value: Sequence[str] = (),
    supersedes: str | None = None,
) -> Judged:
    ledger = store.judgements()
    now = stamp(clock() if clock else datetime.now(UTC))
    judgement = make_judgement(
        kind,
        who=author.who.strip(),
        when=max(now, ledger[-1].when) if ledger else now,  # a clock that was set back must not turn the order round
        scope=scope,
        left=left,
        right=right,
        verdict=verdict,
        field=field,
        value=value,
        reason=author.reason,
        supersedes=supersedes,
        known=ledger,
    )
    return append(store, [judgement], clock)


def append(store: Store, judgements: Sequence[Judgement], clock: Clock | None) -> Judged:
    """Append entries to the ledger, as far as it lacks them, and link anew.

    The ledger comes first: should linking be cut off, the next one obeys all the same.
    """
    added = store.add_judgements(judgements)
    if not added:
        return Judged(())
    run = store.start_run(lawatan.__version__, [f"judgement {j.id}" for j in added], clock)
    cause = added[0].id if len(added) == 1 else None
    done = relink_store(store, run=run, judgement=cause, clock=clock, keep=True)
    store.finish_run(run, {"judgements": len(added), "changes": len(done.changes)}, clock)
    return Judged(tuple(added), done.changes, tuple(deltas(done.before, done.after)))


def stamp(moment: datetime) -> str:
    """A moment as the ledger has it; `ValueError` without a time zone."""
    if moment.tzinfo is None:
        raise ValueError("a clock without a time zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
