"""The sides of a signed document that its sentence leaves out: those who met just before, else the page's two states.

"A memorandum on energy was signed" after talks between two presidents is a document of their states; on a page that
speaks of two states alone, "the first MoU was signed in 2006" is theirs. The sides are computed, and say so.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.documents.firms import is_firm, is_of_firms, leave_out_firms, speaks_of_firms
from lawatan.analysis.extraction.documents.main_clauses import share_states
from lawatan.analysis.extraction.documents.pacts import is_hoped, is_wanted
from lawatan.analysis.extraction.documents.private_sides import has_private_side, is_private_side, states_left_out
from lawatan.analysis.extraction.documents.sides_told import sides_told, those_who_met
from lawatan.analysis.extraction.documents.unknown_sides import has_unknown_side
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType
from lawatan.records.span import How, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate, Place
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse
    from lawatan.records.mention import EntityMention

OUTCOME = "outcome"  # that of one with which talks end: "the talks ended with a memorandum"
JOINT = "joint"  # the sense of a frame that names a document of two sides: "in a joint statement"
REACH = 5  # sentences after a meeting in which a document signed is one of its sides
SUBJECT_REACH = 5  # items before a verb in which "the six members" are its subject
SHARE = 0.8  # of all mentions of states on a page that is about two of them
_ISO = 3


@dataclass(slots=True)
class Signatories:
    """Completes agreements of one document. `page` are the two states that the page is about, or empty."""

    grammar: ContactGrammar
    discourse: Discourse
    page: frozenset[str] = field(default_factory=frozenset)

    def complete(self, c: Candidate, told: Sequence[Candidate], clause: Clause) -> None:
        """Adds the missing sides of a signed document; `told` are the candidates so far."""
        if c.type is not EventType.AGREEMENT:
            return
        c.parts = {part: [a for a in actors if not is_firm(a, clause)] for part, actors in c.parts.items()}
        if is_of_firms(c, clause) or any(is_private_side(clause, a) for a in c.actors):
            c.parts = {}
            return
        c.add(Part.PARTICIPANT, self._sides_of_document(c, clause))
        left_out = states_left_out(clause)
        c.parts = {part: [a for a in actors if a.country not in left_out] for part, actors in c.parts.items()}
        if len({a.country for a in c.actors} - {None}) < PAIR:
            sides = sides_told(c, clause, self.discourse)
            told_of = {a.entity: a.country for a in sides}
            c.parts = {
                part: [replace(a, country=a.country or told_of.get(a.entity)) for a in actors]
                for part, actors in c.parts.items()
            }
            c.add(Part.PARTICIPANT, sides)
        if c.sense == OUTCOME and (met := those_who_met(c, told)):
            c.parts = {Part.PARTICIPANT: met}
        share_states(c, clause)
        states = {a.country for a in c.actors} - {None}
        if len(states) < PAIR:
            leave_out_firms(c, clause)
        if len(states) > 1 or not self._is_signed(c) or self._is_of_others(c):
            return
        places = {p.country for p in c.places}
        here = _states_of(c.sentence.items) if c.sense == JOINT else frozenset()
        n = sum(c.trigger.start <= i.start < c.trigger.end for i in clause.items)
        if has_unknown_side(c, clause) or speaks_of_firms(clause) or is_hoped(clause, c.trigger_item):
            return
        if has_private_side(clause):
            return
        if c.sense == JOINT and is_wanted(clause, c.trigger_item, n):
            return
        gathered = _gathered_last(c, told) if not here else None
        if gathered is not None:
            if len(gathered) > PAIR:
                c.add(Part.PARTICIPANT, [a for a in self._actors(gathered, c) if a.country not in states])
            return  # of all who gathered; where the page names few, of those it does not list
        guests = _states_met(_met_before(c, told))
        for pair in (here, guests, self.page):
            if not pair <= self.discourse.acting | guests:
                continue  # one is only the place of the signing
            if not places <= pair or pair & left_out or (not states and any(map(self._is_new, c.places))):
                continue  # signed elsewhere: another document, of others perhaps
            if len(pair) == PAIR and states < pair:
                found = self._leaders(pair, c, told) or self._actors(pair, c)
                c.add(Part.PARTICIPANT, [a for a in found if a.country not in states])
                return

    def _is_new(self, place: Place) -> bool:
        """As in "the two sides signed a truce in Kenya" on a page that has not named Kenya: no side of it."""
        return place.city is None and not self.discourse.state_counts.get(place.country)

    def _leaders(self, pair: frozenset[str], c: Candidate, told: Sequence[Candidate]) -> list[Actor]:
        """Who met last for the two states of a joint statement, one named person each: it is theirs."""
        if not (c.sense == JOINT or (c.forum is not None and self._is_joint(c.forum.name))):
            return []
        met = (t for t in reversed(told) if t.type is EventType.MEETING and _states_met(t) == pair)
        last = next((t for t in met if not t.background), None)
        persons = [a for a in last.actors if a.name and a.is_person and a.country in pair] if last is not None else []
        if len(persons) != len(pair) or {a.country for a in persons} != pair:
            return []
        return [replace(a, span=c.trigger, how=How.COMPUTED) for a in persons]

    def _sides_of_document(self, c: Candidate, clause: Clause) -> list[Actor]:
        """As in "the pact with India was signed by": sides told with a document that stands before its verb."""
        if c.forum is None or c.forum.span.end > c.trigger.start:
            return []
        span = c.forum.span
        named = [i.mention for i in clause.items if i.mention is not None and span.start <= i.start < span.end]
        if len({m.country for m in named if m.country}) == PAIR:
            return [self.discourse.actor(m) for m in named]  # "the Kenya-India pact was signed"
        start = next((k for k, i in enumerate(clause.items) if i.start >= c.forum.span.start), c.trigger_item)
        for slot in ("with", "between", "from", "by"):
            found = clause.preposition(start, slot, end=c.trigger_item, relations=True)
            sides = [a for a in self.discourse.resolve(clause, found) if a.type is not EntityType.CITY]
            if sides and (slot in ("with", "between") or len({a.country for a in sides} - {None}) >= PAIR):
                return sides
        return []

    def further(self, c: Candidate, clause: Clause) -> list[Candidate]:
        """As in "signed a pact with A in 2003, with B in 2005": a document with each, by its own date."""
        left = [a for a in c.actors if a.span.end <= c.trigger.start]
        right = [a for a in c.actors if a.span.start >= c.trigger.end]
        if c.type is not EventType.AGREEMENT or not left or not right:
            return []
        words, out = self.grammar.prepositions["with"], []
        first = max(k for k, i in enumerate(clause.items) if i.start <= right[0].span.start)
        for k in range(first + 1, len(clause.items)):
            if clause.items[k].lower not in words or not any(i.time is not None for i in clause.items[first:k]):
                continue
            named = clause.object(k + 1)
            stop = next(
                (p for p in range(k + 1, (named or [k])[-1]) if clause.items[p].lower in words), len(clause.items)
            )
            others = [a for a in self.discourse.resolve(clause, [p for p in named if p < stop]) if a.country]
            others = [a for a in others if a.country not in {x.country for x in left}]
            if not others or not self._goes_on(clause, first + 1, k):
                break
            here = {a.entity for a in others}
            c.parts = {part: [a for a in actors if a.entity not in here] for part, actors in c.parts.items()}
            parts = {Part.PARTICIPANT: [*left, *others]}
            c.places = [p for p in c.places if all(p.span != a.span for a in others)]
            span = Span(clause.items[k].start, clause.items[k].end)
            out.append(replace(c, trigger=span, trigger_item=k, parts=parts, places=list(c.places), times=[]))
            first = k + 1
        return out

    def _goes_on(self, clause: Clause, start: int, end: int) -> bool:
        """Whether nothing but a time, a comma or a conjunction stands in items `start`..`end`."""
        loose = self.grammar.prepositions["at"] | self.grammar.prepositions["about"] | frozenset(self.grammar.skip)
        return all(
            i.time is not None
            or i.text == ","
            or i.lower in clause.conjunctions
            or i.lower in loose
            or i.mention is not None
            for i in clause.items[start:end]
        )

    def _is_signed(self, c: Candidate) -> bool:
        words = self.grammar.classes.get("signing")
        found = words is not None and words.find(c.sentence.items, c.trigger_item, c.trigger_item + 2)
        is_joint = c.sense in (JOINT, OUTCOME) or (c.forum is not None and self._is_joint(c.forum.name))
        return (
            c.forum is not None
            and (bool(found) or is_joint)
            and not any(a.is_person and a.country is None for a in c.actors)
        )

    def _is_of_others(self, c: Candidate) -> bool:
        """As in "the six members signed a treaty", "signed a contract": not of two states, or not of states at all."""
        several, trade = self.grammar.classes.get("several_sides"), self.grammar.classes.get("trade_document")
        items = c.sentence.items
        first = max(0, c.trigger_item - SUBJECT_REACH)
        found = several.find(items, first, c.trigger_item) if several is not None else None
        if found is not None and not self._counts_documents(c, sum(found)):
            return True
        name = c.forum.name.casefold().split() if c.forum else []
        return trade is not None and any(w in trade.by_first for w in name)

    def _counts_documents(self, c: Candidate, k: int) -> bool:
        """As in "four memoranda were signed", "lima dokumen dipertukarkan": what item `k` names is what was signed."""
        items = c.sentence.items
        if k >= len(items):
            return False
        is_own = c.forum is not None and c.forum.span.start <= items[k].start < c.forum.span.end
        return is_own or self.grammar.documents.length_at(items, k) > 0

    def once(self, found: Sequence[Candidate]) -> list[Candidate]:
        """The candidates of a sentence without those that only name a document which another one signs."""
        signed = [c for c in found if c.type is EventType.AGREEMENT and c.sense != JOINT and c.forum]
        return [
            c
            for c in found
            if c.type is not EventType.AGREEMENT or c.sense != JOINT or not any(self._names(c, s) for s in signed)
        ]

    def _names(self, joint: Candidate, signed: Candidate) -> bool:
        """Whether a noun for a joint document names the one that is signed.

        "Signed a joint declaration"; "a joint declaration agreement which was signed", whose name it then has.
        """
        if signed.forum is None:
            return False
        span, items = signed.forum.span, joint.sentence.items
        if span.start <= joint.trigger.start < span.end:
            return True
        between = [i.lower for i in items if joint.trigger.end <= i.start < span.start]
        is_one = span.start >= joint.trigger.end and span.end <= signed.trigger.start
        if not is_one or len(between) > 1 or not self.grammar.prepositions["about"].issuperset(between):
            return False
        signed.forum = joint.forum or signed.forum
        return True

    def _is_joint(self, name: str) -> bool:
        """Whether a document is one of two sides by its name: "joint statement"."""
        words = self.grammar.classes.get("joint")
        return words is not None and any(w in words.by_first for w in name.casefold().split())

    def _actors(self, states: frozenset[str], c: Candidate) -> list[Actor]:
        """One actor a state, as the document named it last."""
        known: dict[str, Actor] = {}
        for a in (*self.discourse.states, *self.discourse.persons):
            if a.country in states:
                known.setdefault(a.country, replace(a, span=c.trigger, how=How.COMPUTED))
        for m in (i.mention for i in c.sentence.items):
            if m is not None and m.country in states:
                known[m.country or ""] = self.discourse.state_of(m)
        return [replace(a, name=None, role=None, aliases=(), type=EntityType.COUNTRY) for _, a in sorted(known.items())]


def _states_of(items: Sequence[Item]) -> frozenset[str]:
    """The states that a sentence names."""
    found = (i.mention.country for i in items if i.mention is not None)
    return frozenset(state for state in found if state and len(state) == _ISO)


def _met_before(c: Candidate, told: Sequence[Candidate]) -> Candidate | None:
    """The last meeting or visit told in this sentence or the few before it."""
    for other in reversed(told):
        if not 0 <= c.sentence.index - other.sentence.index <= REACH:
            return None
        if other.type in (EventType.MEETING, EventType.VISIT):
            return other
    return None


def _gathered_last(c: Candidate, told: Sequence[Candidate]) -> frozenset[str] | None:
    """The states told to attend a gathering shortly before; None where there is none, or talks since."""
    near = [t for t in told if 0 <= c.sentence.index - t.sentence.index <= REACH]
    last = next((t for t in reversed(near) if t.type in (EventType.MEETING, EventType.GATHERING)), None)
    if last is None or last.type is not EventType.GATHERING or last.sense == "sidelines":
        return None
    attending = (a for t in near if t.type is EventType.GATHERING for a in t.actors)
    return frozenset(a.country for a in attending if a.country and len(a.country) == _ISO)


def _states_met(c: Candidate | None) -> frozenset[str]:
    """The states of those who meet, or of guests and where they go."""
    if c is None:
        return frozenset()
    places = {p.country for p in c.places} if c.type is EventType.VISIT else set()
    return frozenset({a.country for a in c.actors if a.country} | places)


def principal_states(mentions: Sequence[EntityMention]) -> frozenset[str]:
    """The two states that nearly all mentions of states are of; empty where the page is about more, or about one."""
    counts = Counter(m.country for m in mentions if m.country and len(m.country) == _ISO)
    top = counts.most_common(2)
    if len(top) < PAIR or sum(n for _, n in top) < SHARE * counts.total():
        return frozenset()
    return frozenset(state for state, _ in top)
