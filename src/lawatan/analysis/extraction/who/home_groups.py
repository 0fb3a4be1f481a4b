"""Who speaks for no state: "leaders of the opposition", "para pemimpin agama", "Japan's Acme", "harian Jepang X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.documents.private_sides import is_private_side
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor

BEHIND = 4  # items behind a group in which the word stands that says whose it is: "of the country's main opposition"


def leave_out_home_groups(c: Candidate, clause: Clause) -> None:
    """Takes private bodies of a state, and unnamed groups that are of a party or a creed, from a contact."""
    is_talk = c.type in (EventType.MEETING, EventType.GATHERING)
    c.parts = {
        part: [a for a in actors if not (_is_of_home(a, clause) or (is_talk and is_private_side(clause, a)))]
        for part, actors in c.parts.items()
    }
    c.parts = {part: actors for part, actors in c.parts.items() if actors}


def _is_of_home(a: Actor, clause: Clause) -> bool:
    words = clause.grammar.classes.get("home_groups")
    if words is None or a.name is not None or a.country is not None or not a.is_person:
        return False
    k = next((p for p, i in enumerate(clause.items) if i.mention is not None and i.mention.span == a.span), None)
    if k is None:
        return False
    if any(w in words.by_first for w in clause.items[k].lower.split()):
        return True
    g, p = clause.grammar, k + 1
    is_owned = p < len(clause.items) and clause.items[p].lower in g.prepositions["by"] | g.prepositions["from"]
    if not is_owned and not g.table.forum_head_first:
        return k > 0 and words.length_at(clause.items, k - 1) > 0
    return words.find(clause.items, p, min(p + (BEHIND if is_owned else 2), len(clause.items))) is not None
