"""Where the guest stands of whom the next sentences tell: "In Oslo on Monday, he opened ... He also met the premier".

A sentence that names one city behind a preposition of place puts on stage there those whom it tells of. Talks and
papers of the next sentences, of one of them with somebody of the city's state, were there, where they name no place and
no day of their own. A city that heads a sentence ("Oslo: X held talks with Y", "Oslo, Tuesday.") is the stage of
whoever is told of behind it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import PLACES
from lawatan.records.event_mention import EventType, Part, Status
from lawatan.records.mention import EntityType, TimeType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Candidate, Place
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor

RULE = "place.stage"
REACH = 2  # sentences that a stage stands
_HELD = (EventType.MEETING, EventType.AGREEMENT)
_COMING = ("arrival", "reception", "stay")


@dataclass(frozen=True, slots=True)
class Stage:
    """The one city of a sentence, who is told of there, and the days told."""

    index: int
    place: Place
    persons: frozenset[int] | None  # whoever comes, under a heading
    days: frozenset[str]
    met: frozenset[str | None]  # states whose officials met there: what they sign is told of the talks themselves


def places_on_stage(
    stage: Stage | None, clause: Clause, binder: Binder, found: Sequence[Candidate], told: Sequence[Candidate]
) -> None:
    """Gives contacts of a sentence that names no place the city of the stage that was set before it, or heads it.

    `told` are the candidates of the sentences before: a host who is told to be on a visit to the guest is none.
    """
    heading = _heading(clause, binder)
    stage = heading or stage
    own = [k for k in _governed(clause) if heading is None or clause.items[k].span != heading.place.span]
    is_near = stage is not None and (heading is not None or 0 < binder.sentence.index - stage.index <= REACH)
    if stage is None or not is_near or own:
        return
    if stage.persons is None:
        _receive(stage, found)
    for c in found:
        if _may_be_there(c) and (stage.persons is None or _days(c) <= stage.days):
            guests = [a for a in c.actors if stage.persons is None or a.entity in stage.persons]
            guests = [a for a in guests if a.country not in (None, stage.place.country)]
            hosts = [a for a in c.actors if a.country == stage.place.country]
            is_of_talks = c.type is EventType.AGREEMENT and {a.country for a in (*guests, *hosts)} <= stage.met
            if guests and hosts and not is_of_talks and not _is_away(hosts, guests, told):
                said_at = stage.place.said_at or stage.place.span
                c.places = [replace(stage.place, span=c.trigger, how=How.COMPUTED, said_at=said_at, rule=RULE)]


def _is_away(hosts: Sequence[Actor], guests: Sequence[Actor], told: Sequence[Candidate]) -> bool:
    """Whether one of the hosts is told to be visiting the state of one of the guests."""
    at_home, states = {a.entity for a in hosts}, {a.country for a in guests}
    trips = (c for c in told if c.type is EventType.VISIT and not c.background)
    return any(
        at_home & {a.entity for a in c.parts.get(Part.TRAVELLER, [])} and states & {p.country for p in c.places}
        for c in trips
    )


def _receive(stage: Stage, found: Sequence[Candidate]) -> None:
    """As in "From Oslo: X has arrived and was received by Y": guests who come under the heading of a city."""
    for c in found:
        home = {a.country for a in c.parts.get(Part.TRAVELLER, [])}
        fits = all(p.country == stage.place.country and p.city is None for p in c.places)
        is_of_story = not c.background and c.status in (Status.COMPLETED, Status.ONGOING)
        comes = c.type is EventType.VISIT and c.sense in _COMING and not home & {None, stage.place.country}
        if comes and fits and is_of_story:
            c.places = [replace(stage.place, how=How.COMPUTED, rule=RULE)]


def _heading(clause: Clause, binder: Binder) -> Stage | None:
    """The stage of a sentence that a city heads: "Oslo: ", "From Oslo: ", "Oslo, Tuesday."."""
    items, g = clause.items, clause.grammar
    k = int(len(items) > 1 and items[0].lower in g.prepositions["from"])
    m = items[k].mention if k < len(items) else None
    if m is None or m.type is not EntityType.CITY or k + 1 >= len(items):
        return None
    behind = items[k + 1 :]
    is_heading = behind[0].text == ":" and len(behind) > 1
    is_alone = all(i.text in {",", ".", ":"} or i.time is not None for i in behind) and any(i.time for i in behind)
    if not is_heading and not (is_alone and not k):
        return None
    places = binder.places_of([k])
    days = frozenset(i.time.first or "" for i in behind if i.time is not None and is_alone)
    return Stage(binder.sentence.index, places[0], None, days, frozenset()) if places and places[0].city else None


def _may_be_there(c: Candidate) -> bool:
    """Whether a contact of the story, held face to face, names no place; talks beside a forum are where that is."""
    if c.type not in _HELD or c.places or c.background or c.in_headline:
        return False
    is_beside = c.type is EventType.MEETING and c.forum is not None
    return not is_beside and c.status in (Status.COMPLETED, Status.ONGOING)


def next_stage(stage: Stage | None, clause: Clause, binder: Binder, found: Sequence[Candidate]) -> Stage | None:
    """The stage after a sentence: its one city, none where it names several places, else the one before it."""
    sentence = binder.sentence
    heading = _heading(clause, binder)
    if heading is not None:
        return heading
    governed = _governed(clause)
    if not governed:
        return stage
    places = {(p.country, p.city): p for p in binder.places_of(governed)}
    if len(places) != 1 or clause.grammar.status["future"].find(clause.items, 0, len(clause.items)) is not None:
        return None
    (place,) = places.values()
    told = {a.entity for c in found if not c.background for a in c.actors}
    told |= {i.mention.entity for i in clause.items if i.mention is not None and i.mention.type is EntityType.PERSON}
    days = frozenset(i.time.first or "" for i in clause.items if i.time is not None and i.time.type is TimeType.DATE)
    met = frozenset(a.country for c in found if c.type is EventType.MEETING for a in c.actors)
    return Stage(sentence.index, place, frozenset(told), days, met) if place.city else None


def _days(c: Candidate) -> frozenset[str]:
    return frozenset(t.first or "" for t in c.times if t.type is TimeType.DATE)


def _governed(clause: Clause) -> list[int]:
    """The states and cities right behind a preposition of place or of the way there."""
    items, g = clause.items, clause.grammar
    words = g.prepositions["at"] | g.prepositions["in"] | g.prepositions["to"] | g.prepositions["from"]
    return [
        k
        for k in range(1, len(items))
        if (m := items[k].mention) is not None
        and m.type in PLACES
        and items[k - 1].lower in words
        and m.rule != "country.adjective"
    ]
