"""Meetings to come that share the fate of the visit they are part of: proposed, called off or put off with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.whether.set_anew import THWARTED
from lawatan.records.event_mention import EventType, Part, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.contact import Contact
    from lawatan.analysis.extraction.when.dating import Dates
    from lawatan.analysis.extraction.whether.standing import Standing

RULE = "status.of-visit"
_SHARED = frozenset({Status.PROPOSED, Status.CANCELLED, Status.POSTPONED})
_OFF = frozenset({Status.CANCELLED, Status.POSTPONED})
VISITS = 8  # visits of one traveller that a meeting is compared with


def with_visits(told: Sequence[tuple[Contact, Dates, Standing]]) -> list[Standing]:
    """The standings of contacts, in order; a planned meeting gets that of the visit in whose state it is to be held.

    As in "may visit Kyiv; Zelensky would receive him there": no more than a proposal. A visit to the same state that
    is to take place after all leaves the meeting as it is.
    """
    visits: dict[int, list[tuple[Contact, Dates, Standing]]] = {}
    for contact, dates, found in told:
        if contact.type is EventType.VISIT:
            for traveller in contact.entities(Part.TRAVELLER):
                visits.setdefault(traveller, []).append((contact, dates, found))
    return [_with_visit(contact, dates, found, visits) for contact, dates, found in told]


def _with_visit(
    contact: Contact, dates: Dates, found: Standing, visits: dict[int, list[tuple[Contact, Dates, Standing]]]
) -> Standing:
    is_thwarted = found.status is Status.CANCELLED and found.rule.endswith(THWARTED)  # "was to have met Y"
    if contact.type is not EventType.MEETING or not (found.status is Status.PLANNED or is_thwarted):
        return found
    shared = {
        visit.status
        for person in contact.entities()
        for k, when, visit in visits.get(person, ())[:VISITS]
        if (contact.states() or _home_of(contact, person)) & k.states() and _fit(dates, when)
    }
    if len(shared) != 1 or not shared <= (_OFF if is_thwarted else _SHARED):
        return found
    return replace(found, status=shared.pop(), rule=RULE)


def _home_of(contact: Contact, traveller: int) -> set[str]:
    """The states of those whom a traveller is to meet, where no place is told."""
    return {a.country for c in contact.candidates for a in c.actors if a.entity != traveller and a.country}


def _fit(a: Dates, b: Dates) -> bool:
    """Whether two dates may be of one stay; what is not known fits everything."""
    first, second = (d.start.date if d.start else None for d in (a, b))
    if not first or not second:
        return True
    n = min(len(first), len(second))
    last = (b.end.date if b.end else None) or second
    return second[:n] <= first[:n] <= last[:n]
