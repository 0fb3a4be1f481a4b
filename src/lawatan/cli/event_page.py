"""One event on a terminal: what was chosen, what each report says and where it says it, sources, disagreements."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from pathlib import PurePath
from typing import TYPE_CHECKING

from rich.text import Text

from lawatan.cli.event_origins import print_origins
from lawatan.cli.event_ties import tie_lines
from lawatan.cli.terminal import EVIDENCE_STYLE, make_console, print_wrapped, quotation, safe
from lawatan.records.event import Review
from lawatan.records.span import How
from lawatan.records.wording import (
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
    from collections.abc import Iterable, Mapping, Sequence

    from rich.console import Console

    from lawatan.records.event import Claim, Disagreement, Event, FieldValue, MentionReference
    from lawatan.records.event_mention import AnnotatedDocument, Participant
    from lawatan.records.judgement import Judgement
    from lawatan.records.span import Span

HEADING_STYLE = "bold"
NOTE_STYLE = "dim"
WARNING_STYLE = "bold red"
LABEL_WIDTH = 13
UNDATED = "9999"  # after every date


@dataclass(frozen=True, slots=True)
class EventPage:
    """An event with the documents that report it, by id; a document that the store no longer holds is missing.

    `judgements` are those that its fields and disagreements name, `others` the events that it is part of and those that
    are part of it, by id.
    """

    event: Event
    documents: Mapping[str, AnnotatedDocument]
    judgements: Mapping[str, Judgement] = field(default_factory=dict)
    others: Mapping[str, Event] = field(default_factory=dict)

    def report(self, document: str) -> str:
        """How a page calls a report: its outlet or file, and its day; its id where it is gone."""
        annotated = self.documents.get(document)
        if annotated is None:
            return safe(document)
        outlet = annotated.document.outlet or PurePath(annotated.document.path or document).name
        return safe(f"{outlet}, {annotated.published}" if annotated.published else outlet)

    def mentions(self) -> list[MentionReference]:
        """The event's mentions, the earliest published first."""

        def published(mention: MentionReference) -> tuple[str, MentionReference]:
            annotated = self.documents.get(mention.document)
            return ((annotated.published if annotated else None) or UNDATED, mention)

        return sorted(self.event.mentions, key=published)


def print_event(page: EventPage) -> None:
    """Print the whole page."""
    console = make_console()
    _print_summary(console, page)
    for number, mention in enumerate(page.mentions(), 1):
        _print_report(console, page, number, mention)
    print_origins(console, page.event.origins, page.report)
    _print_sources(console, page)
    _print_disagreements(console, page)


def _print_summary(console: Console, page: EventPage) -> None:
    event = page.event
    status = first_value(event, "status")
    heading = f"{event.type.value.capitalize()}: {people(event)}, {place(event)}, {when(event)}"
    print_wrapped(console, Text(safe(f"{heading}, {status}" if status else heading), HEADING_STYLE))
    pages = count_of(len({m.document for m in event.mentions}), "page")
    origins = f" of {count_of(len(event.origins), 'independent origin')}" if event.origins else ""
    review = f", {event.review.value}" if event.review is not Review.UNREVIEWED else ""
    line = Text(f"event {event.event_id}, reported by {pages}{origins}{review}", NOTE_STYLE)
    print_wrapped(console, line)
    console.print()
    for participant in event.participants:
        _print_labelled(
            console, "who", Text(safe(participant_line(participant))).append_text(_office(event, participant))
        )
    for chosen in ordered_fields(event):
        if chosen.field != "participants" or chosen.judgement:
            value = Text(f"{safe(value_text(chosen.value))}  ")
            _print_labelled(console, chosen.field, value.append(_support(page, chosen), NOTE_STYLE))
    for label, text in tie_lines(event, page.others):
        _print_labelled(console, label, text)


def _office(event: Event, participant: Participant) -> Text:
    """What the table of office-holders has for somebody on the date, and whether the report differs."""
    whom = (participant.name, participant.country, participant.role)
    known = next((o for o in event.offices if (o.name, o.country, o.reported) == whom), None)
    if known is None:
        return Text()
    note = f"table of office-holders: {'; '.join(known.known)}"
    return Text("  ").append(
        f"differs from the {note}" if known.differs else note, WARNING_STYLE if known.differs else NOTE_STYLE
    )


def _print_labelled(console: Console, label: str, text: Text) -> None:
    print_wrapped(console, Text(f"{label:<{LABEL_WIDTH}}").append_text(text), indent=2, hang=2 + LABEL_WIDTH)


def _support(page: EventPage, chosen: FieldValue) -> str:
    """How the chosen value was had, and how many pages, of how many origins, are for it and against it."""
    edit = page.judgements.get(chosen.judgement or "")
    parts = [chosen.how.value if edit is None else f"edited by {safe(edit.who)}, {edit.when[:10]}"]
    agreeing, against = (len({c.mention.document for c in claims}) for claims in (chosen.support, chosen.rivals))
    if agreeing or chosen.how not in (How.INFERRED, How.EDITED) or against:
        origins = _origins_of(page.event, chosen)
        shared = f" of {count_of(origins, 'origin')}" if origins < agreeing else ""
        parts.append(f"{count_of(agreeing, 'page')}{shared}{f' for, {against:,} against' if against else ''}")
    return ", ".join(parts)


def _origins_of(event: Event, chosen: FieldValue) -> int:
    """How many independent origins the pages have that support a value."""
    origin_of = {document: origin.origin_id for origin in event.origins for document in origin.documents}
    return len({origin_of.get(c.mention.document, c.mention.document) for c in chosen.support})


def _print_report(console: Console, page: EventPage, number: int, mention: MentionReference) -> None:
    annotated = page.documents.get(mention.document)
    heading = Text(f"\nReport {number}: {page.report(mention.document)}", HEADING_STYLE)
    if annotated and annotated.document.title:
        heading.append(f"  {safe(annotated.document.title)}")
    print_wrapped(console, heading)
    console.print(Text(f"  {safe(str(mention))}", NOTE_STYLE))
    origin = (annotated.document.url or annotated.document.path) if annotated else None
    if origin:
        print_wrapped(console, Text(safe(origin), NOTE_STYLE), indent=2)
    for spans, claims in groupby(_claims_of(page.event, mention), key=lambda c: [e.span for e in c.evidence]):
        _print_claims(console, annotated, spans, list(claims))
    for inferred in page.event.inferred:
        if inferred.mention == mention:
            origins = ", ".join(dict.fromkeys(page.report(m.document) for m in inferred.inferred_from))
            line = Text(f"{inferred.field} {safe(inferred.value)}  ")
            line.append(f"inferred, not in this page; taken from {origins}", NOTE_STYLE)
            print_wrapped(console, line, indent=2, hang=6)


def _claims_of(event: Event, mention: MentionReference) -> list[Claim]:
    claims = {
        (claim.field, claim.value): claim
        for field in event.fields
        for claim in (*field.support, *field.rivals)
        if claim.mention == mention
    }
    return sorted(claims.values(), key=lambda claim: field_order(claim.field))


def _print_claims(
    console: Console, annotated: AnnotatedDocument | None, spans: Sequence[Span], claims: Sequence[Claim]
) -> None:
    """Claims that rest on the same words, and the words."""
    for claim in claims:
        rules = dict.fromkeys(e.rule for e in claim.evidence if e.rule)
        line = Text(f"{claim.field} {safe(value_text(claim.value))}  ")
        line.append(" ".join((claim.how.value, *rules)), NOTE_STYLE)
        print_wrapped(console, line, indent=2, hang=6)
    if annotated and annotated.document.text and spans:
        print_wrapped(console, quotation(annotated.document.text, spans), indent=6)
    else:
        for evidence in claims[0].evidence:
            print_wrapped(console, Text(f"«{safe(evidence.text)}»", EVIDENCE_STYLE), indent=6)


def _print_sources(console: Console, page: EventPage) -> None:
    heading_shown = False
    for document in dict.fromkeys(mention.document for mention in page.mentions()):
        annotated = page.documents.get(document)
        credited = annotated.credited_sources if annotated else ()
        names = dict.fromkeys(f"{safe(source.name)} ({source.kind.value})" for source in credited)
        if names and not heading_shown:
            console.print(Text("\nSources that the pages credit", HEADING_STYLE))
            heading_shown = True
        if names:
            print_wrapped(console, Text(f"{page.report(document)}: {', '.join(names)}"), indent=2, hang=6)


def _print_disagreements(console: Console, page: EventPage) -> None:
    for is_settled, heading in ((False, "The reports disagree"), (True, "The reports disagreed; settled")):
        found = [d for d in page.event.disagreements if (d.settled_by is not None) is is_settled]
        if found:
            console.print(Text(f"\n{heading}", NOTE_STYLE if is_settled else WARNING_STYLE))
        for line in disagreement_lines(page, found):
            print_wrapped(console, Text(line), indent=2, hang=6)


def disagreement_lines(page: EventPage, disagreements: Iterable[Disagreement]) -> list[str]:
    """One line for each value that is claimed: the fields, the value, who says so, in which words."""
    fields: dict[tuple[str, ...], list[str]] = {}
    for disagreement in disagreements:
        claimed: dict[tuple[str, ...], list[str]] = {}
        for claim in disagreement.claims:
            words = ", ".join(f"«{safe(e.text)}»" for e in claim.evidence)
            claimed.setdefault(claim.value, []).append(f"{page.report(claim.mention.document)} {words}".rstrip())
        lines = [f"{value_text(value)} according to {'; '.join(said)}" for value, said in claimed.items()]
        lines += [f"{safe(office)} by the table of office-holders" for office in disagreement.known]
        name = "office" if disagreement.kind == "office" else disagreement.field
        fields.setdefault(tuple(lines), []).append(name)
    return [f"{', '.join(names)}: {line}" for lines, names in fields.items() for line in lines]
