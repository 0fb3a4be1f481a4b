"""Days of occasions that the page names again: "They will talk before the match", "signed at the end of the meeting".

An occasion is what takes a day: a match, a ceremony, a conference. The page says its day once, beside its noun; what
it tells before, after or at the end of it is of that day, or lies as many days from it as it says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.when.distances import Distance, days_of_distance
from lawatan.analysis.extraction.when.resumption import Resumption, told_before
from lawatan.analysis.time import reanchor
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME, EventType
from lawatan.records.mention import TimeExpression, TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.when.story import Story

RULE = "time.occasion"
BEHIND = 6  # items from the noun of an occasion to its day: "the match in Yerevan on Saturday"
ADJUNCT = 4  # items before the noun in which what makes it a place or purpose stands: "at a five-nation summit"
PHRASE = 6  # items from "after" to the noun: "on the eve of the match"
REACH = 16  # items between a predicate and such a phrase
_WEEKDAY = re.compile(r"XXXX-WXX-[1-7](?:T\w+)?")
_DATED = (EventType.MEETING, EventType.CALL, EventType.AGREEMENT)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words that tie a contact to an occasion: the items of their beginning and of the noun, days apart, 0 for none."""

    start: int
    noun: int
    days: int


@dataclass(slots=True)
class Occasions:
    """The occasions of one document, in the order of its sentences: nouns to the times told of them."""

    grammar: ContactGrammar
    story: Story
    days: dict[str, TimeExpression] = field(default_factory=dict)

    def read(
        self, sentence: ItemisedSentence, clause: Clause, found: Sequence[Candidate], told: Sequence[Candidate]
    ) -> None:
        """Ties candidates without a date to the occasions that their sentence names again; notes what it says of more.

        `found` are the candidates of the sentence, `told` those of the sentences before.
        """
        if "occasions" not in self.grammar.classes:
            return
        items = sentence.items
        nouns = [p for p in range(len(items)) if self._is_occasion(items, p)]
        if not nouns:
            return
        for phrase in (f for p in nouns if (f := self._phrase_of(items, p)) is not None):
            for c in self._tied(clause, phrase, found):
                c.distance = self._distance(c, phrase, sentence, told) or c.distance
        for p in nouns:
            time = self._day_of(clause, p)
            if time is not None:
                self.days[self._key(items[p])] = time

    def _is_occasion(self, items: Sequence[Item], p: int) -> bool:
        words = self.grammar.classes["occasions"]
        if items[p].kind is not ItemKind.WORD:
            return False
        return words.length_at(items, p) > 0 or self._key(items[p]) in self.grammar.resumed

    def _key(self, item: Item) -> str:
        suffix = self.grammar.table.owner_suffix
        return item.lower.removesuffix(suffix) if suffix and item.lower not in self.grammar.resumed else item.lower

    def _day_of(self, clause: Clause, p: int) -> TimeExpression | None:
        """The day told of the noun at item `p`: right behind it, as its attribute, or the only one of its sentence."""
        items, g = clause.items, self.grammar
        for k in range(p + 1, min(len(items), p + 1 + BEHIND)):
            time = items[k].time
            if time is not None:
                return time if _is_day(time) else None
            if items[k].lower in (",", ";") or items[k].lower in g.speech or clause.is_boundary(k):
                break
        for k in range(max(0, p - ADJUNCT), p):
            between = items[k + 1 : p]
            time = items[k].time
            if time is not None and _is_day(time) and all(_is_attribute(i) for i in between):
                return time
        times = [i.time for i in items if i.time is not None and i.time.type is not TimeType.DURATION]
        if len(times) != 1 or not _is_day(times[0]) or times[0].start > items[p].start:
            return None
        start = max(0, p - ADJUNCT)
        links = g.any_preposition | g.during | g.adjuncts
        is_adjunct = any(i.lower in links for i in items[start:p]) or g.purpose.find(items, start, p) is not None
        return times[0] if is_adjunct else None

    def _phrase_of(self, items: Sequence[Item], p: int) -> _Phrase | None:
        """The words that tie something to the definite noun at item `p`."""
        g = self.grammar
        closing, eve = g.classes.get("closing"), g.classes.get("eve")
        for k in range(p - 1, max(-1, p - 1 - PHRASE), -1):
            if items[k].kind is not ItemKind.WORD:
                return None
            sign = -1 if items[k].lower in g.ahead else 1 if items[k].lower in g.after else 0
            n = closing.length_at(items, k) if closing is not None else 0
            on_eve = eve.length_at(items, k) if eve is not None else 0
            if not sign and not n and not on_eve:
                continue
            if not self._is_definite(items, k, p) or p < k + max(n, on_eve, 1):
                return None
            if on_eve:
                return _Phrase(k, p, -1)
            before = items[k - 1].time if k > 0 and sign else None
            days = days_of_distance(before) if before is not None and before.type is TimeType.DURATION else 0
            return _Phrase(k - bool(days), p, sign * days) if days is not None else None
        return None

    def _is_definite(self, items: Sequence[Item], k: int, p: int) -> bool:
        """Whether the noun means what was told before: "the match", "pertemuan itu", "sebelum pertandingan dimulai"."""
        g = self.grammar
        if not g.table.owner_suffix:
            return any(i.lower in g.definite or i.lower in g.possessives for i in items[k:p])
        after = items[p + 1] if p + 1 < len(items) else None
        if after is None or after.kind is ItemKind.PUNCTUATION or items[p].lower != self._key(items[p]):
            return True
        return after.lower in g.definite or after.lower in g.timing or after.lower in g.speech

    def _tied(self, clause: Clause, phrase: _Phrase, found: Sequence[Candidate]) -> list[Candidate]:
        """The candidates that the phrase is said of: the last before it, else at the head of a clause the next."""
        items = clause.items
        mine = [c for c in found if c.trigger_item != phrase.noun]
        before = [c for c in mine if phrase.start - REACH <= c.trigger_item < phrase.start]
        is_head = phrase.start == 0 or items[phrase.start - 1].lower in (",", ";")
        if before:
            i = max(c.trigger_item for c in before)
            parted = any(clause.is_boundary(k) or items[k].lower == ";" for k in range(i + 1, phrase.start))
            chosen = [] if parted else [c for c in before if c.trigger_item == i]
        elif is_head or not mine:
            i = min((c.trigger_item for c in mine if c.trigger_item > phrase.noun), default=-1)
            chosen = [c for c in mine if c.trigger_item == i and i - phrase.noun <= REACH]
        else:
            chosen = []
        return [c for c in chosen if c.type in _DATED and not c.background and c.distance is None and not _is_dated(c)]

    def _distance(
        self, c: Candidate, phrase: _Phrase, sentence: ItemisedSentence, told: Sequence[Candidate]
    ) -> Distance | None:
        items = sentence.items
        words = TimeExpression(
            TimeType.DATE, items[phrase.start].start, items[phrase.noun].end, "same", RULE, how="computed"
        )
        noun = self._key(items[phrase.noun])
        time = self.days.get(noun)
        if time is not None:
            is_open = (
                c.status in TO_COME and self.story.published is not None and _WEEKDAY.fullmatch(time.value) is not None
            )
            day = (
                reanchor(time, self.story.published, "future").first if is_open and self.story.published else time.first
            )
            return Distance(phrase.days, None, frozenset(), words, day=day)
        kind = self.grammar.resumed.get(noun)
        of = told_before(Resumption(kind, phrase.noun), sentence, told) if kind is not None else None
        is_of_day = kind in _DATED or (kind is EventType.GATHERING and phrase.days < 0)
        return Distance(phrase.days, of, frozenset(), words) if of is not None and is_of_day else None


def _is_day(time: TimeExpression | None) -> bool:
    if time is None or time.type not in (TimeType.DATE, TimeType.TIME) or time.mod is not None:
        return False
    return time.first == time.last and len(time.first or "") == ISO_DAY


def _is_attribute(item: Item) -> bool:
    return item.kind is not ItemKind.TIME and item.lower not in (",", ";") and (item.mention is None)


def _is_dated(c: Candidate) -> bool:
    return any(t.type is not TimeType.DURATION for t in c.times)
