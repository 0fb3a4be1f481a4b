"""Which states a page says that a body or a format of talks joins: "the talks, involving the two Koreas, China and".

A gathering of which only the body is known is then one of these states.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.who.actors import Discourse

SAYING_REACH = 9  # items between a body and the word that says whom it joins: "the FPDA, a pact of 1971 that ties"
GAP = 3  # plain words between the states of a list: "South and North Korea"
FEWEST, MOST = 3, 12  # states: two are a pair with talks of their own, long lists are of other things
_JOINT = frozenset({EventType.GATHERING, EventType.EXERCISE})


@dataclass(slots=True)
class Membership:
    """What one document says of the members of bodies: by the code of the body, the states."""

    grammar: ContactGrammar
    discourse: Discourse

    def read(self, sentence: ItemisedSentence) -> None:
        """Takes note of the states that a sentence lists behind a body."""
        items = sentence.items
        joins = self.grammar.classes.get("comprising")
        for k, item in enumerate(items):
            m = item.mention
            if joins is None or m is None or m.type is not EntityType.ORGANISATION or m.country is None:
                continue
            found = joins.find(items, k + 1, k + 1 + SAYING_REACH)
            if found is None or any(i.lower in self.grammar.speech for i in items[k + 1 : found[0]]):
                continue
            states = states_listed(items, sum(found), self.grammar)
            actors = [self.discourse.actor(x) for p in states if (x := items[p].mention) is not None]
            if FEWEST <= len({a.country for a in actors}) <= MOST:
                self.discourse.members.setdefault(m.country, actors)

    def complete(self, candidates: Sequence[Candidate]) -> None:
        """Gives gatherings and exercises that name a body alone the states that the page says are in it."""
        for c in candidates:
            if c.type not in _JOINT:
                continue
            for part, actors in c.parts.items():
                if all(a.type is EntityType.ORGANISATION for a in actors):
                    told = [x for a in actors for x in self.discourse.members.get(a.country or "", [])]
                    span = actors[0].span
                    c.parts[part] = [replace(a, span=span, how=How.COMPUTED) for a in told] or actors


def states_listed(items: Sequence[Item], start: int, grammar: ContactGrammar) -> list[int]:
    """Items of the states in a list that begins at item `start`, over words that part names: "the two Koreas"."""
    out: list[int] = []
    plain = 0
    for k in range(start, len(items)):
        item = items[k]
        if item.mention is not None and item.mention.type is EntityType.COUNTRY:
            out.append(k)
            plain = 0
        elif item.mention is not None and item.mention.type is not EntityType.ORGANISATION:
            break
        elif item.lower in (",", *grammar.conjunctions):
            continue
        elif item.kind is not ItemKind.WORD or item.lower in grammar.any_preposition or plain >= GAP:
            break
        else:
            plain += 1
    return out
