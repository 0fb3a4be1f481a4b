"""Palaces, seats of government and headquarters, and the cities that they stand in: "received at Hyderabad House"."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from lawatan.errors import KnowledgeError
from lawatan.knowledge.cities import City, cities
from lawatan.knowledge.tables import read_table, split_list

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def landmark_surfaces() -> Mapping[str, tuple[City, ...]]:
    """Case-folded names to the cities that have a landmark of that name, in any language.

    Raises `KnowledgeError` for a city that cities.tsv lacks.

    >>> [c.name for c in landmark_surfaces()["istana negara"]]
    ['Jakarta', 'Kuala Lumpur']
    """
    found: dict[str, tuple[City, ...]] = {}
    for name, iso3, surfaces in read_table("landmarks.tsv", ("city", "iso3", "surfaces")):
        city = cities().get((name, iso3))
        if city is None:
            raise KnowledgeError(f"{name!r} in {iso3!r} is not in cities.tsv", place="landmarks.tsv")
        for surface in split_list(surfaces):
            key = surface.casefold()
            found[key] = (*found.get(key, ()), city)
    return MappingProxyType(found)
