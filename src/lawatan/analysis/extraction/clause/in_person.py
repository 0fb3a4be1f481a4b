"""What somebody is handed or told about to his face: a letter, an offer, a briefing; not what comes through others."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.syntax import Clause

MISSIVE = "missive"  # sense of frames for handing over
BRIEFING = "briefing"  # sense of frames for explaining: "briefed Y on the talks"
IN_PERSON = (MISSIVE, BRIEFING)
THING_REACH = 8  # items behind a person in which stands what he is handed: "handed X a new offer"


def is_in_person(sense: str, clause: Clause, i: int, n: int, others: Sequence[int]) -> bool:
    """Whether a frame of one of the senses at items `i`..`i+n` has both at one place; the other side is at `others`."""
    items, g = clause.items, clause.grammar
    by_way = g.classes.get("by_way")
    if by_way is not None and by_way.find(items, i + n, clause.end_of(i)) is not None:
        return False
    if sense == BRIEFING:
        phone = g.classes.get("phone")
        return phone is None or phone.find(items, 0, len(items)) is None
    things = g.classes.get("handed_over")
    last = others[-1] if others else i + n
    end = min(len(items), max(last, i + n) + THING_REACH)
    is_behind = things is not None and things.find(items, i + n, end) is not None
    return is_behind or (things is not None and things.find(items, max(0, i - THING_REACH), i) is not None)
