"""One sentence in, its candidates and rejections out: every frame at every place, with status, forum and times."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.apart import met_apart, told_by_day
from lawatan.analysis.extraction.binding import Binder
from lawatan.analysis.extraction.candidates import Candidate
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.syntax import Clause
from lawatan.analysis.extraction.completion import Completion
from lawatan.analysis.extraction.documents.agreed_only import is_agreed_only
from lawatan.analysis.extraction.documents.document_lists import DocumentLists
from lawatan.analysis.extraction.documents.earlier_documents import earlier_documents
from lawatan.analysis.extraction.documents.pacts import Pacts, keep_own_times
from lawatan.analysis.extraction.documents.signatories import Signatories
from lawatan.analysis.extraction.documents.signers import add_signers
from lawatan.analysis.extraction.documents.states_for_persons import sides_of_talks
from lawatan.analysis.extraction.exercises.drill_names import take_name_told
from lawatan.analysis.extraction.exercises.drills import open_drills
from lawatan.analysis.extraction.exercises.founding_years import leave_out_founding_years
from lawatan.analysis.extraction.forums.attendance import Attendance
from lawatan.analysis.extraction.forums.beside import add_beside
from lawatan.analysis.extraction.forums.councils import Councils
from lawatan.analysis.extraction.forums.hall import Hall
from lawatan.analysis.extraction.forums.next_edition import Editions
from lawatan.analysis.extraction.forums.one_telling import told_once
from lawatan.analysis.extraction.forums.sidelines import beside_forums
from lawatan.analysis.extraction.forums.told_forums import ToldForums
from lawatan.analysis.extraction.forums.trips_to_forums import TripsToForums, take_times
from lawatan.analysis.extraction.forums.with_others import add_others, not_met_apart
from lawatan.analysis.extraction.judging import NO_OFFICE_NOW, UNKNOWN_OFFICE
from lawatan.analysis.extraction.legs_by_day import legs_by_day
from lawatan.analysis.extraction.once_more import met_once_more
from lawatan.analysis.extraction.pictured import told_by_talks
from lawatan.analysis.extraction.predicates import NEGATED, Predicate, PredicateReader
from lawatan.analysis.extraction.taken_up import take_up
from lawatan.analysis.extraction.when.at_that_time import take_past_occasion
from lawatan.analysis.extraction.when.beginnings import take_days_of_beginnings, take_ends_beside
from lawatan.analysis.extraction.when.brief_visits import share_day_of_stop
from lawatan.analysis.extraction.when.days_in_order import put_days_in_order
from lawatan.analysis.extraction.when.days_of_plans import face_days_of_plans
from lawatan.analysis.extraction.when.days_of_stays import take_numbered_days
from lawatan.analysis.extraction.when.days_spent import days_spent
from lawatan.analysis.extraction.when.distances import take_distances
from lawatan.analysis.extraction.when.ends_told import take_ends_after_days
from lawatan.analysis.extraction.when.in_turn import (
    share_among_listed,
    share_day_in_turn,
    share_day_of_journey,
    share_day_thereafter,
    share_time_with_forum,
)
from lawatan.analysis.extraction.when.journey_months import share_month_of_journey
from lawatan.analysis.extraction.when.occasions import Occasions
from lawatan.analysis.extraction.when.ownership import assign_times
from lawatan.analysis.extraction.when.resumption import resume_length
from lawatan.analysis.extraction.when.same_occasions import take_same_occasion
from lawatan.analysis.extraction.when.story import Story
from lawatan.analysis.extraction.where.acts_on_spot import note_acts
from lawatan.analysis.extraction.where.earlier_instances import EARLIER
from lawatan.analysis.extraction.where.scene import next_scene
from lawatan.analysis.extraction.where.spoken_from import note_speakers
from lawatan.analysis.extraction.where.stage import Stage, next_stage, places_on_stage
from lawatan.analysis.extraction.whether.governing import is_nominal
from lawatan.analysis.extraction.whether.legs_to_come import go_on_as_planned
from lawatan.analysis.extraction.whether.ruled_out import is_ruled_out
from lawatan.analysis.extraction.whether.set_anew import set_anew
from lawatan.analysis.extraction.who.by_phone import by_phone_as_told, discussed_by_phone, spoken_in_call
from lawatan.analysis.extraction.who.callers import ring_each, spell_out
from lawatan.analysis.extraction.who.came_next import came_next
from lawatan.analysis.extraction.who.company import Companions
from lawatan.analysis.extraction.who.delegations import note_leaders
from lawatan.analysis.extraction.who.did_so import did_so
from lawatan.analysis.extraction.who.earlier_visitors import earlier_visits
from lawatan.analysis.extraction.who.in_their_time import settled
from lawatan.analysis.extraction.who.inviters_told import add_inviters
from lawatan.analysis.extraction.who.leaders_told import name_leaders
from lawatan.analysis.extraction.who.list_owners import next_owner
from lawatan.analysis.extraction.who.membership import Membership
from lawatan.analysis.extraction.who.named_later import name_holders
from lawatan.analysis.extraction.who.told_apart import settle
from lawatan.analysis.extraction.who.unsaid_sides import UnsaidSides
from lawatan.records.event_mention import EventType, Part, Rejection
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.when.ownership import Anchor
    from lawatan.analysis.extraction.who.actors import Discourse
    from lawatan.language_pack.contacts import Frame


MODIFIED = "modified"  # the slot of an adjective's noun


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
    story: Story = field(default_factory=Story)
    stage: Stage | None = None  # where the last sentences set what they tell
    principal: frozenset[str] = frozenset()  # the two states that the page is about
    completion: Completion = field(init=False)
    signatories: Signatories = field(init=False)
    attendance: Attendance = field(init=False)
    councils: Councils = field(init=False)
    pacts: Pacts = field(init=False)
    document_lists: DocumentLists = field(init=False)
    predicates: PredicateReader = field(init=False)
    companions: Companions = field(init=False)
    told_forums: ToldForums = field(init=False)
    membership: Membership = field(init=False)
    trips: TripsToForums = field(init=False)
    hall: Hall = field(init=False)
    occasions: Occasions = field(init=False)
    editions: Editions = field(init=False)

    def __post_init__(self) -> None:
        """Sets the helpers up over the same discourse."""
        self.completion = Completion(self.grammar, self.discourse)
        self.signatories = Signatories(self.grammar, self.discourse, self.principal)
        self.companions = Companions(self.grammar, self.discourse)
        self.councils = Councils(self.text, self.lang, self.grammar, self.discourse)
        self.membership = Membership(self.grammar, self.discourse)
        self.told_forums = ToldForums(self.text, self.lang, self.grammar, self.discourse)
        self.editions = Editions(self.text, self.lang, self.grammar, self.discourse)
        self.hall = Hall(self.grammar, self.discourse)
        self.trips = TripsToForums(self.text, self.lang, self.grammar)
        self.occasions = Occasions(self.grammar, self.story)
        self.pacts = Pacts(self.text, self.lang, self.grammar, self.discourse)
        self.document_lists = DocumentLists(self.text, self.lang, self.grammar, self.discourse)
        self.attendance = Attendance(self.text, self.lang, self.grammar, self.discourse)
        self.predicates = PredicateReader(
            self.text,
            self.lang,
            self.grammar,
            self.completion,
            self.signatories,
            UnsaidSides(self.grammar, self.discourse),
            self.attendance,
            self.states,
            self.candidates,
            self.rejections,
        )

    def read(self, sentence: ItemisedSentence) -> None:
        """Adds the sentence's candidates."""
        clause = Clause(sentence.items, self.grammar)
        self.discourse.salience.now = sentence.index
        note_leaders(clause, self.discourse)
        name_leaders(clause, self.discourse, self.candidates, sentence.index)
        binder = Binder(sentence, clause, self.discourse, self.city_states)
        note_speakers(clause, binder, self.discourse)
        found, anchors = self._predicates(sentence, clause, binder)
        found_beside = self.councils.sessions(sentence, clause, binder, found)
        found_beside += self.told_forums.find(sentence, clause, binder, [*found, *(c for _, c in found_beside)])
        told_here = [*found, *(c for _, c in found_beside)]
        found_beside += self.editions.find(sentence, clause, binder, told_here)
        found_beside += self.pacts.named(sentence, clause, binder, found)
        told_here = [*found, *(c for _, c in found_beside)]
        found += earlier_documents(clause, binder, self.discourse, self.candidates, told_here, self.lang)
        found_beside += did_so(sentence, clause, self.discourse, self.candidates, self.lang)
        told_here = [*found, *(c for _, c in found_beside)]
        found_beside += came_next(sentence, clause, binder, self.candidates, told_here, self.lang)
        found_beside += earlier_visits(clause, binder, found, self.candidates, self.lang)
        told_here = [*found, *(c for _, c in found_beside)]
        found_beside += self.document_lists.read(sentence, clause, binder, told_here)
        trips = self.trips.find(clause, binder, [*found, *(c for _, c in found_beside)])
        found.extend(c for _, c in (*found_beside, *trips) if c not in found)
        anchors.extend((k, c) for k, c in (*found_beside, *trips) if k is not None)
        found = [c for c in found if not is_ruled_out(c, self.predicates.unplanned)]
        found = [c for c in found if not is_agreed_only(c, self.candidates, self.grammar)]
        add_beside(found, clause, self.discourse)
        found = not_met_apart(found)
        add_others(found, clause, self.discourse)
        sides_of_talks(found, clause)
        found = self.signatories.once(told_once(beside_forums(found, self.grammar), self.grammar))
        kept = [(i, c) for i, c in anchors if c is None or c in found]
        resumed = take_up(clause, binder, self.candidates, found, self.lang)
        owned = assign_times(clause, kept, self.grammar, resumed, self.story.published)
        self.story.read(sentence, clause, owned, self.grammar)
        found += days_spent(clause, binder, found, self.lang)
        take_distances(clause, found, self.candidates, self.grammar)
        self.occasions.read(sentence, clause, found, self.candidates)
        take_numbered_days(clause, found, self.candidates)
        for c in found:
            keep_own_times(c, clause)
            leave_out_founding_years(c, self.grammar, self.story.published)
        resume_length(sentence, self.candidates, found, self.grammar, self.story.published)
        take_ends_after_days(found, self.grammar)
        take_days_of_beginnings(found, self.grammar)
        take_ends_beside(found, self.grammar)
        face_days_of_plans(found, self.grammar, self.story.published)
        set_anew(sentence, self.candidates, found, self.grammar, self.story.published, self.lang)
        found = [
            leg
            for c in found
            for leg in (
                legs_by_day(c, clause, binder)
                or told_by_day(c, self.grammar)
                or met_once_more(c, clause, binder)
                or [c]
            )
        ]
        self.completion.share_places(found)
        take_times(found)
        self.completion.share_days(found)
        self.completion.share_with_adjunct(found)
        share_among_listed(found, self.grammar)
        put_days_in_order(found, self.grammar, self.story.published)
        share_day_in_turn(found, self.grammar)
        share_month_of_journey(found, self.grammar)
        share_day_of_stop(found, self.grammar)
        share_day_thereafter(found, self.candidates, self.grammar)
        share_time_with_forum(found)
        take_past_occasion(found, self.candidates, self.grammar)
        take_same_occasion(found, self.candidates, self.story, self.grammar)
        go_on_as_planned(found, self.candidates, self.grammar)
        self.pending.extend(c for c in found if c.is_pending)
        self.told.extend(c for c in found if c.sense == "told")
        found = by_phone_as_told(found, self.grammar)
        ring_each(self.candidates, self.grammar)
        spoken_in_call(clause, sentence.index, found, self.candidates)
        discussed_by_phone(found, self.candidates, self.predicates.announced, self.grammar)
        ring_each(found, self.grammar)
        spell_out(self.candidates, found)
        told_so_far = [*self.candidates, *found]
        found += add_signers(clause, sentence.index, self.discourse, told_so_far, self.predicates.sideless)
        take_name_told(clause, sentence.index, self.candidates, self.text)
        open_drills(clause, sentence.index, self.discourse, [*self.candidates, *found])
        found = told_by_talks([c for c in found if not c.is_pending and c.sense != "told"])
        found = met_apart(found, self.grammar)
        self.companions.read(sentence, clause, found, self.candidates)
        add_inviters(clause, sentence.index, self.discourse, self.candidates, found)
        places_on_stage(self.stage, clause, binder, found, self.candidates)
        share_day_of_journey(found, self.grammar)
        self.candidates.extend(found)
        self.hall.read(sentence, clause)
        note_acts(clause, binder, self.discourse)
        self._remember(sentence, clause, binder, found)

    def _predicates(
        self, sentence: ItemisedSentence, clause: Clause, binder: Binder
    ) -> tuple[list[Candidate], list[Anchor]]:
        """The candidates of the frames in a sentence; where they stand, and where verbs of saying do, with None.

        Verbs of saying, and of signing what is no contact here, keep their times.
        """
        found: list[Candidate] = []
        anchors: list[Anchor] = []
        i = 0
        while i < len(sentence.items):
            item = sentence.items[i]
            step = 1
            if item.kind is ItemKind.WORD:
                frames = self.grammar.frames_at(sentence.items, i)
                cut = self._swallows(sentence.items, i, frames[0]) if frames else 0
                step = max(step, cut)
                for n, frame, owned in frames if not cut else []:
                    candidate = self.predicates.read(Predicate(frame, i, n, owned, binder), found)
                    if candidate is None and self._is_ruled_out(item):
                        step = max(step, n)  # "refused to have a working lunch with": nor a "lunch with"
                    if candidate is not None:
                        found.append(candidate)
                        if not _is_adjective(candidate, frame):
                            anchors.append((i, candidate))
                        step = max(step, n)
                        for other in self.predicates.further(candidate, clause):
                            found.append(other)
                            anchors.append((other.trigger_item, other))
                told = any(k == i for k, _ in anchors)
                is_verb = bool(frames) and all(f.type == "agreement" and not is_nominal(f) for _, f, _ in frames)
                is_verb = is_verb and not self.grammar.status["ended"].length_at(sentence.items, i)
                lasts = any(c.type in (EventType.GATHERING, EventType.EXERCISE) for c in found)
                is_verb = is_verb and not (lasts and item.lower in self.grammar.ending)  # "yang akan rampung Jumat"
                leads_on = any(n.lower in self.grammar.timing for n in sentence.items[i + 1 : i + 2])
                if (item.lower in self.grammar.speech or (is_verb and not leads_on)) and not told:
                    anchors.append((i, None))
            i += step
        return found, anchors

    def _is_ruled_out(self, item: Item) -> bool:
        """Whether the predicate that begins with an item was just found to be negated."""
        last = self.rejections[-1] if self.rejections else None
        return last is not None and last.start == item.start and last.reason == NEGATED

    def _remember(self, sentence: ItemisedSentence, clause: Clause, binder: Binder, found: Sequence[Candidate]) -> None:
        """Keeps what a sentence tells for those that follow: the scene, travellers, pairs, groups, places."""
        self.discourse.scene = next_scene(found, self.discourse.scene)
        self.stage = next_stage(self.stage, clause, binder, found)
        self.discourse.list_owner = next_owner(self.discourse, sentence)
        for c in found:
            if c.type is EventType.VISIT and not c.rule.endswith(EARLIER):
                travellers = c.parts.get(Part.TRAVELLER, [])
                self.discourse.last_places = c.places or self.discourse.last_places
                if c.places or c.sense != "stay":  # "X, who was in the hall": no trip to go on about
                    self.discourse.last_travellers = [replace(a, span=c.trigger, how=How.COMPUTED) for a in travellers]
                self.discourse.last_hosts = c.parts.get(Part.HOST, []) or self.discourse.last_hosts
            if c.type is EventType.MEETING and len(c.actors) == 2:
                self.discourse.last_pair = tuple(c.actors)
            self.discourse.pairs.take(c)
        drills = [c.forum for c in found if c.type is EventType.EXERCISE and c.forum is not None]
        self.discourse.last_exercise = drills[-1] if drills else self.discourse.last_exercise
        gathered = [c for c in found if c.type is EventType.GATHERING and c.actors and not c.background]
        self.discourse.last_gathering = gathered[-1] if gathered else self.discourse.last_gathering
        self.attendance.remember(sentence, found)
        self.membership.read(sentence)
        self.discourse.read(sentence, clause)
        self.discourse.named_places = binder.all_places() or self.discourse.named_places
        groups = [c.parts.get(Part.TRAVELLER, []) if c.type is EventType.VISIT else c.actors for c in found]
        together = next((tuple(a) for a in groups if len(a) > 1), None)
        if together is not None:
            self.discourse.last_group, self.discourse.group_at = together, sentence.index

    def finish(self) -> None:
        """Settles visits by persons without a known office: kept where they meet officials elsewhere on the page."""
        name_holders([*self.candidates, *self.pending, *self.told], self.discourse.entities)
        dealing = frozenset(a.entity for c in self.candidates for a in c.actors)
        for c, is_visit in settled(self.pending, dealing, self.states, self.grammar):
            if is_visit:
                self.candidates.append(c)
            else:
                former = all(a.is_private for a in c.parts[Part.TRAVELLER])
                self.predicates.reject(c, NO_OFFICE_NOW if former else UNKNOWN_OFFICE, relevant=True)
        self._settle_told()
        self.membership.complete(self.candidates)

    def _settle_told(self) -> None:
        """Keeps what one side told the other by telephone, as a guest, or where the two are told to meet."""
        for c, is_contact in settle(
            self.told, self.candidates, self.predicates.heard, self.grammar.classes.get("at_table")
        ):
            if is_contact:
                self.candidates.append(c)
            else:
                self.predicates.reject(c, "nothing says that the two met", relevant=True)

    def _swallows(self, items: Sequence[Item], i: int, reading: tuple[int, Frame, bool]) -> int:
        """Items before an official phrase that begins in the one at `i`: "melakukan kunjungan kenegaraan"; else 0."""
        n, outer, _ = reading
        for k in range(1, n if not outer.host else 0):
            if any(f.strong and k + m > n for m, f, _ in self.grammar.frames_at(items, i + k)):
                return k
        return 0


def _is_adjective(c: Candidate, frame: Frame) -> bool:
    """As in "met visiting Minister X on Monday": an adjective, which no day belongs to; "is visiting Oslo" is none."""
    travellers = c.parts.get(Part.TRAVELLER, [])
    return frame.traveller[:1] == [MODIFIED] and any(a.span.start >= c.trigger.end for a in travellers)
