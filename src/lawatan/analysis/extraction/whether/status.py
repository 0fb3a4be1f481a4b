"""Planned, under way, done, called off, denied: read from the words before and after the predicate in its clause."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.speakers_told import SLOT, speech_before
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.exercises.ships_stay import PORT_CALL
from lawatan.analysis.extraction.when.topic_days import topic_dated
from lawatan.analysis.extraction.whether.absence import absent
from lawatan.analysis.extraction.whether.after_distance import after_distance
from lawatan.analysis.extraction.whether.asides import is_before_relative, is_elsewhere, is_told_of_person
from lawatan.analysis.extraction.whether.behind_noun import begun_behind, planned_behind
from lawatan.analysis.extraction.whether.by_nobody import by_nobody
from lawatan.analysis.extraction.whether.conditions import condition
from lawatan.analysis.extraction.whether.documents_described import signed_before
from lawatan.analysis.extraction.whether.documents_unmade import unmade
from lawatan.analysis.extraction.whether.fronted_talks import before_main_verb, is_told_plan
from lawatan.analysis.extraction.whether.governing import (
    NEAR,
    REACH_PLANNED,
    REACH_RIGHT,
    RIGHT_BEFORE,
    adjunct_start,
    being,
    being_before,
    is_during,
    is_month,
    is_progressive,
    is_still_to_come,
    is_to_end,
    last_cue,
    left_after,
    past_speech,
)
from lawatan.analysis.extraction.whether.joined_infinitives import in_joined_infinitive
from lawatan.analysis.extraction.whether.left_open import is_of_now, left_open
from lawatan.analysis.extraction.whether.obliged import obliged
from lawatan.analysis.extraction.whether.outlook import (
    ahead,
    by_time,
    controlled,
    earlier_leg,
    governed,
    in_margins,
    repeated,
    within_aside,
)
from lawatan.analysis.extraction.whether.readings import InClause, is_of_force, is_of_one_day
from lawatan.analysis.extraction.whether.temporal_clauses import about_to_go, in_clause_of_time, thanked_for
from lawatan.analysis.extraction.whether.unreal import behind_aside, called_off, unreal
from lawatan.analysis.extraction.whether.wanted import refused, wanted
from lawatan.records.event_mention import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.whether.readings import StatusReading
    from lawatan.language_pack.contacts import Frame


ENDING_REACH = 3  # items between a future and the end of what goes on until then: "will end", "akan berakhir"
PROMISE_REACH = 2  # items before a future in which the verb of promising stands: "berjanji akan"
MODAL_REACH = 3  # items behind a noun in which the auxiliary of its verb stands: "the talks could resume"


_AHEAD = "OFFSET P"  # how values of times to come begin of which no day is known: "next week"


@dataclass(frozen=True, slots=True)
class _Cue:
    """A cue before the predicate: first item, name of its class, number of items."""

    item: int
    name: str
    length: int

    @property
    def found(self) -> tuple[int, int]:
        return self.item, self.length


_COMING = ("arrival", "stay", "departure")  # senses of who is there now: "has arrived"
_LASTING = ("visit", "gathering", "exercise")  # "during" and "on a" speak of these, not of the meeting beside them


def read_status(clause: Clause, i: int, n: int, frame: Frame, grammar: ContactGrammar, lang: str) -> StatusReading:
    """The status of the predicate at items `i`..`i+n`; None as status where nothing in the clause says it.

    What hangs on a condition ("will meet if ...", "If elected, X would visit ...") is only proposed, and what is
    believed or rumoured too.
    """
    reader = _Reader(clause, i, n, frame, grammar, lang)
    reading = reader.read()
    if signed_before(reader, reading):
        return reader.bare(None, "form")
    if (asked := left_open(reader, reading)) is not None:
        if is_of_now(reader, reading):
            return reader.said(asked, Status.PROPOSED)
        return replace(reader.said(asked, None, "negation"), negated=True)
    if reading.status is not Status.PLANNED:
        return reading
    speculated = grammar.status["speculated"].find_last(clause.items, max(0, i - 2 * REACH_PLANNED), i)
    if speculated is not None:
        return reader.said(speculated, Status.PROPOSED)
    found = condition(reader)
    return reader.said(found, Status.PROPOSED) if found is not None else reading


class _Reader(InClause):
    """One predicate, and the steps that read its status: the first step that finds something decides."""

    __slots__ = ()

    def read(self) -> StatusReading:
        for reading in self._steps():
            if reading is not None:
                return reading
        past = self.frame.tense == "past"
        return self.bare(Status.COMPLETED if past else None, "past-form" if past else "form")

    def _steps(self) -> Iterator[StatusReading | None]:
        gone = absent(self) or by_nobody(self)
        yield replace(self.said(gone, None, "absent"), negated=True) if gone is not None else None
        down = refused(self)
        yield replace(self.said(down, None, "negation"), negated=True) if down is not None else None
        yield called_off(self)
        yield unmade(self)
        yield unreal(self)
        if self.frame.tense == "future":
            yield self.bare(Status.PLANNED, "future-form")
        whole = self.cues("planned").length_at(self.items, self.i)
        if whole > self.n and not (self.i and self.items[self.i - 1].lower in self.grammar.any_preposition):
            yield self.said((self.i, whole), Status.PLANNED)  # "is going to Moscow"
        if 0 < whole < self.n and self.frame.type == "visit":
            yield self.said((self.i, whole), Status.PLANNED)  # "dijadwalkan di Moskow"
        yield self._due()
        before = self.cues("background").find(self.items, self.i, self.end)
        if before is not None and not self.is_noun and self.i < before[0]:
            yield replace(self.said(before, Status.COMPLETED), background=True)  # "was last in Oslo in May"
        yield wanted(self)
        yield obliged(self)
        yield in_joined_infinitive(self)
        yield after_distance(self)
        yield ahead(self)
        yield in_margins(self)
        yield controlled(self)
        yield in_clause_of_time(self)
        yield about_to_go(self)
        yield thanked_for(self)
        cues = self._cues_before()
        yield self._of_noun_itself(cues)
        if all(c.name in ("completed", "ongoing") for c in cues):
            yield governed(self)
        if self.is_noun:
            yield self._after_noun(cues)
        if cues:
            yield self._by_cues(cues)
        started = self.cues("ongoing").length_at(self.items, self.i)
        if 0 < started < self.n and self.frame.type == "visit" and self.frame.sense in ("travel", "tour"):
            yield self.said((self.i, started), Status.ONGOING)  # "memulai kunjungan ke Moskow"
        yield within_aside(self) or earlier_leg(self)
        yield by_time(self)
        yield repeated(self)
        yield self._present()

    def _cues_before(self) -> list[_Cue]:
        """The last cue of each class before the predicate, in text order."""
        clause, i, grammar = self.clause, self.i, self.grammar
        far = max(clause.start_of(i), i - REACH_PLANNED, adjunct_start(clause, i, grammar))
        far, left = past_speech(clause, far, i, grammar), past_speech(clause, self.reach, i, grammar)
        said = speech_before(clause, i) if SLOT in self.frame.party else None
        cues = sorted(
            (
                _Cue(found[0], name, found[1])
                for name in ("planned", "proposed", "ongoing", "completed")
                if (found := last_cue(clause, self.cues(name), far if name == "planned" else left, i))
                and not is_elsewhere(clause, found[0], i)
                and not (self.is_past_form and is_before_relative(clause, found[0], i))
                and not is_told_plan(self, *found)
                and not is_of_one_day(self, *found)
                and (said is None or found[0] < said)
            ),
            key=lambda c: (c.item, c.name),
        )
        is_inside = self.inside is not None
        if is_inside:
            cues = [c for c in cues if c.name != "planned" or not self._is_promised(c)]
        return self._of_contact(cues) if self.is_noun or is_inside else cues

    def _is_promised(self, c: _Cue) -> bool:
        """As in "promised to cut the debt in talks with X", "rejected the plan": what is to come of talks, not they."""
        nouns = self.grammar.classes.get("plan_nouns")
        is_noun = nouns is not None and nouns.length_at(self.items, c.item) == c.length
        start = max(0, c.item - PROMISE_REACH)
        return is_noun or self.cues("pledged").find(self.items, start, c.item + c.length) is not None

    def _of_contact(self, cues: Sequence[_Cue]) -> list[_Cue]:
        """Without what is offered at talks: "proposed a link at talks with X" proposes no talks."""
        found = self.cues("inside").find_last(self.items, max(0, self.i - RIGHT_BEFORE), self.i)
        at = self.inside if self.inside is not None else (found[0] if found else None)
        if at is None or any(self.items[k].mention is not None for k in range(at, self.i)):
            return list(cues)
        told = (replace(c, name="planned") if self.says(c.found, "modal") else c for c in cues)
        return [c for c in told if c.name != "proposed" or c.item > at]

    def _of_noun_itself(self, cues: Sequence[_Cue]) -> StatusReading | None:
        """As in "opening of the summit", "a meeting which will be held"."""
        if self.frame.type in _LASTING[1:] and all(c.name == "completed" for c in cues):
            opening = self.cues("ongoing").find(self.items, self.i, self.end)
            if opening:
                return self.said(opening, Status.ONGOING)
        reach = range(self.end, min(self.end + 3, len(self.items)))
        tail = next((k for k in reach if self.items[k].lower in self.grammar.relatives), None)
        if self.is_noun and (begun := begun_behind(self)) is not None:
            return self.said(begun, Status.ONGOING)
        if tail is not None and not cues and self.is_noun:
            planned = self.cues("planned").find(self.items, tail, min(tail + NEAR, len(self.items)))
            if planned:
                return self.said(planned, Status.PLANNED)
        return None

    def _after_noun(self, cues: Sequence[_Cue]) -> StatusReading | None:
        """What is said behind a noun: "the visit ended", "talks are under way", "the trip is scheduled for"."""
        stop = self._before_speech()
        over = self.cues("ended").find(self.items, self.end, min(stop, self.end + REACH_RIGHT))
        if over and not self.says(over, "end_nouns"):
            if self.frame.type in _LASTING and self._ends_later(over[0]):
                return self.said(over, Status.ONGOING, "ending")
            to_come = self.cues("future").find(self.items, max(self.end, over[0] - ENDING_REACH), over[0])
            if to_come is None:
                apart = self._earlier() is not None or any(self.says(c.found, "background") for c in cues)
                return replace(self.said(over, Status.COMPLETED, "ended"), background=apart)
            return self.said(to_come, Status.ONGOING, "ending")
        if cues and any(c.name != "planned" for c in cues):
            return None
        if (under_way := self.cues("under_way").find(self.items, self.end, self.right)) and not cues:
            return self.said(under_way, Status.ONGOING)
        if (held := self._held_already()) is not None:
            return self.said(held, Status.COMPLETED)
        if found := self.cues("proposed_after").find(self.items, self.end, self.right):
            return self.said(found, Status.PROPOSED)
        if cues:
            return None
        if (earlier := self._earlier()) is not None:
            return replace(self.said(earlier, Status.COMPLETED), background=True)
        aside = behind_aside(self, self.cues("future")) if self.frame.type not in _LASTING else None
        if aside is not None and not is_of_force(self, sum(aside)):
            return self.said(aside, Status.PLANNED)  # "Talks with X, who came on Monday, were to follow"
        far = self.end + (2 * REACH_RIGHT if self.is_between else REACH_RIGHT)
        planned = planned_behind(self, min(stop, far))
        if planned and self.frame.type in ("visit", "meeting", "call") and self.says(planned, "willed"):
            planned = None  # "his first trip to the EU, which hopes to ...": no trip hopes
        if planned and self.inside is not None and self._is_promised(_Cue(planned[0], "planned", planned[1])):
            planned = None  # "In talks with X, he promised to ..."
        modal = self.cues("modal").find(
            self.items, self.end, min(stop, far if self.is_between else self.end + MODAL_REACH)
        )
        if modal and not is_month(self.items, modal[0]) and not (planned and planned[0] < modal[0]):
            return self.said(modal, Status.PROPOSED)
        right = self.right
        begun = self.cues("begun").find(self.items, self.end, right) if self.frame.type in _LASTING[1:] else None
        if begun is not None and not (planned and planned[0] < begun[0]):
            near = self.items[sum(begun) : sum(begun) + ENDING_REACH]
            is_near = any(k.time is not None and k.time.value.startswith(_AHEAD) for k in near)
            return self.said(begun, Status.PLANNED if is_near else Status.ONGOING)  # "bermula", not "akan bermula"
        if planned is None:
            planned = self.cues("planned_after").find(self.items, self.end, min(stop, self.end + 2 * REACH_RIGHT))
            if planned and self.inside is not None and not self.is_own(planned):
                planned = None  # "In talks with X, he agreed to return soon", "agreed in a call to meet soon"
            if planned and topic_dated(self.clause, planned[0]) is not None:
                planned = None  # "talks about the vote next month"
        if planned is None:
            return None
        after = self.items[sum(planned) : sum(planned) + ENDING_REACH]
        if self.frame.type in _LASTING and any(k.lower in self.grammar.ending for k in after):
            return self.said(planned, Status.ONGOING, "ending")
        if self.cues("negation").find(self.items, planned[0] - 1, planned[0]):
            return self.said(planned, Status.PROPOSED)  # "belum dijadwalkan"
        return self.said(planned, Status.PLANNED)

    def _held_already(self) -> tuple[int, int] | None:
        """As in "Pembicaraan dengan X sudah lebih dahulu berlangsung": behind a noun, that it has taken place."""
        words = self.grammar.classes.get("held_already")
        return words.find(self.items, self.end, self.right) if words is not None else None

    def _earlier(self) -> tuple[int, int] | None:
        """As in "kunjungan terakhir X": an adjective right behind the noun that tells of an earlier contact."""
        n = self.cues("background").length_at(self.items, self.end) if self.end < len(self.items) else 0
        return (self.end, n) if n and self.grammar.table.owner_suffix else None

    def _before_speech(self) -> int:
        """Where what is said of a noun ends: not in "during his visit she said that the talks would resume"."""
        stop = before_main_verb(self, self.stop)
        is_aside = is_during(self.clause, self.i, self.grammar) or is_told_of_person(self.clause, self.i)
        is_aside = is_aside and self.frame.type in _LASTING
        if not is_aside and not self.clause.opens_with_participle():
            return stop
        return next((k for k in range(self.end, stop) if self.items[k].lower in self.grammar.speech), stop)

    def _ends_later(self, k: int) -> bool:
        """As in "the visit will end on Friday", "the visit ends on Friday": not over yet."""
        if self.cues("planned").find(self.items, self.end, k) is not None:
            return True
        return k + 1 < len(self.items) and self.items[k].lower in self.grammar.present

    def _due(self) -> StatusReading | None:
        """As in "is due in Colombo on Monday": a port call told by words that are a plan themselves."""
        if not self.frame.id.endswith(PORT_CALL):
            return None
        found = self.cues("planned").find(self.items, max(0, self.i - 1), self.end)
        return self.said(found, Status.PLANNED) if found is not None and sum(found) > self.i else None

    def _stays_on(self, k: int) -> bool:
        """As in "will remain at its berth until Monday": behind item `k`, that a ship in port does not leave yet."""
        words = self.grammar.classes.get("staying_on") if self.frame.id.endswith(PORT_CALL) else None
        return words is not None and words.find(self.items, k, self.end) is not None

    def _is_of_another_verb(self, cue: _Cue) -> bool:
        """As in "who is now minister met X", "masih harus mengesahkan": an adverb before something else."""
        adverbs = self.grammar.classes.get("now_adverbs")
        if adverbs is None or cue.length != 1 or not adverbs.length_at(self.items, cue.item):
            return False
        between = self.items[cue.item + 1 : self.i]
        g = self.grammar
        light = either(g.skip, g.any_preposition, g.light, g.adjuncts, g.during, g.prepositions["at"])
        is_close = all(k.lower in light for k in between)
        return cue.item < self.i and not is_close

    def _by_cues(self, cues: Sequence[_Cue]) -> StatusReading:
        """The cue nearest to the predicate decides, unless one further off governs it too."""
        last, names = cues[-1], {c.name for c in cues}
        if last.name == "ongoing" and "planned" in names:
            last = next(c for c in cues if c.name == "planned")  # "will begin a visit"
        is_lasting = self.frame.type in _LASTING
        if last.name == "ongoing" and not is_lasting and not self.says(last.found, "progressive"):
            return self.bare(None, "form")
        if last.name == "ongoing" and self._is_of_another_verb(last):
            return self.bare(None, "form")
        is_to_last = last.name == "planned" and is_lasting and (self.is_noun or self.frame.type == "exercise")
        if is_to_last and is_to_end(self.clause, sum(last.found), self.i, self.grammar):
            return self.said(last.found, Status.ONGOING, "ending")
        if last.name == "completed" and {"proposed", "planned"} <= names:
            last = next(c for c in cues if c.name == "planned")
        if last.name == "planned" and self.cues("modal").find_last(self.items, last.item - 1, last.item):
            return self.said((last.item - 1, 1 + last.length), Status.PROPOSED)  # "mungkin akan"
        if last.name == "planned" and self._stays_on(last.item):
            return self.said(last.found, Status.ONGOING, "ending")
        if last.name != "completed":
            return self.said(last.found, Status(last.name))
        ended = self.says(last.found, "ended")
        planned = next((c for c in cues if c.name == "planned"), None)
        if ended and is_lasting and planned is not None and last.item - sum(planned.found) < ENDING_REACH:
            return self.said(planned.found, Status.ONGOING, "ending")  # "akan mengakhiri kunjungan"
        if ended and is_still_to_come(self.clause, self.i, self.grammar):
            return self.said(last.found, Status.ONGOING)
        ended = ended or left_after(self.clause, last.found, self.frame)
        lasts = (self.frame.sense in _COMING or self.frame.id.endswith(PORT_CALL)) and not ended
        if lasts and (often := repeated(self)) is not None:
            return often
        lasts = lasts and self.items[last.item].lower not in self.grammar.after
        if lasts and not self.says(last.found, "background") and not self.says(last.found, "pluperfect"):
            return self.bare(Status.ONGOING, "perfect")  # "has arrived", "telah tiba": she is there
        reading = self.said(last.found, Status.COMPLETED, "ended" if ended else "")
        return replace(reading, background=self.says(last.found, "background"))

    def _present(self) -> StatusReading | None:
        """As in "is holding talks", "is on a visit", and "meets Y next week"."""
        if not self.is_past_form:
            stop = min(self.clause.end_of(self.i), self.end + REACH_RIGHT)
            after = self.cues("planned_after").find(self.items, self.end, stop)
            if after and self.is_own(after) and topic_dated(self.clause, after[0]) is None:
                return self.said(after, Status.PLANNED)  # not "is in Oslo about the vote next month"
        if self.frame.type not in ("visit", "agreement") and is_progressive(self.clause, self.i, self.grammar):
            return self.said((being_before(self.clause, self.i, self.grammar) or 0, 1), Status.ONGOING)
        if self.frame.type == "visit" and (is_ := being(self.clause, self.i, self.grammar)) is not None:
            return self.said((is_, 1), Status.ONGOING)
        return None
