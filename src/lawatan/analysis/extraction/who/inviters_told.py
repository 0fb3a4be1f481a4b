"""Who invited to a visit, or was its host, told beside it: "The invitation came from X", "met X, his host".

They are persons of a state that the visit told last goes to, and none of those who travel.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.records.event_mention import CALLED_OFF, EventType, Part
from lawatan.records.mention import EntityType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

RULE = "inviters-told"
BEHIND = "inviter_behind"  # class of phrases before who invites: "the invitation came from"
BEFORE = "inviter_before"  # class of phrases behind who invites: "had invited him"
REFUSED = "invitation_refused"  # class of verbs of who does not come
HOSTS = "own_host"  # class of nouns beside the host: "his host"
REACH = 2  # sentences from the visit to the one that tells it
NAMED_REACH = 9  # items behind "the invitation came from" in which who invites is named
REFUSAL_REACH = 4  # items between a refusal and the invitation


def add_inviters(
    clause: Clause, index: int, discourse: Discourse, told: Sequence[Candidate], found: Sequence[Candidate]
) -> None:
    """Adds those whom sentence number `index` names to the visit among `found`, else to the last among `told`."""
    for part, indices in ((Part.INVITER, _inviters(clause)), (Part.HOST, _hosts(clause))):
        if not indices:
            continue
        visit = next((c for c in reversed([*told, *found]) if _is_near(c, index)), None)
        if visit is None or visit.parts.get(part):
            continue
        states, known = {p.country for p in visit.places}, {a.entity for a in visit.actors}
        home = {a.country for a in visit.parts.get(Part.TRAVELLER, ())}
        actors = [a for a in discourse.resolve(clause, indices) if _can_invite(a) and a.entity not in known]
        visit.company += [(part, replace(a, how=How.COMPUTED, rule=RULE)) for a in actors if a.country in states - home]


def _inviters(clause: Clause) -> list[int]:
    items, g = clause.items, clause.grammar
    behind, before, refused = (g.classes.get(name) for name in (BEHIND, BEFORE, REFUSED))
    found = behind.find(items, 0, len(items)) if behind is not None else None
    if found is not None:
        if refused is not None and refused.find(items, found[0] - REFUSAL_REACH, found[0]) is not None:
            return []
        return clause.object(sum(found)) + _next_named(clause, sum(found))
    found = before.find(items, 1, len(items)) if before is not None else None
    return clause.subject(found[0], person=True) if found is not None else []


def _next_named(clause: Clause, k: int) -> list[int]:
    """As in "came from his colleague in Oslo, Prime Minister X": who is named behind a noun for him at item `k`."""
    stop = next((p for p in range(k, len(clause.items)) if clause.is_boundary(p)), len(clause.items))
    near = [(p, clause.items[p].mention) for p in range(k, min(stop, k + NAMED_REACH))]
    return [p for p, m in near if m is not None and m.name and m.type is EntityType.PERSON][:1]


def _hosts(clause: Clause) -> list[int]:
    """As in "his host, President X", "his host was X", "President X, his host"."""
    items, g = clause.items, clause.grammar
    words, copulas = g.classes.get(HOSTS), g.classes.get("guest_copulas")
    found = words.find(items, 0, len(items)) if words is not None else None
    if found is None:
        return []
    k = sum(found)
    if k < len(items) and (items[k].text == "," or (copulas is not None and copulas.length_at(items, k))):
        behind = clause.object(k + 1)
        if behind and behind[0] == k + 1:
            return behind
    return clause.group_ending_at(found[0] - 2) if found[0] > 1 and items[found[0] - 1].text == "," else []


def _is_near(c: Candidate, index: int) -> bool:
    is_visit = c.type is EventType.VISIT and bool(c.places) and bool(c.parts.get(Part.TRAVELLER))
    return is_visit and c.status not in CALLED_OFF and 0 <= index - c.sentence.index <= REACH


def _can_invite(a: Actor) -> bool:
    return a.is_person and bool(a.name or a.role)
