"""Documents: lists, one with what was found in it, and adding one."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field

from lawatan.errors import NotInStoreError
from lawatan.pipeline.adding import add_documents
from lawatan.records.days import ISO_DAY, first_day
from lawatan.records.document import make_document
from lawatan.records.event import MentionReference
from lawatan.records.public_document import PublicRejection, public_document_record
from lawatan.store.paging import DocumentEntry, documents_after
from lawatan.store.search import find_documents
from lawatan.web.api.answer import ERRORS, READ_ERRORS, read_answer, written_answer
from lawatan.web.api.cursors import Cursor, Limit, cursor_of, place_of, sliced
from lawatan.web.api.shapes import Added, DocumentDetail, DocumentList
from lawatan.web.freshness import check_freshness
from lawatan.web.problems import RefusedError
from lawatan.web.security.access import Writer
from lawatan.web.site import Site, SiteNow

router = APIRouter(responses=READ_ERRORS, dependencies=[Depends(check_freshness)], tags=["documents"])
writing = APIRouter(responses=ERRORS, tags=["documents"])

LONGEST_TEXT = 2_000_000
"""Code points of one page."""


class NewDocument(BaseModel):
    """A page to add; all but its text may be missing, as in a line of JSON lines."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(min_length=1, max_length=LONGEST_TEXT)
    id: str | None = Field(default=None, min_length=1, max_length=200)
    url: str | None = Field(default=None, max_length=2000)
    outlet: str | None = Field(default=None, max_length=200)
    lang: str | None = Field(default=None, max_length=20)
    published: str | None = Field(default=None, max_length=10, description="YYYY-MM-DD")
    title: str | None = Field(default=None, max_length=500)


@router.get("/documents", response_model=DocumentList)
def list_documents(
    request: Request,
    site: SiteNow,
    q: Annotated[str | None, Query(max_length=200, description="Words that all occur in title or text.")] = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Response:
    """Documents by id; with words, those that have them, the likeliest first."""
    if q and q.strip():
        return read_answer(request, _found(site, q, cursor, limit))
    items, following = sliced(
        lambda after, number: site.store.read(lambda c: documents_after(c, after, number)), cursor, limit
    )
    return read_answer(request, DocumentList(items, following))


def _found(site: Site, words: str, cursor: str | None, limit: int) -> DocumentList:
    place = place_of(cursor) or (0,)
    if len(place) != 1 or not isinstance(place[0], int) or place[0] < 0:
        raise RefusedError(422, "not a cursor of this list", place="cursor", remedy="send `next` of the slice before")
    offset = place[0]
    hits, total = site.store.read(lambda c: find_documents(c, words, limit=limit, offset=offset))
    entries = tuple(_entry(site, hit.id) for hit in hits)
    following = cursor_of((offset + limit,)) if offset + len(hits) < total else None
    return DocumentList(tuple(e for e in entries if e is not None), following)


def _entry(site: Site, document_id: str) -> DocumentEntry | None:
    annotated = site.store.document(document_id)
    if annotated is None:
        return None
    d, number = annotated.document, len(annotated.event_mentions)
    return DocumentEntry(d.id, d.title, d.outlet, annotated.published, annotated.lang, d.url, d.sha256, number)


@router.get("/documents/{document_id:path}", response_model=DocumentDetail)
def get_document(request: Request, site: SiteNow, document_id: Annotated[str, Path(max_length=500)]) -> Response:
    """One document as `lawatan analyse` gives it, with its text where the server shows texts."""
    annotated = site.store.document(document_id)
    entry = _entry(site, document_id)
    if annotated is None or entry is None:
        raise NotInStoreError("no document has this id", place=document_id[:200], remedy="see /api/v1/documents")
    text = annotated.document.text if site.options.show_text else ""
    return read_answer(request, DocumentDetail(entry, text or None, public_document_record(annotated)))


@writing.post("/documents", response_model=Added, status_code=201)
def add_document(site: SiteNow, who: Writer, new: NewDocument) -> Response:
    """Analyse a page, store it, link it. One of the same id, or of the same text and address, is replaced."""
    if new.published is not None and (first_day(new.published) is None or len(new.published) != ISO_DAY):
        raise RefusedError(422, "not a day", place="published", remedy="write YYYY-MM-DD")
    document = make_document(
        new.text,
        id=new.id,
        url=new.url,
        outlet=new.outlet,
        lang=new.lang,
        published=new.published,
        published_how="given" if new.published else None,
        title=new.title,
        path=f"added by {who}",
    )
    done = add_documents(site.store, [document], [f"added by {who}"], clock=site.options.clock)
    rejections = tuple(PublicRejection(r.stage, r.rule, r.reason, r.start, r.end, r.text) for r in done.rejections)
    if not done.documents:
        return written_answer(Added(None, "rejected", done.run, (), rejections), status=422)
    added = done.documents[0]
    reported = (site.store.event_of(MentionReference(added.id, n)) for n in range(added.mentions))
    events = tuple(dict.fromkeys(event for event in reported if event is not None))
    return written_answer(Added(added.id, added.how, done.run, events, rejections))
