"""One event on a terminal: what was chosen, what each report says and where it says it, sources, disagreements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from lawatan.cli.terminal import make_console, quotation, safe
from lawatan.cli.wording import (
    count_of,
    field_order,
    first_value,
    ordered_fields,
    participant_line,
    people,
    place,
    value_text,
    when,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import Console

    from lawatan.records.event import Claim, Disagreement, Event, MentionReference
    from lawatan.records.event_mention import AnnotatedDocument

HEADING_STYLE = "bold"
NOTE_STYLE = "dim"
WARNING_STYLE = "bold red"


@dataclass(frozen=True, slots=True)
class EventPage:
    """An event with the documents that report it, by id; a document that the store no longer holds is missing."""

    event: Event
    documents: Mapping[str, AnnotatedDocument]

    def report(self, document: str) -> str:
        """How a page calls a report: outlet and day, else its id."""
        annotated = self.documents.get(document)
        if annotated is None:
            return document
        known = (annotated.document.outlet, annotated.published)
        return ", ".join(k for k in known if k) or document


def print_event(page: EventPage) -> None:
    """Print the whole page."""
    console = make_console()
    _print_summary(console, page)
    for number, mention in enumerate(page.event.mentions, 1):
        _print_report(console, page, number, mention)
    _print_sources(console, page)
    _print_disagreements(console, page)


def _print_summary(console: Console, page: EventPage) -> None:
    event = page.event
    status = first_value(event, "status")
    heading = f"{event.type.value.capitalize()}: {people(event)}, {place(event)}, {when(event)}"
    console.print(Text(safe(f"{heading}, {status}" if status else heading), HEADING_STYLE))
    reports = len({m.document for m in event.mentions})
    console.print(Text(f"event {event.event_id}, reported by {count_of(reports, 'page')}", NOTE_STYLE))
    console.print()
    for participant in event.participants:
        console.print(Text(f"  {'who':<12} {safe(participant_line(participant))}"))
    for field in ordered_fields(event):
        if field.field == "participants":
            continue
        agreeing = count_of(len({c.mention.document for c in field.support}), "page")
        note = "" if field.how.value == "inferred" and not field.support else f", {agreeing}"
        against = len({c.mention.document for c in field.rivals})
        note += f", {against} against" if against else ""
        line = Text(f"  {field.field:<12} {safe(value_text(field.value))}  ")
        line.append(f"{field.how.value}{note}", NOTE_STYLE)
        console.print(line)


def _print_report(console: Console, page: EventPage, number: int, mention: MentionReference) -> None:
    annotated = page.documents.get(mention.document)
    console.print()
    heading = Text(f"Report {number}: {page.report(mention.document)}", HEADING_STYLE)
    if annotated and annotated.document.title:
        heading.append(f"  {safe(annotated.document.title)}")
    console.print(heading)
    where = annotated.document.url or annotated.document.path if annotated else None
    console.print(Text(f"  {mention.document}{f'  {where}' if where else ''}", NOTE_STYLE))
    for claim in _claims_of(page.event, mention):
        _print_claim(console, annotated, claim)
    for inferred in page.event.inferred:
        if inferred.mention == mention:
            origins = ", ".join(dict.fromkeys(page.report(m.document) for m in inferred.inferred_from))
            line = Text(f"  {inferred.field} {inferred.value}  ")
            line.append(f"inferred, not in this page; taken from {origins}", NOTE_STYLE)
            console.print(line)


def _claims_of(event: Event, mention: MentionReference) -> list[Claim]:
    claims = {
        (claim.field, claim.value): claim
        for field in event.fields
        for claim in (*field.support, *field.rivals)
        if claim.mention == mention
    }
    return sorted(claims.values(), key=lambda claim: field_order(claim.field))


def _print_claim(console: Console, annotated: AnnotatedDocument | None, claim: Claim) -> None:
    line = Text(f"  {claim.field} {safe(value_text(claim.value))}  ")
    rules = dict.fromkeys(e.rule for e in claim.evidence if e.rule)
    line.append(" ".join((claim.how.value, *rules)), NOTE_STYLE)
    console.print(line)
    spans = [e.span for e in claim.evidence]
    if annotated and spans:
        console.print(Padding(quotation(annotated.document.text, spans), (0, 0, 0, 6)))
    else:
        for evidence in claim.evidence:
            console.print(Padding(Text(f"«{safe(evidence.text)}»"), (0, 0, 0, 6)))


def _print_sources(console: Console, page: EventPage) -> None:
    rows: list[str] = []
    for document in dict.fromkeys(mention.document for mention in page.event.mentions):
        annotated = page.documents.get(document)
        credited = annotated.credited_sources if annotated else ()
        names = dict.fromkeys(f"{safe(source.name)} ({source.kind.value})" for source in credited)
        if names:
            rows.append(f"  {page.report(document)}: {', '.join(names)}")
    if rows:
        console.print(Text("\nSources that the pages credit", HEADING_STYLE))
        for row in rows:
            console.print(Text(row))


def _print_disagreements(console: Console, page: EventPage) -> None:
    if not page.event.disagreements:
        return
    console.print(Text("\nThe reports disagree", WARNING_STYLE))
    for disagreement in page.event.disagreements:
        for line in disagreement_lines(page, disagreement):
            console.print(Text(f"  {line}"))


def disagreement_lines(page: EventPage, disagreement: Disagreement) -> list[str]:
    """One line for each value that is claimed: the value, who says so, in which words."""
    by_value: dict[tuple[str, ...], list[str]] = {}
    for claim in disagreement.claims:
        words = ", ".join(f"«{safe(e.text)}»" for e in claim.evidence)
        said = f"{page.report(claim.mention.document)} {words}".rstrip()
        by_value.setdefault(claim.value, []).append(said)
    name = disagreement.field
    return [f"{name}: {value_text(value)} according to {'; '.join(said)}" for value, said in by_value.items()]
