"""Disagreements as CSV, a row for each value that is claimed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from lawatan.export.formats.comma_separated import join, write_rows
from lawatan.records.conflict_values import claimed_values
from lawatan.records.public_linkage import PublicConflict

COLUMNS = (
    "event_id",
    "type",
    "field",
    "kind",
    "value",
    "is_chosen",
    "documents",
    "outlets",
    "published",
    "text",
    "settled_by",
    "known",
)


def write_conflicts(conflicts: Iterable[PublicConflict], stream: BinaryIO) -> None:
    """A header and one claimed value a row."""
    write_rows(COLUMNS, (row for conflict in conflicts for row in _rows(conflict)), stream)


def _rows(conflict: PublicConflict) -> Iterator[tuple[str, ...]]:
    for claimed in claimed_values(conflict):
        yield (
            conflict.event_id,
            conflict.type.value,
            conflict.field,
            conflict.kind,
            join(claimed.value),
            "true" if claimed.is_chosen else "false",
            join(dict.fromkeys(c.document for c in claimed.claims)),
            join(dict.fromkeys(c.outlet for c in claimed.claims if c.outlet)),
            join(sorted({c.published for c in claimed.claims if c.published})),
            join(dict.fromkeys(text for c in claimed.claims for text in c.text)),
            conflict.settled_by or "",
            join(conflict.known),
        )
