"""Whether the dates that two predicates tell can be those of one contact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.dating import is_begun
from lawatan.analysis.extraction.when.tours import TOUR_DAYS
from lawatan.analysis.time import days_between
from lawatan.records.days import ISO_DAY

if TYPE_CHECKING:
    from lawatan.analysis.extraction.contact import Contact
    from lawatan.analysis.extraction.when.dating import Dates


def dates_fit(contact: Contact, dates: Dates) -> bool:
    """Whether what a contact is told with so far leaves room for further dates."""
    return all(_overlap(d, dates) for d in contact.dates)


def _overlap(a: Dates, b: Dates) -> bool:
    """Whether two sets of dates can be one contact's; what is not known fits everything."""
    if a.start is None or b.start is None:
        return True
    if a.start.date is None or b.start.date is None:
        return a.start.value == b.start.value or a.start.date is not b.start.date
    first, last = a.start.date, (a.end.date if a.end else None) or a.start.date
    second, end = b.start.date, (b.end.date if b.end else None) or b.start.date
    if is_begun(a.start) or is_begun(b.start):
        return _began_before(first, b) if is_begun(a.start) else _began_before(second, a)
    n = min(len(first), len(second))
    slack = a.end is None or b.end is None
    if first[:n] <= end[:n] and second[:n] <= last[:n]:
        return True
    return slack and n == 10 and first[:7] == second[:7] and a.start.rule != b.start.rule and _days(first, second) <= 1


def _began_before(first: str, stay: Dates) -> bool:
    """Whether what began on one day can go on in a stay that is told with a later one."""
    start, end = stay.start.date if stay.start else None, stay.end.date if stay.end else None
    if not len(first) == len(start or "") == ISO_DAY:
        return first[:7] == (start or "")[:7]
    return first <= (end or start or "") and days_between(first, start or "") <= TOUR_DAYS


def _days(a: str, b: str) -> int:
    return abs(int(a[8:10]) - int(b[8:10]))
