"""A noun that tells of a gathering tells of no meeting beside it: "the summit was attended by X and Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate


def told_once(found: list[Candidate]) -> list[Candidate]:
    """The candidates of a sentence without the meetings whose noun is the gathering's, of the same people."""
    gatherings = [c for c in found if c.type is EventType.GATHERING and c.forum is not None and c.sense != "sidelines"]
    for c in found:
        if c.type is EventType.GATHERING and c.forum is None and c.is_nominal:
            c.forum = next((g.forum for g in gatherings if _is_in_name(c, g)), None)
    return [c for c in found if not any(_is_noun_of(c, g) for g in gatherings)]


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
