"""Until when a warship stays in the port that it called at: "The ship will stay until Saturday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.dating import UNTIL
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import EventType
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import ItemisedSentence

PORT_CALL = ".exercise.port-call"  # what the address of the frames of port calls ends in
BACK = 2  # sentences from a port call to what says how long it lasts
HEAD = 4  # items from the top of a sentence in which the ship stands
REACH = 14  # items from the ship to "until"


def take_stay_of_ship(sentence: ItemisedSentence, told: Sequence[Candidate], grammar: ContactGrammar) -> None:
    """Gives the port call told last the day until which a sentence with the ship as its subject says it lasts."""
    last = told[-1] if told else None
    if last is None or last.type is not EventType.EXERCISE or not last.rule.endswith(PORT_CALL):
        return
    items, ships = sentence.items, grammar.classes.get("ships_told")
    head = ships.find(items, 0, HEAD) if ships is not None else None
    if head is None or sentence.index - last.sentence.index > BACK:
        return
    for item in items[sum(head) : sum(head) + REACH]:
        time = item.time
        is_day = time is not None and time.type is TimeType.DATE and len(time.first or "") == ISO_DAY
        if time is not None and is_day and time.mod == UNTIL:
            last.times = [*last.times, time]
            return
