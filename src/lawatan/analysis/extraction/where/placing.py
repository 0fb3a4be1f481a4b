"""Where a predicate of a sentence says that something took place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Place
from lawatan.analysis.extraction.clause.items import FAR, ItemKind
from lawatan.analysis.extraction.clause.whence import whence
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.where.hosts_of_talks import host_place
from lawatan.analysis.extraction.where.place_heads import opens_tour, place_headed
from lawatan.analysis.extraction.where.places_described import place_described
from lawatan.analysis.extraction.where.places_told import place_told
from lawatan.analysis.extraction.whether.governing import is_nominal
from lawatan.knowledge.cities import cities
from lawatan.records.mention import EntityType
from lawatan.records.span import How, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

ISO_LENGTH = 3
REGION = "region"  # other reading of a city's name
CAPITAL = ".capital"  # in the rules of mentions of a city by the word for a capital
CAPITAL_REACH = 2  # items from "the capital" to its name, behind a comma perhaps
WHERE_REACH = 6  # items between "tempat", with which no clause is said to begin, and its predicate
NOUN_REACH = 4  # items behind "in" in which "this sweltering port" stands
HERE_REACH = 7  # items between "here" and the noun of a visit: "here on a three-day official"
POINTING_REACH = 12  # items after a predicate in which "here" says where it was


class PlaceBinder:
    """Binds the places of predicates in one sentence."""

    def __init__(
        self, sentence: ItemisedSentence, clause: Clause, discourse: Discourse, cities: dict[str, str]
    ) -> None:
        self.sentence = sentence
        self.clause = clause
        self.discourse = discourse
        self.cities = cities  # city-states: ISO alpha-3 to the city's English name

    def indices(self, slot: str, i: int, n: int, *, person: bool = False) -> list[int]:
        """The items in a slot of the predicate at items `i`..`i+n`."""
        raise NotImplementedError

    def places(
        self, slots: Sequence[str], i: int, n: int, *, own: bool = False, left: bool = True, onward: bool = False
    ) -> list[Place]:
        """States and cities in the first of the slots that has any; with `left` "in" and "at" look there as well.

        With `onward` those to which the way goes on from there too.
        """
        for slot in slots:
            if slot == "subject":
                found = self.places_of(place_headed(self.clause, i) or self.clause.place_as_subject(i))
            elif slot in ("to", "in", "at", "from"):
                found = self.places_of(self.clause.places_after(i + n, slot, own=own, onward=onward))
            elif self._governs(i + n, "agent"):
                found = []  # "the trip by the US team": nowhere
            elif slot == "object" and whence(self.clause, i + n) is not None:
                found = []  # "tiba dari Sofia": where to is not said
            else:
                found = self.places_of(self.indices(slot, i, n))
            if not found and left and slot in ("in", "at") and not self._governs(i + n, slot):
                found = self._where(i) or self.places_of(self.clause.places_before(i, slot))
            if found:
                return found
            if slot == "to" and self._governs(i + n, slot) and not opens_tour(self.clause, i, n):
                return []  # "kunjungan ke wilayah tersebut": what stands after another preposition is elsewhere
        return []

    def _governs(self, k: int, slot: str) -> bool:
        """Whether a preposition of class `slot` stands at item `k`: "berada di posisi kedua" is in no place."""
        items = self.sentence.items
        return k < len(items) and items[k].lower in self.discourse.grammar.prepositions.get(slot, ())

    def all_places(self) -> list[Place]:
        """Every state and city of the sentence, in text order."""
        return self._places_at(range(len(self.sentence.items)))

    def places_of(self, indices: Sequence[int]) -> list[Place]:
        """The places that items name; a city-state among states is one of them: "Malaysia and Singapore"."""
        found = self._places_at(indices)
        starts = {p.span.start: p for p in found}
        told = [i.mention for i in self.sentence.items if i.start in starts]
        states = {m.country for m in told if m is not None and m.type is EntityType.COUNTRY}
        if not states - self.cities.keys():
            return found
        is_state = {m.start for m in told if m is not None and m.type is EntityType.COUNTRY}
        return [replace(p, city=None) if p.span.start in is_state else p for p in found]

    def _places_at(self, indices: Sequence[int]) -> list[Place]:
        items = self.sentence.items
        named = [self._named_capital(k) for k in indices if not self._is_region_of_city(k)]
        return [self._seat_in_city(k, p) for k in named if (p := self._place(items[k])) is not None]

    def _is_region_of_city(self, k: int) -> bool:
        """As in "in Nusa Dua, Bali": whether a region stands right behind a city of its state."""
        items = self.sentence.items
        region, city = items[k].mention, items[k - 2].mention if k > 1 and items[k - 1].text == "," else None
        if region is None or city is None or {region.type, city.type} != {EntityType.CITY}:
            return False
        behind = items[k + 1 : k + 3]
        if any(x.lower in self.clause.conjunctions or x.mention is not None for x in behind):
            return False  # "in Jakarta, Bali and Medan"
        known = cities().get((region.name or "", region.country or ""))
        return known is not None and REGION in known.also and city.country == region.country

    def _named_capital(self, k: int) -> int:
        """As in "the capital Colombo", "ibu kota Kenya, Nairobi", "La Paz, the capital of Bolivia": the city named."""
        items = self.sentence.items
        m = items[k].mention
        if m is None or m.type is not EntityType.CITY or CAPITAL not in m.rule:
            return k
        city = items[k - 2].mention if k > 1 and items[k - 1].text == "," else None
        if city is not None and city.type is EntityType.CITY and city.country == m.country and CAPITAL not in city.rule:
            return k - 2
        behind = next((p for p in range(k + 1, len(items)) if items[p].text != ","), k)
        after = items[behind].mention
        is_named = after is not None and after.type is EntityType.CITY and behind - k <= CAPITAL_REACH
        return behind if is_named else k

    def _seat_in_city(self, k: int, place: Place) -> Place:
        """As in "Istana Kepresidenan, Hanoi", "the foreign ministry in Hanoi": the city is named behind the seat."""
        items = self.sentence.items
        m = items[k].mention
        if m is None or m.type is not EntityType.INSTITUTION:
            return place
        between = (",", *self.discourse.grammar.prepositions["at"])
        city = items[k + 2].mention if k + 2 < len(items) and items[k + 1].lower in between else None
        is_city = city is not None and city.type is EntityType.CITY and city.country is not None
        return Place(city.country, city.name, city.span) if city and is_city and city.country else place

    def at_seat_of_host(self, places: list[Place], hosts: Sequence[Actor]) -> list[Place]:
        """As in "was received by the Vietnamese president at the presidential palace": in the host's state.

        A seat told without its city is that of whom it belongs to, whatever state has one of that name.
        """
        states = {a.country for a in hosts if a.country and len(a.country) == ISO_LENGTH}
        if len(states) != 1 or not places:
            return places
        starts = {p.span.start for p in places}
        told = [i.mention for i in self.sentence.items if i.start in starts]
        if not all(m is not None and m.type is EntityType.INSTITUTION for m in told):
            return places
        (state,) = states
        return [p if p.country == state else replace(p, country=state, how=How.COMPUTED) for p in places[:1]]

    def _place(self, item: Item) -> Place | None:
        m = item.mention
        if m is None or m.country is None:
            return None
        if m.type is EntityType.CITY:
            return Place(m.country, m.name, m.span)
        if m.type is EntityType.INSTITUTION and self.clause.is_seat(m):
            return Place(m.country, None, m.span)
        if m.type is EntityType.COUNTRY and m.rule != "country.adjective":
            return Place(m.country, self.cities.get(m.country), m.span)
        return None

    def pointed_at(self, i: int, n: int, home: frozenset[str | None] = frozenset()) -> list[Place]:
        """As in "arrived here", "went there": the place of the page's dateline, that of the visit told last.

        With the states `home` of those who came, it is none of theirs.
        """
        items, g = self.sentence.items, self.discourse.grammar
        end = min(i + n + POINTING_REACH, self.clause.end_of(i + n - 1))
        here, dateline = g.here.find(items, i + n - (n > 1), end), self.discourse.dateline
        here = here or self._here_on(i) or self._in_this_place(i + n, end)
        state = g.here_state.find(items, i + n, end)
        is_in = n > 1 and items[i + n - 1].lower in either(g.prepositions["in"], g.prepositions["to"])
        there = g.there.find(items, i + n - is_in, end)  # "was last in the country": the "in" is the predicate's
        if here and (told_here := self._place_of_page(home)):
            return [pointed(told_here[0], _span_of(items, here))]
        if state and dateline:
            return [pointed(replace(dateline, city=None), _span_of(items, state))]
        if n > 1 and g.there.length_at(items, i + n - 1) and (told := self._gone_to(i)):
            return [pointed(p, _span_of(items, (i + n - 1, 1))) for p in told if p.country not in home]
        if there:
            told = self._gone_to(there[0]) or self._spoken_of(home)
            return [pointed(p, _span_of(items, there)) for p in told]
        named = [*self.discourse.named_places, *self.places_of(range(max(0, i - FAR), i))]
        found = place_told(self.clause, i + n, end, named) or place_described(self.clause, i + n, end, named, home)
        return [pointed(place, words) for place, words in found or self._named_on_page(i + n, end, home)]

    def _here_on(self, i: int) -> tuple[int, int] | None:
        """As in "was here on a state visit", "berada di sini untuk kunjungan": "here", then the noun of a visit."""
        items, g = self.sentence.items, self.discourse.grammar
        found = g.here.find_last(items, max(self.clause.start_of(i), i - HERE_REACH), i)
        between = items[sum(found) : i] if found is not None else ()
        links = any(x.lower in g.adjuncts or g.purpose.length_at(items, i - k) for k, x in enumerate(between, 1))
        is_one = links and not any(x.mention is not None or x.text == "," for x in between)
        return found if is_one else None

    def _in_this_place(self, k: int, end: int) -> tuple[int, int] | None:
        """As in "landed in this sweltering port", "tiba di kota pelabuhan ini": a noun for a place, pointed at."""
        items, g = self.sentence.items, self.discourse.grammar
        nouns, this = g.classes.get("place_kinds"), g.classes.get("this_place")
        if nouns is None or this is None or k >= end or not (self._governs(k, "in") or self._governs(k, "to")):
            return None
        near = min(end, k + 1 + NOUN_REACH)
        noun, pointer = nouns.find(items, k + 1, near), this.find(items, k + 1, near)
        if noun is None or pointer is None or any(x.kind is not ItemKind.WORD for x in items[k + 1 : sum(noun)]):
            return None
        is_one = pointer[0] == k + 1 if not g.table.forum_head_first else noun[0] == k + 1 < pointer[0]
        return (k + 1, max(sum(noun), sum(pointer)) - k - 1) if is_one else None

    def _place_of_page(self, home: frozenset[str | None]) -> list[Place]:
        """What "here" means: the place told over the block, that of the dateline, of the visit told last."""
        d = self.discourse
        page = d.label or d.dateline
        if page is not None:
            return [page]
        told = [p for p in (d.setting, *d.last_places[-1:]) if p is not None and p.country not in home]
        return told[:1]

    def pointed_before(self, i: int) -> list[Place]:
        """As in "There he will meet", "Di kota itu ia bertemu": words that point at a place, and who acts there."""
        items, g, start = self.sentence.items, self.discourse.grammar, self.clause.start_of(i)
        k = start + (start > 0 and self.clause.is_boundary(start))
        at = items[k].lower in g.prepositions["at"]
        lengths = (g.here.length_at(items, k), g.there.length_at(items, k), at + g.there_city.length_at(items, k + at))
        n = max(lengths)
        p = self._past_times(k + n, i)
        if n <= at or p >= i or not (self.clause.is_pronoun(p) or self.clause.is_actor(p)):
            return []
        named = [q for q in self.discourse.named_places if q.city] if n == lengths[-1] else self._spoken_of(frozenset())
        if n == lengths[0] and self.discourse.dateline is not None:
            named = [self.discourse.dateline]
        return [pointed(q, _span_of(items, (k, n))) for q in named[-1:]]

    def _past_times(self, k: int, end: int) -> int:
        """As in "There, on Monday, he": the item behind a comma and a time that begin at item `k`."""
        items, definite = self.sentence.items, self.discourse.grammar.definite
        while k < end and (
            items[k].text == ","
            or items[k].time is not None
            or self._is_of_time(k)
            or (items[k].lower in definite and items[k - 1].time is not None)
        ):
            k += 1
        return k

    def _named_on_page(self, start: int, end: int, home: frozenset[str | None]) -> list[tuple[Place, Span]]:
        """As in "arrived in the Himalayan kingdom": the only state of the page that the words describe."""
        found = {e.country for e in self.discourse.entities if e.country} - home
        named = [Place(state, None, self.sentence.items[start - 1].span) for state in sorted(found)]
        return place_described(self.clause, start, end, named, home, alone=True)

    def _spoken_of(self, home: frozenset[str | None]) -> list[Place]:
        """Where the page stands: at the visit told last, else its scene; abroad for those whose `home` is known."""
        d = self.discourse
        page = [p for p in (d.dateline, d.setting) if p is not None]
        around = [*reversed(d.named_places), *page] if home and None not in home else []
        for places in (d.last_places, d.scene, around):
            abroad = [p for p in places if p.country not in home]
            if abroad:
                return abroad if places is not around else abroad[:1]
        return []

    def _gone_to(self, k: int) -> list[Place]:
        """As in "He was in Hanoi and met Y there": the last place behind a preposition of place before item `k`."""
        items, g = self.sentence.items, self.discourse.grammar
        words = either(g.prepositions["to"], g.prepositions["in"])
        for p in range(k - 1, max(0, k - FAR), -1):
            place = self._place(items[p]) if items[p - 1].lower in words else None
            if place is not None:
                return [place]
        return []

    def location(self, i: int, n: int) -> list[Place]:
        """Where something took place: a place after "in" in the clause, else one before it in the sentence."""
        found = self.places(["at"], i, n, own=True)
        if not found or found[-1].span.end <= self.sentence.items[i].start:
            found = self._reached_before(i) or found
        if found and all(self._is_bare_seat(p) for p in found):  # "In Maputo they met at the presidential palace"
            before = self.places_of(self.clause.places_before(i, "at"))
            if self._is_of_party(found, i):  # "was in Kyiv and on Friday met Putin in the Kremlin"
                before = [p for p in before if p.country == found[0].country]
            found = [p for p in before if p.city] or found
        return found or self._where(i) or self.places_of(host_place(self.clause, i, n))

    def _reached_before(self, i: int) -> list[Place]:
        """As in "tiba di Sydney, lalu ke Canberra menemui X", "on to Oslo to meet X": where the way before goes."""
        items, g, k = self.sentence.items, self.discourse.grammar, i - 1
        while k > 0 and (items[k].time is not None or items[k].text == "," or g.purpose.length_at(items, k) == 1):
            k -= 1
        if k < 1 or not self.clause.is_place(k):
            return []
        p = self.clause.group_ending_at(k)[0] - 1
        if p < 1 or items[p].lower not in g.prepositions["to"]:
            return []
        goes = any(f.type == "visit" and n == 1 and not is_nominal(f) for n, f, _ in g.frames_at(items, p - 1))
        is_leg = items[p - 1].text == "," or items[p - 1].lower in either(g.next_leg, g.auxiliaries)
        return self.places_of([k]) if goes or is_leg else []  # not "the ambassador to Oslo was summoned"

    def _is_of_party(self, seats: list[Place], i: int) -> bool:
        """Whether somebody of the state of a seat is told of in the clause of item `i`."""
        told = (x.mention for x in self.sentence.items[i : self.clause.end_of(i)])
        states = {p.country for p in seats}
        return any(m is not None and m.country in states and m.type is EntityType.PERSON for m in told)

    def _is_bare_seat(self, place: Place) -> bool:
        """Whether a place is a seat told without its city, which every state has."""
        told = (x.mention for x in self.sentence.items if x.span == place.span)
        return place.city is None and any(m is not None and m.type is EntityType.INSTITUTION for m in told)

    def _where(self, i: int) -> list[Place]:
        """As in "from Beijing, where he met Y": the place that the clause's "where" takes up."""
        items = self.sentence.items
        start = self.clause.start_of(i)
        for k in (*range(start, min(start + 2, i)), *range(i - 1, max(start + 1, i - WHERE_REACH), -1)):
            if items[k].lower in self.discourse.grammar.where and k > 0:
                before = self._antecedent(k)
                place = self._place(items[before]) if before >= 0 else None
                return [place] if place is not None and not self._goes_on(k, i) else []
        return []

    def _antecedent(self, k: int) -> int:
        """As in "to Oslo on Monday, where": the item before a relative word, over a comma and a day; -1 for none."""
        items, p = self.sentence.items, k - 1
        while p > 0 and (items[p].text == "," or items[p].time is not None or self._is_of_time(p)):
            p -= 1
        return p

    def _is_of_time(self, k: int) -> bool:
        """Whether a preposition stands at item `k` right before a time: "on Monday", "pada Rabu"."""
        g, items = self.discourse.grammar, self.sentence.items
        return items[k + 1].time is not None and items[k].lower in either(g.timed, g.any_preposition)

    def _goes_on(self, k: int, i: int) -> bool:
        """As in "from Rome, where he is on leave, to Oslo to meet Y": a way on behind the clause of item `k`."""
        items, to = self.sentence.items, self.discourse.grammar.prepositions["to"]
        commas = [p for p in range(k, i) if items[p].text == ","]
        return any(items[p + 1].lower in to and self.places_of([p + 2]) for p in commas if p + 2 < i)


def pointed(place: Place, span: Span) -> Place:
    """A place told before that the words of `span` point at."""
    return replace(place, span=span, how=How.COMPUTED, said_at=place.said_at or place.span)


def _span_of(items: Sequence[Item], found: tuple[int, int]) -> Span:
    i, n = found
    return Span(items[i].start, items[i + n - 1].end)
