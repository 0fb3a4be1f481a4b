"""Ends of what lasted: "The summit broke up on Friday after two days", "bubar kemarin setelah tiga hari"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.dating import LASTING
from lawatan.analysis.extraction.when.nth_days import IN_DAYS, only_day
from lawatan.analysis.extraction.when.resumption import as_end, as_past
from lawatan.records.event_mention import TO_COME, EventType, Status
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.records.mention import TimeExpression

REACH = 10  # items between the verb of ending and the length: "broke up in disarray on Friday after"


def take_ends_after_days(found: Sequence[Candidate], grammar: ContactGrammar) -> None:
    """Gives a gathering or drill of the sentence that ended after some days its length, and its last day."""
    for items in {id(c.sentence): c.sentence.items for c in found}.values():
        for k, item in enumerate(items):
            if item.time is None or not _is_length_of_ended(items, k, grammar):
                continue
            mine = [c for c in found if c.type in LASTING and c.type is not EventType.VISIT]
            c = next((c for c in reversed(mine) if c.trigger_item < k and not c.background), None)
            if c is not None and c.status not in TO_COME:
                _end_after(c, item.time, grammar)


def _end_after(c: Candidate, length: TimeExpression, grammar: ContactGrammar) -> None:
    days = [t for t in c.times if t.type is not TimeType.DURATION]
    day = days[0] if len(days) == 1 else only_day(c.sentence.items) if not days else None
    if day is not None and day.first == day.last:
        c.times = [as_past(as_end(day)), length]
        c.status = Status.COMPLETED
    elif not days:
        c.times = [length]


def _is_length_of_ended(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """Whether the time at item `k` is a length of days behind "after", of what a verb before it says is over."""
    time, ended = items[k].time, grammar.status["ended"]
    days = IN_DAYS.fullmatch(time.value) if time is not None else None
    after = k - 1 - (k > 1 and items[k - 1].lower in grammar.timing)  # "setelah berlangsung dua hari"
    if days is None or int(days["days"]) < 2 or after < 1 or items[after].lower not in grammar.after:
        return False
    for p in range(after - 1, max(-1, after - 1 - REACH), -1):
        if items[p].lower in grammar.ending or ended.length_at(items, p):
            return True
        if items[p].text in (",", ";"):
            return False
    return False
