"""`lawatan conflicts`: where reports of one contact disagree."""

from __future__ import annotations

import sys
from enum import StrEnum
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
    from lawatan.records.public_linkage import PublicConflict


class Kind(StrEnum):
    """Kinds of disagreement."""

    DATE = "date"
    PLACE = "place"
    PARTICIPANTS = "participants"
    STATUS = "status"
    NUMBER = "number"
    OFFICE = "office"


def conflicts(
    kind: Annotated[list[Kind] | None, typer.Option(help="One kind; may be given several times.")] = None,
    settled: Annotated[bool, typer.Option("--settled", help="Those too that an edit or confirmation settled.")] = False,
    person: Person = None,
    country: Country = None,
    type_: OneType = None,
    status: OneStatus = None,
    from_: From = None,
    to: To = None,
    text: Words = None,
    limit: Limit = None,
    db: Database = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    csv: Annotated[bool, typer.Option("--csv", help="CSV, a row for each value claimed.")] = False,
    table: Annotated[bool, typer.Option("--table", help="A table as wide as the terminal (the default).")] = False,
) -> None:
    """List where reports of one contact disagree: dates, places, participants, status, numbers; and
    where the office that they give is none that the table of office-holders has for that person on that date.

    The value that the event has is marked with *. Settle one with `lawatan judge edit` or `lawatan judge confirm`.
    """
    if json + csv + table > 1:
        raise typer.BadParameter("choose one of --json, --csv, --table")
    from lawatan.records.public_linkage import public_conflicts
    from lawatan.store import open_store

    wanted = event_filter(
        person=person,
        country=country,
        type_=type_,
        status=status,
        start=from_,
        end=to,
        text=text,
        disagreeing=not settled,
    )
    with open_store(settings_with(db).db, create=False) as store:
        events = store.events(wanted)
    kinds = frozenset(k.value for k in kind or ())
    found = list(public_conflicts(events, kinds, settled=settled))[:limit]
    _write(found, events, "json" if json else "csv" if csv else "table")


def _write(found: Sequence[PublicConflict], events: Sequence[Event], form: str) -> None:
    if form == "json":
        from lawatan.records.codec import encode

        sys.stdout.buffer.writelines(encode(conflict) + b"\n" for conflict in found)
    elif form == "csv":
        from lawatan.export.conflicts import write_conflicts

        write_conflicts(found, sys.stdout.buffer)
    elif found:
        from lawatan.cli.conflict_table import print_conflicts

        print_conflicts(found, {event.event_id: event for event in events})
    else:
        sys.stderr.write("no reports disagree\n")
