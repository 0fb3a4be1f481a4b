"""One sentence as a row of items: what each item is, where its clause ends.

Nothing is parsed: clauses end at semicolons and at the pack's boundary words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from lawatan.analysis.entities.office_kinds import SEAT
from lawatan.analysis.extraction.clause.items import ACTORS, PLACES, Item, ItemKind
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.who import told
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType, TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.records.mention import EntityMention, TimeExpression

PAIR_RULE = "country.pair"  # of a mention that names two states at once: "the two Koreas"
OWNS = ("'s", "\u2019s", "'", "\u2019")
_STOPS = frozenset(",;.:!?)")


def is_day(time: TimeExpression) -> bool:
    """Whether a time names one day: a date, a day of the week."""
    return time.type is not TimeType.DURATION and (len(time.first or "") == ISO_DAY or "-WXX-" in (time.value or ""))


class Row:
    """Items of one sentence with what is known of each. Answers are item indices."""

    def __init__(self, items: Sequence[Item], grammar: ContactGrammar) -> None:
        self.items = items
        self.grammar = grammar
        self.conjunctions = grammar.conjunctions  # words that join the members of a list
        self.edges = [k for k in range(len(items)) if items[k].lower == ";" or self.is_boundary(k)]
        self.is_active = False  # whether the predicate looked at is a verb in the active voice
        self.heads: set[int] = set()  # those who head sides told before, and are told of at nothing else
        self.taken: set[int] = set()  # objects and places of earlier predicates: no subjects of later ones

    def start_of(self, i: int) -> int:
        """First item of the clause that holds item `i`."""
        before = bisect_left(self.edges, i)
        return self.edges[before - 1] if before else 0

    def end_of(self, i: int) -> int:
        """One past the last item of the clause that holds item `i`."""
        after = bisect_right(self.edges, i)
        return self.edges[after] if after < len(self.edges) else len(self.items)

    def is_person(self, k: int) -> bool:
        """Whether a person or who holds an office stands at item `k`."""
        m = self.items[k].mention
        return m is not None and m.type in PERSON_TYPES

    def is_boundary(self, k: int) -> bool:
        """Whether a word that opens another clause stands at item `k`."""
        item, boundaries = self.items[k], self.grammar.boundaries
        if item.kind is not ItemKind.WORD or item.lower not in boundaries.by_first:
            return False
        if boundaries.length_at(self.items, k) == 0:
            return False
        if self.grammar.idioms.length_at(self.items, k):
            return False  # "left as planned"
        if self._ends_phrase(k):
            return False
        time = self.items[k + 1].time if k + 1 < len(self.items) else None
        return time is None or not is_day(time)  # "sejak Senin" opens none, "after two days", "since 2018" do

    def _ends_phrase(self, k: int) -> bool:
        """As in "met once before, in Oslo": a word of order with nothing behind it is an adverb."""
        is_last = k + 1 >= len(self.items) or self.items[k + 1].text in _STOPS
        return is_last and self.items[k].lower in self.grammar.order

    def is_actor(self, k: int) -> bool:
        """Whether item `k` is a mention that can act (no adjective of a state)."""
        m = self.items[k].mention
        if m is None or m.type not in ACTORS or self._is_short_form(k):
            return False
        return m.rule != "country.adjective" or self.is_people(k)

    def _is_short_form(self, k: int) -> bool:
        """As in "leaders of the Association of Southeast Asian Nations (ASEAN)": what stands before, told once more.

        Wire copy that has lost its brackets has it right behind the name.
        """
        m = self.items[k].mention
        if k < 1 or m is None or m.type is not EntityType.ORGANISATION:
            return False
        in_brackets = 1 < k < len(self.items) - 1 and self.items[k - 1].text == "(" and self.items[k + 1].text == ")"
        before = self.items[k - 2 if in_brackets else k - 1].mention
        return before is not None and m.country == before.country and (in_brackets or before.type is m.type)

    def is_people(self, k: int) -> bool:
        """As in "the Palestinians": an adjective of a state in the plural, with its article, is its side."""
        word = self.items[k].text
        is_plural = word.endswith("s") and not word.endswith("ss")
        return is_plural and k > 0 and self.items[k - 1].lower in self.grammar.determiners

    def is_place(self, k: int) -> bool:
        """Whether item `k` is a state or a city."""
        m = self.items[k].mention
        if m is None:
            return False
        if self.is_seat(m):
            return True
        return m.type in PLACES and m.rule != "country.adjective"

    @staticmethod
    def is_seat(m: EntityMention) -> bool:
        """Whether a mention is the seat of a head of state or government, which is a place as well."""
        return m.type is EntityType.INSTITUTION and m.role == SEAT and m.country is not None

    def is_pronoun(self, k: int) -> bool:
        """Whether item `k` is a personal pronoun."""
        lower, g = self.items[k].lower, self.grammar
        if lower not in g.pronouns and lower not in g.plural_pronouns and lower not in g.speaker_pronouns:
            return False
        follows = self.items[k + 1].kind if k + 1 < len(self.items) else None
        if lower in g.possessives and (follows is ItemKind.ENTITY or self._is_noun(k + 1)):
            return False  # "met her counterpart"
        if lower in g.both and lower in g.determiners and not self._opens_predicate(k + 1):
            return False  # "both sides"
        return self.items[k].kind is ItemKind.WORD and not self._is_second(k)

    def _opens_predicate(self, k: int) -> bool:
        """As in "both attended", "both will travel to": whether a verb stands at item `k`."""
        if k >= len(self.items) or self.items[k].kind is not ItemKind.WORD:
            return False
        frames = (f for _, f, _ in self.grammar.frames_at(self.items, k))
        is_verb = any("subject" in (*f.traveller[:1], *f.party[:1]) for f in frames)
        return is_verb or self.items[k].lower in self.grammar.finite

    def _is_second(self, k: int) -> bool:
        """As in "kunjungan keduanya", his second; "pembicaraan keduanya" are the talks of both."""
        if k == 0 or self.items[k].lower not in self.grammar.both:
            return False
        return self.grammar.resumed.get(self.items[k - 1].lower) is EventType.VISIT

    def _is_noun(self, k: int) -> bool:
        """Whether a word that can be owned stands at item `k`: no preposition, conjunction or boundary."""
        if k >= len(self.items) or self.items[k].kind is not ItemKind.WORD or self.is_boundary(k):
            return False
        g, lower = self.grammar, self.items[k].lower
        if lower in g.auxiliaries and lower not in g.counted:
            return False  # "met her again"
        return not (lower in g.any_preposition or lower in g.conjunctions or lower in g.adjuncts)

    def is_plain_word(self, k: int) -> bool:
        """Whether a lower-case word of no class of the pack's stands at item `k`, and no verb as its form goes."""
        item, g = self.items[k], self.grammar
        if item.kind is not ItemKind.WORD or not item.text.isalpha() or not item.text.islower():
            return False
        others = (g.any_preposition, g.conjunctions, g.speech, g.relatives, g.definite, g.adjuncts)
        if any(item.lower in words for words in others):
            return False
        is_verb = bool(g.verb_prefixes) and item.lower.startswith(g.verb_prefixes)
        return not (is_verb or self.is_boundary(k) or self.pair_at(k) or g.frames_at(self.items, k))

    def pair_at(self, k: int) -> int:
        """Number of items of a phrase for known parties ("kedua pemimpin", "tuan rumah") at item `k`, else 0."""
        g = self.grammar
        if self._is_second(k):
            return 0
        lower, pair = self.items[k].lower if k < len(self.items) else "", 0
        if lower in g.pair_persons.by_first or lower in g.pair_states.by_first:
            pair = g.pair_persons.length_at(self.items, k) or g.pair_states.length_at(self.items, k)
        return pair or told.length_at(self.items, k, g)


def end_with_relative(row: Row, i: int) -> int:
    """One past the clause of item `i`, and past what says when and where a noun in it is: "that began in Oslo"."""
    g, end = row.grammar, row.end_of(i)
    that = g.classes.get("relative_that")
    while that is not None and end + 2 < len(row.items) and that.length_at(row.items, end):
        verb, after = row.items[end + 1].lower, row.items[end + 2]
        says_when = after.kind is ItemKind.TIME or after.lower in g.any_preposition  # not "that took a swipe at Oslo"
        if verb not in either(g.lasting, g.timing) - g.finite or not says_when:
            break
        end = row.end_of(end)
    return end


def goes_on_from(row: Row, i: int) -> int:
    """An item of the clause that item `i` goes on: `i` itself, else the one before where `i` opens another.

    "his visit since the war in Georgia" ends at "since"; "a tour that began in Amman" goes on with its verb.
    """
    g = row.grammar
    goes_on = i + 1 < len(row.items) and row.items[i + 1].lower in either(g.lasting, g.timing)
    return i if i == 0 or goes_on else i - 1
