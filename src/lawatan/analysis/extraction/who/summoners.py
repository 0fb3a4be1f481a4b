"""Who summons an envoy where only the envoy is named: "the ambassador to Oslo was summoned", "called to the ministry".

It is the state where he is posted or where the ministry is, else that of the page's dateline or the one in focus. A
ministry whose state its sentence leaves open is that state's.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.records.event_mention import Part
from lawatan.records.mention import EntityType
from lawatan.records.span import How

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

SUMMONS = "summons"  # sense of frames with an envoy on one side: "summoned"
TO_MINISTRY = "to-ministry"  # the same, where only a ministry in the sentence makes it one: "was called to"
SENSES = (SUMMONS, TO_MINISTRY)
_ENVOYS = ("ambassador", "charge", "envoy", "high commissioner", "consul")
MINISTRY_REACH = 8  # items behind the predicate in which the ministry stands


def is_envoy(a: Actor) -> bool:
    """Whether somebody speaks for a state that is known at another: an ambassador, an acting high commissioner."""
    return a.country is not None and any(word in (a.role or "") for word in _ENVOYS)


def names_ministry(clause: Clause, end: int) -> bool:
    """Whether a ministry stands behind the predicate that ends before item `end`."""
    items = clause.items[end : end + MINISTRY_REACH]
    words = clause.grammar.classes.get("ministries")
    is_word = words is not None and words.find(items, 0, len(items)) is not None
    return is_word or any(i.mention is not None and i.mention.type is EntityType.INSTITUTION for i in items)


def add_summoner(c: Candidate, clause: Clause, discourse: Discourse) -> None:
    """Gives a summons the side that its sentence leaves out; nothing where several states are named."""
    if c.sense not in SENSES:
        return
    envoys = [a for a in c.actors if is_envoy(a)]
    others = [a for a in c.actors if not is_envoy(a)]
    if not envoys or any(a.country for a in others):
        return
    home = {a.country for a in envoys}
    state = _posting(c, clause, discourse, home) or _in_view(c, clause, discourse, home)
    if state is None:
        return
    if others:
        for part, actors in c.parts.items():
            c.parts[part] = [a if a.country else replace(a, country=state.country) for a in actors]
    else:
        c.add(Part.PARTICIPANT, [state])


def _posting(c: Candidate, clause: Clause, discourse: Discourse, home: set[str | None]) -> Actor | None:
    """The first state in the clause of a place tied to the envoy or the ministry, or of the ministry itself."""
    links = clause.grammar.prepositions["at"] | clause.grammar.prepositions["to"]
    for k in range(clause.start_of(c.trigger_item), clause.end_of(c.trigger_item)):
        m = clause.items[k].mention
        is_tied = clause.is_place(k) and k > 0 and clause.items[k - 1].lower in links
        is_tied = is_tied or (m is not None and m.type is EntityType.INSTITUTION)
        if m is not None and is_tied and m.country and m.country not in home:
            return replace(discourse.state_named(m), how=How.COMPUTED)
    return None


def _in_view(c: Candidate, clause: Clause, discourse: Discourse, home: set[str | None]) -> Actor | None:
    """The state of the page's dateline, else the one in focus."""
    place = discourse.dateline
    if place is not None and place.country not in home:
        for item in clause.items:
            if item.mention is not None and item.mention.country == place.country:
                return replace(discourse.state_named(item.mention), span=c.trigger, how=How.COMPUTED)
    focus = discourse.focus
    return replace(focus, span=c.trigger, how=How.COMPUTED) if focus and focus.country not in home else None
