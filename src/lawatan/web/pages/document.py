"""One page: its text with everything that was found in it, what was read from it, and what was left out and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Query

from lawatan.errors import NotInStoreError
from lawatan.pipeline.history import document_entries
from lawatan.records.event import MentionReference
from lawatan.records.event_mention import AnnotatedDocument, EventMention, Participant, Rejection
from lawatan.records.judgement import JudgementKind, Scope
from lawatan.records.mention import CreditedSource, CreditKind, Quotation
from lawatan.records.span import How
from lawatan.store.reader import DocumentHead
from lawatan.store.store import Store
from lawatan.web.links import document_path, with_query
from lawatan.web.page import Page, Table
from lawatan.web.site import SiteNow
from lawatan.web.text_fragments import fragment_link, web_address
from lawatan.web.views.history import EntryView, entry_view
from lawatan.web.views.page_text import BlockView, block_views, quoting
from lawatan.web.views.reports import document_label

EVIDENCE = frozenset({"trigger", "participants", "destination", "cities", "start", "end", "status", "forum"})
"""What is shown of a page that may not be shown whole: the evidence of contacts, no more."""


@dataclass(frozen=True, slots=True)
class MentionView:
    """What the page says about one contact; `event_id` is the event it was linked to, `rejected_by` the judgement that
    took it out. `link` leads to its words on the live page.
    """

    reference: str
    mention: EventMention
    event_id: str | None
    rejected_by: str | None
    link: str | None


@dataclass(frozen=True, slots=True)
class CreditView:
    """Whom the page credits, in which words."""

    name: str
    kind: CreditKind
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentContext:
    """A page; `blocks` are all of its text, or where `is_whole` is false the words alone that are evidence."""

    id: str
    label: str
    title: str | None
    outlet: str | None
    published: str | None
    published_how: How | None
    published_words: tuple[str, ...]
    lang: str | None
    url: str | None
    path: str | None
    sha256: str
    is_stored: bool
    is_whole: bool
    may_be_whole: bool
    blocks: tuple[BlockView, ...]
    mentions: tuple[MentionView, ...]
    sources: tuple[CreditView, ...]
    quotations: tuple[Quotation, ...]
    rejections: tuple[Rejection, ...]
    entries: tuple[EntryView, ...]


def document(
    document_id: str, site: SiteNow, view: Annotated[str, Query(pattern="^(whole|quotes)$")] = "whole"
) -> DocumentContext:
    """The page with this id."""
    annotated = site.store.document(document_id)
    if annotated is None:
        raise NotInStoreError("no page has this id", place=document_id, remedy="look for it by its title")
    made = annotated.document
    label = document_label(_head(annotated))
    blocks = block_views(annotated) if made.text else ()
    is_whole = site.options.show_text and view == "whole"
    entries = document_entries(site.store, document_id)
    rejected = {
        mention: e.judgement.id
        for e in entries
        if e.judgement.kind is JudgementKind.REJECT and e.judgement.scope is Scope.MENTION and not e.superseded_by
        for mention in e.mentions
    }
    return DocumentContext(
        id=made.id,
        label=label,
        title=made.title,
        outlet=made.outlet,
        published=annotated.published,
        published_how=annotated.published_how,
        published_words=tuple(dict.fromkeys(e.text for e in annotated.published_evidence)),
        lang=annotated.lang,
        url=web_address(made.url),
        path=made.path,
        sha256=made.sha256,
        is_stored=bool(made.text),
        is_whole=is_whole,
        may_be_whole=site.options.show_text,
        blocks=blocks if is_whole else quoting(blocks, EVIDENCE),
        mentions=_mentions(site.store, annotated, rejected),
        sources=tuple(map(_credit, annotated.credited_sources)),
        quotations=annotated.quotations if is_whole else (),
        rejections=annotated.rejections if is_whole else tuple(map(_without_words, annotated.rejections)),
        entries=tuple(entry_view(e, lambda _: label) for e in entries),
    )


def _mentions(
    store: Store, annotated: AnnotatedDocument, rejected: dict[MentionReference, str]
) -> tuple[MentionView, ...]:
    found = []
    for index, mention in enumerate(annotated.event_mentions):
        place = MentionReference(annotated.document.id, index)
        first = next((e for e in mention.evidence if e.field in ("sentence", "trigger")), None)
        text = annotated.document.text
        link = fragment_link(annotated.document.url, text, first.start, first.end) if first and text else None
        event_id = None if place in rejected else store.event_of(place)
        found.append(MentionView(str(place), mention, event_id, rejected.get(place), link))
    return tuple(found)


def _head(annotated: AnnotatedDocument) -> DocumentHead:
    made = annotated.document
    return DocumentHead(made.id, made.title, made.outlet, annotated.published, made.url, made.path, made.sha256)


def _credit(source: CreditedSource) -> CreditView:
    return CreditView(source.name, source.kind, tuple(dict.fromkeys(e.text for e in source.evidence)))


def _without_words(rejection: Rejection) -> Rejection:
    return Rejection(rejection.stage, rejection.rule, rejection.reason, rejection.start, rejection.end)


_COLUMNS = (
    "document", "mention", "event_id", "type", "status", "participants", "destination", "cities", "start", "end",
    "forum", "rejected_by",
)  # fmt: skip


def _table(context: DocumentContext) -> Table:
    rows = []
    for index, view in enumerate(context.mentions):
        m = view.mention
        dates = (m.start or "", m.end or "", m.forum or "")
        places = ("; ".join(_name(p) for p in m.participants), "; ".join(m.destination), "; ".join(m.cities))
        head = (context.id, str(index), view.event_id or "", m.type.value, m.status.value)
        rows.append((*head, *places, *dates, view.rejected_by or ""))
    return Table(_COLUMNS, tuple(rows))


def _name(participant: Participant) -> str:
    return participant.name or participant.role or participant.country or ""


def _examples(store: Store) -> tuple[str, ...]:
    first = list(dict.fromkeys(m.document for event in store.events()[:4] for m in event.mentions))
    return (*map(document_path, first[:3]), *(with_query(document_path(d), [("view", "quotes")]) for d in first[:1]))


PAGE = Page(name="document", path="/documents/{document_id:path}", context=document, table=_table, examples=_examples)
