"""Sessions told by whose they are: "the G8 at their meeting in Birmingham", "called off its June summit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.forums.attendees import is_body_of_states
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

SUBJECT_REACH = 16  # items between a body as the subject and "its summit"
OWNER_REACH = 4  # items between a body and "their meeting"


def owner_of_session(items: Sequence[Item], k: int, g: ContactGrammar, discourse: Discourse) -> Actor | None:
    """As in "the G8 at their meeting in Birmingham", "oleh G8 pada pertemuan di": the body whose meeting it is."""
    described = g.classes.get("described_sessions")
    while k > 1 and (items[k - 1].time is not None or (described and described.length_at(items, k - 1))):
        k -= 1  # "its June summit", "their annual meeting"
    before = items[k - 1].lower if k else ""
    owners = g.any_preposition if g.table.forum_head_first else g.possessives | g.neuter_possessives
    is_owned, reach = before in owners, SUBJECT_REACH if before in g.neuter_possessives else OWNER_REACH
    m = next((i.mention for i in reversed(items[max(0, k - reach) : k]) if i.mention or i.text == ","), None)
    if not is_owned or m is None or m.type is not EntityType.ORGANISATION:
        return None
    body = discourse.actor(m)
    return body if is_body_of_states(body) else None


def sits_already(bodies: Sequence[Actor], found: Sequence[Candidate]) -> bool:
    """Whether a verb of the sentence tells the session of a body, as in "The council opens its annual session"."""
    told = {a.country for c in found if c.type is EventType.GATHERING and c.forum is None for a in c.actors}
    return any(b.country in told for b in bodies)
