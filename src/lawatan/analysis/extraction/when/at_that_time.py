"""What was done on an occasion of the past that the page has just told: "In 2004 X visited Oslo. At the time he met Y".

The contact has the time and the place of that occasion, and is none of the story.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import EventType, Status
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.phrase_sets import PhraseSet

AT_THAT_TIME = "at_that_time"  # class of words: "at the time", "saat itu"
OPENING = 3  # items with which a sentence opens
BACK = 2  # sentences from the occasion
BEHIND = 8  # items behind a predicate in which the words stand
LAST = 6  # candidates looked back at
_DONE = (EventType.MEETING, EventType.CALL, EventType.AGREEMENT)


def take_past_occasion(found: Sequence[Candidate], told: Sequence[Candidate], grammar: ContactGrammar) -> None:
    """Gives the contacts of a sentence that opens so the month or year, and the place, of the occasion told before.

    `told` are the candidates of the sentences before, in order, `found` those of the sentence itself.
    """
    words = grammar.classes.get(AT_THAT_TIME)
    for c in found:
        has_date = any(t.type is not TimeType.DURATION and t.first is not None for t in c.times)
        is_done = c.type in _DONE and c.status is Status.COMPLETED
        if words is None or has_date or not is_done:
            continue
        if _opens(c.sentence.items, words):
            source = next((a for a in reversed(told[-LAST:]) if _is_occasion_of(a, c)), None)
        elif _follows(c, words):
            source = next((a for a in reversed(found) if a.trigger_item < c.trigger_item and _shares(a, c)), None)
        else:
            continue
        if source is not None:
            c.times = [*c.times, *(t for t in source.times if t.type is TimeType.DATE)]
            c.background = True
            if c.type is not EventType.CALL and not c.places and len({p.country for p in source.places}) == 1:
                c.places = list(source.places)


def _opens(items: Sequence[Item], words: PhraseSet) -> bool:
    """Whether a sentence opens with one of the phrases, be it in words or read as a time."""
    for k, item in enumerate(items[:OPENING]):
        phrase = tuple(item.lower.split())
        if words.length_at(items, k) or (item.time is not None and phrase in words.by_first.get(phrase[0], ())):
            return True
    return False


def _follows(c: Candidate, words: PhraseSet) -> bool:
    """As in "went there in May and met Y at the time": the words stand behind the predicate, before the next comma."""
    items = c.sentence.items
    for k in range(c.trigger_item + 1, min(len(items), c.trigger_item + BEHIND)):
        phrase = tuple(items[k].lower.split())
        if words.length_at(items, k) or (items[k].time is not None and phrase in words.by_first.get(phrase[0], ())):
            return True
        if items[k].text == ",":
            return False
    return False


def _is_occasion_of(occasion: Candidate, c: Candidate) -> bool:
    """Whether what was told just before is of a month or year, and somebody takes part in both."""
    months = [t for t in occasion.times if t.type is TimeType.DATE and 0 < len(t.first or "") < ISO_DAY]
    is_near = 0 < c.sentence.index - occasion.sentence.index <= BACK
    return bool(months) and is_near and _shares(occasion, c)


def _shares(occasion: Candidate, c: Candidate) -> bool:
    """Whether somebody takes part in both, and what was told before has come to pass at a time."""
    is_theirs = {a.entity for a in occasion.actors} & {a.entity for a in c.actors}
    return occasion.status is Status.COMPLETED and bool(is_theirs) and bool(occasion.times)
