"""Where the arguments of a predicate stand: subject, object, owner, phrases after prepositions.

Shallow: nothing is parsed. A mention is free when no preposition governs it; the nearest free actor to the left is the
subject. Clauses end at semicolons and at the pack's boundary words.
"""

from __future__ import annotations

from bisect import insort
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.items import ItemKind
from lawatan.analysis.extraction.row import Row
from lawatan.analysis.extraction.subjects import apposed, controlled, end_of_opening, head_of_relative, is_nobody, plans
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.grammar import ContactGrammar
    from lawatan.analysis.extraction.items import Item

MAX_SKIP = 7  # words between a predicate and its object, or a preposition and its noun
OPENING_REACH = 8  # items before a predicate in the phrase with which a sentence opens, its subject still to come
FIRST_REACH = 10  # items before "to visit" in which "the first" stands
MAX_SUBJECT_REACH = 120  # items between a predicate and its subject
MAX_TITLE = 3  # words before a name that say what its bearer is: "pemimpin oposisi X", "Grand Vizier X"
RELATION_REACH = 3  # items between a noun for a relation and its "with"
MAX_REACH = 26  # items to the right in which a preposition may still belong to a predicate


class Clause(Row):
    """Items of one sentence with the questions that frames ask of them. Answers are item indices."""

    def __init__(self, items: Sequence[Item], grammar: ContactGrammar) -> None:
        super().__init__(items, grammar)
        self._freedom: dict[int, bool] = {}  # what `is_free` found, so that long lists stay linear
        opening = end_of_opening(self)
        if opening is not None:
            insort(self.edges, opening)

    def is_free(self, k: int) -> bool:
        """Whether no preposition governs item `k` and it owns nothing ("Putin's")."""
        asked = [k]
        while asked[-1] not in self._freedom and not self._owns(asked[-1]):  # of a list the first member decides
            joined = self._joined_before(asked[-1])
            if joined is None:
                break
            asked.append(joined)
        free = self._freedom.get(asked[-1])
        free = self._is_ungoverned(asked[-1]) if free is None else free
        self._freedom.update(dict.fromkeys(asked, free))
        return free

    def _is_ungoverned(self, k: int) -> bool:
        """Whether item `k` owns nothing and stands behind no preposition."""
        if self._owns(k):
            return False
        p = self._governor(k)
        if p < 0:
            return True
        before = self.items[p]
        if before.lower in self.conjunctions and p > 0:
            return True
        if before.lower in self.grammar.prepositions.get("for", ()) and k + 1 < len(self.items):
            return self.grammar.purpose.length_at(self.items, k + 1) > 0  # "bagi Putin untuk berkunjung"
        return before.lower not in self.grammar.any_preposition

    def _owns(self, k: int) -> bool:
        return k + 1 < len(self.items) and self.items[k + 1].lower in ("'s", "\u2019s", "'", "\u2019")

    def _governor(self, k: int) -> int:
        """The item before `k`, over words that are skipped; -1 where none is."""
        p = self._before_owner(k) - 1
        while p >= 0 and self.items[p].lower in self.grammar.skip - self.grammar.any_preposition:
            p -= 1
        return p

    def _joined_before(self, k: int) -> int | None:
        """The entity that a conjunction joins item `k` to, in "Kenya and Uganda"."""
        p = self._governor(k)
        if p < 1 or self.items[p].lower not in self.conjunctions:
            return None
        q = p - 1
        while q > 0 and self.items[q].lower in (",", *self.grammar.skip) and self.items[q].kind is not ItemKind.ENTITY:
            q -= 1
        return self._before_home(q) if self.items[q].kind is ItemKind.ENTITY else None

    def is_subject(self, k: int) -> bool:
        """Whether item `k` can be a subject: free, and no object of another predicate (but "X, who")."""
        if not self.is_free(k) or self.modifies(k):
            return False
        if k not in self.taken:
            return True
        after = [i.lower for i in self.items[k + 1 : k + 3]]
        return any(w in self.grammar.relatives for w in after)

    def modifies(self, k: int) -> bool:
        """Whether a state or body follows a plain noun that it modifies ("pengaruh Iran")."""
        m = self.items[k].mention
        if m is None or k == 0:
            return False
        before = self.items[k - 1]
        if before.lower in self.grammar.owned or self._is_owned(k):
            return True
        if m.type in (EntityType.PERSON, EntityType.OFFICE):
            return False
        if before.kind is not ItemKind.WORD or before.lower in self.conjunctions or self.is_boundary(k - 1):
            return False
        g = self.grammar
        return before.lower not in g.speech and before.lower not in g.relatives and before.lower not in g.skip

    def _is_owned(self, k: int) -> bool:
        """As in "his wife, Mrs X", "heading a delegation": the word that owns, over articles and a comma."""
        p = k - 1
        while p > 0 and self.items[p].lower in self.grammar.determiners:
            p -= 1
        return p >= 0 and p < k - 1 and self.items[p].lower in self.grammar.owned

    def subject(self, i: int, *, person: bool = False) -> list[int]:
        """The subject of the predicate at item `i`: a coordinated group of actors or one pronoun; empty if none.

        With `person` states and bodies are passed over: they do not travel.
        """
        if is_nobody(self, i):
            return []
        found = controlled(self, i) or self._first_to(i) or head_of_relative(self, i)
        if found:
            return found
        start = self.start_of(i)
        found = self._free_to_the_left(i, start, person=person)
        if found:
            return found
        found = self._main_clause_subject(i) if start > 0 and self._opens_sentence(start) else []
        if not found and start > 0:
            found = self._free_to_the_left(start, 0, person=person)
        return found or (self._main_clause_subject(i) if self._may_precede_subject(i) else [])

    def _may_precede_subject(self, i: int) -> bool:
        """Whether the predicate can stand in an opening phrase whose subject follows: "Dalam pertemuan dengan X, Y"."""
        g = self.grammar
        return i <= OPENING_REACH or self.items[0].lower in g.any_preposition | g.adjuncts | {"dalam", "in"}

    def _opens_sentence(self, start: int) -> bool:
        """Whether nothing that could be a subject stands before the clause."""
        return not any(self.is_actor(k) and self.is_free(k) for k in range(start))

    def _free_to_the_left(self, i: int, start: int, *, person: bool) -> list[int]:
        for k in range(i - 1, max(start, i - MAX_SUBJECT_REACH) - 1, -1):
            if self.is_pronoun(k) and (k == 0 or self.items[k - 1].lower not in self.grammar.any_preposition):
                if self.items[k].lower == self.grammar.clitic:
                    continue
                return [k]
            if self.items[k].kind is ItemKind.WORD and self.pair_at(k):
                return [k]
            antecedent = self._antecedent(k, i)
            if antecedent is not None:
                return self.group_ending_at(antecedent)
            m = self.items[k].mention
            is_person = m is not None and m.type in (EntityType.PERSON, EntityType.OFFICE)
            if (is_person or not person) and self.is_actor(k) and (self.is_subject(k) or plans(self, k, i)):
                return apposed(self, k, i) or self.group_ending_at(k)
        return []

    def _antecedent(self, k: int, i: int) -> int | None:
        """As in "the trip of X, who said after meeting Y": X, whatever governs him; up to a comma."""
        if self.items[k].lower not in self.grammar.person_relatives or any(x.lower == "," for x in self.items[k:i]):
            return None
        p = k - 2 if self.items[k - 1].lower == "," else k - 1
        m = self.items[p].mention if p >= 0 else None
        return p if m is not None and m.type in (EntityType.PERSON, EntityType.OFFICE) else None

    def _first_to(self, i: int) -> list[int]:
        """As in "X, the first Kenyan leader to visit Y", "became the first to meet Y": who is first, else empty."""
        if not self.grammar.determiners or i < 2 or self.items[i - 1].lower not in self.grammar.control_links:
            return []
        named = self.items[i - 2].mention
        if named is not None and any(w in self.grammar.counted for w in self.items[i - 2].lower.split()):
            return [i - 2] if named.type in (EntityType.PERSON, EntityType.OFFICE) and named.name else []
        for k in range(i - 2, max(0, i - FIRST_REACH), -1):
            if self.items[k].text == ",":
                return []
            if self.items[k].lower not in self.grammar.counted:
                continue
            p = k - 1 if self.items[k - 1].lower in self.grammar.determiners else k
            if p > 1 and self.items[p - 1].text == ",":
                m = self.items[p - 2].mention
                return [p - 2] if m is not None and m.type in (EntityType.PERSON, EntityType.OFFICE) else []
            return self._free_to_the_left(p, self.start_of(p), person=True)
        return []

    def _says(self, k: int) -> bool:
        """As in "..., X told reporters": who is only quoted has no part in what he says."""
        return k + 1 < len(self.items) and self.items[k + 1].lower in self.grammar.speech

    def _is_fronted(self, i: int) -> bool:
        """Whether the predicate at item `i` stands in a clause or phrase before the main one: "after meeting X,"."""
        opens = self.items[0].lower in self.grammar.adjuncts or self.items[0].lower in self.grammar.any_preposition
        participle = self.grammar.classes.get("opening")
        opens = opens or i == 0 or (participle is not None and participle.length_at(self.items, 0) > 0)
        return opens or self.start_of(i) > 0 or self.is_boundary(0) or not self.grammar.determiners

    def _main_clause_subject(self, i: int) -> list[int]:
        """As in "Setelah bertemu X, Y akan ..." : the first free actor after the comma that ends the opening clause."""
        comma = next((k for k in range(i, len(self.items)) if self.items[k].lower == ","), None)
        while comma is not None and comma + 1 < len(self.items):
            after = comma + 1
            while after < len(self.items) and self.items[after].lower in self.grammar.skip:
                after += 1
            if after >= len(self.items):
                return []
            m = self.items[after].mention
            if self._says(after) and not self._is_fronted(i):
                return []
            if m is not None and m.type in (EntityType.PERSON, EntityType.OFFICE):
                return self.group_starting_at(after)
            if self.is_pronoun(after):
                return [after]
            comma = next((k for k in range(after, len(self.items)) if self.items[k].lower == ","), None)
            if self.is_boundary(after):
                return []
        return []

    def object(self, i: int) -> list[int]:
        """Mentions that follow directly from item `i` (one past the predicate), over skippable words and times.

        Of "several world leaders, among them A and B" those who are named.
        """
        found = self._object(i)
        mentions = [m for k in found if (m := self.items[k].mention) is not None]
        if len(mentions) < len(found) or any(m.name or m.country for m in mentions):
            return found
        members = self.grammar.classes.get("including")
        at = members.find(self.items, i, min(i + MAX_SKIP + 2, len(self.items))) if members else None
        return (self._object(at[0] + at[1]) or found) if at else found

    def _object(self, i: int) -> list[int]:
        are_sides = i > 0 and self.items[i - 1].lower in self.grammar.prepositions["between"]
        k = i
        steps = 0
        while k < len(self.items) and steps < MAX_SKIP:
            item = self.items[k]
            if item.kind is ItemKind.ENTITY:
                if item.mention is not None and item.mention.rule == "country.adjective" and not self.is_actor(k):
                    k = self._office_described(k) or k + 1
                    steps += 1
                    continue
                return self.group_starting_at(k) if are_sides else self.objects_from(k)
            if self.is_pronoun(k) or (item.kind is ItemKind.WORD and self.pair_at(k)):
                return [k]
            named = self._behind_nouns(k) if item.kind is ItemKind.WORD and steps == 0 else k
            if named > k:  # "bertemu pengusaha X dan Menteri Y": X, whose noun is no office, is no side
                return self.objects_from(named)[1:]
            host = self.grammar.host_phrases.length_at(self.items, k)
            if host and k + host < len(self.items):  # "tuan rumahnya, Presiden X"
                k += host + (self.items[k + host].text == ",")
                continue
            title = self._unknown_title(k)
            if title:
                k += title
                continue
            if item.kind is not ItemKind.TIME and item.lower not in self.grammar.skip and not self._apposes(k):
                return []
            k += 1
            steps += 1
        return []

    def _behind_nouns(self, k: int) -> int:
        """As in "bertemu pemimpin oposisi X": the person behind plain nouns that say what he is; else `k`.

        For languages whose pack says how verbs begin: a verb is no title.
        """
        g = self.grammar
        for p in range(k, min(k + MAX_TITLE + 1, len(self.items))):
            item = self.items[p]
            if item.mention is not None:
                return p if p > k and item.mention.type is EntityType.PERSON else k
            other = item.lower in g.any_preposition or item.lower in g.conjunctions or item.lower in g.speech
            if item.kind is not ItemKind.WORD or not item.text.islower() or other or self.is_boundary(p):
                return k
            if not g.verb_prefixes or item.lower.startswith(g.verb_prefixes) or item.lower in g.relatives:
                return k
            if self.is_pronoun(p) or g.frames_at(self.items, p) or item.lower in g.definite | g.adjuncts:
                return k
        return k

    def _unknown_title(self, k: int) -> int:
        """As in "dengan Chef de Cabinet X", "met Grand Vizier X": words with capitals right before a person's name."""
        for n in range(1, MAX_TITLE + 1):
            words, after = self.items[k : k + n], self.items[k + n] if k + n < len(self.items) else None
            last = words[-1] if words else None
            if last is None or last.kind is not ItemKind.WORD or not last.text[0].isupper() or not last.text.isalpha():
                return 0
            if after is not None and after.mention is not None:
                return n if after.mention.type is EntityType.PERSON and after.mention.name else 0
        return 0

    def _apposes(self, k: int) -> bool:
        """As in "bertemu tuan rumahnya, Presiden X": a comma between whose he is and who he is."""
        if self.items[k].text != "," or k + 1 >= len(self.items) or not self.grammar.table.owner_suffix:
            return False
        return self.items[k - 1].lower.endswith(self.grammar.table.owner_suffix) and self.is_actor(k + 1)

    def fronted(self, i: int) -> list[int]:
        """As in "X ia temui", "X, yang mereka jumpai": the object before the pronoun and the bare stem of its verb."""
        g = self.grammar
        k = i - 1
        while k > 0 and self.items[k].lower in g.auxiliaries:
            k -= 1
        if k < 1 or not g.clitic or not self.is_pronoun(k) or self.items[k].lower == g.clitic:
            return []
        if self.items[i].lower.startswith(g.verb_prefixes):
            return []
        p = k - 1
        while p > 0 and (self.items[p].text == "," or self.items[p].lower in g.relatives):
            p -= 1
        return self.group_ending_at(p) if self.is_actor(p) and self.is_free(p) else []

    def _office_described(self, k: int) -> int | None:
        """As in "the Thai supreme commander": the office behind the adjective of a state at item `k`."""
        for p in range(k + 2, min(k + 4, len(self.items))):
            m, between = self.items[p].mention, self.items[k + 1 : p]
            plain = all(x.kind is ItemKind.WORD and x.text.islower() and x.lower.isalpha() for x in between)
            if m is not None and m.type is EntityType.OFFICE and plain and not self._opens(between):
                return p
        return None

    def _opens(self, items: Sequence[Item]) -> bool:
        """Whether one of the items opens another phrase."""
        g = self.grammar
        return any(x.lower in g.any_preposition | g.determiners | self.conjunctions | g.speech for x in items)

    def preposition(self, i: int, name: str, *, end: int | None = None, relations: bool = False) -> list[int]:
        """Mentions after the first preposition of class `name` to the right of item `i` inside the clause."""
        words = self.grammar.prepositions.get(name, frozenset())
        limit = min(self.end_of(i) if end is None else end, i + MAX_REACH, len(self.items))
        for k in range(i, limit):
            if self.items[k].kind is ItemKind.WORD and self.items[k].lower in words:
                if k and self.items[k - 1].lower in self.grammar.mediating:
                    continue  # "brokered by Libya", which is no side
                if name == "by" and self.items[k - 1].lower in self.grammar.waters:
                    continue  # "off the coast of Guam"
                group = self.object(k + 1)
                if name == "with" and not relations and self._is_relation(k - 1, group):
                    return []
                if len(group) == 1 and name == "between":
                    group += self._other_side(group[0])
                if group:
                    return group + (self._once_more(group[-1], words) if name == "with" else [])
        return []

    def _once_more(self, k: int, words: frozenset[str]) -> list[int]:
        """As in "dengan A dan, pada pagi hari, dengan B": who follows the same preposition after a conjunction."""
        p = k + 1
        joined = False
        while p < len(self.items) and p - k <= MAX_SKIP:
            item = self.items[p]
            if item.lower in words and joined:
                return self.object(p + 1)
            joined = joined or item.lower in self.conjunctions
            passed = item.text == "," or item.kind is ItemKind.TIME or item.lower in self.conjunctions
            if not (passed or item.lower in self.grammar.next_leg or item.lower in self.grammar.timed):
                return []
            p += 1
        return []

    def _is_relation(self, k: int, group: Sequence[int]) -> bool:
        """As in "spoke of ties with Japan": the state after "with" is a side of the ties; a person is none."""
        p = k
        while p > 0 and k - p < RELATION_REACH and self.items[p].kind is ItemKind.ENTITY:
            p -= 1  # "kerja sama ASEAN dengan Jepang"
        if self.items[p].lower not in self.grammar.relational:
            return False
        sides = [m for g in group if (m := self.items[g].mention) is not None]
        return all(m.type not in (EntityType.PERSON, EntityType.OFFICE) for m in sides)

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

    def places_after(self, i: int, name: str, *, own: bool = False) -> list[int]:
        """States and cities after a preposition of class `name` to the right of item `i` in the clause.

        Buildings and bodies may stand between ("di Istana Merdeka, Jakarta"), persons may not. With `own` the
        preposition must not hang on another noun ("events in Iraq").
        """
        words = self.grammar.prepositions.get(name, frozenset())
        for k in range(i, min(self.end_of(i), i + MAX_REACH, len(self.items))):
            if self.items[k].kind is ItemKind.WORD and self.items[k].lower in words:
                if own and k > i and self._hangs_on_noun(k):
                    continue
                if k == i and k + 1 < len(self.items) and self.items[k + 1].lower in self.grammar.abstract:
                    return []  # "berada di posisi kedua di Asia"
                found = self._place_near(k + 1, len(self.items))
                if found:
                    return found + self._later_legs(found[-1], words)
        return []

    def _later_legs(self, k: int, words: frozenset[str]) -> list[int]:
        """As in "ke Brunei, lalu ke Singapura": places after the same preposition that go on behind item `k`."""
        p = k + 1
        while p < len(self.items) and (self.items[p].text == "," or self.items[p].lower in self.grammar.next_leg):
            p += 1
        if p == k + 1 or p >= len(self.items) or self.items[p].lower not in words:
            return []
        found = self._place_near(p + 1, len(self.items))
        return found + self._later_legs(found[-1], words) if found else []

    def _hangs_on_noun(self, k: int) -> bool:
        """Whether the preposition at item `k` follows a plain word that is neither an adverb nor a predicate."""
        before = self.items[k - 1]
        is_plain = before.lower not in self.grammar.skip and before.lower not in self.grammar.lasting
        return before.kind is ItemKind.WORD and is_plain

    def place_as_subject(self, i: int) -> list[int]:
        """The nearest free state or city to the left of a passive predicate ("Havana dikunjungi ...")."""
        for k in range(i - 1, self.start_of(i) - 1, -1):
            if self.is_place(k) and self.is_free(k):
                return self.group_ending_at(k)
        return []

    def places_before(self, i: int, name: str) -> list[int]:
        """States and cities after a preposition of class `name` to the left of item `i` in the sentence, nearest.

        What comes before "after" or "before" and a clause with a subject of its own took place elsewhere.
        """
        words = self.grammar.prepositions.get(name, frozenset())
        for k in range(i - 1, -1, -1):
            if k and self.items[k].lower in self.grammar.order and self._has_subject(k + 1, i):
                return []
            if self.items[k].kind is ItemKind.WORD and self.items[k].lower in words:
                found = self._place_near(k + 1, i)
                if found:
                    return found
        return []

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
        if start < end and self.items[start].lower in self.grammar.abstract:
            return []
        for k in range(start, min(start + MAX_SKIP, end)):
            if self.is_place(k) and not self._names_building(k):
                return self.objects_from(k) + self._city_of_seat(k)
            m = self.items[k].mention
            if m is not None and m.type in (EntityType.PERSON, EntityType.OFFICE):
                return []
            lower = self.items[k].lower
            governs = lower in self.grammar.any_preposition and lower not in self.grammar.skip
            governs = governs or lower in self.grammar.prepositions["from"]
            if self.items[k].kind is ItemKind.WORD and (self.is_boundary(k) or governs):
                return []
        return []

    def is_skipped(self, k: int) -> bool:
        """Whether a word that may stand between a predicate and its object is at item `k`."""
        lower = self.items[k].lower
        return lower in self.grammar.skip and lower not in self.grammar.any_preposition

    def genitive(self, i: int, n: int) -> list[int]:
        """The owner of the noun at items `i`..`i+n`: after it (Indonesian), before it ("Wang's", "his"), or "by"."""
        k = i - 1
        steps = 0
        while k >= 0 and steps < 5:
            lower = self.items[k].lower
            if lower in self.grammar.possessives:
                return [k]
            if lower in ("'s", "\u2019s", "'", "\u2019") and k > 0 and self.items[k - 1].mention is not None:
                return self.group_ending_at(k - 1)
            if self.items[k].kind is ItemKind.PUNCTUATION or lower in self.grammar.any_preposition:
                break
            k -= 1
            steps += 1
        if not self.grammar.possessives:
            k = i + n
            limit = min(k + MAX_REACH, len(self.items))
            while k < limit and (self.items[k].kind is ItemKind.TIME or self.is_skipped(k)):
                k += 1
            if k < len(self.items) and (self.is_actor(k) or self.is_pronoun(k)):
                return self.group_starting_at(k)
            return []
        return self._owner_after(i + n)

    def _owner_after(self, i: int) -> list[int]:
        """As in "The visit of X" directly, "a visit by X" within reach."""
        for k in range(i, min(i + 12, len(self.items))):
            lower = self.items[k].lower
            if lower in self.grammar.prepositions.get("by", ()) and (k == i or lower != "of"):
                return self.object(k + 1)
            if self.is_boundary(k):
                break
        return []
