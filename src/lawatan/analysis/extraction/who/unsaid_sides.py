"""The state that a sentence means and does not name: "it has signed a pact with Chile", "its talks with Chile".

A neuter pronoun or a phrase for a state takes up the state in focus: the subject of this sentence before it, else that
of the last sentence that had a state as its subject. "The two countries will sign a treaty with Chile" leaves one side
to be found. A document or talks "with Chile" that nobody signs or holds in its sentence are of the state that the
page names most.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.who.actor import BODIES
from lawatan.records.event_mention import EventType
from lawatan.records.span import How, Span

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

POSSESSED_REACH = 4  # items between "its" and the noun that it owns: "its free trade talks"
PARTS = frozenset({",", ";", ":", "(", ")", '"', "\u201c", "\u201d"})  # between a pronoun and its verb stands none
_TYPES = (EventType.MEETING, EventType.AGREEMENT, EventType.CALL, EventType.EXERCISE)


@dataclass(slots=True)
class UnsaidSides:
    """Finds states in focus for the candidates of one document."""

    grammar: ContactGrammar
    discourse: Discourse

    def of(self, c: Candidate, clause: Clause) -> list[Actor]:
        """The other side of a candidate whose named sides are all of one state; empty where the page says none."""
        known = {a.country for a in c.actors}
        if c.type not in _TYPES or len(known) != 1 or None in known:
            return []
        words = self._pointing(c, clause)
        if words is None or any(a.span.end <= c.trigger.start and words.end <= a.span.start for a in c.actors):
            return []
        focus = self._focus(clause, words)
        return [replace(focus, span=words, how=How.COMPUTED)] if focus and focus.country not in known else []

    def _pointing(self, c: Candidate, clause: Clause) -> Span | None:
        """The words before the predicate in its clause that mean a state: "it", "negara itu", "the two countries"."""
        g, items = self.grammar, clause.items
        for k in range(c.trigger_item - 1, clause.start_of(c.trigger_item) - 1, -1):
            if items[k].text in PARTS or items[k].kind is ItemKind.ENTITY:
                return None
            if items[k].lower in g.neuter_possessives and c.trigger_item - k <= POSSESSED_REACH:
                return items[k].span
            n = g.neuter.length_at(items, k) if items[k].kind is ItemKind.WORD else 0
            n = n or (g.pair_states.length_at(items, k) if items[k].kind is ItemKind.WORD else 0)
            if n and k + n <= c.trigger_item and self._opens(clause, k):
                return Span(items[k].start, items[k + n - 1].end)
        return None

    def _opens(self, clause: Clause, k: int) -> bool:
        """Whether the words at item `k` can be a subject: "the principle of two states" is none."""
        g, before = self.grammar, clause.items[k - 1] if k else None
        if before is None or before.kind is not ItemKind.WORD or clause.is_boundary(k - 1):
            return True
        return before.lower in either(g.speech, clause.conjunctions, g.relatives, g.auxiliaries)

    def _focus(self, clause: Clause, words: Span) -> Actor | None:
        """The state that is the subject of this sentence before `words`, else the one in focus before it."""
        first = next(k for k, item in enumerate(clause.items) if item.start == words.start)
        is_pair = self.grammar.pair_states.length_at(clause.items, first) > 0
        for k, item in enumerate(clause.items):
            if item.start >= words.start:
                break
            m = item.mention
            if m is None or m.country is None or not clause.is_actor(k):
                continue
            if m.type in BODIES or is_pair:
                return self.discourse.state_of(m)  # "Kenya's president said the two countries would ..."
        return self.discourse.focus
