"""All readings of one surface over all tables: what a word may mean before its context is looked at."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from lawatan.knowledge.cities import CitySurface, city_surfaces
from lawatan.knowledge.countries import CountrySurface, country_surfaces
from lawatan.knowledge.organisations import OrganisationSurface, organisation_surfaces
from lawatan.knowledge.publishers import PublisherSurface, publisher_surfaces
from lawatan.knowledge.regions import RegionSurface, region_surfaces

if TYPE_CHECKING:
    from collections.abc import Mapping

Reading: TypeAlias = CountrySurface | OrganisationSurface | RegionSurface | CitySurface | PublisherSurface


@cache
def readings(lang: str) -> Mapping[str, tuple[Reading, ...]]:
    """The readings of every surface in a language, in the order in which to prefer them without context.

    A country comes before the city of its name, an organisation before a place, a place before a publisher. Readings
    outside the tables (a person's name, an ordinary word) are in each reading's `also`.

    >>> [type(r).__name__ for r in readings("en")["Singapore"]]
    ['CountrySurface', 'CitySurface']
    """
    tables: tuple[tuple[Reading, ...], ...] = (
        country_surfaces(lang),
        organisation_surfaces(lang),
        region_surfaces(lang),
        city_surfaces(lang),
        publisher_surfaces(),
    )
    found: dict[str, list[Reading]] = {}
    for table in tables:
        for reading in table:
            found.setdefault(reading.surface, []).append(reading)
    return {surface: tuple(found[surface]) for surface in sorted(found)}
