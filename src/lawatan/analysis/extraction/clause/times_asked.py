"""Stretches of time beside a predicate that asks for one: "stays until Friday", "spent the night in Lima"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.row import OWNS
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.row import Row
    from lawatan.language_pack.contacts import Frame

TIME_REACH = 5  # items behind a predicate in which its time stands


def holds_time(frame: Frame, row: Row, k: int) -> bool:
    """Whether a time stands close behind item `k`; of a stay, also a stretch without a number.

    Right behind it, where the predicate asks for no place: "stayed six hours".
    """
    stretches = row.grammar.classes.get("stretches") if frame.type == EventType.VISIT else None
    is_bare = frame.type == EventType.VISIT and not frame.destination
    may_front = is_bare or (frame.type == EventType.VISIT and frame.sense == "return")
    behind = range(k, min(k + (1 if is_bare else TIME_REACH), len(row.items)))
    if any(row.items[p].time is not None and not _owns(row, p) for p in behind) or (may_front and _is_fronted(row, k)):
        return True
    return stretches is not None and any(stretches.length_at(row.items, p) for p in behind)


def is_of_day(frame: Frame, row: Row, k: int) -> bool:
    """As in "took a call on Sunday from X", "agreed on Monday to sign": words that end in what the day behind needs."""
    if frame.type not in (EventType.MEETING, EventType.CALL, EventType.AGREEMENT) or k >= len(row.items):
        return False
    is_dated = row.items[k].time is not None and not _owns(row, k)
    return is_dated and row.items[k - 1].lower in row.grammar.any_preposition


def _owns(row: Row, p: int) -> bool:
    """As in "stays on for Friday's summit": a day of what stands behind it."""
    return p + 1 < len(row.items) and row.items[p + 1].text in OWNS


def _is_fronted(row: Row, k: int) -> bool:
    """As in "Two days later she was home": a time that opens the clause of a predicate that ends before item `k`."""
    return row.items[row.start_of(max(0, k - 1))].time is not None
