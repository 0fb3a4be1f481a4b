"""Whether "A told B" is a contact: where the two are told to deal with each other, and by what means they did so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import TO_COME, EventType, Part
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.phrase_sets import PhraseSet

HEARD = 2  # sentences from "A told B" to "the telephone call"
NEAR = 3  # sentences from talks between states to what an official of one told one of the other
_TALKS = (EventType.MEETING, EventType.CALL)


def settle(
    told: Sequence[Candidate], candidates: Sequence[Candidate], heard: Sequence[int], at_table: PhraseSet | None = None
) -> Iterator[tuple[Candidate, bool]]:
    """Each of `told` with whether it is a contact; one of which the page tells as a call becomes one.

    `candidates` are all others of the page, `heard` the sentences that speak of "the call", `at_table` words for meals
    at which it was said: "over dinner". What two say to each other
    in a page that tells only of their meeting to come is said nowhere.
    """
    visits = [c for c in candidates if c.type is EventType.VISIT]
    stays = {(a.entity, p.country) for c in visits for a in c.parts.get(Part.TRAVELLER, []) for p in c.places}
    dealings = [c for c in candidates if c.type is not EventType.VISIT]
    for c in told:
        sides = {a.entity for a in c.actors}
        same = [k for k in dealings if sides <= {a.entity for a in k.actors}]
        talks = _nearest(c, [k for k in same if k.type in _TALKS])
        is_heard = any(0 < at - c.sentence.index <= HEARD for at in heard)
        if (talks is not None and talks.type is EventType.CALL) or (talks is None and is_heard):
            c.type = EventType.CALL
        is_dealt = any(k.status not in TO_COME for k in same) or _is_of_states(c, dealings)
        is_dealt |= at_table is not None and at_table.find(c.sentence.items, 0, len(c.sentence.items)) is not None
        yield c, is_dealt or c.type is EventType.CALL or _is_among_guests(c, stays) or _is_at_home_of_one(c)


def _nearest(c: Candidate, talks: Sequence[Candidate]) -> Candidate | None:
    """The talks of the same two that stand nearest to a candidate, none to come and none of earlier times."""
    of_story = [k for k in talks if k.status not in TO_COME and not k.background]
    return min(of_story, key=lambda k: abs(k.sentence.index - c.sentence.index), default=None)


def _is_of_states(c: Candidate, dealings: Sequence[Candidate]) -> bool:
    """As in "Talks between Peru and Chile ended on Monday. X told Y in Lima": talks of which nobody is named yet."""
    states = {a.country for a in c.actors} - {None}
    if c.status in TO_COME:
        return False
    for k in dealings:
        is_near = 0 < c.sentence.index - k.sentence.index <= NEAR
        if k.type is not EventType.MEETING or not is_near or k.status in TO_COME or k.background:
            continue
        if all(a.name is None for a in k.actors) and {a.country for a in k.actors} == states and len(states) > 1:
            return True
    return False


def _is_at_home_of_one(c: Candidate) -> bool:
    """As in "told Ugandan President Y in Kampala that": persons of two states, where one of them is at home."""
    states = {a.country for a in c.actors if a.is_person and a.name}
    return len(states) > 1 and any(p.country in states and p.how is not How.COMPUTED for p in c.places)


def _is_among_guests(c: Candidate, stays: set[tuple[int, str]]) -> bool:
    """Whether one side stays in the other's state, or all in one state that is nobody's."""
    if any((a.entity, b.country) in stays for a in c.actors for b in c.actors):
        return True
    return any(all((a.entity, state) in stays for a in c.actors) for _, state in stays)
