"""Of which of several trips to one state a contact without a day is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.contact import Contact


def is_told_of_trip(visit: Contact, contact: Contact, contacts: Sequence[Contact]) -> bool:
    """Whether no other trip of the travellers to a state of the visit was told last before the contact.

    What has a day is told by it.
    """
    if any(d.start is not None for d in contact.dates):
        return True
    states, travellers = visit.states(), visit.entities(Part.TRAVELLER)
    others = [k for k in contacts if k.type is EventType.VISIT and k.states() & states and k is not visit]
    trips = [visit, *(k for k in others if k.entities(Part.TRAVELLER) & travellers)]
    at = _opening(contact)
    before = [k for k in trips if _opening(k) <= at] or [min(trips, key=_opening)]
    return max(before, key=_opening) is visit


def _opening(contact: Contact) -> int:
    """The first sentence that tells of a contact."""
    return min(c.sentence.index for c in contact.candidates)
