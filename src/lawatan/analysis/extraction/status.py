"""Planned, under way, done, called off, denied: read from the words before and after the predicate in its clause."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.governing import (
    NEAR,
    REACH_LEFT,
    REACH_PLANNED,
    REACH_RIGHT,
    RIGHT_BEFORE,
    adjunct_start,
    ahead_at,
    being,
    came_about,
    denied_before,
    end_of_relative,
    future_after,
    future_before,
    is_during,
    is_nominal,
    is_progressive,
    is_still_to_come,
    is_to_come,
    is_to_end,
    last_cue,
    left_after,
    past_speech,
)
from lawatan.records.event_mention import Status
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawatan.analysis.extraction.grammar import ContactGrammar, PhraseSet
    from lawatan.analysis.extraction.items import Item
    from lawatan.analysis.extraction.syntax import Clause
    from lawatan.language_pack.contacts import Frame

REACH_DECIDED = 7  # items on either side in which "cancelled" or "denied" still means the predicate


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
class _Cue:
    """A cue before the predicate: first item, name of its class, number of items."""

    item: int
    name: str
    length: int

    @property
    def found(self) -> tuple[int, int]:
        return self.item, self.length


_LASTING = ("visit", "gathering", "exercise")  # "during" and "on a" speak of these, not of the meeting beside them
_DECIDED = (Status.CANCELLED, Status.POSTPONED, Status.DENIED)


def read_status(clause: Clause, i: int, n: int, frame: Frame, grammar: ContactGrammar, lang: str) -> StatusReading:
    """The status of the predicate at items `i`..`i+n`; None as status where nothing in the clause says it.

    What hangs on a condition ("will meet if ...", "If elected, X would visit ...") is only proposed.
    """
    reading = _Reader(clause, i, n, frame, grammar, lang).read()
    if reading.status is not Status.PLANNED:
        return reading
    conditional = grammar.status["conditional"]
    found = conditional.find(clause.items, 0, 1)
    if found is not None and grammar.status["negation"].find(clause.items, 1, NEAR):
        return reading  # "if nothing comes between"
    if found is None:
        after = conditional.find(clause.items, i + n, i + n + REACH_RIGHT)
        found = None if after and any(k.lower == "," for k in clause.items[i + n : after[0]]) else after
    if found is None:
        return reading
    return StatusReading(Status.PROPOSED, _span(clause, found), f"{lang}.status.proposed")


@dataclass(frozen=True, slots=True)
class _Reader:
    """One predicate, and the steps that read its status: the first step that finds something decides."""

    clause: Clause
    i: int
    n: int
    frame: Frame
    grammar: ContactGrammar
    lang: str

    def read(self) -> StatusReading:
        for reading in self._steps():
            if reading is not None:
                return reading
        past = self.frame.tense == "past"
        return self._bare(Status.COMPLETED if past else None, "past-form" if past else "form")

    def _steps(self) -> Iterator[StatusReading | None]:
        yield self._called_off()
        yield self._unreal()
        if self.frame.tense == "future":
            yield self._bare(Status.PLANNED, "future-form")
        whole = self._class("planned").length_at(self.items, self.i)
        if whole > self.n:
            yield self._said((self.i, whole), Status.PLANNED)  # "is going to Moscow"
        cues = self._cues_before()
        yield self._of_noun_itself(cues)
        yield self._governed(cues)
        if self.is_noun:
            yield self._after_noun(cues)
        yield self._by_time(cues)
        if cues:
            yield self._by_cues(cues)
        yield self._present()

    @property
    def items(self) -> Sequence[Item]:
        return self.clause.items

    @property
    def end(self) -> int:
        return self.i + self.n

    @property
    def is_between(self) -> bool:
        """Whether the predicate is a noun with its parties behind it: "talks between A and B"."""
        return self.end < len(self.items) and self.items[self.end].lower in self.grammar.prepositions["between"]

    @property
    def is_noun(self) -> bool:
        return is_nominal(self.frame) or self.is_between

    @property
    def left(self) -> int:
        """First item that may govern the predicate."""
        start = adjunct_start(self.clause, self.i, self.grammar)
        return max(self.clause.start_of(self.i), self.i - REACH_LEFT, start)

    @property
    def right(self) -> int:
        """Where what may be said of the predicate ends: "a visit planned for May has been put off"."""
        reach = REACH_RIGHT if is_nominal(self.frame) else REACH_DECIDED
        relative = end_of_relative(self.clause, self.i, self.n, self.grammar)
        return min(self.clause.end_of(self.end - 1), self.end + reach, relative)

    def _class(self, name: str) -> PhraseSet:
        return self.grammar.status[name]

    def _says(self, found: tuple[int, int], name: str) -> bool:
        """Whether a cue is one of the narrower class `name` ("his last visit" is background)."""
        return self._class(name).find(self.items, found[0], sum(found)) is not None

    def _bare(self, status: Status | None, rule: str) -> StatusReading:
        return StatusReading(status, None, f"{self.lang}.status.{rule}")

    def _said(self, found: tuple[int, int], status: Status | None, rule: str = "") -> StatusReading:
        name = rule or (status.value if status else "")
        return StatusReading(status, _span(self.clause, found), f"{self.lang}.status.{name}")

    def _called_off(self) -> StatusReading | None:
        near = max(self.left, self.i - REACH_DECIDED)
        for status in _DECIDED:
            cues = self._class(status.value)
            found = cues.find_last(self.items, near, self.i) or cues.find(self.items, self.end, self.right)
            if found:
                return self._said(found, status)
        thwarted = self._class("thwarted").find_last(self.items, near, self.i)
        if thwarted and not came_about(self.items, sum(thwarted), self.i, self.grammar):
            return self._said(thwarted, Status.CANCELLED, "thwarted")
        found = denied_before(self.clause, self.i, self.grammar)
        return self._said(found, Status.DENIED) if found else None

    def _unreal(self) -> StatusReading | None:
        near = 2 * NEAR if self.frame.type == "agreement" else NEAR
        negation = self._class("negation").find_last(self.items, max(self.left, self.i - near), self.i)
        if negation:
            return replace(self._said(negation, None, "negation"), negated=True)
        generic = self._class("generic").find_last(self.items, max(self.left, self.i - 2 * NEAR), self.i)
        if generic is None and self.frame.type == "meeting":
            start = max(self.left, self.i - RIGHT_BEFORE)
            generic = self._class("advocated").find_last(self.items, start, self.i)
        return replace(self._said(generic, None, "generic"), generic=True) if generic else None

    def _cues_before(self) -> list[_Cue]:
        """The last cue of each class before the predicate, in text order."""
        clause, i, grammar = self.clause, self.i, self.grammar
        far = max(clause.start_of(i), i - REACH_PLANNED, adjunct_start(clause, i, grammar))
        far, left = past_speech(clause, far, i, grammar), past_speech(clause, self.left, i, grammar)
        return sorted(
            (
                _Cue(found[0], name, found[1])
                for name in ("planned", "proposed", "ongoing", "completed")
                if (found := last_cue(clause, self._class(name), far if name == "planned" else left, i))
            ),
            key=lambda c: (c.item, c.name),
        )

    def _of_noun_itself(self, cues: Sequence[_Cue]) -> StatusReading | None:
        """As in "opening of the summit", "a meeting which will be held"."""
        if self.frame.type in _LASTING[1:] and all(c.name == "completed" for c in cues):
            opening = self._class("ongoing").find(self.items, self.i, self.end)
            if opening:
                return self._said(opening, Status.ONGOING)
        reach = range(self.end, min(self.end + 3, len(self.items)))
        tail = next((k for k in reach if self.items[k].lower in self.grammar.relatives), None)
        if tail is not None and not cues:
            planned = self._class("planned").find(self.items, tail, min(tail + NEAR, len(self.items)))
            if planned:
                return self._said(planned, Status.PLANNED)
        return None

    def _governed(self, cues: Sequence[_Cue]) -> StatusReading | None:
        """As in "will be discussed during the talks", "On her trip, she will": the future of the clause around it."""
        clause, i, grammar = self.clause, self.i, self.grammar
        is_adjunct = self.is_noun or adjunct_start(clause, i, grammar) or ahead_at(clause, i, grammar) > 0
        found = future_before(clause, i, grammar) if is_adjunct else None
        if found is None and self.is_noun and self.frame.type == "visit" and is_during(clause, i, grammar):
            found = future_after(clause, self.end, grammar)
        if found and all(c.name in ("completed", "ongoing") for c in cues):
            return self._said(found, Status.PLANNED)
        return None

    def _after_noun(self, cues: Sequence[_Cue]) -> StatusReading | None:
        """What is said behind a noun: "the visit ended", "talks are under way", "the trip is scheduled for"."""
        stop = self.clause.end_of(self.end - 1)
        over = self._class("ended").find(self.items, self.end, min(stop, self.end + REACH_RIGHT))
        if over:
            return self._said(over, Status.COMPLETED, "ended")
        if cues:
            return None
        right = self.right
        if self.frame.type in _LASTING[1:] and (begun := self._class("begun").find(self.items, self.end, right)):
            return self._said(begun, Status.ONGOING)
        if found := self._class("proposed_after").find(self.items, self.end, right):
            return self._said(found, Status.PROPOSED)
        far = self.end + (2 * REACH_RIGHT if self.is_between else REACH_RIGHT)
        planned = self._class("planned").find(self.items, self.end, min(stop, far))
        return self._said(planned, Status.PLANNED) if planned else None

    def _by_time(self, cues: Sequence[_Cue]) -> StatusReading | None:
        """As in "talks next week": a time that points forward by itself."""
        reach = range(self.end, min(self.clause.end_of(self.end - 1), self.end + REACH_RIGHT))
        coming = next((k for k in reach if self.items[k].time is not None and is_to_come(self.items[k].time)), None)
        if coming is None or cues or self.frame.tense == "past":
            return None
        return self._said((coming, 1), Status.PLANNED)

    def _by_cues(self, cues: Sequence[_Cue]) -> StatusReading:
        """The cue nearest to the predicate decides, unless one further off governs it too."""
        last, names = cues[-1], {c.name for c in cues}
        if last.name == "ongoing" and "planned" in names:
            last = next(c for c in cues if c.name == "planned")  # "will begin a visit"
        is_lasting = self.frame.type in _LASTING
        if last.name == "ongoing" and not is_lasting and not self._says(last.found, "progressive"):
            return self._bare(None, "form")
        is_to_last = last.name == "planned" and self.is_noun and is_lasting
        if is_to_last and is_to_end(self.clause, sum(last.found), self.i, self.grammar):
            return self._said(last.found, Status.ONGOING, "ending")
        if last.name == "completed" and {"proposed", "planned"} <= names:
            last = next(c for c in cues if c.name == "planned")
        if last.name != "completed":
            return self._said(last.found, Status(last.name))
        ended = self._says(last.found, "ended")
        if ended and is_still_to_come(self.clause, self.i, self.grammar):
            return self._said(last.found, Status.ONGOING)
        ended = ended or left_after(self.clause, last.found, self.frame)
        reading = self._said(last.found, Status.COMPLETED, "ended" if ended else "")
        return replace(reading, background=self._says(last.found, "background"))

    def _present(self) -> StatusReading | None:
        """As in "is holding talks", "is on a visit", and "meets Y next week"."""
        if self.frame.tense != "past":
            stop = min(self.clause.end_of(self.i), self.end + REACH_RIGHT)
            if after := self._class("planned_after").find(self.items, self.end, stop):
                return self._said(after, Status.PLANNED)
        if self.frame.type in ("meeting", "call") and is_progressive(self.clause, self.i, self.grammar):
            return self._said((self.i - 1, 1), Status.ONGOING)
        if self.frame.type == "visit" and (is_ := being(self.clause, self.i, self.grammar)) is not None:
            return self._said((is_, 1), Status.ONGOING)
        return None


def _span(clause: Clause, found: tuple[int, int]) -> Span:
    i, n = found
    return Span(clause.items[i].start, clause.items[i + n - 1].end)
