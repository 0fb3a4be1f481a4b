"""Days of what a page tells next of a scene: "Flags flew in Oslo on 5 May. There the two signed", "Then came 5 May".

The sentence before tells one day, of no journey, and the next one points at its place; or it is short and tells of
nothing else but the day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.dating import DateField, Dates
from lawatan.records.event_mention import EventType, Status
from lawatan.records.mention import TimeType
from lawatan.records.span import How

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.contact import Contact
    from lawatan.analysis.extraction.when.story import Story

RULE = "time.day-of-scene"
_TYPES = frozenset({EventType.MEETING, EventType.CALL, EventType.AGREEMENT, EventType.GATHERING})


def day_of_scene(contact: Contact, story: Story, grammar: ContactGrammar) -> Dates | None:
    """The dates of a contact of one day that is told of the scene of the sentence before it."""
    for c in contact.candidates:
        has_date = any(t.type is not TimeType.DURATION for t in c.times)
        if c.type not in _TYPES or has_date or c.background or c.in_headline or c.status is not Status.COMPLETED:
            continue
        scene = story.scenes.get(c.sentence.index - 1)
        if scene is None or c.distance is not None or not (scene.is_bare or _points_there(c, grammar)):
            continue
        t = scene.time
        start = DateField(t.first, t.value, t.span, How.COMPUTED, RULE)
        return Dates(start, start)
    return None


def _points_there(c: Candidate, grammar: ContactGrammar) -> bool:
    """Whether the sentence points at a place told before: "there", "di kota itu"."""
    items = c.sentence.items
    return any(words.find(items, 0, len(items)) is not None for words in (grammar.there, grammar.there_city))
