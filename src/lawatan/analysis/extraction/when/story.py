"""The days that the sentences of a page tell of, with the people that each of them names.

News says its day once and goes on; which contact without a date takes which of these days is decided in `narrative`.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import PLACES
from lawatan.analysis.extraction.when.dating import WEEKDAY
from lawatan.analysis.extraction.whether.readings import is_past_word
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.analysis.time import days_between, reanchor
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import UNDER_WAY_OR_OVER, EventType
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.when.ownership import OwnedTime
    from lawatan.records.mention import TimeExpression
    from lawatan.records.span import Span

SAID_REACH = 3  # items beside a day in which the city stands where something was said: "in Perth on Wednesday"
SPEECH_REACH = 8  # items around such a day in which the word of saying stands
NEWS_DAYS = 6  # days before publication that a report can be about as its own
REACH = 4  # sentences back in which the same people's day still governs
OPENING = 2  # sentences from the top that say the page's own day
LEAD = 6  # sentences from the top in which a page says its one day and its people
LEAD_REACH = 12  # sentences from the top that tell of that day
CLAUSE_REACH = 40  # items before a time in which its clause is looked at
FORCE_REACH = 4  # items before a day in which "into force" stands
BARE = 6  # items of a sentence that says a day and no more, with its full stop
STORY_PART = ".story-part"  # what the rules of "in the morning" end in
BESIDE = 2  # sentences between what took place and the one that adds its day


@dataclass(frozen=True, slots=True)
class ToldDay:
    """A day on which something was said or done: ISO day, its words and the item where it stands.

    `is_contacts` says that it is the day of another contact; `sentence` is where it stands, `states` are where that
    contact took place, `is_aside` says that a relative clause tells of it: "X, who came on Sunday". `coming` is the
    next such day for a weekday told in the present. `is_return` says that it is the day of a way back from the states.
    """

    day: str
    span: Span
    item: int
    is_contacts: bool = False
    sentence: int = 0
    states: frozenset[str] = frozenset()
    is_aside: bool = False
    coming: str | None = None
    is_return: bool = False

    def fits(self, places: Set[str]) -> bool:
        """Whether what takes place there can be told of this day: of a contact elsewhere it can not."""
        return not places or not self.states or bool(self.states & places) is not self.is_return


@dataclass(frozen=True, slots=True)
class Scene:
    """The one day that a sentence tells, of no journey; whether the sentence says nothing else."""

    time: TimeExpression
    is_bare: bool


@dataclass(slots=True)
class Story:
    """The days that the sentences of a page tell of, and the people that each of these sentences names."""

    published: str | None = None
    days: dict[int, list[ToldDay]] = field(default_factory=dict)
    people: dict[int, frozenset[int]] = field(default_factory=dict)
    last_of: dict[int, ToldDay] = field(default_factory=dict)
    lead_people: set[int] = field(default_factory=set)  # whom the sentences of the lead name
    scenes: dict[int, Scene] = field(default_factory=dict)
    asides: set[int] = field(default_factory=set)  # offsets of the days of relative clauses and of saying
    in_relatives: set[int] = field(default_factory=set)  # of those, the days of relative clauses
    of_state: dict[str, set[int]] = field(default_factory=dict)  # the people of each state

    def read(
        self,
        sentence: ItemisedSentence,
        clause: Clause,
        owned: Sequence[OwnedTime],
        grammar: ContactGrammar,
    ) -> None:
        """Takes the days of a sentence on which something happened, or was said."""
        planned = grammar.status["planned"]
        for m in (i.mention for i in sentence.items):
            if m is not None and m.type in PERSON_TYPES and m.country:
                self.of_state.setdefault(m.country, set()).add(m.entity)
        is_now = bool(owned) and _is_in_present(sentence, grammar)
        for k, owners, is_said in ((o.item, o.owners, o.is_said) for o in owned if not o.is_of_object):
            time = sentence.items[k].time
            in_relative = time is not None and _is_aside(clause, max(clause.start_of(k), k - CLAUSE_REACH), k, grammar)
            if time is not None and (is_said or in_relative):
                self.asides.add(time.start)
            if time is not None and in_relative:
                self.in_relatives.add(time.start)
            if time is None or not _is_news_day(time, self.published):
                continue
            if time.rule.endswith(STORY_PART) and self._hangs_on_aside(sentence, time):
                continue
            if any(c.status not in UNDER_WAY_OR_OVER or c.background for c in owners):
                continue
            if any(c.is_present and not c.in_headline for c in owners) and time.first != self.published:
                continue  # "flies to Cairo on Friday": the Friday to come
            start = max(clause.start_of(k), k - CLAUSE_REACH)
            aside = _is_aside(clause, start, k, grammar)
            if not owners and not is_said and (planned.find(clause.items, start, k) or aside or _is_when(clause, k)):
                continue
            if all(c.type is EventType.AGREEMENT for c in owners) and _is_of_force(clause, k):
                continue
            states = frozenset(p.country for c in owners for p in c.places)
            states = states or (_where_said(sentence.items, k, grammar) if not owners else states)
            told = ToldDay(
                (time.first or "")[:ISO_DAY],
                time.span,
                k,
                bool(owners),
                sentence.index,
                states,
                aside and bool(owners),
                self._coming(time) if is_now and not owners and not is_said else None,
                bool(owners) and all(c.sense == "return" for c in owners),
            )
            self.days.setdefault(sentence.index, []).append(told)
            last = self.last_of.get(sentence.index)
            if last is None or _is_nearer(told, last):
                self.last_of[sentence.index] = told
        self._set_scene(sentence, owned, grammar)
        if sentence.index <= LEAD:
            mentions = (i.mention for i in sentence.items if i.mention is not None)
            self.lead_people |= {m.entity for m in mentions if m.type in PERSON_TYPES}
        if sentence.index in self.days:
            named = (i.mention for i in sentence.items if i.mention is not None)
            self.people[sentence.index] = frozenset(m.entity for m in named if m.type in PERSON_TYPES)

    def _set_scene(self, sentence: ItemisedSentence, owned: Sequence[OwnedTime], grammar: ContactGrammar) -> None:
        times = [i.time for i in sentence.items if i.time is not None]
        is_day = len({(t.first, t.last) for t in times}) == 1 and times[0].first == times[0].last
        if (
            not is_day
            or len(times[0].first or "") != ISO_DAY
            or times[0].mod is not None
            or times[0].start in self.asides
        ):
            return
        of = next((o for o in owned if sentence.items[o.item].time is times[0]), None)
        if of is None or of.is_said or of.is_of_object:
            return
        if any(c.type is EventType.VISIT or c.status not in UNDER_WAY_OR_OVER or c.background for c in of.owners):
            return
        before = sentence.items[of.item - 1].lower if of.item else ""
        is_name = before not in grammar.any_preposition or before in grammar.prepositions["to"]  # "back to 5 May"
        is_bare = is_name and len(sentence.items) <= BARE and all(i.mention is None for i in sentence.items)
        is_bare = is_bare and not of.owners
        self.scenes[sentence.index] = Scene(times[0], is_bare)

    def _hangs_on_aside(self, sentence: ItemisedSentence, time: TimeExpression) -> bool:
        """As in "X, who came on Wednesday, met Y in the morning": counted from the day of a relative clause."""
        days = [i.time for i in sentence.items if i.time is not None and i.time.start < time.start]
        return bool(days) and days[-1] is not None and days[-1].start in self.in_relatives

    def _coming(self, time: TimeExpression) -> str | None:
        """The next such day as `time`, where that is told by its weekday alone."""
        is_weekday = self.published is not None and WEEKDAY.fullmatch(time.value) is not None
        return reanchor(time, self.published or "", "future").first if is_weekday else None

    def day_beside(self, sentence: int, item: int) -> ToldDay | None:
        """The day of a sentence that stands nearest to an item."""
        days = self.days.get(sentence, [])
        k = bisect_left(days, item, key=lambda d: d.item)
        return min(days[max(0, k - 1) : k + 1], key=lambda d: abs(d.item - item), default=None)

    def day_before(self, sentence: int, people: Set[int], places: Set[str]) -> ToldDay | None:
        """The day of the nearest sentence before that names one of the people, unless spent elsewhere.

        Of several days the last on which something happened counts, before the one on which that was told. A sentence
        beside that names nobody ("A day later it was Doha's turn") tells of everybody's day.
        """
        for s in range(sentence - 1, max(-1, sentence - 1 - REACH), -1):
            if s in self.days and (self.people[s] & people or (s >= sentence - BESIDE and not self.people[s])):
                day = self.last_of[s]
                if day.fits(places) and not day.is_aside:
                    return day
        return None

    def today(self, people: Set[int], places: Set[str]) -> ToldDay | None:
        """The day of publication, where the opening tells it of the people."""
        told = (d for s in range(OPENING + 1) if self.people.get(s, set()) & people for d in self.days.get(s, ()))
        return next((d for d in told if d.day == (self.published or "")[:ISO_DAY] and d.fits(places)), None)

    def lead(self, sentence: int, people: Set[int], places: Set[str]) -> ToldDay | None:
        """The one day that the lead tells of, for what the sentences after it tell of its people."""
        days = [d for s in range(LEAD + 1) for d in self.days.get(s, [])]
        if sentence > LEAD_REACH or not self.lead_people & people or len({d.day for d in days}) != 1:
            return None
        return next((d for d in days if d.fits(places)), None)

    def opening(self, places: Set[str], people: Set[int] | None = None) -> ToldDay | None:
        """The day of the opening: the first that is told of the people, or with None the only one that there is."""
        told = [s for s in range(OPENING + 1) if s in self.days and (people is None or self.people[s] & people)]
        if people is None and len({d.day for s in told for d in self.days[s]}) > 1:
            return None
        days = [d for s in told for d in self.days[s] if d.fits(places)]
        return next((d for d in days if people is None or not d.is_aside or d.sentence == told[0] == 0), None)


def _is_nearer(told: ToldDay, last: ToldDay) -> bool:
    """Whether a day comes before one told earlier in its sentence: what took place before what was said or is an aside.

    As in "X this morning received Y, who arrived on Sunday".
    """
    if told.is_aside is not last.is_aside:
        return last.is_aside
    return told.is_contacts or not last.is_contacts


def _where_said(items: Sequence[Item], k: int, grammar: ContactGrammar) -> frozenset[str]:
    """As in "speaking in Perth on Wednesday", "said on Wednesday in Perth": the state of the city beside the day."""
    speaking = grammar.classes.get("speaking")
    first = max(0, k - SPEECH_REACH)
    is_said = any(i.lower in grammar.speech for i in items[first : k + SPEECH_REACH])
    if not is_said and (speaking is None or speaking.find(items, first, k) is None):
        return frozenset()
    for p in (*range(max(0, k - SAID_REACH), k - 1), *range(k + 1, min(k + 1 + SAID_REACH, len(items) - 1))):
        m = items[p + 1].mention
        if items[p].lower in grammar.prepositions["at"] and m is not None and m.type in PLACES and m.country:
            return frozenset((m.country,))
    return frozenset()


def _is_in_present(sentence: ItemisedSentence, grammar: ContactGrammar) -> bool:
    """As in "On Monday it is the turn of X": verbs of the present and none of the past."""
    items = sentence.items
    return any(i.lower in grammar.present or i.lower in grammar.being for i in items) and not any(
        is_past_word(items, k, grammar) for k in range(len(items))
    )


def _is_when(clause: Clause, k: int) -> bool:
    """As in "said that they were at sea when they were seized on Friday": the day of a clause of time."""
    opener, g = clause.start_of(k), clause.grammar
    return opener > 0 and clause.items[opener].lower in g.when - g.where


def _is_of_force(clause: Clause, k: int) -> bool:
    """As in "The treaty came into force on Friday": the day of no contact."""
    words = clause.grammar.classes.get("in_force")
    return words is not None and words.find(clause.items, k - FORCE_REACH, k) is not None


def _is_aside(clause: Clause, start: int, k: int, grammar: ContactGrammar) -> bool:
    """As in "Vietnam, which joined on Thursday": the day of a relative clause that nobody says anything in."""
    for p in range(k - 1, start - 1, -1):
        lower = clause.items[p].lower
        if lower in grammar.speech or lower == ",":
            return False
        if lower in grammar.relatives:
            return True
    return False


def _is_news_day(time: TimeExpression, published: str | None) -> bool:
    if time.type not in (TimeType.DATE, TimeType.TIME) or time.mod is not None or time.first != time.last:
        return False
    if time.first is None or len(time.first) != ISO_DAY:
        return False
    if published is None:
        return True
    gap = days_between(time.first, published[:ISO_DAY])
    return 0 <= gap <= NEWS_DAYS
