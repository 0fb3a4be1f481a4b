"""Where a contact was that a sentence takes up to say so: "The talks were held in Oslo", "The venue was Oslo"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.forums.editions import is_another
from lawatan.analysis.extraction.when.resumption import Resumption, told_before
from lawatan.analysis.extraction.where.settings_told import Setting, settings_told
from lawatan.records.event_mention import TO_COME, EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause

RECENT = 8  # contacts told last among which one of the same two has a place
_AGO = "OFFSET P-"  # how values of times that are over begin
_TYPES = (EventType.MEETING, EventType.AGREEMENT, EventType.GATHERING, EventType.EXERCISE)


def resume_place(clause: Clause, binder: Binder, told: Sequence[Candidate], found: Sequence[Candidate]) -> None:
    """Gives the place of a sentence to the contact without one that it takes up again.

    `told` are the candidates of the sentences before, in order, `found` those of the sentence itself.
    """
    for setting in settings_told(clause, binder):
        if setting.is_headed and is_another(clause.items, setting.item, clause.grammar):
            continue
        target = _target(binder, setting, told, found)
        if target is None:
            continue
        day = setting.day
        if day is not None and day.value.startswith(_AGO) and target.status in TO_COME:
            continue  # "will meet X on Friday. Last year's talks were held in Oslo"
        if day is not None and not target.times:
            target.times.append(day)
        sides = {a.entity for a in target.actors}
        same = [c for c in told[-RECENT:] if c.type is target.type and {a.entity for a in c.actors} == sides]
        if not any(c.places for c in same) and setting.fits({a.country for a in target.actors}):
            target.places = setting.places


def _target(
    binder: Binder, setting: Setting, told: Sequence[Candidate], found: Sequence[Candidate]
) -> Candidate | None:  # fmt: skip
    """The contact of which a setting is told: of its type, else the last that can be at a place at all."""
    for kind in (setting.type, *setting.also) if setting.type is not None else _TYPES[:2]:
        if kind not in _TYPES or any(c.type is kind and c.trigger_item <= setting.item + 1 for c in found):
            continue  # what is read as a contact here has its own
        target = told_before(Resumption(kind, setting.item), binder.sentence, told)
        if target is not None and (kind not in setting.also or target.status in TO_COME):
            return target
    return None
