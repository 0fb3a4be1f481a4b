"""A document's text as it is shown: block by block, what is no fact of the page set apart, what was found marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lawatan.records.document import Block, BlockKind
from lawatan.records.event_mention import AnnotatedDocument
from lawatan.records.mention import EntityType
from lawatan.web.marks import Mark, Segment, segments
from lawatan.web.views.reports import mention_marks

_ENTITY_LABELS = {
    EntityType.PERSON: "person",
    EntityType.OFFICE: "office-holder",
    EntityType.COUNTRY: "state",
    EntityType.CITY: "city",
    EntityType.ORGANISATION: "organisation",
    EntityType.INSTITUTION: "institution",
    EntityType.PUBLISHER: "publisher",
}


@dataclass(frozen=True, slots=True)
class BlockView:
    """A stretch of the page: `kind` and `rule` are None for what lies between blocks. All stretches are the text."""

    kind: BlockKind | None
    rule: str | None
    holds_facts: bool
    segments: tuple[Segment, ...]

    @property
    def text(self) -> str:
        """The words of the stretch."""
        return "".join(segment.text for segment in self.segments)


def block_views(annotated: AnnotatedDocument) -> tuple[BlockView, ...]:
    """The whole text in stretches, with every mark."""
    text = annotated.document.text
    marks = sorted(document_marks(annotated), key=lambda m: m.start)
    found: list[BlockView] = []
    for start, end, block in _stretches(annotated):
        inside = [m for m in marks if m.start < end and start < m.end]
        found.append(
            BlockView(
                kind=block.kind if block else None,
                rule=block.rule if block else None,
                holds_facts=block is None or block.holds_facts,
                segments=segments(text, inside, start, end),
            )
        )
    return tuple(found)


def _stretches(annotated: AnnotatedDocument) -> Iterator[tuple[int, int, Block | None]]:
    """Blocks and what lies between them, without overlap, from the first code point to the last."""
    at, length = 0, len(annotated.document.text)
    for block in sorted(annotated.blocks, key=lambda b: (b.start, b.end)):
        start, end = max(at, block.start), min(block.end, length)
        if start >= end:
            continue
        if at < start:
            yield at, start, None
        yield start, end, block
        at = end
    if at < length:
        yield at, length, None


def document_marks(annotated: AnnotatedDocument) -> Iterator[Mark]:
    """Everything that was found: evidence of contacts, names, dates, quotations, credits, and what was dropped."""
    for index in range(len(annotated.event_mentions)):
        yield from mention_marks(annotated, index)
    for entity in annotated.entities:
        label = ": ".join(x for x in (_ENTITY_LABELS[entity.type], entity.name or entity.role or entity.country) if x)
        yield Mark(entity.start, entity.end, entity.type.value, label)
    for time in annotated.times:
        yield Mark(time.start, time.end, "date", f"date: {time.first or time.value}")
    for quotation in annotated.quotations:
        label = f"quotation: {quotation.speaker or 'speaker not named'}"
        yield from (Mark(e.start, e.end, "quotation", label) for e in quotation.evidence)
    for source in annotated.credited_sources:
        label = f"credited: {source.name} ({source.kind.value})"
        yield from (Mark(e.start, e.end, "source", label) for e in source.evidence)
    for number, rejection in enumerate(annotated.rejections):
        if rejection.start is not None and rejection.end is not None:
            owner = f"rejection-{number}"
            yield Mark(rejection.start, rejection.end, "rejected", f"left out: {rejection.reason}", (owner,))


def quoting(views: Iterable[BlockView], kinds: frozenset[str]) -> tuple[BlockView, ...]:
    """The stretches with nothing but the words that bear marks of these kinds, three dots for the rest."""
    found = []
    for view in views:
        kept: list[Segment] = []
        for segment in view.segments:
            if kinds & set(segment.kinds):
                kept.append(segment)
            elif segment.text.strip() and (not kept or kept[-1].marks):
                kept.append(Segment(" … ", segment.start))
        if any(segment.marks for segment in kept):
            found.append(BlockView(view.kind, view.rule, view.holds_facts, tuple(kept)))
    return tuple(found)
