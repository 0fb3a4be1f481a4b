"""Visits with a first and a last day in, the dates of what is told as part of them out.

What took place during a visit of several days took place in its month; no day of it is known. What takes place on a
visit of one day, or is planned for it, is of that day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.dating import DateField, Dates
from lawatan.analysis.pair import PAIR
from lawatan.records.days import ISO_DAY, ISO_MONTH
from lawatan.records.event_mention import EventType, Part, Status
from lawatan.records.mention import TimeType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawatan.analysis.extraction.contact import Contact
    from lawatan.records.span import Span

MONTH_RULE = "time.month-of-visit"
DAY_RULE = "time.day-of-visit"
STAYS = 12  # visits of a page that are looked at
_OPEN = frozenset({Status.PLANNED, Status.ONGOING})


@dataclass(frozen=True, slots=True)
class Stay:
    """A visit with its first and last ISO day, in one month: its travellers, states and theirs, the words for it.

    `is_open` says that it is not over, `is_ahead` that it has not begun.
    """

    travellers: frozenset[int]
    states: frozenset[str]
    homes: frozenset[str]
    first: str
    last: str
    span: Span
    is_open: bool
    is_ahead: bool
    sentences: frozenset[int] = frozenset()

    def covers(self, day: str) -> bool:
        """Whether an ISO day lies between the first and the last."""
        return self.first <= day <= self.last

    def in_month(self) -> Dates:
        """The dates of what took place during the visit, one does not know when."""
        month = DateField(self.first[:ISO_MONTH], self.first[:ISO_MONTH], self.span, How.COMPUTED, MONTH_RULE)
        return Dates(month, month)

    def on_day(self) -> Dates:
        """The dates of what takes place during a visit of one day."""
        day = DateField(self.first, self.first, self.span, How.COMPUTED, DAY_RULE)
        return Dates(day, day)


def stays_of(visits: Iterable[tuple[Contact, Dates]]) -> list[Stay]:
    """The first few stays that the visits of a page are."""
    found: list[Stay] = []
    for visit, dates in visits:
        first, last = dates.start and dates.start.date, dates.end and dates.end.date
        if dates.start is None or not first or not last or not len(first) == len(last) == ISO_DAY:
            continue
        if first[:ISO_MONTH] != last[:ISO_MONTH] or first > last:
            continue
        travellers = [a for c in visit.candidates for a in c.parts.get(Part.TRAVELLER, [])]
        stay = Stay(
            frozenset(a.entity for a in travellers),
            frozenset(visit.states()),
            frozenset(a.country for a in travellers if a.country),
            first,
            last,
            dates.start.span,
            any(c.status in _OPEN for c in visit.candidates),
            all(c.status is Status.PLANNED for c in visit.candidates),
            frozenset(c.sentence.index for c in visit.candidates),
        )
        found.append(stay)
    return found[:STAYS]


def stay_of(contact: Contact, stays: Sequence[Stay]) -> Stay | None:
    """The stay of several days that a contact is told as part of."""
    return next((s for s in stays if s.first != s.last and _is_part(contact, s)), None)


def on_day_of_stay(contact: Contact, stays: Sequence[Stay]) -> Dates | None:
    """The dates of what took place on a visit that lasted one day; None where it may be part of another one as well."""
    of = [s for s in stays if not s.is_ahead and _is_part(contact, s)]
    if not of or any((s.first, s.last) != (of[0].first, of[0].first) for s in of):
        return None
    is_beside = any(c.sentence.index in of[0].sentences for c in contact.candidates)
    return of[0].on_day() if is_beside or contact.states() & of[0].states else None


def planned_in_stay(contact: Contact, stays: Sequence[Stay]) -> Dates | None:
    """The dates of what is planned for a visit of one day; on which day of a longer one it is to be, nobody says.

    Of a document that is to be signed during a longer one that is to come the month is known.
    """
    if any(t.type is not TimeType.DURATION for c in contact.candidates for t in c.times):
        return None
    stay = next((s for s in stays if s.is_open and s.first == s.last and _is_part(contact, s)), None)
    if stay is None and contact.type is EventType.AGREEMENT:
        longer = next((s for s in stays if s.is_ahead and _is_part(contact, s)), None)
        return longer.in_month() if longer is not None else None
    return stay.on_day() if stay is not None else None


def _is_part(contact: Contact, stay: Stay) -> bool:
    if contact.type is EventType.VISIT:
        return False
    states = contact.states()
    if states and not states & stay.states:
        return False
    if contact.entities() & stay.travellers:
        return True
    sides = {a.country for c in contact.candidates for a in c.actors if a.country}
    is_between = len(sides) >= PAIR and bool(sides & stay.homes) and sides <= stay.homes | stay.states
    return contact.type is EventType.AGREEMENT and is_between
