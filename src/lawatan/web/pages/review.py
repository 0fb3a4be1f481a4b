"""The review queue: one decision a screen, the most valuable first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query, Request

from lawatan.linkage.why import SCALE
from lawatan.pipeline.history import event_history
from lawatan.pipeline.review import MOST, Task, TaskKind
from lawatan.records.event import Event, MentionReference
from lawatan.records.judgement import JudgementKind, in_force
from lawatan.store.store import Store
from lawatan.web.event_rows import EventRow, event_row
from lawatan.web.page import Page, Table
from lawatan.web.pages import review_answers
from lawatan.web.pages.review_answers import COOKIE, review_path
from lawatan.web.security.sessions import current_user
from lawatan.web.site import SiteNow
from lawatan.web.views.fields import DisputeView, FieldView, dispute_view, field_views
from lawatan.web.views.history import EntryView, described, entry_view
from lawatan.web.views.people import ParticipantView, participant_views
from lawatan.web.views.reports import ReportNames, ReportView, report_names, report_views
from lawatan.web.views.review_tasks import QUEUE, Cursor, cursor_of, find_task, listed, next_task, parse_cursor
from lawatan.web.views.why import PairView, pair_view

REPORTS = 6
"""Reports of one event that a screen shows; a link leads to all of them."""

REPORTS_OF_TWO = 2
"""Of either event of a pair, or of the one that holds both."""


@dataclass(frozen=True, slots=True)
class ReviewEvent:
    """An event as the screen shows it; `more` is how many reports are left out."""

    row: EventRow
    participants: tuple[ParticipantView, ...]
    fields: tuple[FieldView, ...]
    reports: tuple[ReportView, ...]
    more: int
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class LastJudgement:
    """What the reader judged last, which an undo takes back."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class ReviewContext:
    """One decision, or none at the end of the queue.

    `kind` is the one that is asked, `chosen_kind` that which the reader wants alone; `cursor` the place of this
    decision, `next` the address of the one after it. `waiting` says how many there are of each kind, up to `most`.
    `is_joined` where the two of a pair are in one event now. For second readings nothing is told of what others judged.
    """

    kind: TaskKind | None
    chosen_kind: TaskKind | None
    key: str | None
    value: float
    cursor: str | None
    field: str | None
    events: tuple[ReviewEvent, ...]
    dispute: DisputeView | None
    pair: PairView | None
    is_joined: bool
    others: int
    next: str
    waiting: tuple[tuple[str, int], ...]
    most: int
    last: LastJudgement | None


def review(
    request: Request,
    site: SiteNow,
    user: Annotated[str | None, Depends(current_user)],
    kind: TaskKind | None = None,
    after: Annotated[str | None, Query(max_length=1000)] = None,
    item: Annotated[str | None, Query(max_length=1000)] = None,
) -> ReviewContext:
    """The decision of this key, or the first behind this place; without either, where the reader stopped last."""
    store = site.store
    kinds = (kind,) if kind else QUEUE
    start = parse_cursor(after if after is not None else request.cookies.get(COOKIE))
    task = find_task(store, item, user) if item else None
    task = task or next_task(store, kinds, start, user)
    counts = tuple((k.value, len(listed(store, k, user))) for k in (*QUEUE, *((TaskKind.SECOND,) if user else ())))
    last = _last(store, user)
    if task is None:
        return ReviewContext(
            None, kind, None, 0.0, None, None, (), None, None, False, 0, review_path(kind, ""), counts, MOST, last
        )
    return _context(store, task, kind, user, counts, last)


def _context(
    store: Store,
    task: Task,
    chosen_kind: TaskKind | None,
    user: str | None,
    counts: tuple[tuple[str, int], ...],
    last: LastJudgement | None,
) -> ReviewContext:
    ids = dict.fromkeys(id_ for id_ in (task.event_id, task.other) if id_)
    events = [store.event(id_) for id_ in ids]
    cursor = cursor_of(task)
    is_pair = task.kind is TaskKind.PAIR and task.pair is not None
    return ReviewContext(
        kind=task.kind,
        chosen_kind=chosen_kind,
        key=task.key,
        value=task.value,
        cursor=str(cursor),
        field=task.field,
        events=tuple(_event(store, event, task) for event in events),
        dispute=_dispute(store, events[0], task.field) if task.field else None,
        pair=_pair(store, task) if is_pair else None,
        is_joined=is_pair and task.other == task.event_id,
        others=len(review_answers.other_candidates(store, task.event_id, task.other, user)) if is_pair else 0,
        next=review_path(chosen_kind, str(cursor)),
        waiting=counts,
        most=MOST,
        last=last,
    )


def _event(store: Store, event: Event, task: Task) -> ReviewEvent:
    names = report_names(event, store)
    shown = _shown(names, task)
    is_blind = task.kind is TaskKind.SECOND
    return ReviewEvent(
        row=event_row(event),
        participants=participant_views(event),
        fields=field_views(event, names, {}),
        reports=report_views(event, store, names, shown),
        more=len(names.mentions) - len(shown),
        entries=()
        if is_blind
        else tuple(entry_view(entry, names.of) for entry in event_history(store, event.event_id).entries),
    )


def _shown(names: ReportNames, task: Task) -> list[MentionReference]:
    """The mentions that the decision is about: those of the pair first, then the earliest."""
    asked = {task.pair.left, task.pair.right} if task.pair else set()
    ranked = sorted(names.mentions, key=lambda m: m not in asked)
    return ranked[: REPORTS_OF_TWO if task.kind is TaskKind.PAIR else REPORTS]


def _dispute(store: Store, event: Event, field: str) -> DisputeView | None:
    dispute = next((d for d in event.disagreements if d.field == field and d.settled_by is None), None)
    return dispute_view(event, dispute, report_names(event, store)) if dispute else None


def _pair(store: Store, task: Task) -> PairView | None:
    if task.pair is None:
        return None
    mentions = (task.pair.left, task.pair.right)
    return pair_view(task.pair, SCALE, ReportNames(store.document_heads(m.document for m in mentions), mentions))


def _last(store: Store, user: str | None) -> LastJudgement | None:
    mine = [j for j in in_force(store.judgements()) if j.who == user and j.kind is not JudgementKind.UNDO]
    return LastJudgement(mine[-1].id, described(mine[-1], lambda document: document)) if mine and user else None


_COLUMNS = ("kind", "event_id", "other", "field", "value")


def _table(context: ReviewContext) -> Table:
    """The decision on the screen, where there is one."""
    if context.kind is None:
        return Table(_COLUMNS, ())
    other = context.events[1].row.event_id if len(context.events) > 1 else ""
    first = context.events[0].row.event_id
    return Table(_COLUMNS, ((context.kind, first, other, context.field or "", f"{context.value:.6g}"),))


def _examples(store: Store) -> tuple[str, ...]:
    ends = review_path(TaskKind.EVENT, str(Cursor(TaskKind.EVENT, 0.0, "~")))
    return ("/review", *(review_path(kind, None) for kind in QUEUE), ends)


PAGE = Page(
    name="review",
    path="/review",
    context=review,
    table=_table,
    nav="Review",
    examples=_examples,
    router=review_answers.router,
)
