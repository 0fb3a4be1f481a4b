"""The sides of a signed document that its sentence leaves out: those who met just before, else the page's two states.

"A memorandum on energy was signed" after talks between two presidents is a document of their states; on a page that
speaks of two states alone, "the first MoU was signed in 2006" is theirs. The sides are computed, and say so.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.actors import Actor, Discourse
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.grammar import ContactGrammar
    from lawatan.records.mention import EntityMention

REACH = 3  # sentences after a meeting in which a document signed is one of its sides
SHARE = 0.8  # of all mentions of states on a page that is about two of them
_ISO = 3


@dataclass(slots=True)
class Signatories:
    """Completes agreements of one document. `page` are the two states that the page is about, or empty."""

    grammar: ContactGrammar
    discourse: Discourse
    page: frozenset[str] = field(default_factory=frozenset)

    def complete(self, c: Candidate, told: Sequence[Candidate]) -> None:
        """Adds the missing sides of a signed document; `told` are the candidates so far."""
        states = {a.country for a in c.actors} - {None}
        if c.type is not EventType.AGREEMENT or len(states) > 1 or not self._is_signed(c):
            return
        places = {p.country for p in c.places}
        for pair in (_met_before(c, told), self.page):
            if not places <= pair:
                continue  # signed elsewhere: another document, of others perhaps
            if len(pair) == len(("one", "other")) and states < pair:
                c.add(Part.PARTICIPANT, [a for a in self._actors(pair, c) if a.country not in states])
                return

    def _is_signed(self, c: Candidate) -> bool:
        words = self.grammar.classes.get("signing")
        found = words is not None and words.find(c.sentence.items, c.trigger_item, c.trigger_item + 2)
        return c.forum is not None and bool(found) and not any(a.is_person and a.country is None for a in c.actors)

    def _actors(self, states: frozenset[str], c: Candidate) -> list[Actor]:
        """One actor a state, as the document named it last."""
        known: dict[str, Actor] = {}
        for a in (*self.discourse.states, *self.discourse.persons):
            if a.country in states:
                known.setdefault(a.country, a)
        return [
            replace(a, name=None, role=None, aliases=(), type=EntityType.COUNTRY, span=c.trigger, how=How.COMPUTED)
            for _, a in sorted(known.items())
        ]


def _met_before(c: Candidate, told: Sequence[Candidate]) -> frozenset[str]:
    """The states of the last meeting or visit told in this sentence or the few before it, where they are two."""
    for other in reversed(told):
        if not 0 <= c.sentence.index - other.sentence.index <= REACH:
            return frozenset()
        if other.type not in (EventType.MEETING, EventType.VISIT):
            continue
        states = {a.country for a in other.actors if a.country}
        if other.type is EventType.VISIT:
            states |= {p.country for p in other.places}
        return frozenset(states)
    return frozenset()


def principal_states(mentions: Sequence[EntityMention]) -> frozenset[str]:
    """The two states that nearly all mentions of states are of; empty where the page is about more, or about one."""
    counts = Counter(m.country for m in mentions if m.country and len(m.country) == _ISO)
    top = counts.most_common(2)
    if len(top) < len(("one", "other")) or sum(n for _, n in top) < SHARE * counts.total():
        return frozenset()
    return frozenset(state for state, _ in top)
