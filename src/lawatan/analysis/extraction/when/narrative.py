"""Days that a page tells its story of: what a contact without a date of its own inherits.

News says its day once ("the minister said on Tuesday") and goes on: "He made the remarks after a meeting with ...". A
contact that has come to pass and has no time of its own takes the day of its own sentence, or else of the nearest
sentence before it that speaks of the same people, or else of the opening. Plans, earlier contacts and what is told in
the pluperfect inherit nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.forums.same_forum import says_no_status
from lawatan.analysis.extraction.forums.trips_to_forums import RULE as TRIP_RULE
from lawatan.analysis.extraction.when.dating import DateField, Dates, ended_on
from lawatan.analysis.extraction.when.stays import planned_in_stay, stay_of
from lawatan.analysis.time import days_between
from lawatan.records.event_mention import EventType, Status
from lawatan.records.mention import EntityType, TimeType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.contact import Contact
    from lawatan.analysis.extraction.when.ownership import OwnedTime
    from lawatan.analysis.extraction.when.stays import Stay
    from lawatan.records.mention import TimeExpression
    from lawatan.records.span import Span

ISO_DAY = len("2023-08-14")
RULE = "time.narrative-day"
NEWS_DAYS = 6  # days before publication that a report can be about as its own
REACH = 4  # sentences back in which the same people's day still governs
OPENING = 2  # sentences from the top that say the page's own day
LEAD = 6  # sentences from the top in which a page says its one day and its people
LEAD_REACH = 12  # sentences from the top that tell of that day
CLAUSE_REACH = 40  # items before a time in which its clause is looked at
BESIDE = 2  # sentences between what took place and the one that adds its day
SIDE = 40  # items on either side of a predicate that are its surroundings
LEFT = 4  # items before a predicate in which a relative word or an auxiliary stands
_NOW = "PRESENT_REF"
_DAYS = re.compile(r"P[0-9]{1,2}D")
_DONE = frozenset({Status.COMPLETED, Status.ONGOING})
_PEOPLE = frozenset({EntityType.PERSON, EntityType.OFFICE})


@dataclass(frozen=True, slots=True)
class ToldDay:
    """A day on which something was said or done: ISO day, its words and the item where it stands.

    `is_contacts` says that it is the day of another contact; `sentence` is where it stands, `states` are where that
    contact took place, `is_aside` says that a relative clause tells of it: "X, who came on Sunday".
    """

    day: str
    span: Span
    item: int
    is_contacts: bool = False
    sentence: int = 0
    states: frozenset[str] = frozenset()
    is_aside: bool = False

    def fits(self, places: Set[str]) -> bool:
        """Whether what takes place there can be told of this day: of a contact elsewhere it can not."""
        return not places or not self.states or bool(self.states & places)


@dataclass(slots=True)
class Story:
    """The days that the sentences of a page tell of, and the people that each of these sentences names."""

    published: str | None = None
    days: dict[int, list[ToldDay]] = field(default_factory=dict)
    people: dict[int, frozenset[int]] = field(default_factory=dict)
    last_of: dict[int, ToldDay] = field(default_factory=dict)
    lead_people: set[int] = field(default_factory=set)  # whom the sentences of the lead name

    def read(
        self,
        sentence: ItemisedSentence,
        clause: Clause,
        owned: Sequence[OwnedTime],
        grammar: ContactGrammar,
    ) -> None:
        """Takes the days of a sentence on which something happened, or was said."""
        planned = grammar.status["planned"]
        for k, owners, is_said in ((o.item, o.owners, o.is_said) for o in owned):
            time = sentence.items[k].time
            if time is None or not _is_news_day(time, self.published):
                continue
            if any(c.status not in _DONE or c.background for c in owners):
                continue
            if any(c.is_present and not c.in_headline for c in owners) and time.first != self.published:
                continue  # "flies to Cairo on Friday": the Friday to come
            start = max(clause.start_of(k), k - CLAUSE_REACH)
            aside = _is_aside(clause, start, k, grammar)
            if not owners and not is_said and (planned.find(clause.items, start, k) or aside or _is_when(clause, k)):
                continue
            states = frozenset(p.country for c in owners for p in c.places)
            told = ToldDay(
                (time.first or "")[:ISO_DAY], time.span, k, bool(owners), sentence.index, states, aside and bool(owners)
            )
            self.days.setdefault(sentence.index, []).append(told)
            last = self.last_of.get(sentence.index)
            if last is None or told.is_contacts or not last.is_contacts:
                self.last_of[sentence.index] = told
        if sentence.index <= LEAD:
            self.lead_people |= {i.mention.entity for i in sentence.items if i.mention and i.mention.type in _PEOPLE}
        if sentence.index in self.days:
            named = (i.mention for i in sentence.items if i.mention is not None)
            self.people[sentence.index] = frozenset(m.entity for m in named if m.type in _PEOPLE)

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
                if day.fits(places):
                    return day
        return None

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
        return next((d for s in told for d in self.days[s] if d.fits(places)), None)


def _is_when(clause: Clause, k: int) -> bool:
    """As in "said that they were at sea when they were seized on Friday": the day of a clause of time."""
    opener, g = clause.start_of(k), clause.grammar
    return opener > 0 and clause.items[opener].lower in g.when - g.where


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


def inherited(
    contact: Contact, story: Story, stays: Sequence[Stay], grammar: ContactGrammar, *, is_apart: bool = False
) -> Dates | None:
    """The dates of a contact that has none of its own, from the days that the page tells; None where none fits.

    What is told as part of a visit that lasted for days, all in one month, took place in that month. With `is_apart`
    what is told by its distance from an undated contact inherits a day as well.
    """
    if contact.type is not EventType.EXERCISE and all(c.status is Status.PLANNED for c in contact.candidates):
        return planned_in_stay(contact, stays)
    if contact.type is EventType.EXERCISE or any(c.status not in _DONE for c in contact.candidates):
        return None
    if contact.type is EventType.VISIT and len(contact.states()) > 1:
        return None  # a tour began before the day of any of its legs
    open_to = [c for c in contact.candidates if _inherits(c, grammar) and (is_apart or c.distance is None)]
    here = ((c, story.day_beside(c.sentence.index, c.trigger_item)) for c in open_to)
    beside = next((d for c, d in here if d is not None and _fits_here(c, d, grammar)), None)
    found = beside or next((d for c in open_to if (d := _day_before(c, story, grammar)) is not None), None)
    stay = stay_of(contact, stays)
    if stay is not None and beside is None and (found is None or not _is_told_beside(found, open_to)):
        return stay.in_month()
    if found is None:
        return None
    start = DateField(found.day, found.day, found.span, How.COMPUTED, RULE)
    lasts = contact.type in (EventType.VISIT, EventType.GATHERING)
    if lasts and any(c.status_rule.endswith(".ended") for c in open_to):
        durations = [t for c in open_to for t in c.times if t.type is TimeType.DURATION]
        return ended_on(start, durations[0].value if durations else None, durations)
    return Dates(start, None if lasts else start)


def _is_told_beside(day: ToldDay, candidates: Sequence[Candidate]) -> bool:
    """As in "They spoke for two hours. The place was the palace, the day Thursday": no month says more than that."""
    return not day.is_contacts and any(abs(c.sentence.index - day.sentence) <= BESIDE for c in candidates)


def _inherits(c: Candidate, grammar: ContactGrammar) -> bool:
    if c.background or c.sense in ("tour", "return") or _is_midway(c):
        return False
    if any(t.type is TimeType.DATE and t.value != _NOW for t in c.times):
        return False
    if c.forum is not None and c.forum.span.end <= c.sentence.start:
        return False  # who "also took part" in the summit told before does not say when it began
    if says_no_status(c) or (c.rule.endswith(TRIP_RULE) and c.purpose_of is None):
        return False  # "flew home after the summit": on a day before
    items = c.sentence.items
    start = max(0, c.trigger_item - LEFT)
    before, following = items[start : c.trigger_item], items[start + 1 : c.trigger_item + 1]
    return not any(
        i.lower in grammar.relatives or (i.lower in grammar.anterior and not _is_main_verb(c, i, after, grammar))
        for i, after in zip(before, following, strict=True)
    )


def _is_midway(c: Candidate) -> bool:
    """As in "is on a four-day trip to Japan", "are in Rome": found there on that day, who may have come before."""
    if (
        c.type is not EventType.VISIT
        or c.sense not in ("travel", "stay")
        or c.status_rule.endswith((".ended", ".ending"))
    ):
        return False
    is_present = c.status is Status.ONGOING and c.status_cue is not None
    return is_present or any(_DAYS.fullmatch(t.value) for t in c.times)


def _is_main_verb(c: Candidate, item: Item, after: Item, grammar: ContactGrammar) -> bool:
    """As in "had lunch with", "had a word with": the past of "have", no pluperfect ("had held talks", "had met")."""
    return c.is_nominal and item.lower in grammar.light and after.lower not in grammar.light


def _fits_here(c: Candidate, day: ToldDay, grammar: ContactGrammar) -> bool:
    """Not in "he met Y on Monday, after talks with X": before another contact, if perhaps on its day."""
    if not day.is_contacts:
        return True
    if not day.fits({p.country for p in c.places}) or _is_outside(c, day):
        return False
    before = c.sentence.items[max(0, c.trigger_item - LEFT) : c.trigger_item]
    return not any(i.lower in grammar.after for i in before)


def _is_outside(c: Candidate, day: ToldDay) -> bool:
    """As in "A and B, who came on Sunday, met", "met B, who came on Sunday": not in the clause that has the day."""
    first, last = sorted((c.trigger_item, day.item))
    is_within = c.trigger_item > day.item and all(i.lower != "," for i in c.sentence.items[first:last])
    return day.is_aside and not is_within


def _day_before(c: Candidate, story: Story, grammar: ContactGrammar) -> ToldDay | None:
    beside = c.sentence.items[max(0, c.trigger_item - SIDE) : c.trigger_item + SIDE]
    stretches = [i for i in beside if _is_coarse(i.time)]
    own = _own_part(c) if stretches else ()
    if c.in_headline or any(i in own or (i.time is not None and i.time.first is None) for i in stretches):
        return None
    people, places = {a.entity for a in c.actors}, {p.country for p in c.places}
    near = story.day_before(c.sentence.index, people, places)
    if near is None and any(i.lower in grammar.speech for i in beside):
        near = story.opening(places)  # "she told reporters after a meeting with ...": the statement is the news
    found = near or story.opening(places, people)
    if found is not None or c.type is EventType.GATHERING or c.sense in ("stay", "tour"):
        return found  # what lasts began before the day on which the page finds it
    return story.lead(c.sentence.index, people, places)


def _own_part(c: Candidate) -> Sequence[Item]:
    """What stands around a predicate between commas: not "..., the first since 1986"."""
    items, i = c.sentence.items, c.trigger_item
    start, end = i, i
    while start > max(0, i - SIDE) and items[start - 1].lower != ",":
        start -= 1
    while end < min(len(items), i + SIDE) and items[end].lower != ",":
        end += 1
    return items[start:end]


def _is_coarse(time: TimeExpression | None) -> bool:
    """Whether a time speaks of another stretch than the story's days: "last week", "in June"."""
    return time is not None and time.type is TimeType.DATE and len(time.first or "") < ISO_DAY and time.value != _NOW
