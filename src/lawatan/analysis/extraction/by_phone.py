"""What two who telephoned discussed is discussed on the telephone: "X rang Y. The two ministers discussed Z"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate

REACH = 4  # sentences from the call to what was discussed in it


def discussed_by_phone(found: Sequence[Candidate], told: Sequence[Candidate]) -> None:
    """Turns talks of two without a place or a time of their own into the call told of the same two shortly before.

    `found` are the candidates of a sentence, `told` those of the sentences before. Whoever met in between, or is told
    to meet, talks face to face.
    """
    for c in found:
        if c.type is not EventType.MEETING or c.sense != "with" or c.places or c.times:
            continue
        sides = {a.entity for a in c.actors}
        last = next((t for t in reversed(told) if {a.entity for a in t.actors} == sides and not t.background), None)
        if last is None or last.type is not EventType.CALL or last.status is not c.status:
            continue
        if 0 < c.sentence.index - last.sentence.index <= REACH:
            c.type = EventType.CALL
