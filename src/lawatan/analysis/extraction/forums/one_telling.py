"""A noun that tells of a gathering tells of no meeting beside it: "the summit was attended by X and Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.exercises.open_drills import begin
from lawatan.analysis.extraction.forums.attendance import EDITION
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar


def told_once(found: list[Candidate], grammar: ContactGrammar) -> list[Candidate]:
    """The candidates of a sentence without the meetings whose noun is the gathering's, of the same people."""
    gatherings = [c for c in found if c.type is EventType.GATHERING and c.forum is not None and c.sense != "sidelines"]
    for c in found:
        if c.type is EventType.GATHERING and c.forum is None and c.is_nominal:
            c.forum = next((g.forum for g in gatherings if _is_in_name(c, g)), None)
    found = [c for c in found if not any(_is_noun_of(c, g) for g in gatherings)]
    drills = [c for c in found if c.type is EventType.EXERCISE]
    for c in drills:
        begin(c, grammar)
    return [c for c in found if not any(_is_same_drill(c, other) for other in drills)]


def _is_same_drill(c: Candidate, other: Candidate) -> bool:
    """As in "Latihan Elang Ausindo": the name of a drill whose noun tells of it, with a word on when it is."""
    if c is other or c.type is not EventType.EXERCISE or c.forum is None or other.forum is None:
        return False
    if c.sense == EDITION or other.sense == EDITION:
        return False
    is_one = c.forum.span.start < other.forum.span.end and other.forum.span.start < c.forum.span.end
    if not is_one or not {a.country for a in c.actors} <= {a.country for a in other.actors}:
        return False
    says, theirs = c.status_cue is not None, other.status_cue is not None
    if says != theirs:
        return theirs
    return (len(c.actors), -c.trigger.start) < (len(other.actors), -other.trigger.start)


def _is_in_name(c: Candidate, gathering: Candidate) -> bool:
    """As in "pertemuan para menteri OKI": the noun that tells of the members of a body who meet."""
    name = gathering.forum
    return name is not None and name.span.start <= c.trigger.start and c.trigger.end <= name.span.end


def _is_noun_of(c: Candidate, gathering: Candidate) -> bool:
    """Whether the noun of a meeting stands in the forum's name, or means a forum that was told before."""
    if c.type is not EventType.MEETING or not c.is_nominal or gathering.forum is None:
        return False
    if not {a.entity for a in c.actors} <= {a.entity for a in gathering.actors}:
        return False
    return _is_in_name(c, gathering) or (gathering.forum.span.end <= c.sentence.start and c.is_definite)
