"""Where talks were held that name no place, from what the two signed after them: "The signing followed their talks"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.where.shared_places import are_of_one_time
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import TO_COME, EventType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Place
    from lawatan.analysis.extraction.contact import Contact

RULE = "place.signing"
REACH = 2  # sentences between talks and what was signed


def add_places_of_signing(contacts: Sequence[Contact]) -> None:
    """Adds the place where the same two signed, told beside their talks, to meetings that have none."""
    for meeting in contacts:
        if meeting.type is not EventType.MEETING or meeting.states() or not _is_of_story(meeting):
            continue
        found = [p for k in contacts if k.type is EventType.AGREEMENT and _is_of_story(k) for p in _signed(meeting, k)]
        if len({(p.country, p.city) for p in found}) == 1:
            place = replace(found[0], how=How.COMPUTED, rule=RULE, said_at=found[0].said_at or found[0].span)
            meeting.candidates[0].places.append(place)


def _is_of_story(contact: Contact) -> bool:
    return not contact.is_off and not contact.is_background and any(c.status not in TO_COME for c in contact.candidates)


def _signed(meeting: Contact, agreement: Contact) -> list[Place]:
    shared = {a.entity for c in meeting.candidates for a in c.actors if a.is_person} & agreement.entities()
    between = min(abs(a.sentence.index - b.sentence.index) for a in meeting.candidates for b in agreement.candidates)
    if len(shared) < PAIR or between > REACH or not are_of_one_time(meeting, agreement):
        return []
    return [p for c in agreement.candidates for p in c.places if p.city]
