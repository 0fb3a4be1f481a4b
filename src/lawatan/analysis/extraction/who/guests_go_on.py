"""Who comes, goes on or goes home: the guest, and not the host: "Y received X on Monday. On Tuesday he flies home"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.further_legs import leads_on
from lawatan.records.event_mention import EventType, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar

BACK = 6  # candidates looked back at for the visit whose host a pronoun was read as


def guests_go_on(candidates: Sequence[Candidate], grammar: ContactGrammar) -> None:
    """Gives ways home and ways on, told with a pronoun that was read as the host, to the guest."""
    gone: tuple[int, int] | None = None  # the sentence that tells of such a way, and the host who was read
    for n, c in enumerate(candidates):
        travellers = c.parts.get(Part.TRAVELLER, [])
        if c.type is not EventType.VISIT or len(travellers) != 1 or c.in_headline or not _is_pronoun(c):
            continue
        goes_on = (c.sentence.index, travellers[0].entity) == gone  # "travels on to Prague, staying until the 15th"
        comes = c.sense == "arrival" and not c.places  # "a day after she flew in"
        if not (c.is_homeward or leads_on(c, grammar) or goes_on or comes):
            continue
        for v in reversed(candidates[max(0, n - BACK) : n]):
            guests = v.parts.get(Part.TRAVELLER, [])
            is_near = 0 <= c.sentence.index - v.sentence.index <= 1
            if is_near and travellers[0].entity in v.entities_of(Part.HOST) and len(guests) == 1:
                gone = (c.sentence.index, travellers[0].entity)
                c.parts = {**c.parts, Part.TRAVELLER: list(guests)}
                break


def _is_pronoun(c: Candidate) -> bool:
    """Whether the words for the traveller are a pronoun, or none."""
    spans = {a.span.start for a in c.parts.get(Part.TRAVELLER, [])}
    named = (i for i in c.sentence.items if i.start in spans and i.mention is not None)
    return next(named, None) is None
