"""Whose forces take part in an exercise of which the sentence names one side or none.

A named or multinational exercise is held with the state where it takes place; one of "the five members" is of those
that the page says a body joins.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Place
from lawatan.analysis.extraction.clause.items import ADJECTIVE_RULE
from lawatan.analysis.extraction.clause.row import OWNS
from lawatan.analysis.extraction.exercises.drill_places import settle_places
from lawatan.analysis.extraction.exercises.forces import is_ship
from lawatan.analysis.extraction.exercises.open_drills import is_title_word
from lawatan.analysis.extraction.forums.attendance import EDITION
from lawatan.analysis.extraction.judging import FORCES
from lawatan.analysis.extraction.when.dating import UNTIL
from lawatan.analysis.extraction.who.actor import Actor, unnamed_of
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType, TimeType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.phrase_sets import PhraseSet
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actors import Discourse

NAMED = ".named"  # the end of the rule of exercises known by name
PORT_CALL = ".port-call"
_PORTS = (EntityType.CITY, EntityType.COUNTRY)
NAME_REACH = 7  # items from a state to the noun for its port: "Kenya's Manda Bay naval base"
WHERE_REACH = 9  # items of "where the two are to" before the words for a port call
LEFT_REACH = 14  # items before the words for a port call in which its ship leaves: "sailed from X after a visit"
OPENING_REACH = 3  # sentences from an exercise to who opens it


def kind_of(c: Candidate) -> tuple[bool, bool]:
    """Whether an exercise is an earlier one of its series, and whether it is a port call."""
    return c.sense == EDITION, c.rule.endswith(PORT_CALL)


def add_forces(c: Candidate, clause: Clause, discourse: Discourse) -> None:
    """Adds the members of a body that are said to take part, else the state where many take part."""
    if c.rule.endswith(PORT_CALL):
        _keep_to_port(c, clause)
    elif c.type is EventType.EXERCISE:
        settle_places(c, clause)
    if c.type is not EventType.EXERCISE or c.rule.endswith(PORT_CALL) or len({a.country for a in c.actors}) > 1:
        return
    items, g = clause.items, clause.grammar
    members = g.classes.get("members")
    said = members.find(items, 0, len(items)) if members is not None else None
    told = discourse.members.get(discourse.last_body or "", [])
    if said is not None and told and not c.actors:
        c.add(Part.PARTICIPANT, [_at(a, c) for a in told])
        return
    many = g.classes.get("of_many")
    is_of_many = c.rule.endswith(NAMED) or (many is not None and many.find(items, 0, len(items)) is not None)
    local = g.classes.get("local_forces")  # "landed in X to train with local troops"
    if local is not None and local.find(items, c.trigger_item, len(items)) is not None and c.actors:
        is_of_many = True
        c.places = c.places or _place_before(clause, c.trigger_item)
    states = list(dict.fromkeys(p.country for p in c.places))
    if not is_of_many or len(states) != 1:
        return
    c.strong = True  # several take part, whoever else is named
    if all(a.country != states[0] for a in c.actors):
        place = c.places[0]
        host = Actor(unnamed_of(states[0]), None, None, states[0], (), place.span, EntityType.COUNTRY, how=How.COMPUTED)
        c.add(Part.PARTICIPANT, [host])


def take_sides_of_series(c: Candidate, told: Sequence[Candidate]) -> None:
    """As in "The next round is set for November": who trains there is who trained at the one told last."""
    last = next((k for k in reversed(told) if k.type is EventType.EXERCISE and len(k.actors) > 1), None)
    if c.sense == EDITION and c.type is EventType.EXERCISE and not c.actors and last is not None:
        c.add(Part.PARTICIPANT, [_at(a, c) for a in last.actors if a.name is None])


def _keep_to_port(c: Candidate, clause: Clause) -> None:
    """A ship calls at what stands before the words that say who tells it; its state and the port's take part."""
    items, g = clause.items, clause.grammar
    c.places = c.places or _described_port(c, clause) or _port_left(c, clause) or _port_where(c, clause)
    c.places = [_port_named(clause, p) for p in c.places]
    ends = g.speech | g.prepositions.get("for", frozenset())  # "for operations in Iraq, a spokesman in Paris said"
    stop = next((x.start for x in items[c.trigger_item + 1 :] if x.lower in ends), clause.items[-1].end)
    c.places = [p for p in c.places if p.span.start < stop]
    ports = {p.country for p in c.places}
    nouns = g.classes.get("ship_visits")
    is_noun = nouns is not None and nouns.length_at(items, c.trigger_item) > 0
    if not is_noun and any(_is_named(items[k]) and not is_ship(items, k) for k in clause.subject(c.trigger_item)):
        c.parts = {}  # "the president arrived in Oslo": no ship
        return
    sails = any(a.role in FORCES for a in c.actors)
    for part, actors in c.parts.items():
        kept = [
            a
            for a in actors
            if a.name is None
            and (a.role is None or a.role in FORCES)  # no minister who visits the port
            and (is_noun or a.country in ports or a.span.end <= c.trigger.start)
        ]
        c.parts[part] = [a for a in kept if not sails or a.type is not EntityType.COUNTRY or a.country in ports]


def _described_port(c: Candidate, clause: Clause) -> list[Place]:
    """As in "off the Venezuelan port of X", "at the Indian naval base": the port of a state, whatever its name."""
    ports, items = clause.grammar.classes.get("ports"), clause.items
    if ports is None:
        return []
    for k in range(c.trigger_item + 1, len(items) - 1):
        m = items[k].mention
        if m is not None and m.type is EntityType.COUNTRY and m.country and _is_of_port(clause, k, ports):
            return [Place(m.country, None, m.span)]
        is_state = m is not None and m.type is EntityType.COUNTRY and items[k - 1].text == ","
        is_near = is_title_word(items[k - 2]) and clause.end_of(c.trigger_item) >= k - 1
        if m is not None and is_state and is_near and m.country:
            return [Place(m.country, None, m.span)]
    return []


def _port_named(clause: Clause, place: Place) -> Place:
    """As in "at Kenya's port of Mombasa": the city behind the state that owns it."""
    ports, items = clause.grammar.classes.get("ports"), clause.items
    k = next((_past_owner(items, k) for k, x in enumerate(items[:-1]) if x.span == place.span), 0)
    n = ports.length_at(items, k) if ports is not None and k else 0
    p = k + n
    if not n or place.city is not None or p + 1 >= len(items) or items[p].lower not in clause.grammar.table.owning:
        return place
    m = items[p + 1].mention
    is_city = m is not None and m.type is EntityType.CITY and m.country == place.country
    return Place(place.country, m.name, m.span) if m is not None and is_city else place


def _is_of_port(clause: Clause, k: int, ports: PhraseSet) -> bool:
    """As in "the Indian naval base", "Kenya's Manda Bay naval base": whether the state at item `k` owns the port.

    Nothing but words of its name stands between them.
    """
    items, m = clause.items, clause.items[k].mention
    p = _past_owner(items, k)
    if not p and (m is None or m.rule != ADJECTIVE_RULE):
        return False
    p = p or k + 1
    while p < min(len(items), k + NAME_REACH) and not ports.length_at(items, p) and is_title_word(items[p]):
        p += 1
    return p < len(items) and ports.length_at(items, p) > 0


def _past_owner(items: Sequence[Item], k: int) -> int:
    """The item behind the ending that makes item `k` an owner; 0 where none follows."""
    p = k + 1
    while p < len(items) and (items[p].text in OWNS or (p == k + 2 and items[p].text == "s")):
        p += 1
    return p if p > k + 1 else 0


def _port_where(c: Candidate, clause: Clause) -> list[Place]:
    """As in "on their way to X, where they are to stay": the place that a clause about it follows."""
    where = range(c.trigger_item - 1, max(0, c.trigger_item - WHERE_REACH), -1)
    k = next((k for k in where if clause.items[k].lower in clause.grammar.where), None)
    return _place_before(clause, k) if k is not None else []


def _place_before(clause: Clause, k: int) -> list[Place]:
    """The nearest place before item `k`."""
    for p in range(k - 1, max(-1, k - LEFT_REACH), -1):
        m = clause.items[p].mention
        if m is not None and m.country and m.type in _PORTS and m.rule != ADJECTIVE_RULE:
            is_behind = p and clause.items[p - 1].lower in clause.grammar.any_preposition
            is_city = m.type is EntityType.CITY
            if is_city or is_behind:
                return [Place(m.country, m.name if is_city else None, m.span)]
    return []


def _port_left(c: Candidate, clause: Clause) -> list[Place]:
    """As in "left Colombo on Tuesday after a port call", "bertolak dari Surabaya usai singgah": the port left."""
    items, g = clause.items, clause.grammar
    found = g.leaving.find_last(items, max(0, c.trigger_item - LEFT_REACH), c.trigger_item)
    if found is None:
        return []
    k = sum(found)
    k += items[k].lower in g.prepositions.get("from", ())
    m = items[k].mention
    if m is None or m.country is None or m.type not in _PORTS or m.rule == ADJECTIVE_RULE:
        return []
    days = (x.time for x in items[k : c.trigger_item] if x.time is not None and x.time.type is TimeType.DATE)
    c.times = c.times or [replace(day, mod=UNTIL) for day in days if day.first][:1]
    return [Place(m.country, m.name if m.type is EntityType.CITY else None, m.span)]


def open_drills(clause: Clause, index: int, discourse: Discourse, told: Sequence[Candidate]) -> None:
    """Names those who open the exercise told in this sentence (number `index`) or shortly before.

    As in "The drills were opened by General X", "General X opened the exercise".
    """
    opened, items = clause.grammar.classes.get("drill_opened"), clause.items
    found = opened.find(items, 0, len(items)) if opened is not None else None
    last = next((c for c in reversed(told) if c.type is EventType.EXERCISE), None)
    if opened is None or found is None or last is None or index - last.sentence.index > OPENING_REACH:
        return
    if index != last.sentence.index and not _names_drill(clause):
        return
    states = {a.country for a in last.actors} | {p.country for p in last.places}
    while found is not None:
        persons = _who_opened(clause, sum(found), discourse)
        last.add(Part.PARTICIPANT, [a for a in persons if a.name and a.country in {*states, None}])
        found = opened.find(items, sum(found), len(items))


def _who_opened(clause: Clause, end: int, discourse: Discourse) -> list[Actor]:
    """Those who did what words that end before item `end` say."""
    items = clause.items
    behind = clause.preposition(end, "agent") or clause.preposition(end, "by")
    persons = discourse.resolve(clause, behind or clause.object(end))
    if behind and not any(a.name for a in persons):  # "by the army chiefs of the two states, Generals X and Y"
        named = [k for k in range(behind[0], clause.end_of(behind[0])) if _is_named(items[k])]
        persons = discourse.resolve(clause, named[:PAIR])
    return persons


def _is_named(item: Item) -> bool:
    return item.mention is not None and item.mention.type is EntityType.PERSON


def _names_drill(clause: Clause) -> bool:
    nouns = (clause.grammar.classes.get(name) for name in ("drills", "parts_of_drills"))
    return any(words is not None and words.find(clause.items, 0, len(clause.items)) is not None for words in nouns)


def _at(a: Actor, c: Candidate) -> Actor:
    return Actor(a.entity, None, a.role, a.country, (), c.trigger, a.type, how=How.COMPUTED)
