"""One event: what was chosen, on what evidence, against which rivals; its life; why it is one; how to cite it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final

from fastapi import Query, Request

import lawatan
from lawatan.errors import NotInStoreError
from lawatan.pipeline.history import event_history
from lawatan.pipeline.why import why_event
from lawatan.records.changes import ChangeKind
from lawatan.records.event import Event
from lawatan.records.lifecycle import StatusReport, lifecycle
from lawatan.store.store import Store
from lawatan.web.citation import Citation, CitedPage, cite_event
from lawatan.web.event_rows import EventRow, event_row, event_title
from lawatan.web.links import event_path
from lawatan.web.page import Page, Table
from lawatan.web.pages import judging
from lawatan.web.problems import RefusedError
from lawatan.web.site import SiteNow, base_of
from lawatan.web.text_fragments import web_address
from lawatan.web.views.fields import DisputeView, FieldView, dispute_view, field_views
from lawatan.web.views.history import EntryView, HistoryView, history_view
from lawatan.web.views.origins import OriginView, origin_views
from lawatan.web.views.people import ParticipantView, participant_views
from lawatan.web.views.related import RelatedEvent, related_events
from lawatan.web.views.reports import ReportNames, ReportView, report_names, report_views
from lawatan.web.views.why import WhyView, why_view

REPORTS: Final = 40
"""Reports that the page shows at first; a trip of a head of state may have hundreds."""
MOST_REPORTS: Final = 1000
LIFE: Final = 100
"""Reports of the status that are listed; of more, those alone that change or contradict it."""
CITED: Final = 50
"""Pages that a citation names, the earliest ones."""


@dataclass(frozen=True, slots=True)
class StatusView:
    """What one page said of the status; `report` is what the page is called."""

    report: str
    anchor: str
    said: StatusReport


@dataclass(frozen=True, slots=True)
class EventContext:
    """Everything that is known of an event.

    `reports` are the first of `all_reports`; `notice` is the entry of the ledger that the reader has just made.
    """

    event: EventRow
    participants: tuple[ParticipantView, ...]
    fields: tuple[FieldView, ...]
    disputes: tuple[DisputeView, ...]
    reports: tuple[ReportView, ...]
    all_reports: int
    origins: tuple[OriginView, ...]
    lifecycle: tuple[StatusView, ...]
    related: tuple[RelatedEvent, ...]
    why: WhyView
    history: HistoryView
    citation: Citation
    notice: EntryView | None


def event(
    event_id: str,
    request: Request,
    site: SiteNow,
    done: Annotated[str | None, Query(max_length=80)] = None,
    reports: Annotated[int, Query(ge=1, le=MOST_REPORTS)] = REPORTS,
) -> EventContext:
    """The event with this id, or whose id alone begins so; one that became part of another leads there."""
    now = site.store.revisions()
    key, revision = (event_id, done, reports, base_of(request)), (now.events, now.judgements)
    return site.records.get(key, revision, lambda: _event(event_id, request, site.store, done, reports))


def _event(event_id: str, request: Request, store: Store, done: str | None, reports: int) -> EventContext:
    found = _found(store, event_id)
    names = report_names(found, store)
    history = history_view(event_history(store, found.event_id), names.of)
    ledger = {j.id: j for j in store.judgements()}
    return EventContext(
        event=event_row(found),
        participants=participant_views(found),
        fields=field_views(found, names, ledger),
        disputes=tuple(dispute_view(found, d, names) for d in found.disagreements),
        reports=report_views(found, store, names, names.mentions[:reports]),
        all_reports=len(names.mentions),
        origins=origin_views(found, names),
        lifecycle=_lifecycle(found, names),
        related=related_events(found, store),
        why=why_view(why_event(store, found.event_id), names, store),
        history=history,
        citation=_citation(request, found, names),
        notice=next((entry for entry in history.entries if entry.id == done), None),
    )


def _found(store: Store, event_id: str) -> Event:
    try:
        return store.event(event_id)
    except NotInStoreError:
        moved = [c for c in store.changes(event_id) if c.from_event == event_id and c.to_event]
        if moved and moved[-1].what in (ChangeKind.MERGED, ChangeKind.RENAMED):
            target = event_path(moved[-1].to_event or "")
            raise RefusedError(308, "the event has another id now", headers={"location": target}) from None
        raise


def _lifecycle(event: Event, names: ReportNames) -> tuple[StatusView, ...]:
    place = {mention: number for number, mention in enumerate(names.mentions, 1)}
    said = lifecycle(event)
    shown = said if len(said) <= LIFE else tuple(s for s in said if s.is_change or s.is_rival)
    return tuple(StatusView(names.of(s.mention.document), f"report-{place.get(s.mention, 0)}", s) for s in shown[:LIFE])


def _citation(request: Request, event: Event, names: ReportNames) -> Citation:
    address = base_of(request) + event_path(event.event_id)
    ids = dict.fromkeys(m.document for m in names.mentions)
    heads = [names.heads[id_] for id_ in ids if id_ in names.heads][:CITED]
    pages = [CitedPage(h.id, h.title, h.outlet, h.published, web_address(h.url)) for h in heads]
    return cite_event(event_title(event), event.event_id, address, lawatan.__version__, pages)


_COLUMNS = (
    "event_id", "field", "value", "is_chosen", "how", "document", "report", "words",
)  # fmt: skip


def _table(context: EventContext) -> Table:
    """One claim a row; a chosen value that no page claims has a row without a page."""
    rows: list[tuple[str, ...]] = []
    for field in context.fields:
        claimed = [(value, claim) for value in field.values for claim in value.claims]
        if field.value and not any(value.is_chosen for value, _ in claimed):
            rows.append((context.event.event_id, field.field, "; ".join(field.value), "true", field.how, "", "", ""))
        for value, claim in claimed:
            chosen = "true" if value.is_chosen else "false"
            cells = ("; ".join(value.value), chosen, claim.how, claim.document, claim.report, "; ".join(claim.words))
            rows.append((context.event.event_id, field.field, *cells))
    return Table(_COLUMNS, tuple(rows))


def _examples(store: Store) -> tuple[str, ...]:
    return tuple(event_path(event.event_id) for event in store.events()[:3])


PAGE = Page(
    name="event", path="/events/{event_id}", context=event, table=_table, examples=_examples, router=judging.router
)
