"""Return visits: "Y will pay a return visit in June" takes Y to where those are at home who came to see him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Place
from lawatan.records.event_mention import EventType, Part
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.contact import Contact

_FACE_TO_FACE = (EventType.MEETING, EventType.VISIT)
ISO_LENGTH = 3


def is_return_visit(clause: Clause, i: int, n: int) -> bool:
    """As in "a return visit", "kunjungan balasan": a word for it in or beside the noun at items `i`..`i+n`."""
    words = clause.grammar.classes.get("returning_visits")
    return words is not None and words.find(clause.items, max(0, i - 1), min(i + n + 1, len(clause.items))) is not None


def homes_of_visitors(contacts: Sequence[Contact], visit: Candidate) -> list[Place]:
    """The one other state whose people the page told last, before the visit, to be with its travellers, or their home.

    Computed from the name of the first of them; empty where they are of several states or of none.
    """
    travellers = {a.entity for a in visit.parts.get(Part.TRAVELLER, [])}
    home = {a.country for a in visit.parts.get(Part.TRAVELLER, [])}
    for contact in reversed(contacts):
        is_theirs = bool(contact.entities() & travellers) or (bool(travellers) and contact.states() == home)
        if contact.type not in _FACE_TO_FACE or not is_theirs:
            continue
        others = [a for c in contact.candidates for a in c.actors if a.entity not in travellers]
        states = {a.country for a in others} - home
        if len(states) == 1 and None not in states:
            first = next(a for a in others if a.country in states)
            is_state = first.country is not None and len(first.country) == ISO_LENGTH
            return [Place(first.country or "", None, first.span, How.COMPUTED)] if is_state else []
    return []
