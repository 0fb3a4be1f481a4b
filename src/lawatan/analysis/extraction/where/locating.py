"""Where the contact of one frame took place: its own slots, what stands beside its noun, or what the words point at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Place
from lawatan.analysis.extraction.clause.legs import gapped_legs, legs_behind_purpose
from lawatan.analysis.extraction.clause.noun_phrases import modified, region
from lawatan.analysis.extraction.clause.subjects import is_adverb
from lawatan.analysis.extraction.clause.whence import whence
from lawatan.analysis.extraction.when.topic_days import topic_placed
from lawatan.analysis.extraction.where.hosts_of_talks import city_of_name
from lawatan.analysis.extraction.where.places_told import place_beside, place_equated, place_of_stay
from lawatan.analysis.extraction.where.placing import PlaceBinder, pointed
from lawatan.analysis.extraction.where.return_visits import is_return_visit
from lawatan.analysis.extraction.whether.governing import is_nominal
from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.language_pack.contacts import Frame
    from lawatan.records.span import Span

_CALLED_BY_PLACE = (EventType.MEETING, EventType.GATHERING)
EQUATED = ["equated"]  # the slots of frames for stops, which only a copula places
INCLUDED = 2  # items from "including" to the place: "including in Laos"
_MOVING = frozenset({"travel", "tour", "departure", "return"})


class Locator(PlaceBinder):
    """Gives candidates of one sentence their places."""

    def locate(self, c: Candidate, frame: Frame, i: int, n: int) -> None:
        """Sets the places of a candidate whose parties are bound, with its region and what the place makes its sense.

        `i` and `n` are the items of the frame's predicate.
        """
        home = frozenset(a.country for a in c.parts.get(Part.TRAVELLER, []))
        moves, leaves = frame.sense in _MOVING, frame.sense == "departure" and frame.transitive
        stay = place_of_stay(self.clause, i, self._place) if c.type is EventType.VISIT else []
        if stay and not self._governs(i + n, "to"):
            c.places = stay  # "X, in Oslo on a three-day visit, spoke of the war in Mali"
        else:
            left = not moves and not (c.type is EventType.VISIT and self._where(i))
            is_visit = c.type is EventType.VISIT
            c.places = self.places(frame.destination, i, n, left=left, own=frame.sense == "return", onward=is_visit)
        if not c.places and frame.sense == "reception":  # "received in Oslo by X"
            c.places = self.places_of([k for k in range(i, i + n) if self.clause.is_place(k)])
        if c.type is EventType.AGREEMENT:
            c.places = self._without_topics(c.places, i + n)
        if c.sense == "return" and c.places and {p.country for p in c.places} <= home:
            c.places = self.places(["from"], i, n, own=True) or c.places  # "returned to Paris from Oslo"
        if c.sense == "return" and self._goes_there(c.places, i, n):
            c.sense = "travel"
        if c.type is EventType.VISIT:
            c.places = [*c.places, *self._further_legs(c.places, i + n)]
        if not c.places and frame.sense == "arrival" and is_nominal(frame):
            c.places = self._place_that_receives(i)
        before = self._place_before_noun(c, i) if is_nominal(frame) else []
        c.places = before or self._left_before(c, i) or c.places
        if c.type in _CALLED_BY_PLACE and is_nominal(frame):
            c.places = self.places_of(city_of_name(self.clause, i, n)) or c.places
        if leaves and c.places == self.places(["object"], i, n):
            c.sense = "return"  # "left Hanoi on Tuesday": where somebody was, until that day
        if "modified" in frame.traveller and modified(self.clause, i + n):
            told = [p for p in (c.places or self.location(i, n)) if p.country not in home]
            c.places = self._state_of_other_side(c, home) or told
        if c.type is EventType.VISIT:
            is_told = bool(c.places) or frame.destination == EQUATED  # "Oslo is not on the itinerary of X"
            places = c.places if is_told else self._of_stay(home, i, n)
            c.places = self.at_seat_of_host(places, c.parts.get(Part.HOST, []))
        if leaves and not c.places:
            c.places = self.places(["object"], i, n) or self.pointed_at(i, n)  # "left Moscow": where he had been
            c.sense = "leaving" if c.places else c.sense
        is_way_here = c.type is EventType.VISIT and not c.places and frame.sense != "return"
        c.comes_from = is_way_here and whence(self.clause, i + n) is not None
        if c.type is EventType.VISIT and all(p.country in home for p in c.places):
            c.region = region(self.clause, frame, i, n)
            if c.region is not None:  # "leaves for the Middle East, he said in Berlin"
                state = self.discourse.grammar.region_states.get(self._words(c.region))
                c.places = [Place(state, None, c.region)] if state else []
        c.returns_visit = c.type is EventType.VISIT and not c.places and is_return_visit(self.clause, i, n)
        if c.type is EventType.AGREEMENT:  # "with Kenya in 2003, Uganda in 2005" is signed in neither
            c.places = [p for p in c.places if all(p.span != a.span for a in c.actors)]
            c.places = [] if c.places and self._is_one_of_several(c.places[0]) else c.places

    def _is_one_of_several(self, place: Place) -> bool:
        """As in "for roads in several countries, including Laos": what a document is about, not where it is signed."""
        items, words = self.sentence.items, self.discourse.grammar.classes.get("including")
        k = next((k for k, item in enumerate(items) if item.start == place.span.start), 0)
        return words is not None and words.find(items, max(0, k - INCLUDED), k) is not None

    def _further_legs(self, places: Sequence[Place], k: int) -> list[Place]:
        """As in "to Rome on Monday, then Oslo": what goes on behind the last of the places told from item `k` on."""
        last = max((p.span.end for p in places), default=0)
        at = next((p for p in range(k, len(self.sentence.items)) if self.sentence.items[p].end == last), None)
        known = {p.span for p in places}
        found = gapped_legs(self.clause, at) or legs_behind_purpose(self.clause, at) if at is not None else []
        legs = self.places_of(found)
        return [p for p in legs if p.span not in known]

    def _without_topics(self, places: list[Place], k: int) -> list[Place]:
        """The places, or those behind them where they are of what a document is about: "on the war in Gaza in Oslo"."""
        items = self.sentence.items
        at = {p.span.start for p in places}
        first = next((q for q in range(k, len(items)) if items[q].start in at), None)
        if first is None:
            return places
        words = self.discourse.grammar.any_preposition
        governs = next((q for q in range(first - 1, k, -1) if items[q].lower in words), k)
        return self.places(["at"], first, 1) if governs > k and topic_placed(self.clause, governs) else places

    def _goes_there(self, places: Sequence[Place], i: int, n: int) -> bool:
        """As in "kembali ke Paris", "be back in Oslo": to a place that the predicate's own preposition names."""
        g = self.discourse.grammar
        if not places or self.sentence.items[i + n - 1].lower not in g.prepositions["to"] | g.prepositions["in"]:
            return False
        return {p.country for p in places} <= {p.country for p in self.places_of(self.clause.object(i + n))}

    def _of_stay(self, home: frozenset[str | None], i: int, n: int) -> list[Place]:
        """The place of a visit whose own slots name none, from what stands nearest to what stands farthest."""
        return (
            place_of_stay(self.clause, i, self._place)
            or self.pointed_at(i, n, home)
            or place_equated(self.clause, i, self._place)
            or self._where(i)
            or place_beside(self.clause, i, self._place)
            or self._over_line(home, i + n - 1)
        )

    def _over_line(self, home: frozenset[str | None], k: int) -> list[Place]:
        """As in "RIGA: Minister X, official visit": the place at the head of the line of the noun at item `k`."""
        g, label = self.discourse.grammar, self.discourse.label
        is_noun = g.resumed.get(self.sentence.items[k].lower) is EventType.VISIT
        return [label] if is_noun and label is not None and label.country not in home else []

    def _state_of_other_side(self, c: Candidate, home: frozenset[str | None]) -> list[Place]:
        """As in "X told visiting Minister Y": X's state, else that of the dateline, if it is not Y's."""
        for m in (i.mention for i in self.sentence.items if i.mention is not None):
            a = self.discourse.actor(m)
            if a.is_person and a.is_official and a.country is not None and a.country not in home:
                return [Place(a.country, None, m.span, How.COMPUTED)]
        dateline = self.discourse.dateline
        return [pointed(dateline, c.trigger)] if dateline and dateline.country not in home else []

    def _place_before_noun(self, c: Candidate, i: int) -> list[Place]:
        """As in "his Moscow trip": a place directly before the noun that is not the traveller's own."""
        travellers = c.parts.get(Part.TRAVELLER, [])
        m = self.sentence.items[i - 1].mention if i else None
        if not travellers or not self.discourse.grammar.possessives or m is None or m.country is None:
            return []
        is_place = m.type in (EntityType.CITY, EntityType.COUNTRY)
        if not is_place or any(a.country in (None, m.country) for a in travellers):
            return []
        return [Place(m.country, m.name if m.type is EntityType.CITY else None, m.span)]

    def _place_that_receives(self, i: int) -> list[Place]:
        """As in "Kabul kedatangan Menlu AS": a place as the subject of the noun, in languages where it can be."""
        items, k = self.sentence.items, i - 1
        if self.discourse.grammar.determiners:
            return []
        while k > 0 and (
            items[k].text == "," or items[k].time is not None or is_adverb(self.discourse.grammar, items[k])
        ):
            k -= 1
        is_subject = k >= 0 and self.clause.is_place(k) and self.clause.is_free(k) and not self.clause.modifies(k)
        return self.places_of([k]) if is_subject else []

    def _left_before(self, c: Candidate, i: int) -> list[Place]:
        """As in "came to Riga from Oslo on Monday, where he had spent two days": the place named last."""
        items, g, start = self.sentence.items, self.discourse.grammar, self.clause.start_of(i)
        if c.type is not EventType.VISIT or items[start].lower not in g.where:
            return []
        if g.status["pluperfect"].find(items, start, i) is None:
            return []
        return next((found for k in range(start - 1, 0, -1) if (found := self.places_of([k]))), [])

    def _words(self, span: Span) -> str:
        return " ".join(i.lower for i in self.sentence.items if span.start <= i.start < span.end)
