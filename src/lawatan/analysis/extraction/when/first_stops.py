"""Stops that a page calls the first of a tour: "Oslo is the first leg of a five-day trip", "persinggahan pertama".

Where the traveller goes next is then a leg of the same tour, though it has a day of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import UNDER_WAY_OR_OVER, EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import ItemisedSentence

FIRST_STOP = "first_stop"  # class of words: "first leg", "persinggahan pertama"
BACK = 2  # sentences back to the visit that begins there
OF_REACH = 9  # items behind such words in which the trip stands: "the first stop on his five-day Asian tour"


def note_first_stop(
    sentence: ItemisedSentence, told: Sequence[Candidate], found: Sequence[Candidate], grammar: ContactGrammar
) -> None:
    """Notes in the visit told last that it opens a tour, where the sentence says so; `told` are those before it."""
    words, items = grammar.classes.get(FIRST_STOP), sentence.items
    first = words.find(items, 0, len(items)) if words is not None else None
    if first is None or not _is_of_trip(sentence, sum(first), grammar):
        return
    near = [c for c in (*found, *reversed(told)) if 0 <= sentence.index - c.sentence.index <= BACK]
    stop = next((c for c in near if c.type is EventType.VISIT and not c.in_headline), None)
    if stop is not None and stop.status in UNDER_WAY_OR_OVER and not stop.background:
        stop.opens_tour = True


def _is_of_trip(sentence: ItemisedSentence, k: int, grammar: ContactGrammar) -> bool:
    suffix = grammar.table.owner_suffix
    for item in sentence.items[k : k + OF_REACH]:
        if item.lower in (",", ";"):
            return False
        noun = item.lower.removesuffix(suffix) if suffix and item.lower not in grammar.resumed else item.lower
        if grammar.resumed.get(noun) is EventType.VISIT:
            return True
    return False
