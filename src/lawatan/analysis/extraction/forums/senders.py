"""Who only sends somebody to a gathering: "X sent his foreign minister to the summit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.who.actor import PERSON_TYPES, SENDING
from lawatan.records.event_mention import Part

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actors import Discourse

REACH = 16  # items between a verb of sending and the gathering


def leave_out_sender(c: Candidate, clause: Clause, discourse: Discourse) -> None:
    """Takes those before a verb of sending from the gathering's people, where somebody who is sent stands behind it.

    "Sent his envoy to Oslo and attended the summit" tells of the sender.
    """
    items, g = clause.items, clause.grammar
    for k in range(max(clause.start_of(c.trigger_item), c.trigger_item - REACH), c.trigger_item):
        sending = [n for n, f, _ in g.frames_at(items, k) if f.sense == SENDING]
        if not sending:
            continue
        sent = [a for a in c.actors if items[k].start < a.span.start]
        whom = clause.object(k + sending[0])
        m = items[whom[-1]].mention if whom and whom[-1] < c.trigger_item else None
        behind = items[whom[-1] : c.trigger_item] if whom else ()
        is_all = m is not None and m.type in PERSON_TYPES and not any(i.lower in g.conjunctions for i in behind)
        if not sent and is_all:
            sent = discourse.resolve(clause, whom)
            c.parts = {Part.PARTICIPANT: [*c.actors, *sent]}
        if sent:
            c.parts = {p: [a for a in actors if a in sent] for p, actors in c.parts.items()}
            return
