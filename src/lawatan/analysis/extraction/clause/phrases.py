"""Phrases around a predicate: after prepositions, places to either side, the owner of a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.agents import is_of_other
from lawatan.analysis.extraction.clause.asides import closing_comma, end_of_saying, end_of_telling, opens_saying
from lawatan.analysis.extraction.clause.capacities import is_of_capacity
from lawatan.analysis.extraction.clause.happenings import is_kind_of_talks, is_of_happening, past_kind_of_talks
from lawatan.analysis.extraction.clause.holders_behind import holders_behind
from lawatan.analysis.extraction.clause.items import FAR, ItemKind
from lawatan.analysis.extraction.clause.legs import is_before_time, next_leg
from lawatan.analysis.extraction.clause.next_clauses import next_clause
from lawatan.analysis.extraction.clause.next_side import next_side
from lawatan.analysis.extraction.clause.objects import MAX_SKIP, ObjectRow
from lawatan.analysis.extraction.clause.party_words import is_party_before
from lawatan.analysis.extraction.clause.row import OWNS, end_with_relative, goes_on_from
from lawatan.analysis.extraction.clause.topics_placed import is_of_topic
from lawatan.analysis.extraction.clause.whence import is_whence
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

RELATION_REACH = 3  # items between a noun for a relation and its "with"
MAX_REACH = 26  # items to the right in which a preposition may still belong to a predicate
HOW = 5  # items of "under tight security"
VICINITY = 4  # items of "on the outskirts of"
MAX_PREMISES = 5  # items between "at" and the noun before "in Geneva": "at the headquarters of the United Nations in"


class PhraseRow(ObjectRow):
    """A row that finds what stands in the phrases of a predicate."""

    def preposition(self, i: int, name: str, *, end: int | None = None, relations: bool = False) -> list[int]:
        """Mentions after the first preposition of class `name` to the right of item `i` inside the clause."""
        words = self.grammar.prepositions.get(name, frozenset())
        limit = min(self.end_of(i) if end is None else end, i + MAX_REACH, len(self.items))
        k = i - 1
        while (k := self._past_saying(k + 1)) < limit:
            if self.items[k].kind is ItemKind.WORD and self.items[k].lower in words:
                if k and self.items[k - 1].lower in self.grammar.mediating:
                    continue  # "brokered by Libya", which is no side
                if name == "between" and self._is_of_matter(i, k):
                    return []
                if name in ("by", "agent") and is_of_other(self, i, k):
                    continue  # "off the coast of Guam", "On a visit to Oslo, X was received by Y"
                group = self.object(k + 1)
                if name == "with" and group and self._is_absolute(k, group[-1] + 1):
                    continue
                if name == "with" and not relations and self._is_relation(k - 1, group):
                    return []
                if len(group) == 1 and name == "between":
                    group += self._other_side(group[0])
                if group:
                    return group + (next_side(self, group[-1], words) if name == "with" else [])
        return []

    def _is_of_matter(self, i: int, k: int) -> bool:
        """As in "The meeting with X discussed trade between Y and Z": a verb of taking up a matter before item `k`."""
        words, sided = self.grammar.classes.get("taking_up"), self.grammar.prepositions["with"]
        verb = words.find(self.items, i, k) if words is not None else None
        return verb is not None and any(x.lower in sided for x in self.items[max(0, i - 1) : verb[0]])

    def _is_absolute(self, k: int, p: int) -> bool:
        """As in ", with X presenting the case": behind a comma, whoever does something of his own is no company."""
        ending, prefixes = self.grammar.table.participle_ending, self.grammar.verb_prefixes
        if k == 0 or self.items[k - 1].text != "," or p >= len(self.items) or self.items[p].kind is not ItemKind.WORD:
            return False
        if k > 1 and "," in self.items[k - 2].text:
            return False  # "Pertemuan menteri itu, X, dengan Y digelar": the comma closes an apposition
        lower = self.items[p].lower
        return bool(ending and lower.endswith(ending)) or bool(prefixes and lower.startswith(prefixes))

    def _is_relation(self, k: int, group: Sequence[int]) -> bool:
        """As in "spoke of ties with Japan": the state after "with" is a side of the ties; a person is none."""
        p, states = k, self.grammar.classes.get("many_states")
        while p > 0 and k - p < RELATION_REACH:
            is_plural = states is not None and states.length_at(self.items, p) > 0
            is_name = self.items[p].kind is ItemKind.ENTITY or self.items[p].text[:1].isupper()
            if not is_name and not is_plural:
                break
            p -= 1  # "kerja sama negara-negara ASEAN dengan Jepang", "hubungan negara-negara Teluk dengan Jepang"
        if self.items[p].lower not in self.grammar.relational:
            return False
        sides = [m for g in group if (m := self.items[g].mention) is not None]
        is_pronoun = bool(group) and not sides
        return not is_pronoun and all(m.type not in (EntityType.PERSON, EntityType.OFFICE) for m in sides)

    def _other_side(self, k: int) -> list[int]:
        """As in "between A, who arrived on Tuesday, and B": the actor after the next comma and conjunction."""
        for p in range(k + 1, min(k + MAX_REACH, len(self.items) - 1)):
            if self.items[p].lower in self.conjunctions:
                q = p + 1
                while q < len(self.items) and self.items[q].lower in self.grammar.skip:
                    q += 1
                if q < len(self.items) and self.is_actor(q) and self.items[p - 1].lower == ",":
                    return [q]
        return []

    def places_after(self, i: int, name: str, *, own: bool = False, onward: bool = False) -> list[int]:
        """States and cities after a preposition of class `name` to the right of item `i` in the clause.

        Buildings and bodies may stand between ("di Istana Merdeka, Jakarta"), persons may not. With `own` the
        preposition must not hang on another noun ("events in Iraq"). With `onward` those to which the way goes on are
        of it as well: "singgah di Lima hari Selasa, lalu ke Quito".
        """
        words = self.grammar.prepositions.get(name, frozenset())
        end = min(end_with_relative(self, goes_on_from(self, i)), i + MAX_REACH, closing_comma(self, i))
        end = next_clause(self, i, end)
        k = i - 1
        while (k := self._past_saying(k + 1)) < end:
            if self.items[k].kind is ItemKind.WORD and self.items[k].lower in words:
                if k and self.items[k - 1].lower in self.grammar.undirected:
                    continue
                if own and k > i and self._hangs_on_noun(k) and not is_kind_of_talks(self, i, k):
                    continue
                if own and is_of_topic(self, i, k):
                    continue
                if k == i and k + 1 < len(self.items) and self.items[k + 1].lower in self.grammar.abstract:
                    return []  # "berada di posisi kedua di Asia"
                if self._is_infinitive(k) or is_of_capacity(self, k):
                    continue
                if k > i and self._is_of_next_way(i, k):
                    return []
                if name not in ("from", "to") and is_whence(self, i, k):
                    return []  # "flew in from a summit in Rome"
                found = self._place_near(k + 1, closing_comma(self, i))
                if found:
                    legs = self._later_legs(found[-1], words, days=name == "to")
                    if not legs and onward and name != "from":
                        legs = self._later_legs(found[-1], self.grammar.prepositions["to"], days=True)
                    return found + legs
        return []

    def _is_of_next_way(self, i: int, k: int) -> bool:
        """As in "tiba Senin dan akan bertolak ke Oslo": the preposition at item `k` is of the way told next."""
        p = k - 1
        if p <= i or not any(f.type == "visit" and n == 1 for n, f, _ in self.grammar.frames_at(self.items, p)):
            return False
        joining = either(self.conjunctions, self.grammar.next_leg) - self.grammar.skip - self.grammar.any_preposition
        return any(x.lower in joining for x in self.items[i:p])

    def _is_infinitive(self, k: int) -> bool:
        """As in "was in Moscow to discuss Kosovo": "to" with a verb behind it leads nowhere."""
        g = self.grammar
        if k + 1 >= len(self.items) or self.items[k].lower not in g.control_links:
            return False
        return any(
            "subject" in (*f.traveller[:1], *f.party[:1], *f.host[:1]) for _, f, _ in g.frames_at(self.items, k + 1)
        )

    def _past_saying(self, k: int) -> int:
        """As in ", kata X di Paris": behind the aside at item `k` that says who said so and where."""
        opens = opens_saying(self.items, k, self.grammar)
        return end_of_saying(self.items, k, self.grammar) if opens else end_of_telling(self.items, k, self.grammar)

    def _later_legs(self, k: int, words: frozenset[str], *, days: bool) -> list[int]:
        """Places after the same preposition that go on behind item `k`, as far as they go."""
        p = next_leg(self, k, words, days=days)
        found = self._place_near(p + 1, len(self.items)) if p is not None else []
        if found and self._has_subject(found[-1] + 1, min(found[-1] + 2, len(self.items))):
            return []  # "met Y in Riga, in Oslo he met Z"
        return found + self._later_legs(found[-1], words, days=days) if found else []

    def _hangs_on_noun(self, k: int) -> bool:
        """Whether the preposition at item `k` follows a plain word that is neither an adverb nor a predicate."""
        g, b = self.grammar, k - 1
        while b > 0 and not g.determiners and self.items[b].lower in g.definite:
            b -= 1  # "bertemu presiden itu di Oslo"
        before, premises = self.items[b], g.classes.get("premises")
        if premises is not None and premises.length_at(self.items, b):
            return False  # "held talks at a hotel in Sydney"
        is_plain = before.lower not in g.skip and before.lower not in g.lasting and not is_party_before(self, k)
        how = g.classes.get("held_how")
        is_how = how is not None and any(p + how.length_at(self.items, p) == k for p in range(max(0, k - HOW), k))
        return before.kind is ItemKind.WORD and is_plain and not is_how and not self._hangs_on_premises(k)

    def _hangs_on_premises(self, k: int) -> bool:
        """As in "at a hotel in Geneva": whether the noun before item `k` says where by itself, behind "at"."""
        g = self.grammar
        for p in range(k - 2, max(-1, k - 2 - MAX_PREMISES), -1):
            item = self.items[p]
            if g.classes["where_at"].length_at(self.items, p):
                return self.items[p + 1].lower not in g.abstract
            is_part = item.kind is ItemKind.WORD or (item.mention is not None and item.mention.type not in PERSON_TYPES)
            if not is_part or item.lower in either(g.any_preposition, self.conjunctions) or self.is_boundary(p):
                return False
        return False

    def place_as_subject(self, i: int) -> list[int]:
        """The nearest free state or city to the left of a passive predicate ("Havana dikunjungi ...")."""
        for k in range(i - 1, self.start_of(i) - 1, -1):
            if self.is_place(k) and self.is_free(k):
                return self.group_ending_at(k)
        return []

    def places_before(self, i: int, name: str) -> list[int]:
        """States and cities after a preposition of class `name` to the left of item `i` in the sentence, nearest.

        What comes before "after" or "before" and a clause with a subject of its own took place elsewhere; a war or
        crisis as well.
        """
        words = self.grammar.prepositions.get(name, frozenset())
        saying = either(self.grammar.speech, self.grammar.reported)
        for k in range(i - 1, max(-1, i - 1 - FAR), -1):
            if k and self.items[k].lower in self.grammar.order and self._has_subject(k + 1, i):
                return []
            if self.items[k].lower in saying and self._has_subject(k + 1, i):
                return []  # "told reporters in Rome that he would meet Y": where he spoke
            if self.items[k].kind is ItemKind.WORD and self.items[k].lower in words and not is_of_happening(self, k):
                found = self._place_near(k + 1, i)
                if found:
                    return [] if self._is_where_said(k, i) else found
        return []

    def _is_where_said(self, k: int, i: int) -> bool:
        """As in "X mengatakan kepada wartawan di Paris, ia akan bertemu Y": the place at item `k` is of the saying."""
        if all(item.text != "," for item in self.items[k:i]):
            return False
        for p in range(k - 1, max(-1, k - 1 - FAR), -1):
            if self.items[p].text == ",":
                return False
            if self.items[p].lower in self.grammar.speech:
                return True
        return False

    def _has_subject(self, start: int, end: int) -> bool:
        return any(self.is_pronoun(j) or (self.is_actor(j) and not self.is_place(j)) for j in range(start, end))

    def _city_of_seat(self, k: int) -> list[int]:
        """As in "Istana Merdeka, Jakarta": the city after the comma."""
        after = self.items[k + 1 : k + 3]
        seat, city = self.items[k].mention, after[1].mention if len(after) == 2 else None
        if seat is None or city is None or not self.is_seat(seat) or after[0].text != ",":
            return []
        return [k + 2] if city.type is EntityType.CITY and city.country == seat.country else []

    def _names_building(self, k: int) -> bool:
        """As in "Hyderabad House, New Delhi": a city before another capital, and a comma after that."""
        after = self.items[k + 1 : k + 3]
        return (
            len(after) == 2 and after[0].kind is ItemKind.WORD and after[0].text[0].isupper() and after[1].text == ","
        )

    def _place_near(self, start: int, end: int) -> list[int]:
        if start < end and (self.items[start].lower in self.grammar.abstract or self.items[start].time is not None):
            return []  # "in July with Japan"
        building: list[int] = []  # "at Narita Airport, he said": where nothing behind it says more
        airports = self.grammar.classes.get("airfields")
        for k in range(start, min(start + MAX_SKIP, end)):
            if self.is_place(k) and not self._names_building(k):
                return self.objects_from(k) + self._city_of_seat(k)
            if airports is not None and self.is_place(k) and airports.find(self.items, k + 1, k + 2) is not None:
                building = building or [k]
            m = self.items[k].mention
            if m is not None and m.type in (EntityType.PERSON, EntityType.OFFICE):
                return building
            lower = self.items[k].lower
            governs = lower in self.grammar.any_preposition and lower not in self.grammar.skip
            governs = (governs or lower in self.grammar.prepositions["from"]) and not self._is_vicinity(k)
            if self.items[k].kind is ItemKind.WORD and (self.is_boundary(k) or governs):
                return building
        return building

    def _is_vicinity(self, k: int) -> bool:
        """As in "on the outskirts of Oslo": whether the word at item `k` is of a part of the place behind it."""
        words = self.grammar.classes.get("vicinity")
        near = range(max(0, k - VICINITY), k + 1)
        return words is not None and any(q + words.length_at(self.items, q) > k for q in near)

    def genitive(self, i: int, n: int) -> list[int]:
        """The owner of the noun at items `i`..`i+n`: after it (Indonesian), before it ("Wang's", "his"), or "by"."""
        k = i - 1
        steps = 0
        while k >= 0 and steps < 5:
            lower = self.items[k].lower
            if lower in self.grammar.possessives:
                return [k]
            if lower in OWNS and k > 0 and self.items[k - 1].mention is not None:
                return self.group_ending_at(k - 1)
            if (
                self.items[k].kind is ItemKind.PUNCTUATION
                or lower in self.grammar.any_preposition
                or self._is_someone(k)
            ):
                break  # "X and his counterpart Y held a meeting": not his
            k -= 1
            steps += 1
        if not self.grammar.possessives:
            k = i + n
            limit = min(k + MAX_REACH, len(self.items))
            while k < limit and (step := self._attribute_at(k)):
                k += step
            k += self.grammar.regional.length_at(self.items, k) if k < limit else 0  # "lawatan Asia X"
            if k < len(self.items) and (self.is_actor(k) or self.is_pronoun(k) or self._are_two(k, i)):
                return holders_behind(self, k) or self.group_starting_at(k)
            if (p := self._past_goal(k)) and self._is_someone_at(p):
                return self.group_starting_at(p)  # "kunjungan ke Turki Presiden X"
            p = past_kind_of_talks(self, i + n, k)
            return self.group_starting_at(p) if p > k and self.is_actor(p) else []
        return self._owner_after(i + n)

    def _past_goal(self, k: int) -> int:
        """One past the place to which the preposition at item `k` leads: "ke Turki", "to Turkey"; 0 for none."""
        if k + 1 >= len(self.items) or self.items[k].lower not in self.grammar.prepositions["to"]:
            return 0
        return self.group_starting_at(k + 1)[-1] + 1 if self.is_place(k + 1) else 0

    def _is_someone_at(self, k: int) -> bool:
        """Whether a person or an office stands at item `k`, an article before it passed over."""
        k += k < len(self.items) and self.items[k].lower in self.grammar.determiners
        return k < len(self.items) and self._is_someone(k)

    def _attribute_at(self, k: int) -> int:
        """Items from `k` on that describe a noun before its owner: "kunjungan tidak resmi Presiden X"; 0 for none."""
        words = self.grammar.classes.get("attributes_of_contacts")
        if words is not None and (n := words.length_at(self.items, k)):
            return n
        if self.items[k].kind is ItemKind.TIME or self.is_skipped(k):
            return 1
        return 2 if is_before_time(self, k) else 0

    def _are_two(self, k: int, i: int) -> bool:
        """As in "pertemuan kedua menteri itu"; "kunjungan kedua presiden" is his second."""
        is_visit = self.grammar.resumed.get(self.items[i].lower) is EventType.VISIT
        return self.items[k].kind is ItemKind.WORD and not is_visit and bool(self.pair_at(k))

    def _is_someone(self, k: int) -> bool:
        m = self.items[k].mention
        return m is not None and m.type in (EntityType.PERSON, EntityType.OFFICE)

    def _is_of_participle(self, k: int) -> bool:
        """As in "talks with a team led by X": whether "by" at item `k` says who did what the word before it tells."""
        g = self.grammar
        return any(q + g.led_by.length_at(self.items, q) == k + 1 for q in range(max(0, k - 2), k + 1))

    def _is_behind_goal(self, i: int, k: int) -> bool:
        """As in "the visit to Turkey of X": behind the place where to, before a person; "to the city of X" has none."""
        to = next((p for p in range(i, k) if self.items[p].lower in self.grammar.prepositions["to"]), None)
        return to is not None and self._past_goal(to) == k and self._is_someone_at(k + 1)

    def _owner_after(self, i: int) -> list[int]:
        """As in "The visit of X", "the arrival on Friday of X" directly, "a visit by X" within reach."""
        direct = i
        while direct < len(self.items) and (self.items[direct].time is not None or is_before_time(self, direct)):
            direct += 1
        for k in range(i, min(i + 12, len(self.items))):
            lower = self.items[k].lower
            if lower in self.grammar.prepositions.get("by", ()):
                is_direct = k == direct or self._is_behind_goal(i, k)
                if is_direct or lower != "of":
                    is_owner = is_direct or not (self._is_of_participle(k) or is_of_other(self, i, k))
                    return self.object(k + 1) if is_owner else []
            if self.is_boundary(k):
                break
        return []
