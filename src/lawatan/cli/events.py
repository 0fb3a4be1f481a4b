"""`lawatan events`: a list of the events in a store that fit the filters."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from lawatan.cli.options import (
    Country,
    Database,
    From,
    Limit,
    OneStatus,
    OneType,
    Person,
    To,
    Words,
    event_filter,
    settings_with,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.records.event import Event


def events(
    person: Person = None,
    country: Country = None,
    type_: OneType = None,
    status: OneStatus = None,
    from_: From = None,
    to: To = None,
    text: Words = None,
    limit: Limit = None,
    rejected: Annotated[bool, typer.Option("--rejected", help="Those that people rejected, in place of the rest.")] = (
        False
    ),
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
    from lawatan.store import open_store

    wanted = event_filter(
        person=person,
        country=country,
        type_=type_,
        status=status,
        start=from_,
        end=to,
        text=text,
        limit=limit,
        rejected=rejected,
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
