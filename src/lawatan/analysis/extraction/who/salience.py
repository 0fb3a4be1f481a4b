"""Whom "he", "him", "dia" or "-nya" means: the person of the page for whom most speaks, by a few features with weights.

The weights are log-odds of the one meant among all candidates; `scripts/train_antecedents.py` fits them, and the card
beside them says to what, and how well they hold.

What counts is where the person was named last and how, who the page is about, and that the other party of a contact is
somebody else, of another state. No feature is sure; the weights say how far one outweighs another.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import msgspec

from lawatan.analysis.entities.office_kinds import ANY_NOUN, ANY_OFFICE, acts
from lawatan.analysis.extraction.clause.items import FAR
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.analysis.extraction.who.group_states import GROUPS
from lawatan.analysis.extraction.who.references import can_be_he, speaks_through
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from lawatan.analysis.extraction.clause.items import ItemisedSentence
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse
    from lawatan.records.mention import EntityMention

REMEMBERED = 10  # persons named last among whom a pronoun looks for its own
WEIGHTS_FILE = "antecedents.json"
SPEAKER, SUBJECT, ASIDE = "speaker", "subject", "aside"  # whom a sentence is about, the first of them that it has


@dataclass(frozen=True, slots=True)
class AntecedentModel:
    """Weights by feature, and the card: what they were fitted to, and the share of pronouns that they read right."""

    weights: dict[str, float]
    card: dict[str, str | float | int]


@cache
def load_weights() -> dict[str, float]:
    """The committed weights by the names of the features."""
    data = resources.files("lawatan.analysis.extraction.who").joinpath(WEIGHTS_FILE).read_bytes()
    return msgspec.json.decode(data, type=AntecedentModel).weights


@dataclass(slots=True)
class Trace:
    """Where a person was met last, and where the person was the first subject last: indices of sentences."""

    actor: Actor
    seen: int
    led: int = -FAR


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the sentence of a pronoun says: how each person before it stands, of what states the persons behind are."""

    here: Mapping[int, str]
    behind: frozenset[tuple[int, str | None]]  # persons behind with their states
    named_behind: frozenset[int]


@dataclass(slots=True)
class Salience:
    """Who has been met where; how the page opens, whom its last sentences are about."""

    now: int = 0  # the sentence that is being read
    meant: dict[int, Actor] = field(default_factory=dict)  # where a pronoun stands whose person was settled
    _traces: dict[int, Trace] = field(default_factory=dict)
    _opening: frozenset[int] = frozenset()
    _leader: int | None = None  # the first subject named last, or meant by a pronoun

    def read(self, sentence: ItemisedSentence, clause: Clause, discourse: Discourse) -> None:
        """Takes note of the persons of a sentence, once everything in it is resolved."""
        leaders: dict[str, int] = {}
        for k, item in enumerate(sentence.items):
            m = item.mention
            if m is None:
                he = subject_he(clause, k, discourse) if SPEAKER not in leaders else None
                if he is not None and he.entity in self._traces:
                    leaders.setdefault(SPEAKER if _says(clause, k) else SUBJECT, he.entity)
            elif m.type is EntityType.PERSON:
                actor = discourse.actor(m)
                before = self._traces.pop(actor.entity, None)
                self._traces[actor.entity] = Trace(actor, sentence.index, before.led if before else -FAR)
                is_about = actor.role is None or acts(actor.role)  # not about its spokesman
                if is_about and clause.is_subject(k) and not comes_along(clause, k):
                    kind = SPEAKER if _says(clause, k) else ASIDE if is_aside(clause, k) else SUBJECT
                    leaders.setdefault(kind, actor.entity)
        leader = next((leaders[kind] for kind in (SPEAKER, SUBJECT, ASIDE) if kind in leaders), None)
        if not self._opening:
            self._opening = frozenset(self._traces)
        if leader is not None:
            self._leader = leader
            self._traces[leader].led = self._traces[leader].seen = sentence.index

    def near(self) -> list[Actor]:
        """The persons named last, the last one first."""
        return [t.actor for t in list(self._traces.values())[: -REMEMBERED - 1 : -1]]

    def since(self, entity: int) -> int:
        """How many sentences ago somebody was met last."""
        trace = self._traces.get(entity)
        return self.now - trace.seen if trace is not None else FAR

    def choose(
        self, clause: Clause, k: int, discourse: Discourse, candidates: Iterable[Actor], other: Collection[int]
    ) -> Actor | None:
        """The candidate for whom most speaks, none of the entities `other`; of equals the one given first."""
        if (settled := self.meant.get(clause.items[k].start)) is not None and settled.entity not in other:
            return settled
        around, weights = surroundings(clause, k), load_weights()
        best: tuple[float, Actor] | None = None
        for actor in candidates:
            if actor.entity not in other:
                score = sum(weights[name] for name in self.features(actor, around, discourse))
                best = (score, actor) if best is None or score > best[0] else best
        return best[1] if best is not None else None

    def features(self, actor: Actor, around: Surroundings, discourse: Discourse) -> list[str]:
        """What speaks for or against somebody as the one meant: names that `load_weights` has."""
        e = actor.entity
        trace, here = self._traces.get(e), around.here.get(e)
        back = self.now - trace.seen if trace is not None else 0
        asked = {
            here or "": here is not None,
            "two sentences ago": here is None and back == 2,
            "further back": here is None and back > 2,
            "subject named last": e == self._leader,
            "subject of the sentence before": e == self._leader and trace is not None and self.now - trace.led <= 1,
            "opens the page": e in self._opening,
            "traveller of the visit told last": any(a.entity == e for a in discourse.last_travellers),
            "of the state of somebody behind": any(
                c is not None and c == actor.country and b != e for b, c in around.behind
            ),
            "named again behind": e in around.named_behind,
            "nameless": actor.name is None,
            "without office and state": actor.country is None and actor.role is None,
        }
        return [name for name, holds in asked.items() if holds]


def surroundings(clause: Clause, k: int) -> Surroundings:
    """What the sentence says around the pronoun at item `k`."""
    here: dict[int, str] = {}
    for p in range(max(0, k - FAR), k):
        m = clause.items[p].mention
        if m is not None and _is_one(m):
            is_free = can_be_he(clause, p)
            kind = "quoted here" if speaks_through(clause, p) else "governed here"
            here[m.entity] = ("subject here" if clause.is_subject(p) else "free here") if is_free else kind
    named: set[int] = set()
    behind: set[tuple[int, str | None]] = set()
    for p in range(k + 1, min(len(clause.items), k + FAR)):
        m = clause.items[p].mention
        if m is not None and _is_one(m) and not _says(clause, p) and (m.name or _acts(m)):
            behind.add((m.entity, m.country))
            if m.name and clause.items[p].text.split()[-1] in m.name:
                named.add(m.entity)
    return Surroundings(here, frozenset(behind), frozenset(named))


def _acts(m: EntityMention) -> bool:
    """Whether an office without a name is one of a person who meets others, none that is only quoted."""
    return m.role is not None and m.role not in ANY_NOUN | ANY_OFFICE and acts(m.role)


def _says(clause: Clause, k: int) -> bool:
    """Whether a verb of saying stands beside item `k`: "he said", "kata dia"."""
    return any(i.lower in clause.grammar.speech for i in clause.items[max(0, k - 1) : k + 2])


def near_here(discourse: Discourse, clause: Clause, k: int) -> list[Actor]:
    """The persons whom the sentence names before item `k`, the last one first."""
    named = (i.mention for i in reversed(clause.items[max(0, k - FAR) : k]))
    return [discourse.actor(m) for m in named if m is not None and _is_one(m)]


def _is_person(m: EntityMention) -> bool:
    return m.type in PERSON_TYPES


def _is_one(m: EntityMention) -> bool:
    return _is_person(m) and m.role not in GROUPS


def subject_he(clause: Clause, k: int, discourse: Discourse) -> Actor | None:
    """Whom a pronoun that stands as a subject at item `k` means; None where there is none."""
    g, lower = clause.grammar, clause.items[k].lower
    if lower not in g.pronouns or lower == g.clitic or lower in g.guests or not clause.is_pronoun(k):
        return None
    objective = g.classes.get("objective")
    if objective is not None and objective.length_at(clause.items, k):
        return None
    found = discourse.resolve(clause, [k])
    return found[0] if found else None


def comes_along(clause: Clause, k: int) -> bool:
    """As in "Also in the delegation was X", "Bersamanya datang X": the sentence is about whom X is with."""
    words = clause.grammar.classes.get("company")
    return words is not None and words.find(clause.items, 0, k) is not None


def is_aside(clause: Clause, k: int) -> bool:
    """Whether item `k` stands in a clause that only adds something: "after X had said so", "whom X met"."""
    start = clause.start_of(k)
    if start > 0 and clause.is_boundary(start):
        return True
    for p in range(k - 1, max(start, k - FAR) - 1, -1):
        if clause.items[p].lower in clause.grammar.relatives:
            return True
        if clause.items[p].text == ",":
            return False
    return False
