"""Persons who were told side by side: whom "they" and "the three ministers" can mean in a later sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.row_phrases import TRIO, count_of
from lawatan.analysis.extraction.judging import FORCES
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.analysis.extraction.who.pairs import of_office, office_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse


def rows_in(clause: Clause, discourse: Discourse) -> list[tuple[Actor, ...]]:
    """The coordinated persons of a sentence that can be its subject, the last row first."""
    rows: list[tuple[Actor, ...]] = []
    k = len(clause.items) - 1
    while k > 0:
        m = clause.items[k].mention
        if m is not None and m.type in PERSON_TYPES and clause.is_free(k):
            indices = clause.group_ending_at(k)
            row = tuple(discourse.actor(x) for g in indices if (x := clause.items[g].mention) is not None)
            if len(row) > 1 and all(a.is_person and a.role not in FORCES for a in row):
                rows.append(row)
            k = min(k, indices[0])
        k -= 1
    return rows


def row_meant(discourse: Discourse, phrase: Sequence[Item], other: frozenset[int]) -> list[Actor]:
    """Those told together last who are as many as a phrase says and hold the office that it names.

    Who were not told together are the last three named, where the phrase counts them: "the three leaders".
    """
    words = [i.lower for i in phrase]
    numerals = tuple(discourse.grammar.table.numerals)
    count = count_of(" ".join(words), discourse.grammar.table)
    office = office_named(words, discourse.offices)
    for row in (discourse.last_group, *reversed(discourse.rows)):
        named = {a.entity for a in row}
        if len(named) == count and not named & other and all(of_office(a, office) for a in row):
            return list(row)
    last = [a for a in discourse.persons if a.country and a.entity not in other and of_office(a, office)][-TRIO:]
    is_counted = count == TRIO and " ".join(words).startswith(numerals)
    return last if is_counted and len({a.country for a in last}) == TRIO else []
