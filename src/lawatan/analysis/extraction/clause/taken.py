"""What a predicate has taken of its clause, so that it is no subject of the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType, Part

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause


def take_objects(clause: Clause, c: Candidate, i: int) -> None:
    """What stands to the right of a predicate as its object or place is no subject of the next predicate.

    An exercise takes states: "Latihan itu disepakati ketika Presiden X mengunjungi".
    """
    sides = [a for part in (Part.PARTICIPANT, Part.HOST) for a in c.parts.get(part, [])]
    spans = [p.span for p in c.places]
    spans += [a.span for a in sides if not (a.is_person and c.type is EventType.EXERCISE)]
    starts = {s.start for s in spans}
    right = {k for k in range(i + 1, len(clause.items)) if clause.items[k].start in starts}
    clause.taken |= right - set(clause.subject(i))  # a subject may follow what is fronted
