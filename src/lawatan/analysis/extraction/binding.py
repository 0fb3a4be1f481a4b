"""One frame at one place of a sentence in, a `Candidate` or a reason against it out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Candidate
from lawatan.analysis.extraction.clause.compounds import compound, compound_behind
from lawatan.analysis.extraction.clause.equated import VERBS, equated
from lawatan.analysis.extraction.clause.faced import faced, who_had_talks
from lawatan.analysis.extraction.clause.further import object_comes_first
from lawatan.analysis.extraction.clause.inverted import inverted
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.next_side import next_side
from lawatan.analysis.extraction.clause.noun_phrases import (
    beside,
    in_front,
    meant_for,
    modified,
    owners,
    past_place,
    whom,
    whose,
    with_first,
)
from lawatan.analysis.extraction.clause.party_words import before_owner
from lawatan.analysis.extraction.clause.speakers_told import SLOT, speaker
from lawatan.analysis.extraction.clause.staying_away import is_left
from lawatan.analysis.extraction.clause.subjects import is_plain_noun
from lawatan.analysis.extraction.documents.named_documents import passive_document
from lawatan.analysis.extraction.exercises.bystanders import is_bystander, takes_part
from lawatan.analysis.extraction.exercises.forces import forces_in, ships_in
from lawatan.analysis.extraction.judging import FORCES
from lawatan.analysis.extraction.where.locating import Locator
from lawatan.analysis.extraction.where.scene import scene_of
from lawatan.analysis.extraction.where.spoken_from import where_spoken
from lawatan.analysis.extraction.whether.governing import is_nominal
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.analysis.extraction.who.asked_along import asked_along
from lawatan.records.document import BlockKind
from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.items import ItemisedSentence
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse
    from lawatan.language_pack.contacts import Frame

LIGHT_REACH = 10  # items between "held" and the noun for what is held
ADJUNCT_REACH = 6  # items between "after" and the noun
LED_BY_REACH = 7  # items after "delegation" in which its leader is introduced
_OBJECTS = ("object", "with", "to")
_TWO_SIDED = (EventType.MEETING, EventType.CALL)
_AGENTS = ("by", "agent")
_OF_NOUN = {"beside": beside, "compound": compound, "faced": faced, SLOT: speaker}
_BEHIND_NOUN = {"modified": modified, "compound_behind": compound_behind}
_SLOT_PARTS = (
    ("traveller", Part.TRAVELLER),
    ("host", Part.HOST),
    ("inviter", Part.INVITER),
    ("party", Part.PARTICIPANT),
    ("counterpart", Part.PARTICIPANT),
)


def _ordered(frame: Frame) -> list[tuple[str, Part]]:
    """Slots with those first that hold a subject, so that a pronoun as object can be told from it."""
    return sorted(_SLOT_PARTS, key=lambda s: "subject" not in getattr(frame, s[0]))


class Binder(Locator):
    """Binds the arguments of frames in one sentence."""

    def __init__(
        self, sentence: ItemisedSentence, clause: Clause, discourse: Discourse, cities: dict[str, str]
    ) -> None:
        super().__init__(sentence, clause, discourse, cities)
        self._bound_entities: frozenset[int] = frozenset()
        self._is_light = self._is_document = self._may_front = self._is_at_forum = self._is_talk = False

    def candidate(self, frame: Frame, i: int, n: int, *, owned: bool) -> Candidate:
        """A candidate with every argument that the sentence gives; not yet judged."""
        items = self.sentence.items
        self.clause.is_active = "subject" in (*frame.traveller[:1], *frame.party[:1], *frame.host[:1])
        c = Candidate(
            type=EventType(frame.type),
            rule=frame.id,
            sentence=self.sentence,
            trigger=Span(items[i].start, items[i + n - 1].end),
            trigger_item=i,
            sense=frame.sense,
            strong=frame.strong,
            in_headline=self.sentence.block_kind in (BlockKind.HEADLINE, BlockKind.DECK),
        )
        c.is_definite = self._is_definite(i, n)
        bound: set[int] = set()
        fronted = in_front(self.clause, i, n)
        self._bound_entities = frozenset(m.entity for k in fronted if (m := items[k].mention) is not None)
        self._is_light = frame.light
        is_gathering = frame.type == EventType.GATHERING
        self._is_at_forum = is_gathering and ((n == 1 and self._is_preposition(i)) or self._is_adjunct(i))
        self._is_talk = c.type in _TWO_SIDED and is_nominal(frame)
        self._is_document = c.type is EventType.AGREEMENT  # "signed an agreement with X": a side, no relation
        self._may_front = self._is_document or (c.type in _TWO_SIDED and not is_nominal(frame))
        for slot, part in _ordered(frame):
            slots = getattr(frame, slot)
            if slot == "party" and c.type in (EventType.AGREEMENT, EventType.EXERCISE):
                actors = self._sides_of_drill(slots, i, n) if c.type is EventType.EXERCISE else []
                actors = actors or self._fill_all([s for s in slots if s != "sentence"], i, n)
                if len({a.country for a in actors if a.role in FORCES}) > 1:
                    actors = [a for a in actors if a.name is None]  # who tells of it: "their armies, he said, drill"
                if "sentence" in slots and len({a.country for a in actors}) < 2:
                    told = self._fill_all(["sentence"], i, n)
                    states = {a.country for a in told}
                    actors = [*told, *(a for a in actors if a.country not in states)]
                if "ships" in slots:
                    known = {a.country for a in actors}
                    actors += [a for a in ships_in(self.clause) if a.country not in known]
            else:
                actors = self._fill(slots, i, n, owned=owned, part=part, bound=bound)
            c.add(part, [a for a in actors if a.type is not EntityType.CITY])
            self._bound_entities = frozenset(a.entity for a in c.actors)
        if c.type is EventType.MEETING and len(c.actors) < 2:
            self._take_company(c, i)
        if c.type is EventType.VISIT and c.parts.get(Part.TRAVELLER):
            c.add(Part.INVITER, self._inviters(c))
        self.locate(c, frame, i, n)
        c.scene = scene_of(self.clause, self.discourse, frame, c, i, n)
        if self.discourse.label is not None and c.scene and c.scene[0].said_at == self.discourse.label.span:
            c.places, c.scene = c.scene, []  # told in a line with its place at the head
        c.spoken = where_spoken(self.discourse, c)
        if (
            c.type is EventType.VISIT
            and not c.parts
            and frame.traveller[:1] == ["genitive"]
            and self._is_definite(i, n)
        ):
            c.add(Part.TRAVELLER, self.discourse.last_travellers)
        return c

    def _take_company(self, c: Candidate, i: int) -> None:
        """As in "X mengajak Y santap malam": who asks and who is asked are the sides."""
        found = asked_along(self.clause, i)
        asking = self.discourse.resolve(self.clause, found[0]) if found else []
        if found and asking:
            others = frozenset(a.entity for a in asking)
            asked = self.discourse.resolve(self.clause, found[1], other=others)
            c.parts = {Part.PARTICIPANT: [*asking, *(a for a in asked if a.entity not in others)]}

    def _inviters(self, c: Candidate) -> list[Actor]:
        """As in "at the invitation of President Y": persons of another state than the traveller's."""
        items, g = self.sentence.items, self.discourse.grammar
        found = g.invited_by.find(items, 0, len(items))
        if found is None:
            return []
        home = {a.country for a in c.parts[Part.TRAVELLER]} - {None}
        actors = self.discourse.resolve(
            self.clause, self.clause.object(found[0] + found[1]), other=self._bound_entities
        )
        return [a for a in actors if a.is_person and a.country not in home]

    def _led_by(self, indices: Sequence[int]) -> list[Actor]:
        """As in "a delegation led by Minister Y": who leads, with the delegation's state where none is said."""
        items, g = self.sentence.items, self.discourse.grammar
        out: list[Actor] = []
        for k in indices:
            m = items[k].mention
            found = g.led_by.find(items, k + 1, k + LED_BY_REACH) if m is not None and m.role == "delegation" else None
            if m is None or found is None:
                continue
            for a in self.discourse.resolve(self.clause, self.clause.object(found[0] + found[1])):
                out.append(replace(a, country=m.country) if a.country is None else a)
        return [a for a in out if a.is_person]

    def _sides_of_drill(self, slots: Sequence[str], i: int, n: int) -> list[Actor]:
        """As in "X denounced joint drills by A and B": those told behind the noun, where they are several."""
        for slot in ("between", "by"):
            sides = self._fill_all([slot], i, n) if slot in slots else []
            if len({a.country for a in sides if a.country}) > 1:
                return sides
        return []

    def _is_definite(self, i: int, n: int) -> bool:
        """As in "kunjungan itu", "the visit": the visit that was told before."""
        items, g = self.sentence.items, self.discourse.grammar
        before, after = items[i - 1].lower if i else "", items[i + n].lower if i + n < len(items) else ""
        return before in g.definite or after in g.definite

    def _fill_all(self, slots: Sequence[str], i: int, n: int) -> list[Actor]:
        """Everyone in any of the slots (signatories, states of an exercise)."""
        out: dict[int, Actor] = {}
        signed = passive_document(self.sentence.items, i, n, self.discourse.grammar) if self._is_document else None
        for slot in slots:
            found = self.indices(slot, i, n)
            if slot == "subject" and signed is not None:
                found = [k for k in found if k > signed]  # who says that "a pact was signed" does not sign it
            if slot == "subject" and self._is_document and set(found) < set(self.indices("agent", i, n)):
                found = []  # "was signed by the leaders of A, B and C"
            if not self._is_document and found and is_bystander(self.clause, found[0]):
                continue  # "watched by the United States"
            found = found if self._is_document else [k for k in found if not is_bystander(self.clause, k)]
            if slot in _AGENTS and self._is_document and len({a.country for a in out.values() if a.is_person}) > 1:
                continue  # "A and B signed it at a summit hosted by C"
            sides = self.discourse.resolve(self.clause, found)
            if slot in _AGENTS and self._is_document and len({a.country for a in sides if a.is_person}) > 1:
                return sides  # "they watched the signing of a pact by A and B": A and B
            for a in sides:
                out.setdefault(a.entity, a)
        return list(out.values())

    def _fill(self, slots: Sequence[str], i: int, n: int, *, owned: bool, part: Part, bound: set[int]) -> list[Actor]:
        if object_comes_first(self.clause, slots, i, n):
            slots = ["object", *(s for s in slots if s != "object")]
        nobody = part is Part.TRAVELLER and slots[:1] != ["genitive"] and is_plain_noun(self.clause, i)
        nobody = nobody and not inverted(self.clause, i)
        for slot in slots if not nobody else [s for s in slots if s != "subject"]:
            found = self.indices(slot, i, n, person=part is Part.TRAVELLER)
            if slot == "subject" and self._is_at_forum and i > 0:
                found = self._first_person(found, i)
            if slot == "subject" and self._is_talk and self.indices("with", i, n):
                found = who_had_talks(self.clause, found, i)
            if slot == "subject" and self._is_light and not self._is_held(found, i):
                continue
            if slot == "subject" and i == 0 and slots[:1] != ["subject"] and self._is_definite(i, n):
                continue  # "Kunjungan itu ...": the noun is the subject itself
            if slot == "subject" and "genitive" in slots and part is Part.TRAVELLER and self._is_of_many(i + n):
                continue  # "melepas keberangkatan 850 prajurit": theirs
            if slot in _OBJECTS:
                found = whose(self.clause, found)
            indices = [k for k in found if k not in bound]
            other = self._bound_entities | self._whom_else(indices, i, n)
            actors = self.discourse.resolve(self.clause, indices, other=other)
            actors = [*self._led_by(indices), *actors]
            if owned and slot == "genitive" and not actors:
                actors = self._owner(i)
            if part is Part.TRAVELLER:
                actors = [a for a in actors if a.is_person]
            if part in (Part.HOST, Part.INVITER):
                actors = [a for a in actors if a.type is not EntityType.CITY]
                if part is Part.HOST and slot == "object" and found and self._is_beside(found[0]):
                    actors = []  # "dijamu makan siang bersama X", who is a guest as well
            if part is Part.PARTICIPANT and slot in ("from", "object"):
                actors = [a for a in actors if a.type is not EntityType.CITY]  # "by telephone from Oslo, X urged Y"
            if actors:
                bound.update(indices)
                return actors
        return []

    def _is_of_many(self, k: int) -> bool:
        """Whether a number of people, or a word for several, stands at item `k`, right behind a noun: whose it is."""
        items, g = self.sentence.items, self.discourse.grammar
        if k >= len(items) or items[k].kind is not ItemKind.WORD or g.determiners:
            return False
        return items[k].text[0].isdigit() or items[k].lower in g.plural_markers or items[k].lower in g.table.numbers

    def _is_beside(self, k: int) -> bool:
        """Whether "with" stands before item `k`, over words that only describe it."""
        items, g, p = self.sentence.items, self.discourse.grammar, k - 1
        while p > 0 and items[p].lower in g.skip - g.any_preposition:
            p -= 1
        return p >= 0 and items[p].mention is None and items[p].lower in g.prepositions["with"]

    def _whom_else(self, indices: Sequence[int], i: int, n: int) -> frozenset[int]:
        """As in "After meeting X, she said", "She invited X": the object, whom a pronoun as subject does not mean."""
        if not indices or not self.clause.is_pronoun(indices[0]):
            return frozenset()
        is_behind, whom = indices[0] >= i + n, self.clause.object(i + n)
        whom = whom or (self.clause.preposition(i + n, "with", end=indices[0]) if is_behind else [])
        mentions = (self.sentence.items[k].mention for k in whom if k < indices[0] or not is_behind)
        return frozenset(m.entity for m in mentions if m is not None)

    def _is_preposition(self, i: int) -> bool:
        """Whether a preposition stands at item `i`, or a word that does as one before a forum: "dalam"."""
        items, g = self.sentence.items, self.discourse.grammar
        return items[i].lower in g.any_preposition or g.status["inside"].length_at(items, i) > 0

    def _is_adjunct(self, i: int) -> bool:
        """As in "hours after opening the summit": a participle, whose subject is that of the sentence."""
        items, ending = self.sentence.items, self.discourse.grammar.table.participle_ending
        return bool(ending) and i > 0 and items[i].lower.endswith(ending) and self.clause.is_boundary(i - 1)

    def _first_person(self, found: list[int], i: int) -> list[int]:
        """As in "President X urged Y at the summit": who does something at a forum, not to whom, nor a state.

        `found` is the nearest actor before the preposition at item `i`.
        """
        clause, items = self.clause, self.sentence.items
        start = clause.start_of(i) if not found or found[0] >= clause.start_of(i) else 0
        for k in range(start, found[0] if found and found[0] < i else i):
            m = items[k].mention
            if m is None or m.type not in PERSON_TYPES or not clause.is_subject(k):
                continue
            if not m.name and (not m.country or start == 0 < clause.start_of(i)):
                continue
            told = [m for p in found if (m := items[p].mention) is not None]
            is_apart = found and i - found[-1] > 1 and any(m.type in PERSON_TYPES for m in told)
            if is_apart and any(x.lower in clause.grammar.speech for x in items[k:i]):
                return found  # "X said Y opposed it at the summit"; what "X accused Chad of at the summit" is X's
            group = clause.group_starting_at(k)
            return found if found and found[0] in group else group
        return found

    def _is_held(self, subject: Sequence[int], i: int) -> bool:
        """Whether a verb of holding or a preposition ties the noun at item `i` to its subject: "held", "after"."""
        items, g = self.sentence.items, self.discourse.grammar
        if not subject or subject[-1] > i:
            return True
        if is_left(self.clause, i):
            return False
        between = items[max(subject[-1] + 1, i - LIGHT_REACH) : i]
        if any(x.lower in g.light for x in between):
            return True
        for x in reversed(between[-ADJUNCT_REACH:]):
            if x.text == "," or x.lower in self.clause.conjunctions:
                return False
            if x.lower in g.any_preposition or x.lower in g.adjuncts or x.lower in g.light_prepositions:
                return True
        return False

    def _owner(self, i: int) -> list[Actor]:
        """The person behind an owner suffix: the subject here, else the person in focus."""
        topic = self.discourse.owner(self.clause, i)
        if i == 0 and topic and self.discourse.grammar.table.owner_suffix:
            return topic  # "Kunjungannya ke Paris ...": of nobody whom the sentence names later
        subject = self.discourse.resolve(self.clause, self.clause.subject(i))
        return [a for a in subject if a.is_person] or topic

    def indices(self, slot: str, i: int, n: int, *, person: bool = False) -> list[int]:
        """Items in a slot of the predicate at items `i`..`i+n`; with `person` the subject is one."""
        if slot == "subject":
            return self.clause.subject(i, person=person)
        if slot == "forces":
            return forces_in(self.clause)
        if slot == "pair":
            found = self.clause.subject(i)
            return found if len(found) > 1 or (found and self.clause.pair_at(found[0])) else []
        if slot == "object":
            found = self.clause.object(i + n) or (in_front(self.clause, i, n) if n == 1 else [])
            words = self.discourse.grammar.prepositions["with"]
            if found and self.sentence.items[i + n - 1].lower in words:
                found = [
                    *found,
                    *next_side(self.clause, found[-1], words, later=False),
                ]  # "had talks with A and with B"
            return found or (past_place(self.clause, i + n) if self._may_front else [])
        if slot == "genitive":
            return self.clause.genitive(i, n)
        if slot == "owned_subject":
            return before_owner(self.clause, i, n)
        if slot == "sentence":
            return [k for k in range(len(self.sentence.items)) if takes_part(self.clause, k)]
        if slot == "owner":
            return owners(self.clause, self.clause.object(i + n))
        if slot in VERBS:
            return equated(self.clause, slot, i, n)
        if slot == "within":
            return [k for k in range(i, i + n) if self.clause.is_pronoun(k)]
        if slot in _OF_NOUN:
            return _OF_NOUN[slot](self.clause, i)
        if slot in _BEHIND_NOUN:
            return _BEHIND_NOUN[slot](self.clause, i + n)
        found = self.clause.preposition(i + n, slot, relations=self._is_document)
        if not found and slot == "with":
            found = whom(self.clause, i) or (with_first(self.clause, i) if self._may_front else [])
        if not found and slot == "for":
            found = meant_for(self.clause, i)
        return found
