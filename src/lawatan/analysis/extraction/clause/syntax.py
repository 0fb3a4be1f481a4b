"""A clause: a row of items with the subject of each predicate, beside its objects, its phrases and its places.

Shallow: nothing is parsed. A mention is free when no preposition governs it; the nearest free actor to the left is the
subject. Clauses end at semicolons and at the pack's boundary words.
"""

from __future__ import annotations

from bisect import insort
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.agents import agent_before
from lawatan.analysis.extraction.clause.apposed_offices import described
from lawatan.analysis.extraction.clause.doers import doer, done_for
from lawatan.analysis.extraction.clause.inverted import inverted
from lawatan.analysis.extraction.clause.invitations import invitation_before, invited_by_noun
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.named_behind_copula import named_behind_copula
from lawatan.analysis.extraction.clause.one_of_many import one_of_many
from lawatan.analysis.extraction.clause.phrases import PhraseRow
from lawatan.analysis.extraction.clause.quoted_asides import head_of_saying, sayings
from lawatan.analysis.extraction.clause.relative_clauses import head_of_relative, relative_clauses
from lawatan.analysis.extraction.clause.said_of import has_own_subject, is_source, speaker_then
from lawatan.analysis.extraction.clause.subjects import (
    accompanied,
    apposed,
    before_auxiliaries,
    controlled,
    end_of_opening,
    is_nobody,
    is_state_itself,
    past_owner,
    plans,
)
from lawatan.analysis.extraction.exercises.forces import ROLES as TROOPS
from lawatan.analysis.extraction.who import told
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item

ABSOLUTE_REACH = 5  # items between a comma and "X presiding,"
OPENING_REACH = 8  # items before a predicate in the phrase with which a sentence opens, its subject still to come
FIRST_REACH = 10  # items before "to visit" in which "the first" stands
MAX_SUBJECT_REACH = 120  # items between a predicate and its subject
_PAUSES = (",", "-", "\u2013", "\u2014")  # between a person and the relative clause about him


class Clause(PhraseRow):
    """Items of one sentence with the questions that frames ask of them. Answers are item indices."""

    def __init__(self, items: Sequence[Item], grammar: ContactGrammar) -> None:
        super().__init__(items, grammar)
        opening = end_of_opening(self)
        if opening is not None:
            insort(self.edges, opening)

    def subject(self, i: int, *, person: bool = False) -> list[int]:
        """The subject of the predicate at item `i`: a coordinated group of actors or one pronoun; empty if none.

        With `person` states and bodies are passed over: they do not travel.
        """
        behind = inverted(self, i) or one_of_many(self, i) or named_behind_copula(self, i)
        if behind:
            return behind
        if is_nobody(self, i) or (person and is_state_itself(self, i)):
            return []
        invited = invited_by_noun(self, i)
        if invited == []:  # "accepted an invitation from X to visit": who does what the noun stands in
            noun = invitation_before(self, i) or i
            return self._free_to_the_left(noun, self.start_of(noun), person=person)
        found = invited or controlled(self, i) or done_for(self, i) or self._first_to(i) or head_of_relative(self, i)
        found = found or head_of_saying(self, i)
        if found:
            return found
        found = self._nearest(i, person=person)
        found = doer(self, i, found) or found
        agent = [] if found and self.items[found[0]].mention is None else agent_before(self, i)
        if found and not (agent and self._are_told_of(found, agent)):
            return speaker_then(self, i, found) or found
        return agent or self._opened_by(i) or (self._main_clause_subject(i) if self._may_precede_subject(i) else [])

    def _are_told_of(self, found: list[int], agent: list[int]) -> bool:
        """As in "Iran was criticised by X when he met Y": states before who does something to them."""
        kinds = {m.type for k in found if (m := self.items[k].mention) is not None}
        return found[-1] < agent[0] and kinds.isdisjoint((EntityType.PERSON, EntityType.OFFICE))

    def is_of_speaker(self, i: int) -> bool:
        """As in "X said Oslo would pay, after talks with Y": who is the subject of item `i` says what stands before."""
        return bool(speaker_then(self, i, self._nearest(i)))

    def _nearest(self, i: int, *, person: bool = False) -> list[int]:
        """Who stands before item `i` in its clause, else before that clause where this one has no other subject."""
        start = self.start_of(i)
        found = self._free_to_the_left(i, start, person=person)
        if found or start == 0 or self._opened_by(i) or has_own_subject(self, start):
            return found
        return self._free_to_the_left(start, 0, person=person, until=i)

    def _opened_by(self, i: int) -> list[int]:
        """The subject behind the clause of item `i`, where that opens the sentence."""
        start = self.start_of(i)
        return self._main_clause_subject(i) if start > 0 and self._opens_sentence(start) else []

    def _may_precede_subject(self, i: int) -> bool:
        """Whether the predicate can stand in an opening phrase whose subject follows: "Dalam pertemuan dengan X, Y"."""
        g, opening = self.grammar, self.items[0].lower
        is_phrase = opening in g.any_preposition or opening in g.adjuncts or self.opens_with_participle()
        return i <= OPENING_REACH or is_phrase

    def _opens_sentence(self, start: int) -> bool:
        """Whether nothing that could be a subject stands before the clause, be it only of a relative one."""
        free = any(self.is_actor(k) and self.is_free(k) for k in range(start))
        return not free and all(self._antecedent(k, start) is None for k in range(1, start))

    def _and_i(self, k: int) -> list[int]:
        """The pronoun at item `k`, with those before it where it stands for who speaks: "X and I met"."""
        is_last = self.items[k].lower in self.grammar.speaker_pronouns and k > 1
        if is_last and self.items[k - 1].lower in self.conjunctions and self.is_actor(k - 2):
            return [*self.group_ending_at(k - 2), k]
        return [k]

    def _free_to_the_left(self, i: int, start: int, *, person: bool, until: int | None = None) -> list[int]:
        asides = relative_clauses(self, start, until or i) + sayings(self, start, i)
        for k in range(i - 1, max(start, i - MAX_SUBJECT_REACH) - 1, -1):
            if any(first <= k <= last for first, last in asides):
                continue  # "X, who heads the ministry, was in Y to meet"
            if self._is_absolute_subject(k, i):
                continue  # "gave a speech, X presiding, and met Y"
            if k in self.taken and any(first - k in (1, 2) for first, _ in asides):
                continue  # "X met Y, who heads the ministry, and flew": X did
            if told.says_himself(self.items, k, self.grammar):
                return [k]
            if self.is_pronoun(k) and (k == 0 or self.items[k - 1].lower not in self.grammar.any_preposition):
                if self.items[k].lower == self.grammar.clitic:
                    continue
                return self._and_i(k)
            if self.items[k].kind is ItemKind.WORD and self.pair_at(k) and not (person and self._are_sides(k)):
                return [k]
            antecedent = self._antecedent(k, i)
            if antecedent is not None:
                return self.group_ending_at(antecedent, taken=True)
            m = self.items[k].mention
            is_person = m is not None and m.type in (EntityType.PERSON, EntityType.OFFICE)
            if (
                self._is_capacity(k)
                or is_source(self, k)
                or (m is not None and m.role in TROOPS and before_auxiliaries(self, i) > k)
            ):
                continue  # "praised the troops in Kampala during a visit"
            if (is_person or not person) and self.is_actor(k) and (self.is_subject(k) or plans(self, k, i)):
                group = self.group_ending_at(k)
                return apposed(self, k, i) or described(self, k, i) or accompanied(self, group) or group
        return []

    def _is_absolute_subject(self, k: int, i: int) -> bool:
        """As in ", its head X presiding, ": who does something of his own between two commas, in one word."""
        ending = self.grammar.table.participle_ending
        if not ending or k + 2 >= i or not self.items[k + 1].lower.endswith(ending) or self.items[k + 2].text != ",":
            return False
        before = range(k - 1, max(-1, k - ABSOLUTE_REACH), -1)
        return self.items[k].mention is not None and any(self.items[p].text == "," for p in before)

    def _is_capacity(self, k: int) -> bool:
        """As in "X, who as president received Y": in what office somebody else does it."""
        as_what = self.grammar.classes.get("capacity")
        m = self.items[k].mention
        is_office = m is not None and m.type in (EntityType.PERSON, EntityType.OFFICE) and self.items[k].text.islower()
        return is_office and k > 0 and as_what is not None and as_what.length_at(self.items, k - 1) == 1

    def _are_sides(self, k: int) -> bool:
        """As in "talks between the two will be in Oslo": the noun is the subject, and not the two."""
        g = self.grammar
        return k > 0 and self.items[k - 1].lower in g.prepositions["between"] | g.prepositions["with"]

    def _antecedent(self, k: int, i: int) -> int | None:
        """As in "the trip of X, who said after meeting Y": X, whatever governs him; up to a comma."""
        if self.items[k].lower not in self.grammar.person_relatives or any(x.lower == "," for x in self.items[k:i]):
            return None
        p = k - 1
        while p > 0 and self.items[p].text in _PAUSES:
            p -= 1
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
        opens = opens or i == 0 or self.opens_with_participle()
        return opens or self.start_of(i) > 0 or self.is_boundary(0) or not self.grammar.determiners

    def opens_with_participle(self) -> bool:
        """As in "Emerging from talks with X, Y said", "Fresh from a visit to Oslo, Y said"."""
        words, ending = self.grammar.classes.get("opening"), self.grammar.table.participle_ending
        is_participle = bool(ending) and self.items[0].kind is ItemKind.WORD and self.items[0].lower.endswith(ending)
        return is_participle or (words is not None and words.length_at(self.items, 0) > 0)

    def _heads_relative(self, i: int) -> bool:
        """Whether a relative clause behind a comma tells of the noun at item `i`, which is a subject itself."""
        after = self.items[i + 1 : i + 3]
        return len(after) > 1 and after[0].text == "," and after[1].lower in self.grammar.relatives

    def _leads_to_subject(self, k: int) -> bool:
        """Whether item `k` may stand between the comma and the subject: "the", "baru kali ini" of "the first time"."""
        item, first = self.items[k], self.grammar.classes.get("first_times")
        opens = first is not None and any(p + first.length_at(self.items, p) > k for p in range(max(0, k - 2), k + 1))
        return item.lower in self.grammar.skip or opens

    def _main_clause_subject(self, i: int) -> list[int]:
        """As in "Setelah bertemu X, Y akan ..." : the first free actor after the comma that ends the opening clause."""
        comma = next((k for k in range(i, len(self.items)) if self.items[k].text in (",", ":")), None)
        if comma is not None and self.items[comma].text == ":":
            return []  # "menerima ramai tamu: A, B dan C"
        while comma is not None and comma + 1 < len(self.items):
            after = comma + 1
            while after < len(self.items) and self._leads_to_subject(after):
                if told.length_at(self.items, after, self.grammar):
                    break  # "Sebelum bertemu X, tamu itu diterima Y"
                after += 1
            if after >= len(self.items):
                return []
            after = past_owner(self.items, after)
            if self.items[after].lower in self.grammar.finite and self._heads_relative(i):
                return []  # "The summit, which began on Monday, is attended by X, Y and Z"
            m = self.items[after].mention
            if self._says(after) and not self._is_fronted(i):
                return []
            if m is not None and m.type in (EntityType.PERSON, EntityType.OFFICE) and self.is_free(after):
                return self.group_starting_at(after)
            if self.is_pronoun(after) or told.length_at(self.items, after, self.grammar):
                return [after]
            comma = next((k for k in range(after, len(self.items)) if self.items[k].lower == ","), None)
            if self.is_boundary(after):
                return []
        return []
