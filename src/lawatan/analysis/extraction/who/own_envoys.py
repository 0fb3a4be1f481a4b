"""Envoys of the traveller: who welcomes his own minister is no host, who speaks of the minister's talks no side.

"President X was met in Oslo by his ambassador" is a visit without a host; "The embassy's counsellor Z spoke of the
meeting with Y in Oslo" tells of a meeting of X, who travels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.judging import POSTED
from lawatan.analysis.extraction.who.summoners import is_envoy
from lawatan.records.event_mention import EventType, Part

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actors import Discourse

ABOUT_REACH = 4  # items between "spoke of" and the noun for talks: "the upcoming"
_AT_POST = ("counsellor", "embassy", "attache", "consul", "diplomat")


def put_traveller_in_place(c: Candidate, clause: Clause, discourse: Discourse) -> None:
    """As in "the ambassador welcomed the meeting with Y": the traveller of his state is the side, and not he."""
    words = clause.grammar.classes.get("spoken_about")
    i = c.trigger_item
    if c.type is not EventType.MEETING or not c.is_nominal or words is None:
        return
    found = words.find_last(clause.items, max(0, i - ABOUT_REACH), i)
    if found is None or any(x.mention is not None for x in clause.items[sum(found) : i]):
        return
    for a in c.actors:
        is_nobody = a.role is None and a.country is None
        is_at_post = is_envoy(a) or is_nobody or any(word in (a.role or "") for word in _AT_POST)
        told = [b for b in discourse.last_travellers if b.country and a.country in (None, b.country)]
        if is_at_post and a.span.end <= c.trigger.start and told and all(b.entity != a.entity for b in told):
            rest = [b for b in c.actors if b is not a and all(b.entity != t.entity for t in told)]
            c.parts = {Part.PARTICIPANT: [*told, *rest]}
            return


def is_at_post(c: Candidate, discourse: Discourse) -> bool:
    """As in "the Kenyan ambassador came", where the page is written: envoys who live there, and do not travel there."""
    here = discourse.dateline or discourse.setting
    travellers = c.parts.get(Part.TRAVELLER, [])
    if c.type is not EventType.VISIT or here is None or not travellers:
        return False
    are_posted = all((a.role or "").startswith(POSTED) and a.country not in (None, here.country) for a in travellers)
    return are_posted and bool(c.places) and all(p.country == here.country for p in c.places)


def leave_out_own_envoys(c: Candidate) -> None:
    """Takes the traveller's own envoys from the hosts of a visit that is told to be abroad."""
    home = {a.country for a in c.parts.get(Part.TRAVELLER, [])} - {None}
    hosts = c.parts.get(Part.HOST, [])
    if c.type is not EventType.VISIT or not home or not hosts or not c.places:
        return
    if any(p.country in home for p in c.places):
        return
    rest = [a for a in hosts if not (is_envoy(a) and a.country in home)]
    if len(rest) < len(hosts):
        c.parts = {**{k: v for k, v in c.parts.items() if k is not Part.HOST}, **({Part.HOST: rest} if rest else {})}
