"""Whether a contact is to come, under way or over: its dates against publication, and its predicates' senses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.when.dating import BEGUN, ONGOING_DAYS, SINCE, Dates, is_begun, is_recent
from lawatan.analysis.extraction.when.nth_days import RULE as NTH_DAY
from lawatan.analysis.extraction.when.ways_home import GONE, NOW
from lawatan.analysis.extraction.whether.time_past import is_now, is_of_time_past
from lawatan.analysis.time import days_between
from lawatan.records.days import ISO_DAY, ISO_MONTH
from lawatan.records.event_mention import CALLED_OFF, TO_COME, UNDER_WAY_OR_OVER, EventType, Status
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.contact import Contact

COUNTED_END = "time.end-of-duration"  # the rule of a last day that follows from the first and the days stated
ADJUNCT_REACH = 3  # items before a noun in which its preposition stands
EXERCISE_DAYS = 31  # an exercise that began longer ago is over
TRIP_DAYS = 10  # a trip that began longer ago is not still under way
_ON_A_DAY = ("travel", "reception", "stay")  # senses of predicates that tell of a visit as a whole
_REST = {4: "-12-31", ISO_MONTH: "-28", ISO_DAY: ""}  # of an ISO prefix, to a day late in the year or month
ONE_DAY = 1  # day that is told of a stay and of a reception in its course
_MOVES = frozenset({"arrival", "departure", "stay", "travel"})  # senses of going somewhere
PRESENT_REACH = 5  # items before "tonight" in which a verb in the present stands
RETURN_REACH = 4  # items before a return in which "before" stands
_MONTH_VALUE = re.compile(r"XXXX-[01][0-9]")


def is_past(kind: EventType, start: str | None, end: str | None, published: str | None) -> bool:
    """Whether a forum that opened some days before publication, or a drill months before, is over by now."""
    if not published or not start or end is not None:
        return False
    if kind is EventType.EXERCISE:
        first = start + _REST[len(start)]
        return days_between(first, published[:ISO_DAY]) > EXERCISE_DAYS
    return kind is EventType.GATHERING and not is_recent(start, published)


def runs_since(contact: Contact, chosen: Candidate, start: str | None, end: str | None, published: str | None) -> bool:
    """As in "the navies have drilled since Tuesday", told on Friday."""
    if contact.type not in (EventType.EXERCISE, EventType.GATHERING) or chosen.status_cue is not None or end:
        return False
    is_since = any(t.mod == SINCE for c in contact.candidates for t in c.times)
    return is_since and published is not None and start is not None and published[:7] <= start <= published[:ISO_DAY]


def is_open_today(contact: Contact, dates: Dates, published: str | None, grammar: ContactGrammar) -> bool:
    """Whether a forum is spoken at on the day of publication, and nothing says that it ended or was held."""
    if contact.type is not EventType.GATHERING or dates.start is None or dates.end is not None:
        return False
    closing = [words for name in ("ends_forum", "closed_forum") if (words := grammar.classes.get(name)) is not None]
    if any(words.length_at(c.sentence.items, c.trigger_item) for c in contact.candidates for words in closing):
        return False
    return published is not None and dates.start.date == published[:ISO_DAY]


def opens_tonight(contact: Contact, dates: Dates, grammar: ContactGrammar) -> bool:
    """As in "the forum, which opens in Oslo tonight": what is left of the day, behind a verb in the present."""
    span = dates.start.span if dates.start else None
    tonight = grammar.status["tonight"].by_first
    for items in (c.sentence.items for c in contact.candidates):
        for k, item in enumerate(items):
            words = tuple(item.text.casefold().split())
            if item.time is not None and item.span == span and words in tonight.get(words[0], ()):
                return any(i.lower in grammar.present for i in items[max(0, k - PRESENT_REACH) : k])
    return False


def visit_status(
    contact: Contact, status: Status, rule: str, dates: Dates, published: str | None, grammar: ContactGrammar
) -> tuple[Status, str]:
    """Under way or over, by the dates against publication and by what the predicates say."""
    start = dates.start.date if dates.start else None
    end = dates.end.date if dates.end else None
    if any(c.status_rule.endswith(".return-to-come") and c.status_cue is not None for c in contact.candidates):
        return Status.ONGOING, "status.return-to-come"
    if published and end and len(end) == ISO_DAY:
        is_today = end == published[:ISO_DAY]
        has_gone = is_today and contact.has_left and contact.left is not None and contact.left.date == end
        over = end < published[:ISO_DAY] or has_gone or (is_today and _is_over_today(contact, dates))
        return (Status.COMPLETED if over else Status.ONGOING), "status.dates"
    if any(c.status_rule == GONE and all(t.value == NOW for t in c.times) for c in contact.candidates):
        return Status.COMPLETED, GONE
    if is_begun(dates.start) and _moved_lately(contact, published):
        return Status.ONGOING, "status.dates"
    if published and start and start[:7] < published[:7] and not is_recent(start, published):
        return Status.COMPLETED, "status.dates"
    if published and start == published[:ISO_MONTH] and _is_of_past_month(contact):
        return Status.COMPLETED, "status.month-past"
    senses = {c.sense for c in contact.candidates}
    if _has_stayed(contact, start, published):
        return Status.ONGOING, "status.since"
    if is_of_time_past(contact, published, grammar):
        return Status.COMPLETED, "status.time-past"
    if was_there(contact, dates, published, grammar):
        return Status.COMPLETED, "status.stay-past"
    if _is_anterior(contact, grammar):
        return Status.COMPLETED, "status.anterior"
    if is_recent(start, published) and _is_only_named(contact, grammar):
        return Status.COMPLETED, "status.visit-named"
    if _is_told_as_done(contact, dates, published):
        return Status.COMPLETED, "status.visit-done"
    if is_recent(start, published) and senses & {"arrival", "stay", "departure", "travel", "delegation", "bare"}:
        return Status.ONGOING, "status.dates"
    if has_more_to_come(contact, start, published):
        return Status.ONGOING, "status.more-to-come"
    if (
        published
        and start
        and len(start) == ISO_DAY
        and not is_recent(start, published)
        and not _goes_on(contact, grammar)
    ):
        return Status.COMPLETED, "status.dates"
    if any(c.sense == "return" and not _is_return_to_come(c, grammar) for c in contact.candidates):
        return Status.COMPLETED, "status.return"
    if start is None and all(_is_spoken_of(c, grammar) for c in contact.candidates):
        return Status.ONGOING, "status.visit-spoken-of"
    return status, rule


def _moved_lately(contact: Contact, published: str | None) -> bool:
    """As in "flew to Oslo on Thursday on a tour that began on 10 May", told on Thursday."""
    told = (c for c in contact.candidates if c.sense in _MOVES and c.status in UNDER_WAY_OR_OVER)
    return any(t.mod != BEGUN and is_recent(t.first, published) for c in told for t in c.times)


def _is_of_past_month(contact: Contact) -> bool:
    """As in "came to Oslo early this month": told of the month that runs, of nobody who is there now."""
    told = [c for c in contact.candidates if not c.in_headline]
    months = [t for c in told for t in c.times if len(t.first or "") == ISO_MONTH]
    return bool(months) and not _is_under_way(contact) and all(c.status not in TO_COME for c in told)


def has_more_to_come(contact: Contact, start: str | None, published: str | None) -> bool:
    """As in "left on Sunday for Africa. She will visit Kenya and Uganda": begun days ago, told as a plan besides."""
    if contact.type is not EventType.VISIT or published is None or start is None or len(start) != ISO_DAY:
        return False
    told = [c for c in contact.candidates if not (c.in_headline or c.background)]
    to_come = any(c.status is Status.PLANNED and c.places for c in told)
    is_begun = any(c.status in UNDER_WAY_OR_OVER and not c.is_nominal for c in told)
    return to_come and is_begun and 0 < days_between(start, published[:ISO_DAY]) <= TRIP_DAYS


def _is_told_as_done(contact: Contact, dates: Dates, published: str | None) -> bool:
    """As in "visited Tallinn on Monday", told on Tuesday: the whole visit, on a day that is over."""
    told = [c for c in contact.candidates if not c.in_headline]
    start = dates.start.date if dates.start else None
    if published is None or start is None or len(start) != ISO_DAY or start >= published[:ISO_DAY] or dates.end:
        return False
    lasts = any(t.type is TimeType.DURATION for c in told for t in c.times)
    if lasts or is_begun(dates.start) or _is_under_way(contact):
        return False
    verbs = [c for c in told if not c.is_nominal]
    dated = [c for c in told if c.is_nominal and c.times]
    is_travel = bool(verbs) and all(c.sense == "travel" for c in verbs)
    return is_travel and not dated and all(c.status not in TO_COME for c in told)


def _is_over_today(contact: Contact, dates: Dates) -> bool:
    """Whether a visit whose last day is that of publication is told as over: nothing says that it goes on."""
    if any(c.status_rule == GONE for c in contact.candidates):
        return True
    if dates.start is not None and dates.end is not None and dates.start.date == dates.end.date:
        return False
    if contact.left is not None and contact.left == dates.end and not contact.has_left:
        return False  # "is to leave for Lima this morning"
    counted = dates.end is not None and dates.end.rule == COUNTED_END
    to_end = any(c.status_rule.endswith((".ending", ".return-to-come")) for c in contact.candidates)
    return not counted and not to_end and not _is_under_way(contact)


def _is_anterior(contact: Contact, grammar: ContactGrammar) -> bool:
    """As in "had arrived the day before" where no word says that she stays: it leads up to what is told as done."""
    told = [c for c in contact.candidates if c.sense in ("arrival", "departure") and not c.in_headline]
    return bool(told) and not _is_under_way(contact) and all(_had(c, grammar) for c in told)


def _is_only_named(contact: Contact, grammar: ContactGrammar) -> bool:
    """As in "this was the first visit by a minister", "he criticised her visit": nobody is said to be there.

    What somebody says or does "during a visit" is told from there, and a visit that has a day is the news itself.
    """
    told = [c for c in contact.candidates if not c.in_headline]
    if not told or _is_under_way(contact):
        return False
    lengths = (t.type is TimeType.DURATION for c in told for t in c.times)  # "the first in over a decade"
    return all(lengths) and all(c.is_nominal and c.sense == "travel" and not _is_adjunct(c, grammar) for c in told)


def _is_adjunct(c: Candidate, grammar: ContactGrammar) -> bool:
    before = c.sentence.items[max(0, c.trigger_item - ADJUNCT_REACH) : c.trigger_item]
    words = either(grammar.adjuncts, grammar.any_preposition, grammar.during)
    return any(i.lower in words for i in before)


def _had(c: Candidate, grammar: ContactGrammar) -> bool:
    cue = c.status_cue
    if c.status is not Status.COMPLETED or cue is None:
        return False
    k = next((k for k, i in enumerate(c.sentence.items) if i.start == cue.start), None)
    return k is not None and grammar.status["pluperfect"].length_at(c.sentence.items, k) > 0


def was_there(contact: Contact, dates: Dates, published: str | None, grammar: ContactGrammar) -> bool:
    """As in "was in Kabul two days ago", "stopped over there in April": told of a day or month that is over."""
    if dates.start is None or _is_under_way(contact) or not any(c.sense == "stay" for c in contact.candidates):
        return False
    stays = [c for c in contact.candidates if c.sense == "stay"]
    if any(not _is_of_stay(c, stays) for c in contact.candidates):
        return False
    if any(t.mod == SINCE for c in contact.candidates for t in c.times) or any(
        c.sentence.items[c.trigger_item].lower in grammar.being for c in contact.candidates
    ):
        return False
    start = dates.start.date
    if published is None or start is None:
        return _MONTH_VALUE.fullmatch(dates.start.value or "") is not None
    return start < published[:ISO_DAY] if len(start) == ISO_DAY else start <= published[: len(start)]


def _is_of_stay(c: Candidate, stays: Sequence[Candidate]) -> bool:
    """As in "was in Kabul on Friday, where he was received by X": what tells of nothing but the stay and its day."""
    if c.sense == "stay" or (c.is_nominal and c.sense == "travel"):
        return True
    is_beside = any(s.sentence is c.sentence and s.trigger_item < c.trigger_item for s in stays)
    days = {t.first for s in (*stays, c) for t in s.times}
    return c.sense == "reception" and is_beside and len(days) <= ONE_DAY


def was_visited(contact: Contact, dates: Dates, published: str | None) -> bool:
    """As in "visited Tallinn on 3 May", told weeks later: the day of the visit; who arrived on it may have stayed."""
    told = [c for c in contact.candidates if not c.in_headline]
    start = dates.start.date if dates.start else None
    if published is None or start is None or len(start) != ISO_DAY or is_begun(dates.start) or _is_under_way(contact):
        return False
    if dates.start is not None and dates.start.rule == NTH_DAY:
        return False  # "entered its third day on Friday"
    if days_between(start, published[:ISO_DAY]) <= ONGOING_DAYS or not any(c.sense == "travel" for c in told):
        return False
    is_day = all(t.mod is None and t.type is not TimeType.DURATION for c in told for t in c.times)
    return is_day and all(c.sense in _ON_A_DAY and c.status not in TO_COME | CALLED_OFF for c in told)


def will_be_there(contact: Contact, dates: Dates, grammar: ContactGrammar) -> bool:
    """As in "will be in Kabul on 23 August": nothing but a stay on a day; who is due in Kabul comes on it."""
    told = [c for c in contact.candidates if not c.in_headline and c.times]
    if any(c.sentence.items[c.trigger_item].lower in grammar.timing for c in told):
        return False
    is_day = dates.start is not None and len(dates.start.date or "") == ISO_DAY
    if not is_day or any(t.mod is not None or t.type is TimeType.DURATION for c in told for t in c.times):
        return False
    return bool(told) and all(c.sense == "stay" and c.status in TO_COME for c in told)


def _has_stayed(contact: Contact, start: str | None, published: str | None) -> bool:
    """As in "has been in Tallinn since Tuesday", told on Friday."""
    is_since = any(t.mod == SINCE for c in contact.candidates for t in c.times if c.sense == "stay")
    return is_since and published is not None and len(start or "") == ISO_DAY and (start or "") <= published[:ISO_DAY]


def _is_under_way(contact: Contact) -> bool:
    """Whether words say that the visit goes on: "is currently in", "on a tour of"."""
    return any(c.status is Status.ONGOING and c.status_cue is not None for c in contact.candidates)


def _goes_on(contact: Contact, grammar: ContactGrammar) -> bool:
    """Whether words say so of now: "is currently in", and not only "on a visit to", which tells of then too."""
    under_way = [c for c in contact.candidates if c.status is Status.ONGOING and c.status_cue is not None]
    return any(not (c.is_nominal and _is_adjunct(c, grammar)) or is_now(c, grammar) for c in under_way)


def _is_return_to_come(c: Candidate, grammar: ContactGrammar) -> bool:
    """As in "is to go home on Friday", "before she goes home": the visit goes on until then."""
    before = c.sentence.items[max(0, c.trigger_item - RETURN_REACH) : c.trigger_item]
    if c.status_rule == GONE:
        return False
    return c.status_rule.endswith(".return-to-come") or any(i.lower in grammar.ahead for i in before)


def _is_spoken_of(c: Candidate, grammar: ContactGrammar) -> bool:
    """Whether the visit is only spoken of ("on his visit to Oman", with no date): in news the one that he is on."""
    if not c.is_nominal or c.background or not c.status_rule.endswith((".form", ".ongoing")):
        return False
    has_date = any(t.type is not TimeType.DURATION for t in c.times)
    return _is_adjunct(c, grammar) and not has_date and c.sense in ("travel", "tour", "stay")
