"""Who met in a clause of time: "shook hands with X when they met in Seoul in May", "ketika bertemu di Seoul".

The two are those of the meeting told before it, and the meeting is the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.subjects import before_auxiliaries
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import EventType, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause


def meet_as_told(c: Candidate, clause: Clause, here: Sequence[Candidate]) -> None:
    """Gives a verb of meeting behind "when" or "as" the two of the meeting before it; `here` are those before."""
    if c.type is not EventType.MEETING or c.is_nominal:
        return
    g = clause.grammar
    k = before_auxiliaries(clause, c.trigger_item)
    k -= k > 0 and clause.is_pronoun(k)
    opener = clause.items[k].lower if k > 0 else ""
    if opener not in g.when - g.where and (not clause.is_boundary(k) or opener in g.ahead | g.order):
        return
    last = next((h for h in reversed(here) if h.trigger_item < k), None)
    if last is None or last.type is not EventType.MEETING or len(last.actors) < PAIR:
        return
    both = {a.entity for a in last.actors}
    is_close = all(i.text != "," for i in clause.items[last.trigger_item : k])
    if is_close and all(a.entity in both for a in c.actors):
        c.add(Part.PARTICIPANT, list(last.actors))
        c.is_definite = True
