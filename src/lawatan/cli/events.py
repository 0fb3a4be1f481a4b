"""`lawatan events`: a list of the events in a store that fit the filters."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from lawatan.cli.country_option import country_code
from lawatan.cli.options import Database, iso_prefix, settings_with
from lawatan.records.event_mention import EventType, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.records.event import Event


def events(
    person: Annotated[str | None, typer.Option(metavar="NAME", help="Somebody who took part.")] = None,
    country: Annotated[
        str | None, typer.Option(metavar="COUNTRY", help="A state that took part or was visited: name or ISO code.")
    ] = None,
    type_: Annotated[EventType | None, typer.Option("--type", help="One type of contact.")] = None,
    status: Annotated[Status | None, typer.Option(help="Where the contact stands.")] = None,
    from_: Annotated[
        str | None, typer.Option("--from", metavar="DATE", callback=iso_prefix, help="Not over before then.")
    ] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="DATE", callback=iso_prefix, help="Begun by then.")] = None,
    text: Annotated[str | None, typer.Option(metavar="WORDS", help="Words in titles, evidence or names.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many.")] = None,
    db: Database = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line, as `export events` gives.")] = False,
    csv: Annotated[bool, typer.Option("--csv", help="CSV, as `export events` gives.")] = False,
    table: Annotated[bool, typer.Option("--table", help="A table as wide as the terminal (the default).")] = False,
    ids: Annotated[bool, typer.Option("--ids", help="Ids alone, one a line.")] = False,
) -> None:
    """List events, earliest first.

    In the table "~" marks dates inferred from another page and "!" events whose reports disagree.
    """
    if json + csv + table + ids > 1:
        raise typer.BadParameter("choose one of --json, --csv, --table, --ids")
    from lawatan.store import EventFilter, open_store

    state = country_code(country) if country else None
    wanted = EventFilter(
        person=person, country=state, type=type_, status=status, start=from_, end=to, text=text, limit=limit
    )
    with open_store(settings_with(db).db, create=False) as store:
        found = store.events(wanted)
    _write(found, "json" if json else "csv" if csv else "ids" if ids else "table")


def _write(found: Sequence[Event], form: str) -> None:
    if form == "ids":
        sys.stdout.write("".join(f"{event.event_id}\n" for event in found))
    elif form == "table":
        _print_table(found)
    else:
        from lawatan.export import event_exporter

        event_exporter("jsonl" if form == "json" else form).write(found, sys.stdout.buffer)


def _print_table(found: Sequence[Event]) -> None:
    if not found:
        sys.stderr.write("no events fit\n")
        return
    from lawatan.cli.event_table import print_events

    print_events(found)
