"""One sentence in, its candidates and rejections out: every frame at every place, with status, forum and times."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lawatan.analysis.entities.finder import FORUM_RULE, NATIONAL_OFFICES
from lawatan.analysis.extraction.binding import Binder
from lawatan.analysis.extraction.candidates import Candidate
from lawatan.analysis.extraction.dating import assign_times
from lawatan.analysis.extraction.items import ItemKind
from lawatan.analysis.extraction.judging import UNKNOWN_OFFICE, reason_against
from lawatan.analysis.extraction.named_things import (
    document_near,
    exercise_name,
    find_forum,
    find_last_forum,
    forum_at,
    is_bare_body,
)
from lawatan.analysis.extraction.status import StatusReading, read_status
from lawatan.analysis.extraction.syntax import Clause
from lawatan.language_pack.contacts import Frame
from lawatan.records.event_mention import EventType, Part, Rejection, Status
from lawatan.records.mention import EntityType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.actors import Actor, Discourse
    from lawatan.analysis.extraction.grammar import ContactGrammar
    from lawatan.analysis.extraction.items import Item, ItemisedSentence

_OTHER_SIDE = ("with", "to", "towards")
PHONE_REACH = 3  # items after "talks" in which "by telephone" makes them a call
LOOSE_REACH = 4  # items between a bare preposition ("at") and the head of its forum
ATTENDANCE_REACH = 8  # items between a verb of attending and the head of its forum


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
    travellers: set[int] = field(default_factory=set)
    pending: list[Candidate] = field(default_factory=list)  # visits by persons without a known office
    states: frozenset[str] = frozenset()
    told_visits: list[Candidate] = field(default_factory=list)

    def read(self, sentence: ItemisedSentence) -> None:
        """Adds the sentence's candidates."""
        clause = Clause(sentence.items, self.grammar)
        binder = Binder(sentence, clause, self.discourse, self.city_states)
        found: list[Candidate] = []
        anchors: list[tuple[int, Candidate | None]] = []
        i = 0
        while i < len(sentence.items):
            item = sentence.items[i]
            step = 1
            if item.kind is ItemKind.WORD:
                frames = self.grammar.frames_at(sentence.items, i)
                for n, frame, owned in frames:
                    candidate = self._try(frame, i, n, owned, sentence, clause, binder)
                    if candidate is not None:
                        found.append(candidate)
                        anchors.append((i, candidate))
                        step = max(step, n)
                if not frames and item.lower in self.grammar.speech:
                    anchors.append((i, None))
            i += step
        for k, candidate in self._named_forums(sentence, clause, binder, found):
            found.append(candidate)
            anchors.append((k, candidate))
        found = self._occasions(found)
        assign_times(clause, [(i, c) for i, c in anchors if c is None or c in found], self.grammar)
        self._share_places(found)
        self._share_with_adjunct(found)
        self.pending.extend(c for c in found if c.is_pending)
        found = [c for c in found if not c.is_pending]
        self.candidates.extend(found)
        for c in found:
            if c.type is EventType.VISIT:
                travellers = c.parts.get(Part.TRAVELLER, [])
                self.discourse.last_places = c.places or self.discourse.last_places
                self.discourse.last_travellers = [replace(a, span=c.trigger, how=How.COMPUTED) for a in travellers]
            if c.type is EventType.MEETING and len(c.actors) == 2:
                self.discourse.last_pair = tuple(c.actors)
        self.discourse.read(sentence, clause)

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

    def _named_forums(
        self, sentence: ItemisedSentence, clause: Clause, binder: Binder, found: list[Candidate]
    ) -> list[tuple[int, Candidate]]:
        """Known forums that have a day or a place in the sentence but nobody who attends: told as gatherings."""
        out: list[tuple[int, Candidate]] = []
        if any(c.type is EventType.GATHERING for c in found):
            return out
        frame = Frame(f"{self.lang}.gathering.named", "gathering", [])
        for k, item in enumerate(sentence.items):
            if item.mention is None or item.mention.rule != FORUM_RULE or not _is_scheduled(clause, k):
                continue
            if is_bare_body(item, self.grammar):
                continue
            status = read_status(clause, k, 1, frame, self.grammar, self.lang)
            forum = forum_at(sentence.items, k, 1, self.grammar, self.text)
            if status.negated or status.generic or forum is None:
                continue
            candidate = binder.candidate(frame, k, 1, owned=False)
            candidate.add(Part.PARTICIPANT, [self.discourse.actor(item.mention)])
            candidate.forum, candidate.places = forum, binder.places(["in"], k, 1)
            self._set_status(candidate, status, frame)
            out.append((k, candidate))
        return out

    def _try(
        self, frame: Frame, i: int, n: int, owned: bool, sentence: ItemisedSentence, clause: Clause, binder: Binder
    ) -> Candidate | None:  # fmt: skip
        items = sentence.items
        if frame.needs and not any(
            self.grammar.classes[name].find(items, 0, len(items))
            for name in frame.needs
            if name in self.grammar.classes
        ):
            return None
        status = read_status(clause, i, n, frame, self.grammar, self.lang)
        candidate = binder.candidate(frame, i, n, owned=owned)
        if candidate.type is EventType.MEETING and self._is_by_phone(items, i, n):
            candidate.type = EventType.CALL
        candidate.is_present = items[i].lower in self.grammar.present
        if candidate.type is EventType.VISIT:
            self.told_visits.append(candidate)
        elif len(candidate.actors) == 1:
            tied = self._travellers_tied_to(candidate)
            if not tied and any(binder.indices(slot, i, n) for slot in _OTHER_SIDE if slot in frame.counterpart):
                tied = self._guest_in_focus(candidate, items[:i], clause)
            candidate.add(Part.PARTICIPANT, tied)
        if not self._name(frame, candidate, i, n, sentence):
            return None
        self._take_objects(clause, candidate, i)
        if frame.sense == "with" and not binder.indices("with", i, n):
            return None
        if candidate.type is not EventType.VISIT and not candidate.places:
            candidate.places = binder.location(i, n) or binder.pointed_at(i, n)
        self._copy_counterpart_roles(candidate)
        self._infer_states(candidate)
        if status.negated or status.generic:
            said = "negated" if status.negated else "spoken of in general"
            self._reject(candidate, f"the predicate is {said}", relevant=len(candidate.actors) > 1)
            return None
        reason = reason_against(candidate, frozenset(self.travellers), self.states)
        if reason == UNKNOWN_OFFICE and candidate.places:
            self._set_status(candidate, status, frame)
            candidate.is_pending = True
            return candidate
        if reason is not None:
            self._reject(candidate, reason, relevant=bool(candidate.actors))
            return None
        self._set_status(candidate, status, frame)
        if candidate.places:
            self.travellers |= {a.entity for a in candidate.parts.get(Part.TRAVELLER, [])}
        return candidate

    @staticmethod
    def _take_objects(clause: Clause, c: Candidate, i: int) -> None:
        """What stands to the right of a predicate as its object or place is no subject of the next predicate."""
        spans = [p.span for p in c.places]
        spans += [a.span for part in (Part.PARTICIPANT, Part.HOST) for a in c.parts.get(part, [])]
        starts = {s.start for s in spans}
        right = {k for k in range(i + 1, len(clause.items)) if clause.items[k].start in starts}
        clause.taken |= right - set(clause.subject(i))  # a subject may follow what is fronted

    def _infer_states(self, c: Candidate) -> None:
        """A counterpart or host whose state is not said is of the one state where the contact takes place."""
        places = {p.country for p in c.places}
        if len(places) != 1:
            return
        (state,) = places
        unknown = [a for a in c.actors if a.country is None and a.entity not in self.travellers]
        if any(a.role not in NATIONAL_OFFICES or a.name is None for a in unknown):
            return
        if all(a.country != state for a in c.actors) and len(unknown) == 1 and len(c.actors) > 1:
            for part in (Part.HOST, Part.PARTICIPANT):
                if part in c.parts:
                    found = c.parts[part]
                    c.parts[part] = [replace(a, country=state) if a is unknown[0] else a for a in found]
            if unknown[0].entity >= 0:
                self.discourse.entities[unknown[0].entity].country = state

    def _name(self, frame: Frame, c: Candidate, i: int, n: int, sentence: ItemisedSentence) -> bool:
        """Finds the forum, exercise or document; False where the frame needs one and there is none."""
        items = sentence.items
        if frame.forum in ("object", "subject"):
            loose = self.grammar.any_preposition | self.grammar.prepositions["about"]
            is_loose = items[i + n - 1].lower in loose and n == 1
            reach = LOOSE_REACH if is_loose else ATTENDANCE_REACH
            if frame.forum == "object":
                head = find_forum(items, i + n, i + n + reach, self.grammar)
                head = head or self._relative_forum(items, i)
            else:
                head = find_last_forum(items, i - 2 * ATTENDANCE_REACH, i, self.grammar)
            if head is None or (is_loose and self._is_interrupted(items, i + n, head[0])):
                return False
            if is_bare_body(items[head[0]], self.grammar) and items[i].lower in self.grammar.presiding:
                return False  # who chairs the G20 this year is at no meeting
            c.forum = forum_at(items, head[0], head[1], self.grammar, self.text)
            return c.forum is not None and (c.forum.is_named or not is_loose)
        if frame.forum == "document":
            c.forum = document_near(items, i, n, self.grammar, self.text)
            return c.forum is not None
        if frame.forum == "name" and c.type is EventType.EXERCISE:
            c.forum = exercise_name(items, i, n, self.grammar, self.text)
        return True

    @staticmethod
    def _occasions(found: list[Candidate]) -> list[Candidate]:
        """A meeting on the sidelines of a forum has the forum as its occasion; it alone makes no gathering."""
        named = [c.forum.span for c in found if c.type is EventType.GATHERING and c.forum and _is_of_body(c)]
        inside = [
            c
            for c in found
            if c.type is EventType.MEETING and any(s.start <= c.trigger.start and c.trigger.end <= s.end for s in named)
        ]  # "the Group of 20 summit": the noun of a forum is no talk between two
        found = [c for c in found if c not in inside]
        meetings = [c for c in found if c.type is EventType.MEETING]
        sidelines = [c for c in found if c.type is EventType.GATHERING and c.sense == "sidelines"]
        if not meetings or not sidelines:
            return found
        for m in meetings:
            m.forum = m.forum or sidelines[0].forum
            m.places = m.places or sidelines[0].places
        return [c for c in found if c not in sidelines]

    def _relative_forum(self, items: Sequence[Item], i: int) -> tuple[int, int] | None:
        """As in "The summit, which he attended": the head before the relative word."""
        head = find_last_forum(items, i - 2 * ATTENDANCE_REACH, i, self.grammar)
        if head and any(items[k].lower in self.grammar.relatives for k in range(head[0], i)):
            return head
        return None

    def _is_interrupted(self, items: Sequence[Item], start: int, end: int) -> bool:
        """Whether a time or another predicate stands between a bare preposition and the head of a forum."""
        between = range(start, end)
        return any(items[k].kind is ItemKind.TIME or self.grammar.frames_at(items, k) for k in between)

    def _is_by_phone(self, items: Sequence[Item], i: int, n: int) -> bool:
        """Whether words of telephony stand right after a predicate of meeting."""
        return self.grammar.classes["phone"].find(items, i, i + n + PHONE_REACH) is not None

    def _guest_in_focus(self, c: Candidate, before: Sequence[Item], clause: Clause) -> list[Actor]:
        """As in "A meeting with Prime Minister Y is planned as well": the one traveller spoken of, not of Y's state."""
        guests = self.discourse.last_travellers
        known = {a.country for a in c.actors} - {None}
        opens = all(i.mention is None and not clause.is_pronoun(k) for k, i in enumerate(before))
        if c.type is not EventType.MEETING or len(guests) != 1 or not opens or not c.actors[0].is_person:
            return []
        guest = guests[0]
        return guests if guest.country and guest.country not in known and guest.entity != c.actors[0].entity else []

    def _travellers_tied_to(self, c: Candidate) -> list[Actor]:
        """As in "the arrival of X for talks with Y": who travels for the purpose of a meeting with one named side."""
        for visit in reversed(self.told_visits):
            if visit.sentence is c.sentence and visit.trigger_item < c.trigger_item:
                between = (visit.trigger_item + 1, c.trigger_item + 1)
                if self.grammar.purpose.find(c.sentence.items, *between) is not None:
                    return visit.parts.get(Part.TRAVELLER, [])
        return []

    @staticmethod
    def _copy_counterpart_roles(c: Candidate) -> None:
        """As in "His Russian counterpart" holds the office of the other side."""
        first = next((a for a in c.actors if not a.is_counterpart), None)
        other = first.role if first else None
        for part, actors in c.parts.items():
            c.parts[part] = [
                replace(a, role=other) if a.is_counterpart and a.role is None and other else a for a in actors
            ]

    def _set_status(self, c: Candidate, reading: StatusReading, frame: Frame) -> None:
        c.status_rule = reading.rule
        c.status_cue = reading.cue
        c.background = reading.background
        if frame.sense == "invitation" and reading.status in (None, Status.COMPLETED):
            c.status = Status.PROPOSED  # "has invited" is done, the visit is not
        elif reading.status is not None:
            c.status = reading.status
        elif c.type is EventType.VISIT and frame.sense in ("arrival", "stay", "departure"):
            c.status = Status.ONGOING
        else:
            c.status = Status.COMPLETED

    def _share_with_adjunct(self, found: list[Candidate]) -> None:
        """As in "During a 2022 visit to Beijing, A and B signed": the main clause has the visit's place and year."""
        for v in found:
            before = v.sentence.items[max(0, v.trigger_item - 3) : v.trigger_item]
            if v.type is not EventType.VISIT or not any(i.lower in self.grammar.adjuncts for i in before):
                continue
            travellers = {a.entity for a in v.parts.get(Part.TRAVELLER, [])}
            for c in found:
                if c.trigger_item > v.trigger_item and {a.entity for a in c.actors} & travellers:
                    c.places = c.places or list(v.places)
                    c.times = c.times or [t for t in v.times if len(t.first or "") < len("2023-04-16")]

    def _share_places(self, found: list[Candidate]) -> None:
        """A meeting that is the purpose of a visit in the same sentence takes place where the visit goes."""
        visits = [c for c in found if c.type is EventType.VISIT and c.places]
        for c in found:
            if c.type is EventType.VISIT:
                continue
            for v in visits:
                travellers = {a.entity for a in v.parts.get(Part.TRAVELLER, [])}
                between = (v.trigger_item + 1, c.trigger_item)
                tied = self.grammar.purpose.find(c.sentence.items, *between) is not None
                if tied and any(a.entity in travellers for a in c.actors):
                    c.places = c.places or list(v.places)
                    self._infer_states(c)
                    c.purpose_of = v
                    if (
                        c.status_cue is not None
                        and c.status_cue.start < v.trigger.start
                        and c.status is Status.COMPLETED
                    ):
                        c.status_cue = None  # "has arrived for talks": the arrival is over, not the talks
                    break

    def _reject(self, c: Candidate, reason: str, *, relevant: bool) -> None:
        if relevant:
            words = self.text[c.trigger.start : c.trigger.end]
            self.rejections.append(Rejection("analysis", c.rule, reason, c.trigger.start, c.trigger.end, words))


def _is_scheduled(clause: Clause, k: int) -> bool:
    """Whether a day or month stands after item `k` in its clause, near enough to be that of the forum."""
    after = clause.items[k + 1 : min(clause.end_of(k), k + 1 + ATTENDANCE_REACH)]
    return any(i.time is not None and len(i.time.first or "") >= len("2023-09") for i in after)


def _is_of_body(c: Candidate) -> bool:
    """Whether the forum of a candidate has an organisation in its name."""
    span = c.forum.span if c.forum else c.trigger
    inside = (i.mention for i in c.sentence.items if span.start <= i.start < span.end)
    return any(m is not None and m.type is EntityType.ORGANISATION for m in inside)
