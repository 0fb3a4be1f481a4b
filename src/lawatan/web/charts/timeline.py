"""What a timeline shows: lanes with contacts, or with counts where there are too many contacts to draw each.

Nothing is dated that no report dates: an undated contact stands beside its lane, and one that is known by month or
year is drawn as the whole month or year.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lawatan.records.days import ISO_DAY, first_day, last_day
from lawatan.records.event_mention import EventType, Status
from lawatan.web.charts.timescale import Period

MOST_MARKS: Final = 40
"""Contacts that a lane draws one by one; a lane with more shows counts."""


@dataclass(frozen=True, slots=True)
class Contact:
    """An event as charts take it: dates are ISO prefixes, `is_inferred` where no report states one of them itself.

    `label` is a word or two that may stand beside the mark, `title` a line that says everything.
    """

    event_id: str
    href: str
    type: EventType
    status: Status | None
    start: str | None
    end: str | None
    is_inferred: bool
    label: str
    title: str


@dataclass(frozen=True, slots=True)
class Bin:
    """So many contacts begin in a day, month, quarter or year, from `start` to `end`, ISO days; `href` shows them."""

    start: str
    end: str
    count: int
    href: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One person, state or pair of states, with its `count` contacts of the period: each one, or counted in `bins`.

    `undated` are contacts without a date, at most some; `undated_count` says how many there are. `coarse_count` are
    contacts that `bins` leave out because their date is coarser than a bin.
    """

    key: str
    name: str
    href: str | None
    count: int
    contacts: tuple[Contact, ...] = ()
    bins: tuple[Bin, ...] = ()
    undated: tuple[Contact, ...] = ()
    undated_count: int = 0
    coarse_count: int = 0


@dataclass(frozen=True, slots=True)
class Extent:
    """The days that a contact may cover (`outer`) and those that it covers for certain (`core`), as ordinals.

    `core` is None where no day is certain: a contact in some month lies somewhere in it.
    """

    outer: Period
    core: Period | None
    precision: int
    """Length of the coarser date as an ISO prefix: 10 for days, 7 for months, 4 for years."""


def extent(contact: Contact) -> Extent | None:
    """Which days a contact's dates allow; None where it has none.

    >>> known = Contact("e", "/", EventType.VISIT, None, "2023-08-14", "2023-08", False, "", "")
    >>> found = extent(known)
    >>> found.outer.days, found.core.days, found.precision
    (18, 1, 7)
    """
    start, end = contact.start or contact.end, contact.end or contact.start
    opens, closes = first_day(start), last_day(end)
    if start is None or end is None or opens is None or closes is None:
        return None
    outer = Period.between(opens, max(opens, closes))
    precision = min(len(start), len(end))
    if precision == ISO_DAY:
        return Extent(outer, outer, precision)
    if start == end or contact.start is None or contact.end is None:
        return Extent(outer, None, precision)
    begun, still_on = last_day(start), first_day(end)
    # From a day in one month to a day in a later one: the days between the two are certain. One date by day, the other
    # by month: the day itself is.
    if begun is not None and still_on is not None and begun <= still_on:
        return Extent(outer, Period.between(begun, still_on), precision)
    exact = start if len(start) == ISO_DAY else end if len(end) == ISO_DAY else None
    return Extent(outer, Period.between(exact, exact) if exact else None, precision)
