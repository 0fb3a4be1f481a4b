"""Lists of documents: "The ministers signed several documents:", and a line for each with its name and its signers.

Each line that names its sides, or stands below a sentence with two, is a document of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Candidate, Forum
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.documents.named_documents import document_name
from lawatan.analysis.pair import PAIR
from lawatan.language_pack.contacts import Frame
from lawatan.records.event_mention import EventType, Part, Status
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

HEAD_REACH = 4  # items before the head of a line's document: "1.", "a.", "Joint"
MOST = 30  # lines of one list
_SIDES = (EntityType.COUNTRY, EntityType.ORGANISATION, EntityType.INSTITUTION, EntityType.PERSON, EntityType.OFFICE)


@dataclass(slots=True)
class DocumentLists:
    """Reads the lists of one document's sentences, in order. `_left` lines may still follow the opening sentence."""

    text: str
    lang: str
    grammar: ContactGrammar
    discourse: Discourse
    _left: int = 0
    _opening: Candidate | None = None
    _pair: tuple[str, ...] = ()  # the two states of the list's lines so far, in their order

    def read(
        self, sentence: ItemisedSentence, clause: Clause, binder: Binder, found: Sequence[Candidate]
    ) -> list[tuple[int, Candidate]]:
        """The document of a line and where it stands; empty where the sentence is no line of a list."""
        items = sentence.items
        line = self._line(clause, binder) if self._left and not any(_is_pact(c) for c in found) else None
        if line is not None:
            self._left -= 1
            return [line]
        opens = bool(items) and items[-1].text == ":" and self._signs(items)
        pacts = [c for c in found if _is_pact(c)]
        self._left = MOST if opens else 0
        self._opening = pacts[-1] if opens and pacts else None
        self._pair = _states(self._opening.actors) if self._opening is not None else ()
        return []

    def _signs(self, items: Sequence[Item]) -> bool:
        signing, g = self.grammar.classes.get("signing"), self.grammar
        end = len(items)
        return signing is not None and bool(signing.find(items, 0, end)) and bool(g.documents.find(items, 0, end))

    def _line(self, clause: Clause, binder: Binder) -> tuple[int, Candidate] | None:
        items, g = clause.items, self.grammar
        head = g.documents.find(items, 0, min(HEAD_REACH, len(items)))
        if head is None or any(i.mention is not None and i.mention.type is EntityType.PERSON for i in items[: head[0]]):
            return None
        k, n = head
        sides = self._sides(clause, k + n)
        opening = self._opening
        if not sides and opening is not None and not self._names_sides(items, k + n):
            sides = [a for a in opening.actors if a.country]
        if len(_states(sides)) < PAIR:
            return None
        self._pair = self._pair or _states(sides)
        frame = Frame(f"{self.lang}.agreement.listed", "agreement", [])
        c = binder.candidate(frame, k, n, owned=False)
        c.add(Part.PARTICIPANT, sides)
        c.is_nominal = True
        span = document_name(items, k, n, g)
        c.forum = Forum(span.of(self.text), span)
        c.status = opening.status if opening is not None else Status.COMPLETED
        c.status_rule = f"{self.lang}.status.named"
        c.places = list(opening.places) if opening is not None else []
        c.times = list(opening.times) if opening is not None else []
        return k, c

    def _sides(self, clause: Clause, start: int) -> list[Actor]:
        """The signers or the states of a line: behind "by", else behind "between"."""
        prepositions = self.grammar.prepositions
        for slot in ("agent" if prepositions.get("agent") else "by", "between"):
            words = prepositions.get(slot, frozenset())
            for k in range(start, len(clause.items)):
                if clause.items[k].lower not in words:
                    continue
                actors = [a for a in self.discourse.resolve(clause, clause.object(k + 1)) if a.type in _SIDES]
                if actors and (slot == "between" or any(a.is_person for a in actors)):
                    return self._with_home(actors)
        return []

    def _with_home(self, actors: list[Actor]) -> list[Actor]:
        """As in "by Minister X and Minister Y": they are of the list's two states, in their order, as far as unsaid."""
        unknown = [a for a in actors if a.country is None or a.is_assumed]
        left = [s for s in self._pair if s not in _states([a for a in actors if a not in unknown])]
        homes = dict(zip(unknown, left, strict=False)) if len(unknown) == len(left) else {}
        return [replace(a, country=homes.get(a, a.country)) for a in actors]

    def _names_sides(self, items: Sequence[Item], start: int) -> bool:
        words = self.grammar.prepositions["between"]
        return any(i.kind is ItemKind.WORD and i.lower in words for i in items[start:])


def _states(actors: Sequence[Actor]) -> tuple[str, ...]:
    """The states of actors, each once, in their order."""
    return tuple(dict.fromkeys(a.country for a in actors if a.country is not None))


def _is_pact(c: Candidate) -> bool:
    return c.type is EventType.AGREEMENT
