"""Visits told in passing: no day, one predicate, far from the lead, nothing to come. In news these are over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import TO_COME, EventType, Part, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.contact import Contact
    from lawatan.analysis.extraction.when.dating import Dates
    from lawatan.analysis.extraction.whether.standing import Standing

RULE = "status.told-in-passing"
THIS_WEEK = "THIS P1W"  # the value of "this week"
LEAD = 400  # code points at the head of a page, in which news tells what it is about
_BY_FORM = (".form", "visit-spoken-of")  # no word says that the visit goes on


def told_in_passing(told: Sequence[tuple[Contact, Dates, Standing]]) -> set[int]:
    """The ids of visits, under way by the form of their predicate alone, that the page tells in passing.

    `told` holds contacts of any type with their dates and statuses. A visit goes on where one of its travellers has
    something ahead: "arrived for a visit; he will meet Y tomorrow".
    """
    ahead = {e for k, _, found in told if found.status in TO_COME for e in k.entities()}
    return {id(k) for k, dates, found in told if _is_in_passing(k, dates, found, ahead)}


def _is_in_passing(contact: Contact, dates: Dates, found: Standing, ahead: set[int]) -> bool:
    if contact.type is not EventType.VISIT or found.status is not Status.ONGOING or not found.rule.endswith(_BY_FORM):
        return False
    if dates.start is not None or dates.end is not None or len(contact.candidates) > 1:
        return False
    if any(t.value == THIS_WEEK for t in contact.candidates[0].times):
        return False
    return contact.candidates[0].trigger.start >= LEAD and not contact.entities(Part.TRAVELLER) & ahead
