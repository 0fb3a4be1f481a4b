"""How `lawatan explain` shows an annotated document on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from lawatan.cli.terminal import EVIDENCE_STYLE, make_console, print_wrapped, quotation, safe
from lawatan.records.span import Span
from lawatan.records.wording import UNKNOWN, date_range, field_order, participant_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console

    from lawatan.records.event_mention import AnnotatedDocument, EventMention, Rejection
    from lawatan.records.span import Evidence

RULE_STYLE = "dim"
HEADING_STYLE = "bold"
LONGEST_WORDS = 60  # code points of a long stretch of text that are shown in a list

Row = tuple[Span, str, str]  # where, what it was bound to, by which rule


def print_explanation(annotated: AnnotatedDocument) -> None:
    """Print the document's particulars, its blocks, entities, times, contacts, sources, quotations and rejections."""
    console = make_console()
    document = annotated.document
    how = f" ({annotated.published_how.value})" if annotated.published_how else ""
    console.print(Text(document.path or document.id, HEADING_STYLE))
    console.print(f"language {annotated.lang or UNKNOWN}, published {annotated.published or UNKNOWN}{how}")
    text = document.text
    _print_rows(console, text, "Published, read from", _evidence_rows(annotated.published_evidence))
    _print_rows(console, text, "Blocks", ((b.span, b.kind.value, b.rule) for b in annotated.blocks))
    _print_rows(console, text, "Entities", _entity_rows(annotated))
    _print_rows(console, text, "Times", _time_rows(annotated))
    for number, mention in enumerate(annotated.event_mentions):
        _print_mention(console, text, number, mention)
    if not annotated.event_mentions:
        console.print(Text("\nNo contact found", HEADING_STYLE))
    _print_rows(console, text, "Credited sources", _source_rows(annotated))
    _print_rows(console, text, "Quotations", _quotation_rows(annotated))
    _print_rejections(console, annotated.rejections)


def _entity_rows(annotated: AnnotatedDocument) -> Iterable[Row]:
    for entity in annotated.entities:
        known = ", ".join(k for k in (entity.name, entity.role, entity.country) if k)
        yield entity.span, f"{entity.type.value} {entity.entity}: {known or UNKNOWN}", entity.rule


def _time_rows(annotated: AnnotatedDocument) -> Iterable[Row]:
    for time in annotated.times:
        value = f"{time.value}/{time.end_value}" if time.end_value else time.value
        anchored = date_range(time.first, time.last)
        yield time.span, f"{time.type.value} {value}: {anchored} ({time.how})", time.rule


def _source_rows(annotated: AnnotatedDocument) -> Iterable[Row]:
    for source in annotated.credited_sources:
        for evidence in source.evidence[:1]:
            yield evidence.span, f"{source.name} ({source.kind.value})", evidence.rule or ""


def _quotation_rows(annotated: AnnotatedDocument) -> Iterable[Row]:
    for quote in annotated.quotations:
        for evidence in quote.evidence[:1]:
            kind = "direct" if quote.direct else "indirect"
            yield evidence.span, f"{quote.speaker or UNKNOWN} ({kind})", evidence.rule or ""


def _evidence_rows(evidence: Iterable[Evidence]) -> Iterable[Row]:
    return ((e.span, e.how.value, e.rule or "") for e in evidence)


def _print_rows(console: Console, text: str, heading: str, rows: Iterable[Row]) -> None:
    heading_shown = False
    for span, bound, rule in rows:
        if not heading_shown:
            console.print(Text(f"\n{heading}", HEADING_STYLE))
            heading_shown = True
        line = Text.assemble((f"{span.start}-{span.end} ", RULE_STYLE), _words(span.of(text)), safe(bound))
        if rule:
            line.append(f"  {rule}", RULE_STYLE)
        print_wrapped(console, line, indent=2, hang=6)


def _print_mention(console: Console, text: str, number: int, mention: EventMention) -> None:
    console.print(Text(f"\nContact {number}: {mention.type.value}, {mention.status.value}", HEADING_STYLE))
    for participant in mention.participants:
        print_wrapped(console, Text(safe(participant_line(participant))), indent=2, hang=6)
    where = ", ".join((*mention.cities, *mention.destination)) or UNKNOWN
    when = date_range(mention.start, mention.end)
    print_wrapped(console, Text(safe(f"where {where}; when {when}; forum {mention.forum or '-'}")), indent=2, hang=6)
    by_span: dict[Span, list[Evidence]] = {}
    for evidence in sorted(mention.evidence, key=lambda e: (field_order(e.field), e.start)):
        by_span.setdefault(evidence.span, []).append(evidence)
    for span, several in by_span.items():
        _print_evidence(console, text, span, several)


def _print_evidence(console: Console, text: str, span: Span, several: list[Evidence]) -> None:
    """What rests on one stretch of text: each field with its rule, then the words."""
    for evidence in several:
        line = Text(f"{evidence.field}: {evidence.how.value} ")
        line.append(f"{evidence.rule or ''} {evidence.start}-{evidence.end}", RULE_STYLE)
        print_wrapped(console, line, indent=2, hang=6)
    is_sentence = several[0].field == "sentence"
    shown = Text(safe(span.of(text))) if is_sentence else quotation(text, [span])
    print_wrapped(console, shown, indent=6)


def _print_rejections(console: Console, rejections: tuple[Rejection, ...]) -> None:
    if rejections:
        console.print(Text("\nRejected", HEADING_STYLE))
    for rejection in rejections:
        line = Text()
        if rejection.start is not None:
            line.append(f"{rejection.start}-{rejection.end} ", RULE_STYLE)
        if rejection.text:
            line.append_text(_words(rejection.text))
        line.append(safe(rejection.reason))
        line.append(f"  {rejection.rule} ({rejection.stage})", RULE_STYLE)
        print_wrapped(console, line, indent=2, hang=6)


def _words(text: str) -> Text:
    """The words in quotation marks, a blank behind them; a long stretch is cut."""
    words = safe(text)
    cut = words if len(words) <= LONGEST_WORDS else f"{words[: LONGEST_WORDS - 1].rstrip()}…"
    return Text(f"«{cut}» ", EVIDENCE_STYLE)
