"""Which two a page is about at this point: of the contact told last, else the persons and states named most."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import FAR
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import BRIEF, EventType, Part
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.records.mention import EntityMention
    from lawatan.records.span import Span

REACH = 3  # sentences in which the two of a contact stay in focus
LEAD = 2  # sentences of the body that say whom the page is about
IN_HEADLINE, IN_LEAD = 3, 2  # what a mention there counts more than one elsewhere
MOST_NAMED = 12  # persons and states of a page that are looked at, those named most
_ISO = 3


@dataclass(slots=True)
class PairFocus:
    """The two in focus: of the contact told last, by person and by state; the persons whom the page is about."""

    principals: Sequence[EntityMention] = ()  # a mention of each
    page_states: Mapping[str, int] = field(default_factory=dict)  # which is the most, the second-most about
    told: tuple[Actor, ...] = ()
    told_at: int = -REACH
    states: tuple[str, ...] = ()
    states_at: int = -REACH
    past: list[tuple[str, ...]] = field(default_factory=list)  # all two states so told, the last ones last
    home_at: int = -REACH  # the sentence that told last of two sides of one state
    joint: tuple[Actor, ...] = ()  # two persons who acted together last: "X and Y vowed"
    joint_at: int = -REACH

    def take(self, c: Candidate) -> None:
        """Takes note of a contact that was told."""
        at = c.sentence.index
        persons = tuple(a for a in c.actors if a.is_person)
        if c.type in BRIEF and len(persons) == len(c.actors) == PAIR and differ(persons):
            self.told, self.told_at = persons, at
        states = [a.country for a in c.actors if a.country]
        if c.type is EventType.VISIT:
            states = [a.country for a in c.parts.get(Part.TRAVELLER, []) if a.country]
            states += [p.country for p in c.places]
        known = tuple(dict.fromkeys(states))
        if len(known) == PAIR and all(len(s) == _ISO for s in known):
            self._focus(known, at)

    def read(self, clause: Clause, index: int) -> None:
        """Takes note of two states that stand side by side in a sentence: "Georgia and Russia had been talking"."""
        if self.states_at == index:
            return
        items = clause.items
        for k in range(len(items) - 1, max(0, len(items) - FAR), -1):
            if not _is_state(items[k]):
                continue
            group = clause.group_ending_at(k)
            pair = [m.country for p in group if _is_state(items[p]) and (m := items[p].mention) and m.country]
            if len(pair) == len(group) == PAIR and len(set(pair)) == PAIR:
                self._focus(tuple(pair), index)
                return

    def with_state(self, state: str) -> tuple[str, ...]:
        """The two states told last of whom one is `state`."""
        return next((pair for pair in reversed(self.past) if state in pair), ())

    def _focus(self, states: tuple[str, ...], at: int) -> None:
        self.states, self.states_at = states, at
        self.past.append(states)


def principals_of(mentions: Sequence[EntityMention], headlines: Sequence[Span], lead: Sequence[Span]) -> PairFocus:
    """The persons of a page in the order of how much it is about them, none of whom two phrases can mean yet."""
    weights: Counter[int] = Counter()
    states: Counter[str] = Counter()
    first: dict[int, EntityMention] = {}
    for m in mentions:
        weight = 1
        weight += IN_HEADLINE if any(s.start <= m.start < s.end for s in headlines) else 0
        weight += IN_LEAD if any(s.start <= m.start < s.end for s in lead) else 0
        if m.country and len(m.country) == _ISO:
            states[m.country] += weight
        if m.type in PERSON_TYPES:
            first.setdefault(m.entity, m)
            weights[m.entity] += weight
    ranks = {state: k for k, (state, _) in enumerate(states.most_common(MOST_NAMED))}
    return PairFocus(tuple(first[e] for e, _ in weights.most_common(MOST_NAMED)), ranks)


def _is_state(item: Item) -> bool:
    m = item.mention
    return m is not None and m.type is EntityType.COUNTRY and m.rule != "country.adjective"


def differ(pair: Sequence[Actor]) -> bool:
    """Whether two are of two known states."""
    return len({a.country for a in pair}) == PAIR and None not in {a.country for a in pair}
