"""Who only sends somebody to a gathering: "X sent his foreign minister to the summit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.who.actor import SENDING

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause

REACH = 16  # items between a verb of sending and the gathering


def leave_out_sender(c: Candidate, clause: Clause) -> None:
    """Takes those before a verb of sending from the gathering's people, where somebody who is sent stands behind it."""
    items, g = clause.items, clause.grammar
    for k in range(max(clause.start_of(c.trigger_item), c.trigger_item - REACH), c.trigger_item):
        if all(f.sense != SENDING for _, f, _ in g.frames_at(items, k)):
            continue
        sent = [a for a in c.actors if items[k].start < a.span.start]
        if sent:
            c.parts = {p: [a for a in actors if a in sent] for p, actors in c.parts.items()}
            return
