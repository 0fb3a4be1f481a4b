"""Who travels with somebody: "X flew to Oslo on Monday with Trade Minister Y", "X tiba bersama Menteri Y".

Only colleagues: whoever is told to be of another state is somebody else's company, or is met there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

REACH = 16  # items between a verb of going and who comes along beside somebody unnamed
_NO_WAY = ("reception", "invitation", "sending")  # senses of visits of which a host or a sender tells


def flown_with(
    found: Sequence[Candidate], clause: Clause, discourse: Discourse
) -> Iterator[tuple[Candidate, list[Actor]]]:
    """The visits of a sentence with the officials of the traveller's state behind their "with"."""
    for c in found:
        lead = next(iter(c.parts.get(Part.TRAVELLER, [])), None)
        if c.type is not EventType.VISIT or c.is_nominal or c.sense in _NO_WAY or lead is None or lead.country is None:
            continue
        first = next((k for k in range(c.trigger_item, len(clause.items)) if clause.items[k].start >= c.trigger.end), 0)
        at = clause.preposition(first, "with") if first else []
        if first and not at:  # "with his wife and Minister X"
            near = range(first, min(first + REACH, len(clause.items)))
            at = [k for k in near if clause.items[k].mention is not None and clause.is_in_company(k)]
        if not at or _are_talks(clause, first, at[0]):
            continue
        others = {a.entity for x in found for a in x.actors}
        came = [a for a in discourse.resolve(clause, at) if _is_colleague(a, lead) and a.entity not in others]
        if came:
            yield c, came


def _are_talks(clause: Clause, start: int, end: int) -> bool:
    """As in "flew to Oslo for talks with Minister Y": whoever is met there."""
    g = clause.grammar
    frames = (f for k in range(start, end) for _, f, _ in g.frames_at(clause.items, k))
    return any(f.type != EventType.VISIT and f.type != EventType.GATHERING for f in frames)


def _is_colleague(a: Actor, lead: Actor) -> bool:
    is_named = a.type is EntityType.PERSON and a.name is not None and a.role is not None and not a.is_private
    return is_named and (a.country in (None, lead.country) or a.is_assumed) and a.entity != lead.entity
