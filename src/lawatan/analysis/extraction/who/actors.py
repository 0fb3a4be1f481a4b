"""Items to actors: who a mention, a pronoun or "the two leaders" stands for at this point of the document."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lawatan.analysis.entities.office_kinds import acts
from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence, ItemKind
from lawatan.analysis.extraction.clause.row import PAIR_RULE
from lawatan.analysis.extraction.who import pairs, told
from lawatan.analysis.extraction.who.actor import (
    BODIES,
    DELEGATION,
    PERSON_TYPES,
    ROYAL,
    Actor,
    index_of_unnamed,
    unnamed_of,
)
from lawatan.analysis.extraction.who.bodies import body_of_group, is_bloc
from lawatan.analysis.extraction.who.bodies_told import RULE as BODY_TOLD
from lawatan.analysis.extraction.who.cataphora import named_behind
from lawatan.analysis.extraction.who.counted_groups import counted_group
from lawatan.analysis.extraction.who.counterparts import counterpart_told
from lawatan.analysis.extraction.who.group_states import (
    GROUPS,
    group_before,
    is_of_pair,
    people_before,
    speaking_group,
    states_of_group,
)
from lawatan.analysis.extraction.who.pair_focus import PairFocus
from lawatan.analysis.extraction.who.parties import state_of_party
from lawatan.analysis.extraction.who.persons_told import RULE as PERSON_TOLD
from lawatan.analysis.extraction.who.references import (
    means_one,
    state_before,
    states_beside_places,
    words_of,
)
from lawatan.analysis.extraction.who.rows_told import row_meant, rows_in
from lawatan.analysis.extraction.who.salience import Salience, near_here
from lawatan.analysis.extraction.who.sides_at_home import are_at_home
from lawatan.analysis.extraction.who.speech_told import SpeechTold
from lawatan.analysis.pair import PAIR
from lawatan.records.mention import EntityMention, EntityType
from lawatan.records.span import How, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lawatan.analysis.entities.names import Entity
    from lawatan.analysis.extraction.candidates import Candidate, Forum, Place
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.where.acts_on_spot import Act
    from lawatan.analysis.extraction.who.goes_on import GoneOn


THEY_REACH = 3  # sentences
GROUP_REACH = 8  # sentences after which "they" are no longer those who stood together


@dataclass(slots=True)
class Discourse:
    """What has been spoken of: entities of the document, the person in focus, persons and states in order of naming."""

    entities: Sequence[Entity]
    grammar: ContactGrammar
    topic: Actor | None = None
    persons: list[Actor] = field(default_factory=list)
    states: list[Actor] = field(default_factory=list)
    state_counts: dict[str, int] = field(default_factory=dict)
    last_pair: tuple[Actor, ...] = ()
    last_group: tuple[Actor, ...] = ()  # two or more persons who stood together last: "they"
    group_at: int = -1  # the sentence in which they did
    rows: list[tuple[Actor, ...]] = field(default_factory=list)  # persons who stood together, the last row last
    pairs: PairFocus = field(default_factory=PairFocus)  # "the two", "both sides"
    at: int = -1  # the sentence read last
    previous: list[Actor] = field(default_factory=list)  # persons whom the sentence before names
    focus: Actor | None = None  # the state or body that was the subject of a sentence last: "it"
    last_hosts: list[Actor] = field(default_factory=list)  # of the visit told last
    last_travellers: list[Actor] = field(default_factory=list)
    last_places: list[Place] = field(default_factory=list)  # of the visit told last: "there"
    named_places: list[Place] = field(default_factory=list)  # of the last sentence that names any
    dateline: Place | None = None  # "here"
    two_states: frozenset[str] = frozenset()  # that the page is about, where it is about two
    acting: frozenset[str] = frozenset()  # all that the page names otherwise than as places
    setting: Place | None = None  # where the opening of a page sets its story
    gone_on: GoneOn | None = None  # the guest who moved on last
    list_owner: Actor | None = None  # whose programme the lines in hand are
    label: Place | None = None  # that stands over the block in hand, in a log or a digest
    members: dict[str, list[Actor]] = field(default_factory=dict)  # of bodies, as the page lists them
    last_exercise: Forum | None = None  # the exercise named last: "the previous edition"
    last_forum: Forum | None = None  # the forum named last that several states come to: "the conference"
    last_gathering: Candidate | None = None  # the gathering told last: "the next summit"
    last_body: str | None = None  # the international body named last: "the bloc"
    salience: Salience = field(default_factory=Salience)
    speech: SpeechTold = field(default_factory=SpeechTold)  # whose "I" is
    spoke_in: dict[int, Place] = field(default_factory=dict)  # officials' entities to where abroad they spoke last
    acts: list[Act] = field(default_factory=list)  # what officials do abroad on the spot
    holders: dict[int, tuple[EntityMention, ...]] = field(default_factory=dict)  # listed in a sentence, by its index
    scene: list[Place] = field(default_factory=list)  # of the contact told last: where "he came" points at
    not_official: frozenset[str] = frozenset()
    offices: Mapping[str, str] = field(
        default_factory=dict
    )  # words of the pack to offices: "menlu", "foreign minister"

    def actor(self, mention: EntityMention) -> Actor:
        """The actor of a mention."""
        if mention.rule == PAIR_RULE:
            return self.state_named(mention)
        e = self.entities[mention.entity]
        aliases = tuple(a for a in e.aliases if a != e.name)
        return Actor(
            entity=e.index,
            name=e.name if mention.type is EntityType.PERSON else None,
            role=e.role,
            country=e.country,
            aliases=aliases if mention.type is EntityType.PERSON else (),
            span=mention.span,
            type=mention.type,
            how=How.COMPUTED if mention.rule in (BODY_TOLD, PERSON_TOLD) else How.STATED,
            is_counterpart="counterpart" in mention.rule,
            is_private=e.is_former or bool(e.roles and not e.has_office(self.not_official)),
            is_former=e.is_former and e.has_office(self.not_official),
            is_looked_up=e.known_official,
            is_assumed=e.is_assumed,
            rule=mention.rule if mention.rule == PERSON_TOLD else "",
        )

    def resolve(self, clause: Clause, indices: Iterable[int], *, other: frozenset[int] = frozenset()) -> list[Actor]:
        """The actors that items stand for, each once; what cannot be resolved is left out.

        A pronoun never stands for one of the entities `other` ("Zelensky will receive him").
        """
        out: dict[int, Actor] = {}
        at = list(indices)
        beside = frozenset(m.entity for k in at if (m := clause.items[k].mention) is not None)  # "he and X"
        for k in at:
            for a in self._resolve_item(clause, k, other | beside if clause.items[k].mention is None else other):
                out.setdefault(a.entity, a)
        return list(out.values())

    def _resolve_item(self, clause: Clause, k: int, other: frozenset[int]) -> list[Actor]:
        item = clause.items[k]
        if item.mention is not None:
            party = self._party_of_travellers(item) or counted_group(self, clause, k)
            if party:
                return party
            actor = self.actor(item.mention)
            known = counterpart_told(self, clause, k, actor)
            if known is not None:
                return [known]
            if actor.country is None and actor.name is None and actor.type is EntityType.OFFICE:
                body = body_of_group(clause.items, k, actor.role, self.grammar, self.last_body)
                actor = replace(actor, country=body or state_before(clause, k))
            if actor.country is None and actor.is_person:
                actor = replace(actor, country=state_of_party(clause, k))
            if actor.country is not None or not (actor.role in GROUPS or is_of_pair(clause, k)):
                return [actor]
            homes = states_of_group(self, clause, k)
            if len(homes) == PAIR and (two := pairs.named_behind(self, clause, k + 1)):
                return self._at(tuple(two), clause.items[k : k + 1])  # "the two countries' ministers, X and Y"
            named = [replace(actor, entity=unnamed_of(s), country=s) for s in homes]
            return named or pairs.group_meant(self, clause, k, actor, other) or [actor]
        if item.lower in self.grammar.speaker_pronouns:
            speaker = self._speaker(clause)
            return [replace(speaker, span=item.span, how=How.COMPUTED)] if speaker else []
        n = told.length_at(clause.items, k, self.grammar)
        if n:
            return self._at(tuple(told.who(self, clause.items, k, other)), clause.items[k : k + n])
        before = self._persons_before(clause.items, k)
        is_plural = item.lower in self.grammar.plural_pronouns
        if not is_plural and means_one(clause, k):
            found = self._he(clause, k, before, other)
            return [replace(found, span=item.span, how=How.COMPUTED)] if found else []
        n = self.grammar.pair_states.length_at(clause.items, k)
        if n:
            return self.state_pair(clause.items, k, n)
        n = self.grammar.pair_persons.length_at(clause.items, k)
        if is_plural and (speakers := speaking_group(clause, k)) is not None:
            return self._at((self.actor(speakers),), clause.items[k : k + 1])
        if is_plural and (people := people_before(clause, k)) is not None:
            return self._at((self.state_named(people),), clause.items[k : k + 1])
        if is_plural and len(before) < 2 and len(states_beside_places(clause.items, k, self.grammar)) >= PAIR:
            return self.state_pair(clause.items, k, 1)
        if n:
            return pairs.persons_meant(self, clause, k, n, other)
        return self._they(clause, k, before, other) if is_plural else []

    def _they(self, clause: Clause, k: int, before: list[Actor], other: frozenset[int]) -> list[Actor]:
        """Who "they" at item `k` are: the two of the last contact, guest and host, those who stood together last."""
        words = clause.items[k : k + 1]
        own = group_before(clause, k)
        if own is not None:
            return self._at((self.actor(own),), words)
        is_fresh = self.at - self.pairs.told_at < THEY_REACH
        if len(self.last_pair) == 2 and len(before) < 2 and is_fresh:
            return self._at(self.last_pair, words)
        group = pairs.one_and_guest(self, clause, k, before) or self._guest_and_host(before)
        group = group or tuple(self._group_before(clause, k))
        if group:
            return self._at(group, words)
        is_near = self.at - self.group_at < GROUP_REACH
        if len(before) < 2 and len(self.last_group) > 1 and is_near:
            return self._at(tuple(a for a in self.last_group if a.entity not in other), words)
        earlier = self.persons if self._owns_contact(clause, k) else []  # "they" can be anybody
        return self._pair(before, earlier, words)

    def _he(self, clause: Clause, k: int, before: list[Actor], other: frozenset[int]) -> Actor | None:
        """Whom a pronoun for one person means."""
        lower = clause.items[k].lower
        if (behind := named_behind(clause, k)) is not None and behind.entity not in other:
            candidates = self._of_gender(lower, [self.actor(behind)], before)[:1]
            if candidates:
                return candidates[0]
        if lower in self.grammar.guests:
            return next((a for a in told.guests(self, other) if a.entity not in other), None)
        near = {a.entity: a for a in (*near_here(self, clause, k), *self.salience.near())}
        candidates = self._of_gender(lower, [a for a in near.values() if a.role is None or acts(a.role)], before)
        if lower in self.grammar.royal:
            candidates = [a for a in candidates if a.role in ROYAL]
        return self.salience.choose(clause, k, self, candidates, other)

    def _guest_and_host(self, named: list[Actor]) -> tuple[Actor, ...]:
        """As in "X received Y in the palace. They then talked": the guest and the host of the visit told last.

        The sentence before may name one of them, and nobody else.
        """
        pair = [*self.last_travellers, *self.last_hosts]
        others = {a.entity for a in (*named, *self.previous)} - {a.entity for a in pair}
        return tuple(pair) if len({a.entity for a in pair}) == len(pair) == 2 and self.last_hosts and not others else ()

    def owner(self, clause: Clause, k: int) -> list[Actor]:
        """Whom the suffix of a noun at item `k` means where its sentence names nobody: "Kunjungannya ke Paris"."""
        found = self.salience.choose(clause, k, self, self.salience.near(), ())
        return [replace(found, span=clause.items[k].span, how=How.COMPUTED)] if found is not None else []

    def _of_gender(self, pronoun: str, candidates: list[Actor], named: list[Actor]) -> list[Actor]:
        """For "she" those whose name or title is a woman's, else none with a man's; for "he" none with a woman's."""
        g = self.grammar
        if pronoun not in g.feminine | g.masculine:
            return candidates
        candidates = [*candidates, *reversed(named)]  # a name says more than where it stands
        women = [a for a in candidates if any(w in g.feminine_names for w in words_of(a))]
        if pronoun in g.masculine:
            return [a for a in candidates if a not in women]
        return women or [a for a in candidates if not any(w in g.masculine_names for w in words_of(a))]

    def can_mean(self, pronoun: str, actor: Actor) -> bool:
        """Whether nothing in somebody's name speaks against a pronoun."""
        return bool(self._of_gender(pronoun, [actor], []))

    def _owns_contact(self, clause: Clause, k: int) -> bool:
        """As in "In their 40-minute talks", "pembicaraan mereka": a noun for a contact beside its owners."""
        if clause.items[k].lower in self.grammar.possessives:
            return any(self.grammar.frames_at(clause.items, p) for p in range(k + 1, min(k + 4, len(clause.items))))
        return not self.grammar.possessives and k > 0 and bool(self.grammar.frames_at(clause.items, k - 1))

    def _speaker(self, clause: Clause) -> Actor | None:
        """Who says "I" in a sentence: the person beside its verb of saying, else the person in focus.

        Nobody where a name beside it is that of no person known: '"I came for the photo," said Orlando', or where
        nothing is quoted: "I" is the writer.
        """
        for k, item in enumerate(clause.items):
            if item.kind is ItemKind.WORD and item.lower in self.grammar.speech:
                for p in (k - 1, k + 1, k - 2):
                    m = clause.items[p].mention if 0 <= p < len(clause.items) else None
                    if m is not None and m.type in PERSON_TYPES:
                        return self.actor(m)
                if k + 1 < len(clause.items) and clause.items[k + 1].text[:1].isupper():
                    return None
        return self.topic if self.speech.may_hold(clause) else None

    def _group_before(self, clause: Clause, k: int) -> list[Actor]:
        """As in "X and several diplomats, during their visit": those named together last before item `k`."""
        for p in range(k - 1, -1, -1):
            m = clause.items[p].mention
            if m is not None and m.type in PERSON_TYPES:
                group = [x for g in clause.group_ending_at(p) if (x := clause.items[g].mention) is not None]
                return [self.actor(x) for x in group] if len(group) > 1 else []
        return []

    def _party_of_travellers(self, item: Item) -> list[Actor]:
        """As in "the delegation then moved on": those whose visit was told last, where no state or leader is said."""
        m = item.mention
        if m is None or m.role != DELEGATION or m.country is not None or not self.last_travellers:
            return []
        return [replace(a, span=item.span, how=How.COMPUTED) for a in self.last_travellers]

    def state_pair(self, items: Sequence[Item], k: int, n: int) -> list[Actor]:
        """The two states that "kedua negara" at items `k`..`k+n` means."""
        return pairs.states_meant(self, items, k, n)

    def row(self, phrase: Sequence[Item], other: frozenset[int]) -> list[Actor]:
        """The three or more persons that "ketiga menteri itu" means, nobody of the entities `other`."""
        return row_meant(self, phrase, other)

    def _pair(self, here: list[Actor], earlier: list[Actor], items: Sequence[Item]) -> list[Actor]:
        """The last two of different states, those of this sentence first."""
        chosen: list[Actor] = []
        for a in [*reversed(here), *reversed(earlier)]:
            if a.country is None or all(c.entity != a.entity and c.country != a.country for c in chosen):
                chosen.append(a)
            if len(chosen) == 2:
                return self._at(tuple(reversed(chosen)), items)
        return []

    @staticmethod
    def _at(actors: tuple[Actor, ...], items: Sequence[Item]) -> list[Actor]:
        span = Span(items[0].start, items[-1].end)
        return [replace(a, span=span, how=How.COMPUTED) for a in actors]

    def _persons_before(self, items: Sequence[Item], k: int) -> list[Actor]:
        found = [i.mention for i in items[:k] if i.mention is not None and i.mention.type in PERSON_TYPES]
        return [self.actor(m) for m in found if m.type is EntityType.PERSON or m.role]

    def state_of(self, mention: EntityMention) -> Actor:
        """The state or body behind a mention: that of its government, itself where it is one."""
        return self.actor(mention) if mention.type is EntityType.ORGANISATION else self.state_named(mention)

    def state_named(self, mention: EntityMention) -> Actor:
        """The state of a mention, whoever is mentioned."""
        index = next(
            (e.index for e in self.entities if e.type == "country" and e.country == mention.country),
            index_of_unnamed(mention.country or ""),
        )
        return Actor(index, None, None, mention.country, (), mention.span, EntityType.COUNTRY)

    def read(self, sentence: ItemisedSentence, clause: Clause) -> None:
        """Takes a sentence into account: its first free person becomes the topic."""
        free: Actor | None = None
        in_focus = False
        self.at = sentence.index
        self.speech.read(sentence)
        self.salience.read(sentence, clause, self)
        rows = rows_in(clause, self)
        self.last_group, self.group_at = (rows[0], self.at) if rows else (self.last_group, self.group_at)
        self.rows.extend(reversed(rows))
        self.pairs.read(clause, sentence.index)
        self.pairs.home_at = sentence.index if are_at_home(clause) else self.pairs.home_at
        named = {
            a.entity: a for i in sentence.items if i.mention is not None and (a := self.actor(i.mention)).is_person
        }
        self.previous = list(named.values())
        for k, item in enumerate(sentence.items):
            m = item.mention
            if m is None:
                continue
            self.last_body = m.country if is_bloc(m) else self.last_body
            if m.country and m.type is not EntityType.ORGANISATION:
                self._remember(self.states, self.state_named(m))
                self.state_counts[m.country] = self.state_counts.get(m.country, 0) + 1
            if m.type in PERSON_TYPES and free is None and clause.is_subject(k):
                free = self.actor(m)
            if m.type in BODIES and m.country and not in_focus and clause.is_actor(k) and clause.is_subject(k):
                self.focus, in_focus = self.state_of(m), True
            if m.type is EntityType.PERSON:
                self._remember(self.persons, self.actor(m))
        self.topic = free if free is not None and free.name is not None else self.topic

    @staticmethod
    def _remember(row: list[Actor], actor: Actor) -> None:
        row[:] = [a for a in row if a.entity != actor.entity and (actor.is_person or a.country != actor.country)]
        row.append(actor)
