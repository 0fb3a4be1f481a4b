"""Other gatherings of a series: "The next summit will be in Baku", "They agreed to meet again in Oslo next year".

Who gathered at the one told last gathers at the other, where nothing beside the noun says whose it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Forum
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.forums.editions import is_another
from lawatan.analysis.extraction.forums.of_many import is_counted, is_members
from lawatan.analysis.extraction.whether.status import read_status
from lawatan.language_pack.contacts import Frame
from lawatan.records.event_mention import EventType, Part, Status
from lawatan.records.mention import EntityType
from lawatan.records.span import How, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actors import Discourse

RULE = "gathering.edition"
BESIDE = 3  # items before "round" in which its number stands: "a fifth and last round"
BEHIND = 12  # items behind the noun in which its day, its place or a verb of taking place stands
VERB_REACH = 5  # items behind the noun in which "is to be held" stands
OPENING = 4  # items before the noun that opens a sentence: "A fifth and last round"
WHOSE = 3  # items beside the noun in which another body's name stands: "the next ASEAN summit"
SUBJECT_REACH = 8  # items before "meet again" in which those who do stand


@dataclass(frozen=True, slots=True)
class Editions:
    """Finds the earlier and later gatherings of the series told last, in one document of text `text`."""

    text: str
    lang: str
    grammar: ContactGrammar
    discourse: Discourse

    def find(
        self, sentence: ItemisedSentence, clause: Clause, binder: Binder, found: Sequence[Candidate]
    ) -> list[tuple[int, Candidate]]:
        """Gatherings by their item; `found` are the sentence's candidates."""
        last = self.discourse.last_gathering
        if last is None or any(c.type is EventType.GATHERING for c in found):
            return []
        for k in range(len(sentence.items)):
            n = self._again(clause, k) or self._edition(clause, k)
            if not n or any(c.trigger_item <= k < c.trigger_item + n for c in found):
                continue
            candidate = self._candidate(sentence, clause, binder, k, n, last)
            if candidate is not None:
                return [(k, candidate)]
        return []

    def _candidate(
        self, sentence: ItemisedSentence, clause: Clause, binder: Binder, k: int, n: int, last: Candidate
    ) -> Candidate | None:
        frame = Frame(f"{self.lang}.{RULE}", "gathering", [])
        status = read_status(clause, k, n, frame, self.grammar, self.lang)
        if status.negated or status.generic:
            return None
        c = binder.candidate(frame, k, n, owned=False)
        c.places = binder.location(k, n)
        behind = clause.items[k + n : k + n + BEHIND]
        has_time = any(i.kind is ItemKind.TIME for i in (*behind, *clause.items[max(0, k - BEHIND) : k]))
        if not c.places and not has_time:
            return None
        if any(p.country in {x.country for x in last.places} and not has_time for p in c.places):
            return None  # "the next session in the same hall"
        actors = [replace(a, span=c.trigger, how=How.COMPUTED, rule=f"{self.lang}.{RULE}") for a in last.actors]
        c.add(Part.PARTICIPANT, actors)
        span = Span(clause.items[k].start, clause.items[k + n - 1].end)
        c.forum = last.forum if last.forum is not None else Forum(span.of(self.text), span, is_named=False)
        later = self.grammar.classes.get("later_edition")
        around = clause.items[max(0, k - BESIDE) : k + n + BESIDE]
        if status.status is None and later is not None and later.find(around, 0, len(around)) is not None:
            status = replace(status, status=Status.PLANNED, rule=f"{self.lang}.status.edition")
        ahead = self.grammar.status["planned"].find(clause.items, k + n, k + n + VERB_REACH)
        if status.status is None and ahead is not None:
            cue = clause.items[ahead[0]].span
            status = replace(status, status=Status.PLANNED, cue=cue, rule=f"{self.lang}.status.planned")
        c.take_status(status, frame.sense)
        c.background = c.status is Status.COMPLETED
        return c

    def _again(self, clause: Clause, k: int) -> int:
        """Items of "meet again" at item `k`, of no two persons told in the sentence; 0 for none."""
        words = self.grammar.classes.get("meet_again")
        n = words.length_at(clause.items, k) if words is not None else 0
        if not n:
            return 0
        start = max(clause.start_of(k), k - SUBJECT_REACH)
        named = [i.mention for i in clause.items[start:k] if i.mention is not None and i.mention.name is not None]
        others = [m for m in named if m.type is EntityType.PERSON]
        behind = clause.items[k + n].lower if k + n < len(clause.items) else ""
        if others or behind in self.grammar.prepositions["with"]:
            return 0
        return n if any(self._is_several(clause, p) for p in range(start, k)) else 0

    def _is_several(self, clause: Clause, p: int) -> bool:
        """Whether those who gathered can be meant at item `p`: "they", "the ministers", "kelima negara itu"."""
        item, states = clause.items[p], self.grammar.classes.get("many_states")
        if item.lower in self.grammar.plural_pronouns or is_members(item) or clause.pair_at(p):
            return True
        is_state = states is not None and states.length_at(clause.items, p) > 0
        return is_state and is_counted(clause.items[max(0, p - BESIDE) : p + 1], self.grammar)

    def _edition(self, clause: Clause, k: int) -> int:
        """1 where item `k` is a noun for a gathering with a number, of nobody else's series; else 0."""
        items, g = clause.items, self.grammar
        is_noun = g.resumed.get(items[k].lower) is EventType.GATHERING
        if not is_noun or not (is_another(items, k, g) or self._is_numbered(items, k)):
            return 0
        if k + 1 < len(items) and items[k + 1].lower in g.table.owning:
            return 0  # "the second session of parliament"
        if k > OPENING or any(i.kind is not ItemKind.WORD for i in items[:k]):
            return 0  # a noun that does not open its sentence: "after the second round of the election"
        beside = items[max(0, k - WHOSE) : k + 1 + WHOSE]
        is_other = any(i.mention is not None and i.mention.type is EntityType.ORGANISATION for i in beside)
        return 0 if is_other else 1

    def _is_numbered(self, items: Sequence[Item], k: int) -> bool:
        """As in "a fifth round", "putaran kelima"."""
        words = self.grammar.classes.get("next_of_talks")
        if words is None:
            return False
        if self.grammar.table.forum_head_first:
            return k + 1 < len(items) and words.length_at(items, k + 1) > 0
        return words.find(items, max(0, k - BESIDE), k) is not None
