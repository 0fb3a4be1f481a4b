"""Who goes on behind a reception: "X received Y in Berlin on Monday. He flew on to Prague on Tuesday" tells of Y.

A pronoun takes up who was named first, and so the host; who moves on soon after he was received abroad is the guest.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.row import is_day
from lawatan.analysis.extraction.when.further_legs import leads_on
from lawatan.analysis.time import days_between
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import CALLED_OFF, EventType, Part
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

REACH = 2  # sentences from a reception to who goes on
SOON = 7  # days between them
ONWARD_REACH = 6  # items around the predicate in which "then", "from there" stand
_MOVING = frozenset({"departure", "travel", "stay", "arrival", "return", "there", "bare", ""})
_BARE = ("return", "arrival")  # told without a place: "He flew home", "a day after she flew in"
_RECEPTIONS = (EventType.VISIT, EventType.MEETING)


@dataclass(frozen=True, slots=True)
class GoneOn:
    """A guest who was told to go on where a pronoun seemed to mean the host."""

    host: int
    guest: Actor
    sentence: int


def guest_going_on(c: Candidate, clause: Clause, discourse: Discourse, told: Sequence[Candidate]) -> list[Actor]:
    """The guest who travels where a pronoun means the host, who is at home; empty where it may mean him."""
    travellers = c.parts.get(Part.TRAVELLER, [])
    if len(travellers) != 1 or not (c.places or c.sense in _BARE):
        return []
    host, is_moving = travellers[0], c.sense in _MOVING
    at = next((k for k, i in enumerate(clause.items) if i.start == host.span.start), None)
    if at is None or host.how is not How.COMPUTED or not clause.is_pronoun(at):
        return []
    last = discourse.gone_on
    near = REACH if is_moving else 0  # "travels on to Prague, as the guest of Y": in one sentence with the way there
    if last is not None and last.host == host.entity and 0 <= c.sentence.index - last.sentence <= near:
        return [replace(last.guest, span=host.span, how=How.COMPUTED)]
    if not is_moving:
        return []
    reception = _reception(c, host, told)
    guest = _guest_at(reception, host) if reception is not None else None
    if reception is None or guest is None or not discourse.can_mean(clause.items[at].lower, guest):
        return []
    if {p.country for p in c.places} & {p.country for p in reception.places} or not _is_soon(c, clause, reception):
        return []
    discourse.gone_on = GoneOn(host.entity, guest, c.sentence.index)
    return [replace(guest, span=host.span, how=How.COMPUTED)]


def _reception(c: Candidate, host: Actor, told: Sequence[Candidate]) -> Candidate | None:
    """The last contact told a sentence or two before, if it was at the home of the host, who has not travelled."""
    own = (k for k in told if k.type is EventType.VISIT and k.places and not k.background)
    if any(host.entity in k.entities_of(Part.TRAVELLER) for k in own):
        return None
    near = [k for k in told if 0 < c.sentence.index - k.sentence.index <= REACH]
    last = next((k for k in reversed(near) if k.type in _RECEPTIONS and k.places), None)
    if last is None or last.background or last.status in CALLED_OFF:
        return None
    is_there = host.entity in {a.entity for k in near for a in k.actors}
    return last if is_there and {p.country for p in last.places} == {host.country} else None


def _guest_at(reception: Candidate, host: Actor) -> Actor | None:
    """The one person of another state who was received."""
    others = [a for a in reception.actors if a.is_person and a.name and a.country not in (None, host.country)]
    return others[0] if len(others) == 1 else None


def _is_soon(c: Candidate, clause: Clause, reception: Candidate) -> bool:
    """Whether words of going on, or a day near that of the reception, tie a journey to it; no plan of next month."""
    i = c.trigger_item
    first, end = clause.start_of(i), min(clause.end_of(i), len(clause.items))
    days = [d for k in clause.items[:end] if (d := _day(k)) is not None]
    met = [t.first for t in reception.times if t.first and len(t.first) == ISO_DAY]
    if days and met and not leads_on(c, clause.grammar):
        return any(abs(days_between(met[0], d)) <= SOON for d in days)
    going = clause.grammar.classes.get("gone_on")
    is_told = going is not None and going.find(clause.items, max(0, first), end) is not None
    vague = any(k.time is not None and not is_day(k.time) and _is_long(k) for k in clause.items[:end])
    return not vague and (is_told or bool(days) or (c.sense in _BARE and not c.places) or c.sense == "return")


def _day(item: Item) -> str | None:
    time = item.time
    return time.first if time is not None and is_day(time) and time.first and len(time.first) == ISO_DAY else None


def _is_long(item: Item) -> bool:
    """As in "next month": a time of a month or a year."""
    first = item.time.first if item.time is not None else None
    return first is not None and len(first) < ISO_DAY
