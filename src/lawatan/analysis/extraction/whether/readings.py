"""What a clause says of the status of one predicate: the record, and the predicate in its clause."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.compounds import HYPHENS
from lawatan.analysis.extraction.clause.items import ADJECTIVE_RULE
from lawatan.analysis.extraction.clause.row import OWNS
from lawatan.analysis.extraction.whether.asides import last_before
from lawatan.analysis.extraction.whether.governing import (
    REACH_LEFT,
    REACH_RIGHT,
    RIGHT_BEFORE,
    adjunct_start,
    end_of_relative,
    is_nominal,
)
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.phrase_sets import PhraseSet
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.language_pack.contacts import Frame
    from lawatan.records.event_mention import Status

REACH_SAYING = 24  # items behind a predicate in which "saying that" begins what is no more said of it
DAY_REACH = 3  # items of "hari ketiga dan" before "terakhir"
FORCE_REACH = 3  # items from a future to "into force"
HEAD_REACH = 6  # items before a noun that is the subject: "The ten-day second phase of the joint"
OWN_ENDINGS = (*OWNS, "s")
REACH_DECIDED = 7  # items on either side in which "cancelled" or "denied" still means the predicate


def is_past_word(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """Whether item `k` has the form of the past: "met", "dined"; no language has to have one."""
    past = grammar.status["past_forms"]
    return past.length_at(items, k) > 0 or items[k].lower.endswith(past.endings)


@dataclass(frozen=True, slots=True)
class StatusReading:
    """A status, the words that decided it (None: the form of the predicate), and the rule's address."""

    status: Status | None
    cue: Span | None
    rule: str
    negated: bool = False
    background: bool = False
    generic: bool = False


@dataclass(frozen=True, slots=True)
class InClause:
    """A predicate at items `i`..`end` of its clause, and where what is said of its status may stand.

    `items` are those of the sentence; `is_between` tells a noun with its parties behind it: "talks between A and B".
    """

    clause: Clause
    i: int
    n: int
    frame: Frame
    grammar: ContactGrammar
    lang: str
    items: Sequence[Item] = field(init=False)
    end: int = field(init=False)
    is_between: bool = field(init=False)
    is_noun: bool = field(init=False)

    def __post_init__(self) -> None:
        items, end, between = self.clause.items, self.i + self.n, self.grammar.prepositions["between"]
        stands_after = end < len(items) and items[end].lower in between
        is_between = stands_after or (self.n > 1 and items[end - 1].lower in between)
        object.__setattr__(self, "items", items)
        object.__setattr__(self, "end", end)
        object.__setattr__(self, "is_between", is_between)
        object.__setattr__(self, "is_noun", is_between or is_nominal(self.frame) or self._heads_clause())

    def _heads_clause(self) -> bool:
        """As in "Latihan bersama Kenya dan Peru dibuka", "A visit by two frigates is off": a noun as the subject."""
        if self.frame.type != "exercise" or (self.frame.forum != "name" and not self._is_ship_visit()):
            return False
        before = self.items[self.clause.start_of(self.i) : self.i]
        if before and all(self._is_of_owner(x) for x in before) and self._is_owner(before[-1]):
            return True  # "Russian and Chinese war games are due to", "The two navies' drill will"
        is_plain = all(x.mention is None or x.mention.rule == ADJECTIVE_RULE for x in before)
        return len(before) < HEAD_REACH and is_plain and not any(x.lower in self.grammar.light for x in before)

    def _is_of_owner(self, item: Item) -> bool:
        g = self.grammar
        is_word = item.lower in g.determiners or item.lower in g.conjunctions
        return item.mention is not None or is_word or item.text in HYPHENS or item.text in OWN_ENDINGS

    def _is_owner(self, item: Item) -> bool:
        return item.text in OWN_ENDINGS or (item.mention is not None and item.mention.rule == ADJECTIVE_RULE)

    def _is_ship_visit(self) -> bool:
        nouns = self.grammar.classes.get("ship_visits")
        return nouns is not None and nouns.length_at(self.items, self.i) > 0

    @property
    def reach(self) -> int:
        """First item from which a future or an offer reaches the predicate: "might raise it in talks with X"."""
        start = adjunct_start(self.clause, self.i, self.grammar)
        return max(self.clause.start_of(self.i), self.i - REACH_LEFT, start)

    @property
    def left(self) -> int:
        """First item that may govern the predicate."""
        return max(self.reach, self.inside or 0)

    @property
    def inside(self) -> int | None:
        """As in "rejected the plan in talks with X": the preposition that makes the talks a place for what is told.

        What the verb says is not said of the talks; None where none stands, or the verb asks for it ("take part in").
        """
        words, items, g = self.cues("inside"), self.items, self.grammar
        if self.frame.type not in ("meeting", "call"):
            return None
        found = (self.i, 1) if words.length_at(items, self.i) else None
        if found is None:
            found = words.find_last(items, max(0, self.i - RIGHT_BEFORE), self.i)
        if found is not None and found[0] < self.i and not self.is_noun and not self._is_noun_after(found[0]):
            return None
        if found is None or any(items[k].mention is not None for k in range(found[0], self.i)):
            return None
        at = found[0]
        before = items[at - 1].lower if at else ""
        engaged = g.classes.get("engaged_in")
        if before in g.copulas or (engaged is not None and at and engaged.length_at(items, at - 1)):
            return None
        return at

    def _is_noun_after(self, at: int) -> bool:
        """As in "in a phone call to X", of a frame that has verbs, too: an article behind the preposition."""
        return self.frame.type == "call" and self.items[at + 1].lower in self.grammar.determiners

    @property
    def stop(self) -> int:
        """Where the clause ends, or what is said begins: "left talks with X saying that peace was possible"."""
        end, ending = self.clause.end_of(self.end - 1), self.grammar.table.participle_ending
        for k in range(self.end, min(end, self.end + REACH_SAYING) if ending else self.end):
            if self.items[k].lower.endswith(ending) and self.items[k].lower in self.grammar.speech:
                return k
        return end

    @property
    def right(self) -> int:
        """Where what may be said of the predicate ends: "a visit planned for May has been put off"."""
        is_noun = self.is_noun if self.frame.type == "exercise" else is_nominal(self.frame)
        reach = REACH_RIGHT if is_noun else REACH_DECIDED
        relative = end_of_relative(self.clause, self.i, self.n, self.grammar)
        return min(self.stop, self.end + reach, relative)

    @property
    def is_past_form(self) -> bool:
        """Whether the verb is in a form of the past: "telephoned", "held talks"; no language has to have one."""
        if self.frame.tense == "past":
            return True
        before = self.items[self.i - 1].lower if self.i else ""
        attributes = self.grammar.classes.get("participles_of_drills")
        if attributes is not None and self.n > 1 and attributes.length_at(self.items, self.i):
            return False  # "coordinated patrols"
        return is_past_word(self.items, self.i, self.grammar) and before not in self.grammar.auxiliaries

    def is_own(self, found: tuple[int, int]) -> bool:
        """Whether what is said behind the predicate is said of it: not in "rang X and agreed to meet soon"."""
        between = range(self.end, found[0])
        links = self.grammar.control_links
        if self.inside is not None and any(self.items[k].lower in links for k in between):
            return False
        return not any(self.cues(name).length_at(self.items, k) for name in ("pledged", "future") for k in between)

    def cues(self, name: str) -> PhraseSet:
        """The cues of a class of the pack's table."""
        return self.grammar.status[name]

    def last(self, name: str, start: int) -> tuple[int, int] | None:
        """The last cue of a class from item `start` to the predicate that is said of it, and not in an aside."""
        return last_before(self.clause, self.cues(name), start, self.i)

    def says(self, found: tuple[int, int], name: str) -> bool:
        """Whether a cue is one of the narrower class `name` ("his last visit" is background)."""
        return self.cues(name).find(self.items, found[0], sum(found)) is not None

    def bare(self, status: Status | None, rule: str) -> StatusReading:
        """A reading from the form of the predicate alone."""
        return StatusReading(status, None, f"{self.lang}.status.{rule}")

    def said(self, found: tuple[int, int], status: Status | None, rule: str = "") -> StatusReading:
        """A reading from a cue; the rule is named for the status where nothing else is given."""
        first, last = self.items[found[0]], self.items[sum(found) - 1]
        name = rule or (status.value if status else "")
        return StatusReading(status, Span(first.start, last.end), f"{self.lang}.status.{name}")


def is_of_force(p: InClause, k: int) -> bool:
    """As in "the treaty will enter into force": item `k` begins what became of one made before."""
    words = p.grammar.classes.get("in_force") if p.frame.type == "agreement" else None
    return words is not None and words.find(p.items, k, k + FORCE_REACH) is not None


def is_of_one_day(p: InClause, k: int, n: int) -> bool:
    """As in "the third and last day of a visit", "hari ketiga dan terakhir": a cue of earlier contacts counts days."""
    words = p.grammar.classes.get("visit_parts")
    if words is None or not p.says((k, n), "background"):
        return False
    return words.find(p.items, max(0, k - DAY_REACH), k + n + 1) is not None
