"""One sentence in, its candidates and rejections out: every frame at every place, with status, forum and times."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.actors import DELEGATION
from lawatan.analysis.extraction.apart import met_apart, told_by_day
from lawatan.analysis.extraction.attendance import Attendance
from lawatan.analysis.extraction.binding import Binder
from lawatan.analysis.extraction.candidates import Candidate
from lawatan.analysis.extraction.completion import Completion
from lawatan.analysis.extraction.councils import Councils
from lawatan.analysis.extraction.further import further_contacts
from lawatan.analysis.extraction.items import ItemKind
from lawatan.analysis.extraction.judging import FORCES, RESIDENT, UNKNOWN_OFFICE, meets_as_members, reason_against
from lawatan.analysis.extraction.narrative import Story
from lawatan.analysis.extraction.ownership import assign_times
from lawatan.analysis.extraction.resumption import resume
from lawatan.analysis.extraction.scene import next_scene
from lawatan.analysis.extraction.signatories import Signatories
from lawatan.analysis.extraction.status import is_nominal, is_plural_present, last_time_since, read_status
from lawatan.analysis.extraction.subjects import goes_without_verb
from lawatan.analysis.extraction.syntax import Clause
from lawatan.language_pack.contacts import Frame
from lawatan.records.event_mention import EventType, Part, Rejection, Status
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.actors import Actor, Discourse
    from lawatan.analysis.extraction.grammar import ContactGrammar
    from lawatan.analysis.extraction.items import Item, ItemisedSentence

CUE_REACH = 12  # items before a predicate in which the word stands that decided its status
AFTER_REACH = 6  # items behind an object in which the word stands that the frame asks for
PURPOSE_REACH = 2  # items before a verb in which "to" or "untuk" makes it a purpose
_DAYS = re.compile(r"P[0-9]{1,3}[DWM]")
_OTHER_SIDE = ("with", "to", "towards")
CALL_REACH = 6  # sentences after a meeting in which "the telephone talks" are that
PHONE_REACH = 3  # items after "talks" in which "by telephone" makes them a call


@dataclass(slots=True)
class SentenceReader:
    """Reads sentences of one document in order; keeps the discourse up to date."""

    text: str
    lang: str
    grammar: ContactGrammar
    discourse: Discourse
    city_states: dict[str, str]
    candidates: list[Candidate] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)
    pending: list[Candidate] = field(default_factory=list)  # visits by persons without a known office
    told: list[Candidate] = field(default_factory=list)  # "A told B": a meeting where one of them is abroad
    states: frozenset[str] = frozenset()
    here: list[Candidate] = field(default_factory=list)  # of the sentence that is read
    story: Story = field(default_factory=Story)
    principal: frozenset[str] = frozenset()  # the two states that the page is about
    completion: Completion = field(init=False)
    signatories: Signatories = field(init=False)
    attendance: Attendance = field(init=False)
    councils: Councils = field(init=False)

    def __post_init__(self) -> None:
        """Sets the helpers up over the same discourse."""
        self.completion = Completion(self.grammar, self.discourse)
        self.signatories = Signatories(self.grammar, self.discourse, self.principal)
        self.councils = Councils(self.text, self.lang, self.grammar, self.discourse)
        self.attendance = Attendance(self.text, self.lang, self.grammar, self.discourse)

    def read(self, sentence: ItemisedSentence) -> None:
        """Adds the sentence's candidates."""
        clause = Clause(sentence.items, self.grammar)
        binder = Binder(sentence, clause, self.discourse, self.city_states)
        found: list[Candidate] = []
        self.here = found
        anchors: list[tuple[int, Candidate | None]] = []
        i = 0
        while i < len(sentence.items):
            item = sentence.items[i]
            step = 1
            if item.kind is ItemKind.WORD:
                frames = self.grammar.frames_at(sentence.items, i)
                cut = self._swallows(sentence.items, i, frames[0]) if frames else 0
                step = max(step, cut)
                for n, frame, owned in frames if not cut else []:
                    candidate = self._try(frame, i, n, owned, sentence, clause, binder)
                    if candidate is not None:
                        found.append(candidate)
                        anchors.append((i, candidate))
                        step = max(step, n)
                        for other in self._further(candidate, clause):
                            found.append(other)
                            anchors.append((other.trigger_item, other))
                told = any(k == i for k, _ in anchors)
                is_verb = bool(frames) and all(f.type == "agreement" and not is_nominal(f) for _, f, _ in frames)
                is_verb = is_verb and not self.grammar.status["ended"].length_at(sentence.items, i)
                if (item.lower in self.grammar.speech or is_verb) and not told:
                    anchors.append(
                        (i, None)
                    )  # verbs of saying, and of signing what is no contact here, keep their times
            i += step
        found_beside = self.councils.sessions(sentence, clause, binder, found)
        found_beside += self.attendance.named_forums(sentence, clause, binder, [*found, *(c for _, c in found_beside)])
        for k, candidate in found_beside:
            found.append(candidate)
            anchors.append((k, candidate))
        found = self.signatories.once(self.attendance.occasions(found))
        kept = [(i, c) for i, c in anchors if c is None or c in found]
        resumed = resume(sentence, self.candidates, found, self.grammar)
        self.story.read(sentence, clause, assign_times(clause, kept, self.grammar, resumed), self.grammar)
        found = [leg for c in found for leg in (told_by_day(c) or [c])]
        self.completion.share_places(found)
        self.completion.share_days(found)
        self.completion.share_with_adjunct(found)
        self.pending.extend(c for c in found if c.is_pending)
        self.told.extend(c for c in found if c.sense == "told")
        _by_phone_as_told(found)
        found = met_apart([c for c in found if not c.is_pending and c.sense != "told"], self.grammar)
        self.candidates.extend(found)
        self.discourse.scene = next_scene(found, self.discourse.scene)
        for c in found:
            if c.type is EventType.VISIT:
                travellers = c.parts.get(Part.TRAVELLER, [])
                self.discourse.last_places = c.places or self.discourse.last_places
                self.discourse.last_travellers = [replace(a, span=c.trigger, how=How.COMPUTED) for a in travellers]
                self.discourse.last_hosts = c.parts.get(Part.HOST, []) or self.discourse.last_hosts
            if c.type is EventType.MEETING and len(c.actors) == 2:
                self.discourse.last_pair = tuple(c.actors)
        self.attendance.remember(sentence)
        self.discourse.read(sentence, clause)
        self.discourse.named_places = binder.all_places() or self.discourse.named_places
        groups = [c.parts.get(Part.TRAVELLER, []) if c.type is EventType.VISIT else c.actors for c in found]
        self.discourse.last_group = next((tuple(a) for a in groups if len(a) > 1), self.discourse.last_group)

    def finish(self) -> None:
        """Settles visits by persons without a known office: kept where they meet officials elsewhere on the page."""
        dealing = {a.entity for c in self.candidates for a in c.actors}
        for c in self.pending:
            travellers = [a for a in c.parts[Part.TRAVELLER] if a.name and not a.is_private]
            known = [a for a in travellers if a.entity in dealing]
            places = [p for p in c.places if all(p.country != a.country for a in known)]
            if known and places and len(self.states) > 1:
                c.parts[Part.TRAVELLER], c.places = known, places
                self.candidates.append(c)
            else:
                self._reject(c, UNKNOWN_OFFICE, relevant=True)
        self._settle_told()

    def _settle_told(self) -> None:
        """Keeps what one side told the other where one of them is abroad, or the two are told to meet or to call."""
        abroad = {a.entity for c in self.candidates for a in c.parts.get(Part.TRAVELLER, [])}
        pairs = [(c.type, {a.entity for a in c.actors}) for c in self.candidates if c.type is not EventType.VISIT]
        for c in self.told:
            sides = {a.entity for a in c.actors}
            types = [kind for kind, pair in pairs if sides <= pair]
            if types and EventType.MEETING not in types and EventType.CALL in types:
                c.type = EventType.CALL
            if sides & abroad or types:
                self.candidates.append(c)
            else:
                self._reject(c, "nothing says that the two met", relevant=True)

    def _try(
        self, frame: Frame, i: int, n: int, owned: bool, sentence: ItemisedSentence, clause: Clause, binder: Binder
    ) -> Candidate | None:  # fmt: skip
        items = sentence.items
        if not self._leaves_place_told(frame, items, i + n) and not _has_object(frame, clause, i, n):
            return None
        if frame.sense == "bare" and not (self._has_auxiliary(items, i) or goes_without_verb(clause, i, n)):
            return None
        if frame.sense == "spent" and not _is_stretch_at(clause, i, n):
            return None
        if frame.sense == "held" and not self._is_held(items, i, n):
            return None
        other = self.grammar.classes.get("no_object")
        if other is not None and i + n < len(items) and other.length_at(items, i + n):
            return None  # "berbicara bahasa Prancis"
        goes = frame.sense == "invitation" and bool(clause.places_after(i + n, "to"))  # "mengundangnya ke Paris"
        if frame.needs and not goes and not any(self._holds_word_of(name, items) for name in frame.needs):
            return None
        status = read_status(clause, i, n, frame, self.grammar, self.lang)
        candidate = binder.candidate(frame, i, n, owned=owned)
        if candidate.type is EventType.MEETING and self._is_by_phone(clause, items, i, n):
            candidate.type = EventType.CALL
        candidate.is_nominal = is_nominal(frame)
        courtesy = self.grammar.classes.get("courtesy")
        candidate.is_courtesy = courtesy is not None and courtesy.find(items, i - 1, i + n + 1) is not None
        cue = next(
            (k.lower for k in items[max(0, i - CUE_REACH) : i] if status.cue and k.start == status.cue.start), ""
        )
        candidate.is_present = items[i].lower in self.grammar.present or cue in self.grammar.present
        candidate.is_present |= not candidate.is_nominal and is_plural_present(clause, i, self.grammar)
        governor = self.grammar.purpose.find(items, i - PURPOSE_REACH, i)
        candidate.is_purpose = candidate.is_nominal or governor is not None
        if candidate.type is EventType.VISIT:
            self.completion.told_visits.append(candidate)
        elif len(candidate.actors) == 1:
            tied = self.completion.travellers_tied_to(candidate)
            ends_with = items[i + n - 1].lower in self.grammar.prepositions["with"]
            if not tied and (
                ends_with or any(binder.indices(slot, i, n) for slot in _OTHER_SIDE if slot in frame.counterpart)
            ):
                tied = self.completion.guest_in_focus(candidate, items[:i], clause)
            if not tied and candidate.type in (EventType.MEETING, EventType.CALL) and is_nominal(frame):
                tied = self.completion.addressed(candidate, clause)
            candidate.add(Part.PARTICIPANT, tied)
        if not self.attendance.take_name(frame, candidate, i, n, sentence):
            return None
        self._take_objects(clause, candidate, i)
        if frame.sense == "with" and not binder.indices("with", i, n):
            if not _is_joint(candidate):
                return None
            if self.grammar.classes["phone"].find(items, 0, len(items)) is not None:
                candidate.type = EventType.CALL
        if frame.sense == "company" and not (_is_accompanied(clause, i + n) or _is_joint(candidate)):
            return None
        if frame.after and not self._is_followed(frame, binder.indices("object", i, n), items):
            return None
        if frame.sense == "meal" and not all(a.is_person for a in candidate.actors):
            return None
        if frame.sense == DELEGATION and not any(_is_delegation(items[k]) for k in binder.indices("object", i, n)):
            return None
        if frame.sense == "summons" and not any(map(_is_envoy, candidate.actors)):
            return None
        if frame.sense == "object" and not any(binder.indices(slot, i, n) for slot in frame.counterpart):
            return None
        if candidate.type is EventType.CALL:
            candidate.places = []
        elif candidate.type is not EventType.VISIT and not candidate.places:
            candidate.places = binder.location(i, n) or binder.pointed_at(i, n)
        self.completion.copy_counterpart_roles(candidate)
        self.completion.infer_states(candidate)
        self.completion.infer_hosts(candidate)
        self.signatories.complete(candidate, [*self.candidates, *self.here], clause)
        if candidate.type is EventType.EXERCISE and self._is_topic(items, i):
            self._reject(candidate, "the exercise is talked about", relevant=len(candidate.actors) > 1)
            return None
        since = last_time_since(items, i + n, self.grammar) if status.negated and not status.generic else None
        if since is not None:
            candidate.times.append(since)
            status = replace(status, status=Status.COMPLETED, negated=False, background=True)
        if status.negated or status.generic:
            said = "negated" if status.negated else "spoken of in general"
            self._reject(candidate, f"the predicate is {said}", relevant=len(candidate.actors) > 1)
            return None
        if candidate.type is EventType.MEETING and meets_as_members(candidate):
            candidate.type = EventType.GATHERING
        reason = reason_against(candidate, frozenset(self.completion.travellers), self.states)
        if reason == UNKNOWN_OFFICE and candidate.places:
            candidate.take_status(status, frame.sense)
            candidate.is_pending = True
            return candidate
        if reason == RESIDENT and candidate.parts.get(Part.HOST):
            candidate.type, candidate.parts = EventType.MEETING, {Part.PARTICIPANT: candidate.actors}
            reason = reason_against(candidate, frozenset(self.completion.travellers), self.states)
        if reason is not None:
            self._hear_of_call(candidate)
            self._reject(candidate, reason, relevant=bool(candidate.actors))
            return None
        candidate.take_status(status, frame.sense)
        self.completion.settle(candidate)
        return candidate

    def _further(self, candidate: Candidate, clause: Clause) -> list[Candidate]:
        """What else the predicate tells of the same party: "met A on Monday and B on Tuesday"."""
        out = []
        for c in [*further_contacts(clause, self.discourse, candidate), *self.signatories.further(candidate, clause)]:
            self.completion.infer_states(c)
            self.completion.infer_hosts(c)
            if reason_against(c, frozenset(self.completion.travellers), self.states) is None:
                out.append(c)
        return out

    def _swallows(self, items: Sequence[Item], i: int, reading: tuple[int, Frame, bool]) -> int:
        """Items before an official phrase that begins in the one at `i`: "melakukan kunjungan kenegaraan"; else 0."""
        n, outer, _ = reading
        for k in range(1, n if not outer.host else 0):
            if any(f.strong and k + m > n for m, f, _ in self.grammar.frames_at(items, i + k)):
                return k
        return 0

    def _holds_word_of(self, name: str, items: Sequence[Item]) -> bool:
        """Whether a word of the class `name` stands in the sentence, or in a mention of forces: "Indian frigates"."""
        words = self.grammar.classes.get(name)
        if words is None:
            return False
        forces = (i.text.casefold() for i in items if i.mention is not None and i.mention.role in FORCES)
        return words.find(items, 0, len(items)) is not None or any(
            f" {' '.join(phrase)} " in f" {text} " for text in forces for p in words.by_first.values() for phrase in p
        )

    def _is_held(self, items: Sequence[Item], i: int, n: int) -> bool:
        """As in "menggelar latihan", "Latihan Varuna", "latihan itu": a drill of its own, no training of anybody."""
        after = items[i + n] if i + n < len(items) else None
        is_name = after is not None and items[i].text[0].isupper() and after.text[0].isupper()
        is_told = after is not None and after.lower in self.grammar.definite
        return is_name or is_told or (i > 0 and self.grammar.classes["drilling"].length_at(items, i - 1) > 0)

    def _leaves_place_told(self, frame: Frame, items: Sequence[Item], k: int) -> bool:
        """As in "left the city": words for a place told before as the object of leaving."""
        g = self.grammar
        if frame.sense != "departure" or k >= len(items):
            return False
        return any(words.length_at(items, k) > 0 for words in (g.there, g.there_state, g.there_city))

    def _is_followed(self, frame: Frame, found: Sequence[int], items: Sequence[Item]) -> bool:
        """Whether a word of the frame's classes stands close behind its object: "hosted X for lunch"."""
        end = found[-1] + 1 if found else len(items)
        classes = (self.grammar.classes.get(name) for name in frame.after)
        return any(c is not None and c.find(items, end, end + AFTER_REACH) is not None for c in classes)

    def _has_auxiliary(self, items: Sequence[Item], i: int) -> bool:
        """As in "akan ke Jakarta": a word before the preposition that makes it a predicate."""
        return i > 0 and self.grammar.classes["bare"].length_at(items, i - 1) == 1

    @staticmethod
    def _take_objects(clause: Clause, c: Candidate, i: int) -> None:
        """What stands to the right of a predicate as its object or place is no subject of the next predicate."""
        spans = [p.span for p in c.places]
        spans += [a.span for part in (Part.PARTICIPANT, Part.HOST) for a in c.parts.get(part, [])]
        starts = {s.start for s in spans}
        right = {k for k in range(i + 1, len(clause.items)) if clause.items[k].start in starts}
        clause.taken |= right - set(clause.subject(i))  # a subject may follow what is fronted

    def _hear_of_call(self, c: Candidate) -> None:
        """As in "The telephone talks came before": what was told a sentence or two before as a meeting was a call."""
        if c.type is not EventType.CALL or not c.is_definite:
            return
        for told in self.candidates:
            near = 0 < c.sentence.index - told.sentence.index <= CALL_REACH
            if near and told.type is EventType.MEETING and not told.places:
                told.type = EventType.CALL

    def _is_topic(self, items: Sequence[Item], i: int) -> bool:
        """As in "discussed the joint exercise", "membicarakan latihan bersama"."""
        before = items[max(0, i - 3) : i]
        topical = self.grammar.classes.get("topical")
        return topical is not None and any(item.lower in topical.by_first for item in before)

    def _is_by_phone(self, clause: Clause, items: Sequence[Item], i: int, n: int) -> bool:
        """Whether words of telephony stand right after a predicate of meeting, or "by telephone" behind its object."""
        phone, via = self.grammar.classes["phone"], self.grammar.classes.get("via")
        near = phone.find(items, i, i + n + PHONE_REACH)
        if near is not None and not (n > 1 and sum(near) <= i + n):  # to "call on" somebody is no call
            return True
        found = phone.find(items, i + n, clause.end_of(i + n - 1)) if via else None
        if found is None or via is None or any(k.lower in self.grammar.speech for k in items[i + n : found[0]]):
            return False  # "said by telephone"
        return via.find(items, found[0] - 2, found[0] + 1) is not None

    def _reject(self, c: Candidate, reason: str, *, relevant: bool) -> None:
        if relevant:
            words = self.text[c.trigger.start : c.trigger.end]
            self.rejections.append(Rejection("analysis", c.rule, reason, c.trigger.start, c.trigger.end, words))


def _by_phone_as_told(found: Sequence[Candidate]) -> None:
    """What two discussed in a sentence that tells of their call was discussed in the call."""
    called = [{a.entity for a in c.actors} for c in found if c.type is EventType.CALL]
    for c in found:
        if c.type is EventType.MEETING and c.sense == "with" and {a.entity for a in c.actors} in called:
            c.type = EventType.CALL


def _is_joint(c: Candidate) -> bool:
    """As in "A and his Iranian counterpart B discussed the plan": officials of two states are the subject."""
    persons = [a for a in c.actors if a.is_person and (a.role or a.is_counterpart)]
    return len({a.country for a in persons if a.country}) > 1


def _has_object(frame: Frame, clause: Clause, i: int, n: int) -> bool:
    """Whether a transitive frame has its object, and nothing after it that makes it another predicate."""
    if not frame.transitive:
        return True
    found = clause.object(i + n)
    following = clause.items[found[-1] + 1] if found and found[-1] + 1 < len(clause.items) else None
    after = following.lower if following is not None else ""
    if following is not None and clause.is_pronoun(found[-1]) and frame.sense != "told" and following.text.islower():
        g = clause.grammar  # "saw him push for more" is no meeting, "saw him on Monday" is
        if after not in g.any_preposition | set(clause.conjunctions) and not clause.is_boundary(found[-1] + 1):
            return False
    return bool(found) and after not in frame.not_before


def _is_envoy(a: Actor) -> bool:
    """Whether somebody can be summoned: an ambassador."""
    return (a.role or "").startswith(("ambassador", "charge", "envoy", "high commissioner", "consul"))


def _is_delegation(item: Item) -> bool:
    return item.mention is not None and item.mention.role == DELEGATION


def _is_accompanied(clause: Clause, i: int) -> bool:
    """As in "duduk selama satu jam dengan X": somebody's company before the next comma."""
    stop = next((k for k in range(i, len(clause.items)) if clause.items[k].text == ","), clause.end_of(i - 1))
    return bool(clause.preposition(i, "with", end=min(stop, clause.end_of(i - 1))))


def _is_stretch_at(clause: Clause, i: int, n: int) -> bool:
    """As in "selama lima hari di Paris": days and right behind them where they are spent, as a clause of its own."""
    items, g = clause.items, clause.grammar
    after = items[i + n : i + n + 3]
    time = after[0].time if after else None
    if time is None or len(after) < 3 or not _DAYS.fullmatch(time.value):
        return False
    opens = i == 0 or items[i].lower not in g.adjuncts  # "membahas hal itu selama dua hari di Paris" is no stay
    return opens and after[1].lower in g.prepositions.get("in", ()) and clause.is_place(i + n + 2)
