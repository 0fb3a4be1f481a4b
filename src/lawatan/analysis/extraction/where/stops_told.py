"""Stops of a trip told by a noun: "Her next stop is Oslo", "Other stops are Riga and Oslo", "The tour takes in".

They are places of the visit that was told last; nobody else may be spoken of in their sentence.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.legs import is_before_time
from lawatan.analysis.extraction.where.stops_in_order import stops_in_order
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.event_mention import CALLED_OFF, EventType, Part, Status
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause

RULE = "place.stop-told"
REACH = 5  # sentences from the visit to its stops
VERB_REACH = 6  # items between the noun and the verb behind which the stops stand
INCLUDED_REACH = 12  # items between the noun of a visit and what it includes: "by the Kenyan president to Norway will"
WAY_REACH = 4  # items of "of a ten-day tour"
BEFORE = 6  # items between a stop and the noun that says what it is: "Oslo is the next and last stop"


def add_stops(clause: Clause, binder: Binder, told: Sequence[Candidate], found: Sequence[Candidate]) -> None:
    """Gives the stops of a sentence to the visit among `told` that was told last, if they are not in it yet.

    `found` are the candidates of the sentence itself: what is read as a visit with its own place there is no stop.
    """
    for c in found:
        if c.type is EventType.VISIT and c.places and c.is_nominal:
            _add_included(clause, binder, c)
    if _is_stop_of(clause, binder, found) or _is_next_stop(clause, binder, found):
        return
    if any(c.type is EventType.VISIT and c.places for c in found):
        return
    visit = _visit_before(told, binder.sentence.index)
    if visit is None:
        return
    home = {a.country for a in visit.parts.get(Part.TRAVELLER, [])}
    known = {(p.country, p.city) for p in visit.places}
    travellers = visit.entities_of(Part.TRAVELLER)
    persons = (i.mention for i in clause.items if i.mention is not None and i.mention.type in PERSON_TYPES)
    if any(m.entity not in travellers for m in persons):
        return
    states = {p.country for p in visit.places} if visit.status is not Status.COMPLETED else set()
    for place in binder.places_of(_stops(clause) or stops_in_order(clause, states, _row)):
        if place.country not in home and (place.country, place.city) not in known:
            visit.places.append(replace(place, how=How.COMPUTED, rule=RULE))


def _is_stop_of(clause: Clause, binder: Binder, found: Sequence[Candidate]) -> bool:
    """As in "Oslo is the last stop of a trip that took him to Riga": adds the stop to the visit told behind it."""
    nouns = clause.grammar.classes.get("stop_nouns")
    noun = nouns.find(clause.items, 0, len(clause.items)) if nouns is not None else None
    stops = binder.places_of(_stops(clause)) if noun is not None else []
    visit = next((c for c in found if c.type is EventType.VISIT and noun and c.trigger_item >= sum(noun)), None)
    if visit is None or not stops or any(p.span.start > clause.items[visit.trigger_item].start for p in stops):
        return False
    home = {a.country for a in visit.parts.get(Part.TRAVELLER, [])}
    known = {(p.country, p.city) for c in found if c.type is EventType.VISIT for p in c.places}
    fresh = [p for p in stops if p.country not in home and (p.country, p.city) not in known]
    visit.places += [replace(p, how=How.COMPUTED, rule=RULE) for p in fresh]
    return True


def _is_next_stop(clause: Clause, binder: Binder, found: Sequence[Candidate]) -> bool:
    """As in "He goes on to Oslo; Riga is his last stop": adds the stop to the visit told before it."""
    items, g = clause.items, clause.grammar
    nouns, verbs = g.classes.get("stop_nouns"), g.classes.get("stop_verbs")
    noun = nouns.find_last(items, 0, len(items)) if nouns is not None else None
    copula = verbs.find_last(items, noun[0] - BEFORE, noun[0]) if noun is not None and verbs is not None else None
    if copula is None or noun is None or not clause.is_place(copula[0] - 1):
        return False
    k = copula[0] - 1
    while k > 1 and items[k - 1].lower in clause.conjunctions and clause.is_place(k - 2):
        k -= 2
    visit = next((c for c in found if c.type is EventType.VISIT and c.places and c.trigger_item < k), None)
    if visit is None or not (items[k - 1].text in ";," or items[k - 1].lower in clause.conjunctions):
        return False
    home = {a.country for a in visit.parts.get(Part.TRAVELLER, [])}
    known = {(p.country, p.city) for p in visit.places}
    stops = [p for p in binder.places_of(_row(clause, k, copula[0])) if p.country not in home]
    visit.places += [replace(p, how=How.COMPUTED, rule=RULE) for p in stops if (p.country, p.city) not in known]
    return bool(stops)


def _add_included(clause: Clause, binder: Binder, visit: Candidate) -> None:
    """As in "His visit to Norway will include stops in Oslo and Bergen": cities of the states that it goes to."""
    states, known = {p.country for p in visit.places}, {p.city for p in visit.places}
    home = {a.country for a in visit.parts.get(Part.TRAVELLER, [])}
    included = binder.places_of(_included(clause, visit.trigger_item + 1))
    stages = [p for p in binder.places_of(_stages(clause, visit.trigger_item)) if p.country not in home]
    for place in (*(p for p in included if p.country in states), *stages):
        if place.city not in known and (place.city or place.country not in states):
            visit.places.append(replace(place, how=How.COMPUTED, rule=RULE))


def _included(clause: Clause, start: int) -> list[int]:
    """The places of a list behind a verb of taking in that stands soon after item `start`."""
    items, including = clause.items, clause.grammar.classes.get("stops_included")
    verb = including.find(items, start, start + INCLUDED_REACH) if including is not None else None
    if verb is None or any(clause.is_boundary(k) or items[k].text == "," for k in range(start, verb[0])):
        return []
    k = sum(verb)
    while k < len(items) and k - sum(verb) < BEFORE and not clause.is_place(k) and items[k].kind is ItemKind.WORD:
        k += 1
    return _row(clause, k)


def _stages(clause: Clause, start: int) -> list[int]:
    """As in "that began on Monday in Oslo and winds up in Bergen": the ends of a journey told at item `start`."""
    items, g, stages = clause.items, clause.grammar, clause.grammar.classes.get("stages")
    found: list[int] = []
    for k in range(start, len(items) if stages is not None else 0):
        n = stages.length_at(items, k) if stages is not None and items[k].lower in stages.by_first else 0
        if n and not (found or _is_of_journey(clause, start, k)):
            break
        p = k + n
        while n and p < len(items) and (items[p].time is not None or is_before_time(clause, p)):
            p += 1
        places = g.prepositions["at"] | g.prepositions["in"] | g.prepositions["from"]
        if n and p + 1 < len(items) and items[p].lower in places and clause.is_place(p + 1):
            found.append(p + 1)
    return found


def _is_of_journey(clause: Clause, start: int, k: int) -> bool:
    """Whether only places, persons and words of grammar stand between the noun at item `start` and its verb."""
    g = clause.grammar
    plain = g.relatives | g.definite | g.determiners | g.auxiliaries | clause.conjunctions | g.prepositions["to"]
    plain |= g.prepositions["by"] | g.prepositions["in"] | {","}
    return all(
        i.lower in plain or i.mention is not None or i.time is not None or is_before_time(clause, p)
        for p, i in enumerate(clause.items[start + 1 : k], start + 1)
    )


def _visit_before(told: Sequence[Candidate], index: int) -> Candidate | None:
    """The visit told last, where it has a place or is a tour, and nothing says that it is off or an earlier one."""
    for c in reversed(told):
        if index - c.sentence.index > REACH:
            return None
        if c.type is EventType.VISIT and (c.places or c.sense == "tour") and not c.in_headline:
            return c if not c.background and c.status not in CALLED_OFF else None
    return None


def _stops(clause: Clause) -> list[int]:
    """The items of the places that a sentence lists as stops."""
    items, g = clause.items, clause.grammar
    nouns, verbs = g.classes.get("stop_nouns"), g.classes.get("stop_verbs")
    if nouns is None or verbs is None:
        return []
    noun = nouns.find(items, 0, len(items))
    if any(i.kind is ItemKind.WORD and g.resumed.get(i.lower) is EventType.VISIT for i in items[:3]):
        staged = _stages(clause, 0)  # "The tour began in Oslo"
        if staged:
            return staged
    if noun is None:
        noun = _journey(clause)
    if noun is None:
        return []
    if any(clause.is_place(k) for k in range(sum(noun), sum(noun) + 1) if k < len(items)):
        return _row(clause, sum(noun))  # "Tujuan berikutnya Oslo"
    before = noun[0] - (items[noun[0] - 1].lower in g.determiners | g.definite)
    is_of_way = any(g.resumed.get(i.lower) is EventType.VISIT for i in items[sum(noun) : sum(noun) + WAY_REACH])
    if is_of_way and before > 1 and items[before - 1].text == "," and clause.is_place(before - 2):
        return [before - 2]  # "from Oslo, the first city of a tour"
    verb = verbs.find(items, sum(noun), sum(noun) + VERB_REACH)
    if verb is not None and all(i.mention is None for i in items[sum(noun) : verb[0]]):
        return _row(clause, sum(verb))
    copula = verbs.find(items, 1, noun[0])
    is_said = copula is not None and noun[0] - copula[0] <= BEFORE
    return _row(clause, 0, copula[0]) if copula is not None and is_said else []


def _journey(clause: Clause) -> tuple[int, int] | None:
    """The noun of a journey that is the subject of a verb of taking in: "The tour will also include"."""
    items, g = clause.items, clause.grammar
    including = g.classes.get("stops_included")
    for k, item in enumerate(items[:3]):
        if item.kind is ItemKind.WORD and g.resumed.get(item.lower) is EventType.VISIT:
            verb = including.find(items, k + 1, k + 1 + VERB_REACH) if including is not None else None
            return (k, 1) if verb is not None and all(i.mention is None for i in items[k : verb[0]]) else None
    return None


def _row(clause: Clause, start: int, end: int | None = None) -> list[int]:
    """The places of a list that begins at item `start`: "Riga, Oslo and then Bergen"."""
    items, g = clause.items, clause.grammar
    between = (",", *clause.conjunctions, *g.determiners, *g.table.next_leg)
    after = g.classes.get("thereafter")
    found: list[int] = []
    k = start
    while k < min(len(items), end if end is not None else len(items)):
        n = after.length_at(items, k) if after is not None else 0
        if clause.is_place(k):
            found.append(k)
        elif not n and items[k].lower not in between and items[k].time is None:
            break
        k += max(n, 1)
    return found
