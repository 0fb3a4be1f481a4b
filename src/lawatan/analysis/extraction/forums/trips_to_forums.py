"""Gatherings that a trip leads to or comes from: "flew to Rome for a food conference", "left Lima after the summit".

Who travels attends. The forum stands behind a preposition of purpose, or one of what came before, in the sentence that
tells the trip; abroad a plain conference or celebration is one with foreign guests.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import FAR, ItemKind
from lawatan.analysis.extraction.clause.row import OWNS
from lawatan.analysis.extraction.forums.attendees import attend_beside
from lawatan.analysis.extraction.forums.named_things import find_forum, forum_at, is_bare_body
from lawatan.analysis.extraction.forums.plain_forums import find_celebration, plain_conference, summit_attended
from lawatan.analysis.extraction.judging import is_of_members
from lawatan.analysis.extraction.when.topic_days import is_prepared, is_prepared_within
from lawatan.analysis.pair import PAIR
from lawatan.language_pack.contacts import Frame
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import CALLED_OFF, TO_COME, EventType, Part, Status
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Candidate, Forum, Place
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor

RULE = "gathering.trip"
HEAD_REACH = 7  # items between the preposition and the head of a forum's name: "for the African Union's annual summit"
FESTIVE_REACH = 3  # those before "ceremonies": "for the official ceremonies"
NAME_REACH = 9  # items of the name of a celebration
SIDES_REACH = 5  # items behind "summit" in which "with X" says that it is one of two
DAY_REACH = 10  # items from the head of a forum's name in which its day stands
_STATES = frozenset({EntityType.COUNTRY, EntityType.CITY})


@dataclass(frozen=True, slots=True)
class _Found:
    """A forum behind a preposition: its name, the items of its head, whether a body's, whether what the trip is for."""

    forum: Forum
    at: int
    n: int
    is_of_body: bool
    is_purpose: bool = False


@dataclass(frozen=True, slots=True)
class TripsToForums:
    """Finds the gatherings of a sentence's trips, in one document of text `text`."""

    text: str
    lang: str
    grammar: ContactGrammar

    def find(self, clause: Clause, binder: Binder, found: Sequence[Candidate]) -> list[tuple[int | None, Candidate]]:
        """Gatherings by their item, None where no time behind it can be theirs.

        Those among `found` that only name a body get the travellers instead.
        """
        out: list[tuple[int | None, Candidate]] = []
        for visit in [c for c in found if c.type is EventType.VISIT and not c.is_pending]:
            travellers = [a for a in visit.parts.get(Part.TRAVELLER, []) if a.is_person]
            told = self._forum(clause, visit, travellers) if travellers and visit.status not in CALLED_OFF else None
            if told is None or not (told.is_of_body or _goes_abroad(visit, travellers)):
                continue  # "flew home for the governors' conference"
            span = told.forum.span
            held = [
                c
                for c in (*found, *(c for _, c in out))
                if c.type is EventType.GATHERING and c.forum is not None
                and c.forum.span.start < span.end and span.start < c.forum.span.end
            ]  # fmt: skip
            for c in held:
                if told.is_purpose and clause.items[c.trigger_item].lower in self.grammar.any_preposition:
                    c.is_purpose, c.purpose_of = True, visit  # "is in Oslo for the summit"
                if all(a.type is EntityType.ORGANISATION or is_of_members(a) for a in c.actors):
                    c.parts = {Part.PARTICIPANT: travellers}
                    c.places = c.places or _places(visit, told)
                    c.purpose_of = visit if told.is_purpose and c.rule.endswith(".session") else c.purpose_of
            if not held:
                is_dated = _is_dated(clause, told)
                out.append((told.at if is_dated else None, self._candidate(binder, visit, travellers, told)))
        return out

    def _candidate(self, binder: Binder, visit: Candidate, travellers: list[Actor], told: _Found) -> Candidate:
        c = binder.candidate(Frame(f"{self.lang}.{RULE}", "gathering", []), told.at, told.n, owned=False)
        c.add(Part.PARTICIPANT, travellers)
        c.forum = told.forum
        c.places = binder.location(told.at, told.n) or _places(visit, told)
        at = next((k for k, i in enumerate(binder.clause.items) if i.start >= told.forum.span.end), None)
        if at is not None:
            c.add(Part.PARTICIPANT, attend_beside(c, binder.clause, at, binder.discourse))
        c.background = visit.background
        c.status_rule = f"{self.lang}.status.trip"
        if told.is_purpose:
            c.is_purpose, c.purpose_of = True, visit
        if visit.status in TO_COME:
            c.status = visit.status
        elif told.is_purpose and visit.status is Status.ONGOING:
            c.status = Status.PLANNED
        return c

    def _forum(self, clause: Clause, visit: Candidate, travellers: Sequence[Actor]) -> _Found | None:
        """The forum behind the first preposition after a trip that governs one."""
        items, g = clause.items, self.grammar
        purposes, sources = g.classes.get("trip_for"), g.classes.get("trip_after")
        invites = g.classes.get("inviting")
        if purposes is None or sources is None:
            return None
        for k in range(visit.trigger_item + 1, min(len(items), visit.trigger_item + FAR)):
            n, m = purposes.length_at(items, k), sources.length_at(items, k)
            if n and is_prepared(items, k, g):
                n = 0  # "to lay the groundwork for a summit"
                if not m:
                    continue
            if invites is not None and invites.length_at(items, k):
                return None  # "on a visit to extend an invitation for the summit"
            if items[k].lower in g.speech or items[k].text == ";" or items[k].lower in g.relatives:
                return None
            if not n and not m:
                if clause.is_boundary(k) or (
                    g.frames_at(items, k) and clause.is_actor(k - 1) and clause.is_free(k - 1)
                ):
                    return None
                continue
            found = self._governed(clause, k + (n or m), travellers)
            if found is not None and not (n and is_prepared_within(items, k + n, found.at, g)):
                return replace(found, is_purpose=n > 0)
        return None

    def _governed(self, clause: Clause, k: int, travellers: Sequence[Actor]) -> _Found | None:
        """The forum in the phrase that begins at item `k`, with the items of its head."""
        items, g = clause.items, self.grammar
        told = find_celebration(items, k, min(len(items), k + FESTIVE_REACH), g, self.text)
        if told is not None and not self._is_interrupted(items, k, told[1]):
            return _Found(*told, is_of_body=False)
        head = find_forum(items, k, min(len(items), k + HEAD_REACH), g)
        if head is None or self._is_interrupted(items, k, head[0]):
            return None
        at, n = head
        conferences = g.classes.get("conference")
        is_open = conferences is not None and conferences.length_at(items, at) > 0
        forum = forum_at(items, at, n, g, self.text) or (
            plain_conference(items, k, at, n, g, self.text)
            if is_open
            else summit_attended(items, k, at, n, g, self.text)
        )
        is_open = is_open or (forum is not None and g.classes["summits"].length_at(items, at) > 0)
        if forum is None or self._is_of_two(items, forum, at + n, travellers):
            return None
        if is_bare_body(items[at], g):
            return _Found(forum, at, n, is_of_body=True) if forum.is_named else None
        inside = [i for i in items[max(0, at - NAME_REACH) : at + NAME_REACH] if _in(i, forum)]
        is_of_body = any(i.mention is not None and i.mention.type is EntityType.ORGANISATION for i in inside)
        is_weak = g.classes["weak_forum"].length_at(items, at) == n
        is_multilateral = any(i.lower in g.international and i.lower not in _words(items, at, n) for i in inside)
        is_told = is_of_body or is_open or (forum.is_named and (not is_weak or is_multilateral))
        return _Found(forum, at, n, is_of_body) if is_told else None

    def _is_interrupted(self, items: Sequence[Item], start: int, end: int) -> bool:
        """Whether a person, a time, punctuation or another preposition stands before the head of a name."""
        g = self.grammar
        for k in range(start, end):
            i, m = items[k], items[k].mention
            if i.kind is ItemKind.TIME and items[k + 1].text in OWNS:
                continue  # "for Wednesday's summit"
            if i.kind is ItemKind.TIME or i.lower in g.conjunctions or (i.text in (",", ";", ":", "(", "\u2014")):
                return True
            if m is not None and m.type is EntityType.PERSON:
                return True
            if m is None and (i.lower in g.any_preposition or i.lower in g.prepositions["by"]):
                return True
        return False

    def _is_of_two(self, items: Sequence[Item], forum: Forum, end: int, travellers: Sequence[Actor]) -> bool:
        """As in "the summit with President X", "the China-Japan summit", "talks between": a meeting of two sides."""
        g = self.grammar
        behind = items[end : end + SIDES_REACH]
        for i in behind:
            if i.text == "," or i.kind is ItemKind.TIME:
                break
            if i.lower in g.prepositions["with"] or i.lower in g.prepositions["between"]:
                return True
        states = {i.mention.country for i in items if _in(i, forum) and i.mention and i.mention.type in _STATES}
        home = {a.country for a in travellers}
        return len(states) == PAIR and bool(states & home)


def take_times(found: Sequence[Candidate]) -> None:
    """As in "went to Japan in May 2023 for the G7 summit": month or year of the trip are those of its purpose."""
    for c in found:
        if c.type is EventType.GATHERING and c.purpose_of is not None and not c.times:
            c.times = [t for t in c.purpose_of.times if t.first and len(t.first) < ISO_DAY]


def _places(visit: Candidate, told: _Found) -> list[Place]:
    """Where a forum is that is told without its place: where the trip goes for it, what was left after it."""
    return list(visit.places) if told.is_purpose or visit.sense in ("leaving", "return") else []


def _goes_abroad(visit: Candidate, travellers: Sequence[Actor]) -> bool:
    """Whether a trip is told to another state than that of those who go."""
    home = {a.country for a in travellers}
    return None not in home and any(p.country not in home for p in visit.places) and not visit.is_homeward


def _is_dated(clause: Clause, told: _Found) -> bool:
    """Whether a time stands behind a forum: "for the food conference in Rome on Monday"."""
    behind = [i for i in clause.items[told.at : told.at + DAY_REACH] if i.start >= told.forum.span.end]
    return any(i.kind is ItemKind.TIME for i in behind)


def _in(item: Item, forum: Forum) -> bool:
    return forum.span.start <= item.start and item.end <= forum.span.end


def _words(items: Sequence[Item], at: int, n: int) -> set[str]:
    return {i.lower for i in items[at : at + n]}
