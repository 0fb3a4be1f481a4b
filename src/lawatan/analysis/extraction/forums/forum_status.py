"""The status of a forum that is told by its name, from the words between it and its verb, or before both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.records.event_mention import Status

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.whether.readings import StatusReading

AT_REACH = 2  # items before a forum in which "at the" stands


def as_told(
    clause: Clause, first: int, last: int, verb: int | None, status: StatusReading, lang: str
) -> StatusReading:  # fmt: skip
    """The status with what stands between a forum at items `first`..`last` and its verb: "could resume".

    Else with what stands before both: "will do so at".
    """
    g, items = clause.grammar, clause.items
    if status.status is not None:
        return status
    if verb is not None:
        for name, value in (("proposed", Status.PROPOSED), ("planned", Status.PLANNED)):
            found = g.status[name].find(items, last + 1, verb + 1)
            if found is not None:
                return replace(status, status=value, cue=items[found[0]].span, rule=f"{lang}.status.{name}")
    if first and any(i.lower in g.prepositions["at"] for i in items[max(0, first - AT_REACH) : first]):
        found = g.status["planned"].find_last(items, clause.start_of(first), first)
        if found is not None and not any(i.lower in g.speech for i in items[found[0] : first]):
            cue = items[found[0]].span
            return replace(status, status=Status.PLANNED, cue=cue, rule=f"{lang}.status.planned")
    return status
