"""Who is in the hall: officials told to act, or to speak, in the sentences behind a gathering, take part in it.

"The summit opened in Lima on Monday. President X, in the chair, shook hands with Y." Who chairs, sits, stands or hosts
there takes part whatever the office; who is only quoted does where nobody else of the gathering has a name, and
where the office is one whose holders meet there.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Candidate
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.when.dating import Dates
from lawatan.analysis.extraction.who.actor import DELEGATION, PERSON_TYPES
from lawatan.analysis.time import days_between
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME, EventType, Part
from lawatan.records.mention import EntityType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.clause.phrase_sets import PhraseSet
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.contact import Contact
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

RULE = "gathering.hall"
ACT_REACH = 8  # items behind a person in which it stands what he does: "X, its chairman, told the others"
BEFORE_REACH = 4  # items before a person in which "present were" stands
LED_REACH = 4  # items behind "will lead" in which the delegation stands
SPEECH_REACH = 4  # items beside a person in which the verb of saying stands
HALL = 6  # sentences behind a gathering that still are in its hall
AGO = 10  # days before the page after which a gathering is an earlier one
MOST = 60  # presences that are looked through; few pages have as many
HEADS = frozenset(
    {
        "president", "prime minister", "king", "queen", "sultan", "emir", "chancellor", "head of state", "leader",
        "head of government", "crown prince", "monarch", "emperor", "taoiseach", "secretary-general", "ruler",
    }
)  # fmt: skip
_SUMMIT_GROUPS = frozenset(
    {"leaders", "presidents", "prime ministers", "heads of state", "heads of government", "kings"}
)
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
            act = _act(clause, k, acts) or self._introduced(items, k)
            away = _stays_away(clause, k)
            if act is None and (told or (not away and not _is_quoted(clause, k))):
                continue
            group = self._company(clause, k) if act is not None else [actor]
            trigger = Span(items[act[0]].start, items[sum(act) - 1].end) if act is not None else item.span
            cities = (x.mention for x in items if x.mention is not None and x.mention.type is EntityType.CITY)
            places = frozenset(c.country for c in cities if c.country)
            self.seen.append(
                Presence(sentence, act[0] if act else k, trigger, tuple(group), act is not None, away, places)
            )
            if act is None:
                return
            told |= {m.entity, *(a.entity for a in group)}

    def _introduced(self, items: Sequence[Item], k: int) -> tuple[int, int] | None:
        """As in "Present were X and Y", "Dari negara tetangga hadir X": what stands right before a person."""
        words = self.grammar.classes.get("hall_before")
        found = words.find_last(items, max(0, k - BEFORE_REACH), k) if words is not None else None
        return found if found is not None and sum(found) == k else None

    def _company(self, clause: Clause, k: int) -> list[Actor]:
        """Who acts, those joined to him, and those told to be with him: "X stood in the first row beside Y and Z"."""
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
            actors = [a for a in actors if _may_speak(a, gathering, grammar)]
        if not p.acts and gathering.candidates[0].status in TO_COME:
            continue  # who speaks of a summit to come is not there yet
        if actors:
            c = Candidate(EventType.GATHERING, f"{lang}.{RULE}", p.sentence, p.trigger, p.item)
            c.add(Part.PARTICIPANT, actors)
            c.status, c.status_rule = gathering.candidates[0].status, f"{lang}.status.hall"
            gathering.add(c, Dates())


def _is_open(contact: Contact, published: str | None) -> bool:
    """Whether a gathering is told as one of the days of the page, somewhere or some day."""
    told = [c for c in contact.candidates if not c.background]
    days = [d.start.date for d in contact.dates if d.start is not None and d.start.date]
    is_set = bool(contact.states()) or any(d.start is not None for d in contact.dates)
    is_past = any(published and len(d) == ISO_DAY and d < published and days_between(d, published) > AGO for d in days)
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
    if groups & _SUMMIT_GROUPS or (not groups and _is_summit(gathering, grammar)):
        return role in HEADS
    ministers = {r for r in groups if r.endswith("ministers")}
    if ministers:
        return any((r == "ministers" and "minister" in role) or r[:-1] == role for r in ministers)
    return role in HEADS or role.endswith("minister")


def _is_summit(gathering: Contact, grammar: ContactGrammar) -> bool:
    words = grammar.table.classes.get("summits", [])
    return any(w in c.forum.name.casefold() for c in gathering.candidates if c.forum is not None for w in words)


def _act(clause: Clause, k: int, acts: PhraseSet | None) -> tuple[int, int] | None:
    """The words right behind a person that say what he does in a hall, where nothing negates them.

    "Is expected" does, "is expected to visit X" does not.
    """
    items, g = clause.items, clause.grammar
    if acts is None:
        return None
    stop = _end_of_act(clause, k)
    found = acts.find(items, k + 1, stop + (stop < len(items) and clause.is_boundary(stop))) or _leads_delegation(
        clause, k, stop
    )
    leads_on = found is not None and sum(found) < len(items) and items[sum(found)].lower in g.table.control_links
    if found is None or leads_on or g.status["negation"].find(items, k + 1, found[0]) is not None:
        return None
    return found


def _leads_delegation(clause: Clause, k: int, stop: int) -> tuple[int, int] | None:
    """As in "X will lead the American delegation", "X memimpin delegasi Indonesia"."""
    leads = clause.grammar.classes.get("leads")
    at = leads.find(clause.items, k + 1, stop) if leads is not None else None
    near = range(sum(at), min(len(clause.items), sum(at) + LED_REACH)) if at is not None else ()
    is_led = any(i.mention is not None and i.mention.role == DELEGATION for i in (clause.items[p] for p in near))
    return at if is_led else None


def _stays_away(clause: Clause, k: int) -> bool:
    """As in "X would not travel", "X, who had been expected": behind a person, that he does not come after all."""
    words, items = clause.grammar.classes.get("stays_away"), clause.items
    return words is not None and words.find(items, k + 1, _end_of_act(clause, k)) is not None


def _end_of_act(clause: Clause, k: int) -> int:
    """The item at which what the person at item `k` does is told."""
    end = min(len(clause.items), k + 1 + ACT_REACH)
    return next((p for p in range(k + 1, end) if _ends(clause, p)), end)


def _ends(clause: Clause, p: int) -> bool:
    item = clause.items[p]
    is_other = item.mention is not None and item.mention.type is EntityType.PERSON and clause.is_subject(p)
    return is_other or item.lower in clause.grammar.speech or item.text in (";", ":") or clause.is_boundary(p)


def _is_quoted(clause: Clause, k: int) -> bool:
    """Whether a verb of saying stands right beside a person."""
    items, g = clause.items, clause.grammar
    around = (*range(max(0, k - 1), k), *range(k + 1, min(len(items), k + 1 + SPEECH_REACH)))
    for p in around:
        if items[p].lower in g.speech and items[p].kind is ItemKind.WORD:
            return True
        if p > k and items[p].mention is not None and items[p].mention.type is EntityType.PERSON:
            return False
    return False
