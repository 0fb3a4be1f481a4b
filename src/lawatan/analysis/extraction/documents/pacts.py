"""Documents told by their name and their sides: "the 1979 Egypt-Israel treaty", "a truce of 1994 between A and B".

No verb of signing is needed: who speaks of a pact of two states says that it was made. A pact that is only talked
about, wanted or drafted is none yet.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Forum
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.documents.sides_told import is_only_kept
from lawatan.analysis.extraction.when.dating import FORCE, UNTIL
from lawatan.analysis.extraction.whether.documents_unmade import is_unmade
from lawatan.analysis.extraction.whether.status import read_status
from lawatan.analysis.pair import PAIR
from lawatan.language_pack.contacts import Frame
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import CALLED_OFF, EventType, Part, Status
from lawatan.records.mention import EntityType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse
    from lawatan.records.mention import TimeExpression

NAME_REACH = 4  # plain words between "Egypt-Israel" and "treaty"
BETWEEN_REACH = 5  # items between "treaty" and "between"
WANTED_REACH = 8  # items before a document in which a word says that it is only wanted
NAMED_RULES = (".agreement.named", ".agreement.between", ".agreement.antara")
HAVING_REACH = 6  # items between "have had" and the pact
FORCE_REACH = 6  # items from "took effect" to its day
SINCE_REACH = 6  # items between a pact and "since"
TIME_BEFORE = 5  # items between a year and the head of a name: "the 1979 Egypt-Israel peace treaty"
_DEADLINES = (UNTIL, "BEFORE")
HYPHENS = ("-", "\u2010", "\u2011", "\u2013", "/")
_YEAR = re.compile("[12][0-9]{3}")
_STATES = (EntityType.COUNTRY, EntityType.ORGANISATION)
_SIDES = (*_STATES, EntityType.INSTITUTION)  # "between the Indonesian government and the bank"


def is_signed_before(c: Candidate, here: Sequence[Candidate]) -> bool:
    """As in "signed a treaty with Peru on Friday": the object of a verb of the past is over as that is."""
    signed = (s for s in here if s.type is c.type is EventType.AGREEMENT and s.is_past)
    return any(0 < c.trigger_item - s.trigger_item <= BETWEEN_REACH for s in signed)


@dataclass(slots=True)
class Pacts:
    """Finds the named documents of one document's sentences."""

    text: str
    lang: str
    grammar: ContactGrammar
    discourse: Discourse

    def named(
        self, sentence: ItemisedSentence, clause: Clause, binder: Binder, found: Sequence[Candidate]
    ) -> list[tuple[int, Candidate]]:
        """Documents with their sides that none of the candidates `found` tells of, and where they stand."""
        out: list[tuple[int, Candidate]] = []
        items = sentence.items
        frame = Frame(f"{self.lang}.agreement.named", "agreement", [])
        for k, item in enumerate(items):
            if item.kind is not ItemKind.WORD or item.lower not in self.grammar.documents.by_first:
                continue
            n = self.grammar.documents.length_at(items, k)
            is_made = n and not is_wanted(clause, k, n) and not is_only_kept(frame, clause, k)
            is_made = is_made and not is_unmade(clause, k, n)
            sides = self._sides(clause, k, n) if is_made else []
            states = {a.country for a in sides}
            if len(states) < PAIR or None in states or _is_told(items[k], states, found):
                continue
            status = read_status(clause, k, n, frame, self.grammar, self.lang)
            if status.negated or status.generic or status.status in CALLED_OFF:
                continue
            c = binder.candidate(frame, k, n, owned=False)
            c.add(Part.PARTICIPANT, sides)
            c.is_nominal = True
            c.forum = Forum(c.trigger.of(self.text), c.trigger)
            c.take_status(
                replace(status, status=Status.COMPLETED, cue=None, rule=f"{self.lang}.status.named"), frame.sense
            )
            out.append((k, c))
        return out

    def _sides(self, clause: Clause, k: int, n: int) -> list[Actor]:
        """The sides of the document at items `k`..`k+n`: joined by a hyphen beside it, or behind "between"."""
        compound = self._compound(clause.items, k, n)
        if compound:
            return [self.discourse.state_of(m) for i in compound if (m := clause.items[i].mention) is not None]
        words = self.grammar.prepositions["between"]
        for p in range(k + n, min(k + n + BETWEEN_REACH, len(clause.items))):
            item = clause.items[p]
            if item.lower in words:
                return [a for a in self.discourse.resolve(clause, clause.object(p + 1)) if a.type in _SIDES]
            if item.kind is ItemKind.PUNCTUATION or item.mention is not None or clause.is_boundary(p):
                break
        return self._in_force(clause, k, n)

    def _in_force(self, clause: Clause, k: int, n: int) -> list[Actor]:
        """As in "A and B have had a defence pact since 1993": two states whose pact it is, and since when."""
        having, items = self.grammar.classes.get("possessing"), clause.items
        found = having.find_last(items, max(clause.start_of(k), k - HAVING_REACH), k) if having is not None else None
        if found is None or any(i.mention is not None for i in items[found[0] : k]) or _since(clause, k + n) is None:
            return []
        return [a for a in self.discourse.resolve(clause, clause.subject(found[0])) if a.type in _SIDES]

    def _compound(self, items: Sequence[Item], k: int, n: int) -> list[int]:
        """The two states joined by a hyphen before the document's head, or behind it where heads come first."""
        step, p = (1, k + n) if self.grammar.table.forum_head_first else (-1, k - 1)
        for _ in range(NAME_REACH):
            pair = (p, p + 2) if step > 0 else (p - 2, p)
            if min(pair) < 0 or max(pair) >= len(items):
                return []
            if all(_is_state(items[q]) for q in pair) and items[pair[0] + 1].text in HYPHENS:
                return list(pair)
            if items[p].kind is not ItemKind.WORD or not items[p].text.islower() or self._opens(items[p]):
                return []
            p += step
        return []

    def _opens(self, item: Item) -> bool:
        g = self.grammar
        return item.lower in g.any_preposition | g.determiners | g.conjunctions | g.relatives | g.speech


def is_wanted(clause: Clause, k: int, n: int) -> bool:
    """As in "talks on a treaty", "a draft agreement", "all accords": none that was made, or none in particular."""
    words = clause.grammar.classes.get("wanted")
    start = max(clause.start_of(k), k - WANTED_REACH)
    return words is not None and words.find(clause.items, start, k + n + 1) is not None


def keep_own_times(c: Candidate, clause: Clause) -> None:
    """Takes from a pact that is only named the times of what is told around it: "On Monday X spoke of the 1979 treaty".

    Its own are close before its name, or behind it with no verb of saying and no other clause between. Of any document
    those are not its own that tell since or until when it is in force, or by when something is to be done.
    """
    if c.type is EventType.AGREEMENT:
        c.times = [told for t in c.times if t.mod not in _DEADLINES and (told := _of_force(t, c, clause)) is not None]
        c.times = [t for t in c.times if not _is_what_for(t, clause)]
    if not c.rule.endswith(NAMED_RULES):
        return
    items, speech = c.sentence.items, clause.grammar.speech
    first = next((k for k, i in enumerate(items) if i.start >= c.trigger.start), 0)
    end = next((k for k in range(first, len(items)) if items[k].lower in speech), len(items))
    is_bare = c.rule.endswith(NAMED_RULES[:1])
    end = min(end, clause.end_of(first)) if is_bare else end
    begin, stop = items[max(0, first - TIME_BEFORE)].start, items[end - 1].end
    before = [i.time for i in items[max(0, first - TIME_BEFORE) : first] if i.time is not None and is_bare]
    since = _since(clause, first + 1) if is_bare else None
    c.times = before[-1:] or [t for t in c.times if begin <= t.start < stop] or ([since] if since is not None else [])


def _is_what_for(time: TimeExpression, clause: Clause) -> bool:
    """As in "signed a plan of action for 2019-2021": years for which something is planned."""
    g, k = clause.grammar, bisect_left(clause.items, time.start, key=lambda i: i.start)
    ahead = g.classes.get("years_for")
    is_ahead = ahead is not None and k > 0 and ahead.length_at(clause.items, k - 1) > 0
    return is_ahead and _YEAR.fullmatch(time.value[:4]) is not None and len(time.value) != ISO_DAY


def _of_force(time: TimeExpression, c: Candidate, clause: Clause) -> TimeExpression | None:
    """As in "the pact takes effect in May", "expires on Friday": no time of the document; else the time itself.

    That of "took effect in May" is a document's that has no other.
    """
    words, items, begun = clause.grammar.classes.get("in_force"), clause.items, clause.grammar.classes.get(FORCE)
    k = bisect_left(items, time.start, key=lambda i: i.start)
    start = max(0, k - FORCE_REACH)
    found = words.find_last(items, start, k) if words is not None and begun is not None else None
    if found is None or begun is None or items[found[0]].start < c.trigger.end:
        return time
    if any(i.lower == "," or i.time is not None for i in items[sum(found) : k]):
        return time
    return replace(time, mod=FORCE) if begun.find_last(items, start, k) is not None else None


def _since(clause: Clause, k: int) -> TimeExpression | None:
    """As in "a pact since 1993": the year from which on the document behind which item `k` stands has been in force."""
    words, items = clause.grammar.classes.get("in_force_since"), clause.items
    found = words.find(items, k, k + SINCE_REACH) if words is not None else None
    time = items[sum(found)].time if found is not None and sum(found) < len(items) else None
    return time if time is not None and _YEAR.match(time.value) else None


def is_hoped(clause: Clause, k: int) -> bool:
    """As in "I hope that the treaty will be concluded": a wish, before item `k`."""
    words = clause.grammar.classes.get("hoped")
    return words is not None and words.find(clause.items, 0, k) is not None


def _is_state(item: Item) -> bool:
    return item.mention is not None and item.mention.type in _STATES and item.mention.country is not None


def _is_told(head: Item, states: set[str | None], found: Sequence[Candidate]) -> bool:
    """Whether a candidate tells of the document already: by its name, or of the same sides."""
    for c in found:
        if c.type is not EventType.AGREEMENT:
            continue
        spans: list[Span] = [c.trigger, *([c.forum.span] if c.forum else [])]
        if any(s.start <= head.start < s.end for s in spans) or states <= {a.country for a in c.actors}:
            return True
    return False
