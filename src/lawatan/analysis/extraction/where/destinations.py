"""Where a visit goes whose own predicate does not say it: from what else the page tells of the traveller."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Place
from lawatan.records.event_mention import UNDER_WAY_OR_OVER, EventType, Part, Status
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.contact import Contact

_FACE_TO_FACE = (EventType.MEETING, EventType.GATHERING, EventType.AGREEMENT)  # who signs is there
_TOLD = (Status.COMPLETED, Status.ONGOING, Status.PLANNED)


def destinations_elsewhere(contacts: Sequence[Contact], visit: Candidate) -> list[Place]:
    """Where else the page sees the traveller abroad, else the one state whose officials he meets on a visit."""
    travellers = {a.entity for a in visit.parts.get(Part.TRAVELLER, [])}
    home = {a.country for a in visit.parts.get(Part.TRAVELLER, [])}
    if None in home or visit.background:
        return []
    met = [k for k in contacts if k.type in _FACE_TO_FACE and k.entities() & travellers]
    met = [k for k in met if not any(_is_same_act(c, visit) for c in k.candidates)]
    if visit.comes_from:  # what the same sentence tells is what he comes from
        met = [k for k in met if all(c.sentence is not visit.sentence for c in k.candidates)]
    abroad = [p for k in met for c in k.candidates for p in c.places if _fits(c, visit) and p.country not in home]
    if abroad:
        beside = [p for k in met for c in k.candidates if c.sentence is visit.sentence for p in c.places]
        return [p for p in abroad if p is abroad[0] or p in beside]
    met = [k for k in met if k.type is not EventType.AGREEMENT]
    says_whose = visit.sense in ("travel", "tour") and not visit.is_definite
    return _state_met(met, visit, home) if says_whose and visit.status in _TOLD else []


def _is_same_act(c: Candidate, visit: Candidate) -> bool:
    """As in "the ambassador visited Minister X": whom he goes to see, which says of no journey."""
    return c.sentence is visit.sentence and c.trigger_item == visit.trigger_item


def _fits(c: Candidate, visit: Candidate) -> bool:
    """Whether a contact can be part of the visit: no earlier one, and of one to come only what is to come."""
    if c.background:
        return False
    if visit.status in UNDER_WAY_OR_OVER:
        return c.status is Status.COMPLETED
    return visit.status is c.status is Status.PLANNED


def _state_met(met: Sequence[Contact], visit: Candidate, home: set[str | None]) -> list[Place]:
    """As in "told reporters at the end of a visit that President Y had agreed": the state of all whom he meets."""
    others = [a for k in met if k.type is EventType.MEETING for c in k.candidates for a in c.actors]
    others = [a for a in others if a.country not in home and a.is_person]
    states = {a.country for a in others}
    elsewhere = any(p.country not in home for k in met for c in k.candidates for p in c.places)
    if len(states) != 1 or None in states or elsewhere:
        return []
    first = min(others, key=lambda a: abs(a.span.start - visit.trigger.start))
    return [Place(first.country or "", None, first.span, How.COMPUTED)]
