"""The reports of an event: each page's words, what was read from which of them, what was taken from other pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from lawatan.records.event import Claim, Event, MentionReference
from lawatan.records.event_mention import AnnotatedDocument
from lawatan.records.span import Evidence, How
from lawatan.records.wording import field_order
from lawatan.store.reader import DocumentHead
from lawatan.store.store import Store
from lawatan.web.marks import Mark, Passage, passages
from lawatan.web.text_fragments import fragment_link, web_address

UNDATED = "9999"  # after every date
HOW_WORDS: Mapping[How, str] = {
    How.STATED: "stated in these words",
    How.NORMALISED: "stated, in another notation",
    How.COMPUTED: "worked out from what is stated",
    How.INFERRED: "taken from another page",
    How.EDITED: "set by a person",
    How.GIVEN: "came with the page",
}
_UNMARKED = frozenset({"sentence"})


@dataclass(frozen=True, slots=True)
class ReportClaim:
    """What one page says of one field; `rules` read it, `link` leads to its words on the live page."""

    field: str
    value: tuple[str, ...]
    how: How
    rules: tuple[str, ...]
    is_rival: bool
    words: tuple[str, ...]
    link: str | None


@dataclass(frozen=True, slots=True)
class TakenOver:
    """A value that a page lacks and that the event has from others, named by `reports`."""

    field: str
    value: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """One mention of the event in its page.

    `label` is how other parts of the page call it, `anchor` its place on the page; `passages` are the sentences that
    hold the evidence, empty where the store keeps no texts: `quotes` are the bare words then. `is_gone` where the store
    has the page no longer.
    """

    number: int
    anchor: str
    reference: str
    document: str
    mention: int
    label: str
    title: str | None
    outlet: str | None
    published: str | None
    lang: str | None
    url: str | None
    origin: int | None
    claims: tuple[ReportClaim, ...]
    taken_over: tuple[TakenOver, ...]
    passages: tuple[Passage, ...]
    quotes: tuple[str, ...]
    sources: tuple[str, ...]
    is_gone: bool = False


@dataclass(frozen=True, slots=True)
class ReportNames:
    """How the pages of an event are called, by document, and the order in which its mentions are shown."""

    heads: Mapping[str, DocumentHead]
    mentions: tuple[MentionReference, ...]

    def of(self, document: str) -> str:
        """The name of a page; its id where the store has it no longer."""
        head = self.heads.get(document)
        return document_label(head) if head else document


def report_names(event: Event, store: Store) -> ReportNames:
    """Names for all pages of an event, the mentions by date of publication, undated ones last."""
    heads = store.document_heads(m.document for m in event.mentions)

    def published(mention: MentionReference) -> tuple[str, MentionReference]:
        head = heads.get(mention.document)
        return ((head.published if head else None) or UNDATED, mention)

    return ReportNames(heads, tuple(sorted(event.mentions, key=published)))


def document_label(head: DocumentHead) -> str:
    """How a page is called: its outlet, or file, or id, and its day."""
    name = head.outlet or (PurePath(head.path).name if head.path else None) or head.id
    return f"{name}, {head.published}" if head.published else name


def report_views(
    event: Event, store: Store, names: ReportNames, wanted: Sequence[MentionReference] | None = None
) -> tuple[ReportView, ...]:
    """The reports of these mentions, or of all, in the order of `names`; only their documents are read."""
    chosen = set(names.mentions if wanted is None else wanted)
    documents = {id_: store.document(id_) for id_ in dict.fromkeys(m.document for m in chosen)}
    origin_of = {d: number for number, origin in enumerate(event.origins, 1) for d in origin.documents}
    claims = _claims_by_mention(event)
    return tuple(
        _report(event, number, mention, documents[mention.document], names, origin_of.get(mention.document), claims)
        for number, mention in enumerate(names.mentions, 1)
        if mention in chosen
    )


def _report(
    event: Event,
    number: int,
    mention: MentionReference,
    annotated: AnnotatedDocument | None,
    names: ReportNames,
    origin: int | None,
    claims: Mapping[MentionReference, Mapping[tuple[str, tuple[str, ...]], tuple[Claim, bool]]],
) -> ReportView:
    marks = mention_marks(annotated, mention.mention) if annotated else ()
    document = annotated.document if annotated else None
    text = document.text if document else ""
    return ReportView(
        number=number,
        anchor=f"report-{number}",
        reference=str(mention),
        document=mention.document,
        mention=mention.mention,
        label=names.of(mention.document),
        title=document.title if document else None,
        outlet=document.outlet if document else None,
        published=annotated.published if annotated else None,
        lang=annotated.lang if annotated else None,
        url=web_address(document.url) if document else None,
        origin=origin,
        claims=tuple(_report_claims(claims.get(mention, {}), annotated)),
        taken_over=tuple(
            TakenOver(i.field, i.value, tuple(dict.fromkeys(names.of(m.document) for m in i.inferred_from)))
            for i in event.inferred
            if i.mention == mention
        ),
        passages=passages(text, marks, ((s.start, s.end) for s in annotated.sentences)) if annotated and text else (),
        quotes=tuple(_quotes(annotated, mention.mention)) if annotated and not text else (),
        sources=tuple(dict.fromkeys(f"{s.name} ({s.kind.value})" for s in annotated.credited_sources))
        if annotated
        else (),
        is_gone=annotated is None,
    )


def mention_marks(annotated: AnnotatedDocument, index: int) -> tuple[Mark, ...]:
    """The evidence of a mention as marks, those on the same words as one; whole sentences are not marked."""
    if index >= len(annotated.event_mentions):
        return ()
    found: dict[tuple[int, int, str], list[Evidence]] = {}
    for evidence in annotated.event_mentions[index].evidence:
        if evidence.field not in _UNMARKED:
            found.setdefault((evidence.start, evidence.end, evidence.field), []).append(evidence)
    return tuple(
        Mark(start, end, field, evidence_label(evidences), (f"mention-{index}",))
        for (start, end, field), evidences in sorted(found.items())
    )


def evidence_label(evidences: list[Evidence]) -> str:
    """What words were read as, how and by which rules."""
    first = evidences[0]
    rules = ", ".join(dict.fromkeys(e.rule for e in evidences if e.rule))
    return f"{first.field}: {HOW_WORDS[first.how]}{f' ({rules})' if rules else ''}"


def _quotes(annotated: AnnotatedDocument, index: int) -> Iterator[str]:
    if index < len(annotated.event_mentions):
        evidence = annotated.event_mentions[index].evidence
        yield from dict.fromkeys(e.text for e in evidence if e.field not in _UNMARKED)


def _claims_by_mention(
    event: Event,
) -> dict[MentionReference, dict[tuple[str, tuple[str, ...]], tuple[Claim, bool]]]:
    """What each mention claims, every field and value once, and whether the chosen value contradicts it."""
    found: dict[MentionReference, dict[tuple[str, tuple[str, ...]], tuple[Claim, bool]]] = {}
    for field in event.fields:
        for claims, is_rival in ((field.support, False), (field.rivals, True)):
            for claim in claims:
                found.setdefault(claim.mention, {}).setdefault((claim.field, claim.value), (claim, is_rival))
    return found


def _report_claims(
    said: Mapping[tuple[str, tuple[str, ...]], tuple[Claim, bool]], annotated: AnnotatedDocument | None
) -> Iterator[ReportClaim]:
    for claim, is_rival in sorted(said.values(), key=lambda item: field_order(item[0].field)):
        yield ReportClaim(
            field=claim.field,
            value=claim.value,
            how=claim.how,
            rules=tuple(dict.fromkeys(e.rule for e in claim.evidence if e.rule)),
            is_rival=is_rival,
            words=tuple(dict.fromkeys(e.text for e in claim.evidence)),
            link=_link(annotated, claim),
        )


def _link(annotated: AnnotatedDocument | None, claim: Claim) -> str | None:
    if annotated is None or not claim.evidence:
        return None
    first = claim.evidence[0]
    return fragment_link(annotated.document.url, annotated.document.text or first.text, *_place(annotated, first))


def _place(annotated: AnnotatedDocument, evidence: Evidence) -> tuple[int, int]:
    """Where the words stand in the text that the link is made of, which is the evidence itself without a stored one."""
    return (evidence.start, evidence.end) if annotated.document.text else (0, len(evidence.text))
