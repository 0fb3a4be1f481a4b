"""What a sentence leaves out of a candidate: the other side, states and places that its neighbours tell."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lawatan.analysis.entities.office_kinds import SENT, is_of_state
from lawatan.analysis.extraction.clause.items import FAR
from lawatan.analysis.extraction.where.stops_of_meetings import stops_of
from lawatan.analysis.extraction.who.counterparts import NO_OFFICE, official_in_focus, talked_with_him
from lawatan.analysis.extraction.who.list_owners import owner_of
from lawatan.knowledge.organisations import organisations
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import CALLED_OFF, EventType, Part, Status
from lawatan.records.mention import EntityType, TimeType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse
    from lawatan.records.mention import TimeExpression

OCCASION_REACH = 28  # items from "signed" to the talks at which that was done
ADJUNCT_REACH = 4  # items before a noun in which its preposition stands
_SENT_THERE = SENT - {"negotiator"}  # guests, as those whom they meet: "a UN envoy"


@dataclass(slots=True)
class Completion:
    """Completes the candidates of one document; `travellers` and `told_visits` grow with its sentences."""

    grammar: ContactGrammar
    discourse: Discourse
    travellers: set[int] = field(default_factory=set)
    told_visits: list[Candidate] = field(default_factory=list)
    stays: dict[int, set[str]] = field(default_factory=dict)  # travellers' entities to the states of their last visit

    def guest_in_focus(self, c: Candidate, before: Sequence[Item], clause: Clause) -> list[Actor]:
        """As in "Talks with Prime Minister Y are planned as well": the one traveller, or the person, spoken of.

        The other side is of a known state, another than Y's.
        """
        owner = owner_of(self.discourse, before, c.actors[0]) if len(c.actors) == 1 else []
        guests = owner or self.discourse.last_travellers
        topic = self.discourse.topic
        if len(guests) != 1 and topic is not None and topic.is_official:
            guests = [replace(topic, span=c.trigger, how=How.COMPUTED)]
        known = {a.country for a in c.actors} - {None}
        opens = not any(clause.is_pronoun(k) or _is_party(i) for k, i in enumerate(before))
        opens = opens and self.grammar.neuter.find(before, 0, len(before)) is None  # "it will hold talks with X"
        if opens and len(c.actors) == 1 and not c.actors[0].is_person:
            return official_in_focus(self.discourse, c)
        if (
            c.type not in (EventType.MEETING, EventType.CALL)
            or len(guests) != 1
            or not opens
            or not c.actors[0].is_person
        ):
            return []
        guest = guests[0]
        if not guest.is_official:
            return []
        return guests if guest.country and guest.country not in known and guest.entity != c.actors[0].entity else []

    def addressed(self, c: Candidate, clause: Clause) -> list[Actor]:
        """As in "X menyampaikan hal itu kepada Y dalam pertemuan": who is spoken to, of another state.

        "X sepakat dengan Y dalam pembicaraan telepon": who stands behind "with" before the noun. Else whom a pronoun
        in the clause means.
        """
        i = c.trigger_item
        start, end = clause.start_of(i), clause.end_of(i)
        found = clause.preposition(start, "addressed", end=end)
        if not found and i and self._is_adjunct(clause, i):
            found = clause.preposition(start, "with", end=i)
        known = {a.country for a in c.actors}
        persons = self.discourse.resolve(clause, found, other=frozenset(a.entity for a in c.actors))
        told = [a for a in persons if a.is_person and a.is_official and a.country and a.country not in known]
        return told or talked_with_him(self.discourse, c, clause)

    def _is_adjunct(self, clause: Clause, i: int) -> bool:
        """As in "agreed with Y in talks": a noun right behind its preposition, and nobody quoted before it."""
        g, before = self.grammar, clause.items[clause.start_of(i) : i]
        is_behind = before[-1:] and before[-1].lower in g.any_preposition | g.adjuncts | g.during
        return bool(is_behind) and not any(item.lower in g.speech for item in before)

    def travellers_tied_to(self, c: Candidate) -> list[Actor]:
        """As in "the arrival of X for talks with Y": who travels for the purpose of a meeting with one named side."""
        for visit in reversed(self.told_visits):
            if visit.sentence is not c.sentence or c.trigger_item - visit.trigger_item > FAR:
                return []
            if visit.trigger_item < c.trigger_item:
                between = (visit.trigger_item + 1, c.trigger_item + 1)
                if self.grammar.purpose.find(c.sentence.items, *between) is not None:
                    travellers = visit.parts.get(Part.TRAVELLER, [])
                    is_guest = c.actors[0].entity in {a.entity for a in travellers}
                    return [*travellers, *(visit.parts.get(Part.HOST, []) if is_guest else [])]
        return []

    def settle(self, visit: Candidate) -> None:
        """Takes note of where the travellers of a visit are guests, for those whom they meet there."""
        states = {p.country for p in visit.places}
        if not visit.places or visit.background or visit.status in CALLED_OFF:
            return
        for a in visit.parts.get(Part.TRAVELLER, []):
            self.travellers.add(a.entity)
            self.stays[a.entity] = states

    def infer_hosts(self, c: Candidate) -> None:
        """Officials without a state whom the guest of one state meets are of that state: "para pejabat setempat"."""
        guests = [a for a in c.actors if len(self.stays.get(a.entity, ())) == 1]
        if c.type not in (EventType.MEETING, EventType.AGREEMENT) or len(guests) != 1:
            return
        (state,) = self.stays[guests[0].entity]
        if guests[0].country in (None, state) or any(p.country != state for p in c.places):
            return
        for part, actors in c.parts.items():
            c.parts[part] = [replace(a, country=state) if self._is_host(c, a) else a for a in actors]
            for a in actors:
                if self._is_host(c, a) and a.name and a.entity >= 0:
                    self.discourse.entities[a.entity].country = state

    def _is_host(self, c: Candidate, a: Actor) -> bool:
        is_office = a.role is not None and a.is_person and not a.is_private
        if not is_office or a.country is not None or a.entity in self.travellers or a.role in _SENT_THERE:
            return False
        items, words = c.sentence.items, self.grammar.regional  # "European leaders" are of no one state
        k = next((k for k, i in enumerate(items) if i.start >= a.span.start), 0)
        is_group = a.name is None and (a.role or "").endswith("s")
        return not is_group or words.find(items, k - 1, k + 2) is None

    def infer_states(self, c: Candidate) -> None:
        """A counterpart or host whose state is not said is of the one state where the contact takes place.

        Where no place is told it is the one that a side visits; a state that only the dateline gives yields to both.
        Not at the seat of the organisation that he meets: those of any state come to the IMF in Washington.
        """
        places = {p.country for p in c.places}
        if not places and {a.entity for a in c.actors} & {a.entity for a in self.discourse.last_travellers}:
            places = {p.country for p in self.discourse.last_places}
        if len(places) != 1:
            return
        (state,) = places
        unknown = [a for a in c.actors if a.country is None and a.entity not in self.travellers]
        if not unknown and len({a.country for a in c.actors}) == 1:
            unknown = [a for a in c.actors if a.is_assumed and a.entity not in self.travellers]
        if any(not is_of_state(a.role) or a.name is None for a in unknown) or _is_at_seat(c):
            return
        if all(a.country != state for a in c.actors) and len(unknown) == 1 and len(c.actors) > 1:
            for part in (Part.HOST, Part.PARTICIPANT):
                if part in c.parts:
                    found = c.parts[part]
                    c.parts[part] = [replace(a, country=state) if a is unknown[0] else a for a in found]
            if unknown[0].entity >= 0:
                self.discourse.entities[unknown[0].entity].country = state

    @staticmethod
    def copy_counterpart_roles(c: Candidate) -> None:
        """As in "His Russian counterpart" holds the office of the other side."""
        first = next((a for a in c.actors if not a.is_counterpart), None)
        other = first.role if first else None
        for part, actors in c.parts.items():
            c.parts[part] = [
                replace(a, role=other) if a.is_counterpart and a.role in NO_OFFICE and other else a for a in actors
            ]

    def share_with_adjunct(self, found: list[Candidate]) -> None:
        """As in "During a 2022 visit to Beijing, A and B signed": the main clause has the visit's place and year.

        "After a visit to Beijing, A met B" was there only where B is of that state.
        """
        for v in found:
            before = v.sentence.items[max(0, v.trigger_item - 3) : v.trigger_item]
            is_over = any(i.lower in self.grammar.after for i in before)
            if v.type is not EventType.VISIT or not any(i.lower in self.grammar.adjuncts for i in before):
                continue
            travellers = {a.entity for a in v.parts.get(Part.TRAVELLER, [])}
            for c in found:
                if c.trigger_item > v.trigger_item and {a.entity for a in c.actors} & travellers:
                    if _is_of_later_leg(v, c):
                        continue
                    hosts = {a.country for a in c.actors if a.entity not in travellers}
                    stops = [p for p in stops_of(v, c) if not is_over or p.country in hosts]
                    c.places = c.places or stops
                    c.times = c.times or [t for t in v.times if len(t.first or "") < ISO_DAY]

    def share_days(self, found: list[Candidate]) -> None:
        """As in "was signed on Monday at talks between A and B": signing and talks are of one day."""
        for c in found:
            if not c.is_nominal or c.type not in (EventType.MEETING, EventType.CALL):
                continue
            items = c.sentence.items
            for a in found:
                if a.type is not EventType.AGREEMENT or not 0 < c.trigger_item - a.trigger_item <= OCCASION_REACH:
                    continue
                before = items[max(a.trigger_item, c.trigger_item - ADJUNCT_REACH) : c.trigger_item]
                is_at = any(
                    i.lower in self.grammar.prepositions["at"] or i.lower in self.grammar.adjuncts for i in before
                )
                is_at = is_at or self._is_inside(a, c)
                if is_at and not any(i.lower in self.grammar.order for i in before) and bool(a.times) != bool(c.times):
                    a.times, c.times = a.times or c.times, c.times or a.times

    def _is_inside(self, a: Candidate, c: Candidate) -> bool:
        """As in "menandatangani nota itu dengan X, dalam pertemuan di Y": what was signed was signed in its course."""
        items, inside = c.sentence.items, self.grammar.status["inside"]
        between = items[a.trigger_item : c.trigger_item]
        is_other = any(i.lower in self.grammar.relatives for i in between)
        sides = {x.entity for x in a.actors} & {x.entity for x in c.actors}
        return bool(inside.length_at(items, c.trigger_item - 1)) and bool(sides) and not is_other

    def _is_over(self, visit: Candidate) -> bool:
        """As in "fresh from a trip to Oslo", "after his return from Oslo": who comes from there is there no more."""
        items, source = visit.sentence.items, self.grammar.prepositions["from"]
        before = items[max(0, visit.trigger_item - ADJUNCT_REACH) : visit.trigger_item] if visit.is_nominal else ()
        own = (i for i in items[visit.trigger_item :] if i.end <= visit.trigger.end)
        return visit.sense == "return" or any(i.lower in source for i in (*before, *own))

    def visit_of(self, c: Candidate) -> Candidate | None:
        """The visit told last of somebody who takes part."""
        sides = {a.entity for a in c.actors}
        told = (v for v in reversed(self.told_visits) if sides & {a.entity for a in v.parts.get(Part.TRAVELLER, [])})
        return next(told, None)

    def share_places(self, found: list[Candidate]) -> None:
        """A meeting that is the purpose of a visit in the same sentence takes place where the visit goes."""
        visits = [c for c in found if c.type is EventType.VISIT and c.places]
        visits.sort(key=lambda v: -v.trigger_item)
        for c in found:
            if c.type is EventType.VISIT:
                continue
            for v in visits:
                if not 0 < c.trigger_item - v.trigger_item <= FAR or self._is_over(v):
                    continue
                travellers = {a.entity for a in v.parts.get(Part.TRAVELLER, [])}
                between = (v.trigger_item + 1, c.trigger_item)
                purpose = self.grammar.purpose.find_last(c.sentence.items, *between)
                after = c.sentence.items[purpose[0] : c.trigger_item] if purpose else ()
                tied = purpose is not None and not any(i.lower in self.grammar.order for i in after)
                if tied and any(a.entity in travellers for a in c.actors) and not _is_of_later_leg(v, c):
                    if all(p.span.end <= v.trigger.start for p in c.places):
                        c.places = stops_of(v, c)  # "was in Oslo before leaving for Rome to see Y"
                    self.infer_states(c)
                    c.background |= v.background
                    c.purpose_of = None if _is_told(after, self.grammar) else v
                    c.times = c.times or _fronted(v, c, after[0])
                    if (
                        c.status_cue is not None
                        and c.status_cue.start < v.trigger.start
                        and c.status is Status.COMPLETED
                    ):
                        c.status_cue = None  # "has arrived for talks": the arrival is over, not the talks
                    break


def _is_of_later_leg(visit: Candidate, c: Candidate) -> bool:
    """As in "on a tour that began in Amman, he will meet the Egyptian president": nobody there is of a stop told."""
    return visit.sense == "tour" and not {a.country for a in c.actors} & {p.country for p in visit.places}


def _is_told(items: Sequence[Item], grammar: ContactGrammar) -> bool:
    """As in "X, on a visit to Oman, held talks": a verb of its own in the past, which no purpose has."""
    past = grammar.status["past_forms"]
    return any(i.lower in grammar.light and past.length_at(items, k) for k, i in enumerate(items))


def _fronted(visit: Candidate, c: Candidate, purpose: Item) -> list[TimeExpression]:
    """As in "On Monday he flew to Tokyo for talks with Y", "will be in Rome on Monday to see Y": of one day.

    "Will fly to Rome on Monday to see Y" gives Monday to a meeting told by a verb; "arrives on Monday for talks" and
    "leaves on Monday to attend the summit" leave open when.
    """
    if any(t.type is TimeType.DURATION or t.first != t.last or t.mod is not None for t in visit.times):
        return []  # on one of several days
    is_verb = not c.is_nominal
    if visit.sense == "stay" and (visit.status is Status.PLANNED or (is_verb and visit.status_cue is None)):
        return list(visit.times)
    told = visit.times[-1].end if visit.times else c.trigger.start
    between = (i.lower for i in c.sentence.items[visit.trigger_item : c.trigger_item] if i.start >= told)
    is_tied = purpose.start >= told and "," not in between
    if is_verb and visit.status is Status.PLANNED and c.type is EventType.MEETING and is_tied:
        return list(visit.times)
    times = [t for t in visit.times if t.end <= visit.trigger.start]
    is_over = all(t.value.startswith("OFFSET P-") for t in times)  # "last month she went to X to see Y"
    return times if visit.status is not Status.ONGOING or is_over else []


def _is_party(item: Item) -> bool:
    """Whether an item can be a side of talks: no outlet or ministry, which only tells of them, and no city."""
    m = item.mention
    return m is not None and m.type not in (EntityType.PUBLISHER, EntityType.INSTITUTION, EntityType.CITY)


def _is_at_seat(c: Candidate) -> bool:
    """Whether somebody of an international organisation takes part in the city where that has its head office."""
    bodies = [o for a in c.actors if (o := organisations().get(a.country or "")) is not None]
    return any(o.seat is not None and o.seat == p.city for o in bodies for p in c.places)
