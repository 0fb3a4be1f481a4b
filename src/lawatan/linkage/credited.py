"""Whom a page goes back to: agencies whose mark it bears, outlets and bodies that it credits, itself.

In goes what the analysis found in one document; out come `Credit`s under names that are the same whatever language and
spelling a page uses, each with the sentence that it stands beside, or for the whole page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from lawatan.knowledge.publishers import PublisherKind, publisher_of_domain, publisher_surfaces, publishers
from lawatan.records.document import Block, BlockKind
from lawatan.records.event_mention import AnnotatedDocument
from lawatan.records.folding import fold
from lawatan.records.mention import CreditKind, EntityMention, EntityType
from lawatan.records.origin import OriginKind
from lawatan.records.span import Evidence, How, Span, evidence_at

SPOKESPERSON = "spokesperson"
"""The role, or the first or last word of it, of those who speak for a body; see the packs' tables of offices."""

_PART = re.compile(r"[^/,;:|•·()\[\]–—]+")
_BRACKETED_END = re.compile(r"[(\[]([^()\[\]]{2,60})[)\]]\W{0,3}$")
_DASHED_END = re.compile(r"[–—-]\s?([^\W\d_][^–—\-.()]{1,40})\W{0,3}$")
_LABELS = ("layout.source-label", "layout.byline-label")
_CLOSING = (BlockKind.BODY, BlockKind.AUTHOR_NOTE)
_CLOSING_BLOCKS = 3
_TAIL = 120


@dataclass(frozen=True, slots=True)
class Credit:
    """One origin of a page: `key` is equal for equal origins; `sentence` is None where it is the whole page's."""

    kind: OriginKind
    key: str
    name: str
    evidence: Evidence
    sentence: int | None


@dataclass(frozen=True, slots=True)
class _Body:
    """A body that a page credits: the ministry of a state, whose state may not be known, or an organisation."""

    role: str
    state: str | None
    is_organisation: bool = False


def publisher_name(document: AnnotatedDocument) -> str | None:
    """The name under which the page's publisher is known: from its outlet, its address, or the page's dateline."""
    outlet = document.document.outlet
    if outlet and fold(outlet):
        return _known(outlet) or outlet.strip()
    host = _host(document)
    if host:
        known = publisher_of_domain(host)
        return known.name if known else host.removeprefix("www.")
    return next(
        (name for name, _ in _dateline_names(document) if publishers()[name].kind is not PublisherKind.AGENCY), None
    )


def media_key(name: str) -> str:
    """The key of an outlet or agency under its known name."""
    return f"media {fold(name)}"


def credits_of(document: AnnotatedDocument) -> tuple[Credit, ...]:
    """All origins that the page names, in text order, itself left out; one of a kind may stand there several times."""
    own = _own_keys(document)
    marks = [*_marks(document), *_closing_marks(document)]
    marked = {c.evidence.start for c in marks}
    found = [*marks, *(c for c in _media(document) if c.evidence.start not in marked), *_bodies(document)]
    return tuple(
        sorted((c for c in found if c.key not in own), key=lambda c: (c.evidence.start, c.evidence.end, c.key))
    )


def sentence_at(document: AnnotatedDocument, place: int) -> int | None:
    """The index of the sentence that holds a place in the text."""
    return next((i for i, s in enumerate(document.sentences) if s.start <= place < s.end), None)


def _own_keys(document: AnnotatedDocument) -> frozenset[str]:
    """Every name that is the page's own: its publisher's, its address, and an outlet's in the dateline."""
    names = {publisher_name(document), document.document.outlet, _host(document)}
    names |= {name for name, _ in _dateline_names(document) if publishers()[name].kind is not PublisherKind.AGENCY}
    return frozenset(media_key(name) for name in names if name)


def _host(document: AnnotatedDocument) -> str | None:
    try:
        return urlsplit(document.document.url or "").hostname
    except ValueError:
        return None


@cache
def _folded_publishers() -> Mapping[str, str]:
    """Names of publishers by their folded surfaces, those that two publishers share left out."""
    found: dict[str, set[str]] = {}
    for surface in publisher_surfaces():
        found.setdefault(fold(surface.surface), set()).add(surface.name)
    return {surface: next(iter(names)) for surface, names in found.items() if len(names) == 1}


@cache
def _also_people() -> frozenset[str]:
    """Folded surfaces of publishers that are names of people too: "Editor: Petra" names no agency."""
    return frozenset(fold(s.surface) for s in publisher_surfaces() if "person" in s.also)


def _known(name: str) -> str | None:
    """The publisher's name in the tables; "Korean Central News Agency (KCNA)" is found by either."""
    outside, _, inside = name.partition("(")
    forms = (name, outside, inside)
    return next((known for form in forms if (known := _folded_publishers().get(fold(form)))), None)


def _is_name(name: str) -> bool:
    """Whether every word is written large, as names of outlets are; "state media" and "media Jepang" name none.

    >>> _is_name("GazetRakyat"), _is_name("South Korean media")
    (True, False)
    """
    first = [word[0] for word in name.split()]
    return bool(first) and not any(c.islower() for c in first)


def _dateline_names(document: AnnotatedDocument) -> Iterator[tuple[str, Span]]:
    for block in document.blocks:
        if block.kind is BlockKind.DATELINE:
            yield from _names_in(document, block)


def _names_in(document: AnnotatedDocument, block: Block) -> Iterator[tuple[str, Span]]:
    """Known publishers that stand by themselves between marks: "Jakarta (ANTARA) -", "Sumber: AFP"."""
    for part in _PART.finditer(document.document.text, block.start, block.end):
        words = part.group().strip(" \t\r\n-")
        # "By Agence France-Presse": one small word before the name is let pass.
        for name in (words, words.partition(" ")[2]):
            known = _folded_publishers().get(fold(name))
            if known:
                start = document.document.text.index(name, part.start())
                yield known, Span(start, start + len(name))
                break


def _marks(document: AnnotatedDocument) -> Iterator[Credit]:
    """Agencies in datelines and bylines, and outlets in "Source: ..." lines; credits of photographs are none."""
    for block in document.blocks:
        if block.kind not in (BlockKind.DATELINE, BlockKind.BYLINE) or "photo" in block.rule:
            continue
        named_as_source = block.rule in _LABELS
        for name, span in _names_in(document, block):
            if block.kind is BlockKind.BYLINE and fold(span.of(document.document.text)) in _also_people():
                continue
            if named_as_source or _is_agency(name):
                yield _mark(document, name, span, f"linkage.origins.{block.kind.value}")


def _closing_marks(document: AnnotatedDocument) -> Iterator[Credit]:
    """Marks at the end of the text: "(AFP)", "(Antara/Reuters)", "- Bernama"."""
    text = document.document.text
    last = next((b for b in reversed(document.blocks) if b.holds_facts), None)
    # The last paragraph with "(AFP)" behind it looks like the caption of a photograph.
    blocks = [b for b in document.blocks if b.kind in _CLOSING or b.rule == "layout.tail-headline" or b is last]
    for block in blocks[-_CLOSING_BLOCKS:]:
        tail_start = max(block.start, block.end - _TAIL)
        tail = text[tail_start : block.end]
        match = _BRACKETED_END.search(tail) or _DASHED_END.search(tail)
        if match is None:
            continue
        names = [_known(part) for part in match.group(1).split("/")]
        span = Span(tail_start + match.start(1), tail_start + match.end(1))
        yield from (_mark(document, name, span, "linkage.origins.closing") for name in names if name and all(names))


def _is_agency(name: str) -> bool:
    return publishers()[name].kind is PublisherKind.AGENCY


def _mark(document: AnnotatedDocument, name: str, span: Span, rule: str) -> Credit:
    evidence = evidence_at(document.document.text, span, field="origin", how=How.STATED, rule=rule)
    return Credit(OriginKind.AGENCY if _is_agency(name) else OriginKind.MEDIA, media_key(name), name, evidence, None)


def _media(document: AnnotatedDocument) -> Iterator[Credit]:
    for source in document.credited_sources:
        if source.kind is not CreditKind.MEDIA:
            continue
        name = _known(source.name) or (source.name if _is_name(source.name) else None)
        if name and fold(name):
            for evidence in source.evidence:
                sentence = sentence_at(document, evidence.start)
                yield Credit(OriginKind.MEDIA, media_key(name), name, _as_origin(evidence), sentence)


def _bodies(document: AnnotatedDocument) -> Iterator[Credit]:
    """Bodies that speak as such or through a spokesperson; an unnamed official or a minister is no statement of one."""
    for source in document.credited_sources:
        if source.kind not in (CreditKind.OFFICIAL, CreditKind.PERSON):
            continue
        bodies = [_body_at(document, evidence) for evidence in source.evidence]
        states = {b.state for b in bodies if b and b.state}
        for evidence, body in zip(source.evidence, bodies, strict=True):
            if body is None:
                continue
            state = body.state or (next(iter(states)) if len(states) == 1 else _state_of(document, body.role))
            name = body.role if body.is_organisation or not state else f"{body.role} of {state}"
            # A ministry whose state the page never says is the same as no other page's.
            place = "" if body.is_organisation or state else f" of {document.document.id}"
            sentence = sentence_at(document, evidence.start)
            yield Credit(OriginKind.STATEMENT, f"body {fold(name)}{place}", name, _as_origin(evidence), sentence)


def _body_at(document: AnnotatedDocument, evidence: Evidence) -> _Body | None:
    covered = [e for e in document.entities if e.start < evidence.end and evidence.start < e.end]
    people = [e for e in covered if e.type in (EntityType.PERSON, EntityType.OFFICE)]
    for person in people:
        spoken_for = _spoken_for(person)
        if spoken_for is None:
            return None
        if spoken_for:
            return _Body(spoken_for, person.country)
    body = next((e for e in covered if e.type is EntityType.INSTITUTION and e.role), None)
    if body is not None:
        return _Body(body.role or "", body.country or next((p.country for p in people if p.country), None))
    organisation = next((e for e in covered if e.type is EntityType.ORGANISATION), None)
    name = organisation and (organisation.country or organisation.name)
    return _Body(name, None, is_organisation=True) if name and fold(name) else None


def _spoken_for(person: EntityMention) -> str | None:
    """The body that a spokesperson's role names, "" where it names none; None for anybody else."""
    role = person.role or ""
    if SPOKESPERSON not in role.split():
        return None
    return " ".join(word for word in role.split() if word != SPOKESPERSON)


def _state_of(document: AnnotatedDocument, role: str) -> str | None:
    """The state whose body of this kind the page names anywhere, if it is one only."""
    states = {e.country for e in document.entities if e.type is EntityType.INSTITUTION and e.role == role and e.country}
    return next(iter(states)) if len(states) == 1 else None


def _as_origin(evidence: Evidence) -> Evidence:
    return Evidence("origin", evidence.start, evidence.end, evidence.text, evidence.how, evidence.rule)
