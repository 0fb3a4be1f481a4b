"""Where somebody met a second official of a state in whose city he met the first: "He also saw the army chief".

Only the state is known: the second may have been met in another city, and so it is with talks still to come.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.where.shared_places import are_of_one_time
from lawatan.analysis.time import days_between
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import EventType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Place
    from lawatan.analysis.extraction.contact import Contact

RULE = "place.same-host"
REACH = 3  # sentences from one reception to the other
STAY_DAYS = 3  # after talks on which planned ones are still of the same stay


def add_places_of_hosts(contacts: Sequence[Contact]) -> None:
    """Adds the state to meetings without a place, from talks told nearby of one side with officials of the other."""
    for meeting in contacts:
        if meeting.type is not EventType.MEETING or meeting.states():
            continue
        if meeting.is_off or _is_of_earlier_times(meeting):
            continue
        found = [p for k in contacts if k is not meeting for p in _shared(meeting, k)]
        if len({(p.country, p.city) for p in found}) == 1:
            meeting.candidates[0].places.append(replace(found[0], city=None, how=How.COMPUTED, rule=RULE))


def _is_of_earlier_times(contact: Contact) -> bool:
    """As in "Last year he met Y"; "Earlier he met Y", with which a sentence opens, is of the same stay."""
    opens = all(
        c.status_cue is not None and c.status_cue.start <= c.sentence.items[0].start for c in contact.candidates
    )
    return contact.is_background and (not opens or any(d.start for d in contact.dates))


def _follow(other: Contact, meeting: Contact) -> bool:
    """Whether a planned meeting is on one of the days after another contact, or on the same."""
    told, to_come = (
        [d.start.date for d in k.dates if d.start is not None and len(d.start.date or "") == ISO_DAY]
        for k in (other, meeting)
    )
    return any(a and b and 0 <= days_between(a, b) <= STAY_DAYS for a in told for b in to_come)


def _shared(meeting: Contact, other: Contact) -> list[Place]:
    """The cities of a contact told nearby that are in the state of whom the guest at both meets."""
    if other.type is not EventType.MEETING or other.is_off or other.is_background:
        return []
    if other.is_to_come or not (_follow(other, meeting) if meeting.is_to_come else are_of_one_time(meeting, other)):
        return []
    near = any(abs(a.sentence.index - b.sentence.index) <= REACH for a in meeting.candidates for b in other.candidates)
    if not near:
        return []
    sides = {a.entity: a.country for c in meeting.candidates for a in c.actors}
    guests = other.entities() & sides.keys()
    hosts = {state for entity, state in sides.items() if entity not in guests and state}
    home = {sides[e] for e in guests}
    cities = [p for c in other.candidates for p in c.places if p.city and p.rule != RULE]
    return [p for p in cities if guests and p.country in hosts - home]
