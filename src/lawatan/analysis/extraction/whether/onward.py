"""Visits that are over because the traveller is elsewhere on a later day: "in Oman on Monday, in Qatar on Tuesday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import UNDER_WAY_OR_OVER, EventType, Part, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.contact import Contact
    from lawatan.analysis.extraction.when.dating import Dates

RULE = "status.moved-on"
LEGS = 8  # visits of one traveller that are compared


def moved_on(told: Sequence[tuple[Contact, Dates, Status]]) -> set[int]:
    """The ids of contacts that a later visit of one of their travellers to another state has ended.

    `told` holds contacts of any type with their dates and statuses. A tour that takes in both states goes on.
    """
    visits: dict[int, list[tuple[Contact, str]]] = {}
    for contact, dates, status in told:
        start = dates.start.date if dates.start else None
        if contact.type is EventType.VISIT and status in UNDER_WAY_OR_OVER and start and len(start) == ISO_DAY:
            for traveller in contact.entities(Part.TRAVELLER):
                visits.setdefault(traveller, []).append((contact, start))
    over: set[int] = set()
    for legs in visits.values():
        for contact, start in legs[:LEGS]:
            states = contact.states()
            if any(later > start and states and k.states() and not states & k.states() for k, later in legs[:LEGS]):
                over.add(id(contact))
    return over
