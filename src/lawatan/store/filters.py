"""What to list: the filters of events, as plain data, and the order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lawatan.records.event_mention import EventType, Status


class EventSort(StrEnum):
    """In which order events are listed; undated ones come last in either order of days."""

    EARLIEST = "earliest"
    LATEST = "latest"
    NEWS = "news"  # those that were reported last first
    REPORTED = "reported"  # most pages first
    INDEPENDENT = "independent"  # most independent origins first
    CONFLICTS = "conflicts"  # most open disagreements first


@dataclass(frozen=True, slots=True)
class EventFilter:
    """All conditions must hold; None, or nothing, asks nothing.

    `person` are words of a name or alias, case and diacritics apart, each the beginning of a word; `country` an ISO
    alpha-3 code or an organisation's acronym, of a participant or a destination; `start` and `end` ISO prefixes: events
    not over before the first day of `start` and begun by the last day of `end` (undated events are left out); `text`
    words that all occur in the titles of the pages, the evidence or the names. `rejected` asks for the events that
    people rejected, which are left out otherwise; `disagreeing` for those with a disagreement that nobody settled.

    `types` and `statuses` ask for any of several; `countries` and `people` (keys of names,
    `lawatan.knowledge.name_key`) for all of them; `office` for a role that somebody had; `least_origins` for so many
    independent reports.
    """

    person: str | None = None
    country: str | None = None
    type: EventType | None = None
    status: Status | None = None
    start: str | None = None
    end: str | None = None
    text: str | None = None
    limit: int | None = None
    offset: int = 0
    rejected: bool = False
    disagreeing: bool = False
    types: tuple[EventType, ...] = ()
    statuses: tuple[Status, ...] = ()
    countries: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    office: str | None = None
    least_origins: int = 0
    sort: EventSort = EventSort.EARLIEST
