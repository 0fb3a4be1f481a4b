"""Groups of a number of states: "the foreign ministers of the seven countries", "para menteri keempat negara".

More than two are no pair told before. They are of as many states as the page has told of together, where it has; those
of the body told last where the number is one told before; else the group stands for itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.entities.office_kinds import HELD_BY_GROUPS
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.row_phrases import TRIO
from lawatan.analysis.extraction.who.actor import unnamed_of
from lawatan.analysis.extraction.who.bodies import WORLD
from lawatan.analysis.pair import PAIR
from lawatan.knowledge.organisations import organisations
from lawatan.records.mention import EntityType
from lawatan.records.span import How, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

BODY_REACH = 5  # items behind a number in which the body stands whose members are counted
NOUN_REACH = 3  # items between a number and the noun for states: "the five Central Asian states"
_ISO = 3
_GROUPS_OF = {office: group for group, office in HELD_BY_GROUPS.items()}


def counted_group(discourse: Discourse, clause: Clause, k: int) -> list[Actor]:
    """Who the office or the group at item `k` is where it is said to be of more than two states; empty elsewhere.

    An office in a language without plurals is a group, even where the page has told of somebody who holds it.
    """
    m = clause.items[k].mention
    if m is None or (m.name is not None and m.rule.endswith(".name")):
        return []
    found = _number_behind(clause, k)
    if found is None or m.type not in (EntityType.PERSON, EntityType.OFFICE):
        return []
    role = _GROUPS_OF.get(m.role or "", m.role)
    group = replace(
        discourse.actor(m), entity=unnamed_of(role or ""), name=None, role=role, country=None, aliases=(),
        type=EntityType.OFFICE,
    )  # fmt: skip
    states = _told_together(discourse, found[1]) or _body_told(discourse, clause, found[0])
    return [replace(group, entity=unnamed_of(s), country=s) for s in states] or [group]


def counted_sides_at(items: Sequence[Item], k: int, grammar: ContactGrammar) -> tuple[int, int]:
    """Number of items of "the six parties", "keenam negara" at item `k`, and how many they are; 0, 0 for no such."""
    numbers, nouns = grammar.table.numbers, grammar.classes.get("counted_sides")
    if k >= len(items) or nouns is None:
        return 0, 0
    p = k + (items[k].lower in grammar.definite)
    count = numbers.get(items[p].lower, 0) if p < len(items) else 0
    if count <= TRIO or (k and _is_owned_by_group(items[k - 1], grammar)):
        return 0, 0
    is_told = p > k or items[p].lower in grammar.table.numerals
    if not is_told or p + 1 >= len(items) or not nouns.length_at(items, p + 1):
        return 0, 0
    return p + 2 - k, count


def _is_owned_by_group(before: Item, grammar: ContactGrammar) -> bool:
    """As in "ministers of the six countries", "menteri keenam negara": the ministers are meant."""
    is_office = before.mention is not None and before.mention.type in (EntityType.PERSON, EntityType.OFFICE)
    return is_office or before.lower in grammar.prepositions["from"] or before.lower in grammar.table.owning


def sides_counted(discourse: Discourse, words: Sequence[Item], count: int) -> list[Actor]:
    """The states that a phrase for a number of sides means: as many as the page has told of together."""
    told = _told_together(discourse, count)
    known = {a.country: a for a in (*(m for row in discourse.members.values() for m in row), *discourse.states)}
    span = Span(words[0].start, words[-1].end)
    return [replace(known[s], span=span, how=How.COMPUTED) for s in told if s in known]


def _number_behind(clause: Clause, k: int) -> tuple[int, int] | None:
    """The item of the number, and the number, in "of the seven countries" right behind item `k`."""
    items, g = clause.items, clause.grammar
    states, sides = g.classes.get("many_states"), g.classes.get("counted_sides")
    p = k + 1
    while p < len(items) and items[p].lower in (*g.prepositions["by"], *g.prepositions["from"], *g.definite):
        p += 1
    if p >= len(items) or states is None or sides is None or (p == k + 1 and g.determiners):
        return None
    count = _number(items[p], g)
    for q in range(p + 1, min(p + 2 + NOUN_REACH, len(items)) if count > PAIR else 0):
        if states.length_at(items, q) or sides.length_at(items, q):
            return (p, count) if not _is_nth(clause, k, q + 1) else None
        if items[q].kind is ItemKind.PUNCTUATION or items[q].lower in g.any_preposition:
            return None
    return None


def _is_nth(clause: Clause, k: int, end: int) -> bool:
    """As in "presiden ketiga negara itu, X": the third of that country, and not of three."""
    items, m = clause.items, clause.items[k].mention
    while end < len(items) and (items[end].lower in clause.grammar.definite or items[end].text == ","):
        end += 1
    is_one = m is not None and m.role in _GROUPS_OF and not clause.grammar.determiners
    return is_one and end < len(items) and items[end].mention is not None


def _number(item: Item, grammar: ContactGrammar) -> int:
    if item.text.isdigit():
        return int(item.text[:4])
    return grammar.table.numbers.get(item.lower, 0)


def _told_together(d: Discourse, count: int) -> list[str]:
    """As many states as are counted: members of a body, persons told side by side, all that the page speaks of."""
    listed = (_states(a.country for a in members) for members in reversed(list(d.members.values())))
    rows = (_states(a.country for a in row) for row in (d.last_group, *reversed(d.rows)))
    often = [a for a in d.states if d.state_counts.get(a.country or "", 0) > 1]
    named = (_states(a.country for a in states) for states in (d.states, often))
    return next((states for states in (*listed, *rows, *named) if len(states) == count), [])


def _states(countries: Iterable[str | None]) -> list[str]:
    return [c for c in dict.fromkeys(countries) if c and len(c) == _ISO]


def _body_told(d: Discourse, clause: Clause, k: int) -> list[str]:
    """As in "ASEAN met. The leaders of the ten countries": the body told last, where item `k` is known."""
    items, g = clause.items, clause.grammar
    near = (i.mention for i in items[k + 1 : k + 1 + BODY_REACH])
    own = next((m.country for m in near if m is not None and m.type is EntityType.ORGANISATION and m.country), None)
    if own is not None:
        return [own]  # "of the ten members of ASEAN"
    is_definite = items[k - 1].lower in g.definite or any(i.lower in g.definite for i in items[k + 1 : k + 1 + PAIR])
    if not is_definite and items[k].lower not in g.table.numerals:
        return []
    told = (a.country for a in reversed(d.states) if a.country in organisations() and a.country != WORLD)
    body = d.last_body or next(told, None)
    return [body] if body is not None else []
