"""What goes on about a plan: "The tour begins in Riga on Friday. From there he goes on to Oslo".

"X akan menemui Y. Lokasi pertemuan mereka adalah hotel itu" tells something of the talks that are to come.
"""

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
        if _is_aspect_of_plan(c, told, grammar):
            c.status, c.status_rule = Status.PLANNED, RULE
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


def _is_aspect_of_plan(c: Candidate, told: Sequence[Candidate], grammar: ContactGrammar) -> bool:
    """Whether a noun for talks is told by their place, topic or the like, and the talks of the same are planned."""
    words, items = grammar.classes.get("aspects"), c.sentence.items
    if words is None or c.type is not EventType.MEETING or not c.is_nominal or c.status_cue is not None or c.times:
        return False
    if c.trigger_item == 0 or not words.length_at(items, c.trigger_item - 1):
        return False
    sides = c.entities_of(Part.PARTICIPANT)
    same = [m for m in told if m.type is EventType.MEETING and m.entities_of(Part.PARTICIPANT) == sides]
    return bool(same) and same[-1].status is Status.PLANNED
