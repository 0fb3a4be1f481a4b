"""One frame at one place of a sentence in, a judged candidate with its status out, or a rejection."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.frame_conditions import delegation_led, sides_fit, words_fit
from lawatan.analysis.extraction.clause.further import further_contacts, listed_party
from lawatan.analysis.extraction.clause.gapped_visits import gapped_visits
from lawatan.analysis.extraction.clause.infinitives import is_item_of_agenda, opens_infinitive
from lawatan.analysis.extraction.clause.noun_phrases import modified
from lawatan.analysis.extraction.clause.taken import take_objects
from lawatan.analysis.extraction.documents.lone_sides import add_lone_side
from lawatan.analysis.extraction.documents.pacts import is_signed_before
from lawatan.analysis.extraction.documents.sides_told import is_only_kept
from lawatan.analysis.extraction.documents.signing_relatives import signed_by_others
from lawatan.analysis.extraction.exercises.drills import add_forces, take_sides_of_series
from lawatan.analysis.extraction.exercises.drills_held import is_read_already
from lawatan.analysis.extraction.exercises.open_drills import waits_for_sides
from lawatan.analysis.extraction.forums.attendance import ATTENDED, EDITION
from lawatan.analysis.extraction.forums.attendees import (
    add_attendees,
    is_of_many_states,
    is_session,
    is_summit_of_bodies,
)
from lawatan.analysis.extraction.forums.beside import hosts_session, take_group
from lawatan.analysis.extraction.forums.formats import meets_as_format
from lawatan.analysis.extraction.forums.led_by_two import become_talks
from lawatan.analysis.extraction.forums.senders import leave_out_sender
from lawatan.analysis.extraction.forums.sidelines import keep_speaker
from lawatan.analysis.extraction.judging import (
    HOME,
    NO_OFFICE_NOW,
    ONE_SIDE,
    ONE_STATE,
    RESIDENT,
    UNKNOWN_OFFICE,
    is_session_of_members,
    meets_as_members,
    reason_against,
)
from lawatan.analysis.extraction.next_round import parties_of_next
from lawatan.analysis.extraction.when.departures import goes_home, may_go_home, turn_home
from lawatan.analysis.extraction.where.premises import SENSE as PREMISES
from lawatan.analysis.extraction.where.premises import is_at_premises
from lawatan.analysis.extraction.whether.governing import (
    begins_in_present,
    is_nominal,
    is_plural_present,
    last_time_since,
    looks_forward,
)
from lawatan.analysis.extraction.whether.past_verbs import is_told_in_past
from lawatan.analysis.extraction.whether.readings import StatusReading, is_past_word
from lawatan.analysis.extraction.whether.status import read_status
from lawatan.analysis.extraction.who.actor import DELEGATION
from lawatan.analysis.extraction.who.by_phone import is_by_phone, tells_how
from lawatan.analysis.extraction.who.counterparts import name_colleague, talk_with_guest
from lawatan.analysis.extraction.who.goes_on import guest_going_on
from lawatan.analysis.extraction.who.groups_named import name_group
from lawatan.analysis.extraction.who.guests import travellers_instead
from lawatan.analysis.extraction.who.held_by import name_sides
from lawatan.analysis.extraction.who.implied_travellers import implied_travellers
from lawatan.analysis.extraction.who.in_their_time import may_have_served
from lawatan.analysis.extraction.who.list_owners import is_label
from lawatan.analysis.extraction.who.listed_holders import name_listed
from lawatan.analysis.extraction.who.met_when import meet_as_told
from lawatan.analysis.extraction.who.named_in_series import names_some
from lawatan.analysis.extraction.who.other_state import give_other_state
from lawatan.analysis.extraction.who.own_envoys import is_at_post, leave_out_own_envoys, put_traveller_in_place
from lawatan.analysis.extraction.who.own_ministers import give_own_state
from lawatan.analysis.extraction.who.rereading import IMPOSSIBLE, leave_as_guest, reread
from lawatan.analysis.extraction.who.summoners import add_summoner
from lawatan.analysis.extraction.who.talks_of_two import take_sides
from lawatan.records.event_mention import TO_COME, EventType, Part, Rejection, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.completion import Completion
    from lawatan.analysis.extraction.documents.signatories import Signatories
    from lawatan.analysis.extraction.forums.attendance import Attendance
    from lawatan.analysis.extraction.who.unsaid_sides import UnsaidSides
    from lawatan.language_pack.contacts import Frame

NEGATED = "the predicate is negated"
NO_STATE = "a building is entered, no state"
GENERAL = "the predicate is spoken of in general"
CUE_REACH = 12  # items before a predicate in which the word stands that decided its status
PURPOSE_REACH = 2  # items before a verb in which "to" or "untuk" makes it a purpose
MANY_SIDES = 5  # states of talks that are a forum of their own: "perundingan yang melibatkan dua Korea, AS, China"
_OTHER_SIDE = ("with", "to", "towards")
CALL_REACH = 6  # sentences after a meeting in which "the telephone talks" are that


@dataclass(frozen=True, slots=True)
class Predicate:
    """A frame whose words stand at items `i`..`i+n` of a sentence; `owned` where the owner suffix is on them."""

    frame: Frame
    i: int
    n: int
    owned: bool
    binder: Binder

    @property
    def sentence(self) -> ItemisedSentence:
        """Where it stands."""
        return self.binder.sentence

    @property
    def clause(self) -> Clause:
        """The sentence with the questions that frames ask of it."""
        return self.binder.clause

    def indices(self, slot: str) -> list[int]:
        """The items in one of its slots."""
        return self.binder.indices(slot, self.i, self.n)


@dataclass(slots=True)
class PredicateReader:
    """Reads predicates of one document. `told` are the candidates of earlier sentences, `here` those of this one."""

    text: str
    lang: str
    grammar: ContactGrammar
    completion: Completion
    signatories: Signatories
    unsaid: UnsaidSides
    attendance: Attendance
    states: frozenset[str]
    told: list[Candidate]
    rejections: list[Rejection]
    unplanned: list[Candidate] = field(default_factory=list)  # talks of which the page says that there will be none
    heard: list[int] = field(default_factory=list)  # sentences that speak of "the call" and name no two sides
    sideless: list[Candidate] = field(default_factory=list)  # documents of which their sentence tells no sides
    announced: list[Candidate] = field(default_factory=list)  # calls to persons whom their sentence does not name

    def read(self, p: Predicate, here: Sequence[Candidate]) -> Candidate | None:
        """The candidate of a predicate; None where it is no contact."""
        frame, i, n, clause = p.frame, p.i, p.n, p.clause
        if not words_fit(frame, clause, i, n) or self._opens_by_itself(p) or is_only_kept(frame, clause, i):
            return None
        if is_read_already(frame, i, here) or signed_by_others(frame, clause, i):
            return None
        if frame.type == EventType.CALL and tells_how(clause, i, n, here):
            return None
        status = read_status(clause, i, n, frame, self.grammar, self.lang)
        if status.status in TO_COME and not status.negated and self._is_beside_statement(p):
            status = StatusReading(None, None, f"{self.lang}.status.form")
        later = self.grammar.classes.get("later_edition") if frame.sense == EDITION and status.status is None else None
        if later is not None and later.find(clause.items, i, i + n) is not None:
            status = replace(status, status=Status.PLANNED, rule=f"{self.lang}.status.edition")  # "the next round"
        candidate = p.binder.candidate(frame, i, n, owned=p.owned)
        if candidate.type is EventType.MEETING and is_by_phone(clause, i, n, noun=is_nominal(frame)):
            candidate.type = EventType.CALL
        if candidate.type is EventType.VISIT:
            travellers = travellers_instead(candidate, frame, clause, self.completion.discourse, here)
            candidate.parts |= {Part.TRAVELLER: travellers} if travellers else {}
            guest = guest_going_on(candidate, clause, self.completion.discourse, [*self.told, *here])
            candidate.parts |= {Part.TRAVELLER: guest} if guest else {}
            meant = implied_travellers(candidate, frame, clause, n, [*self.told, *here], status)
            candidate.parts |= {Part.TRAVELLER: meant} if meant else {}
        self._describe(candidate, p, status)
        candidate.is_past |= is_signed_before(candidate, here)
        self._tie_other_side(candidate, p, here)
        if status.status is not Status.PROPOSED and not (status.negated or status.generic):
            take_sides(candidate, p.clause, p.n, [*self.told, *here], self.completion.discourse)
        take_group(candidate, clause, self.completion.discourse)
        is_led = become_talks(candidate, clause, n, self.completion.discourse)
        if not is_led and not self.attendance.take_name(frame, candidate, i, n, p.sentence, clause):
            return None
        if candidate.type is EventType.GATHERING:
            add_attendees(candidate, clause, self.completion.discourse, frame, n)
            leave_out_sender(candidate, clause, self.completion.discourse)
            keep_speaker(candidate, clause)
        fits = sides_fit(frame, candidate, p.binder, i, n)
        if fits or "by" not in frame.party:  # else who did what is no contact may be the subject of one
            take_objects(clause, candidate, i)
        if not fits or opens_infinitive(candidate, clause, i + n) or hosts_session(candidate, clause, n):
            return None
        if frame.sense == DELEGATION:
            clause.taken |= {delegation_led(clause, i, n) or i}  # its leader, not it, is the subject of what follows
        if frame.sense == "with" and not p.indices("with") and self._tells_of_phone(clause):
            candidate.type = EventType.CALL
        self._complete(candidate, p, here)
        return self._judged(candidate, p, status, here)

    def _is_beside_statement(self, p: Predicate) -> bool:
        """As in "The plan could work, visiting Minister X told Y": what is said to come is no news of X and Y."""
        items, g = p.clause.items, self.grammar
        if all(item.text != "," for item in items[p.clause.start_of(p.i) : p.i]):
            return False
        if "modified" in p.frame.traveller and modified(p.clause, p.i + p.n):
            return True
        is_told = p.frame.sense == "told" and is_past_word(items, p.i, g)
        return is_told and items[p.i - 1].lower not in g.auxiliaries

    def _opens_by_itself(self, p: Predicate) -> bool:
        """As in "the summit, which opened on Friday and closes on Monday": nobody opens or closes it."""
        items, after = p.clause.items, p.i + p.n
        words = self.grammar.timing | self.grammar.ending
        if p.frame.type != "gathering" or items[p.i].lower not in words or after >= len(items):
            return False
        start = p.clause.start_of(p.i)
        of_forum = any(k.lower in self.grammar.relatives for k in items[max(start - 1, 0) : p.i])
        return of_forum and (items[after].time is not None or items[after].lower in self.grammar.any_preposition)

    def further(self, candidate: Candidate, clause: Clause) -> list[Candidate]:
        """What else the predicate tells of the same party: "met A on Monday and B on Tuesday"."""
        out = []
        more = further_contacts(clause, self.completion.discourse, candidate)
        more += gapped_visits(clause, self.completion.discourse, candidate)
        for c in [*more, *self.signatories.further(candidate, clause)]:
            self.completion.infer_states(c)
            self.completion.infer_hosts(c)
            if reason_against(c, frozenset(self.completion.travellers), self.states) is None:
                out.append(c)
        return out

    def reject(self, c: Candidate, reason: str, *, relevant: bool) -> None:
        """Keeps why a candidate is no contact, where it could have been taken for one."""
        if relevant:
            words = self.text[c.trigger.start : c.trigger.end]
            self.rejections.append(Rejection("analysis", c.rule, reason, c.trigger.start, c.trigger.end, words))

    def _describe(self, candidate: Candidate, p: Predicate, status: StatusReading) -> None:
        """Says of a candidate what its form tells: a noun, a courtesy, the present tense, a purpose."""
        items, i, g = p.clause.items, p.i, self.grammar
        candidate.is_nominal = is_nominal(p.frame)
        courtesy = g.classes.get("courtesy")
        candidate.is_courtesy = courtesy is not None and courtesy.find(items, i - 1, i + p.n + 1) is not None
        before = items[max(0, i - CUE_REACH) : i]
        cue = next((k.lower for k in before if status.cue and k.start == status.cue.start), "")
        is_past = not is_nominal(p.frame) and is_past_word(items, i, g)
        candidate.is_present = items[i].lower in g.present or (cue in g.present and not is_past)
        is_named = candidate.is_nominal or candidate.type is EventType.EXERCISE
        in_present = begins_in_present if is_named else is_plural_present
        candidate.is_present |= in_present(p.clause, i, g)
        is_light = p.n > 1 and items[i].lower in g.light and items[i].lower in g.finite  # "has talks with"
        candidate.is_present |= is_light and not is_past_word(items, i, g)
        candidate.looks_forward = looks_forward(p.clause, i, g)
        candidate.is_past = is_past or (is_named and is_told_in_past(p.clause, i, p.n, g))
        governor = g.purpose.find(items, i - PURPOSE_REACH, i)
        is_dated = governor is not None and items[sum(governor)].time is not None  # "on Monday met X"
        candidate.is_purpose = candidate.is_nominal or (governor is not None and not is_dated)

    def _tie_other_side(self, candidate: Candidate, p: Predicate, here: Sequence[Candidate]) -> None:
        """Finds the other side where the clause names one: who travels there, the guest, who is spoken to."""
        if candidate.type is EventType.VISIT:
            self.completion.told_visits.append(candidate)
            return
        items, i = p.clause.items, p.i
        if is_nominal(p.frame):
            name_sides(candidate, p.clause, self.completion.discourse, i + p.n)
        ends_with = items[i + p.n - 1].lower in self.grammar.prepositions["with"]
        is_open = (
            ends_with and is_nominal(p.frame) and all(a.span.start >= candidate.trigger.end for a in candidate.actors)
        )
        meet_as_told(candidate, p.clause, here)
        candidate.add(Part.PARTICIPANT, parties_of_next(candidate, p.clause, p.n, [*self.told, *here]))
        if len(candidate.actors) != 1 and not (candidate.actors and is_open):
            return
        tied = self.completion.travellers_tied_to(candidate)
        slots = (*_OTHER_SIDE, *(("object",) if _opens_line(p) else ()))
        if not tied and (ends_with or any(p.indices(slot) for slot in slots if slot in p.frame.counterpart)):
            tied = self.completion.guest_in_focus(candidate, items[:i], p.clause)
        if not tied and candidate.type in (EventType.MEETING, EventType.CALL) and is_nominal(p.frame):
            tied = self.completion.addressed(candidate, p.clause) or listed_party(p.clause, candidate, here)
        candidate.add(Part.PARTICIPANT, tied)

    def _complete(self, candidate: Candidate, p: Predicate, here: Sequence[Candidate]) -> None:
        """Adds what the page told before: where it was, of which states they are, who received, who signs."""
        if candidate.type is EventType.CALL:
            candidate.places = []
        elif candidate.type is not EventType.VISIT and not candidate.places:
            found = p.binder.location(p.i, p.n) or p.binder.pointed_at(p.i, p.n) or p.binder.pointed_before(p.i)
            sides = {a.span for a in candidate.actors if candidate.type is EventType.AGREEMENT}
            candidate.places = [place for place in found if place.span not in sides]
        self.completion.copy_counterpart_roles(candidate)
        if candidate.type is EventType.VISIT:
            name_colleague(self.completion.discourse, p.clause, candidate, here)
        add_summoner(candidate, p.clause, self.completion.discourse)
        candidate.add(Part.PARTICIPANT, self.unsaid.of(candidate, p.clause))
        self.completion.infer_states(candidate)
        self.completion.infer_hosts(candidate)
        give_other_state(candidate, self.completion.discourse)
        give_own_state(candidate, p.clause, self.completion.discourse)
        if is_item_of_agenda(p.clause, p.i, p.n):
            candidate.is_purpose, candidate.purpose_of = True, self.completion.visit_of(candidate)
        self.signatories.complete(candidate, [*self.told, *here], p.clause)
        name_listed(candidate, self.completion.discourse)
        name_group(candidate, p.clause, self.completion.discourse)
        add_lone_side(candidate, p.clause, self.completion.discourse)
        add_forces(candidate, p.clause, self.completion.discourse)
        take_sides_of_series(candidate, self.told)

    def _judged(
        self, candidate: Candidate, p: Predicate, status: StatusReading, here: Sequence[Candidate]
    ) -> Candidate | None:
        """The candidate with its status; None, and a rejection, where something speaks against it."""
        items = p.clause.items
        several = len(candidate.actors) > 1
        if candidate.type is EventType.EXERCISE and self._is_topic(items, p.i):
            self.reject(candidate, "the exercise is talked about", relevant=several)
            return None
        since = last_time_since(items, p.i + p.n, self.grammar) if status.negated and not status.generic else None
        if since is not None:
            candidate.times.append(since)
            status = replace(status, status=Status.COMPLETED, negated=False, background=True)
        if status.generic and names_some(candidate, p.clause, p.i, p.n):
            candidate.is_series = True
            status = replace(status, generic=False)
        if status.negated and candidate.is_nominal and several:
            self.unplanned.append(candidate)
        if status.negated or status.generic:
            self.reject(candidate, NEGATED if status.negated else GENERAL, relevant=several)
            return None
        in_session = not candidate.is_nominal and is_session(candidate, p.clause, p.n)
        joining = self.grammar.prepositions["with"] | self.grammar.prepositions["between"]
        is_placed = candidate.type is EventType.MEETING and bool(candidate.places)
        in_session = in_session or (is_placed and self._meets_as_many(candidate, p.clause))
        in_session = in_session or meets_as_members(candidate) or is_session_of_members(candidate, joining)
        in_session = in_session or is_summit_of_bodies(candidate, p.clause, p.n, self.completion.discourse)
        in_session = in_session or meets_as_format(candidate, p.clause, p.n, self.completion.discourse)
        if candidate.type is EventType.MEETING and in_session:
            candidate.type = EventType.GATHERING
        leave_as_guest(candidate, p.clause, self.completion.discourse)
        leave_out_own_envoys(candidate)
        put_traveller_in_place(candidate, p.clause, self.completion.discourse)
        reason = reason_against(candidate, frozenset(self.completion.travellers), self.states)
        if (reason == ONE_STATE and talk_with_guest(candidate, here)) or (
            reason in IMPOSSIBLE and reread(candidate, p.clause, self.completion.discourse)
        ):
            reason = reason_against(candidate, frozenset(self.completion.travellers), self.states)
        if reason is None and is_at_post(candidate, self.completion.discourse):
            reason = RESIDENT
        if reason == ONE_SIDE and waits_for_sides(candidate, p.clause):
            reason = None
        sense = p.frame.sense
        if is_at_premises(candidate, p.i + p.n, self.grammar):
            candidate.sense = sense = PREMISES
            reason = NO_STATE if p.frame.transitive and not candidate.places else reason
        comes_home = reason == HOME and not p.frame.transitive and may_go_home(candidate, sense, self.grammar)
        if comes_home or (reason is None and goes_home(candidate, p.n, self.grammar)):
            home = {p.country for p in candidate.places}
            left = [x for x in p.binder.places(["from"], p.i, p.n, own=True) if x.country not in home]
            turn_home(candidate, self.completion.discourse.dateline)  # not "left Oslo", which is the way out
            candidate.places, candidate.is_homeward = left, not left  # "flew back to Paris from Oslo"
            reason, sense = None, candidate.sense
        waits = reason == UNKNOWN_OFFICE or (reason == NO_OFFICE_NOW and may_have_served(candidate, self.grammar))
        if waits and candidate.places and Part.TRAVELLER in candidate.parts:
            candidate.take_status(status, sense)
            candidate.is_pending = True
            return candidate
        if reason == RESIDENT and candidate.parts.get(Part.HOST):
            candidate.type, candidate.parts = EventType.MEETING, {Part.PARTICIPANT: candidate.actors}
            reason = reason_against(candidate, frozenset(self.completion.travellers), self.states)
        if reason is not None:
            self._hear_of_call(candidate)
            if candidate.type is EventType.AGREEMENT and not candidate.actors:
                candidate.take_status(status, sense)
                self.sideless.append(candidate)
            self.reject(candidate, reason, relevant=bool(candidate.actors))
            return None
        candidate.take_status(status, sense)
        self.completion.settle(candidate)
        return candidate

    @staticmethod
    def _meets_as_many(c: Candidate, clause: Clause) -> bool:
        """As in "Delegates from 100 nations were locked in talks in Brussels": the sides are those who meet."""
        is_round = c.sense == ATTENDED and len({a.country for a in c.actors} - {None}) >= MANY_SIDES
        c.is_of_many = is_round or (len(c.actors) == 1 and is_of_many_states(c.actors[0], clause, c.trigger_item))
        return c.is_of_many

    def _hear_of_call(self, c: Candidate) -> None:
        """As in "The telephone talks came before": what was told a sentence or two before as a meeting was a call.

        Who "telephoned leaders of the region" is remembered: those with whom he spoke may be named next.
        """
        if c.type is EventType.CALL and len(c.actors) == 1 and not c.is_nominal:
            self.announced.append(c)
        if c.type is not EventType.CALL or not c.is_definite:
            return
        self.heard.append(c.sentence.index)
        for told in self.told:
            near = 0 < c.sentence.index - told.sentence.index <= CALL_REACH
            if near and told.type is EventType.MEETING and not told.places:
                told.type = EventType.CALL

    def _is_topic(self, items: Sequence[Item], i: int) -> bool:
        """As in "discussed the joint exercise", "membicarakan latihan bersama"."""
        before = items[max(0, i - 3) : i]
        topical = self.grammar.classes.get("topical")
        return topical is not None and any(item.lower in topical.by_first for item in before)

    def _tells_of_phone(self, clause: Clause) -> bool:
        return self.grammar.classes["phone"].find(clause.items, 0, len(clause.items)) is not None


def _opens_line(p: Predicate) -> bool:
    """As in "- Bertemu Menteri X", a line of somebody's programme: a verb before which no word stands."""
    return not is_nominal(p.frame) and all(map(is_label, p.clause.items[: p.i]))
