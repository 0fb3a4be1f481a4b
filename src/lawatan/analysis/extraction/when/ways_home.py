"""Ways home that close what was done: "told reporters before flying home", "bertemu X sebelum pulang sore harinya"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import EventType, Part, Status
from lawatan.records.mention import TimeExpression, TimeType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.when.story import Story, ToldDay

RULE = "time.day-of-way-home"
GONE = "status.gone"
BEFORE = "status.before-way-home"
TO_COME = "status.return-to-come"
WEEKDAY = "XXXX-W"  # how the values of weekdays begin
GONE_AGAIN = ".gone-again"  # what the rule of such words ends in
REACH = 4  # items before a way home in which "before" stands


def go_home(candidates: Iterable[Candidate], story: Story, grammar: ContactGrammar) -> None:
    """Dates ways home that follow what is told as done, and says of them that they were gone."""
    here: list[Candidate] = []
    for c in candidates:
        if here and here[0].sentence is not c.sentence:
            here = []
        is_way_home = c.type is EventType.VISIT and c.sense == "return" and not c.in_headline
        closes = is_way_home and (_closes(c, here, grammar) or is_gone_again(c))
        if is_way_home and _is_before(c, grammar):
            c.status_rule = BEFORE
        if is_way_home and not c.is_past and _is_ahead(c, story.published):
            c.status, c.status_rule, c.status_cue = Status.ONGOING, TO_COME, None
        elif closes or (is_way_home and _is_told_as_done(c)):
            c.status, c.status_rule, c.status_cue = Status.COMPLETED, GONE, None
            day = _day_of(c, story) if closes and not c.times else None
            if day is not None:
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


def _is_ahead(c: Candidate, published: str | None) -> bool:
    """As in "Besok ia pulang": on a day behind that of publication, which a bare weekday does not say."""
    days = (t.first or "" for t in c.times if not t.value.startswith(WEEKDAY))
    return published is not None and any(len(day) == ISO_DAY and day > published for day in days)


def is_gone_again(c: Candidate) -> bool:
    """As in "was gone again by late afternoon", where no day is told: on the day told last."""
    return c.rule.endswith(GONE_AGAIN) and not any(t.first for t in c.times) and c.status is Status.COMPLETED


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
    main = max((b for b in before if b.trigger_item < opener), key=lambda b: b.trigger_item, default=None)
    if main is not None:
        return main.status is Status.COMPLETED
    return any(i.lower in grammar.speech for i in items[:opener])


def _day_of(c: Candidate, story: Story) -> ToldDay | None:
    """The day that the sentence tells, else the one told last of the traveller."""
    travellers = {a.entity for a in c.parts.get(Part.TRAVELLER, [])}
    beside = story.day_beside(c.sentence.index, c.trigger_item)
    return beside or story.day_before(c.sentence.index, travellers, set())
