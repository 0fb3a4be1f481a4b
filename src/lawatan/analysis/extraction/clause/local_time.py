"""Where a time ends that says its hour and whose clock it goes by: "Selasa (14/5) pukul 10.00 waktu Moskow"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import PLACES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.records.mention import TimeExpression

_HOUR = re.compile(r"T[0-9]")


def end_of_time(items: Sequence[Item], k: int, grammar: ContactGrammar) -> int:
    """One past the time at item `k`, its hour and whose clock that goes by."""
    words = grammar.classes.get("local_time")
    p = k + 1
    while p < len(items):
        time = items[p].time
        n = words.length_at(items, p) if words is not None else 0
        if n == 1:
            place = items[p + 1].mention if p + 1 < len(items) else None
            n = 2 if place is not None and place.type in PLACES else 0
        if n == 0 and (time is None or not is_hour(time)):
            return p
        p += max(1, n)
    return p


def is_hour(time: TimeExpression) -> bool:
    """Whether a time is an hour alone: "pukul 10.00"."""
    return _HOUR.match(time.value) is not None


def is_hour_behind(items: Sequence[Item], k: int) -> bool:
    """Whether item `k` is the hour of the day right before it."""
    time = items[k].time
    return time is not None and is_hour(time) and k > 0 and items[k - 1].time is not None
