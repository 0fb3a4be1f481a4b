"""What forces of two states do in each other's company: "comb the waters together", "are training in the hills"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.exercises.forces import forces_in

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause

JOINTLY = "jointly"  # sense of frames that a word of that class makes a joint act: "patrol"
UNAIDED = "unaided"  # sense of frames without an object whose subject is forces of two states: "are training"
BEFORE = 4  # items between "together" and the verb behind it: "side by side have been combing"
BEHIND = 14  # items between the verb and "together": "patrolling the waters off X side by side"
_SIDES = 2


def fits_joint_act(sense: str, clause: Clause, i: int, n: int) -> bool:
    """Whether the frame of that sense at items `i`..`i+n` tells what forces of two states do together."""
    if sense == JOINTLY:
        words = clause.grammar.classes.get(JOINTLY)
        return words is not None and words.find(clause.items, max(0, i - BEFORE), i + n + BEHIND) is not None
    return sense != UNAIDED or _is_of_two(clause, i, n)


def _is_of_two(clause: Clause, i: int, n: int) -> bool:
    """Whether forces of two states are the subject at item `i` and nothing is the object."""
    items, g = clause.items, clause.grammar
    after = items[i + n] if i + n < len(items) else None
    is_open = after is None or after.time is not None or after.text in (",", ".") or after.lower in g.any_preposition
    is_verb = i > 0 and (items[i - 1].lower in g.auxiliaries or items[i - 1].lower in g.table.timing)
    if not is_open or not is_verb or (after is not None and after.lower in g.prepositions.get("by", ())):
        return False
    before = (items[k].mention for k in forces_in(clause) if clause.start_of(i) <= k < i)
    return len({m.country for m in before if m is not None}) >= _SIDES
