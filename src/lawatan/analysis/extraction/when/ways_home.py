"""Ways home that close what was done: "told reporters before flying home", "bertemu X sebelum pulang sore harinya"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.hours_of_return import day_by_hour
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import UNDER_WAY_OR_OVER, EventType, Part, Status
from lawatan.records.mention import TimeExpression, TimeType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.when.story import Story, ToldDay

NOW = "PRESENT_REF"  # value of "now", "today"
RULE = "time.day-of-way-home"
TO_COME = "status.return-to-come"
_LATE = ("THIS P1DTAF", "THIS P1DTEV", "THIS P1DTNI")  # values of "this afternoon", "this evening", "tonight"
GONE = "status.gone"
BEFORE = "status.before-way-home"
WEEKDAY = "XXXX-W"  # how the values of weekdays begin
ON_WAY = ".on-way-back"  # what the rule of "on her way back" ends in
GONE_AGAIN = ".gone-again"  # what the rule of such words ends in
REACH = 4  # items before a way home in which "before" stands


def go_home(candidates: Iterable[Candidate], story: Story, grammar: ContactGrammar) -> None:
    """Dates ways home that follow what is told as done, and says of them that they were gone."""
    here: list[Candidate] = []
    told: list[Candidate] = []
    been: set[int] = set()  # whose visits were told before
    for c in candidates:
        if here and here[0].sentence is not c.sentence:
            here = []
        is_way_home = c.type is EventType.VISIT and c.sense == "return" and not c.in_headline
        closes = is_way_home and (_closes(c, here, grammar) or is_gone_again(c, grammar))
        if is_way_home and _is_before(c, grammar):
            c.status_rule = BEFORE
        if is_way_home and _is_on_way(c, grammar):
            c.status, c.status_rule, c.status_cue = Status.ONGOING, TO_COME, c.trigger
        elif is_way_home and not closes and (evening := _to_come_today(c, grammar)) is not None:
            c.status, c.status_rule, c.status_cue = Status.ONGOING, TO_COME, evening.span
        elif not closes and is_way_home and been & c.entities_of(Part.TRAVELLER) and _is_home(c, grammar):
            c.status, c.status_rule, c.status_cue, c.background = Status.COMPLETED, GONE, None, False
            c.times = [by_hour] if (by_hour := day_by_hour(c, told, grammar)) is not None else c.times
        elif is_way_home and not c.is_past and _is_ahead(c, story.published):
            c.status, c.status_rule, c.status_cue = Status.ONGOING, TO_COME, None
        elif closes or (is_way_home and _is_told_as_done(c)):
            c.status, c.status_rule, c.status_cue = Status.COMPLETED, GONE, None
            by_hour = day_by_hour(c, told, grammar)
            day = _day_of(c, story) if closes and not c.times else None
            if by_hour is not None:
                c.times = [by_hour]
            elif day is not None:
                when = TimeExpression(
                    TimeType.DATE,
                    day.span.start,
                    day.span.end,
                    day.day,
                    RULE,
                    first=day.day,
                    last=day.day,
                    how="computed",
                )
                c.times = [when]
        here.append(c)
        told.append(c)
        if c.type is EventType.VISIT and c.status in UNDER_WAY_OR_OVER and not (is_way_home or c.in_headline):
            been |= c.entities_of(Part.TRAVELLER)


def _is_ahead(c: Candidate, published: str | None) -> bool:
    """As in "Besok ia pulang": on a day behind that of publication, which a bare weekday does not say."""
    days = (t.first or "" for t in c.times if not t.value.startswith(WEEKDAY))
    return published is not None and any(len(day) == ISO_DAY and day > published for day in days)


def _is_on_way(c: Candidate, grammar: ContactGrammar) -> bool:
    """As in "She is now on her way back": who is not home yet is on the visit still."""
    return c.rule.endswith(ON_WAY) and c.sentence.items[c.trigger_item].lower in grammar.being


def _is_home(c: Candidate, grammar: ContactGrammar) -> bool:
    """As in "has since gone home", "is home again", "Kini ia sudah di Oslo": told of now, with no day of its own."""
    is_done = c.status in UNDER_WAY_OR_OVER and not c.status_rule.endswith((".return-to-come", BEFORE))
    return c.is_homeward and is_done and all(t.value == NOW for t in c.times) and not _is_before_it(c, grammar)


def _is_before_it(c: Candidate, grammar: ContactGrammar) -> bool:
    before = c.sentence.items[max(0, c.trigger_item - REACH) : c.trigger_item]
    return any(i.lower in grammar.ahead for i in before)


def _to_come_today(c: Candidate, grammar: ContactGrammar) -> TimeExpression | None:
    """As in "Tonight she flies back", "Petang ini ia bertolak pulang": the rest of the day of publication."""
    if c.is_past or c.background or c.status_cue is not None or not (c.is_present or not grammar.present):
        return None
    return next((t for t in c.times if t.value.startswith(_LATE)), None)


def is_gone_again(c: Candidate, grammar: ContactGrammar) -> bool:
    """As in "was gone again by late afternoon", where no day is told: on the day told last."""
    is_now = c.sentence.items[c.trigger_item - 1].lower in grammar.being  # "is home again"
    return (
        c.rule.endswith(GONE_AGAIN)
        and not is_now
        and not any(t.first for t in c.times)
        and c.status is Status.COMPLETED
    )


def _is_before(c: Candidate, grammar: ContactGrammar) -> bool:
    """As in "Before returning home on Friday, he met X": what makes it lie ahead is what is told, not the page."""
    cue, items = c.status_cue, c.sentence.items
    return cue is not None and any(i.start == cue.start and i.lower in grammar.ahead for i in items)


def _is_told_as_done(c: Candidate) -> bool:
    """As in "He flew home in the evening", which has its time and is no plan."""
    return c.status is Status.COMPLETED and bool(c.times) and not c.is_present and not c.background


def _closes(c: Candidate, before: Iterable[Candidate], grammar: ContactGrammar) -> bool:
    """Whether "before" opens the way home, and what stands before that is over, or only said."""
    items = c.sentence.items
    first = max(0, c.trigger_item - REACH)
    opener = next((k for k in range(first, c.trigger_item) if items[k].lower in grammar.ahead), None)
    if opener is None or opener == 0:
        return False
    if grammar.status["planned"].find(items, opener, c.trigger_item) is not None:
        return False  # "before they are due to leave in the evening"
    main = max((b for b in before if b.trigger_item < opener), key=lambda b: b.trigger_item, default=None)
    if main is not None:
        return main.status is Status.COMPLETED
    return any(i.lower in grammar.speech for i in items[:opener])


def _day_of(c: Candidate, story: Story) -> ToldDay | None:
    """The day that the sentence tells, else the one told last of the traveller."""
    travellers = {a.entity for a in c.parts.get(Part.TRAVELLER, [])}
    beside = story.day_beside(c.sentence.index, c.trigger_item)
    return beside or story.day_before(c.sentence.index, travellers, set())
