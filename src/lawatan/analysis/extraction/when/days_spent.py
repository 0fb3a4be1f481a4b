"""Stays told by their length alone, before a way on or home: "flew home on Monday after four days in Oslo".

"Left Oslo on Monday after four days there" gives the visit that is left its length.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Candidate
from lawatan.analysis.extraction.when.departures import MOVES
from lawatan.records.event_mention import UNDER_WAY_OR_OVER, EventType, Part, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.clause.syntax import Clause

_DAYS = re.compile(r"P[0-9]{1,2}D|P[1-3]W")


def days_spent(clause: Clause, binder: Binder, found: Sequence[Candidate], lang: str) -> list[Candidate]:
    """The stays behind "after" that end with a way on told before or behind them; one that is told already is none."""
    items, g = clause.items, clause.grammar
    stays: list[Candidate] = []
    for k in range(1, len(items) - 2):
        time = items[k].time
        if time is None or not _DAYS.fullmatch(time.value) or items[k - 1].lower not in g.after:
            continue
        places = binder.places_of([k + 2]) if items[k + 1].lower in g.prepositions["at"] else []
        way = next((c for c in found if c.type is EventType.VISIT and c.sense in MOVES and _moves_on(c)), None)
        left = {p.country for p in way.places} if way is not None and way.sense == "return" else set()
        told = {p.country for c in found if c.type is EventType.VISIT for p in c.places} - left
        home = {a.country for a in way.parts.get(Part.TRAVELLER, [])} if way is not None else set()
        if way is None or not places or places[0].country in told | home:
            continue
        way.times = [t for t in way.times if t is not time]
        stays.append(
            Candidate(
                EventType.VISIT,
                f"{lang}.visit.days-spent",
                binder.sentence,
                items[k].span,
                k,
                parts={Part.TRAVELLER: list(way.parts[Part.TRAVELLER])},
                places=places,
                times=[time],
                status=Status.COMPLETED,
                status_rule=f"{lang}.status.ended",
                sense="stay",
                is_nominal=True,
            )
        )
    return stays


def _moves_on(c: Candidate) -> bool:
    return bool(c.parts.get(Part.TRAVELLER)) and c.status in UNDER_WAY_OR_OVER and not c.background
