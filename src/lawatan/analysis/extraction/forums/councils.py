"""Members of a body in session, told by what they decide: "EU foreign ministers agreed in Luxembourg on Monday to".

Ministers or leaders of one body's members who act in a place hold a gathering of the body there. The place must stand
by them or by what they did, so that "condemned the attack in Kabul" puts nobody in Kabul.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.forums.attendees import is_group_of_region
from lawatan.analysis.extraction.forums.beside import is_introduced
from lawatan.analysis.extraction.forums.groups_in_session import groups_in_session
from lawatan.analysis.extraction.forums.named_things import forum_at
from lawatan.analysis.extraction.judging import is_of_members
from lawatan.analysis.extraction.whether.status import read_status
from lawatan.language_pack.contacts import Frame
from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Candidate, Forum
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actors import Discourse

VERB_REACH = 3  # items after the group in which the place of its session stands: "agreed late on Monday in Luxembourg"
PLACE_REACH = 20  # items after the group in which its place and day stand together: "will decide on it in Brussels on"
SESSION_REACH = 3  # items before the place in which a word for a session stands: "at a special session in Cairo"
OPENING_REACH = 6  # items between the place that opens a sentence and the group
IN_SESSION = frozenset({"UNSC", "UNGA", "UNHRC"})  # bodies that act in session only
_STATES_PLACES = frozenset({EntityType.CITY, EntityType.COUNTRY})


@dataclass(frozen=True, slots=True)
class Councils:
    """Finds the sessions of bodies in the sentences of one document, of text `text`."""

    text: str
    lang: str
    grammar: ContactGrammar
    discourse: Discourse

    def sessions(
        self, sentence: ItemisedSentence, clause: Clause, binder: Binder, found: Sequence[Candidate]
    ) -> list[tuple[int, Candidate]]:
        """Gatherings of bodies whose members act in a place, by its item; `found` are the sentence's candidates."""
        frame = Frame(f"{self.lang}.gathering.session", "gathering", [])
        told = {a.entity for c in found if c.type is EventType.GATHERING for a in c.actors}
        held = {p.span for c in found if c.type is EventType.GATHERING for p in c.places}
        out: list[tuple[int, Candidate]] = []
        for k, item in enumerate(sentence.items):
            if item.mention is None or item.mention.type not in (EntityType.OFFICE, EntityType.ORGANISATION):
                continue
            actor = next(iter(self.discourse.resolve(clause, [k])), self.discourse.actor(item.mention))
            is_body = item.mention.name in IN_SESSION and self._is_attended(clause, k)
            of_region = is_group_of_region(clause, k, self.discourse.actor(item.mention))
            actor = self.discourse.actor(item.mention) if of_region else actor
            is_meant = is_of_members(actor) or is_body or of_region
            where = _place_of_session(clause, k, self.grammar) if is_meant else None
            if (
                where is None
                or (of_region and where[1] == where[0] - 1)
                or actor.entity in told
                or sentence.items[where[0]].span in held
                or not clause.is_subject(k)
            ):
                continue
            at, trigger = where
            status = read_status(clause, max(at, k), 1, frame, self.grammar, self.lang)
            if status.negated or status.generic:
                continue
            candidate = binder.candidate(frame, at, 1, owned=False)
            candidate.trigger = Span(sentence.items[trigger].start, sentence.items[trigger].end)
            candidate.add(Part.PARTICIPANT, [actor])
            candidate.is_of_many = of_region
            candidate.places = binder.places_of([at])
            candidate.forum = self._forum(sentence.items, at)
            candidate.take_status(status, frame.sense)
            out.append((at, candidate))
            told.add(actor.entity)
        return out or groups_in_session(clause, binder, found, self.lang)

    @staticmethod
    def _is_attended(clause: Clause, k: int) -> bool:
        """As in "the Security Council takes it up in New York, with Minister X presenting": somebody is told beside."""
        return any(is_introduced(clause, p) for p in range(k + 1, len(clause.items)))

    def _forum(self, items: Sequence[Item], p: int) -> Forum | None:
        head = self.grammar.classes["forum"].find(items, p - 1 - SESSION_REACH, p)
        return forum_at(items, *head, self.grammar, self.text) if head else None


def _place_of_session(clause: Clause, k: int, grammar: ContactGrammar) -> tuple[int, int] | None:
    """Items of the place in which the group at item `k` is said to act and of what says so; None where none is said."""
    items, decides = clause.items, grammar.classes.get("deciding")
    end = min(clause.end_of(k), k + 1 + PLACE_REACH)
    verb = decides.find(items, k + 1, end) if decides else None
    for p in range(k + 1, end):
        if not _is_in_place(items, p, grammar):
            continue
        words = sum(i.kind is ItemKind.WORD for i in items[k + 1 : p - 1])
        is_near = words <= VERB_REACH and verb is not None and not any(i.mention for i in items[k + 1 : p - 1])
        is_dated = verb is not None and verb[0] < p and _is_city_with_day(items, p)
        if words == 0 or is_near or is_dated or _follows_session(items, p, grammar):
            return p, verb[0] if verb is not None else p - 1
    for p in range(max(1, k - OPENING_REACH), k):
        if _is_in_place(items, p, grammar) and p <= OPENING_REACH and any(i.text == "," for i in items[p:k]):
            return p, verb[0] if verb is not None else p - 1
    return None


def _is_in_place(items: Sequence[Item], p: int, grammar: ContactGrammar) -> bool:
    m = items[p].mention
    is_place = m is not None and m.type in _STATES_PLACES and m.rule != "country.adjective"
    return is_place and items[p - 1].lower in grammar.prepositions["at"]


def _is_city_with_day(items: Sequence[Item], p: int) -> bool:
    """As in "discussed it in Brussels on Friday"; "discussed the war in Sudan on Friday" says not where."""
    m = items[p].mention
    return m is not None and m.type is EntityType.CITY and any(i.time is not None for i in items[p + 1 : p + 3])


def _follows_session(items: Sequence[Item], p: int, grammar: ContactGrammar) -> bool:
    """As in "at a special session in Cairo"."""
    return grammar.classes["forum"].find(items, p - 1 - SESSION_REACH, p) is not None
