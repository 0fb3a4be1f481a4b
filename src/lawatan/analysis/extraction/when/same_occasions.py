"""What was done on the occasion told before: "At the same ceremony the two ministers signed a second pact".

It is of the day and the place of that occasion, wherever they are told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.distances import Distance
from lawatan.records.event_mention import BRIEF, EventType, Status
from lawatan.records.mention import TimeExpression, TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.when.story import Story

SAME_OCCASION = "same_occasion"  # class of words: "the same ceremony", "kesempatan yang sama"
RULE = "time.occasion"
BACK = 5  # sentences from the occasion
_OCCASIONS = (EventType.MEETING, EventType.AGREEMENT, EventType.GATHERING)


def take_same_occasion(
    found: Sequence[Candidate], told: Sequence[Candidate], story: Story, grammar: ContactGrammar
) -> None:
    """Ties the contacts of a sentence that names the same occasion, and no day, to the one told last.

    Where that is no contact they are of the day that the sentence before tells.

    `told` are the candidates of the sentences before, in order, `found` those of the sentence itself.
    """
    words = grammar.classes.get(SAME_OCCASION)
    if words is None or not found:
        return
    items = found[0].sentence.items
    at = words.find(items, 0, len(items))
    if at is None:
        return
    named = TimeExpression(
        TimeType.DATE, items[at[0]].start, items[at[0] + at[1] - 1].end, "same", RULE, how="computed"
    )
    for c in found:
        if c.type not in BRIEF or c.distance is not None or any(t.type is not TimeType.DURATION for t in c.times):
            continue
        near = [a for a in told if 0 < c.sentence.index - a.sentence.index <= BACK and _is_occasion(a, c)]
        source = next((a for a in reversed(near) if a.times), near[-1] if near else None)
        day = story.last_of.get(c.sentence.index - 1) if source is None and c.status is Status.COMPLETED else None
        if source is not None or day is not None:
            c.distance = Distance(0, source, frozenset(), named, day=day.day if day is not None else None)
        if source is not None and not c.places and c.type is not EventType.CALL:
            c.places = list(source.places)


def _is_occasion(a: Candidate, c: Candidate) -> bool:
    """Whether the occasion can have been that contact: of the story, no journey, over where this is over."""
    is_of_story = a.type in _OCCASIONS and not a.background and not a.in_headline
    return is_of_story and (a.status is Status.COMPLETED) == (c.status is Status.COMPLETED)
