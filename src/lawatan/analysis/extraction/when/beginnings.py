"""What begins or ends a journey has its day: "began his trip in Oslo on Monday with a dinner with Y".

"They made it up on Friday as X wound up a trip to Oslo" gives the trip its last day.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import PLACES
from lawatan.analysis.extraction.when.dating import BEGUN
from lawatan.analysis.extraction.when.nth_days import only_day
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import BRIEF, EventType, Status
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item

BEFORE = 8  # items before a day in which "began" stands
BEHIND = 12  # items from the day to what is told of the beginning
CLAUSE = 10  # items from "as" to the noun of the journey that ends


def take_days_of_beginnings(found: Sequence[Candidate], grammar: ContactGrammar) -> None:
    """Gives undated contacts of a sentence the day on which a journey began with them."""
    open_to = [c for c in found if c.type in BRIEF and c.status is Status.COMPLETED and not _has_date(c)]
    for c in open_to:
        items = c.sentence.items
        for k in range(max(0, c.trigger_item - BEHIND), c.trigger_item):
            time = items[k].time
            if time is None or len(time.first or "") != ISO_DAY or not _begins_journey(items, k, grammar):
                continue
            opener = next((p for p in range(k + 1, c.trigger_item) if not _is_of_place(items, p, grammar)), k)
            is_tied = items[opener].lower in grammar.where or items[opener].lower in grammar.prepositions["with"]
            if is_tied and all(i.time is None and i.text != ";" for i in items[opener : c.trigger_item]):
                c.times = [*c.times, replace(time, mod=None) if time.mod == BEGUN else time]
                break


def take_ends_beside(found: Sequence[Candidate], grammar: ContactGrammar) -> None:
    """Gives a visit that ended while something else was done its last day: that of the main clause."""
    words = grammar.classes.get("meanwhile")
    for c in found if words is not None else ():
        is_over = c.type is EventType.VISIT and c.is_nominal and c.status_rule.endswith(".ended")
        if words is None or not is_over or _has_date(c) or c.background:
            continue
        items, day = c.sentence.items, only_day(c.sentence.items)
        opener = words.find_last(items, max(0, c.trigger_item - CLAUSE), c.trigger_item)
        if day is None or opener is None or day.end > items[opener[0]].start:
            continue
        main = items[: opener[0]]
        if not any(i.lower in grammar.relatives for i in main) and all(i.text != ";" for i in main):
            c.times = [*c.times, day]


def _has_date(c: Candidate) -> bool:
    return any(t.type is not TimeType.DURATION for t in c.times)


def _begins_journey(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """Whether "began" and the noun of a journey stand before the day at item `k`, in its clause."""
    words, before = grammar.classes.get("beginning"), max(0, k - BEFORE)
    verb = words.find_last(items, before, k) if words is not None else None
    if verb is None or any(i.text in (",", ";") for i in items[verb[0] : k]):
        return False
    nouns = (i.lower for i in items[max(0, verb[0] - BEFORE) : k])
    return any(grammar.resumed.get(noun) is EventType.VISIT for noun in nouns)


def _is_of_place(items: Sequence[Item], p: int, grammar: ContactGrammar) -> bool:
    """Whether item `p` is of a place behind the day: "on Monday in Oslo, where"."""
    m = items[p].mention
    return items[p].text == "," or items[p].lower in grammar.prepositions["at"] or (m is not None and m.type in PLACES)
