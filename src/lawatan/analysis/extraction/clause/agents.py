"""Whose a "by" is: of the noun before it, or of a verb that stands between the two; what else the agent does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.governed import GovernedRow
    from lawatan.analysis.extraction.clause.row import Row

_BY_HOSTS = (EventType.VISIT, EventType.MEETING, EventType.CALL)
VERB_REACH = 3  # items before "by" in which its verb begins: "was received by", "was given a dinner by"


def is_of_other(row: Row, i: int, k: int) -> bool:
    """Whether the "by" at item `k` is not of the noun before item `i`: "On a visit to Oslo, X was received by Y".

    Behind a comma the verb of another contact stands before it, or anywhere one of saying ("the team's trip to Oslo was
    announced by Y"); "off the coast of Guam" tells of water.
    """
    items, g = row.items, row.grammar
    before = items[k - 1].lower
    if before in g.waters or (before in g.speech and k - 1 > i and items[k].lower in g.agent_words):
        return True
    comma = next((p for p in range(k - 1, i - 1, -1) if items[p].text == ","), None)
    if comma is None:
        return False
    verbs = range(max(comma + 1, k - VERB_REACH), k)
    return any(p + n in (k, k + 1) for p in verbs for n, _, _ in g.frames_at(items, p))


def agent_before(clause: GovernedRow, i: int) -> list[int]:
    """As in "Usul itu diajukan oleh X ketika bertemu Y": who did what is told before, where nobody is its subject.

    Not where that is a contact itself ("was received by X before meeting Y"), nor where it opens the sentence.
    """
    items, g = clause.items, clause.grammar
    if clause.is_boundary(0) or items[0].lower in g.any_preposition or items[0].lower in g.adjuncts:
        return []
    by = next((k for k in range(i - 2, 1, -1) if items[k].lower in g.agent_words and clause.is_actor(k + 1)), None)
    m = items[by + 1].mention if by is not None else None
    if by is None or m is None or m.type not in PERSON_TYPES or any(clause.is_boundary(k) for k in range(by)):
        return []
    verbs = range(max(0, by - VERB_REACH), by)
    contacts = (f for k in verbs for n, f, _ in g.frames_at(items, k) if k + n in (by, by + 1))
    is_contact = any(
        "by" in (*f.host, *f.party, *f.counterpart) for f in contacts if f.type in _BY_HOSTS and f.sense != "with"
    )
    return [] if is_contact else clause.group_starting_at(by + 1)
