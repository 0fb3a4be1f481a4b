"""A second visit whose verb is left out: "A visited Japan in May and B in June", "A will go to Rome and B to Oslo"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Place
from lawatan.analysis.extraction.clause.further import group_behind_adjective, no_verb_at
from lawatan.analysis.extraction.clause.items import PLACES, ItemKind
from lawatan.analysis.extraction.clause.legs import is_before_time
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actors import Discourse


def gapped_visits(clause: Clause, discourse: Discourse, c: Candidate) -> list[Candidate]:
    """The visit of somebody else that the predicate of a visit tells, too; takes his place away from `c`.

    He stands behind a conjunction that follows the place or the day of the first; a place, or another day, of his own
    follows him, and no verb.
    """
    travellers = c.parts.get(Part.TRAVELLER, [])
    if c.type is not EventType.VISIT or not travellers or any(a.span.start >= c.trigger.end for a in travellers):
        return []
    for p in range(c.trigger_item + 2, len(clause.items) - 1):
        if clause.items[p].lower in clause.conjunctions and _ends_leg(clause, p):
            found = _next_leg(clause, discourse, c, p)
            if found is not None:
                return [found]
    return []


def _next_leg(clause: Clause, discourse: Discourse, c: Candidate, p: int) -> Candidate | None:
    items, g = clause.items, clause.grammar
    first = p + 1
    while first < len(items) and items[first].lower in either(g.skip, g.next_leg) and items[first].mention is None:
        first += 1
    group = group_behind_adjective(clause, first) if first < len(items) and items[first].mention is not None else []
    if not group:
        return None
    end = group[-1] + 1
    if end < len(items) and items[end].text == ",":
        end += 1  # "and his foreign minister, X, to Rome"
    start = items[first].start
    mine = [s for s in c.places if s.span.start < start]
    own, after = _place_behind(clause, end)
    is_by_day = not own and bool(mine) and _time_at(clause, end) and _has_time(clause, c.trigger_item, p)
    if not own and not is_by_day:
        return None
    after = after if own else end + (1 if items[end].kind is ItemKind.TIME else 2)
    if not no_verb_at(clause, after):
        return None
    known = {a.entity for a in c.actors}
    others = [a for a in discourse.resolve(clause, group) if a.is_person and a.entity not in known]
    if not others or not mine:
        return None
    c.places = mine
    clause.taken |= set(group)
    trigger = Span(items[end].start, items[end + 1].end) if own else c.trigger
    return replace(
        c, trigger=trigger, trigger_item=p, parts={Part.TRAVELLER: others}, places=own or list(mine), times=[]
    )


def _ends_leg(clause: Clause, p: int) -> bool:
    """Whether a place or a time stands right before the conjunction at item `p`."""
    k = p - 1 if clause.items[p - 1].text != "," else p - 2
    m = clause.items[k].mention
    return clause.items[k].kind is ItemKind.TIME or (m is not None and m.type in PLACES)


def _place_behind(clause: Clause, k: int) -> tuple[list[Place], int]:
    """The place that a preposition at item `k` governs, and the item behind it."""
    items, g = clause.items, clause.grammar
    if k + 1 >= len(items) or items[k].lower not in either(g.prepositions["to"], g.prepositions["at"]):
        return [], k
    m = items[k + 1].mention
    if m is None or m.type not in PLACES or m.country is None:
        return [], k
    return [Place(m.country, m.name if m.type is EntityType.CITY else None, m.span)], k + 2


def _time_at(clause: Clause, k: int) -> bool:
    return k < len(clause.items) and (clause.items[k].kind is ItemKind.TIME or is_before_time(clause, k))


def _has_time(clause: Clause, first: int, last: int) -> bool:
    return any(i.kind is ItemKind.TIME for i in clause.items[first:last])
