"""`lawatan history`: the life of an event, by its reports and in the record."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from lawatan.cli.options import Database, EventId, settings_with

if TYPE_CHECKING:
    from lawatan.pipeline.history import EventHistory


def history(
    event: EventId,
    db: Database = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Show the history of an event.

    Its status by date of report, what people judged on it, and which events became part of it.
    """
    from lawatan.pipeline.history import event_history
    from lawatan.store import open_store

    with open_store(settings_with(db).db, create=False) as store:
        found = event_history(store, event)
    if json:
        from lawatan.records.codec import encode

        sys.stdout.buffer.write(encode(found.public()) + b"\n")
    else:
        _print(found)


def _print(found: EventHistory) -> None:
    from rich.text import Text

    from lawatan.cli.ledger_page import HEADING_STYLE, NOTE_STYLE, print_changes, print_entry
    from lawatan.cli.terminal import EVIDENCE_STYLE, make_console, print_wrapped, safe
    from lawatan.records.wording import people, place, when

    console = make_console()
    event = found.event
    heading = f"{event.type.value.capitalize()}: {people(event)}, {place(event)}, {when(event)}"
    print_wrapped(console, Text(safe(heading), HEADING_STYLE))
    console.print(Text(f"event {event.event_id}, {event.review.value}", NOTE_STYLE))
    console.print(Text("\nStatus by date of report", HEADING_STYLE))
    for report in found.lifecycle:
        line = Text(f"{report.published or 'undated':<10}  {report.status.value:<9}  ")
        line.append(safe(report.outlet or report.mention.document))
        for words in report.text[:1]:
            line.append(f"  «{safe(words)}»", EVIDENCE_STYLE)
        if report.is_rival:
            line.append("  does not fit the status", NOTE_STYLE)
        print_wrapped(console, line, indent=2, hang=6)
    console.print(Text("\nJudgements", HEADING_STYLE))
    if not found.entries:
        console.print("  none")
    for entry in found.entries:
        print_entry(console, entry, indent=2)
    if found.changes:
        console.print(Text("\nChanges of the record", HEADING_STYLE))
        print_changes(console, found.changes, with_time=True)
