"""Events, mentions, conflicts."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request
from fastapi.responses import Response

from lawatan.pipeline.history import event_history
from lawatan.records.event import MentionReference
from lawatan.records.event_mention import AnnotatedDocument
from lawatan.records.public_event import PublicEvent, public_event_record
from lawatan.records.public_linkage import PublicHistory, public_conflicts
from lawatan.records.public_mention import MentionRecord, public_mention_record
from lawatan.store.filters import EventFilter, EventSort
from lawatan.store.paging import events_after, mentions_after
from lawatan.store.store import Store
from lawatan.web.api.answer import READ_ERRORS, read_answer
from lawatan.web.api.cursors import Cursor, Limit, cursor_of, place_of, sliced
from lawatan.web.api.shapes import ConflictList, EventList, MentionList
from lawatan.web.event_query import EventQuery, event_query
from lawatan.web.freshness import check_freshness
from lawatan.web.site import SiteNow

router = APIRouter(responses=READ_ERRORS, dependencies=[Depends(check_freshness)])
EventId = Annotated[str, Path(max_length=80, description="The event's id, or enough of its beginning.")]
Named = Annotated[str | None, Query(max_length=500)]


@router.get("/events", response_model=EventList, tags=["events"])
def list_events(
    request: Request,
    site: SiteNow,
    query: Annotated[EventQuery, Depends(event_query)],
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Response:
    """Events that fit, in the order asked for. A cursor belongs to the order that it was given in."""
    wanted = query.wanted()
    items, following = sliced(
        lambda after, number: site.store.read(lambda c: events_after(c, wanted, after, number)), cursor, limit
    )
    total = site.cache.get(
        ("total", query.wanted(sort=EventSort.LATEST)),
        site.store.revisions().events,
        lambda: site.store.count_events(wanted),
    )
    return read_answer(request, EventList(tuple(map(public_event_record, items)), following, total))


@router.get("/events/{event_id}", response_model=PublicEvent, tags=["events"])
def get_event(request: Request, site: SiteNow, event_id: EventId) -> Response:
    """One event, rejected or not: values, claims, evidence, origins, disagreements."""
    return read_answer(request, public_event_record(site.store.event(event_id)))


@router.get("/events/{event_id}/history", response_model=PublicHistory, tags=["events"])
def get_history(request: Request, site: SiteNow, event_id: EventId) -> Response:
    """The life of an event by its reports, what people judged, what became of its id."""
    return read_answer(request, event_history(site.store, event_id).public())


@router.get("/mentions", response_model=MentionList, tags=["events"])
def list_mentions(
    request: Request,
    site: SiteNow,
    document: Named = None,
    event: Named = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Response:
    """What documents say about contacts, by document and index; of one document or event where one is named."""
    rows = site.store.read(lambda c: mentions_after(c, place_of(cursor), limit + 1, document=document, event=event))
    following = cursor_of(rows[limit - 1]) if len(rows) > limit else None
    records = _mention_records(site.store, [(str(id_), int(index)) for id_, index in rows[:limit]])
    return read_answer(request, MentionList(tuple(map(public_mention_record, records)), following))


def _mention_records(store: Store, places: list[tuple[str, int]]) -> list[MentionRecord]:
    documents: dict[str, AnnotatedDocument | None] = {}
    for id_, _ in places:
        if id_ not in documents:
            documents[id_] = store.document(id_)
    found = []
    for id_, index in places:
        annotated = documents[id_]
        if annotated is not None and index < len(annotated.event_mentions):
            event_id = store.event_of(MentionReference(id_, index))
            mention = annotated.event_mentions[index]
            found.append(MentionRecord(annotated.document, annotated.published, index, event_id, mention))
    return found


@router.get("/conflicts", response_model=ConflictList, tags=["events"])
def list_conflicts(request: Request, site: SiteNow, cursor: Cursor = None, limit: Limit = 50) -> Response:
    """Disagreements that nobody settled. The limit counts events, each of which may have several."""
    wanted = EventFilter(disagreeing=True, sort=EventSort.EARLIEST)
    items, following = sliced(
        lambda after, number: site.store.read(lambda c: events_after(c, wanted, after, number)), cursor, limit
    )
    return read_answer(request, ConflictList(tuple(public_conflicts(items)), following))
