"""Whose journey a noun tells of that names nobody: "A stop in Oslo was dropped", "Another trip, to Riga, is planned".

Who was told to travel right before; nobody else may be named in the clause, and something has to be said to become of
the journey. "A visit to Oslo costs little" is nobody's.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import PLACES
from lawatan.records.event_mention import CALLED_OFF, TO_COME, EventType, Part, Status
from lawatan.records.mention import TimeType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.whether.readings import StatusReading
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.language_pack.contacts import Frame
    from lawatan.records.span import Span

REACH = 4  # sentences from the journey that was told to the noun
HEAD_REACH = 5  # items of "A planned one-day" before the noun
FATE_REACH = 40  # items behind a noun in which nobody is named, and its day stands
FATES = (CALLED_OFF | TO_COME) - {Status.DENIED}


def implied_travellers(
    c: Candidate, frame: Frame, clause: Clause, n: int, told: Sequence[Candidate], status: StatusReading
) -> list[Actor]:
    """The travellers of the visit among `told` that was told last, for a noun of another that names none; else none.

    `n` is the number of its items.
    """
    i = c.trigger_item
    if c.type is not EventType.VISIT or c.parts.get(Part.TRAVELLER) or not _is_noun(frame, clause, i, i + n):
        return []
    if not c.places or status.cue is None or status.status not in FATES or status.generic or status.negated:
        return []
    if not _names_nobody(clause, i, status.cue) or not _has_fate(clause, i, status):
        return []
    states = {p.country for p in c.places}
    near = _told_near(told, c.sentence.index)
    if not near or any(states & {p.country for p in v.places} for v in near):
        return []
    travellers = near[0].parts.get(Part.TRAVELLER, [])
    if not all(a.is_official and a.country is not None and a.country not in states for a in travellers):
        return []
    return [replace(a, span=c.trigger, how=How.COMPUTED) for a in travellers]


def _is_noun(frame: Frame, clause: Clause, i: int, end: int) -> bool:
    """Whether a predicate at items `i`..`end` is a noun of nobody told, or what a noun of a plan is for.

    By its frame or by the article before it: "a planned stop in". Where owners stand behind their nouns none does.
    """
    if _is_plan(clause, i):
        return True
    items, g = clause.items, clause.grammar
    if frame.traveller[:1] == ["genitive"]:
        is_bare = end < len(items) and (items[end].lower in g.any_preposition or items[end].time is not None)
        return bool(g.determiners) or is_bare
    return (start := _start(clause, i)) < i and items[start].lower in g.determiners


def _is_plan(clause: Clause, i: int) -> bool:
    """As in "Plans to visit Oslo", "Rencana singgah di Oslo": a noun of a plan right before item `i`."""
    words, items, start = clause.grammar.classes.get("plans_of_travel"), clause.items, _start(clause, i)
    if words is None or start >= i:
        return False
    k = start + (items[start].lower in clause.grammar.determiners)
    n = words.length_at(items, k)
    return bool(n) and (k + n == i or all(x.lower in clause.grammar.determiners for x in items[k + n : i]))


def _start(clause: Clause, i: int) -> int:
    """Where the clause of a noun at item `i` begins, past ", and" that joins it to another."""
    items, start = clause.items, clause.start_of(i)
    for k in range(i - 1, max(start, i - HEAD_REACH - 2), -1):
        if items[k].lower in clause.conjunctions and items[k - 1].text == ",":
            return k + 1
    return start


def _told_near(told: Sequence[Candidate], index: int) -> list[Candidate]:
    """The visits of the story that the last sentences tell, the last one first."""
    near: list[Candidate] = []
    for v in reversed(told):
        if index - v.sentence.index > REACH:
            break
        if _is_of_story(v):
            near.append(v)
    return near


def _is_of_story(visit: Candidate) -> bool:
    return visit.type is EventType.VISIT and not visit.background and bool(visit.parts.get(Part.TRAVELLER))


def _names_nobody(clause: Clause, i: int, cue: Span) -> bool:
    """Whether a noun at item `i` heads its clause, and no person, body or state but its place stands there.

    Who is named behind a comma behind the cue says so: "has been cancelled, officials said".
    """
    items, start, end = clause.items, _start(clause, i), min(clause.end_of(i), i + FATE_REACH)
    before = items[start:i]
    if len(before) > HEAD_REACH or any(x.mention is not None or x.text == "," for x in before):
        return False
    if any(x.lower in clause.grammar.any_preposition for x in before) and not _is_plan(clause, i):
        return False
    end = next((k for k in range(i, end) if items[k].text == "," and items[k].start >= cue.end), end)
    return all(x.mention is None or x.mention.type in PLACES for x in items[i:end])


def _has_fate(clause: Clause, i: int, status: StatusReading) -> bool:
    """Whether what becomes of a journey of nobody told stands behind its noun, with a day where it is to come.

    "A visit to Oslo would cost much", "The trip to Oslo is expected to take two hours": nobody goes there.
    """
    g, items = clause.grammar, clause.items[i : min(clause.end_of(i), i + FATE_REACH)]
    cue = status.cue
    if cue is None or any(x.lower in g.agent_words for x in clause.items[i : i + FATE_REACH] if x.start < cue.start):
        return False  # "trips to Libya by tourists"
    days = (x.time for x in items if x.time is not None)
    return status.status not in TO_COME or any(t.type is TimeType.DATE for t in days)
