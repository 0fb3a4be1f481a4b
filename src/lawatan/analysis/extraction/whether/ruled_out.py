"""Talks of two that the same sentence rules out: "both will be in Oslo, but no talks between the two are planned"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import TO_COME, EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate


def is_ruled_out(c: Candidate, negated: Sequence[Candidate]) -> bool:
    """Whether a meeting to come is one of which its sentence goes on to say, in `negated`, that there will be none."""
    if c.type is not EventType.MEETING or c.status not in TO_COME:
        return False
    sides = {a.entity for a in c.actors}
    after = (n for n in reversed(negated) if n.sentence is c.sentence and n.trigger.start > c.trigger.start)
    return any({a.entity for a in n.actors} == sides for n in after)
