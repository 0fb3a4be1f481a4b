"""Legs of a journey that is still to come: "The tour begins in Riga on Friday. From there he goes on to Oslo"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Candidate
from lawatan.records.event_mention import UNDER_WAY_OR_OVER, EventType, Part, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar

RULE = "status.leg-of-plan"
BACK = 2  # sentences from the leg before
_SENSES = frozenset({"departure", "travel", "tour", "arrival", "bare", ""})


def go_on_as_planned(found: Sequence[Candidate], told: Sequence[Candidate], grammar: ContactGrammar) -> None:
    """Makes a further leg planned that nothing says is under way, where the leg told last, of the same, is planned.

    For languages whose verbs have no tense. `told` are the candidates of the sentences before, `found` those of the
    sentence itself.
    """
    for c in found:
        is_open = c.status in UNDER_WAY_OR_OVER and c.status_cue is None and not c.times
        if (
            grammar.determiners
            or c.type is not EventType.VISIT
            or not is_open
            or c.sense not in _SENSES
            or not c.places
        ):
            continue
        travellers = c.entities_of(Part.TRAVELLER)
        before = [v for v in told if v.type is EventType.VISIT and v.entities_of(Part.TRAVELLER) & travellers]
        last = before[-1] if before else None
        if last is None or last.status is not Status.PLANNED or last.purpose_of is not None:
            continue
        is_next = 0 < c.sentence.index - last.sentence.index <= BACK
        if is_next and not {p.country for p in c.places} & {p.country for v in before for p in v.places}:
            c.status, c.status_rule = Status.PLANNED, RULE
