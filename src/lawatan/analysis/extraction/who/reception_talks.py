"""Talks of a guest and the host who received him, told by a noun alone: "X was welcomed by Y. Talks lasted an hour".

The noun says nothing else of the talks ("peace talks" are others'), and its sentence names neither side, or one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.records.event_mention import CALLED_OFF, EventType, Part
from lawatan.records.mention import EntityType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor

REACH = 2  # sentences back in which the reception is told
DEFINITE_REACH = 1  # the same for "the talks", which may be others that were told
MAX_WORDS = 6  # before the noun, of its phrase: "a one-hour closed-door"


def take_guest_and_host(c: Candidate, clause: Clause, n: int, told: Sequence[Candidate]) -> None:
    """Gives talks told by a noun of `n` items the two who talk, where it names neither or one, or only their states."""
    if c.type is not EventType.MEETING or not c.is_nominal or not is_plain(clause, c, n):
        return
    reach = DEFINITE_REACH if _is_definite(clause, c, n) else REACH
    for visit in reversed(told):
        if c.sentence.index - visit.sentence.index > reach:
            return
        pair = _pair(visit)
        if pair and (visit.sentence is not c.sentence or visit.trigger_item < c.trigger_item):
            missing = _missing(c, pair)
            if len(missing) == len(pair):
                c.parts.clear()
            c.add(Part.PARTICIPANT, [replace(a, span=c.trigger, how=How.COMPUTED) for a in missing])
            return


def _missing(c: Candidate, pair: list[Actor]) -> list[Actor]:
    """Those of the two whom the sentence leaves out: both, where it says nobody, or "the two countries"."""
    if all(a.type is EntityType.COUNTRY and a.how is How.COMPUTED for a in c.actors):
        states = {a.country for a in c.actors}
        return pair if not states or states == {a.country for a in pair} else []
    known = {a.entity for a in c.actors}
    return (
        [a for a in pair if a.entity not in known] if len(known) == 1 <= len(known & {a.entity for a in pair}) else []
    )


def _pair(visit: Candidate) -> list[Actor]:
    """The guest and the host of a reception, two persons of two states."""
    guests, hosts = visit.parts.get(Part.TRAVELLER, []), visit.parts.get(Part.HOST, [])
    if visit.type is not EventType.VISIT or visit.status in CALLED_OFF or len(hosts) != 1 or not guests:
        return []
    pair = [guests[0], hosts[0]]
    are_officials = all(a.is_person and a.name and a.is_official for a in pair)
    return pair if are_officials and len({a.country for a in pair} - {None}) == len(pair) else []


def _is_definite(clause: Clause, c: Candidate, n: int) -> bool:
    """As in "the talks", "pertemuan itu": whether a word beside the noun says that it was told of."""
    near = clause.items[max(0, c.trigger_item - MAX_WORDS) : c.trigger_item + n + 1]
    return any(item.lower in clause.grammar.definite for item in near)


def is_plain(clause: Clause, c: Candidate, n: int) -> bool:
    """Whether nothing in the noun's phrase says whose talks they are, or about what."""
    if clause.grammar.determiners:
        return _is_plain_before(clause, c.trigger_item) and not _says_with_whom(clause, c.trigger_item + n)
    return _is_plain_behind(clause, c.trigger_item + n)


def _is_plain_before(clause: Clause, i: int) -> bool:
    """As in "the two-hour talks", not "peace talks": for languages with adjectives before the noun at item `i`."""
    g, items = clause.grammar, clause.items
    ends = g.any_preposition | clause.conjunctions | g.adjuncts | g.during | g.order | g.auxiliaries | g.light
    k = i - 1
    while k >= max(0, i - MAX_WORDS) and items[k].kind is ItemKind.WORD and items[k].lower not in ends:
        if clause.is_boundary(k) or items[k].lower in g.determiners:
            break
        own = g.classes["of_two"].find_last(items, k - 1, k + 1)
        if own is None or sum(own) != k + 1:
            return False
        k = own[0] - 1
    return True


def _says_with_whom(clause: Clause, k: int) -> bool:
    sides = clause.grammar.prepositions["with"] | clause.grammar.prepositions["between"]
    return k < len(clause.items) and clause.items[k].lower in sides


def _is_plain_behind(clause: Clause, k: int) -> bool:
    """As in "pertemuan tertutup itu", not "perundingan damai": where adjectives stand behind, from item `k` on."""
    g, items = clause.grammar, clause.items
    while k < len(items) and (m := g.classes["of_two"].length_at(items, k)):
        k += m
    behind = items[k] if k < len(items) else None
    if behind is None or behind.kind is not ItemKind.WORD or clause.is_boundary(k):
        return behind is None or behind.kind is not ItemKind.ENTITY
    free = g.definite | g.auxiliaries | g.any_preposition | clause.conjunctions | g.adjuncts | g.during | g.relatives
    return not _says_with_whom(clause, k) and (behind.lower in free or behind.lower.startswith(g.verb_prefixes))
