"""How many days a duration is: "six days", "48 hours", the two weeks of a drill."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from lawatan.records.mention import TimeExpression

OF_WEEKS = frozenset({EventType.GATHERING, EventType.EXERCISE})  # may last for weeks of seven days
DAY_HOURS = 24
_DURATION = re.compile(r"P(?:[0-9]{1,3}D|T(?P<hours>[0-9]{1,3})H)")
_IN_WEEKS = re.compile(r"P([1-9])W")


def length_in_days(time: TimeExpression, kind: EventType) -> str | None:
    """A duration in days; weeks of a drill or forum are of seven: "a two-week exercise"."""
    weeks = _IN_WEEKS.fullmatch(time.value) if kind in OF_WEEKS and time.mod is None else None
    return f"P{7 * int(weeks[1])}D" if weeks is not None else in_days(time.value)


def in_days(value: str) -> str | None:
    """A duration as a number of calendar days: "for 48 hours from Monday" runs into the third; None for others."""
    found = _DURATION.fullmatch(value)
    if found is None or (found["hours"] and int(found["hours"]) % DAY_HOURS):
        return None
    return f"P{int(found['hours']) // DAY_HOURS + 1}D" if found["hours"] else value
