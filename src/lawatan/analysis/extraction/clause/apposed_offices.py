"""Who is described by a further office between commas: "Presiden X, ketua Uni Afrika, tiba di Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.entities.named_next import FORMER
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.subjects import before_auxiliaries
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.governed import GovernedRow

REACH = 10  # items between the two commas: "a mediator in the crisis in the north of Ivory Coast"


def described(clause: GovernedRow, k: int, i: int) -> list[int]:
    """The person before the office without a name at item `k`, which a comma parts from him and from the predicate.

    The predicate at item `i` stands right behind the second comma, and nothing between the two says or does anything.
    """
    items, g = clause.items, clause.grammar
    m, comma = items[k].mention, before_auxiliaries(clause, i)
    if m is None or m.type is not EntityType.OFFICE or m.name or items[comma].text != ",":
        return []
    first = k - 1
    while first > 0 and items[first].lower in g.determiners:
        first -= 1
    if first < 1 or items[first].text != "," or not k < comma <= k + REACH:
        return []
    x = items[first - 1].mention
    if x is None or x.type is not EntityType.PERSON or not x.name or not clause.is_subject(first - 1):
        return []
    if x.country is None or FORMER in (x.role or FORMER).split():
        return []  # "former President X, the envoy of Y": what he is now
    for p in range(k + 1, comma):
        item = items[p]
        if item.lower in g.speech or item.lower in g.relatives or item.text in (",", ";"):
            return []
        is_in = item.lower in g.any_preposition or g.status["inside"].length_at(items, p) > 0
        if item.kind is ItemKind.WORD and not is_in and (item.lower in g.auxiliaries or g.frames_at(items, p)):
            return []
    return [first - 1]
