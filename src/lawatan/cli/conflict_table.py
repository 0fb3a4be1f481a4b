"""The table of disagreements that `lawatan conflicts` prints: a row for each value that is claimed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text

from lawatan.cli.event_table import shortest_ids
from lawatan.cli.terminal import make_console, safe
from lawatan.records.conflict_values import ClaimedValue, claimed_values
from lawatan.records.wording import people, value_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lawatan.records.event import Event
    from lawatan.records.public_linkage import PublicConflict


def print_conflicts(found: Sequence[PublicConflict], events: Mapping[str, Event]) -> None:
    """Print one row a claimed value, as wide as the terminal is; "*" marks the value that the event has."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), show_edge=False)
    short = dict(zip(ids := list(dict.fromkeys(c.event_id for c in found)), shortest_ids(ids), strict=True))
    table.add_column("Event", no_wrap=True)
    table.add_column("Who", ratio=3)
    table.add_column("Field", no_wrap=True)
    table.add_column("Claimed", ratio=3)
    table.add_column("By", ratio=3)
    # Start and end of one day are disputed in the same words.
    fields: dict[tuple[str, tuple[ClaimedValue, ...], tuple[str, ...]], list[str]] = {}
    for conflict in found:
        fields.setdefault((conflict.event_id, claimed_values(conflict), conflict.known), []).append(_field(conflict))
    for (event_id, values, known), names in fields.items():
        head = (short[event_id], people(events[event_id]), "\n".join(names))
        for claimed in values:
            mark = "* " if claimed.is_chosen else "  "
            claim = mark + safe(value_text(claimed.value))
            table.add_row(
                Text(head[0]), Text(safe(head[1])), Text(head[2]), Text(claim), Text(safe(", ".join(claimed.by)))
            )
            head = ("", "", "")
        for office in known:
            table.add_row("", "", "", Text(f"  {safe(office)}"), Text("table of office-holders"))
    make_console().print(table)


def _field(conflict: PublicConflict) -> str:
    if conflict.kind == "office":
        return "office (settled)" if conflict.settled_by else "office"
    field = conflict.field if conflict.kind != "number" or conflict.field == "duration" else f"{conflict.field} no."
    return f"{field} (settled)" if conflict.settled_by else field
