"""What the addresses of charts ask for, the same for each chart: a period, and which contacts.

`/timeline?from=2023-01&to=2023-06&state=IDN` is contacts of Indonesia in half a year. Empty parameters, as forms send
them, ask nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated, Final, TypeVar

from fastapi import Query
from pydantic import BeforeValidator

from lawatan.records.days import first_day, last_day
from lawatan.records.event_mention import EventType, Status
from lawatan.store.aggregates import Reach, Wanted
from lawatan.store.filters import EventFilter
from lawatan.web.problems import RefusedError

T = TypeVar("T")
LONGEST_DEFAULT: Final = 3  # years that a chart shows of itself; addresses may ask for any period

DateParameter = Annotated[str | None, Query(max_length=10)]
WordsParameter = Annotated[str | None, Query(max_length=200)]


def _no_empty(value: object) -> object:
    return value or None


class Standing(StrEnum):
    """Which contacts a chart counts, by their status."""

    ALL = "all"
    HELD = "held"
    AHEAD = "ahead"
    OFF = "off"


STATUSES: Final[dict[Standing, tuple[Status | None, ...]]] = {
    Standing.ALL: (),
    Standing.HELD: (Status.ONGOING, Status.COMPLETED, None),
    Standing.AHEAD: (Status.PROPOSED, Status.PLANNED),
    Standing.OFF: (Status.POSTPONED, Status.CANCELLED, Status.DENIED),
}


@dataclass(frozen=True, slots=True)
class ChartQuery:
    """The parameters that all charts share; `start` and `end` are ISO prefixes, `state` a code or acronym."""

    start: str | None = None
    end: str | None = None
    person: str | None = None
    state: str | None = None
    type: EventType | None = None
    standing: Standing = Standing.ALL
    text: str | None = None

    def wanted(self, *, is_dated: bool = True) -> Wanted:
        """What to count; the period plays no part unless `is_dated`."""
        chosen = EventFilter(
            person=self.person,
            country=self.state,
            type=self.type,
            text=self.text,
            start=self.start if is_dated else None,
            end=self.end if is_dated else None,
        )
        return Wanted(chosen, STATUSES[self.standing])

    def parameters(self) -> Iterator[tuple[str, str]]:
        """Names and values for an address, those that ask nothing left out."""
        if self.start:
            yield "from", self.start
        if self.end:
            yield "to", self.end
        if self.person:
            yield "person", self.person
        if self.state:
            yield "state", self.state
        if self.type:
            yield "type", self.type.value
        yield "standing", self.standing.value
        if self.text:
            yield "text", self.text

    def between(self, first: str, last: str) -> ChartQuery:
        """The same for another period (ISO days or prefixes)."""
        return replace(self, start=first, end=last)


Kind = Annotated[EventType | None, BeforeValidator(_no_empty), Query(alias="type")]


def chart_query(
    from_: Annotated[str | None, Query(alias="from", max_length=10)] = None,
    to: DateParameter = None,
    person: WordsParameter = None,
    state: Annotated[str | None, Query(max_length=40)] = None,
    type_: Kind = None,
    text: WordsParameter = None,
) -> ChartQuery:
    """The shared parameters of a request, without the standing; a date that is none is refused."""
    for name, value in (("from", from_), ("to", to)):
        if value and first_day(value) is None:
            raise RefusedError(422, f"{value!r} is no date", place=name, remedy="write YYYY, YYYY-MM or YYYY-MM-DD")
    start, end = (from_ or "").strip() or None, (to or "").strip() or None
    if start and end and str(last_day(end)) < str(first_day(start)):
        start, end = end, start
    return ChartQuery(start, end, _words(person), (_words(state) or "").upper() or None, type_, text=_words(text))


def _words(value: str | None) -> str | None:
    return (value or "").strip() or None


def period_of(query: ChartQuery, reach: Reach, today: date) -> tuple[str, str]:
    """First and last ISO day to draw: what the query asks for, else the last years that have contacts.

    Whole months, so that an axis begins and ends at a tick.
    """
    last = last_day(query.end) if query.end else None
    first = first_day(query.start) if query.start else None
    if last is None:
        latest = max(reach.last or today.isoformat(), first or "")
        last = str(last_day(latest[:7]))
    if first is None:
        earliest = (reach.first or last)[:7] + "-01"
        years_before = f"{max(int(last[:4]) - LONGEST_DEFAULT, 1):04d}{last[4:7]}-01"
        after = date.fromisoformat(years_before) + timedelta(days=31)
        latest_years = f"{after.isoformat()[:7]}-01"
        first = max(earliest, latest_years) if earliest <= last else latest_years
    return first, max(first, last)
