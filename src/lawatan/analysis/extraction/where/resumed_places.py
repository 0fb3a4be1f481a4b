"""Where a contact was that a sentence takes up to say so: "The talks were held in Oslo", "Monday's meeting in Oslo"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.forums.editions import is_another
from lawatan.analysis.extraction.when.resumption import Resumption, resumed_noun, told_before
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Candidate, Place
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause

PLACE_REACH = 10  # items from the noun to its place: "will be held on Thursday at the foreign ministry in Oslo"
RECENT = 8  # contacts told last among which one of the same two has a place
OWNED = 3  # items of "Monday ' meeting"
_OWNS = frozenset({"'", "\u2019"})
_TYPES = (EventType.MEETING, EventType.AGREEMENT, EventType.GATHERING, EventType.EXERCISE)


def resume_place(clause: Clause, binder: Binder, told: Sequence[Candidate], found: Sequence[Candidate]) -> None:
    """Gives the place of a sentence to the contact without one that its subject takes up again.

    `told` are the candidates of the sentences before, in order, `found` those of the sentence itself.
    """
    items, g = clause.items, clause.grammar
    opening = _day_of_noun(items, g)
    noun = opening[0] if opening else resumed_noun(items, g)
    if noun is None or noun.type not in _TYPES or is_another(items, noun.item, g):
        return
    if any(c.type is noun.type and c.trigger_item <= noun.item + 1 for c in found):
        return  # what is read as a contact here has its own
    target = told_before(noun, binder.sentence, told)
    if target is None:
        return
    if opening is not None and not target.times and (day := items[opening[1]].time) is not None:
        target.times.append(day)
    sides = {a.entity for a in target.actors}
    if not any(c.places for c in told[-RECENT:] if c.type is target.type and {a.entity for a in c.actors} == sides):
        target.places = _place_behind(clause, binder, noun.item)


def _day_of_noun(items: Sequence[Item], g: ContactGrammar) -> tuple[Resumption, int] | None:
    """The noun behind a day that owns it, and the item of the day: "Monday's meeting"."""
    if len(items) < OWNED or items[0].time is None or items[1].text not in _OWNS:
        return None
    k = 3 if items[2].lower == "s" else 2
    found = g.resumed.get(items[k].lower) if k < len(items) else None
    return (Resumption(found, k), 0) if found is not None else None


def _place_behind(clause: Clause, binder: Binder, noun: int) -> list[Place]:
    """The place behind a noun that a preposition governs, with only words of when and of what building before it."""
    items, g = clause.items, clause.grammar
    buildings, halls = g.classes.get("premises"), g.prepositions["at"]
    plain = g.auxiliaries | g.timing | g.ending | g.determiners | g.definite | halls
    for k in range(noun + 1, min(len(items), noun + 1 + PLACE_REACH)):
        item = items[k]
        if clause.is_place(k):
            return binder.places_of([k]) if items[k - 1].lower in halls else []
        is_held = item.text == "," and k + 1 < len(items) and items[k + 1].lower in g.timing  # "The talks, held in"
        is_building = buildings is not None and (
            buildings.length_at(items, k) > 0 or buildings.length_at(items, min(k + 1, len(items) - 1)) > 0
        )
        is_building = is_building or (item.mention is not None and item.mention.type is EntityType.INSTITUTION)
        is_of_time = k + 1 < len(items) and items[k + 1].time is not None and item.lower in g.any_preposition
        if not (item.time or item.lower in plain or is_held or is_building or is_of_time):
            return []
    return []
