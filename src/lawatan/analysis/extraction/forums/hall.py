"""Who is in the hall: officials told to act, or to speak, in the sentences behind a gathering, take part in it.

"The summit opened in Lima on Monday. President X, in the chair, shook hands with Y." Who chairs, sits, stands or hosts
there takes part whatever the office; who is only quoted does where nobody else of the gathering has a name, and
where the office is one whose holders meet there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Candidate
from lawatan.analysis.extraction.clause.row import OWNS
from lawatan.analysis.extraction.forums.acts_in_hall import act, is_absent, is_quoted, stays_away
from lawatan.analysis.extraction.forums.seats import HEADS, SUMMIT_GROUPS, has_seat, sits_there
from lawatan.analysis.extraction.when.dating import Dates
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.analysis.time import days_between
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME, EventType, Part
from lawatan.records.mention import EntityType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.contact import Contact
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

RULE = "gathering.hall"
BEFORE_REACH = 7  # items before a person in which "present were" stands
OWNER = 3  # items of "Kenya's" before a person
HALL = 6  # sentences behind a gathering that still are in its hall
AGO = 10  # days before the page after which a gathering is an earlier one
_BARE_MONTH = re.compile(r"XXXX-\d\d")
MOST = 60  # presences that are looked through; few pages have as many
_ELSEWHERE = frozenset({EventType.VISIT, EventType.MEETING, EventType.CALL})


@dataclass(frozen=True, slots=True)
class Presence:
    """Somebody in a sentence who can be in the hall; `acts` where what he does is done there."""

    sentence: ItemisedSentence
    item: int
    trigger: Span
    actors: tuple[Actor, ...]
    acts: bool
    stays_away: bool
    quoted: bool
    times: tuple[str, ...]  # the days that the sentence names
    places: frozenset[str]  # states of the cities that the sentence names


@dataclass(slots=True)
class Hall:
    """Keeps who acts or speaks in the sentences of one document, in order."""

    grammar: ContactGrammar
    discourse: Discourse
    seen: list[Presence] = field(default_factory=list)

    def read(self, sentence: ItemisedSentence, clause: Clause) -> None:
        """Takes note of the officials of a sentence who act in a hall, else of the first who is quoted."""
        items, g = sentence.items, self.grammar
        acts = g.classes.get("hall_acts")
        told: set[int] = set()
        for k, item in enumerate(items):
            m = item.mention
            if len(self.seen) >= MOST:
                return
            if m is None or m.type is not EntityType.PERSON or m.entity in told or not clause.is_subject(k):
                continue
            actor = self.discourse.actor(m)
            if actor.country is None or actor.is_private or not actor.is_official:
                continue
            does = act(clause, k, acts) or self._introduced(items, k)
            away, said = stays_away(clause, k), is_quoted(clause, k)
            may_sit = has_seat(actor) and not is_absent(clause, k)
            if does is None and not may_sit and (told or not (away or said)):
                continue
            group = [*self._besides(clause), *self._company(clause, k)] if does is not None else [actor]
            trigger = Span(items[does[0]].start, items[sum(does) - 1].end) if does is not None else item.span
            cities = (x.mention for x in items if x.mention is not None and x.mention.type is EntityType.CITY)
            places = frozenset(c.country for c in cities if c.country)
            times = tuple(i.time.first for i in items if i.time is not None and i.time.first)
            at, acts_there = does[0] if does else k, does is not None
            self.seen.append(Presence(sentence, at, trigger, tuple(group), acts_there, away, said, times, places))
            if does is None and said:
                return
            told |= {m.entity, *(a.entity for a in group)}

    def _introduced(self, items: Sequence[Item], k: int) -> tuple[int, int] | None:
        """As in "Present were X and Y", "the host, X", "Di deret depan duduk X": what stands before a person.

        Nothing else, or a phrase of place, stands between: "Tampak di meja sidang X".
        """
        g = self.grammar
        words = g.classes.get("hall_before")
        found = words.find_last(items, max(0, k - BEFORE_REACH), k) if words is not None else None
        if found is None:
            return None
        first = k - OWNER if k >= OWNER and items[k - 1].lower == "s" and items[k - 2].lower in OWNS else k
        between = items[sum(found) : first]
        is_place = bool(between) and between[0].lower in g.prepositions["at"] | g.prepositions["in"]
        is_place = is_place and all(i.mention is None and i.text.isalpha() for i in between)
        return found if not between or is_place or [i.text for i in between] == [","] else None

    def _besides(self, clause: Clause) -> list[Actor]:
        """As in "Besides X and Y, also Z was there", "Selain X dan Y, hadir pula Z": X and Y."""
        words = self.grammar.classes.get("besides")
        n = words.length_at(clause.items, 0) if words is not None else 0
        group = clause.group_starting_at(n) if 0 < n < len(clause.items) and clause.is_actor(n) else []
        return [a for a in self.discourse.resolve(clause, group) if a.is_person and a.name and a.country]

    def _company(self, clause: Clause, k: int) -> list[Actor]:
        """Who acts, those joined to him, and those told to be with him: "X stood beside Y and Z"."""
        items, g = clause.items, self.grammar
        beside = g.classes.get("hall_beside")
        at = [*clause.group_ending_at(k), *clause.group_starting_at(k)]
        found = beside.find(items, k + 1, len(items)) if beside is not None else None
        if found is not None and not any(i.lower in g.speech for i in items[k + 1 : found[0]]):
            at += clause.object(sum(found))
        named = [(p, items[p].mention) for p in dict.fromkeys(at)]
        actors = [self.discourse.actor(m) for _, m in named if m is not None and m.type in PERSON_TYPES]
        return [a for a in actors if a.name and a.country and not a.is_private]


def join_hall(
    contacts: Sequence[Contact],
    seen: Sequence[Presence],
    grammar: ContactGrammar,
    lang: str,
    published: str | None,
) -> None:
    """Adds those who act in the hall of a gathering, or are quoted there, to those who attend."""
    halls = [k for k in contacts if k.type is EventType.GATHERING and _is_open(k, published)]
    for p in seen if halls else ():
        near = [(at, k) for k in halls if (at := _last_before(k, p)) is not None]
        if not near:
            continue
        gathering = max(near, key=lambda x: x[0])[1]
        states = gathering.states()
        if p.places and states and not p.places <= states:
            continue
        actors = [a for a in p.actors if not _is_elsewhere(contacts, a, gathering, p)]
        if gathering.is_off:
            actors = [a for a in p.actors if p.stays_away or _may_speak(a, gathering, grammar)]
        elif p.stays_away:
            continue
        elif not p.acts:
            is_summit = _is_summit(gathering, grammar)
            actors = [
                a
                for a in actors
                if (p.quoted and _may_speak(a, gathering, grammar))
                or (not p.quoted and sits_there(a, gathering, contacts, p.sentence, p.times, is_summit=is_summit))
            ]
        if not p.acts and gathering.candidates[0].status in TO_COME:
            continue  # who speaks of a summit to come is not there yet
        if actors:
            c = Candidate(EventType.GATHERING, f"{lang}.{RULE}", p.sentence, p.trigger, p.item)
            c.add(Part.PARTICIPANT, actors)
            c.status, c.status_rule = gathering.candidates[0].status, f"{lang}.status.hall"
            gathering.add(c, Dates())


def _is_open(contact: Contact, published: str | None) -> bool:
    """Whether a gathering is told as one of the days of the page, somewhere or some day.

    One of an earlier month is not, nor on a page without a day one of a month: "was agreed at a conference in May".
    """
    told = [c for c in contact.candidates if not c.background]
    days = [d.start.date for d in contact.dates if d.start is not None and d.start.date]
    is_set = bool(contact.states()) or any(d.start is not None for d in contact.dates)
    is_past = any(published and len(d) == ISO_DAY and d < published and days_between(d, published) > AGO for d in days)
    is_past = is_past or any(published and len(d) < ISO_DAY and d < published[: len(d)] for d in days)
    if not published:
        is_past = any(t.first is None and _BARE_MONTH.fullmatch(t.value) for c in told for t in c.times)
    return bool(told) and is_set and not is_past


def _last_before(contact: Contact, p: Presence) -> int | None:
    """The last sentence within reach that tells of the gathering before a presence, or a part of the same behind it."""
    own = [c for c in contact.candidates if not c.background and not c.rule.endswith(RULE)]
    ago = [p.sentence.index - c.sentence.index for c in own]
    near = [n for n in ago if 0 < n <= HALL]
    here = [c for c in own if c.sentence.index == p.sentence.index]
    if p.acts and any(_goes_on(c, p) for c in here):
        return p.sentence.index
    is_named_here = any(c.forum is None or c.forum.span.start >= p.sentence.start for c in here)
    return p.sentence.index - min(near) if near and not is_named_here else None


def _goes_on(c: Candidate, p: Presence) -> bool:
    """As in "the summit opened in Lima; President X presided": told behind a semicolon of the same sentence."""
    return any(i.text == ";" for i in p.sentence.items[c.trigger_item : p.item])


def _is_elsewhere(contacts: Sequence[Contact], a: Actor, gathering: Contact, p: Presence) -> bool:
    """Whether somebody has been told of another gathering, of a call, or of a contact in another state."""
    for k in contacts:
        is_later = min(c.sentence.index for c in k.candidates) > p.sentence.index
        if k is gathering or is_later or a.entity not in k.entities():
            continue
        if k.type is EventType.GATHERING or k.type is EventType.CALL:
            return True
        if k.type in _ELSEWHERE and k.states() and gathering.states() and not k.states() & gathering.states():
            return True
    return False


def _may_speak(a: Actor, gathering: Contact, grammar: ContactGrammar) -> bool:
    """Whether somebody who is quoted holds an office of those who meet, and nobody of the gathering has a name yet."""
    told = [x for c in gathering.candidates if not c.rule.endswith(RULE) for x in c.actors]
    if gathering.is_off:
        return a.role in HEADS and a.country in gathering.states()  # the host, who puts it off
    if any(x.is_person and x.name for x in told):
        return False
    role = a.role or ""
    groups = {x.role for x in told if x.is_person and x.role}
    if groups & SUMMIT_GROUPS or (not groups and _is_summit(gathering, grammar)):
        return role in HEADS
    ministers = {r for r in groups if r.endswith("ministers")}
    if ministers:
        return any((r == "ministers" and "minister" in role) or r[:-1] == role for r in ministers)
    return role in HEADS or role.endswith("minister")


def _is_summit(gathering: Contact, grammar: ContactGrammar) -> bool:
    words = grammar.table.classes.get("summits", [])
    return any(w in c.forum.name.casefold() for c in gathering.candidates if c.forum is not None for w in words)
