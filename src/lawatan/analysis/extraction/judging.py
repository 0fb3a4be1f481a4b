"""Which candidates are contacts: the codebook's exclusions. A candidate that fails gets the reason in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.in_person import BRIEFING
from lawatan.analysis.extraction.who.actor import DELEGATION, OF_FIRMS
from lawatan.analysis.pair import PAIR
from lawatan.knowledge.organisations import organisations
from lawatan.records.event_mention import EventType, Part
from lawatan.records.span import How

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.who.actor import Actor


_MEMBERS = (
    "leaders",
    "minister",
    "ministers",
    "presidents",
    "heads of state",
    "heads of government",
    "lawmakers",
    "kings",
)
FORCES = frozenset({"military", "army", "navy", "air force", "soldiers", "marines", "coast guard"})
_TROOPS = frozenset({"military"})  # soldiers who land are a deployment, no visit


_TELLING = ("told", BRIEFING)  # senses of what one person tells another
CALLED_ON = "called-on"  # sense of frames for whose office one goes to, before whom one speaks: "di hadapan X"
MEMBERS_REACH = 3  # items between a noun of meeting and the members: "pertemuan tingkat menteri ASEAN"
POSTED = ("ambassador", "high commissioner", "consul", "charge d'affaires", "defence attache")  # who live there
RESIDENT = "a resident ambassador is received, nobody travels"
HOME = "the destination is the traveller's own state"
UNKNOWN_OFFICE = "the traveller is not known to hold an office"
NO_OFFICE_NOW = "the traveller holds no office now"
NO_OFFICE = "nobody who takes part is known to hold an office"
ONE_SIDE = "only one side is named"
ONE_STATE = "all who take part are of one state"
OWN_HOST = "traveller and host are of one state"
ISO_LENGTH = 3  # acronyms of organisations are longer, or not looked at here
_OF_SEVERAL_STATES = frozenset(
    {"leaders", "ministers", "presidents", "prime ministers", "foreign ministers", "defence ministers"}
)
UNKNOWN_STATE = "of nobody who takes part the state is known"
_HIGH_OFFICES = frozenset({"president", "prime minister", "king", "foreign minister", "defence minister"})


def reason_against(
    c: Candidate, travellers: frozenset[int] = frozenset(), states: frozenset[str] = frozenset()
) -> str | None:
    """Why a candidate is no contact, or None where it is one. Trims actors that cannot take part.

    `travellers` are entities that a visit abroad was told of: one of them is foreign to the others. `states` are all
    states that the document names: a page that names one state alone tells of no contact between unnamed ones.
    """
    if c.type is EventType.VISIT:
        return _against_visit(c) or _against_domestic(c, states)
    _keep_officials(c)
    if c.type is EventType.GATHERING:
        if not c.actors:
            return "nobody is said to attend"
        is_unknown = all(a.name is None and a.country is None for a in c.actors) and not c.is_of_many
        return UNKNOWN_STATE if is_unknown else None
    return _against_two_sided(c, travellers, states)


def meets_as_members(c: Candidate) -> bool:
    """As in "NATO defence ministers meet in Seville": those of one organisation's members hold its gathering."""
    return len(c.actors) == 1 and is_of_members(c.actors[0])


def is_session_of_members(c: Candidate, joining: frozenset[str]) -> bool:
    """As in "attended a meeting of ASEAN ministers": a noun with its members behind it; `joining` are words for "with".

    "A meeting with ASEAN ministers" is held with them.
    """
    if not c.is_nominal:
        return False
    items = c.sentence.items
    for a in c.actors:
        between = [i.lower for i in items if c.trigger.end <= i.start < a.span.start]
        is_behind = a.span.start >= c.trigger.end and len(between) <= MEMBERS_REACH
        if is_behind and is_of_members(a) and not any(w in joining for w in between):
            return True
    return False


def is_of_members(actor: Actor) -> bool:
    """Whether an actor is a group of officials of an organisation's members: "NATO defence ministers"."""
    is_group = actor.name is None and (actor.role or "").endswith(_MEMBERS)
    return is_group and actor.country in organisations()


def _against_visit(c: Candidate) -> str | None:
    travellers = c.parts.get(Part.TRAVELLER, [])
    if not travellers:
        return "no traveller is named"
    known = [a for a in travellers if a.is_official or (c.strong and a.name)]
    if not known:
        if all(a.is_private for a in travellers):
            return NO_OFFICE_NOW
        return UNKNOWN_OFFICE
    with_office = [a for a in known if _holds_office(a) or (c.strong and a.name)]
    if not with_office:
        return UNKNOWN_OFFICE
    if c.sense == "return" and all(a.country is None for a in with_office):
        return UNKNOWN_STATE  # who leaves may leave home
    destinations = {p.country for p in c.places}
    guests = [a for a in with_office if a.country not in destinations or a.country is None]
    with_office = guests or with_office
    if all(a.name is None and a.country is None for a in with_office):
        return UNKNOWN_STATE
    if all(a.role in _OF_SEVERAL_STATES and len(a.country or "") > ISO_LENGTH for a in with_office):
        return "the members of a body come together, nobody visits"
    c.parts[Part.TRAVELLER] = with_office
    if (c.sense in ("reception", "return") or c.is_courtesy) and all(
        (a.role or "").removeprefix("new ").startswith(POSTED) for a in with_office
    ):
        return RESIDENT
    home = {a.country for a in with_office if a.country}
    seats = {o.seat for code in home if (o := organisations().get(code)) is not None}
    abroad = [p for p in c.places if p.country not in home and not (p.city and seats == {p.city})]
    if c.places and not abroad:
        return HOME
    c.places = abroad
    hosts = [a for part in (Part.HOST, Part.INVITER) for a in c.parts.get(part, [])]
    if c.sense == "reception" and hosts and any(h.country and h.country in home for h in hosts):
        return OWN_HOST
    return None


def _holds_office(a: Actor) -> bool:
    """Whether an office is told or looked up; a counterpart has that of the other side."""
    if a.role in OF_FIRMS and a.country is None:
        return False
    return (a.role is not None and a.role not in _TROOPS) or a.is_looked_up or (a.is_counterpart and a.name is not None)


def _keep_officials(c: Candidate) -> None:
    for part, actors in list(c.parts.items()):
        kept = [
            a
            for a in actors
            if (a.is_official and not _are_own_troops(c, a))
            or (a.name and not a.is_private and _beside_officials(actors, a))
            or _deals_for_state(c, a)
        ]
        if kept:
            c.parts[part] = kept
        else:
            del c.parts[part]


def _are_own_troops(c: Candidate, a: Actor) -> bool:
    """As in "talked with soldiers in Oslo", "told the troops": soldiers of no state that is told, or who are told."""
    is_addressed = a.country is None or c.sense in _TELLING
    return c.type is EventType.MEETING and a.role in FORCES and is_addressed and any(b.name for b in c.actors)


def _deals_for_state(c: Candidate, a: Actor) -> bool:
    """As in "talks between Minister X and former prime minister Y": who held an office speaks for another state."""
    if c.type not in (EventType.MEETING, EventType.CALL) or not (a.name and a.country and a.is_former):
        return False
    others = [b for b in c.actors if b.is_official and b.is_person]
    return a.how is How.STATED and any(b.country not in (None, a.country) for b in others)


def _keep_sides(c: Candidate) -> None:
    """Trims who is neither of a state nor named; beside two states that sign, who is of none that is known."""
    states = {a.country for a in c.actors if a.country}
    named_too = c.type is EventType.EXERCISE or len(states) < PAIR
    if states:
        c.parts = {
            p: [a for a in actors if a.country or (named_too and a.name and _may_take_part(c, a))]
            for p, actors in c.parts.items()
        }


def _may_take_part(c: Candidate, a: Actor) -> bool:
    """In a drill nobody without an office: "Han Kuang" is its name."""
    return c.type is not EventType.EXERCISE or a.role is not None


def _beside_officials(actors: list[Actor], actor: Actor) -> bool:
    return any(a.is_official for a in actors if a is not actor)


def _against_domestic(c: Candidate, states: frozenset[str]) -> str | None:
    travellers = c.parts[Part.TRAVELLER]
    if c.places and all(a.country is None for a in travellers) and states <= {p.country for p in c.places}:
        return "no state but the destination is named on the page"
    return None


def _are_forces(actors: list[Actor]) -> bool:
    """Whether soldiers are among them and nobody is sent to speak for a side: "a delegation"."""
    return any(a.role in FORCES for a in actors) and all(a.role != DELEGATION for a in actors)


def _against_port_call(c: Candidate) -> str | None:
    """A warship calls at a port of another state than its own."""
    ports = {p.country for p in c.places}
    guests = {a.country for a in c.actors if a.country} - ports
    return None if ports and guests else "no port of another state is named"


def _against_two_sided(c: Candidate, travellers: frozenset[int], named: frozenset[str]) -> str | None:
    if c.type in (EventType.EXERCISE, EventType.AGREEMENT):
        _keep_sides(c)
    actors = c.actors
    if c.type is EventType.EXERCISE and (c.rule.endswith(".named") or c.strong) and actors:
        return None
    if c.rule.endswith(".port-call"):
        return _against_port_call(c)
    if c.type is EventType.AGREEMENT and actors and (meets_as_members(c) or c.sense == "bound" or c.is_of_many):
        return None  # "ASEAN leaders signed a charter": the members are the sides
    if len(actors) < 2:
        return ONE_SIDE
    if c.sense in (*_TELLING, CALLED_ON) and not all(a.is_person and a.country for a in actors):
        return "one side only is told something"
    states = [a.country for a in actors]
    if None not in states and len(set(states)) < 2:
        return ONE_STATE
    if c.type is EventType.MEETING and all(a.name is None for a in actors) and _are_forces(actors):
        return "soldiers deal with whom they are sent to"
    if c.type is EventType.MEETING and all(a.is_person and a.name and not _holds_office(a) for a in actors):
        return UNKNOWN_OFFICE  # two players "met in the final"
    roles = {a.role for a in actors}
    same_office = len(roles) == 1 and roles <= _HIGH_OFFICES and all(a.name for a in actors)
    abroad = same_office or any(a.entity in travellers for a in actors)
    said = [a.country for a in actors if a.country and not a.is_looked_up]
    if not said and len(set(states) - {None}) < 2 and not (abroad and len(named) > 1):
        return UNKNOWN_STATE
    if c.type in (EventType.MEETING, EventType.CALL):
        if not any(a.is_person for a in actors) and len(set(states)) < 2:
            return "no two sides are named"
        if all(a.name is not None and not _holds_office(a) for a in actors):
            return NO_OFFICE  # players of two states meet in a final
    return None
