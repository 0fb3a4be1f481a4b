"""The table of events that `lawatan events` prints; where room is scarce, two figures share a column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text

from lawatan.cli.terminal import make_console, safe
from lawatan.records.span import How
from lawatan.records.wording import first_value, people, place, when

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawatan.records.event import Event

ROOMY = 110  # columns from which type and status stand side by side
SHORTEST_ID = 6
LONGEST_DATES = len("~2023-08-14–19")


def print_events(events: Sequence[Event]) -> None:
    """Print one row an event, as wide as the terminal is."""
    console = make_console()
    roomy = console.width >= ROOMY
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), show_edge=False)
    short = shortest_ids([event.event_id for event in events])
    table.add_column("Event", no_wrap=True)
    table.add_column("When", no_wrap=True)
    for header in ("Type", "Status") if roomy else ("Type\nStatus",):
        table.add_column(header, no_wrap=True)
    table.add_column("Who", ratio=3)
    table.add_column("Where", ratio=2)
    for header in ("Pages", "Origins") if roomy else ("Pages\nOrigins",):
        table.add_column(header, justify="right", no_wrap=True)
    for event, id_ in zip(events, short, strict=True):
        status = first_value(event, "status") or ""
        kind = [Text(event.type.value), Text(status)] if roomy else [Text(f"{event.type.value}\n{status}")]
        reports = len({mention.document for mention in event.mentions})
        mark = "!" if any(d.settled_by is None for d in event.disagreements) else ""
        cells = [Text(id_), Text(_when(event, roomy=roomy)), *kind, Text(safe(people(event))), Text(safe(place(event)))]
        counts = [Text(f"{reports}{mark}"), Text(str(len(event.origins)))]
        table.add_row(*cells, *(counts if roomy else [Text("\n").join(counts)]))
    console.print(table)


def _when(event: Event, *, roomy: bool) -> str:
    """The dates; "~" marks those that no report states itself. A long range takes two lines where room is scarce."""
    fields = [event.field(name) for name in ("start", "end")]
    mark = "~" if any(field and field.how is How.INFERRED for field in fields) else ""
    dates = f"{mark}{when(event)}"
    return dates if roomy or len(dates) <= LONGEST_DATES else dates.replace("–", "\n –", 1)


def shortest_ids(ids: Iterable[str]) -> list[str]:
    """Each id cut to the shortest length at which all of them still differ; `lawatan show` takes such a start of an id.

    >>> shortest_ids(["e-0123456789", "e-0199999999"])
    ['e-0123', 'e-0199']
    """
    full = list(ids)
    length = next(
        (n for n in range(SHORTEST_ID, max(map(len, full), default=0)) if len({i[:n] for i in full}) == len(set(full))),
        None,
    )
    return [i[:length] for i in full]
