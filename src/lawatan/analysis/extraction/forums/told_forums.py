"""Gatherings that the text tells of by the name of their forum alone: "ahead of the Arab League summit in Riyadh".

The forum of a body, or an international conference, that has its place, its day or a verb of taking place beside it is
a gathering, whoever attends. The body stands for those who do.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Forum
from lawatan.analysis.extraction.clause.compounds import are_talks_of_two
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.forums.attendees import agents_behind
from lawatan.analysis.extraction.forums.between import is_origin
from lawatan.analysis.extraction.forums.editions import is_another, is_open_noun
from lawatan.analysis.extraction.forums.forum_guests import called_off_by, joined, met_there
from lawatan.analysis.extraction.forums.forum_status import as_told
from lawatan.analysis.extraction.forums.instituted import instituted_behind, is_instituted
from lawatan.analysis.extraction.forums.named_things import (
    find_forum,
    forum_at,
    is_bare_body,
    is_multilateral,
    is_of_body,
)
from lawatan.analysis.extraction.forums.of_many import is_of_many, is_summit
from lawatan.analysis.extraction.forums.open_halls import RULE as OPEN
from lawatan.analysis.extraction.forums.open_halls import opens_for_all
from lawatan.analysis.extraction.forums.owned_sessions import owner_of_session, sits_already
from lawatan.analysis.extraction.forums.plain_forums import is_conference, is_of_private
from lawatan.analysis.extraction.forums.relative_attendees import who_attends_it
from lawatan.analysis.extraction.whether.status import read_status
from lawatan.analysis.extraction.who.actor import PERSON_TYPES, Actor
from lawatan.analysis.extraction.who.bodies import body_in, unnamed_of_body
from lawatan.language_pack.contacts import Frame
from lawatan.records.days import ISO_MONTH
from lawatan.records.event_mention import EventType, Part, Status
from lawatan.records.mention import EntityType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Candidate, Place
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actors import Discourse

MOST = 16  # forums that one sentence tells of; no sentence of news has as many
DAY_REACH = 12  # items behind a forum in which its day or month stands
WEEK_REACH = 6  # those in which a vague time stands: "next week"
VERB_REACH = 6  # those in which a verb of taking place stands: "the summit, he said, will open"
PLACE_REACH = 5  # those in which its place stands: "the summit in the Saudi capital Riyadh"
INVITED_REACH = 14  # items between "invited" and the forum
APPROACH = 4  # items before a forum in which "ahead of" stands
NAMED = "gathering.named"
_PLACES = frozenset({EntityType.CITY, EntityType.COUNTRY})


@dataclass(frozen=True, slots=True)
class _Named:
    """A forum in a sentence: the items `first` to `last` of its name, and those of its head, `at` and `n`."""

    forum: Forum
    first: int
    last: int
    at: int
    n: int


@dataclass(frozen=True, slots=True)
class ToldForums:
    """Finds the gatherings that a sentence tells by their name, in one document of text `text`."""

    text: str
    lang: str
    grammar: ContactGrammar
    discourse: Discourse

    def find(
        self, sentence: ItemisedSentence, clause: Clause, binder: Binder, found: Sequence[Candidate]
    ) -> list[tuple[int, Candidate]]:
        """Gatherings by their item; `found` are the sentence's candidates, whose forums are told already."""
        taken = [c.forum.span for c in found if c.forum is not None and c.type is EventType.GATHERING]
        out: list[tuple[int, Candidate]] = []
        end = 0
        for k in range(len(sentence.items)):
            named = self._named(sentence.items, k) if k >= end else None
            if named is None or len(out) == MOST:
                continue
            end = named.last + 1
            if any(named.forum.span.start < s.end and s.start < named.forum.span.end for s in taken):
                continue
            candidate = self._candidate(sentence, clause, binder, named, found)
            if candidate is not None:
                out.append((named.at, candidate))
        return out

    def _named(self, items: Sequence[Item], k: int) -> _Named | None:
        head = find_forum(items, k, k + 1, self.grammar)
        forum = forum_at(items, *head, self.grammar, self.text) if head else None
        is_bare = head is not None and forum is None
        owner = owner_of_session(items, k, self.grammar, self.discourse) if is_bare else None
        if head is not None and forum is None and (self._is_next(items, *head) or owner is not None):
            span = Span(items[k].start, items[k + head[1] - 1].end)
            forum = Forum(span.of(self.text), span, is_named=False)
        if head is not None and forum is None and (told := self._told(items, *head)) is not None:
            return _Named(told, k, k + head[1] - 1, *head)
        if head is not None and forum is None:
            forum = opens_for_all(items, head, self.grammar, self.text)
        if head is not None and are_talks_of_two(items, head[0], self.grammar):
            return None
        if head is None or forum is None or self._is_plural(items[k]) or is_bare_body(items[head[0]], self.grammar):
            return None
        inside = [p for p, i in enumerate(items) if forum.span.start <= i.start and i.end <= forum.span.end]
        return _Named(forum, inside[0], inside[-1], *head) if inside else None

    def _told(self, items: Sequence[Item], k: int, n: int) -> Forum | None:
        """As in "the conference on November 27", "konferensi pada 27 November": the one named before by that word."""
        last, g = self.discourse.last_forum, self.grammar
        if last is None or items[k].lower not in last.name.casefold().split() or not is_open_noun(items, k, n, g):
            return None
        return last

    def _is_next(self, items: Sequence[Item], k: int, n: int) -> bool:
        """As in "the next summit will be held in Oslo", "KTT berikutnya": one of the body told last."""
        if not is_summit(items, k, n, self.grammar) or self.grammar.classes["weak_forum"].length_at(items, k) == n:
            return False
        last = k + n - 1 if self.grammar.table.forum_head_first else k
        return self.discourse.last_body is not None and is_another(items, last, self.grammar)

    def _is_plural(self, item: Item) -> bool:
        """As in "sidang-sidang": more than one of them; "perundingan-perundingan" are talks."""
        is_doubled = item.mention is None and item.is_doubled
        return is_doubled and self.grammar.resumed.get(item.lower) is not EventType.MEETING

    def _candidate(
        self, sentence: ItemisedSentence, clause: Clause, binder: Binder, named: _Named, found: Sequence[Candidate]
    ) -> Candidate | None:
        items, g = sentence.items, self.grammar
        bodies = self._bodies(items[named.first : named.last + 1]) or self._body_of_members(items, named)
        if not named.forum.is_named and sits_already(bodies, found):
            return None
        places = self._places(clause, binder, named)
        is_told = self._is_told(clause, named, places, has_body=bool(bodies))
        if not is_told and not (is_conference(items, named.at, g) and self._is_set(clause, named, places)):
            return None
        if not places and is_origin(items, named.first, g):
            return None
        if is_instituted(items, named.first, named.last, g):
            return None
        if self._is_founding(clause, named):
            return None
        if not bodies and is_of_private(items, named.at, named.n, g):
            return None
        frame = Frame(f"{self.lang}.{NAMED if is_told else OPEN}", "gathering", [])
        status = read_status(clause, named.first, named.last + 1 - named.first, frame, g, self.lang)
        if status.negated or status.generic:
            return None
        candidate = binder.candidate(frame, named.at, named.n, owned=False)
        invited = self._invited(clause, named)
        there = met_there(found, items, named.first, g) if bodies else []
        attending = (
            there or agents_behind(clause, named.last + 1, self.discourse) or joined(found, items, named.first, g)
        )
        attending = attending or who_attends_it(clause, named.last + 1, self.discourse)
        candidate.add(
            Part.PARTICIPANT,
            invited or attending or called_off_by(clause, named.first, status, self.discourse) or bodies,
        )
        if invited and status.status in (None, Status.COMPLETED):
            status = replace(status, status=Status.PROPOSED, rule=f"{self.lang}.status.proposed")
        candidate.forum, candidate.places = named.forum, places
        if status.status is None and self._is_ahead(items, named):
            status = replace(status, status=Status.PLANNED, rule=f"{self.lang}.status.ahead")
        verb = self._verb(clause, named)
        status = as_told(clause, named.first, named.last, verb, status, self.lang)
        opened = g.classes.get("opened")
        if status.status is None and verb is not None and opened is not None and opened.length_at(items, verb):
            now = Status.PLANNED if items[verb].lower in g.present else Status.ONGOING  # "opens on Friday"
            status = replace(status, status=now, cue=items[verb].span, rule=f"{self.lang}.status.begun")
        candidate.take_status(status, frame.sense)
        return candidate

    def _bodies(self, items: Sequence[Item]) -> list[Actor]:
        """The bodies that the name of a forum names, or whose members its adjective means."""
        named = [i.mention for i in items if i.mention is not None]
        out = [
            self.discourse.actor(m)
            for m in named
            if (m.type is EntityType.ORGANISATION and m.country is not None) or is_of_body(m)
        ]
        told = body_in(items, self.grammar) if not out else None
        if told is not None:
            body, item = told
            index = unnamed_of_body(self.discourse, body)
            out.append(Actor(index, None, None, body, (), item.span, EntityType.ORGANISATION))
        return out

    def _body_of_members(self, items: Sequence[Item], named: _Named) -> list[Actor]:
        """As in "the member states go on at the 16th meeting in Cebu": the body told last, of whose members it is."""
        members, body = self.grammar.classes.get("members"), self.discourse.last_body
        if body is not None and self._is_next(items, named.at, named.n):
            span = items[named.at].span
            return [Actor(unnamed_of_body(self.discourse, body), None, None, body, (), span, EntityType.ORGANISATION)]
        owner = owner_of_session(items, named.at, self.grammar, self.discourse) if not named.forum.is_named else None
        if owner is not None:
            return [owner]
        found = members.find(items, 0, named.first) if members is not None and body is not None else None
        if found is None or body is None or not named.forum.is_named:
            return []
        span = items[found[0]].span
        return [Actor(unnamed_of_body(self.discourse, body), None, None, body, (), span, EntityType.ORGANISATION)]

    def _invited(self, clause: Clause, named: _Named) -> list[Actor]:
        """As in "invited Prime Minister X to the summit", "X was invited to the summit": X."""
        items, g = clause.items, self.grammar
        words, passive = g.classes.get("inviting"), g.classes.get("invited_passive")
        start = clause.start_of(named.first)
        found = words.find_last(items, max(start, named.first - INVITED_REACH), named.first) if words else None
        if found is None:
            return []
        guests = [k for k in range(sum(found), named.first) if (m := items[k].mention) and m.type in PERSON_TYPES]
        if not guests and passive is not None and passive.find(items, start, sum(found)):
            guests = clause.subject(found[0])
        return [a for a in self.discourse.resolve(clause, guests) if a.is_person and a.is_official]

    def _verb(self, clause: Clause, named: _Named) -> int | None:
        """The item of a verb of taking place behind a forum, over what says what it is for: "to fight X opened"."""
        g = self.grammar
        for k in range(named.last + 1, min(len(clause.items), named.last + 1 + DAY_REACH)):
            lower = clause.items[k].lower
            if lower in g.timing or lower in g.ending:
                return k
            if lower in g.speech or clause.is_boundary(k):
                return None
        return None

    def _is_founding(self, clause: Clause, named: _Named) -> bool:
        """As in "the forum was set up in 1992", but not "the forum, set up in 1992, opened on Friday"."""
        k = instituted_behind(clause.items, named.last, self.grammar)
        return k is not None and self._verb(clause, named) in (None, k)

    def _places(self, clause: Clause, binder: Binder, named: _Named) -> list[Place]:
        """The place right behind a forum or its verb, or the city in its name: "the Cairo summit"."""
        verb = self._verb(clause, named)
        found = self._place_behind(clause, binder, named.last) or (
            self._place_behind(clause, binder, verb) or binder.places(["in"], verb, 1) if verb is not None else []
        )
        found = found or [p for p in binder.places_of(range(named.first, named.last + 1)) if p.city]
        here = self.discourse.dateline
        return found or [p for p in binder.pointed_at(named.last, 1) if here is not None and p.country == here.country]

    def _place_behind(self, clause: Clause, binder: Binder, k: int) -> list[Place]:
        """As in "in the Saudi capital Riyadh", "on Monday in Cairo, Egypt"."""
        items, g = clause.items, self.grammar
        governed = False
        for p in range(k + 1, min(k + 2 + PLACE_REACH, len(items))):
            m = items[p].mention
            governed = governed or items[p].lower in g.prepositions["at"]
            if m is not None and m.type in _PLACES and m.rule != "country.adjective":
                group = binder.places_of(clause.group_starting_at(p)) if governed else []
                return [x for x in group if x.country == m.country]
            if items[p].kind is ItemKind.PUNCTUATION or items[p].lower in g.relatives or items[p].lower in g.speech:
                break
        return []

    def _is_told(self, clause: Clause, named: _Named, places: Sequence[Place], *, has_body: bool) -> bool:
        """Whether a place, a day or a verb of taking place says that the forum is held, not only spoken of."""
        items, g = clause.items, self.grammar
        end = min(clause.end_of(named.last), named.last + 1 + DAY_REACH)
        end = next((k for k in range(named.last + 1, end) if items[k].lower in g.speech), end)
        after = items[named.last + 1 : end]
        days = [i for i in after if i.time is not None and len(i.time.first or "") >= ISO_MONTH]
        weeks = [i for i in after[:WEEK_REACH] if i.time is not None]
        verb = self._verb(clause, named)
        if has_body:
            return bool(places or days or weeks or (verb is not None and verb - named.last <= VERB_REACH))
        inside = items[named.first : named.last + 1]
        is_international = any(i.lower in g.international for i in inside) or is_of_many(inside, g)
        is_international = is_international or named.forum.span.end <= items[0].start  # told as one before
        is_weak = g.classes["weak_forum"].length_at(items, named.at) == named.n
        is_weak = is_weak and not is_multilateral(named.forum, g) and not is_of_many(inside, g)
        is_dated = any(len(i.time.first or "") > ISO_MONTH for i in days if i.time is not None)
        is_placed = bool(places) and bool(days or weeks or verb is not None)
        return is_international and not is_weak and (is_placed or is_dated)

    def _is_set(self, clause: Clause, named: _Named, places: Sequence[Place]) -> bool:
        """Whether a place, a day or a verb of taking place is told of a conference that waits for foreign guests."""
        if named.forum.span.end <= clause.items[0].start:
            return False  # one told before
        end = min(clause.end_of(named.last), named.last + 1 + WEEK_REACH)
        has_time = any(i.time is not None for i in clause.items[named.last + 1 : end])
        return bool(places) or has_time or self._verb(clause, named) is not None

    def _is_ahead(self, items: Sequence[Item], named: _Named) -> bool:
        """As in "on the eve of the summit", "menjelang KTT": it is still to come."""
        words = self.grammar.classes.get("approaching")
        return words is not None and words.find(items, named.first - APPROACH, named.first) is not None
