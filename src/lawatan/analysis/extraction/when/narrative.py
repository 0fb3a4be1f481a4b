"""Days that a page tells its story of: what a contact without a date of its own inherits.

News says its day once ("the minister said on Tuesday") and goes on: "He made the remarks after a meeting with ...". A
contact that has come to pass and has no time of its own takes the day of its own sentence, or else of the nearest
sentence before it that speaks of the same people, or else of the opening. Plans, earlier contacts and what is told in
the pluperfect inherit nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import PLACES
from lawatan.analysis.extraction.forums.same_forum import says_no_status
from lawatan.analysis.extraction.forums.trips_to_forums import RULE as TRIP_RULE
from lawatan.analysis.extraction.when.dating import DateField, Dates, ended_on
from lawatan.analysis.extraction.when.days_of_matters import is_basis, is_done_besides, is_only_told_of
from lawatan.analysis.extraction.when.days_of_scenes import day_of_scene
from lawatan.analysis.extraction.when.lengths import length_in_days
from lawatan.analysis.extraction.when.stays import on_day_of_stay, planned_in_stay, stay_of
from lawatan.analysis.extraction.when.story import BESIDE
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import BRIEF, UNDER_WAY_OR_OVER, EventType, Status
from lawatan.records.mention import TimeType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.contact import Contact
    from lawatan.analysis.extraction.when.stays import Stay
    from lawatan.analysis.extraction.when.story import Story, ToldDay
    from lawatan.records.mention import TimeExpression

RULE = "time.narrative-day"
SIDE = 40  # items on either side of a predicate that are its surroundings
LEFT = 4  # items before a predicate in which a relative word or an auxiliary stands
DUE_REACH = 16  # items before a predicate in which "was to" stands: "was to see X and call on Y"
_NOW = "PRESENT_REF"
_DAYS = re.compile(r"P[0-9]{1,2}D")
_ONE_DAY = "P1D"


def inherited(
    contact: Contact, story: Story, stays: Sequence[Stay], grammar: ContactGrammar, *, is_apart: bool = False
) -> Dates | None:
    """The dates of a contact that has none of its own, from the days that the page tells; None where none fits.

    What is told as part of a visit that lasted for days, all in one month, took place in that month. Of one that is
    under way it took place on the day of the news, if the opening tells that of its people, else on the day told
    before. With `is_apart` what is told by its distance from an undated contact inherits a day as well.
    """
    if contact.type is not EventType.EXERCISE and all(c.status is Status.PLANNED for c in contact.candidates):
        return planned_in_stay(contact, stays) or _due_on_day(contact, story, grammar)
    told = [c for c in contact.candidates if not (c.status is Status.DENIED and c.in_headline)]
    if contact.type is EventType.EXERCISE or any(c.status not in UNDER_WAY_OR_OVER for c in told):
        return None
    if contact.type is EventType.VISIT and len(contact.states()) > 1:
        return None  # a tour began before the day of any of its legs
    open_to = [c for c in contact.candidates if _inherits(c, grammar) and (is_apart or c.distance is None)]
    here = ((c, story.day_beside(c.sentence.index, c.trigger_item)) for c in open_to)
    places = contact.states()
    beside = next((d for c, d in here if d is not None and d.fits(places) and _fits_here(c, d, grammar)), None)
    before = (d for c in open_to if (d := _day_before(c, story, grammar)) is not None and d.fits(places))
    found = beside or next(before, None)
    stay = stay_of(contact, stays)
    if stay is None and beside is None and open_to and (of_one_day := on_day_of_stay(contact, stays)) is not None:
        return of_one_day
    if stay is not None and beside is None and (found is None or not _is_told_beside(found, open_to)):
        today = story.today({a.entity for c in open_to for a in c.actors}, contact.states())
        if open_to and today is not None and stay.covers(today.day):
            found = today
        elif found is None or not stay.covers(found.day) or stay.last < (story.published or stay.last):
            return stay.in_month()
    if found is None or (found.coming is not None and found.coming != found.day and not _is_in_present(contact)):
        return day_of_scene(contact, story, grammar)  # "X met Y. The summit opens on Friday"
    day = (found.coming if _is_in_present(contact) else None) or found.day
    start = DateField(day, day, found.span, How.COMPUTED, RULE)
    lasts = contact.type in (EventType.VISIT, EventType.GATHERING)
    if lasts and any(c.status_rule.endswith(".ended") for c in open_to):
        durations = [t for c in open_to for t in c.times if t.type is TimeType.DURATION]
        return ended_on(start, length_in_days(durations[0], contact.type) if durations else None, durations)
    return Dates(start, None if lasts and not any(_is_of_one_day(c) for c in open_to) else start)


def _is_in_present(contact: Contact) -> bool:
    """As in "On Monday it is X's turn. He lands at ten, calls on Y": the Monday to come."""
    told = [c for c in contact.candidates if not c.in_headline]
    return bool(told) and all(c.is_present for c in told)


def _due_on_day(contact: Contact, story: Story, grammar: ContactGrammar) -> Dates | None:
    """As in "landed on Friday and was to dine with the king", told on Friday: a plan told in the past is of its day."""
    words = grammar.classes.get("was_due")
    for c in contact.candidates if words is not None and contact.type in BRIEF else ():
        before = max(0, c.trigger_item - DUE_REACH)
        due = words.find_last(c.sentence.items, before, c.trigger_item) if words is not None else None
        between = c.sentence.items[due[0] : c.trigger_item] if due is not None else ()
        is_parted = any(i.lower in grammar.relatives or i.lower in (",", ";") for i in between)
        if due is None or is_parted or c.times or c.in_headline or c.background:
            continue
        people, places = {a.entity for a in c.actors}, {p.country for p in c.places}
        day = story.day_beside(c.sentence.index, c.trigger_item)
        if day is None or not _fits_here(c, day, grammar):
            day = story.day_before(c.sentence.index, people, places)
        if day is not None and day.day == (story.published or "")[:ISO_DAY]:
            start = DateField(day.day, day.day, day.span, How.COMPUTED, RULE)
            return Dates(start, start)
    return None


def _is_told_beside(day: ToldDay, candidates: Sequence[Candidate]) -> bool:
    """As in "They spoke for two hours. The place was the palace, the day Thursday": no month says more than that."""
    return not day.is_contacts and any(abs(c.sentence.index - day.sentence) <= BESIDE for c in candidates)


def _is_some_time_ago(c: Candidate, grammar: ContactGrammar) -> bool:
    """As in "Days after his visit to Oslo, X said on Friday": no day of what is told beside it."""
    items = c.sentence.items
    after = [k for k in range(max(1, c.trigger_item - LEFT), c.trigger_item) if items[k].lower in grammar.after]
    time = items[after[-1] - 1].time if after else None
    return time is not None and time.type is TimeType.DURATION


def _inherits(c: Candidate, grammar: ContactGrammar) -> bool:
    if _is_of_one_day(c) and not c.background and not any(t.type is TimeType.DATE for t in c.times):
        return True
    if c.background or c.sense in ("tour", "return") or _is_midway(c) or _is_some_time_ago(c, grammar):
        return False
    if is_only_told_of(c, grammar) or _is_before_setting_out(c, grammar):
        return False
    if c.type is EventType.AGREEMENT and any(
        is_ground(c.sentence.items, c.trigger_item, grammar) for is_ground in (is_basis, is_done_besides)
    ):
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


def _is_before_setting_out(c: Candidate, grammar: ContactGrammar) -> bool:
    """As in "Before leaving Oslo, the Norwegian minister rang Y": at home, on a day before that of the story."""
    home = c.actors[0].country if c.actors and c.type is not EventType.VISIT else None
    items = c.sentence.items[: c.trigger_item] if home is not None else ()
    for k, item in enumerate(items):
        if item.lower not in grammar.ahead or grammar.leaving.length_at(items, k + 1) == 0:
            continue
        left = next((i.mention for i in items[k + 2 : k + 2 + LEFT] if i.mention is not None), None)
        if left is not None and left.type in PLACES and left.country == home:
            return True
    return False


def _is_of_one_day(c: Candidate) -> bool:
    """As in "X, who came for a one-day visit, met Y": what is told of the visitor is of the day of the visit."""
    return c.type is EventType.VISIT and any(t.value == _ONE_DAY for t in c.times)


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
    if not day.fits({p.country for p in c.places}):
        return False
    if not day.is_contacts:
        return True
    if _is_outside(c, day):
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
    opens = grammar.relatives | grammar.reported
    asides = (i.start for i in beside if i.lower in opens and i.start > c.trigger.start)
    aside = next(asides, c.sentence.end)  # "met X, who a month ago had refused": no time of the meeting
    stretches = [i for i in beside if _is_coarse(i.time) and i.start < aside]
    own = _own_part(c) if stretches else ()
    if c.in_headline or any(i in own or (i.time is not None and i.time.first is None) for i in stretches):
        return None
    people, places = {a.entity for a in c.actors}, {p.country for p in c.places}
    if c.type is EventType.AGREEMENT:  # what states sign is signed by whom the page names of them
        people |= {e for a in c.actors if not a.is_person for e in story.of_state.get(a.country or "", ())}
    near = story.day_before(c.sentence.index, people, places)
    if near is None and any(i.lower in grammar.speech for i in beside):
        near = story.opening(places)  # "she told reporters after a meeting with ...": the statement is the news
    found = near or story.opening(places, people)
    if found is not None and found.is_contacts and found.sentence > c.sentence.index:
        found = None  # "X met Y. On Friday he flew to Oslo"
    if found is not None and found.sentence == c.sentence.index and not _fits_here(c, found, grammar):
        return None  # "X, who flew home on Thursday, met Y", as a page opens
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
