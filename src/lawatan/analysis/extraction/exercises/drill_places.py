"""Where a drill is: off a coast, in a state's waters; a state that is only its place takes no part in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Place
from lawatan.analysis.extraction.clause.items import ADJECTIVE_RULE
from lawatan.analysis.pair import PAIR
from lawatan.records.mention import EntityType
from lawatan.records.span import How

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor


def settle_places(c: Candidate, clause: Clause) -> None:
    """Gives a drill the waters where it is, and takes the state where it is from those that take part.

    Not where it is one of two sides: "China and Russia held a drill in Russia" names it for itself.
    """
    c.places = c.places or _waters(clause) or _town_nearby(clause, start=c.trigger.end)
    if not c.places and (host := _of_host(clause)):
        c.places = host  # who takes part in it as well
        return
    if c.places and not any(p.city for p in c.places):
        c.places = _town_nearby(clause, {p.country for p in c.places}) + c.places
    spans = {p.span for p in c.places}
    named = [a for a in c.actors if a.type is EntityType.COUNTRY and a.span in spans]
    sides = {a.country for a in c.actors if a not in named}
    if len(sides) == 1 and {a.country for a in named} != sides:
        return
    gone = {a.span for a in named}
    first = min((s.start for s in spans), default=clause.items[-1].end)
    if len(sides) > PAIR:
        gone |= {a.span for a in c.actors if _is_place(a, c, first)}
    c.parts = {part: [a for a in actors if a.span not in gone] for part, actors in c.parts.items()}


def _is_place(a: Actor, c: Candidate, first: int) -> bool:
    """As in "near Da Nang, Vietnam": the state behind the town where a drill is."""
    return a.type is EntityType.COUNTRY and a.span.start >= first and any(a.country == p.country for p in c.places)


def _town_nearby(clause: Clause, states: set[str] | None = None, *, start: int = 0) -> list[Place]:
    """As in "near Da Nang in Vietnam", "off Mombasa": the town beside which a drill is, in one of `states`.

    It is told from the code point `start` on.
    """
    words = clause.grammar.classes.get("nearby")
    for before, item in zip(clause.items, clause.items[1:], strict=False):
        m = item.mention
        if item.start < start:
            continue
        is_there = m is not None and (states is None or m.country in states)
        is_town = m is not None and m.type is EntityType.CITY and is_there and m.name is not None
        if is_town and m is not None and words is not None and before.lower in words.by_first:
            return [Place(m.country or "", m.name, m.span)]
    return []


def _of_host(clause: Clause) -> list[Place]:
    """As in "a drill that Kenya is to host", "hosted by Kenya": the one state that has it on its soil."""
    items, words = clause.items, clause.grammar.classes.get("hosting_drills")
    for k in range(len(items)) if words is not None else ():
        n = words.length_at(items, k) if words is not None else 0
        if not n:
            continue
        by = k + n < len(items) and items[k + n].lower in clause.grammar.prepositions["by"]
        p = k + n + 1 if by else k - 1
        while not by and p > 0 and items[p].lower in clause.grammar.auxiliaries:
            p -= 1
        m = items[p].mention if p < len(items) else None
        if m is not None and m.type is EntityType.COUNTRY and m.country is not None:
            return [Place(m.country, None, m.span, How.COMPUTED)]
    return []


def _waters(clause: Clause) -> list[Place]:
    """As in "off the Kenyan coast", "in Japanese waters": the state of an adjective before a word for its waters."""
    items, g = clause.items, clause.grammar
    words = g.classes.get("waters_of_state")
    before = g.prepositions["at"] | g.prepositions.get("off", frozenset())
    for k in range(1, len(items) - 1):
        m, p = items[k].mention, k - 1
        if (
            m is None
            or m.rule != ADJECTIVE_RULE
            or m.country is None
            or words is None
            or not words.length_at(items, k + 1)
        ):
            continue
        while p > 0 and items[p].lower in g.determiners:
            p -= 1
        if items[p].lower in before:
            return [Place(m.country, None, m.span)]
    return []
