"""What two who telephoned discussed is discussed on the telephone: "X rang Y. The two ministers discussed Z"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.grammar import ContactGrammar

REACH = 4  # sentences from the call to what was discussed in it
NEXT = 2  # sentences from a call to one with somebody else: "X rang Y. He also spoke to Z"


def discussed_by_phone(found: Sequence[Candidate], told: Sequence[Candidate], grammar: ContactGrammar) -> None:
    """Turns talks of two without a place or a time of their own into the call told of the same two shortly before.

    `found` are the candidates of a sentence, `told` those of the sentences before. Whoever met in between, or is told
    to meet, talks face to face. Who "also spoke" to somebody right after a call did so on the telephone.
    """
    for c in found:
        if c.type is not EventType.MEETING or c.places:
            continue
        speaks = _speaks(c, grammar)
        is_same = not c.times and (c.sense == "with" or speaks) and _is_of_call(c, told)
        if is_same or (speaks and not c.is_nominal and _follows_call(c, told)):
            c.type = EventType.CALL


def _is_of_call(c: Candidate, told: Sequence[Candidate]) -> bool:
    sides = {a.entity for a in c.actors}
    last = next((t for t in reversed(told) if {a.entity for a in t.actors} == sides and not t.background), None)
    if last is None or last.type is not EventType.CALL or last.status is not c.status:
        return False
    return 0 < c.sentence.index - last.sentence.index <= REACH


def _speaks(c: Candidate, grammar: ContactGrammar) -> bool:
    """Whether a predicate says that they spoke, which needs no meeting: "spoke to", "pembicaraan dengan"."""
    words = grammar.classes.get("speaking")
    return words is not None and words.length_at(c.sentence.items, c.trigger_item) > 0


def _follows_call(c: Candidate, told: Sequence[Candidate]) -> bool:
    """As in "X rang Y. He also spoke to Z": somebody of the call told last, and nothing else told since."""
    last = told[-1] if told else None
    if last is None or last.type is not EventType.CALL or c.sentence.index - last.sentence.index > NEXT:
        return False
    return len({a.entity for a in c.actors} & {a.entity for a in last.actors}) == 1
