"""Visits to come that are known by a month or a year: "is expected in Oslo in June", "akan ke Riga bulan depan".

That says when they begin and leaves their end open.
"""

from __future__ import annotations

from lawatan.analysis.extraction.when.dating import Dates
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME, EventType, Status


def open_end(kind: EventType, dates: Dates, status: Status) -> Dates:
    """The dates of a contact, without an end where it is a visit to come and no day of it is known."""
    start, end = dates.start, dates.end
    if kind is not EventType.VISIT or status not in TO_COME or start is None or end is None:
        return dates
    is_coarse = start.date == end.date and len(start.date or "") < ISO_DAY
    return Dates(start, None, dates.duration) if is_coarse else dates
