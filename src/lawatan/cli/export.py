"""`lawatan export`: all events or mentions of a store in one of the export formats."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from lawatan.cli.options import Database, Output, settings_with


class Exported(StrEnum):
    """What can be exported."""

    EVENTS = "events"
    MENTIONS = "mentions"
    CHANGES = "changes"


def export(
    what: Annotated[Exported, typer.Argument(help="The events, what pages say of them, or what became of them.")],
    format_: Annotated[str, typer.Option("--format", metavar="FORMAT", help="jsonl or csv.")] = "jsonl",
    db: Database = None,
    output: Output = None,
) -> None:
    """Write every event or mention of a store, for other programs.

    `changes` are the mergers, splits and renamings of events since the store was made: follow them where you keep ids.
    """
    from lawatan.cli.output import open_output
    from lawatan.export import change_exporter, event_exporter, mention_exporter
    from lawatan.store import open_store

    if what is Exported.EVENTS:
        events = event_exporter(format_)
        with open_store(settings_with(db).db, create=False) as store, open_output(output) as stream:
            events.write(store.iterate_events(), stream)
    elif what is Exported.CHANGES:
        changes = change_exporter(format_)
        with open_store(settings_with(db).db, create=False) as store, open_output(output) as stream:
            changes.write(store.changes(), stream)
    else:
        mentions = mention_exporter(format_)
        with open_store(settings_with(db).db, create=False) as store, open_output(output) as stream:
            mentions.write(store.mentions(), stream)
