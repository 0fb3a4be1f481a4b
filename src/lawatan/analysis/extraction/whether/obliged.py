"""What somebody needs to do: "must visit Peru", "perlu mengunjungi Peru". It has not come about by that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.whether.readings import is_past_word
from lawatan.records.event_mention import Status

if TYPE_CHECKING:
    from lawatan.analysis.extraction.whether.readings import InClause, StatusReading

WORDS = 5  # items of the longest such words: "it is necessary to"
ADVERBS = 2  # items between the word and the verb: "perlu segera mengunjungi", "necessary to"


def obliged(p: InClause) -> StatusReading | None:
    """The status of a verb right behind a word of need, over adverbs; "must have met" is in a form of the past."""
    words = p.grammar.classes.get("obliged")
    if words is None or is_past_word(p.items, p.i, p.grammar):
        return None
    for k in range(p.i, max(0, p.i - ADVERBS - 1), -1):
        found = words.find_last(p.items, max(0, k - WORDS), k)
        if found is not None and sum(found) == k:
            return p.said(found, Status.PROPOSED)
        before = p.items[k - 1]
        if before.time is None and before.lower not in either(p.grammar.auxiliaries, p.grammar.control_links):
            return None
    return None
